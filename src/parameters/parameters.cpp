// Which value of a statutory parameter is in force on a day, and how sure is it?
// Rows are sorted by name and first day, so a value is found by two binary searches without
// allocating: a costing asks for parameters many times for each plan.
#include "kith/parameters/parameters.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "kith/values/error.hpp"
#include "kith/values/money.hpp"
#include "parameters/data.hpp"

namespace kith {
namespace {

constexpr std::int64_t kMillionths = 1'000'000;

// Numbers are converted once when the set is built; words have no amount.
Fraction amount_of(const ParameterRow& row) {
  const Decimal number = parse_decimal(row.value, kParameterPlaces);
  return number.fault == DecimalFault::none ? Fraction::of(number.units, kMillionths) : Fraction{};
}

// Names the first day that has a value, because asking too early is the usual reason.
std::string not_known_message(std::string_view name, Date day, std::span<const ParameterRow> rows) {
  std::string text = std::string{name} + " is not known on " + day.text();
  const auto first = std::ranges::find_if(rows, [](const auto& row) { return !row.value.empty(); });
  return text + (first == rows.end() ? "; it has no value"
                                     : "; its first day is " + first->first_day.text());
}

}  // namespace

std::string_view certainty_name(Certainty certainty) noexcept { return word_of(certainty); }

// --- the rows ---

void ParameterData::index() {
  std::ranges::sort(rows, [](const ParameterRow& a, const ParameterRow& b) {
    return std::tie(a.name, a.first_day) < std::tie(b.name, b.first_day);
  });
  amounts.clear();
  series.clear();
  changes.clear();
  for (std::uint32_t i = 0; i < rows.size(); ++i) {
    if (i == 0 || rows[i].name != rows[i - 1].name) series.push_back({i, i});
    series.back().end = i + 1;
    amounts.push_back(amount_of(rows[i]));
    changes.push_back(rows[i].first_day);
    // From the day after `known_until` the value is assumed and no longer known; a costing that
    // spans that day has to say so, so it is a day of change as well.
    changes.push_back(rows[i].known_until + 1);
  }
  std::ranges::sort(changes);
  changes.erase(std::ranges::unique(changes).begin(), changes.end());
}

std::span<const ParameterRow> ParameterData::rows_of(std::string_view name) const noexcept {
  const auto name_of = [this](const Series& each) -> std::string_view {
    return rows[each.first].name;
  };
  const auto it = std::ranges::lower_bound(series, name, {}, name_of);
  if (it == series.end() || name_of(*it) != name) return {};
  return std::span{rows}.subspan(it->first, it->end - it->first);
}

// --- Parameters ---

Parameters::Parameters(std::shared_ptr<const ParameterData> data) : data_{std::move(data)} {}

Parameters Parameters::shipped() {
  // Parsed once in a process. The data is part of the library, so this is no state that could
  // differ.
  static const auto data = std::make_shared<const ParameterData>(shipped_parameter_data());
  return Parameters{data};
}

std::optional<ParameterValue> Parameters::find(std::string_view name, Date day) const {
  const auto rows = data_->rows_of(name);
  const auto after = std::ranges::upper_bound(rows, day, {}, &ParameterRow::first_day);
  if (after == rows.begin()) return std::nullopt;
  const ParameterRow& row = *std::prev(after);
  // An empty value was laid over the row to remove it: the row before does not come back.
  if (row.value.empty()) return std::nullopt;
  const auto index = static_cast<std::size_t>(&row - data_->rows.data());
  return ParameterValue{&row, data_->amounts[index], day > row.known_until};
}

ParameterValue Parameters::at(std::string_view name, Date day) const {
  if (const auto value = find(name, day)) return *value;
  const auto rows = data_->rows_of(name);
  if (rows.empty()) {
    throw Error{Code::argument, "there is no parameter '" + std::string{name} + "'"};
  }
  throw Error{Code::not_known, not_known_message(name, day, rows)};
}

std::optional<Date> Parameters::next_change(Date day) const noexcept {
  const auto after = std::ranges::upper_bound(data_->changes, day);
  return after == data_->changes.end() ? std::nullopt : std::optional{*after};
}

bool Parameters::knows(std::string_view name) const noexcept {
  return !data_->rows_of(name).empty();
}

std::span<const ParameterRow> Parameters::rows() const noexcept { return data_->rows; }

std::string_view Parameters::label() const noexcept { return data_->label; }

const BankHolidays& Parameters::bank_holidays(Division division) const noexcept {
  return data_->bank_holidays[static_cast<std::size_t>(division)];
}

std::optional<Age> Parameters::state_pension_age(Date born) const {
  const auto& ages = data_->pension_ages;
  const auto after =
      std::ranges::upper_bound(ages, born, {}, &ParameterData::PensionAgeRow::born_from);
  if (after == ages.begin() || born > std::prev(after)->born_to) return std::nullopt;
  return std::prev(after)->age;
}

std::optional<Date> Parameters::state_pension_day(Date born) const {
  const auto age = state_pension_age(born);
  if (!age) return std::nullopt;
  // Where the month does not have the day, its last day counts, as plus_months does.
  return born.plus_months(age->years * 12 + age->months);
}

}  // namespace kith
