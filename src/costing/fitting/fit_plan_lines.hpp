// The lines of a whole plan that a fit starts from.
#pragma once

#include <vector>

#include "costing/basis/scope.hpp"
#include "costing/employing/employment.hpp"
#include "costing/lines/draft.hpp"

namespace kith::costing {

/// The lines of all actions of a plan before pay days are run over them, and who pays them.
struct PlanLines {
  explicit PlanLines(const Scope& whole);
  PlanLines(const PlanLines&) = delete;  // lines keep the address of their scope
  PlanLines& operator=(const PlanLines&) = delete;

  Scope scope;
  std::vector<Draft> drafts;
  std::vector<Employment> employments;
};

}  // namespace kith::costing
