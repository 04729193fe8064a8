#include "kith/synth/synth.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string>

#include <gmock/gmock.h>

#include "kith/values/error.hpp"

namespace kith {
namespace {

using ::testing::DoubleNear;
using ::testing::ElementsAre;
using ::testing::Ge;
using ::testing::Le;

// The area of 1,000 people and seed 1. A change here is a change of every published example that
// was made with `synth`.
constexpr const char* kThousand =
    "02bee76146355b11f2e5e676f8b3a381c02bf020e262ba9e9137b5318278500b";

SyntheticArea area_of(std::int64_t people, std::uint64_t seed = 1, int threads = 1) {
  SynthOptions options;
  options.people = people;
  options.seed = seed;
  options.threads = threads;
  return synthesise(options);
}

// Enough people for shares to be within half a point of what they are drawn from.
const SyntheticArea& large() {
  static const SyntheticArea area = area_of(18000, 7, 2);
  return area;
}

const FrameColumn& column(const SyntheticArea& area, const char* table, const char* name) {
  return *std::ranges::find(area.find(table)->columns, name, &FrameColumn::name);
}

double share_where(const FrameColumn& texts, const auto& holds) {
  return static_cast<double>(std::ranges::count_if(texts.text, holds)) /
         static_cast<double>(texts.text.size());
}

std::map<std::string, int> count_by(const FrameColumn& ids) {
  std::map<std::string, int> counts;
  for (const std::string& id : ids.text) ++counts[id];
  return counts;
}

std::pair<int, int> least_and_most(const std::map<std::string, int>& counts) {
  int least = counts.begin()->second;
  int most = least;
  for (const auto& [id, count] : counts) {
    least = std::min(least, count);
    most = std::max(most, count);
  }
  return {least, most};
}

std::string group_of(std::string_view kind, bool paid) {
  const std::set<std::string_view> professional = {"professional", "clinician"};
  const std::set<std::string_view> helpers = {"support_assistant", "agency_worker", "other_paid"};
  if (paid || helpers.contains(kind)) return "paid";
  return professional.contains(kind) ? "professional" : "informal";
}

// --- the same everywhere ---

TEST(Synthesise, GivesTheSameBytesAsEverBefore) {
  EXPECT_EQ(sha256(area_of(1000, 1, 1)), kThousand);
}

TEST(Synthesise, GivesTheSameBytesForAnyNumberOfThreads) {
  EXPECT_EQ(sha256(area_of(1000, 1, 4)), kThousand);
  EXPECT_EQ(sha256(area_of(700, 9, 0)), sha256(area_of(700, 9, 3)));
}

TEST(Synthesise, GivesAnotherAreaForAnotherSeed) {
  EXPECT_NE(sha256(area_of(30, 1)), sha256(area_of(30, 2)));
}

TEST(Synthesise, RefusesANumberOfPeopleThatNoAreaHas) {
  for (const std::int64_t people : {std::int64_t{-1}, std::int64_t{0}, std::int64_t{2'000'001}}) {
    try {
      area_of(people);
      FAIL() << people;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), Code::range);
    }
  }
}

TEST(Synthesise, RefusesAShareOfEmployersThatCannotBe) {
  for (const Fraction employing :
       {Fraction{-1}, Fraction::of(4, 3), Fraction::of(1, std::int64_t{1'000'001})}) {
    SynthOptions options;
    options.employing = employing;
    try {
      synthesise(options);
      FAIL() << employing.text();
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), Code::range);
    }
  }
}

TEST(Synthesise, LetsAsManyEmployAsTheOptionsAsk) {
  SynthOptions options;
  options.people = 4000;
  options.employing = Fraction::of(4, 7);  // of 35 %: a fifth of all
  const SyntheticArea fifth = synthesise(options);
  options.employing = 0;
  const SyntheticArea nobody = synthesise(options);

  const auto employers =
      static_cast<double>(count_by(column(fifth, "employments", "person")).size());
  EXPECT_THAT(employers / 4000, DoubleNear(0.2, 0.015));
  EXPECT_EQ(nobody.find("employments")->rows, 0);
}

TEST(Synthesise, TakesOnePerson) {
  const SyntheticArea area = area_of(1);

  EXPECT_EQ(area.find("people")->rows, 1);
  EXPECT_EQ(area.find("ties")->rows, 21);
  EXPECT_GE(area.find("actions")->rows, 8);
}

// --- the published distributions ---

