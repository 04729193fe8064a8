// Which prices does a what-if set? Its `set` is read into what it changes (mileage, a tariff, a
// provider, an employment), its `value` into how. Both are checked against the area: an id that
// exists, and one price only where all rows that it would replace have one.
#include "costing/basis/price_changes.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "area/lookups.hpp"
#include "kith/tables/columns.hpp"
#include "values/text.hpp"

namespace kith::costing {
namespace {

namespace act = columns::actions;
namespace tar = columns::tariffs;

constexpr std::string_view kMileage = "mileage_rate";
constexpr std::string_view kPay = "pay_rate";

struct Prefix {
  std::string_view text;
  PriceChange::Of of;
  TableName table;
  std::string_view allowed;
};
constexpr std::array kPrefixes = {
    Prefix{"tariff:", PriceChange::Of::tariff, TableName::tariffs, "a tariff of the input"},
    Prefix{"provider:", PriceChange::Of::provider, TableName::providers, "a provider of the input"},
    Prefix{"employment:", PriceChange::Of::employment, TableName::employments,
           "an employment of the input"}};

const Prefix* prefix_of(std::string_view set) {
  const auto* found = std::ranges::find_if(
      kPrefixes, [&](const Prefix& prefix) { return set.starts_with(prefix.text); });
  return found == kPrefixes.end() ? nullptr : found;
}

// One price for rows that differ in theirs would be a guess at what is meant.
bool has_one_rate(const Area& area, Symbol tariff) {
  const Table& tariffs = area.tables()[TableName::tariffs];
  const auto rows = area.tariff_rows(tariff);
  return std::ranges::all_of(rows, [&](Row row) {
    return tariffs.rate(tar::rate, row) == tariffs.rate(tar::rate, rows.front()) &&
           tariffs.held(tar::per, row) == tariffs.held(tar::per, rows.front());
  });
}

void check_value(const Area& area, const PriceChange& change, const std::string& at,
                 std::vector<Fault>& faults) {
  using From = ValueChange::From;
  if (change.of != PriceChange::Of::employment && change.value.from == From::floor) {
    faults.push_back({FaultCode::not_allowed, at + "/value", std::nullopt, std::nullopt,
                      "a price or a percentage: only pay has a floor"});
  }
  const bool is_one_price =
      change.of == PriceChange::Of::tariff && change.value.from == From::nothing;
  if (is_one_price && !has_one_rate(area, change.id)) {
    faults.push_back({FaultCode::not_allowed, at + "/value", std::nullopt, std::nullopt,
                      "a percentage: the rows of the tariff have several rates"});
  }
}

}  // namespace

bool sets_price(std::string_view set) noexcept {
  return set == kMileage || set == kPay || prefix_of(set) != nullptr;
}

std::optional<PriceChange> read_price_change(const Area& area, const WhatIf& what_if,
                                             std::size_t place, std::vector<Fault>& faults) {
  const std::string at = what_if_place(place);
  const std::size_t before = faults.size();
  PriceChange change;
  change.first_day = what_if.first_day;
  if (const Prefix* prefix = prefix_of(what_if.set)) {
    const std::string_view id = std::string_view{what_if.set}.substr(prefix->text.size());
    change.of = prefix->of;
    change.id = area.tables().find(id);
    if (change.id == kNoSymbol || !area.row_of(prefix->table, change.id)) {
      faults.push_back({FaultCode::dangling_reference, at + "/set", std::nullopt, shown_text(id),
                        std::string{prefix->allowed}});
    }
  } else {
    change.of = what_if.set == kMileage ? PriceChange::Of::mileage : PriceChange::Of::employment;
  }
  const auto value = read_value_change(what_if, at, faults);
  if (!value || faults.size() != before) return std::nullopt;
  change.value = *value;
  check_value(area, change, at, faults);
  return faults.size() == before ? std::optional{change} : std::nullopt;
}

std::vector<PriceChange> price_changes_of(const Area& area, std::span<const WhatIf> what_ifs,
                                          std::vector<Fault>& faults) {
  std::vector<PriceChange> changes;
  for (std::size_t i = 0; i < what_ifs.size(); ++i) {
    if (!sets_price(what_ifs[i].set)) continue;
    if (const auto change = read_price_change(area, what_ifs[i], i, faults)) {
      changes.push_back(*change);
    }
  }
  return changes;
}

// A provider's actions may be priced per hour and per night, or by several rates: one new price for
// all of them would be a guess.
void check_provider_price(const Area& area, const PriceChange& change, std::size_t place,
                          std::vector<Fault>& faults) {
  if (change.of != PriceChange::Of::provider) return;
  if (change.value.from != ValueChange::From::nothing) return;
  const Tables& tables = area.tables();
  const Table& actions = tables[TableName::actions];
  const Table& tariffs = tables[TableName::tariffs];
  std::vector<std::int64_t> units;
  bool has_several = false;
  for (std::size_t row = 0; row < actions.rows(); ++row) {
    const auto plan = area.row_of(TableName::plans, actions.symbol(act::plan, row));
    const auto action = static_cast<Row>(row);
    if (!plan || !is_done_by(area, area.person_of(*plan), action, change.id)) continue;
    if (actions.has(act::rate, row)) {
      units.push_back(actions.held(act::per, row));
      continue;
    }
    const Symbol tariff = actions.symbol(act::tariff, row);
    const auto rows = area.tariff_rows(tariff);
    if (rows.empty()) continue;
    units.push_back(tariffs.held(tar::per, rows.front()));
    has_several = has_several || !has_one_rate(area, tariff);
  }
  has_several =
      has_several || std::ranges::adjacent_find(units, std::ranges::not_equal_to{}) != units.end();
  if (!has_several) return;
  faults.push_back({FaultCode::not_allowed, what_if_place(place) + "/value", std::nullopt,
                    std::nullopt,
                    "a percentage: what the provider does has several units or rates"});
}

}  // namespace kith::costing
