#include "kith/parameters/parameters.hpp"

#include <gmock/gmock.h>

#include <memory>
#include <string>
#include <vector>

#include "kith/values/error.hpp"
#include "parameters/dates.hpp"

namespace kith {
namespace {

using ::testing::HasSubstr;

const Parameters& shipped() {
  static const Parameters parameters = Parameters::shipped();
  return parameters;
}

std::string refusal(std::string_view name, Date on, Code expected) {
  try {
    shipped().at(name, on);
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), expected);
    return error.what();
  }
  ADD_FAILURE() << "nothing was thrown";
  return "";
}

// They are the same for everybody and never change, so that no call reads them again.
TEST(Parameters, AreReadOnceAndShared) {
  EXPECT_EQ(Parameters::shipped().rows().data(), Parameters::shipped().rows().data());
}

TEST(Parameters, GivesTheRowInForceWithItsDayUnitSourceAndCertainty) {
  const auto value = shipped().find("ni_secondary_threshold_weekly", day("2026-04-10"));

  ASSERT_TRUE(value);
  EXPECT_EQ(value->row->name, "ni_secondary_threshold_weekly");
  EXPECT_EQ(value->row->value, "96");
  EXPECT_EQ(value->row->first_day, day("2025-04-06"));
  EXPECT_EQ(value->row->unit, "GBP/week");
  EXPECT_THAT(value->row->source, HasSubstr("payrolloptions.com"));
  EXPECT_EQ(value->row->certainty, Certainty::seen);
  EXPECT_EQ(value->amount, Fraction{96});
  EXPECT_FALSE(value->assumed_beyond_data);
}

TEST(Parameters, ChangesOnTheFirstDayAndNotBefore) {
  EXPECT_EQ(shipped().at("nmw_nlw_rate", day("2026-03-31")).row->value, "12.21");
  EXPECT_EQ(shipped().at("nmw_nlw_rate", day("2026-04-01")).row->value, "12.71");
  EXPECT_EQ(shipped().at("ni_employer_rate", day("2025-04-05")).row->value, "0.138");
  EXPECT_EQ(shipped().at("ni_employer_rate", day("2025-04-06")).row->value, "0.15");
}

TEST(Parameters, HoldsAmountsExactly) {
  EXPECT_EQ(shipped().at("nmw_nlw_rate", day("2026-04-06")).amount, Fraction::of(1271, 100));
  EXPECT_EQ(shipped().at("ni_employer_rate", day("2022-05-01")).amount, Fraction::of(301, 2000));
  EXPECT_EQ(shipped().at("holiday_irregular_accrual_rate", day("2026-04-06")).amount,
            Fraction::of(1207, 10000));
  EXPECT_EQ(shipped().at("employers_liability_min_cover", day("2026-04-06")).amount,
            Fraction{5'000'000});
}

TEST(Parameters, GivesAWordWithoutAnAmount) {
  const auto scope = shipped().at("employment_allowance_scope", day("2026-04-06"));

  EXPECT_EQ(scope.row->value, "per_employer");
  EXPECT_TRUE(scope.amount.is_zero());
}

TEST(Parameters, HasNoValueBeforeTheFirstDay) {
  EXPECT_FALSE(shipped().find("nmw_nlw_rate", day("2022-03-31")));
  EXPECT_TRUE(shipped().find("nmw_nlw_rate", day("2022-04-01")));
  EXPECT_EQ(refusal("nmw_nlw_rate", day("2022-03-31"), Code::not_known),
            "nmw_nlw_rate is not known on 2022-03-31; its first day is 2022-04-01");
}

// A row begins: wages in April. A row is known no longer: what follows is assumed, and says so.
TEST(Parameters, SayOnWhichDayOneOfThemChangesNext) {
  const ParameterRow row{"of_the_test",   day("2026-08-10"), "3", "GBP", "here",
                         Certainty::seen, day("2026-09-30")};
  const Parameters laid = shipped().overlaid(std::vector{row});

  EXPECT_EQ(laid.next_change(day("2026-08-01")), day("2026-08-10"));
  EXPECT_EQ(laid.next_change(day("2026-08-10")), day("2026-10-01"));
  EXPECT_EQ(shipped().next_change(day("2026-03-31")), day("2026-04-01"));
  EXPECT_EQ(shipped().next_change(day("2999-12-31")), std::nullopt);
}

TEST(Parameters, RefusesANameItDoesNotHave) {
  EXPECT_FALSE(shipped().knows("nmw_nlw"));
  EXPECT_TRUE(shipped().knows("nmw_nlw_rate"));
  EXPECT_FALSE(shipped().find("nmw_nlw", day("2026-04-06")));
  EXPECT_FALSE(shipped().find("", day("2026-04-06")));
  EXPECT_FALSE(shipped().find("zzz", day("2026-04-06")));
  EXPECT_EQ(refusal("nmw_nlw", day("2026-04-06"), Code::argument),
            "there is no parameter 'nmw_nlw'");
}

