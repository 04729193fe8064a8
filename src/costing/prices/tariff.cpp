// Which row of a tariff prices a minute of a visit? Minutes between two changes of rows are looked
// up together. At each such moment the row wins that supports the fewest people at once, then the
// one with the most specific days, then the one with the narrowest times; two that are equally
// specific are a fault of the input.
#include "costing/prices/tariff.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace kith::costing {
namespace {

constexpr std::int32_t kMinutesOfDay = 1'440;
constexpr std::int32_t kClocksChangeAt = 60;  // in Europe/London at 01:00, on a Sunday

// The rows that win come first: fewest people at once, most specific days, narrowest times.
auto specificity(const TariffBand& band) {
  return std::tuple{band.sharing, band.days_class, band.width()};
}

bool is_tier_of(const TariffBand& band, std::int64_t from_a_week, bool is_excess) {
  return band.from_a_week == from_a_week && band.is_excess == is_excess;
}

std::int64_t charged_minutes(const TariffBand& first, std::int64_t minutes) {
  const std::int64_t least = std::max<std::int64_t>(minutes, first.least_minutes);
  const std::int64_t blocks = (least + first.block_minutes - 1) / first.block_minutes;
  return blocks * first.block_minutes;
}

void add_use(VisitCharge& charge, std::size_t band, const Fraction& units) {
  const auto place = std::ranges::find(charge.uses, band, &BandUse::band);
  if (place == charge.uses.end()) {
    charge.uses.push_back({band, units});
  } else {
    place->units += units;
  }
}

}  // namespace

std::int32_t TariffBand::width() const noexcept {
  if (!is_timed) return kMinutesOfDay;
  return to > from ? to - from : to - from + kMinutesOfDay;
}

