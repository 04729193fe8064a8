// Which rows belong to which person, plan, tariff or employment?
// Building an area makes, for each relation, an array of rows in the order of their owners, so that
// every later question is one look-up and no map is needed. All references have been checked
// before; a row whose owner is missing belongs to no group.
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

// The tables whose rows have ids. In tariffs, employments and entries several rows may share one
// id.
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

// The order matters: grouping by person needs the row of each person's id.
// Looks ids up first, then groups rows by what they name. One scratch column serves all.
class AreaBuilder {
 public:
  explicit AreaBuilder(Tables tables) { index_->tables = std::move(tables); }

  Area build() && {
    for (const IdColumn& id : kIdColumns) look_up(id);
    group_by_person();
    group_by_plan();
    index_->tariffs = by_id(TableName::tariffs, columns::tariffs::tariff);
    index_->employment_rows = by_id(TableName::employments, columns::employments::employment);
    return Area{std::move(index_)};
  }

 private:
  const Table& table(TableName name) const noexcept { return index_->tables[name]; }

  void look_up(const IdColumn& id) {
    const Table& rows = table(id.table);
    if (rows.rows() == 0) return;
    scratch_.resize(rows.rows());
    for (std::size_t row = 0; row < rows.rows(); ++row) {
      scratch_[row] = rows.symbol(id.column, row);
    }
    index_->rows_by_id[static_cast<std::size_t>(id.table)] = RowLookup{scratch_};
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
    const RowLookup& owners = index_->rows_by_id[static_cast<std::size_t>(owner)];
    scratch_.resize(rows.rows());
    for (std::size_t row = 0; row < rows.rows(); ++row) {
      scratch_[row] = owners.find(rows.symbol(column, row)).value_or(kNoRow);
    }
  }

  void group_by_person() {
    index_->plans = by_person(TableName::plans, columns::plans::person);
    // by_person has just filled `scratch_` with the person of each plan: it is kept for the way
    // back.
    if (table(TableName::plans).rows() > 0) index_->person_of_plan = scratch_;
    index_->budgets = by_person(TableName::budgets, columns::budgets::person);
    index_->employments = by_person(TableName::employments, columns::employments::person);
    index_->ties = by_person(TableName::ties, columns::ties::person);
    index_->alter_ties = by_person(TableName::alter_ties, columns::alter_ties::person);
    index_->finances = by_person(TableName::finances, columns::finances::person);
    index_->measures = by_person(TableName::measures, columns::measures::person);
    index_->events = by_person(TableName::events, columns::events::person);
  }

  void group_by_plan() {
    index_->actions = by(TableName::plans, TableName::actions, columns::actions::plan);
    index_->outcomes = by(TableName::plans, TableName::outcomes, columns::outcomes::plan);
  }

  std::shared_ptr<Area::Index> index_ = std::make_shared<Area::Index>();
  std::vector<std::uint32_t> scratch_;
};

// For the memory figures of benchmarks: the tables themselves are not counted.
std::size_t Area::bytes() const noexcept {
  std::size_t total = index_->person_of_plan.size() * sizeof(Row);
  for (const Groups* groups :
       {&index_->plans, &index_->actions, &index_->outcomes, &index_->budgets, &index_->employments,
        &index_->ties, &index_->alter_ties, &index_->finances, &index_->measures, &index_->events,
        &index_->tariffs, &index_->employment_rows}) {
    total += groups->bytes();
  }
  for (const RowLookup& lookup : index_->rows_by_id) total += lookup.bytes();
  return total;
}

// A person's own nation comes first, because a council may pay for care across a border.
std::string_view nation_of(const Area& area, Row person) {
  constexpr auto kNation = columns::people::nation;
  const std::int64_t held = area.tables()[TableName::people].held(kNation, person);
  if (held == kMissing) return area.tables().settings().nation;
  const TableSpec& people = table_specs()[static_cast<std::size_t>(TableName::people)];
  return people.columns[kNation].words[static_cast<std::size_t>(held)];
}

Area build_area(Tables tables) { return AreaBuilder{std::move(tables)}.build(); }

}  // namespace kith
