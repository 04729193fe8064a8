#include "kith/costing/fit.hpp"
#include "kith/documents/fit.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "costing/fitting/fits.hpp"
#include "values/expect_error.hpp"

namespace kith {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// --- the example ---

// By hand: the assistant 7 h x £13 x 52 = £4,732 and £195 a year for insurance and payroll, no
// insurance contribution left after the allowance. The club £312 and the swim £442 still fit.
TEST(Fit, OfTheExampleBuysTheAssistantTheClubAndTheSwim) {
  const PlanFit fit = fit_of(example("three-ways.json"));

  EXPECT_THAT(chosen(fit), ElementsAre("breakfast-assistant", "club", "swim"));
  EXPECT_EQ(fit.total.text(), "5681.00");
  EXPECT_EQ(fit.left.text(), "319.00");
  EXPECT_EQ(fit.shortfall.text(), "0.00");
  EXPECT_EQ(fit.cost.totals.annual.text(), "5681.00");
  EXPECT_EQ(fit.budget_of, "budgets");
  EXPECT_EQ(fit.compared, "annual");
  EXPECT_EQ(fit.worth, (PlanWorth{2'000, 2'000, 1'000}));
}

TEST(Fit, SaysOfTheExampleWhyTheOthersAreLeftOut) {
  const PlanFit fit = fit_of(example("three-ways.json"));

  EXPECT_THAT(dropped(fit),
              ElementsAre("breakfast-agency alternative_chosen breakfast-assistant",
                          "breakfast-neighbour not_agreed breakfast-assistant",
                          "outing alternative_chosen club", "befriender alternative_chosen club"));
}

// The agency 7 h x £21 x 52 = £7,644; the outing 2 h x £13 x 52 = £1,352, with no employer costs of
// its own since the assistant is there anyway.
TEST(Fit, SaysWhatAlternativesWouldCostMore) {
  const PlanFit fit = fit_of(example("three-ways.json"));

  ASSERT_EQ(fit.alternatives.size(), 4U);
  EXPECT_EQ(fit.alternatives[0].difference->text(), "2717.00");
  EXPECT_EQ(fit.alternatives[1].difference->text(), "-4927.00");
  EXPECT_EQ(fit.alternatives[2].difference->text(), "1040.00");
  EXPECT_EQ(fit.alternatives[3].difference->text(), "-312.00");
}

// The outing costs £1,352, and £195 more where it is all that the assistant is employed for.
TEST(Fit, CostsAnEmploymentWithTheActionsThatAreBoughtOfIt) {
  const PlanFit fit = fit_of(example("three-ways.json"), budget("7000.00"));

  EXPECT_THAT(chosen(fit), ElementsAre("breakfast-assistant", "outing", "swim"));
  EXPECT_EQ(fit.total.text(), "6721.00");
  const PlanFit all = fit_of(example("three-ways.json"), budget("9999.00"));
  EXPECT_EQ(all.alternatives[0].difference->text(), "2912.00");
}

// Nothing costs money and nobody says minutes: everything is bought, and there is no other bargain.
// 90 min on twelve Mondays are 1080/52 a week, three hours on Fridays and two hours of chess 300.
TEST(Fit, OfAPlanOfFreeSupportIsThePlan) {
  const PlanFit fit = fit_of(example("free-and-community.json"));

  EXPECT_THAT(chosen(fit), ElementsAre("plan", "club", "chess"));
  EXPECT_THAT(fit.dropped, IsEmpty());
  EXPECT_THAT(fit.alternatives, IsEmpty());
  EXPECT_EQ(fit.total.text(), "0.00");
  EXPECT_EQ(fit.worth, (PlanWorth{0, 3'000, 0}));
  ASSERT_EQ(fit.frontier.size(), 1U);
  EXPECT_EQ(fit.frontier[0].cost.text(), "0.00");
  EXPECT_EQ(fit.frontier[0].worth, (PlanWorth{0, 3'000, 0}));
  EXPECT_EQ(fit.frontier[0].chosen, fit.chosen);
  ASSERT_EQ(fit.unpaid.size(), 3U);
  EXPECT_EQ(fit.unpaid[0].agreed, Fraction::of(1'080, 52));
  EXPECT_EQ(fit.unpaid[1].agreed, Fraction{180});
  EXPECT_EQ(fit.unpaid[2].agreed, Fraction{120});
  EXPECT_THAT(fit.findings, IsEmpty());
}

// --- worth ---

TEST(Fit, BuysNothingImportantForWhatIsEssential) {
  const std::string plan = with_actions(hour("a", "10.00", R"(,"value":100)") + "," +
                                        hour("b", "10.00", R"(,"priority":"essential")"));

  EXPECT_THAT(chosen(fit_of(plan, budget("520.00"))), ElementsAre("b"));
}

TEST(Fit, AddsUpValuesInsideAPriority) {
  const std::string plan = with_actions(hour("a", "20.00", R"(,"value":1.5)") + "," +
                                        hour("b", "10.00") + "," + hour("c", "10.00"));

  EXPECT_THAT(chosen(fit_of(plan, budget("1040.00"))), ElementsAre("b", "c"));
}

TEST(Fit, PrefersTheCheaperThenTheEarlierOfEqualWorths) {
  const std::string plan =
      with_actions(hour("a", "10.01") + "," + hour("b", "10.00") + "," + hour("c", "10.00"));

  EXPECT_THAT(chosen(fit_of(plan, budget("520.52"))), ElementsAre("b"));
}

TEST(Fit, DoesNotBuyWhatIsWorthNothing) {
  const PlanFit fit = fit_of(with_actions(hour("a", "10.00", R"(,"value":0)")), budget("900.00"));

  EXPECT_THAT(dropped(fit), ElementsAre("a worth_nothing"));
}

// --- needs ---

TEST(Fit, NeverDropsANeedAndSaysWhatIsMissing) {
  const std::string plan =
      with_actions(hour("a", "10.00", R"(,"meets_need":true)") + "," +
                   hour("b", "12.00", R"(,"meets_need":true,"choice":"x")") + "," +
                   hour("c", "11.00", R"(,"choice":"x")") + "," + hour("d", "1.00"));

  const PlanFit fit = fit_of(plan, budget("1000.00"));

  EXPECT_THAT(chosen(fit), ElementsAre("a", "c"));
  EXPECT_EQ(fit.total.text(), "1092.00");
  EXPECT_EQ(fit.shortfall.text(), "92.00");
  EXPECT_EQ(fit.left.text(), "0.00");
  EXPECT_THAT(dropped(fit), ElementsAre("b alternative_chosen c", "d over_budget"));
}

TEST(Fit, TakesOneOfTwoActionsThatMeetTheNeedOfOneChoice) {
  const std::string plan =
      with_actions(hour("a", "12.00", R"(,"meets_need":true,"choice":"x")") + "," +
                   hour("b", "11.00", R"(,"meets_need":true,"choice":"x")"));

  EXPECT_THAT(chosen(fit_of(plan, budget("5000.00"))), ElementsAre("b"));
}

TEST(Fit, DoesNotMeetANeedByAnAlternativeThatSaysItDoesNot) {
  const std::string plan =
      with_actions(hour("a", "12.00", R"(,"meets_need":true,"choice":"x")") + "," +
                   hour("b", "1.00", R"(,"meets_need":false,"choice":"x")"));

  const PlanFit fit = fit_of(plan, budget("100.00"));

  EXPECT_THAT(chosen(fit), ElementsAre("a"));
  EXPECT_THAT(dropped(fit), ElementsAre("b does_not_meet_need a"));
}

TEST(Fit, NeedsNoMoneyForANeedThatAFriendHasAgreedToMeet) {
  const std::string plan = with_actions(
      hour("a", "12.00", R"(,"meets_need":true,"choice":"x")") + "," +
          unpaid("b", "friend", "60", R"(,"choice":"x")"),
      R"(,"ties":[{"supporter":"friend","kind":"friend","willing_minutes_per_week":60}])");

  EXPECT_THAT(chosen(fit_of(plan, budget("0.00"))), ElementsAre("b"));
}

// --- unpaid support ---

constexpr std::string_view kFriend =
    R"(,"ties":[{"supporter":"friend","kind":"friend","willing_minutes_per_week":100}])";

TEST(Fit, UsesUnpaidSupportUpToWhatWasAgreed) {
  const std::string plan = with_actions(unpaid("a", "friend", "60") + "," +
                                            unpaid("b", "friend", "60", R"(,"value":3)") + "," +
                                            unpaid("c", "friend", "40"),
                                        kFriend);

  const PlanFit fit = fit_of(plan, budget("0.00"));

  EXPECT_THAT(chosen(fit), ElementsAre("b", "c"));
  EXPECT_THAT(dropped(fit), ElementsAre("a not_agreed"));
  ASSERT_EQ(fit.unpaid.size(), 1U);
  EXPECT_EQ(fit.unpaid[0].agreed, Fraction{100});
  EXPECT_EQ(fit.unpaid[0].asked, Fraction{160});
  EXPECT_EQ(fit.unpaid[0].used, Fraction{100});
  EXPECT_EQ(fit.unpaid[0].over, Fraction{});
}

TEST(Fit, GoesBeyondWhatWasAgreedForANeedAloneAndSaysSo) {
  const std::string plan = with_actions(
      unpaid("a", "friend", "130", R"(,"meets_need":true)") + "," + unpaid("b", "friend", "10"),
      kFriend);

  const PlanFit fit = fit_of(plan, budget("0.00"));

  EXPECT_THAT(chosen(fit), ElementsAre("a"));
  EXPECT_EQ(fit.unpaid[0].over, Fraction{30});
  ASSERT_EQ(fit.findings.size(), 1U);
  EXPECT_EQ(fit.findings[0].code, "unpaid_over_agreed");
}

TEST(Fit, TakesWhatAnUnpaidTieSaysItGivesAsAgreed) {
  const std::string plan =
      with_actions(unpaid("a", "aunt", "60") + "," + unpaid("b", "sister", "60") + "," +
                       unpaid("c", "assistant", "60") + "," + unpaid("d", "aunt", "10"),
                   R"(,"ties":[{"supporter":"aunt","kind":"family","minutes_per_week":60},
          {"supporter":"sister","kind":"family","paid":true,"minutes_per_week":60},
          {"supporter":"assistant","kind":"support_assistant","minutes_per_week":60}])");

  const PlanFit fit = fit_of(plan, budget("0.00"));

  EXPECT_THAT(chosen(fit), ElementsAre("a"));
  EXPECT_THAT(dropped(fit), ElementsAre("b not_agreed", "c not_agreed", "d not_agreed"));
}

constexpr std::string_view kSilent = R"(,"ties":[{"supporter":"friend","kind":"friend"}])";

// Minutes that a tie does not say are those of the plan's actions: 60 and 30.
TEST(Fit, TakesWhatThePlanSaysAsAgreedWhereTheTieSaysNoMinutes) {
  const PlanFit fit =
      fit_of(with_actions(unpaid("a", "friend", "60") + "," + unpaid("b", "friend", "30"), kSilent),
             budget("0.00"));

  EXPECT_THAT(chosen(fit), ElementsAre("a", "b"));
  ASSERT_EQ(fit.unpaid.size(), 1U);
  EXPECT_EQ(fit.unpaid[0].agreed, Fraction{90});
  EXPECT_EQ(fit.unpaid[0].used, Fraction{90});
}

TEST(Fit, TakesNoAlternativeOfAChoiceAsAgreedAlready) {
  const std::string plan = with_actions(
      unpaid("a", "friend", "60") + "," + unpaid("b", "friend", "30", R"(,"choice":"x")"), kSilent);

  const PlanFit fit = fit_of(plan, budget("0.00"));

  EXPECT_THAT(chosen(fit), ElementsAre("a"));
  EXPECT_THAT(dropped(fit), ElementsAre("b not_agreed"));
  EXPECT_EQ(fit.unpaid[0].agreed, Fraction{60});
  EXPECT_EQ(fit.unpaid[0].asked, Fraction{90});
}

TEST(Fit, AddsNothingOfThePlanToWhatATieSays) {
  const std::string actions = unpaid("a", "friend", "60") + "," + unpaid("b", "friend", "30");
  const auto with_tie = [&](std::string_view said) {
    return fit_of(with_actions(actions, R"(,"ties":[{"supporter":"friend","kind":"friend",)" +
                                            std::string{said} + "}]"),
                  budget("0.00"));
  };

  EXPECT_THAT(dropped(with_tie(R"("willing_minutes_per_week":0)")),
              ElementsAre("a not_agreed", "b not_agreed"));
  EXPECT_THAT(chosen(with_tie(R"("minutes_per_week":60)")), ElementsAre("a"));
}

TEST(Fit, DoesNotCountOnNobody) {
  const PlanFit fit = fit_of(
      with_actions(R"({"action":"a","unpaid":true,"schedule":"1h per week"})"), budget("0.00"));

  EXPECT_THAT(dropped(fit), ElementsAre("a nobody_yet"));
}

// --- time that other actions buy ---

TEST(Fit, BuysUsesWithTheActionWhoseTimeTheyUse) {
  const std::string use = R"({"action":"b","within":"a","schedule":"30m per week","value":5})";
  const std::string plan = with_actions(hour("a", "10.00") + "," + use + "," + hour("c", "10.00"));

  EXPECT_THAT(chosen(fit_of(plan, budget("520.00"))), ElementsAre("a", "b"));
  EXPECT_THAT(dropped(fit_of(plan, budget("0.00"))),
              ElementsAre("a over_budget", "b time_not_bought a", "c over_budget"));
}

TEST(Fit, TakesAUseAsAnAlternativeWhereItsTimeIsBought) {
  const std::string use = R"({"action":"b","within":"a","schedule":"30m per week","choice":"x"})";
  const std::string plan =
      with_actions(hour("a", "10.00") + "," + use + "," + hour("c", "9.00", R"(,"choice":"x")"));

  EXPECT_THAT(chosen(fit_of(plan, budget("5000.00"))), ElementsAre("a", "b"));
  EXPECT_THAT(chosen(fit_of(plan, budget("500.00"))), ElementsAre("c"));
}

TEST(Fit, RefusesAUseInTheChoiceOfTheActionWhoseTimeItUses) {
  const std::string use = R"({"action":"b","within":"a","schedule":"30m per week","choice":"x"})";
  try {
    fit_of(with_actions(hour("a", "10.00", R"(,"choice":"x")") + "," + use));
    FAIL() << "no fault";
  } catch (const InputError& error) {
    ASSERT_EQ(error.faults().size(), 1U);
    EXPECT_EQ(error.faults()[0].code, FaultCode::not_allowed);
    EXPECT_EQ(error.faults()[0].at, "/actions/1/choice");
  }
}

// --- prices that are missing ---

TEST(Fit, DoesNotBuyWhatHasNoPrice) {
  const PlanFit fit = fit_of(with_actions(R"({"action":"a","who":"x","schedule":"1h per week"})",
                                          R"(,"ties":[{"supporter":"x","kind":"friend"}])"),
                             budget("100.00"));

  EXPECT_THAT(dropped(fit), ElementsAre("a no_rate"));
}

TEST(Fit, KeepsANeedWithoutAPriceAndSaysThatItHasNone) {
  const PlanFit fit =
      fit_of(with_actions(R"({"action":"a","who":"x","schedule":"1h per week","meets_need":true})",
                          R"(,"ties":[{"supporter":"x","kind":"friend"}])"),
             budget("100.00"));

  EXPECT_THAT(chosen(fit), ElementsAre("a"));
  EXPECT_TRUE(has_finding(fit.cost, "no_rate"));
}

// --- the money that there is ---

// £300 a year and £5 a week: £560. By calendar 365 days of each: £300 and £260.71.
TEST(Fit, TakesThePlansPayingBudgetsWhereNoneIsGiven) {
  const std::string plan = with_actions(
      hour("a", "10.00"),
      R"(,"budgets":[{"budget":"b1","source":"council","annual":"300.00","first_day":"2026-04-06"},
         {"budget":"b2","source":"own_money","weekly":"5.00","first_day":"2026-04-06"},
         {"budget":"b3","source":"grant","annual":"900.00","first_day":"2026-04-06","status":"applied_for"}])");

  EXPECT_EQ(fit_of(plan).budget.text(), "560.00");
  EXPECT_EQ(fit_of(plan).left.text(), "40.00");
  const PlanFit by_calendar = fit_of(plan, R"({"convention":"calendar"})");
  EXPECT_EQ(by_calendar.budget.text(), "560.71");
  EXPECT_EQ(by_calendar.compared, "period");
  EXPECT_EQ(by_calendar.total.text(), "521.43");
}

TEST(Fit, SaysWhereTheBudgetsMayNotPayWhatIsChosen) {
  const std::string plan = with_actions(
      hour("a", "10.00", R"(,"service":"support")"),
      R"(,"budgets":[{"budget":"b1","source":"council","annual":"300.00","first_day":"2026-04-06"},
         {"budget":"b2","source":"grant","annual":"900.00","first_day":"2026-04-06","may_fund":["transport"]}])");

  const PlanFit fit = fit_of(plan);

  EXPECT_THAT(chosen(fit), ElementsAre("a"));
  ASSERT_EQ(fit.findings.size(), 1U);
  EXPECT_EQ(fit.findings[0].code, "budgets_may_not_fund");
  EXPECT_EQ(fit.findings[0].members[0].second, "220.00");
  EXPECT_THAT(fit_of(plan, budget("600.00")).findings, IsEmpty());
}

TEST(Fit, RefusesGapsWhereTold) {
  const std::string plan = with_actions(R"({"action":"a","who":"x","schedule":"1h per week"})",
                                        R"(,"ties":[{"supporter":"x","kind":"friend"}])");

  EXPECT_EQ(test::code_thrown_by([&] { return fit_of(plan, R"({"incomplete":"refuse"})"); }),
            Code::input);
}

TEST(Fit, OfAPlanWithoutActionsIsNothing) {
  const PlanFit fit = fit_of(with_actions(""), budget("100.00"));

  EXPECT_THAT(chosen(fit), IsEmpty());
  EXPECT_EQ(fit.frontier.size(), 1U);
  EXPECT_EQ(fit.left.text(), "100.00");
}

TEST(Fit, NotesAChoiceOfOneAction) {
  const PlanFit fit =
      fit_of(with_actions(hour("a", "10.00", R"(,"choice":"x")")), budget("600.00"));

  EXPECT_THAT(chosen(fit), ElementsAre("a"));
  ASSERT_EQ(fit.findings.size(), 1U);
  EXPECT_EQ(fit.findings[0].code, "choice_of_one");
}

// --- options ---

std::optional<FaultCode> fault_of(std::string_view options) {
  try {
    read_fit_options(options);
  } catch (const InputError& error) {
    EXPECT_EQ(error.faults()[0].at, "/budget");
    return error.faults()[0].code;
  }
  return std::nullopt;
}

TEST(FitOptions, RefuseABudgetThatIsNone) {
  EXPECT_EQ(fault_of(R"({"budget":"-1.00"})"), FaultCode::out_of_range);
  EXPECT_EQ(fault_of(R"({"budget":4000})"), FaultCode::money_not_text);
  EXPECT_EQ(fault_of(R"({"budget":"4000.001"})"), FaultCode::too_many_places);
  EXPECT_EQ(fault_of(R"({"budget":"plenty"})"), FaultCode::wrong_type);
  EXPECT_EQ(fault_of(R"({"budget":true})"), FaultCode::wrong_type);
  EXPECT_EQ(fault_of(R"({"budget":"1000000000000.01"})"), FaultCode::out_of_range);
  EXPECT_EQ(fault_of(R"({"budget":"0"})"), std::nullopt);
}

TEST(FitOptions, SayEveryFaultAtOnce) {
  try {
    read_fit_options(R"({"budget":"-1.00","convention":"fortnights"})");
    FAIL() << "no fault";
  } catch (const InputError& error) {
    EXPECT_EQ(error.faults().size(), 2U);
  }
}

}  // namespace
}  // namespace kith
