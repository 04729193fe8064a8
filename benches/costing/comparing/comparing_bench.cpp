// How long does a what-if take that touches one plan in a hundred of the largest council's area,
// beside costing all?
#include <map>
#include <string>
#include <vector>

#include "area/fixtures.hpp"
#include "beside.hpp"
#include "kith/costing/what_if.hpp"
#include "kith/tables/columns.hpp"

namespace {

using kith::bench::check;
using kith::bench::keep;
using kith::bench::repeated;
using kith::bench::Round;
using kith::bench::serve;

constexpr std::int64_t kPeople = 18'000;
constexpr std::int64_t kTouched = kPeople / 100;
constexpr std::int64_t kActionsAPlan = 2;  // that one provider does, or nearly

const kith::Area& county() {
  static const kith::Area area = kith::fixtures::synthetic(kPeople);
  return area;
}

const kith::Parameters& parameters() {
  static const kith::Parameters shipped = kith::Parameters::shipped();
  return shipped;
}

kith::CostOptions lines() {
  kith::CostOptions options;
  options.detail = kith::Detail::lines;
  return options;
}

// Providers who together do the priced actions of one plan in a hundred, in the order of their ids.
std::vector<kith::WhatIf> dearer_for_one_in_a_hundred() {
  namespace act = kith::columns::actions;
  const kith::Tables& tables = county().tables();
  const kith::Table& actions = tables[kith::TableName::actions];
  std::map<std::string, std::int64_t> counts;
  for (std::size_t row = 0; row < actions.rows(); ++row) {
    if (actions.has(act::tariff, row))
      ++counts[std::string{tables.text(actions.symbol(act::who, row))}];
  }
  std::vector<kith::WhatIf> changes;
  std::int64_t touched = 0;
  for (const auto& [provider, count] : counts) {
    if (touched + count > kTouched * kActionsAPlan) continue;
    touched += count;
    changes.push_back({"provider:" + provider, "+8%", kith::Date::from_days(20549)});
  }
  return changes;
}

kith::AreaCost all_costed() { return kith::cost_area(county(), parameters(), lines()); }

Round what_if() {
  const std::vector<kith::WhatIf> changes = dearer_for_one_in_a_hundred();
  const auto what_if = [before = all_costed(), changes] {
    return kith::what_if_area(before, changes);
  };
  const kith::AreaDifference first = what_if();
  check(!first.plans.empty() && first.recosted.size() >= kTouched,
        "the what-if does not touch one plan in a hundred");
  return repeated([what_if] { keep(what_if()); });
}

Round every_plan() {
  return repeated([] { keep(all_costed()); });
}

}  // namespace

int main() {
  return serve({
      {"what-if of one plan in a hundred", what_if},
      {"every plan of the area costed", every_plan},
  });
}
