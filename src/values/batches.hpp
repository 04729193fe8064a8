// How is the same work done on many things, in batches over threads, watched and cancelled?
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>

#include "kith/values/progress.hpp"

namespace kith {

/// How work on many things is done.
struct BatchOptions {
  std::size_t batch_size;  ///< what one thread takes at a time
  std::int32_t threads;    ///< 0: as many as the hardware has
  std::string_view task;   ///< "costing": what the error of a cancelled call says was cancelled
};

/// Calls `work(0)` … `work(count - 1)`, each once. Progress is reported between rounds of four
/// batches, on the caller's thread.
///
/// Throws `InputError` with the faults of all calls in their order, so that none hides another's;
/// `Code::cancelled` where `progress` returns other than zero.
void for_each_in_batches(std::size_t count, const BatchOptions& options, const Progress& progress,
                         const std::function<void(std::size_t)>& work);

}  // namespace kith
