// What does exact money cost, beside plain whole numbers? A line, a total and a split.
#include <cstdint>
#include <vector>

#include "beside.hpp"
#include "kith/values/money.hpp"

namespace {

using kith::Fraction;
using kith::Money;
using kith::Rate;
using kith::Rounding;
using kith::UnroundedMoney;
using kith::bench::check;
using kith::bench::keep;
using kith::bench::repeated;
using kith::bench::Round;
using kith::bench::serve;

const Money kPenny = Money::from_pence(1);
constexpr std::int64_t kLines = 240;
constexpr std::int64_t kMembers = 4096;
constexpr std::int64_t kPence = 8'640'001;

// ---- A line: £10.00 for 540 minutes a week, 365 days: 4692.86

Money year_of_a_line(std::int64_t minutes) {
  return UnroundedMoney::of(Rate::from_thousandths_of_a_penny(1'000'000), Fraction::of(minutes, 60))
      .times(Fraction::of(365, 7))
      .rounded(Rounding::half_up, kPenny);
}

Round a_line() {
  check(year_of_a_line(540) == Money::from_pence(469'286), "nine hours at £10 are not 4692.86");
  return repeated([minutes = std::int64_t{540}]() mutable {
    keep(minutes);
    keep(year_of_a_line(minutes));
  });
}

/// The same without reduced fractions: one product, one division.
Round a_plain_line() {
  return repeated([minutes = std::int64_t{540}]() mutable {
    keep(minutes);
    keep((minutes * 1000 * 365 * 2 + 60 * 7) / (2 * 60 * 7));
  });
}

// ---- A total of 240 lines of 10000/7p … 10239/7p: 2,428,680/7 = 346,954.29p

Round a_total() {
  std::vector<UnroundedMoney> lines;
  for (std::int64_t line = 0; line < kLines; ++line) {
    lines.push_back(UnroundedMoney{kPenny}.times(Fraction::of(10'000 + line, 7)));
  }
  const auto total = [lines] {
    kith::UnroundedTotal exact;
    for (const UnroundedMoney& line : lines) exact += line;
    return exact.rounded(Rounding::half_up, kPenny);
  };
  check(total() == Money::from_pence(346'954), "240 lines do not total exactly");
  return repeated([total] { keep(total()); });
}

Round a_plain_total() {
  std::vector<std::int64_t> sevenths;
  for (std::int64_t line = 0; line < kLines; ++line) sevenths.push_back(10'000 + line);
  return repeated([sevenths] {
    std::int64_t total = 0;
    for (const std::int64_t line : sevenths) total += line;
    keep((total * 2 + 7) / 14);
  });
}

// ---- A split among 4,096

std::vector<std::int64_t> weights() {
  std::vector<std::int64_t> weights;
  for (std::int64_t member = 0; member < kMembers; ++member) {
    weights.push_back(30 + member * 37 % 600);
  }
  return weights;
}

Round a_split() {
  const auto split = [weights = weights()] {
    return kith::share_in_proportion(Money::from_pence(kPence), weights);
  };
  Money total;
  for (const Money part : split()) total += part;
  check(total == Money::from_pence(kPence), "shares do not add up");
  return repeated([split] { keep(split()); });
}

/// Each share rounded down, and the pence that are left over by nobody.
Round a_plain_split() {
  return repeated([weights = weights()] {
    std::int64_t total = 0;
    for (const std::int64_t weight : weights) total += weight;
    std::vector<std::int64_t> shares;
    for (const std::int64_t weight : weights) shares.push_back(kPence * weight / total);
    keep(shares);
  });
}

}  // namespace

int main() {
  return serve({
      {"a line of exact money", a_line},
      {"a line of whole numbers", a_plain_line},
      {"a total of 240 lines", a_total},
      {"a sum of 240 whole numbers", a_plain_total},
      {"a split among 4,096", a_split},
      {"a split that is rounded down", a_plain_split},
  });
}
