// Work on many plans of an area, in pieces over threads: what costing and assessing share.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

#include "kith/costing/costing.hpp"

namespace kith::costing {

/// How the work on plans is done.
struct PlanWork {
  std::size_t plans_in_a_piece;  ///< what one thread takes at a time
  std::int32_t threads;          ///< 0: as many as the hardware has
  std::string_view name;         ///< "costing", as a cancelled one is told
};

/// Calls `one(0)` … `one(count - 1)`, each once. Progress is told between rounds of four pieces, on
/// the caller's thread.
///
/// Throws `InputError` with the faults of all calls in their order, so that none hides another's;
/// `Code::cancelled` where progress says so.
void plan_by_plan(std::size_t count, const PlanWork& work, const Progress& progress,
                  const std::function<void(std::size_t)>& one);

}  // namespace kith::costing
