// How much is the contribution on a day, and until when?
#include "costing/payments/contribution_timeline.hpp"

#include <algorithm>
#include <iterator>

namespace kith::costing {
namespace {

// Two years and some: the longest period between payments is a year.
constexpr std::int32_t kLookaheadDays = 800;

}  // namespace

std::optional<Money> ContributionTimeline::on(Date day) const { return at(day)->second; }

Date ContributionTimeline::end(Date day) const {
  const auto now = at(day);
  for (auto next = now + 1; next != weekly_.end(); ++next) {
    if (next->second != now->second) return next->first;
  }
  return day + kLookaheadDays;
}

std::vector<std::pair<Date, std::optional<Money>>>::const_iterator ContributionTimeline::at(
    Date day) const {
  const auto after =
      std::ranges::upper_bound(weekly_, day, {}, [](const auto& from) { return from.first; });
  return after == weekly_.begin() ? after : std::prev(after);
}

}  // namespace kith::costing
