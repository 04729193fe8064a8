// What is taken off a budget for the contribution, day by day.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "kith/values/date.hpp"
#include "kith/values/money.hpp"

namespace kith::costing {

/// The weekly contribution from one day to the next that changes it. Before the first day it is
/// that of the first day, and after the last that of the last. None: it is not known.
class ContributionTimeline {
 public:
  /// From `day` on; days ascend.
  void add(Date day, std::optional<Money> weekly) { weekly_.emplace_back(day, weekly); }
  bool is_empty() const noexcept { return weekly_.empty(); }

  /// The contribution on a day. The timeline is not empty.
  std::optional<Money> on(Date day) const;
  /// The first day after `day` on which it is another one; where none comes, a day that is later
  /// than the end of any period between payments.
  Date end(Date day) const;

 private:
  std::vector<std::pair<Date, std::optional<Money>>>::const_iterator at(Date day) const;

  std::vector<std::pair<Date, std::optional<Money>>> weekly_;
};

}  // namespace kith::costing
