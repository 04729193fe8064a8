// The example of the contract, put together by hand: its plan document and the cost of it.
#pragma once

#include "kith/costing/costing.hpp"
#include "kith/documents/results.hpp"

namespace kith::test {

/// The document of examples/plans/sister.json.
Area example_area();

/// Its cost with the figures of the contract, §3, and the traces that are shown there.
PlanCost example_cost();

}  // namespace kith::test
