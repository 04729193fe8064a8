// How is a sum distributed whose days may be good or bad? Each day adds one of two amounts, so the
// sum over independent days is a convolution, and bad days that come in spells are a two-state
// Markov chain of which the convolution keeps one distribution for each state. Amounts are whole
// multiples of a common step, so that a distribution is an array. Where the array would be too
// long, the normal curve with the exact mean and deviation takes its place.
#include "costing/lines/chance.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>

#include "kith/values/money.hpp"

namespace kith::costing {
namespace {

constexpr double kMostWork = 5e7;          // values times days that are still added up exactly
constexpr double kRoundingOfSums = 1e-12;  // what adding a few thousand doubles may lose

using Probabilities = std::vector<double>;

Wide common_divisor(Wide a, Wide b) {
  while (b != 0) a = std::exchange(b, a % b);
  return a < 0 ? -a : a;
}

// The largest fraction of which both are whole multiples.
Fraction common_step(const Fraction& a, const Fraction& b) {
  return Fraction::of(
      common_divisor(a.numerator() * b.denominator(), b.numerator() * a.denominator()),
      a.denominator() * b.denominator());
}

// Chances of 0…n bad days among n: outward from the likeliest, then scaled to add up to one.
Probabilities binomial(std::int64_t n, double share) {
  Probabilities chance(static_cast<std::size_t>(n) + 1);
  const double odds = share / (1 - share);
  const auto likeliest = std::min(n, static_cast<std::int64_t>(static_cast<double>(n + 1) * share));
  chance[static_cast<std::size_t>(likeliest)] = 1;
  for (std::int64_t k = likeliest; k < n; ++k) {
    chance[static_cast<std::size_t>(k) + 1] = chance[static_cast<std::size_t>(k)] * odds *
                                              static_cast<double>(n - k) /
                                              static_cast<double>(k + 1);
  }
  for (std::int64_t k = likeliest; k > 0; --k) {
    chance[static_cast<std::size_t>(k) - 1] = chance[static_cast<std::size_t>(k)] *
                                              static_cast<double>(k) /
                                              (odds * static_cast<double>(n - k + 1));
  }
  const double sum = std::accumulate(chance.begin(), chance.end(), 0.0);
  for (double& value : chance) value /= sum;
  return chance;
}

// `into` after adding k * `stride` with `chance[k]`.
Probabilities with_added(const Probabilities& into, const Probabilities& chance,
                         std::size_t stride) {
  Probabilities result(into.size() + (chance.size() - 1) * stride);
  for (std::size_t k = 0; k < chance.size(); ++k) {
    for (std::size_t i = 0; i < into.size(); ++i) result[i + k * stride] += into[i] * chance[k];
  }
  return result;
}

// How much dearer a bad day is, in whole steps, for each day of a pattern.
struct Steps {
  std::vector<std::int64_t> of_day;
  std::int64_t times = 1;
  std::int64_t lowest = 0;  // the sum of the negative ones, all times over
  std::int64_t highest = 0;
};

// Days with the same difference are one binomial, so the work grows with the kinds of days and not
// with their number.
Probabilities independent_days(const Steps& steps, double share) {
  std::map<std::int64_t, std::int64_t> days_by_step;
  for (const std::int64_t step : steps.of_day) {
    if (step != 0) days_by_step[step] += steps.times;
  }
  Probabilities chance = {1.0};
  for (const auto& [step, days] : days_by_step) {
    // A negative step counts good days upward from all of them bad.
    chance = with_added(chance, binomial(days, step > 0 ? share : 1 - share),
                        static_cast<std::size_t>(std::abs(step)));
  }
  return chance;
}

// A chain of two states: after a bad day another with 1 - 1/run, so that spells last `run`.
Probabilities days_in_spells(const Steps& steps, double share, double run) {
  const auto size = static_cast<std::size_t>(steps.highest - steps.lowest + 1);
  const double recovers = 1 / run;
  const double worsens = std::min(1.0, recovers * share / (1 - share));
  Probabilities good(size), bad(size), next_good(size), next_bad(size);
  const auto shifted = [](const Probabilities& from, std::size_t i, std::int64_t step) {
    const auto place = static_cast<std::int64_t>(i) - step;
    return place < 0 || place >= static_cast<std::int64_t>(from.size())
               ? 0.0
               : from[static_cast<std::size_t>(place)];
  };
  const auto origin = static_cast<std::size_t>(-steps.lowest);
  good[origin] = 1 - share;
  bad[origin] = share;
  const std::size_t days = steps.of_day.size() * static_cast<std::size_t>(steps.times);
  for (std::size_t day = 0; day < days; ++day) {
    const std::int64_t step = steps.of_day[day % steps.of_day.size()];
    for (std::size_t i = 0; i < size; ++i) {
      // Before the first day the two states are the day's own; later they move first.
      next_good[i] = day == 0 ? good[i] : good[i] * (1 - worsens) + bad[i] * recovers;
      next_bad[i] = day == 0 ? bad[i] : good[i] * worsens + bad[i] * (1 - recovers);
    }
    for (std::size_t i = 0; i < size; ++i) bad[i] = shifted(next_bad, i, step);
    good = next_good;
  }
  for (std::size_t i = 0; i < size; ++i) good[i] += bad[i];
  return good;
}

double variance_of_independent(const Days& days, double share) {
  double sum = 0;
  for (const Day& day : days.each) {
    const double difference = (day.bad - day.good).approximate();
    sum += difference * difference;
  }
  return sum * static_cast<double>(days.times) * share * (1 - share);
}

double variance_of(const Probabilities& chance) {
  double mean = 0;
  double sum = 0;
  for (std::size_t k = 0; k < chance.size(); ++k) mean += chance[k] * static_cast<double>(k);
  for (std::size_t k = 0; k < chance.size(); ++k) {
    const double distance = static_cast<double>(k) - mean;
    sum += chance[k] * distance * distance;
  }
  return sum;
}

Steps steps_of(const Days& days, const Fraction& step) {
  Steps steps;
  steps.times = days.times;
  for (const Day& day : days.each) {
    const std::int64_t size = rounded_whole((day.bad - day.good) / step, Rounding::down);
    steps.of_day.push_back(size);
    (size < 0 ? steps.lowest : steps.highest) += size * days.times;
  }
  return steps;
}

std::vector<Day> written_out(const Days& days) {
  std::vector<Day> all;
  for (std::int64_t i = 0; i < days.times; ++i) {
    all.insert(all.end(), days.each.begin(), days.each.end());
  }
  return all;
}

}  // namespace

// Days fall together one by one, so both patterns are repeated to a common length first.
Days added(const Days& a, const Days& b) {
  if (a.is_empty() || b.is_empty()) return a.is_empty() ? b : a;
  const bool alike = a.times == b.times && a.each.size() == b.each.size();
  Days sum = alike ? a : Days{written_out(a), 1};
  const Days other = alike ? b : Days{written_out(b), 1};
  sum.each.resize(std::max(sum.each.size(), other.each.size()));
  for (std::size_t i = 0; i < other.each.size(); ++i) {
    sum.each[i].good += other.each[i].good;
    sum.each[i].bad += other.each[i].bad;
  }
  return sum;
}

// The distribution is over whole steps between the sum of all good days and that of all bad ones.
Distribution::Distribution(const Days& days, const BadDays& bad_days) {
  const double share = bad_days.share.approximate();
  const bool only_bad = bad_days.share == Fraction{1};
  Fraction step;
  Fraction mean;
  for (const Day& day : days.each) {
    base_ += only_bad ? day.bad : day.good;
    mean += day.good + (day.bad - day.good) * bad_days.share;
    step = common_step(step, day.bad - day.good);
  }
  base_ *= Fraction{days.times};
  mean_ = (mean * Fraction{days.times}).approximate();
  probability_ = {1.0};
  if (step.is_zero() || bad_days.share.is_zero() || only_bad) return;

  step_ = step;
  deviation_ = std::sqrt(variance_of_independent(days, share));
  const Steps steps = steps_of(days, step);
  const double values = static_cast<double>(steps.highest - steps.lowest + 1);
  if (values * static_cast<double>(days.count()) > kMostWork) {
    probability_.clear();
    return;
  }

  base_ += step_ * Fraction{steps.lowest};
  if (bad_days.run == Fraction{1}) {
    probability_ = independent_days(steps, share);
  } else {
    probability_ = days_in_spells(steps, share, bad_days.run.approximate());
    deviation_ = std::sqrt(variance_of(probability_)) * step_.approximate();
  }
}

// The smallest sum whose probability reaches `chance`; on the normal curve by its deviation.
Fraction Distribution::quantile(double chance) const {
  if (!is_exact()) {
    // Upper tail points of the standard normal curve; only these three are asked for.
    const double z = chance >= 0.95 ? 1.6448536269514722 : chance >= 0.8 ? 0.8416212335729143 : 0;
    return Fraction{static_cast<std::int64_t>(std::llround(mean_ + z * deviation_))};
  }
  double sum = 0;
  for (std::size_t k = 0; k < probability_.size(); ++k) {
    sum += probability_[k];
    if (sum >= chance - kRoundingOfSums) {
      return base_ + step_ * Fraction{static_cast<std::int64_t>(k)};
    }
  }
  return base_ + step_ * Fraction{static_cast<std::int64_t>(probability_.size()) - 1};
}

Distribution::Excess Distribution::above(const Fraction& limit) const {
  Excess excess;
  for (std::size_t k = 0; k < probability_.size(); ++k) {
    const Fraction over = base_ + step_ * Fraction{static_cast<std::int64_t>(k)} - limit;
    if (over <= Fraction{}) continue;
    excess.mean += probability_[k] * over.approximate();
    excess.chance += probability_[k];
  }
  return excess;
}

}  // namespace kith::costing
