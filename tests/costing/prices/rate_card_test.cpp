// What does a tariff's card charge for a visit, row by row? Without a document: the card alone.
#include <gmock/gmock.h>

#include "costing/prices/tariff.hpp"

namespace kith::costing {
namespace {

constexpr std::uint8_t kWeekend = 0x60;

Rate pounds(std::int64_t whole) { return Rate::from_thousandths_of_a_penny(whole * 100'000); }

TariffBand row(std::size_t number, std::int64_t rate) {
  TariffBand band;
  band.row = number;
  band.rate = pounds(rate);
  return band;
}

TariffBand evening(std::size_t number, std::int64_t rate) {
  TariffBand band = row(number, rate);
  band.is_timed = true;
  band.from = 20 * 60;
  band.to = 7 * 60;
  return band;
}

Visit visit(Weekday day, std::int32_t start, std::int32_t minutes) {
  return {day, start, minutes, {}, 0};
}

Fraction pence_of(const RateCard& card, const Visit& one) {
  return card.pence(card.charge(one).uses);
}

RateCard card_of(std::vector<TariffBand> bands) { return RateCard{std::move(bands), {}}; }

TEST(RateCard, ChargesEachMinuteAtTheRowThatHoldsThen) {
  const RateCard card = card_of({row(0, 18), evening(1, 24)});

  // 19:00 to 21:00: an hour at £18 and an hour at £24.
  EXPECT_EQ(pence_of(card, visit(Weekday::mon, 19 * 60, 120)), Fraction{4'200});
}

TEST(RateCard, LetsTheMoreSpecificDaysWin) {
  TariffBand weekend = row(1, 30);
  weekend.days = kWeekend;
  weekend.days_class = DayClass::named;
  const RateCard card = card_of({row(0, 20), weekend});

  EXPECT_EQ(pence_of(card, visit(Weekday::sat, 600, 60)), Fraction{3'000});
  EXPECT_EQ(pence_of(card, visit(Weekday::fri, 600, 60)), Fraction{2'000});
}

// Nights split at midnight: Saturday 01:00 is looked up on its own day.
TEST(RateCard, ChargesANightOnBothOfItsDays) {
  TariffBand weekend = row(1, 30);
  weekend.days = kWeekend;
  weekend.days_class = DayClass::named;
  const RateCard card = card_of({row(0, 20), weekend});

  EXPECT_EQ(pence_of(card, visit(Weekday::fri, 23 * 60, 120)), Fraction{5'000});
}

TEST(RateCard, ChargesTheMinimumAndThenWholeBlocks) {
  TariffBand band = row(0, 20);
  band.least_minutes = 30;
  band.block_minutes = 15;
  const RateCard card = card_of({band});

  EXPECT_EQ(pence_of(card, visit(Weekday::mon, 600, 20)), Fraction{1'000});  // 30 minutes
  EXPECT_EQ(pence_of(card, visit(Weekday::mon, 600, 50)), Fraction{2'000});  // 60 minutes
}

TEST(RateCard, DividesARateAmongThoseSupportedAtOnce) {
  TariffBand band = row(0, 20);
  band.sharing = 2;

  EXPECT_EQ(pence_of(card_of({band}), visit(Weekday::mon, 600, 60)), Fraction{1'000});
}

TEST(RateCard, ChargesExcessMinutesAloneAtTheirTier) {
  TariffBand beyond = row(1, 10);
  beyond.from_a_week = 600;
  beyond.is_excess = true;
  RateCard::Settings settings;
  settings.minutes_a_week = 1'200;
  const RateCard card{{row(0, 20), beyond}, settings};

  // Half of the week's 1,200 minutes lie beyond 600: an hour is half at £20 and half at £10.
  EXPECT_EQ(pence_of(card, visit(Weekday::mon, 600, 60)), Fraction{1'500});
}

TEST(RateCard, SaysWhyAVisitHasNoPrice) {
  EXPECT_EQ(card_of({evening(0, 24)}).charge(visit(Weekday::mon, 600, 60)).gap, PricingGap::no_row);
  const Visit without_time{Weekday::mon, std::nullopt, 60, {}, 0};
  EXPECT_EQ(card_of({evening(0, 24)}).charge(without_time).gap, PricingGap::needs_time_of_day);
  EXPECT_EQ(card_of({row(0, 18), row(1, 20)}).charge(visit(Weekday::mon, 600, 60)).gap,
            PricingGap::ambiguous_rows);
}

}  // namespace
}  // namespace kith::costing
