// What a fit is compared with: every set of a plan's actions, what it costs and is worth, and which
// of them no other beats.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "kith/costing/fit.hpp"

namespace kith {

#if defined(__has_feature)
inline constexpr bool kIsSanitized =
    __has_feature(address_sanitizer) || __has_feature(thread_sanitizer);
#else
inline constexpr bool kIsSanitized = false;
#endif

using Set = std::uint32_t;  // bit i: the action i

inline Set bit(std::size_t place) { return Set{1} << place; }

struct Option {
  Set set = 0;
  std::int64_t pence = 0;
  PlanWorth worth;
  std::size_t unpriced = 0;
};

// Whether the first action that only one of them has is in `a`.
inline bool is_earlier(Set a, Set b) {
  const Set differ = a ^ b;
  return differ != 0 && (a & differ & (~differ + 1)) != 0;
}

// Those that no other beats: cheaper ones come first, and each must be worth more than all before.
inline std::vector<Option> best_of(std::vector<Option> options) {
  std::ranges::sort(options, [](const Option& a, const Option& b) {
    if (a.pence != b.pence) return a.pence < b.pence;
    return a.worth != b.worth ? a.worth > b.worth : is_earlier(a.set, b.set);
  });
  std::vector<Option> best;
  for (const Option& option : options) {
    if (best.empty() || option.worth > best.back().worth) best.push_back(option);
  }
  return best;
}

inline Set set_of(const std::vector<Row>& actions) {
  Set set = 0;
  for (const Row action : actions) set |= Set{1} << action;
  return set;
}

inline void expect_best(const PlanFit& fit, const std::vector<Option>& best) {
  ASSERT_EQ(fit.frontier.size(), best.size());
  for (std::size_t i = 0; i < best.size(); ++i) {
    EXPECT_EQ(fit.frontier[i].cost.pence(), best[i].pence);
    EXPECT_EQ(fit.frontier[i].worth, best[i].worth);
    EXPECT_EQ(set_of(fit.frontier[i].chosen), best[i].set);
  }
  const Option* answer = &best.front();
  for (const Option& option : best) {
    if (option.pence <= fit.budget.pence()) answer = &option;
  }
  EXPECT_EQ(set_of(fit.chosen), answer->set);
  EXPECT_EQ(fit.total.pence(), answer->pence);
  EXPECT_EQ(fit.left.pence(), std::max<std::int64_t>(fit.budget.pence() - answer->pence, 0));
  EXPECT_EQ(fit.shortfall.pence(), std::max<std::int64_t>(answer->pence - fit.budget.pence(), 0));
}

/// How often a run tried what it is to try.
class Coverage {
 public:
  void count(const std::string& what, bool happened) { counts_[what] += happened ? 1 : 0; }
  void expect_none_below(double share, int plans) const {
    for (const auto& [what, many] : counts_) {
      const double part = static_cast<double>(many) / plans;
      std::cout << "  " << what << ": " << many << " of " << plans << "\n";
      EXPECT_GE(part, share) << what;
    }
  }

 private:
  std::map<std::string, int> counts_;
};

}  // namespace kith
