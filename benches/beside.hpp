// How does a program of benchmarks measure one thing beside another?
//
// A program is a list of works by name. It measures one round of a work when its name is asked on
// standard input, and answers with one line. benches/run.py asks for subject and peer in turn, here
// or in another program, and compares the two: so both run in the same minute on the same machine.
// A peer in Python does the same by benches/peers.py.
//
//   int main() {
//     return kith::bench::serve({
//         {"costing a plan", [] { return repeated([plan = read()] { keep(cost(plan)); }); }},
//     });
//   }
#pragma once

#include <chrono>
#include <cstddef>
#include <ctime>
#include <exception>
#include <functional>
#include <iostream>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace kith::bench {

/// What one round took. Processor time is of all threads and leaves out what other programs do, so
/// it is the one to compare; with several threads wall time is.
struct Spent {
  double processor = 0;  ///< seconds for one time of the work
  double wall = 0;
  double bytes = 0;  ///< of a work that measures memory, whose times are zero
};

/// Measures one round.
using Round = std::function<Spent()>;

/// `prepare` makes the input, checks the answer once (`check`) and gives what is asked each round.
/// It is called before the first round, or never.
struct Work {
  std::string name;
  std::function<Round()> prepare;
};

/// Keeps the compiler from leaving out what makes `value`.
template <typename Value>
void keep(const Value& value) {
  asm volatile("" : : "m"(value) : "memory");
}

/// The same, and from knowing afterwards what a variable holds: what is made of it is made each
/// time.
template <typename Value>
void keep(Value& value) {
  asm volatile("" : "+m"(value) : : "memory");
}

/// Stops a work whose answer is wrong: what is wrong is not measured.
inline void check(bool right, const std::string& what) {
  if (!right) throw std::runtime_error(what);
}

/// The time between making it and asking.
class Stopwatch {
 public:
  Spent spent() const {
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - wall_;
    return {static_cast<double>(std::clock() - processor_) / CLOCKS_PER_SEC, wall.count(), 0};
  }

 private:
  std::clock_t processor_ = std::clock();
  std::chrono::steady_clock::time_point wall_ = std::chrono::steady_clock::now();
};

/// A round is as many times of `once` as take a twentieth of a second: long beside the steps of the
/// clock and short beside what else the machine does. How many is found before the first round.
template <typename Once>
Round repeated(Once once) {
  constexpr double kLongEnough = 0.05;
  auto run = [once](std::size_t times) mutable {
    const Stopwatch watch;
    for (std::size_t i = 0; i < times; ++i) once();
    return watch.spent();
  };
  std::size_t times = 1;
  while (run(times).processor < kLongEnough) times *= 2;
  return [run, times]() mutable {
    Spent spent = run(times);
    spent.processor /= static_cast<double>(times);
    spent.wall /= static_cast<double>(times);
    return spent;
  };
}

/// A work that measures memory, and not time.
inline Round bytes(double many) {
  return [many] { return Spent{0, 0, many}; };
}

namespace detail {

inline std::string answer(const std::vector<Work>& works, std::map<std::string, Round>& prepared,
                          const std::string& name) {
  for (const Work& work : works) {
    if (work.name != name) continue;
    if (!prepared.contains(name)) prepared[name] = work.prepare();
    const Spent spent = prepared[name]();
    return std::to_string(spent.processor * 1e9) + " " + std::to_string(spent.wall * 1e9) + " " +
           std::to_string(spent.bytes);
  }
  return "no work of this name";
}

}  // namespace detail

/// The loop of a program: prints the names of its works and an empty line; then, for each name that
/// it reads, one line of nanoseconds of processor, nanoseconds of wall, and bytes.
inline int serve(const std::vector<Work>& works) {
  for (const Work& work : works) std::cout << work.name << '\n';
  std::cout << std::endl;
  std::map<std::string, Round> prepared;
  for (std::string name; std::getline(std::cin, name);) {
    try {
      std::cout << detail::answer(works, prepared, name) << std::endl;
    } catch (const std::exception& error) {
      std::cout << error.what() << std::endl;
    }
  }
  return 0;
}

}  // namespace kith::bench
