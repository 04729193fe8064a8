#include "costing/plans/for_each_plan.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "kith/values/error.hpp"
#include "kith/values/parallel.hpp"

namespace kith::costing {
namespace {

constexpr std::size_t kPiecesInARound = 4;

void refuse_all(std::vector<std::vector<Fault>>& faults_by_plan) {
  std::vector<Fault> all;
  for (std::vector<Fault>& faults : faults_by_plan) {
    std::ranges::move(faults, std::back_inserter(all));
  }
  if (!all.empty()) throw InputError{std::move(all)};
}

}  // namespace

void plan_by_plan(std::size_t count, const PlanWork& work, const Progress& progress,
                  const std::function<void(std::size_t)>& one) {
  std::vector<std::vector<Fault>> faults(count);
  const auto try_one = [&](std::size_t place) {
    try {
      one(place);
    } catch (const InputError& error) {
      faults[place] = error.faults();
    }
  };
  const auto tell = [&](std::size_t done) {
    if (!progress || progress(done, count) == 0) return;
    throw Error{Code::cancelled, "the " + std::string{work.name} + " was cancelled"};
  };
  const std::size_t in_a_piece = work.plans_in_a_piece;
  const std::size_t round = in_a_piece * kPiecesInARound;
  for (std::size_t done = 0; done < count; done += round) {
    tell(done);
    const std::size_t end = std::min(count, done + round);
    const std::size_t pieces = (end - done + in_a_piece - 1) / in_a_piece;
    parallel_for(pieces, work.threads, [&](std::size_t piece) {
      const std::size_t first = done + piece * in_a_piece;
      for (std::size_t place = first; place < std::min(end, first + in_a_piece); ++place) {
        try_one(place);
      }
    });
  }
  tell(count);
  refuse_all(faults);
}

}  // namespace kith::costing
