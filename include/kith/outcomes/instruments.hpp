// How do answers to a questionnaire become a score? Instruments as data, without their wording.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kith/parameters/parameters.hpp"

namespace kith {

/// Whether more of a score is good news.
enum class ScaleDirection : std::uint8_t { higher_is_better, higher_is_worse };
/// "higher_is_better", … as documents spell it.
std::string_view direction_name(ScaleDirection direction) noexcept;

/// How a person's answers become the raw score.
enum class ScoreRule : std::uint8_t {
  sum,        ///< the answers added up; every item is needed
  mean,       ///< the mean of the answers given
  each_item,  ///< no total: each item is a result of its own
};
/// "sum", "mean", "each_item".
std::string_view score_rule_name(ScoreRule rule) noexcept;

/// What the bands of an instrument are read on.
enum class BandsOn : std::uint8_t { raw, metric };

/// A named part of a scale, from `from_hundredths` up to the next band.
struct Band {
  std::string name;                  ///< "medium"
  std::int64_t from_hundredths = 0;  ///< 1960 is 19.6
  Certainty certainty = Certainty::seen;
};

/// One question of an instrument, by name.
struct InstrumentItem {
  std::string name;       ///< a label, "optimism"
  bool reversed = false;  ///< scored as lowest + highest - answer
  ScaleDirection direction = ScaleDirection::higher_is_better;
  std::vector<Band> bands;  ///< on the answer, where the item has bands of its own
};

/// One instrument: plain data, so that a caller can change a cut or describe another.
struct Instrument {
  std::string name;   ///< "swemwbs"
  std::string label;  ///< to be shown to people
  std::vector<InstrumentItem> items;
  std::int32_t lowest = 0;  ///< of an answer
  std::int32_t highest = 0;
  ScoreRule rule = ScoreRule::sum;
  std::int32_t items_needed = 0;  ///< answers without which there is no score
  ScaleDirection direction = ScaleDirection::higher_is_better;
  /// The metric value of each raw sum from the lowest on; empty: the instrument has no conversion.
  std::vector<std::int64_t> metric_hundredths;
  BandsOn bands_on = BandsOn::raw;
  std::vector<Band> bands;  ///< in rising order; a score below the first has no band
  Certainty certainty = Certainty::seen;
  std::string licence;
  std::string source;

  /// The least and the most a sum can be.
  std::int64_t lowest_sum() const noexcept;
  std::int64_t highest_sum() const noexcept;
};

/// Throws `InputError` with every fault at `instrument.member`: a `missing` name or items; answers
/// outside 0 to 1,000 or more than 1,000 items (`out_of_range`); `items_needed` outside 1 to the
/// number of items, or less than all of them for a sum; a conversion that is not one strictly
/// rising value for each sum, or a conversion with another rule; bands that do not rise
/// (`not_allowed`).
void check_instrument(const Instrument& instrument);

/// Instruments by name. Immutable; read by any number of threads.
class Instruments {
 public:
  /// Those that kith ships (src/data): loneliness_pair, ons4, swemwbs, ucla_3, wemwbs.
  static Instruments shipped();

  /// These and `instrument`, which replaces one of the same name. Throws as
  /// `check_instrument`.
  Instruments with(Instrument instrument) const;

  /// Null for an unknown name; valid for as long as this set lives.
  const Instrument* find(std::string_view name) const& noexcept;
  const Instrument* find(std::string_view name) && = delete;
  /// By name in byte order; valid for as long as this set lives.
  std::span<const Instrument> all() const& noexcept { return instruments_; }
  std::span<const Instrument> all() && = delete;

 private:
  std::vector<Instrument> instruments_;
};

}  // namespace kith
