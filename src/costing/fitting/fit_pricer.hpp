// What sets of actions cost, each costed once by the one calculation path.
#pragma once

#include <map>
#include <string_view>
#include <vector>

#include "costing/basis/trial.hpp"
#include "costing/lines/draft.hpp"

namespace kith::costing {

/// What some actions add to the plan without any.
struct SetPrice {
  Money cost;                ///< of the figure that budgets are compared with
  std::size_t unpriced = 0;  ///< lines of actions that have no price
};

/// Prices of sets of actions, less what the plan costs without any action. A fit asks for the same
/// sets many times: each is costed once and remembered.
class Pricer {
 public:
  /// `trial` holds all actions of the plan; it and its options are borrowed.
  explicit Pricer(const Trial& trial) : trial_{trial} { fixed_ = figure_of({}).cost; }

  /// What the plan costs without any action: employments for which it has none.
  Money fixed() const noexcept { return fixed_; }
  /// `actions` in document order.
  const SetPrice& price(const std::vector<Row>& actions);
  std::size_t costings() const noexcept { return prices_.size(); }

  /// "annual" or "period".
  std::string_view compared() const { return trial_.is_calendar() ? "period" : "annual"; }
  Money figure(const CostLine& line) const {
    return trial_.is_calendar() ? line.period : line.annual;
  }

 private:
  SetPrice figure_of(std::vector<Row> actions) const;

  const Trial& trial_;
  Money fixed_;
  std::map<std::vector<Row>, SetPrice> prices_;
};

}  // namespace kith::costing
