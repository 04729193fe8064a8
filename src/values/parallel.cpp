// How is work divided over threads so that the outcome does not depend on how many there are?
// Pieces are numbered, each writes only its own result, and threads take the next number as they
// become free. Which thread does which piece is open, but no result depends on it. After an
// exception no further piece is begun, and of those that threw the lowest one's is thrown again.
#include "kith/values/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

#include "kith/values/error.hpp"

namespace kith {
namespace {

// The pieces still to do, and the exception of the lowest piece that threw.
class Pieces {
 public:
  Pieces(std::size_t count, const std::function<void(std::size_t)>& work)
      : count_{count}, work_{work} {}

  void run() noexcept {
    // The counter gives every number once; a thread that finds the others stopped ends as well.
    for (std::size_t piece = next_++; piece < count_ && !stop_; piece = next_++) {
      try {
        work_(piece);
      } catch (...) {
        keep(piece, std::current_exception());
      }
    }
  }

  void rethrow() const {
    if (thrown_) std::rethrow_exception(thrown_);
  }

 private:
  void keep(std::size_t piece, std::exception_ptr thrown) noexcept {
    const std::lock_guard lock{mutex_};
    // A lower piece may throw after a higher one; its exception replaces the other.
    if (thrown_ && piece > thrower_) return;
    thrown_ = std::move(thrown);
    thrower_ = piece;
    stop_ = true;
  }

  std::size_t count_;
  const std::function<void(std::size_t)>& work_;
  std::atomic<std::size_t> next_{0};
  std::atomic<bool> stop_{false};
  std::mutex mutex_;
  std::size_t thrower_ = 0;
  std::exception_ptr thrown_;
};

// 0 asks for as many threads as the machine has; hardware_concurrency may return 0 for unknown.
std::size_t thread_count(std::size_t pieces, int asked) {
  if (asked < 0)
    throw Error{Code::argument, "threads is " + std::to_string(asked) + "; it must be 0 or more"};
  const unsigned hardware = std::max(1U, std::thread::hardware_concurrency());
  const std::size_t wanted = asked == 0 ? hardware : static_cast<std::size_t>(asked);
  return std::min(wanted, pieces);
}

}  // namespace

void parallel_for(std::size_t pieces, int threads, const std::function<void(std::size_t)>& work) {
  const std::size_t count = thread_count(pieces, threads);

  Pieces shared{pieces, work};
  {
    // The calling thread works too, so one thread starts none. jthread joins where the block ends,
    // also when starting a further thread throws.
    std::vector<std::jthread> helpers;
    for (std::size_t i = 1; i < count; ++i) helpers.emplace_back([&shared] { shared.run(); });
    shared.run();
  }

  shared.rethrow();
}

}  // namespace kith
