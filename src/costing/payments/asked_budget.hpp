// The budget whose payments are asked for.
#pragma once

#include <string>

#include "costing/basis/plan_view.hpp"

namespace kith::costing {

/// The budget of that id of the plan's person. Without an id it is the council's, where it has just
/// one that replaces no other: of the agreed ones, or of all where none is agreed.
///
/// Throws `InputError` at "/budget": `dangling_reference` for an id that the person does not have,
/// `missing` where none is named and the council has not just one.
Row asked_budget(const PlanView& view, const std::string& id);

}  // namespace kith::costing
