#include "kith/values/parallel.hpp"

#include <atomic>
#include <stdexcept>
#include <string>
#include <vector>

#include <gmock/gmock.h>

#include "kith/values/error.hpp"

namespace kith {
namespace {

using ::testing::Each;

TEST(ParallelFor, DoesEveryPieceOnce) {
  for (const int threads : {0, 1, 2, 7}) {
    SCOPED_TRACE(threads);
    std::vector<int> done(1000, 0);

    parallel_for(done.size(), threads, [&](std::size_t piece) { ++done[piece]; });

    EXPECT_THAT(done, Each(1));
  }
}

TEST(ParallelFor, TakesMoreThreadsThanPieces) {
  std::atomic<int> done = 0;

  parallel_for(2, 64, [&](std::size_t) { ++done; });

  EXPECT_EQ(done, 2);
}

TEST(ParallelFor, DoesNoWorkWithoutPieces) {
  parallel_for(0, 4, [](std::size_t) { FAIL(); });
}

// With one thread piece 3 is reached and piece 5 is not.
TEST(ParallelFor, ThrowsWhatAPieceThrewAndStartsNoOthers) {
  std::vector<std::size_t> begun;
  try {
    parallel_for(10, 1, [&](std::size_t piece) {
      begun.push_back(piece);
      if (piece >= 3) throw std::runtime_error{"piece " + std::to_string(piece)};
    });
    FAIL();
  } catch (const std::runtime_error& error) {
    EXPECT_STREQ(error.what(), "piece 3");
  }

  EXPECT_EQ(begun.size(), 4U);
}

TEST(ParallelFor, RefusesFewerThanNoThreads) {
  try {
    parallel_for(1, -1, [](std::size_t) {});
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Code::argument);
  }
}

}  // namespace
}  // namespace kith
