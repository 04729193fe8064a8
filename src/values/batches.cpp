// How are many things worked through in rounds of a few batches, each batch on one thread?
#include "values/batches.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

#include "kith/values/error.hpp"
#include "kith/values/parallel.hpp"

namespace kith {
namespace {

constexpr std::size_t kBatchesInARound = 4;

void refuse_all(std::vector<std::vector<Fault>>& faults_by_index) {
  std::vector<Fault> all;
  for (std::vector<Fault>& faults : faults_by_index) {
    std::ranges::move(faults, std::back_inserter(all));
  }
  if (!all.empty()) throw InputError{std::move(all)};
}

}  // namespace

void for_each_in_batches(std::size_t count, const BatchOptions& options, const Progress& progress,
                         const std::function<void(std::size_t)>& work) {
  std::vector<std::vector<Fault>> faults(count);
  const auto try_work = [&](std::size_t index) {
    try {
      work(index);
    } catch (const InputError& error) {
      faults[index] = error.faults();
    }
  };
  const auto report = [&](std::size_t done) {
    if (!progress || progress(done, count) == 0) return;
    throw Error{Code::cancelled, "the " + std::string{options.task} + " was cancelled"};
  };
  const std::size_t round = options.batch_size * kBatchesInARound;
  for (std::size_t done = 0; done < count; done += round) {
    report(done);
    const std::size_t end = std::min(count, done + round);
    const std::size_t batches = (end - done + options.batch_size - 1) / options.batch_size;
    parallel_for(batches, options.threads, [&](std::size_t batch) {
      const std::size_t first = done + batch * options.batch_size;
      for (std::size_t index = first; index < std::min(end, first + options.batch_size); ++index) {
        try_work(index);
      }
    });
  }
  report(count);
  refuse_all(faults);
}

}  // namespace kith
