// What a what-if changes, added up by nation, ward, support reason and band of cost.
#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "kith/costing/area_difference.hpp"

namespace kith::costing {

/// What a plan cost before and what it costs after.
CostChange change_of(const CostTotals& before, const CostTotals& after);

/// The place of an annual cost among the bands: 0 is under £5,000, then from £5,000, £10,000,
/// £20,000 and £50,000.
std::size_t cost_band_of(Money annual);

/// Adds up people and plans, one person after another. People who have a plan in a group count in
/// it, whether the plan changes or not.
///
/// A person is in the groups of one nation and one ward and of each of the support reasons, with
/// all plans; in a band only with the plans whose annual cost before is in it. So sums over
/// nations, wards or bands are the total in money and plans, and sums over support reasons may be
/// more.
class DifferenceGroups {
 public:
  explicit DifferenceGroups(const AreaCost& before);

  /// The plans that change, each at most once.
  void add(const std::vector<PlanDifference>& plans);
  GroupDifference total() const { return total_; }
  std::vector<GroupDifference> groups() const;

 private:
  using ByKey = std::map<std::int64_t, GroupDifference>;

  void add_person(Row person, const std::vector<const PlanDifference*>& by_plan);
  std::int64_t nation_of(Row person) const;
  void append(std::string_view grouping, const ByKey& sums,
              std::vector<GroupDifference>& groups) const;

  const AreaCost& before_;
  const Table& people_;
  GroupDifference total_;
  ByKey nations_;
  ByKey wards_;
  ByKey reasons_;
  ByKey bands_;
};

}  // namespace kith::costing