// The day up to which a row is known is its own: the threshold is frozen to April 2028, the minimum
// wage is set a year at a time.
TEST(Parameters, CarriesTheLastRowForwardAsAssumed) {
  EXPECT_FALSE(shipped().at("nmw_nlw_rate", day("2027-03-31")).assumed_beyond_data);
  EXPECT_TRUE(shipped().at("nmw_nlw_rate", day("2027-04-01")).assumed_beyond_data);
  EXPECT_EQ(shipped().at("nmw_nlw_rate", day("2050-01-01")).row->value, "12.71");
  EXPECT_FALSE(shipped().at("ni_employer_rate", day("2027-04-05")).assumed_beyond_data);
  EXPECT_TRUE(shipped().at("ni_employer_rate", day("2027-04-06")).assumed_beyond_data);
  EXPECT_FALSE(
      shipped().at("ni_secondary_threshold_weekly", day("2028-04-05")).assumed_beyond_data);
  EXPECT_TRUE(shipped().at("ni_secondary_threshold_weekly", day("2028-04-06")).assumed_beyond_data);
}

TEST(Parameters, MarksTheYearForWhichAFigureWasNotFound) {
  const auto couple = shipped().at("mig_couple_pension_each", day("2026-04-06"));

  EXPECT_EQ(couple.row->value, "177.55");
  EXPECT_EQ(couple.row->certainty, Certainty::unverified);
  EXPECT_TRUE(couple.assumed_beyond_data);
}

TEST(Parameters, KeepTheirRowsForAsLongAsACopyLives) {
  auto first = std::make_unique<Parameters>(Parameters::shipped());
  const Parameters copy = *first;
  const auto value = first->at("ssp_weekly_rate", day("2026-04-06"));

  first.reset();

  EXPECT_EQ(copy.at("ssp_weekly_rate", day("2026-04-06")).row, value.row);
  EXPECT_EQ(value.row->value, "123.25");
}

TEST(Parameters, AreLabelledShipped) { EXPECT_EQ(shipped().label(), "shipped"); }

TEST(CertaintyName, IsTheWordOfTheData) {
  EXPECT_EQ(certainty_name(Certainty::seen), "seen");
  EXPECT_EQ(certainty_name(Certainty::known), "known");
  EXPECT_EQ(certainty_name(Certainty::derived), "derived");
  EXPECT_EQ(certainty_name(Certainty::unverified), "unverified");
}

// --- laws of the shipped rows ---

TEST(ShippedRows, StandInOrderWithoutARepeatedDay) {
  const auto rows = shipped().rows();
  for (std::size_t i = 1; i < rows.size(); ++i) {
    SCOPED_TRACE(rows[i].name);
    EXPECT_TRUE(rows[i - 1].name < rows[i].name ||
                (rows[i - 1].name == rows[i].name && rows[i - 1].first_day < rows[i].first_day));
  }
}

TEST(ShippedRows, AllHaveAValueAUnitASourceAndADayUpToWhichTheyAreKnown) {
  EXPECT_THAT(shipped().rows(), ::testing::SizeIs(::testing::Gt(200U)));
  for (const ParameterRow& row : shipped().rows()) {
    SCOPED_TRACE(row.name + " " + row.first_day.text());
    EXPECT_FALSE(row.value.empty());
    EXPECT_FALSE(row.unit.empty());
    EXPECT_FALSE(row.source.empty());
    EXPECT_GE(row.known_until, row.first_day);
  }
}

TEST(ShippedRows, AreKnownUpToTheDayBeforeTheNextRow) {
  const auto rows = shipped().rows();
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (rows[i].name != rows[i - 1].name) continue;
    SCOPED_TRACE(rows[i].name + " " + rows[i].first_day.text());
    EXPECT_EQ(rows[i - 1].known_until, rows[i].first_day - 1);
  }
}

// Whatever the data say, each row is found on its own first day and on the last before the next.
TEST(ShippedRows, AreFoundOnTheirFirstAndLastDay) {
  const auto rows = shipped().rows();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    SCOPED_TRACE(rows[i].name + " " + rows[i].first_day.text());
    EXPECT_EQ(shipped().at(rows[i].name, rows[i].first_day).row, &rows[i]);
    EXPECT_EQ(shipped().at(rows[i].name, rows[i].known_until).row, &rows[i]);
    EXPECT_FALSE(shipped().at(rows[i].name, rows[i].known_until).assumed_beyond_data);
  }
}

}  // namespace
}  // namespace kith
