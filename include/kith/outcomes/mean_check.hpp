// Whether a mean that somebody printed can be what they say it is.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "kith/outcomes/measures.hpp"

namespace kith {

/// What the raw mean of those who answered everything can be, if `incomplete` people hold all gaps.
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
/// one person, so it lies where two extremes and one wrong method put it.
struct ImpliedMetricMean {
  Fraction independent;   ///< answers to different items have nothing to do with each other
  Fraction ordered;       ///< who gives more on one item gives more on every other
  Fraction interpolated;  ///< the sum of item means read off the table: a group's mean, converted
};

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

/// Holds a printed mean score ("20.6": its places say how far it was rounded) against the counts
/// per item of an instrument that adds up its answers.
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
