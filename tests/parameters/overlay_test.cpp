#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "kith/parameters/parameters.hpp"
#include "kith/values/error.hpp"
#include "parameters/dates.hpp"

namespace kith {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::Field;

const Parameters& shipped() {
  static const Parameters parameters = Parameters::shipped();
  return parameters;
}

ParameterRow row(std::string name, std::string_view first_day, std::string value) {
  ParameterRow made;
  made.name = std::move(name);
  made.first_day = day(first_day);
  made.value = std::move(value);
  return made;
}

Parameters with(std::vector<ParameterRow> rows) { return shipped().overlaid(rows); }

std::vector<Fault> faults_of(const std::vector<ParameterRow>& rows) {
  try {
    shipped().overlaid(rows);
  } catch (const InputError& error) {
    EXPECT_EQ(error.code(), Code::input);
    return error.faults();
  }
  return {};
}

auto fault(FaultCode code, const std::string& at) {
  return AllOf(Field(&Fault::code, code), Field(&Fault::at, at));
}

TEST(Overlay, ReplacesTheRowOfItsNameAndDay) {
  const Parameters laid = with({row("nmw_nlw_rate", "2026-04-01", "13.45")});

  const auto value = laid.at("nmw_nlw_rate", day("2026-04-06"));
  EXPECT_EQ(value.row->value, "13.45");
  EXPECT_EQ(value.amount, Fraction::of(1345, 100));
  EXPECT_EQ(laid.at("nmw_nlw_rate", day("2026-03-31")).row->value, "12.21");
  EXPECT_EQ(laid.rows().size(), shipped().rows().size());
}

TEST(Overlay, AddsARowBetweenOthers) {
  const Parameters laid = with({row("nmw_nlw_rate", "2026-10-01", "13")});

  EXPECT_EQ(laid.at("nmw_nlw_rate", day("2026-09-30")).row->value, "12.71");
  EXPECT_EQ(laid.at("nmw_nlw_rate", day("2026-10-01")).row->value, "13");
  EXPECT_EQ(laid.rows().size(), shipped().rows().size() + 1);
}

TEST(Overlay, AddsANameOfItsOwn) {
  const Parameters laid = with({row("norfolk_on_cost", "2023-04-01", "0.2608")});

  EXPECT_TRUE(laid.knows("norfolk_on_cost"));
  EXPECT_EQ(laid.at("norfolk_on_cost", day("2023-04-01")).amount, Fraction::of(2608, 10'000));
  EXPECT_FALSE(laid.find("norfolk_on_cost", day("2023-03-31")));
}

// A removed row leaves a gap: the year before is not carried into it, because that would be a
// guess.
TEST(Overlay, RemovesTheRowThatHasAnEmptyValue) {
  const Parameters laid = with({row("nmw_nlw_rate", "2025-04-01", "")});

  EXPECT_EQ(laid.at("nmw_nlw_rate", day("2025-03-31")).row->value, "11.44");
  EXPECT_FALSE(laid.find("nmw_nlw_rate", day("2025-04-01")));
  EXPECT_FALSE(laid.find("nmw_nlw_rate", day("2026-03-31")));
  EXPECT_EQ(laid.at("nmw_nlw_rate", day("2026-04-01")).row->value, "12.71");
  EXPECT_THROW(laid.at("nmw_nlw_rate", day("2025-06-01")), Error);
}

TEST(Overlay, LeavesEverythingElseAsItWasWhereARowIsRemoved) {
  const Parameters laid = with({row("ni_secondary_threshold_weekly", "2025-04-06", "")});

  for (const ParameterRow& other : shipped().rows()) {
    if (other.name == "ni_secondary_threshold_weekly") continue;
    SCOPED_TRACE(other.name);
    EXPECT_EQ(laid.at(other.name, other.first_day).row->value, other.value);
  }
}

TEST(Overlay, ReportsANameWhoseRowsAreAllRemovedAsWithoutValue) {
  const Parameters laid = with({row("ssp_rounding", "1983-04-06", "")});

  EXPECT_TRUE(laid.knows("ssp_rounding"));
  try {
    laid.at("ssp_rounding", day("2026-04-06"));
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Code::not_known);
    EXPECT_STREQ(error.what(), "ssp_rounding is not known on 2026-04-06; it has no value");
  }
}

TEST(Overlay, CanBeLaidOverAnOverlay) {
  const Parameters removed = with({row("nmw_nlw_rate", "2026-04-01", "")});

  const std::vector<ParameterRow> again = {row("nmw_nlw_rate", "2026-04-01", "12.99")};
  EXPECT_EQ(removed.overlaid(again).at("nmw_nlw_rate", day("2026-04-06")).row->value, "12.99");
}

TEST(Overlay, LeavesTheSetBelowUnchanged) {
  const Parameters below = Parameters::shipped();
  const auto before = std::vector(below.rows().begin(), below.rows().end());

  const Parameters laid = below.overlaid(std::vector{row("nmw_nlw_rate", "2026-04-01", "1")});

  EXPECT_EQ(below.at("nmw_nlw_rate", day("2026-04-06")).row->value, "12.71");
  EXPECT_EQ(below.rows().size(), before.size());
  EXPECT_EQ(below.label(), "shipped");
  EXPECT_EQ(laid.label(), "shipped+overlay");
}

TEST(Overlay, KeepsHolidaysAndPensionAges) {
  const Parameters laid = with({row("nmw_nlw_rate", "2026-04-01", "13")});

  EXPECT_TRUE(laid.bank_holidays(Division::scotland).holds(day("2026-06-15")));
  EXPECT_EQ(laid.state_pension_age(day("1961-03-06"))->years, 67);
}

TEST(Overlay, FillsInWhatItsRowLeavesOut) {
  const Parameters laid = with({row("nmw_nlw_rate", "2026-04-01", "13")});

  const auto value = laid.at("nmw_nlw_rate", day("2150-01-01"));
  EXPECT_EQ(value.row->unit, "GBP/hour");
  EXPECT_EQ(value.row->source, "caller");
  EXPECT_EQ(value.row->known_until, day("2999-12-31"));
  EXPECT_FALSE(value.assumed_beyond_data);
}

TEST(Overlay, KeepsTheDayUpToWhichItsRowIsKnown) {
  ParameterRow known = row("nmw_nlw_rate", "2026-04-01", "13");
  known.known_until = day("2026-12-31");

  const Parameters laid = with({known});

  EXPECT_FALSE(laid.at("nmw_nlw_rate", day("2026-12-31")).assumed_beyond_data);
  EXPECT_TRUE(laid.at("nmw_nlw_rate", day("2027-01-01")).assumed_beyond_data);
}

TEST(Overlay, OfNoRowsChangesOnlyTheLabel) {
  const Parameters laid = with({});

  EXPECT_EQ(laid.rows().size(), shipped().rows().size());
  EXPECT_EQ(laid.label(), "shipped+overlay");
}

TEST(Overlay, RefusesAValueThatIsNeitherNumberNorWord) {
  EXPECT_THAT(faults_of({row("nmw_nlw_rate", "2026-04-01", "12,71")}),
              ElementsAre(Fault{FaultCode::wrong_type,
                                "parameters[0].value",
                                {},
                                "12,71",
                                "a decimal number or a word"}));
  EXPECT_THAT(faults_of({row("a", "2026-04-01", "1e3")}),
              ElementsAre(fault(FaultCode::wrong_type, "parameters[0].value")));
  EXPECT_THAT(faults_of({row("a", "2026-04-01", "+1")}),
              ElementsAre(fault(FaultCode::wrong_type, "parameters[0].value")));
  EXPECT_THAT(faults_of({row("a", "2026-04-01", " 1")}),
              ElementsAre(fault(FaultCode::wrong_type, "parameters[0].value")));
}

TEST(Overlay, RefusesANumberOutsideItsLimits) {
  EXPECT_THAT(faults_of({row("a", "2026-04-01", "-0.01")}),
              ElementsAre(fault(FaultCode::out_of_range, "parameters[0].value")));
  EXPECT_THAT(faults_of({row("a", "2026-04-01", "1000000000000.000001")}),
              ElementsAre(fault(FaultCode::out_of_range, "parameters[0].value")));
  EXPECT_THAT(faults_of({row("a", "2026-04-01", "99999999999999999999")}),
              ElementsAre(fault(FaultCode::out_of_range, "parameters[0].value")));
  EXPECT_THAT(faults_of({row("a", "2026-04-01", "0.1234567")}),
              ElementsAre(fault(FaultCode::too_many_places, "parameters[0].value")));
  EXPECT_THAT(faults_of({row("a", "2026-04-01", "1000000000000")}), ElementsAre());
  EXPECT_THAT(faults_of({row("a", "2026-04-01", "0.1234560")}), ElementsAre());
}

TEST(Overlay, RefusesANameThatCannotBeOne) {
  EXPECT_THAT(faults_of({row("", "2026-04-01", "1")}),
              ElementsAre(fault(FaultCode::missing, "parameters[0].name")));
  EXPECT_THAT(faults_of({row("NMW", "2026-04-01", "1")}),
              ElementsAre(fault(FaultCode::not_allowed, "parameters[0].name")));
  EXPECT_THAT(faults_of({row(std::string(65, 'a'), "2026-04-01", "1")}),
              ElementsAre(Fault{FaultCode::too_long,
                                "parameters[0].name",
                                {},
                                "text of 65 bytes",
                                "at most 64 letters"}));
  EXPECT_THAT(faults_of({row(std::string(64, 'a'), "2026-04-01", "1")}), ElementsAre());
}

TEST(Overlay, RefusesToRemoveWhatIsNotThere) {
  EXPECT_THAT(faults_of({row("nmw_nlw", "2026-04-01", "")}),
              ElementsAre(fault(FaultCode::dangling_reference, "parameters[0].name")));
}

TEST(Overlay, RefusesADayOutsideTheTables) {
  EXPECT_THAT(faults_of({row("a", "1799-12-31", "1")}),
              ElementsAre(Fault{FaultCode::out_of_range,
                                "parameters[0].first_day",
                                {},
                                "1799-12-31",
                                "1800-01-01 to 2999-12-31"}));
  EXPECT_THAT(faults_of({row("a", "3000-01-01", "1")}),
              ElementsAre(fault(FaultCode::out_of_range, "parameters[0].first_day")));
  EXPECT_THAT(faults_of({row("a", "1800-01-01", "1"), row("a", "2999-12-31", "1")}), ElementsAre());
}

TEST(Overlay, RefusesARowThatEndsBeforeItBegins) {
  ParameterRow ends = row("a", "2026-04-01", "1");
  ends.known_until = day("2026-03-31");

  EXPECT_THAT(faults_of({ends}), ElementsAre(Fault{FaultCode::ends_before_start,
                                                   "parameters[0].known_until",
                                                   {},
                                                   "2026-03-31",
                                                   ">= 2026-04-01"}));
}

TEST(Overlay, RefusesANameAndDayGivenTwiceAtTheSecond) {
  EXPECT_THAT(faults_of({row("a", "2026-04-01", "1"), row("b", "2026-04-01", "1"),
                         row("a", "2026-04-01", "2")}),
              ElementsAre(fault(FaultCode::duplicate, "parameters[2]")));
}

TEST(Overlay, GathersEveryFaultInTheOrderOfTheRows) {
  EXPECT_THAT(faults_of({row("a", "2026-04-01", "1"), row("", "1700-01-01", "x1"),
                         row("b", "2026-04-01", "-1"), row("zz", "2026-04-01", "")}),
              ElementsAre(fault(FaultCode::missing, "parameters[1].name"),
                          fault(FaultCode::out_of_range, "parameters[1].first_day"),
                          fault(FaultCode::wrong_type, "parameters[1].value"),
                          fault(FaultCode::out_of_range, "parameters[2].value"),
                          fault(FaultCode::dangling_reference, "parameters[3].name")));
}

}  // namespace
}  // namespace kith
