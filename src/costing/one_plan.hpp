// The costing of one plan with parameters already prepared: what one plan and an area share.
#pragma once

#include <memory>
#include <optional>

#include "kith/costing/costing.hpp"
#include "kith/ledger/ledger.hpp"

namespace kith::costing {

/// The ledger that the options ask for: none without `as_at`, and none of an area without entries.
std::optional<Ledger> ledger_for(const Area& area, const CostOptions& options);

PlanCost cost_one_plan(const Area& area, Row plan, std::shared_ptr<const Parameters> parameters,
                       const std::optional<Ledger>& ledger, const CostOptions& options);

}  // namespace kith::costing
