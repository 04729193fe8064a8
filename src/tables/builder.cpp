// How do the rows that were gathered become checked Tables?
// Everything is checked together at the end, because a reference may name a row of a table that
// comes later. Nothing is copied that can be moved.
#include <algorithm>
#include <utility>

#include "kith/tables/columns.hpp"
#include "kith/tables/tables.hpp"
#include "tables/arrow_reader.hpp"
#include "tables/builder_state.hpp"
#include "tables/checks.hpp"
#include "tables/document.hpp"

namespace kith {
namespace {

using Terms = std::vector<std::pair<Symbol, std::vector<Period>>>;

// Sorted by calendar and day, so that a look-up is a binary search and counting can add up terms.
Terms terms_of(const Gathered& gathered) {
  namespace at = columns::terms;
  Terms terms;
  const RawTable& raw = gathered[TableName::terms];
  const auto date = [&](Column column, std::size_t row) {
    return Date::from_days(static_cast<std::int32_t>(raw.at(column, row)));
  };
  for (std::size_t row = 0; row < raw.rows; ++row) {
    const auto calendar = static_cast<Symbol>(raw.at(at::calendar, row));
    auto it = std::ranges::lower_bound(terms, calendar, {}, &Terms::value_type::first);
    if (it == terms.end() || it->first != calendar) it = terms.insert(it, {calendar, {}});
    it->second.push_back(Period::inclusive(date(at::first_day, row), date(at::last_day, row)));
  }
  for (auto& [calendar, periods] : terms) std::ranges::sort(periods, {}, &Period::first);
  return terms;
}

// The settings as they were given; what was not given keeps its default.
// One object for the single row of settings; an empty cell keeps the default of AreaSettings.
class Settings {
 public:
  explicit Settings(const Gathered& gathered) noexcept
      : gathered_{gathered}, raw_{gathered.tables[kAreaTable]} {}

  AreaSettings read(const Terms& terms) const {
    namespace at = columns::area;
    AreaSettings settings;
    if (has(at::nation)) settings.nation = word(at::nation);
    if (has(at::mileage_rate)) {
      settings.mileage_rate = Rate::from_thousandths_of_a_penny(held(at::mileage_rate));
    }
    settings.nights_split_at_midnight = !has(at::nights) || word(at::nights) == "split";
    if (has(at::term_calendar)) {
      settings.term_calendar = static_cast<Symbol>(held(at::term_calendar));
      // An area with one school calendar need not name it.
    } else if (terms.size() == 1) {
      settings.term_calendar = terms.front().first;
    }
    if (has(at::pause_retainer)) {
      settings.pause_retainer = Share::from_millionths(held(at::pause_retainer));
    }
    if (has(at::surplus_weeks)) {
      settings.surplus_weeks = static_cast<std::int32_t>(held(at::surplus_weeks));
    }
    if (has(at::share_of_disposable_income)) {
      settings.share_of_disposable_income =
          Share::from_millionths(held(at::share_of_disposable_income));
    }
    settings.standard_disability_expense_weekly = money(at::standard_disability_expense_weekly);
    settings.maximum_weekly_charge = money(at::maximum_weekly_charge);
    settings.local_minimum_income_addition = money(at::local_minimum_income_addition);
    settings.lower_capital_limit = money(at::lower_capital_limit);
    settings.upper_capital_limit = money(at::upper_capital_limit);
    if (has(at::month_to_week)) settings.month_to_week = word(at::month_to_week);
    if (has(at::above_upper_limit)) settings.above_upper_limit = word(at::above_upper_limit);
    const auto tags = gathered_.tags(held(at::disregards));
    settings.disregards.assign(tags.begin(), tags.end());
    settings.minimum_weekly_charge = money(at::minimum_weekly_charge);
    settings.arrangement_fee = money(at::arrangement_fee);
    if (has(at::arrangement_fee_per)) settings.arrangement_fee_per = word(at::arrangement_fee_per);
    return settings;
  }

 private:
  std::int64_t held(Column column) const noexcept { return raw_.at(column, 0); }
  bool has(Column column) const noexcept { return is_held(held(column)); }
  std::string_view word(Column column) const noexcept {
    const ColumnSpec& spec = SpecIndex::get().spec(kAreaTable).columns[column];
    return spec.words[static_cast<std::size_t>(held(column))];
  }
  std::optional<Money> money(Column column) const noexcept {
    return has(column) ? std::optional{Money::from_pence(held(column))} : std::nullopt;
  }

  const Gathered& gathered_;
  const RawTable& raw_;
};

}  // namespace

Tables TablesBuilder::State::finished(Gathered gathered) {
  // Streams may bring a column later than others; after this every given column has all rows.
  for (RawTable& raw : gathered.tables) raw.square();
  FaultList faults = std::move(gathered.faults);
  check_all(gathered, faults);
  // Nothing is built from input with faults, so Tables never hold a cell that is kFaulty.
  if (!faults.empty()) throw InputError{faults.take_in_order()};

  Tables tables;
  tables.terms_ = terms_of(gathered);
  tables.settings_ = Settings{gathered}.read(tables.terms_);
  tables.tag_pool_ = std::make_shared<const std::vector<Symbol>>(std::move(gathered.tag_pool));
  tables.tables_.resize(kTableCount);
  for (std::size_t i = 0; i < kTableCount; ++i) {
    RawTable& raw = gathered.tables[i];
    Table& table = tables.tables_[i];
    // Cells move: the largest part of the memory of an area is never copied.
    table.rows_ = raw.rows;
    table.tag_pool_ = tables.tag_pool_.get();
    table.columns_.resize(raw.cells.size());
    for (std::size_t column = 0; column < raw.cells.size(); ++column) {
      table.columns_[column].cells = std::move(raw.cells[column]);
    }
  }
  tables.texts_ = std::make_shared<const Tables::Texts>(Tables::Texts{std::move(gathered.texts)});
  tables.schedules_ = std::move(gathered.schedules.values);
  tables.availabilities_ = std::move(gathered.availabilities.values);
  tables.notes_ = std::move(gathered.notes);
  tables.place_style_ = gathered.style;
  return tables;
}

TablesBuilder::TablesBuilder() : state_{std::make_unique<State>()} {}
TablesBuilder::~TablesBuilder() = default;
TablesBuilder::TablesBuilder(TablesBuilder&&) noexcept = default;
TablesBuilder& TablesBuilder::operator=(TablesBuilder&&) noexcept = default;

// The stream is owned first, so that it is released also where the name is wrong.
void TablesBuilder::add(std::string_view name, ArrowArrayStream* stream) {
  ArrowStream owned{stream};
  const auto table = SpecIndex::get().table(name);
  if (!table) throw Error{Code::argument, "no table is named " + std::string{name}};
  add_stream(owned, *table, state_->gathered);
}

void TablesBuilder::set_area(std::string_view json) { read_area_document(json, state_->gathered); }

Tables TablesBuilder::finish() const { return State::finished(state_->gathered); }

}  // namespace kith