Fraction TariffBand::pence() const {
  const Fraction pence = Fraction::of(rate.thousandths_of_a_penny(), Wide{1'000} * sharing);
  if (!is_pay) return pence;
  return pence * multiple * (minutes_each == 0 ? Fraction{1} : Fraction::of(minutes_each, 60));
}

bool TariffBand::is_same_as(const TariffBand& other) const noexcept {
  return row == other.row && is_pay == other.is_pay && days_class == other.days_class &&
         days == other.days;
}

RateCard::RateCard(std::vector<TariffBand> bands, const Settings& settings)
    : bands_{std::move(bands)}, settings_{settings} {
  set_tiers();
  set_cuts();
  has_bank_holiday_band_ = std::ranges::any_of(
      bands_, [](const TariffBand& band) { return band.days_class == DayClass::bank_holiday; });
  adds_minutes_ = std::ranges::any_of(bands_, [](const TariffBand& band) {
    return band.least_minutes > 0 || band.block_minutes > 1;
  });
}

// The highest tier of all minutes that is reached replaces those below it; each tier of excess
// minutes above that has its part of the week. Rows of other tiers go.
void RateCard::set_tiers() {
  has_tiers_ =
      std::ranges::any_of(bands_, [](const TariffBand& band) { return band.from_a_week > 0; });
  if (!has_tiers_) {
    tiers_.push_back({0, false, Fraction{1}});
    return;
  }
  const Fraction& bought = settings_.minutes_a_week;
  std::vector<std::int64_t> all = {0};
  std::vector<std::int64_t> excess;
  for (const TariffBand& band : bands_) {
    const Fraction from{band.from_a_week};
    if (band.is_excess ? from >= bought : from > bought) continue;
    (band.is_excess ? excess : all).push_back(band.from_a_week);
  }
  std::ranges::sort(all);
  all.erase(std::ranges::unique(all).begin(), all.end());
  std::ranges::sort(excess);
  excess.erase(std::ranges::unique(excess).begin(), excess.end());
  std::erase_if(excess, [&](std::int64_t from) { return from <= all.back(); });

  for (const std::int64_t from : all) tiers_.push_back({from, false, Fraction{}});
  tiers_.back().part = 1;
  for (const std::int64_t from : excess) {
    const Fraction beyond = (bought - Fraction{from}) / bought;
    tiers_.back().part -= beyond;
    tiers_.push_back({from, true, beyond});
  }
  std::erase_if(bands_, [&](const TariffBand& band) {
    return std::ranges::none_of(tiers_, [&](const Tier& tier) {
      return is_tier_of(band, tier.from_a_week, tier.is_excess);
    });
  });
}

void RateCard::set_cuts() {
  cuts_ = {kMinutesOfDay};
  for (const TariffBand& band : bands_) {
    if (!band.is_timed) continue;
    cuts_.push_back(band.from);
    cuts_.push_back(band.to);
  }
  std::ranges::sort(cuts_);
  cuts_.erase(std::ranges::unique(cuts_).begin(), cuts_.end());
}

std::optional<Fraction> RateCard::volume() const {
  return has_tiers_ ? std::optional{settings_.minutes_a_week} : std::nullopt;
}

bool RateCard::prices_all() const {
  const auto holds_always = [](const TariffBand& band) {
    return band.days_class == DayClass::any && !band.is_timed && band.from_a_week == 0;
  };
  for (std::size_t i = 0; i < bands_.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (specificity(bands_[i]) == specificity(bands_[j])) return false;
    }
  }
  return std::ranges::any_of(bands_, holds_always);
}

std::int32_t RateCard::next_cut(std::int32_t minute) const {
  return *std::ranges::upper_bound(cuts_, minute);
}

bool RateCard::is_on_day(const TariffBand& band, const Visit& visit, std::int32_t day) const {
  if (band.days_class == DayClass::any) return true;
  if (!visit.day) return false;
  const int weekday = ((static_cast<int>(*visit.day) + day) % 7 + 7) % 7;
  if ((band.days >> weekday & 1U) == 0) return false;
  return band.days_class != DayClass::bank_holiday ||
         (visit.date && settings_.holidays != nullptr &&
          settings_.holidays->holds(*visit.date + day));
}

bool RateCard::fits(const TariffBand& band, const Visit& visit, Moment moment) const {
  const bool keeps_first_day = !settings_.splits_nights && moment.day > 0;
  const std::int32_t day = keeps_first_day ? 0 : moment.day;
  if (!band.is_timed) return is_on_day(band, visit, day);
  if (!moment.minute) return false;
  const std::int32_t minute = *moment.minute;
  if (band.from < band.to) {
    return band.from <= minute && minute < band.to && is_on_day(band, visit, day);
  }
  if (minute >= band.from) return is_on_day(band, visit, day);
  // Its end on the day after; a night that keeps to its first day has no other.
  return minute < band.to && is_on_day(band, visit, keeps_first_day ? 0 : day - 1);
}

// The last row that is as specific as the winner is kept too: two such rows are the fault
// `overlap`.
RateCard::Found RateCard::best(const Visit& visit, Moment moment, const Tier& tier) const {
  Found found;
  for (std::size_t i = 0; i < bands_.size(); ++i) {
    const TariffBand& band = bands_[i];
    if (!is_tier_of(band, tier.from_a_week, tier.is_excess) || !fits(band, visit, moment)) continue;
    if (found.row && specificity(band) > specificity(bands_[*found.row])) continue;
    if (found.row && specificity(band) == specificity(bands_[*found.row])) {
      found.equal = i;
    } else {
      found = {i, std::nullopt};
    }
  }
  return found;
}

PricingGap RateCard::gap(const Visit& visit, Moment moment) const {
  const bool is_a_matter_of_time =
      !moment.minute && std::ranges::any_of(bands_, [&](const TariffBand& band) {
        return band.is_timed && is_on_day(band, visit, moment.day);
      });
  return is_a_matter_of_time ? PricingGap::needs_time_of_day : PricingGap::no_row;
}

// A tier without a row for the moment leaves it to the tier below.
std::optional<std::size_t> RateCard::row_of(VisitCharge& charge, const Visit& visit, Moment moment,
                                            std::size_t tier) const {
  for (std::size_t i = tier + 1; i-- > 0;) {
    const Found found = best(visit, moment, tiers_[i]);
    if (found.equal) {
      charge.gap = PricingGap::ambiguous_rows;
      charge.ambiguous_row = bands_[*found.equal].row;
      return std::nullopt;
    }
    if (found.row) return found.row;
  }
  charge.gap = gap(visit, moment);
  return std::nullopt;
}

bool RateCard::add(VisitCharge& charge, const Visit& visit, Moment moment,
                   std::int64_t units) const {
  for (std::size_t i = 0; i < tiers_.size(); ++i) {
    if (tiers_[i].part.is_zero()) continue;
    const auto row = row_of(charge, visit, moment, i);
    if (!row) return false;
    add_use(charge, *row, tiers_[i].part * Fraction{units});
  }
  return true;
}

// Every minute of a visit at its own row, from one change of rows to the next.
bool RateCard::add_minutes(VisitCharge& charge, const Visit& visit) const {
  if (!visit.start) return add(charge, visit, {0, std::nullopt}, visit.minutes);
  const std::int32_t end = *visit.start + visit.minutes;
  for (std::int32_t at = *visit.start; at < end;) {
    const Moment moment{at / kMinutesOfDay, at % kMinutesOfDay};
    const std::int32_t length = std::min(end - at, next_cut(*moment.minute) - *moment.minute);
    if (!add(charge, visit, moment, length)) return false;
    at += length;
  }
  const std::int32_t sunday = visit.day ? 6 - static_cast<std::int32_t>(*visit.day) : 0;
  return visit.clock_change == 0 ||
         add(charge, visit, {sunday, kClocksChangeAt}, visit.clock_change);
}

// Minutes are priced in pieces between two changes of rows: a visit of ten hours needs a few look-
// ups and not six hundred.
VisitCharge RateCard::charge(const Visit& visit) const {
  VisitCharge charge;
  const Moment first{0, visit.start};
  if (!is_hourly()) {
    add(charge, visit, first, 1);
    return charge;
  }
  if (visit.minutes == 0) return charge;
  if (!adds_minutes_) {
    add_minutes(charge, visit);
    return charge;
  }
  const auto first_row = row_of(charge, visit, first, tiers_.size() - 1);
  if (!first_row || !add_minutes(charge, visit)) return charge;

  const std::int64_t given = std::int64_t{visit.minutes} + visit.clock_change;
  const std::int64_t added = charged_minutes(bands_[*first_row], given) - given;
  if (added == 0) return charge;
  Moment last = first;
  if (visit.start) {
    const std::int32_t minute = *visit.start + visit.minutes - 1;
    last = {minute / kMinutesOfDay, minute % kMinutesOfDay};
  }
  add(charge, visit, last, added);
  return charge;
}

Fraction RateCard::pence(std::span<const BandUse> uses) const {
  Fraction pence;
  for (const BandUse& use : uses) pence += bands_[use.band].pence() * use.units;
  return is_hourly() ? pence / Fraction{60} : pence;
}

}  // namespace kith::costing
