// What happens of an action, and at which prices on which days?
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "costing/basis/plan_view.hpp"
#include "costing/prices/price.hpp"
#include "costing/prices/usage.hpp"

namespace kith::costing {

/// How the hours or nights of an action are paid.
struct PayBasis {
  enum class By : std::uint8_t {
    hour,      ///< its minutes at the hourly rate
    sleep_in,  ///< its nights at the rate for sleeping in
    awake      ///< so many minutes of each night at the hourly rate
  };
  By by = By::hour;
  std::int32_t awake_minutes = 0;
};

/// Days with one price. A line whose price changes has several.
struct PriceSpan {
  Period days;
  Price price;
};

/// What happens, at the prices of its days.
struct ActionFlow {
  Use use;
  std::vector<PriceSpan> spans;
  Multipliers multipliers;
  /// Pence charged from the plan's first day on, where its tariff's cap is reached.
  std::optional<Fraction> cap_pence{};
  Price quoted{};  ///< the price on the day whose prices a quotation uses
};

/// Whether each visit is rounded on its own.
bool rounds_by_visit(const PlanView& view, const Use& use, const Price& price);

}  // namespace kith::costing
