// The lines of a whole plan that a fit starts from.
#pragma once

#include <vector>

#include "costing/basis/trial.hpp"
#include "costing/employing/employment.hpp"
#include "costing/lines/draft.hpp"

namespace kith::costing {

/// The lines of all actions of a plan before pay days are run over them, and who pays them.
struct PlanLines {
  explicit PlanLines(const Trial& whole);
  PlanLines(const PlanLines&) = delete;  // lines keep the address of their trial
  PlanLines& operator=(const PlanLines&) = delete;

  Trial trial;
  std::vector<Draft> drafts;
  std::vector<Employment> employments;
};

}  // namespace kith::costing
