#include "kith/outcomes/instruments.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <iterator>
#include <numeric>
#include <string>

#include "data/embedded.hpp"
#include "kith/values/error.hpp"
#include "outcomes/cases.hpp"

namespace kith {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::Field;
using ::testing::HasSubstr;

std::vector<Fault> faults_of(const Instrument& instrument) {
  try {
    check_instrument(instrument);
  } catch (const InputError& error) {
    return error.faults();
  }
  return {};
}

auto fault(FaultCode code, const std::string& at) {
  return AllOf(Field(&Fault::code, code), Field(&Fault::at, at));
}

Instrument three_questions() {
  Instrument own;
  own.name = "three_questions";
  own.items.resize(3);
  own.lowest = 0;
  own.highest = 4;
  own.items_needed = 3;
  return own;
}

TEST(Instruments, AreFoundByName) {
  const Instruments shipped = Instruments::shipped();

  EXPECT_THAT(shipped.all(),
              ElementsAre(Field(&Instrument::name, "loneliness_pair"),
                          Field(&Instrument::name, "ons4"), Field(&Instrument::name, "swemwbs"),
                          Field(&Instrument::name, "ucla_3"), Field(&Instrument::name, "wemwbs")));
  for (const Instrument& instrument : shipped.all()) {
    EXPECT_EQ(shipped.find(instrument.name), &instrument);
  }
  EXPECT_EQ(shipped.find("phq9"), nullptr);
  EXPECT_EQ(shipped.find(""), nullptr);
  EXPECT_EQ(shipped.find("zzz"), nullptr);
}

TEST(Instruments, SayWhoseTheyAreAndWhereTheRuleIsFrom) {
  const Instruments shipped = Instruments::shipped();
  for (const Instrument& instrument : shipped.all()) {
    SCOPED_TRACE(instrument.name);
    EXPECT_FALSE(instrument.label.empty());
    EXPECT_FALSE(instrument.licence.empty());
    EXPECT_FALSE(instrument.source.empty());
  }
  EXPECT_THAT(shipped_instrument("swemwbs").licence, HasSubstr("users register"));
}

TEST(Instruments, HaveTheirShape) {
  const Instrument& swemwbs = shipped_instrument("swemwbs");
  EXPECT_EQ(swemwbs.items.size(), 7U);
  EXPECT_EQ(swemwbs.lowest_sum(), 7);
  EXPECT_EQ(swemwbs.highest_sum(), 35);
  EXPECT_EQ(swemwbs.items_needed, 7);
  EXPECT_EQ(swemwbs.direction, ScaleDirection::higher_is_better);
  EXPECT_EQ(shipped_instrument("wemwbs").lowest_sum(), 14);
  EXPECT_EQ(shipped_instrument("wemwbs").highest_sum(), 70);
  EXPECT_EQ(shipped_instrument("ucla_3").direction, ScaleDirection::higher_is_worse);
  EXPECT_EQ(shipped_instrument("loneliness_pair").direction, ScaleDirection::higher_is_better);
  EXPECT_EQ(shipped_instrument("ons4").items[3].direction, ScaleDirection::higher_is_worse);
}

// Stewart-Brown et al. 2009: 29 values, rising, the ends fixed. One public copy has 25.99 for 29.
TEST(SwemwbsConversion, IsThePublishedTable) {
  const auto& metric = shipped_instrument("swemwbs").metric_hundredths;

  EXPECT_EQ(metric.size(), 29U);
  EXPECT_EQ(metric.front(), 700);
  EXPECT_EQ(metric[29 - 7], 2602);
  EXPECT_EQ(metric.back(), 3500);
  EXPECT_EQ(std::accumulate(metric.begin(), metric.end(), std::int64_t{0}), 58566);
}

TEST(SwemwbsConversion, IsAboveTheRawScoreUpTo16AndBelowItFrom17) {
  const auto& metric = shipped_instrument("swemwbs").metric_hundredths;
  for (std::int64_t raw = 8; raw <= 34; ++raw) {
    SCOPED_TRACE(raw);
    const std::int64_t value = metric[static_cast<std::size_t>(raw - 7)];
    EXPECT_EQ(value > raw * 100, raw <= 16);
    EXPECT_NE(value, raw * 100);
  }
}

TEST(Instruments, TakeACallersOwn) {
  const Instruments with = Instruments::shipped().with(three_questions());

  ASSERT_NE(with.find("three_questions"), nullptr);
  EXPECT_EQ(with.find("three_questions")->highest_sum(), 12);
  EXPECT_EQ(with.all().size(), 6U);
}

TEST(Instruments, LetACallerChangeOneWithoutTouchingTheOthers) {
  const Instruments shipped = Instruments::shipped();
  Instrument other_cut = *shipped.find("swemwbs");
  other_cut.bands.back().from_hundredths = 2700;

  const Instruments changed = shipped.with(other_cut);

  EXPECT_EQ(changed.find("swemwbs")->bands.back().from_hundredths, 2700);
  EXPECT_EQ(shipped.find("swemwbs")->bands.back().from_hundredths, 2750);
  EXPECT_EQ(changed.all().size(), shipped.all().size());
}

TEST(CheckInstrument, AcceptsWhatIsShipped) {
  const Instruments shipped = Instruments::shipped();
  for (const Instrument& instrument : shipped.all()) {
    EXPECT_THAT(faults_of(instrument), ElementsAre()) << instrument.name;
  }
}

TEST(CheckInstrument, NamesEveryMemberThatIsMissing) {
  EXPECT_THAT(faults_of(Instrument{}),
              ElementsAre(fault(FaultCode::missing, "instrument.name"),
                          fault(FaultCode::missing, "instrument.items"),
                          fault(FaultCode::out_of_range, "instrument.highest")));
}

TEST(CheckInstrument, RefusesAnswersOutsideTheirLimits) {
  Instrument own = three_questions();
  own.lowest = -1;
  own.highest = 1001;
  EXPECT_THAT(faults_of(own), ElementsAre(fault(FaultCode::out_of_range, "instrument.lowest"),
                                          fault(FaultCode::out_of_range, "instrument.highest")));
}

TEST(CheckInstrument, NeedsEveryItemOfASum) {
  Instrument own = three_questions();
  own.items_needed = 2;
  EXPECT_THAT(faults_of(own),
              ElementsAre(fault(FaultCode::out_of_range, "instrument.items_needed")));
  own.rule = ScoreRule::mean;
  EXPECT_THAT(faults_of(own), ElementsAre());
  own.items_needed = 0;
  EXPECT_THAT(faults_of(own),
              ElementsAre(fault(FaultCode::out_of_range, "instrument.items_needed")));
  own.items_needed = 4;
  EXPECT_THAT(faults_of(own),
              ElementsAre(fault(FaultCode::out_of_range, "instrument.items_needed")));
}

TEST(CheckInstrument, RefusesAConversionThatDoesNotFitOrDoesNotRise) {
  Instrument swemwbs = shipped_instrument("swemwbs");
  swemwbs.metric_hundredths.pop_back();
  EXPECT_THAT(faults_of(swemwbs),
              ElementsAre(fault(FaultCode::not_allowed, "instrument.metric_hundredths")));
  swemwbs = shipped_instrument("swemwbs");
  swemwbs.metric_hundredths[1] = 700;
  EXPECT_THAT(faults_of(swemwbs),
              ElementsAre(fault(FaultCode::not_allowed, "instrument.metric_hundredths")));
  swemwbs.metric_hundredths.clear();
  EXPECT_THAT(faults_of(swemwbs),
              ElementsAre(fault(FaultCode::missing, "instrument.metric_hundredths")));
}

TEST(CheckInstrument, RefusesBandsThatDoNotRise) {
  Instrument own = three_questions();
  own.bands = {{"low", 0}, {"high", 0}};
  own.items[1].bands = {{"high", 300}, {"low", 100}};
  EXPECT_THAT(faults_of(own),
              ElementsAre(fault(FaultCode::not_allowed, "instrument.bands"),
                          fault(FaultCode::not_allowed, "instrument.items[1].bands")));
}

TEST(EmbeddedInstruments, AreTheFilesByteForByte) {
  const auto file = [](const std::string& name) {
    std::ifstream stream{std::string{KITH_SOURCE_DIR} + "/src/data/" + name, std::ios::binary};
    return std::string{std::istreambuf_iterator<char>{stream}, {}};
  };
  EXPECT_EQ(data::instruments(), file("instruments.csv"));
  EXPECT_EQ(data::instrument_items(), file("instrument_items.csv"));
  EXPECT_EQ(data::instrument_bands(), file("instrument_bands.csv"));
  EXPECT_EQ(data::instrument_conversions(), file("instrument_conversions.csv"));
}

}  // namespace
}  // namespace kith