TEST(Synthesise, PutsTwentyOnePeopleAroundEachOnAverage) {
  EXPECT_EQ(area_of(4000).find("ties")->rows, 84'000);
  EXPECT_EQ(large().find("ties")->rows, 378'000);
}

TEST(Synthesise, SpreadsTheSizesAndLeavesAFewWithoutSupporters) {
  const std::map<std::string, int> sizes = count_by(column(large(), "ties", "person"));

  const auto [least, most] = least_and_most(sizes);
  EXPECT_LT(sizes.size(), 18'000U);
  EXPECT_GT(sizes.size(), 17'900U);
  EXPECT_EQ(least, 3);
  EXPECT_EQ(most, 42);
}

TEST(Synthesise, MakesThirtyThreeTwentyFiveAndFortyTwoInAHundredInformalProfessionalAndPaid) {
  const FrameColumn& kinds = column(large(), "ties", "kind");
  const FrameColumn& paid = column(large(), "ties", "paid");
  std::map<std::string, double> counts;
  for (std::size_t i = 0; i < kinds.text.size(); ++i) {
    ++counts[group_of(kinds.text[i], paid.present[i] != 0 && paid.whole[i] != 0)];
  }

  EXPECT_THAT(counts["informal"] / 378'000, DoubleNear(0.33, 0.005));
  EXPECT_THAT(counts["professional"] / 378'000, DoubleNear(0.25, 0.005));
  EXPECT_THAT(counts["paid"] / 378'000, DoubleNear(0.42, 0.005));
}

TEST(Synthesise, GivesEveryPlanAtLeastEightActionsOfWhichTwoThirdsAreUnpaid) {
  const std::map<std::string, int> actions = count_by(column(large(), "actions", "plan"));
  const FrameColumn& unpaid = column(large(), "actions", "unpaid");

  const auto [least, most] = least_and_most(actions);
  EXPECT_EQ(actions.size(), 18'000U);
  EXPECT_EQ(least, 8);
  EXPECT_LE(most, 20);
  const double share = static_cast<double>(std::ranges::count(unpaid.whole, 1)) /
                       static_cast<double>(unpaid.whole.size());
  EXPECT_THAT(share, DoubleNear(0.65, 0.005));
}

TEST(Synthesise, DrawsAgesFromBirthToAHundredAndTwoWithTheMeanOfTheSource) {
  const FrameColumn& born = column(large(), "people", "born");
  double total = 0;
  int oldest = 2026;
  int youngest = 0;
  for (const std::string& text : born.text) {
    const int year = std::stoi(text.substr(0, 4));
    total += 2026.26 - (year + 0.5) - 0.5;  // in whole years, half a year less than to the day
    oldest = std::min(oldest, year);
    youngest = std::max(youngest, year);
  }

  EXPECT_THAT(total / 18'000, DoubleNear(62.4, 0.6));
  EXPECT_THAT(oldest, Ge(1923));
  EXPECT_THAT(oldest, Le(1926));
  EXPECT_THAT(youngest, Ge(2025));
}

TEST(Synthesise, MakesSixInTenWomenForMonitoringOnly) {
  const FrameColumn& groups = column(large(), "people", "groups");

  EXPECT_THAT(share_where(groups, [](const auto& text) { return text == "female"; }),
              DoubleNear(0.60, 0.012));
}

TEST(Synthesise, GivesFiftyEightInAHundredTwoOrMoreConditions) {
  const FrameColumn& reasons = column(large(), "people", "support_reason");

  EXPECT_THAT(
      share_where(reasons, [](const auto& text) { return text.find(';') != std::string::npos; }),
      DoubleNear(0.58, 0.012));
}

TEST(Synthesise, PaysAThirdDirectlyAndLetsAThirdOfTheseEmployNearlyTwoEach) {
  const FrameColumn& routes = column(large(), "budgets", "route");
  const double direct = static_cast<double>(std::ranges::count(routes.text, "direct_payment"));
  const std::map<std::string, int> posts = count_by(column(large(), "employments", "person"));
  const auto employers = static_cast<double>(posts.size());

  EXPECT_THAT(direct / 18'000, DoubleNear(0.35, 0.012));
  EXPECT_THAT(employers / direct, DoubleNear(0.333, 0.02));
  EXPECT_THAT(static_cast<double>(large().find("employments")->rows) / employers,
              DoubleNear(1.87, 0.07));
}

TEST(Synthesise, PaysAssistantsTheLivingWageOrMore) {
  const FrameColumn& rates = column(large(), "employments", "pay_rate");

  EXPECT_THAT(std::ranges::min(rates.real), Ge(12.71));
  EXPECT_THAT(std::ranges::max(rates.real), Le(16.0));
}

TEST(Synthesise, HasAsManyProvidersAsAnAreaOfItsSize) {
  EXPECT_THAT(large().find("providers")->rows, ::testing::AllOf(Ge(3'900), Le(4'300)));
  EXPECT_THAT(area_of(4000).find("providers")->rows, ::testing::AllOf(Ge(850), Le(1'050)));
}

TEST(Synthesise, SpreadsBudgetsOfWhichSomeAreOverTwentyThousandPounds) {
  const FrameColumn& annual = column(large(), "budgets", "annual_pence");
  const auto over =
      std::ranges::count_if(annual.whole, [](auto pence) { return pence > 2'000'000; });

  EXPECT_GT(over, 18'000 / 10);
  EXPECT_LT(over, 18'000 * 6 / 10);
}

TEST(Synthesise, LetsEachSupporterKnowFourOthersOnAverage) {
  const auto pairs = static_cast<double>(large().find("alter_ties")->rows);

  EXPECT_THAT(2 * pairs / 378'000, DoubleNear(4.0, 0.05));
}

// --- the tables hang together ---

TEST(Synthesise, NamesEachSupporterOfAPersonOnce) {
  const FrameColumn& people = column(large(), "ties", "person");
  const FrameColumn& supporters = column(large(), "ties", "supporter");
  std::set<std::pair<std::string_view, std::string_view>> pairs;
  for (std::size_t i = 0; i < people.text.size(); ++i) {
    pairs.emplace(people.text[i], supporters.text[i]);
  }

  EXPECT_EQ(pairs.size(), people.text.size());
}

TEST(Synthesise, GivesTheTablesInTheOrderOfTheModel) {
  std::vector<std::string> names;
  for (const SynthTable& table : area_of(1).tables) names.push_back(table.name);

  EXPECT_THAT(names, ElementsAre("people", "ties", "alter_ties", "providers", "tariffs", "budgets",
                                 "employments", "plans", "outcomes", "actions", "measures"));
}

}  // namespace
}  // namespace kith
