// How is work shared between threads so that the result does not depend on their number?
#pragma once

#include <cstddef>
#include <functional>

namespace kith {

/// Calls `work(0)` … `work(pieces - 1)`, each once, on at most `threads` threads (0: as many as the
/// hardware has; the calling thread is one of them), and returns when all are done.
///
/// Each call writes only what belongs to its own piece. An exception lets the pieces in hand end,
/// starts no others, and the one of the lowest piece that threw is thrown again. Throws
/// `Code::argument` where `threads` is negative.
void parallel_for(std::size_t pieces, int threads, const std::function<void(std::size_t)>& work);

}  // namespace kith
