// What is the score of one person's answers, and what do many scores come to?
// A missing answer is never filled in. A group's metric mean is taken over converted scores and
// never by converting a mean, because conversions are not straight lines.
#include "kith/outcomes/score.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "kith/values/error.hpp"
#include "outcomes/statistics.hpp"

namespace kith {
namespace {

// In the order of `Unscored`.
constexpr std::array<std::string_view, 2> kUnscoredNames = {"missing_item", "no_total"};

constexpr std::int64_t kHundredths = 100;

// All faults at once, so that a questionnaire can be mended in one go.
void check_answers(const Instrument& instrument,
                   std::span<const std::optional<std::int32_t>> answers) {
  std::vector<Fault> faults;
  if (answers.size() != instrument.items.size()) {
    faults.push_back({FaultCode::out_of_range,
                      "answers",
                      {},
                      std::to_string(answers.size()),
                      std::to_string(instrument.items.size()) + " answers"});
  }
  for (std::size_t i = 0; i < answers.size(); ++i) {
    if (!answers[i] || (*answers[i] >= instrument.lowest && *answers[i] <= instrument.highest)) {
      continue;
    }
    faults.push_back(
        {FaultCode::out_of_range,
         "answers[" + std::to_string(i) + "]",
         {},
         std::to_string(*answers[i]),
         std::to_string(instrument.lowest) + " to " + std::to_string(instrument.highest)});
  }
  if (!faults.empty()) throw InputError{std::move(faults)};
}

// The last band that begins at or below a value; empty below the first.
std::optional<std::string> band_of(const std::vector<Band>& bands, const Fraction& hundredths) {
  const auto after = std::ranges::find_if(
      bands, [&](const Band& band) { return hundredths < Fraction{band.from_hundredths}; });
  if (after == bands.begin()) return std::nullopt;
  return std::prev(after)->name;
}

std::optional<std::string> item_band(const InstrumentItem& item,
                                     std::optional<std::int32_t> answer) {
  if (!answer || item.bands.empty()) return std::nullopt;
  return band_of(item.bands, Fraction{*answer * kHundredths});
}

// Sets the raw score, its metric value and its band, where enough items were answered.
// A mean is over the answers given; a sum has all of its answers, which check_instrument requires.
void put_total(Score& score, const Instrument& instrument, std::int64_t sum) {
  score.raw =
      instrument.rule == ScoreRule::mean ? Fraction::of(sum, score.answered) : Fraction{sum};
  if (!instrument.metric_hundredths.empty()) {
    score.metric_hundredths = metric_of_raw(instrument, sum);
  }
  if (instrument.bands.empty()) return;
  score.band = band_of(instrument.bands, instrument.bands_on == BandsOn::metric
                                             ? Fraction{*score.metric_hundredths}
                                             : *score.raw * Fraction{kHundredths});
}

}  // namespace

std::string_view unscored_name(Unscored reason) noexcept {
  return kUnscoredNames[static_cast<std::size_t>(reason)];
}

// Reversed items are scored here and nowhere else, so that item tables show answers as they were
// given.
Score score_outcome(const Instrument& instrument,
                    std::span<const std::optional<std::int32_t>> answers) {
  check_instrument(instrument);
  check_answers(instrument, answers);

  Score score;
  score.instrument = instrument.name;
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const InstrumentItem& item = instrument.items[i];
    score.item_bands.push_back(item_band(item, answers[i]));
    if (!answers[i]) {
      score.missing.push_back(static_cast<std::int32_t>(i + 1));
      continue;
    }
    ++score.answered;
    sum += item.reversed ? instrument.lowest + instrument.highest - *answers[i] : *answers[i];
  }

  // Items that are results of their own have bands but no total (for example ONS4).
  if (instrument.rule == ScoreRule::each_item) {
    score.unscored = Unscored::no_total;
  } else if (score.answered < instrument.items_needed) {
    score.unscored = Unscored::missing_item;
  } else {
    put_total(score, instrument, sum);
  }
  return score;
}

std::int64_t metric_of_raw(const Instrument& instrument, std::int64_t raw) {
  if (instrument.metric_hundredths.empty()) {
    throw Error{Code::argument, instrument.name + " has no conversion of its raw scores"};
  }
  if (raw < instrument.lowest_sum() || raw > instrument.highest_sum()) {
    throw Error{Code::range, "a raw score of " + instrument.name + " is " + std::to_string(raw) +
                                 "; it must be " + std::to_string(instrument.lowest_sum()) +
                                 " to " + std::to_string(instrument.highest_sum())};
  }
  return instrument.metric_hundredths[static_cast<std::size_t>(raw - instrument.lowest_sum())];
}

ScoreSummary summarise_scores(const Instrument& instrument, std::span<const Score> scores) {
  ScoreSummary summary;
  for (const Band& band : instrument.bands) summary.bands.push_back({band.name, 0});
  Moments raw;
  Moments metric;
  for (const Score& score : scores) {
    if (score.instrument != instrument.name) {
      throw Error{Code::argument,
                  "a score of " + score.instrument + " among those of " + instrument.name};
    }
    if (score.unscored == Unscored::missing_item) ++summary.missing_item;
    if (score.raw) raw.add(*score.raw);
    if (score.metric_hundredths) {
      metric.add(Fraction::of(*score.metric_hundredths, kHundredths));
    }
    if (!score.band) continue;
    // The bands of a score are those of its instrument, so the name is always found.
    ++std::ranges::find(summary.bands, *score.band, &ScoreSummary::BandCount::band)->people;
  }
  summary.scored = raw.count();
  summary.raw_mean = raw.mean();
  summary.raw_sd = raw.sd();
  summary.metric_mean = metric.mean();
  summary.metric_sd = metric.sd();
  return summary;
}

}  // namespace kith
