// Can a published mean score be what it is said to be?
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "kith/outcomes/measures.hpp"

namespace kith {

/// The range of the raw mean of those who answered everything, if `incomplete` people have all the
/// gaps.
///
/// Bounds, reached where those people gave only the highest or only the lowest answers to the items
/// they did answer: (total - highest * (items * k - gaps)) / (people - k), and the same with
/// lowest.
struct RawMeanBound {
  std::int64_t incomplete = 0;
  Fraction lowest;
  Fraction highest;
};

/// The mean metric score that the item counts imply. The counts do not say which answers belong to
/// one person, so two extremes and one common wrong method are given.
struct ImpliedMetricMean {
  Fraction independent;   ///< answers to different items are independent
  Fraction ordered;       ///< a person who gives more on one item gives more on every other
  Fraction interpolated;  ///< the sum of item means read off the table: a group's mean, converted
};

/// Whether a stated mean can be a raw or a metric one, with the figures behind the verdict.
struct MeanCheck {
  Fraction stated;
  Fraction stated_from;  ///< the stated mean less half of its last place, and plus it
  Fraction stated_to;
  Fraction sum_of_item_means;
  Fraction missing_as_zero;  ///< every gap counted as 0
  std::int64_t missing_answers = 0;
  std::vector<RawMeanBound> bounds;  ///< by the number of incomplete people, rising
  Fraction raw_lowest;               ///< over all of `bounds`
  Fraction raw_highest;
  bool can_be_raw = false;  ///< some bound holds a value that rounds to the stated mean
  std::optional<ImpliedMetricMean> metric;
  bool fits_metric = false;  ///< so does the span between `independent` and `ordered`
};

/// Compares a published mean score ("20.6": its places show how it was rounded) with the counts per
/// item of an instrument that adds up its answers.
///
/// Throws `Code::argument` for an instrument of another rule or a table of another instrument;
/// `InputError` at `stated` where it is no decimal of at most 6 places, and `missing` at `items[i]`
/// where nobody answered; `Code::overflow` where the exact metric mean does not fit, from about
/// 30,000 people on seven items.
MeanCheck check_stated_mean(const Instrument& instrument, const ItemTable& table,
                            std::string_view stated);

/// The three implied means alone. Throws as `check_stated_mean`, and `Code::argument` where the
/// instrument has no conversion.
ImpliedMetricMean implied_metric_mean(const Instrument& instrument, const ItemTable& table);

}  // namespace kith
