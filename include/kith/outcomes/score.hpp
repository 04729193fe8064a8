// What is the score of one person's answers to one instrument, or why is there none?
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kith/outcomes/instruments.hpp"
#include "kith/values/fraction.hpp"

namespace kith {

/// Why answers have no score. A gap is never filled by a guess.
enum class Unscored : std::uint8_t {
  missing_item,  ///< fewer answers than the instrument needs
  no_total,      ///< the instrument has none: each item is a result of its own
};
/// "missing_item", "no_total".
std::string_view unscored_name(Unscored reason) noexcept;

/// What one person's answers come to.
struct Score {
  std::string instrument;
  std::int32_t answered = 0;
  std::vector<std::int32_t> missing;              ///< items without an answer, counted from 1
  std::optional<Unscored> unscored;               ///< set exactly where `raw` is not
  std::optional<Fraction> raw;                    ///< exact: a whole sum, or a mean
  std::optional<std::int64_t> metric_hundredths;  ///< where the instrument has a conversion
  std::optional<std::string> band;                ///< where it has bands
  /// Beside the items: the band of each answer, where the item has bands of its own.
  std::vector<std::optional<std::string>> item_bands;

  friend bool operator==(const Score&, const Score&) = default;
};

/// Scores `answers`, one for each item in order, empty for an item without an answer.
///
/// Throws `InputError` with every fault: another number of answers than items (`out_of_range` at
/// `answers`), an answer outside the instrument's range (`out_of_range` at `answers[i]`, counted
/// from 0); and as `check_instrument`.
Score score_outcome(const Instrument& instrument,
                    std::span<const std::optional<std::int32_t>> answers);

/// The metric value of one person's raw sum, in hundredths. Throws `Code::argument` where the
/// instrument has no conversion, `Code::range` where `raw` is not a possible sum.
std::int64_t metric_of_raw(const Instrument& instrument, std::int64_t raw);

/// What many scores come to. A mean is taken over the people who have a score, and a metric mean
/// over their metric values: a group's mean is never converted.
struct ScoreSummary {
  struct BandCount {
    std::string band;
    std::int64_t people = 0;
    friend bool operator==(const BandCount&, const BandCount&) = default;
  };
  std::int64_t scored = 0;
  std::int64_t missing_item = 0;        ///< people without a score because an answer is missing
  std::optional<Fraction> raw_mean;     ///< empty where nobody has a score
  std::optional<double> raw_sd;         ///< over n - 1; empty below two scores
  std::optional<Fraction> metric_mean;  ///< in metric points
  std::optional<double> metric_sd;
  std::vector<BandCount> bands;  ///< in the order of the instrument, empty ones too
};

/// Counts, means and bands of scores of one instrument. Throws `Code::argument` where a score is of
/// another instrument.
ScoreSummary summarise_scores(const Instrument& instrument, std::span<const Score> scores);

}  // namespace kith
