// Can a published mean score be a raw mean, a metric mean, or neither?
// A paper often prints counts for each item and one mean score, without saying whether it was
// converted. The counts do not say who gave which answers, so the mean is only known within bounds;
// the stated mean is compared with them, allowing for how it was rounded. All of it is exact.
#include "kith/outcomes/mean_check.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "kith/values/error.hpp"
#include "kith/values/money.hpp"

namespace kith {
namespace {

constexpr std::int64_t kHundredths = 100;
constexpr int kStatedPlaces = 6;

// A range with both ends inside.
struct Span {
  Fraction from;
  Fraction to;
  bool meets(const Span& other) const { return from <= other.to && other.from <= to; }
};

// Bounds are made of sums, so an instrument that is a mean or has no total cannot be checked.
void check_subject(const Instrument& instrument, const ItemTable& table) {
  check_instrument(instrument);
  if (instrument.rule != ScoreRule::sum) {
    throw Error{Code::argument, instrument.name + " does not add up its answers"};
  }
  if (table.instrument != instrument.name || table.items.size() != instrument.items.size()) {
    throw Error{Code::argument, "an item table of " + table.instrument + " for " + instrument.name};
  }
  std::vector<Fault> faults;
  for (std::size_t i = 0; i < table.items.size(); ++i) {
    if (table.items[i].answered > 0) continue;
    faults.push_back({FaultCode::missing, "items[" + std::to_string(i) + "]", {}, {}, "answers"});
  }
  if (!faults.empty()) throw InputError{std::move(faults)};
}

// What a stated mean was rounded from: half a unit of its last place either way.
Span rounded_from(std::string_view stated, const Fraction& value) {
  const std::size_t point = std::min(stated.find('.'), stated.size() - 1);
  Fraction half = Fraction::of(1, 2);
  for (std::size_t i = point + 1; i < stated.size(); ++i) half /= Fraction{10};
  return {value - half, value + half};
}

// 20 characters are enough for 6 places and keep the half unit of rounded_from within range.
Fraction stated_value(std::string_view stated) {
  const Decimal parsed = parse_decimal(stated, kStatedPlaces);
  if (parsed.fault != DecimalFault::none || stated.size() > 20) {
    throw InputError{{{FaultCode::wrong_type, "stated", {}, {}, "a decimal of at most 6 places"}}};
  }
  return Fraction::of(parsed.units, 1'000'000);
}

// People by scored answer: a reversed item is scored as lowest + highest - answer.
std::vector<std::int64_t> scored_counts(const InstrumentItem& item, const ItemRow& row) {
  std::vector<std::int64_t> counts = row.counts;
  if (item.reversed) std::ranges::reverse(counts);
  return counts;
}

Fraction scored_mean(const Instrument& instrument, const InstrumentItem& item, const ItemRow& row) {
  return item.reversed ? Fraction{instrument.lowest + instrument.highest} - *row.mean : *row.mean;
}

// --- the raw mean ---

// Answers that are missing, in all items and in the item that has the most gaps.
struct Gaps {
  std::int64_t in_all = 0;
  std::int64_t most_in_one_item = 0;
};

Gaps gaps_of(const ItemTable& table) {
  Gaps gaps;
  for (const ItemRow& row : table.items) {
    const std::int64_t without = table.people - row.answered;
    gaps.in_all += without;
    gaps.most_in_one_item = std::max(gaps.most_in_one_item, without);
  }
  return gaps;
}

// A person misses an item once, so at least `most_in_one_item` people are incomplete, and at most
// one for each gap. Where all are, nobody's complete answers are left to have a mean.
std::vector<RawMeanBound> bounds_of(const Instrument& instrument, std::int64_t people, Gaps gaps,
                                    const Fraction& total) {
  std::vector<RawMeanBound> bounds;
  const auto items = static_cast<std::int64_t>(instrument.items.size());
  const std::int64_t most = std::min(gaps.in_all, people - 1);
  for (std::int64_t k = gaps.most_in_one_item; k <= most; ++k) {
    // The answers that incomplete people did give. If all of them were the highest, the complete
    // ones gave least, and the other way round.
    const Fraction given{items * k - gaps.in_all};
    const Fraction complete{people - k};
    const Fraction lowest = (total - given * Fraction{instrument.highest}) / complete;
    const Fraction highest = (total - given * Fraction{instrument.lowest}) / complete;
    // No mean of complete answers lies outside the scale, whatever the arithmetic of gaps allows.
    bounds.push_back({k, std::max(lowest, Fraction{instrument.lowest_sum()}),
                      std::min(highest, Fraction{instrument.highest_sum()})});
  }
  return bounds;
}

// The total of all answers is the mean of each item times its answers, exactly.
void put_raw(MeanCheck& check, const Instrument& instrument, const ItemTable& table, Span stated) {
  Fraction total;
  for (std::size_t i = 0; i < table.items.size(); ++i) {
    const Fraction mean = scored_mean(instrument, instrument.items[i], table.items[i]);
    check.sum_of_item_means += mean;
    total += mean * Fraction{table.items[i].answered};
  }
  const Gaps gaps = gaps_of(table);
  check.missing_answers = gaps.in_all;
  check.missing_as_zero = total / Fraction{table.people};
  check.bounds = bounds_of(instrument, table.people, gaps, total);
  check.raw_lowest = std::ranges::min_element(check.bounds, {}, &RawMeanBound::lowest)->lowest;
  check.raw_highest = std::ranges::max_element(check.bounds, {}, &RawMeanBound::highest)->highest;
  check.can_be_raw = std::ranges::any_of(check.bounds, [&](const RawMeanBound& bound) {
    return stated.meets({bound.lowest, bound.highest});
  });
}

// --- the metric mean ---

// The chance of each raw sum, the lowest first, where items are independent of each other: the
// convolution of their distributions.
// For seven items of five answers 29 sums; each step keeps exact fractions.
std::vector<Fraction> chances_of_sums(const Instrument& instrument, const ItemTable& table) {
  std::vector<Fraction> chances{Fraction{1}};
  for (std::size_t i = 0; i < table.items.size(); ++i) {
    const auto counts = scored_counts(instrument.items[i], table.items[i]);
    std::vector<Fraction> next(chances.size() + counts.size() - 1);
    for (std::size_t sum = 0; sum < chances.size(); ++sum) {
      for (std::size_t level = 0; level < counts.size(); ++level) {
        next[sum + level] += chances[sum] * Fraction::of(counts[level], table.items[i].answered);
      }
    }
    chances = std::move(next);
  }
  return chances;
}

Fraction independent_mean(const Instrument& instrument, const ItemTable& table) {
  const auto chances = chances_of_sums(instrument, table);
  Fraction mean;
  for (std::size_t sum = 0; sum < chances.size(); ++sum) {
    mean += chances[sum] * Fraction::of(instrument.metric_hundredths[sum], kHundredths);
  }
  return mean;
}

// The share of people at or below each answer of each item: the steps of everyone's rank.
std::vector<std::vector<Fraction>> ranks_by_item(const Instrument& instrument,
                                                 const ItemTable& table) {
  std::vector<std::vector<Fraction>> ranks;
  for (std::size_t i = 0; i < table.items.size(); ++i) {
    std::int64_t below = 0;
    auto& steps = ranks.emplace_back();
    for (const std::int64_t count : scored_counts(instrument.items[i], table.items[i])) {
      below += count;
      steps.push_back(Fraction::of(below, table.items[i].answered));
    }
  }
  return ranks;
}

// If people have the same rank in every item, a person's answers depend on their rank alone, and
// they change only at the steps of some item. Each stretch between steps has one sum.
Fraction ordered_mean(const Instrument& instrument, const ItemTable& table) {
  const auto ranks = ranks_by_item(instrument, table);
  std::vector<Fraction> steps;
  for (const auto& item : ranks) steps.insert(steps.end(), item.begin(), item.end());
  std::ranges::sort(steps);

  Fraction mean;
  Fraction from;
  for (const Fraction& to : steps) {
    if (to == from) continue;
    std::size_t sum = 0;
    for (const auto& item : ranks) {
      sum += static_cast<std::size_t>(
          std::ranges::count_if(item, [&](const Fraction& step) { return step <= from; }));
    }
    mean += (to - from) * Fraction::of(instrument.metric_hundredths[sum], kHundredths);
    from = to;
  }
  return mean;
}

// Reading the conversion at the mean of raw sums is a common mistake, because the conversion is not
// a straight line; it is worked out so that it can be recognised in print.
Fraction interpolated(const Instrument& instrument, const Fraction& raw) {
  const std::int64_t below =
      std::min(rounded_whole(raw, Rounding::down), instrument.highest_sum() - 1);
  const std::int64_t low = metric_of_raw(instrument, below);
  const std::int64_t step = metric_of_raw(instrument, below + 1) - low;
  return (Fraction{low} + (raw - Fraction{below}) * Fraction{step}) / Fraction{kHundredths};
}

ImpliedMetricMean implied(const Instrument& instrument, const ItemTable& table) {
  Fraction sum_of_means;
  for (std::size_t i = 0; i < table.items.size(); ++i) {
    sum_of_means += scored_mean(instrument, instrument.items[i], table.items[i]);
  }
  return {independent_mean(instrument, table), ordered_mean(instrument, table),
          interpolated(instrument, sum_of_means)};
}

}  // namespace

MeanCheck check_stated_mean(const Instrument& instrument, const ItemTable& table,
                            std::string_view stated) {
  check_subject(instrument, table);

  MeanCheck check;
  check.stated = stated_value(stated);
  const Span from = rounded_from(stated, check.stated);
  check.stated_from = from.from;
  check.stated_to = from.to;
  put_raw(check, instrument, table, from);
  if (instrument.metric_hundredths.empty()) return check;

  check.metric = implied(instrument, table);
  const auto [low, high] = std::minmax(check.metric->independent, check.metric->ordered);
  check.fits_metric = from.meets({low, high});
  return check;
}

ImpliedMetricMean implied_metric_mean(const Instrument& instrument, const ItemTable& table) {
  check_subject(instrument, table);
  if (instrument.metric_hundredths.empty()) {
    throw Error{Code::argument, instrument.name + " has no conversion of its raw scores"};
  }
  return implied(instrument, table);
}

}  // namespace kith
