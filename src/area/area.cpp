#include "kith/area/area.hpp"

#include <limits>
#include <utility>

#include "kith/tables/columns.hpp"

namespace kith {
namespace {

constexpr Row kNoRow = std::numeric_limits<Row>::max();

struct IdColumn {
  TableName table;
  Column column;
};

// The tables whose rows have ids, those that share one id among several rows included.
constexpr std::array<IdColumn, 13> kIdColumns = {{
    {TableName::people, columns::people::person},
    {TableName::providers, columns::providers::provider},
    {TableName::tariffs, columns::tariffs::tariff},
    {TableName::services, columns::services::service},
    {TableName::circles, columns::circles::circle},
    {TableName::budgets, columns::budgets::budget},
    {TableName::employments, columns::employments::employment},
    {TableName::accounts, columns::accounts::account},
    {TableName::entries, columns::entries::entry},
    {TableName::pools, columns::pools::pool},
    {TableName::plans, columns::plans::plan},
    {TableName::outcomes, columns::outcomes::outcome},
    {TableName::actions, columns::actions::action},
}};

}  // namespace

// Looks ids up first, then groups rows by what they name. One scratch column serves all.
class AreaBuilder {
 public:
  explicit AreaBuilder(Tables tables) {
    area_.tables_ = std::make_shared<const Tables>(std::move(tables));
  }

  Area build() && {
    for (const IdColumn& id : kIdColumns) look_up(id);
    group_by_person();
    group_by_plan();
    area_.tariffs_ = by_id(TableName::tariffs, columns::tariffs::tariff);
    area_.employment_rows_ = by_id(TableName::employments, columns::employments::employment);
    return std::move(area_);
  }

 private:
  const Table& table(TableName name) const noexcept { return (*area_.tables_)[name]; }

  void look_up(const IdColumn& id) {
    const Table& rows = table(id.table);
    if (rows.rows() == 0) return;
    scratch_.resize(rows.rows());
    for (std::size_t row = 0; row < rows.rows(); ++row) {
      scratch_[row] = rows.symbol(id.column, row);
    }
    area_.rows_by_id_[static_cast<std::size_t>(id.table)] = RowLookup{scratch_};
  }

  // The rows of `name` by the row of `owner` that `column` names.
  Groups by(TableName owner, TableName name, Column column) {
    const Table& rows = table(name);
    if (rows.rows() == 0) return {};
    find_owners(owner, rows, column);
    return {scratch_, table(owner).rows()};
  }

  Groups by_person(TableName name, Column column) { return by(TableName::people, name, column); }

  // The rows of one table by the first row that has the same id.
  Groups by_id(TableName name, Column column) { return by(name, name, column); }

  void find_owners(TableName owner, const Table& rows, Column column) {
    const RowLookup& owners = area_.rows_by_id_[static_cast<std::size_t>(owner)];
    scratch_.resize(rows.rows());
    for (std::size_t row = 0; row < rows.rows(); ++row) {
      scratch_[row] = owners.find(rows.symbol(column, row)).value_or(kNoRow);
    }
  }

  void group_by_person() {
    area_.plans_ = by_person(TableName::plans, columns::plans::person);
    if (table(TableName::plans).rows() > 0) area_.person_of_plan_ = scratch_;
    area_.budgets_ = by_person(TableName::budgets, columns::budgets::person);
    area_.employments_ = by_person(TableName::employments, columns::employments::person);
    area_.ties_ = by_person(TableName::ties, columns::ties::person);
    area_.alter_ties_ = by_person(TableName::alter_ties, columns::alter_ties::person);
    area_.finances_ = by_person(TableName::finances, columns::finances::person);
    area_.measures_ = by_person(TableName::measures, columns::measures::person);
    area_.events_ = by_person(TableName::events, columns::events::person);
  }

  void group_by_plan() {
    area_.actions_ = by(TableName::plans, TableName::actions, columns::actions::plan);
    area_.outcomes_ = by(TableName::plans, TableName::outcomes, columns::outcomes::plan);
  }

  Area area_;
  std::vector<std::uint32_t> scratch_;
};

std::size_t Area::bytes() const noexcept {
  std::size_t total = person_of_plan_.size() * sizeof(Row);
  for (const Groups* groups :
       {&plans_, &actions_, &outcomes_, &budgets_, &employments_, &ties_, &alter_ties_, &finances_,
        &measures_, &events_, &tariffs_, &employment_rows_}) {
    total += groups->bytes();
  }
  for (const RowLookup& lookup : rows_by_id_) total += lookup.bytes();
  return total;
}

Area build_area(Tables tables) { return AreaBuilder{std::move(tables)}.build(); }

}  // namespace kith
