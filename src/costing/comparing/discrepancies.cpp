// Why is a figure of another system not kith's? Reasons are tried from the simplest on: rounding,
// fewer days, another convention, another hourly price.
#include "costing/comparing/discrepancies.hpp"

#include <optional>
#include <string>
#include <utility>

namespace kith::costing {
namespace {

Money half_up(const Fraction& pence) {
  return Money::from_pence(rounded_whole(pence, Rounding::half_up));
}

Fraction pence_of(Money amount) { return amount.pence(); }

// A convention by which another system may turn kith's amount into its own.
struct Conversion {
  Fraction factor;
  std::string_view words;
};

// Factors of kith's weekly amount; for a weekly figure of the annual amount.
std::vector<Conversion> conversions(ExtractPer per, std::int32_t days) {
  const Fraction year = Fraction::of(365, 7);
  // A year of 366 days is tried too, because some systems count the days of the year at hand.
  const Fraction leap = Fraction::of(366, 7);
  const Fraction twelfth = Fraction::of(1, 12);
  switch (per) {
    case ExtractPer::week:
      return {{Fraction::of(1, 52), "annual / 52"}, {Fraction::of(7, 365), "annual x 7/365"}};
    case ExtractPer::four_weeks:
      return {{4, "weekly x 4"}, {Fraction::of(365, 91), "weekly x 365/91"}};
    case ExtractPer::month:
      return {{Fraction{52} * twelfth, "weekly x 52/12"},
              {year * twelfth, "weekly x 365/84"},
              {leap * twelfth, "weekly x 366/84"},
              {4, "weekly x 4"}};
    case ExtractPer::year:
      return {{52, "weekly x 52"}, {year, "weekly x 365/7"}, {leap, "weekly x 366/7"}};
    case ExtractPer::period:
      return {{Fraction::of(days, 7), "weekly x days/7"},
              {52, "weekly x 52"},
              {year, "weekly x 365/7"}};
  }
  return {};
}

// To the penny, rounded once or for each line.
bool explains(const Figures& figures, ExtractPer per, const Conversion& conversion, Money there) {
  // A weekly figure may come from a year, every other one comes from a week.
  const bool of_year = per == ExtractPer::week;
  const Money whole = of_year ? figures.annual : figures.weekly;
  if (half_up(pence_of(whole) * conversion.factor) == there) return true;
  Money sum;
  for (const CostLine* line : figures.lines) {
    sum += half_up(pence_of(of_year ? line->annual : line->weekly) * conversion.factor);
  }
  return sum == there;
}

// Systems that round each line differ by up to a penny for each of them.
bool is_within_a_penny_a_line(const Figures& figures, Money a, Money b) {
  const std::int64_t apart = (a - b).pence();
  const auto most = static_cast<std::int64_t>(figures.lines.size());
  return -most <= apart && apart <= most;
}

// Their days are only some of the plan's: by the share of days, or by weeks.
std::optional<std::string> part_period(const Figures& figures, ExtractPer per, Period days,
                                       Money there) {
  const Period shared = days.shared_with(figures.days);
  if (per != ExtractPer::period || shared.days() == figures.days.days()) return std::nullopt;
  const Money by_share =
      half_up(pence_of(figures.period) * Fraction::of(shared.days(), figures.days.days()));
  const Money by_week = half_up(pence_of(figures.weekly) * Fraction::of(shared.days(), 7));
  const bool is_explained = is_within_a_penny_a_line(figures, by_share, there) ||
                            is_within_a_penny_a_line(figures, by_week, there);
  if (!is_explained) return std::nullopt;
  return std::to_string(shared.days()) + " of " + std::to_string(figures.days.days()) + " days";
}

// An hourly price in whole pence that makes their figure of kith's minutes.
std::optional<std::string> other_rate(const Figures& figures, ExtractPer per, Money there) {
  if (figures.lines.size() != 1 || per == ExtractPer::period) return std::nullopt;
  const CostLine& line = *figures.lines.front();
  const Money here = figure(figures, per);
  if (line.minutes_per_week.value_or(0) == 0 || here <= Money{} || there <= Money{}) {
    return std::nullopt;
  }
  // The hourly price from the weekly figure, and theirs in the same proportion; it counts where
  // it gives their figure back to the penny.
  const Fraction price = pence_of(line.weekly) * Fraction::of(60, *line.minutes_per_week);
  const Money theirs = half_up(price * Fraction::of(there.pence(), here.pence()));
  const Fraction ratio = Fraction::of(there.pence(), here.pence());
  // A price beyond half and twice is no price that was agreed in its place.
  const bool is_near = Fraction::of(1, 2) <= ratio && ratio <= Fraction{2};
  if (!is_near || half_up(pence_of(here) * pence_of(theirs) / price) != there) return std::nullopt;
  return theirs.text() + " an hour, here " + half_up(price).text();
}

}  // namespace

Money figure(const Figures& figures, ExtractPer per) {
  switch (per) {
    case ExtractPer::week: return figures.weekly;
    case ExtractPer::four_weeks: return half_up(pence_of(figures.weekly) * Fraction{4});
    case ExtractPer::month: return half_up(pence_of(figures.annual) / Fraction{12});
    case ExtractPer::year: return figures.annual;
    case ExtractPer::period: return figures.period;
  }
  return {};
}

void explain(ReconciledPair& pair, const Figures& figures, Period days) {
  pair.here = figure(figures, pair.per);
  if (pair.here == pair.there) {
    pair.why = Discrepancy::same;
    return;
  }
  if (is_within_a_penny_a_line(figures, pair.here, pair.there)) {
    pair.why = Discrepancy::rounding;
    return;
  }
  if (auto words = part_period(figures, pair.per, days, pair.there)) {
    pair.why = Discrepancy::part_period;
    pair.explanation = *std::move(words);
    return;
  }
  for (const Conversion& conversion :
       conversions(pair.per, days.shared_with(figures.days).days())) {
    if (!explains(figures, pair.per, conversion, pair.there)) continue;
    pair.why = Discrepancy::convention;
    pair.explanation = conversion.words;
    return;
  }
  if (auto words = other_rate(figures, pair.per, pair.there)) {
    pair.why = Discrepancy::rate;
    pair.explanation = *std::move(words);
  }
}

}  // namespace kith::costing
