// Indicative, plan, proposed, agreed, spent: what a source's money was, is and became.
#include <gmock/gmock.h>

#include "costing/plans.hpp"

namespace kith {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::string_view kStages = R"({"stages":true})";

std::string budget(std::string_view id, std::string_view status, std::string_view more,
                   std::string_view source = "council") {
  return R"({"budget":")" + std::string{id} + R"(","source":")" + std::string{source} +
         R"(","status":")" + std::string{status} +
         R"(","first_day":"2026-04-06","last_day":"2027-04-05",)" + std::string{more} + "}";
}

// Nine hours a week at £10.00: £4,680.00 a year.
std::string plan_of(std::string_view budgets, std::string_view rest = "") {
  return plan_document(
      R"(,"budgets":[)" + std::string{budgets} +
      R"(],"actions":[{"action":"x","who":"self","schedule":"9h per week","per":"hour",)" +
      R"("rate":"10.00"}])" + std::string{rest});
}

// "council plan 4680.00 -320.00 320.00"
std::vector<std::string> stages_of(const std::string& document,
                                   std::string_view options = kStages) {
  const PlanCost cost = cost_of(document, options);
  std::vector<std::string> texts;
  for (const BudgetStage& row : cost.stages) {
    std::string text =
        std::string{row.source} + " " + std::string{row.stage} + " " + row.amount.text();
    if (row.variance) text += " " + row.variance->text();
    if (row.headroom) text += " " + row.headroom->text();
    texts.push_back(std::move(text));
  }
  return texts;
}

const std::string kIndicative = budget("i", "indicative", R"("annual":"5000.00")");
const std::string kAgreed = budget("a", "agreed", R"("annual":"4680.00","replaces":"i")");

TEST(BudgetStages, AreNotThereWithoutTheOption) {
  EXPECT_THAT(stages_of(plan_of(kIndicative), ""), IsEmpty());
}

// Mission D07.
TEST(BudgetStages, GoFromWhatWasIndicatedToWhatWasAgreed) {
  EXPECT_THAT(stages_of(plan_of(kIndicative + "," + kAgreed)),
              ElementsAre("council indicative 5000.00", "council plan 4680.00 -320.00 320.00",
                          "council agreed 4680.00 0.00 320.00"));
}

TEST(BudgetStages, EndWithWhatWasSpentByTheDay) {
  const std::string rest =
      R"(,"accounts":[{"account":"funder","kind":"framework"},{"account":"shop","kind":"provider"},
         {"account":"dp","kind":"direct_payment","budget":"a"}],"entries":[
         {"entry":"e1","at":"2026-04-06","from_account":"funder","to_account":"dp","amount":"4680.00"},
         {"entry":"e2","at":"2026-10-04","from_account":"dp","to_account":"shop","amount":"2340.00"}])";

  EXPECT_THAT(
      stages_of(plan_of(kIndicative + "," + kAgreed, rest),
                R"({"stages":true,"as_at":"2026-12-31"})"),
      ElementsAre("council indicative 5000.00", "council plan 4680.00 -320.00 320.00",
                  "council agreed 4680.00 0.00 320.00", "council spent 2340.00 -2340.00 2660.00"));
}

TEST(BudgetStages, AProposalStandsBetweenThePlanAndTheAgreement) {
  EXPECT_THAT(
      stages_of(plan_of(kIndicative + "," + budget("p", "proposed", R"("annual":"4700.00")") + "," +
                        kAgreed)),
      ElementsAre("council indicative 5000.00", "council plan 4680.00 -320.00 320.00",
                  "council proposed 4700.00 20.00 300.00", "council agreed 4680.00 -20.00 320.00"));
}

// £600.00 more than was indicated: nobody pays it, and it was asked of the council.
TEST(BudgetStages, APlanAboveTheMoneyIsNotCutToIt) {
  EXPECT_THAT(stages_of(plan_of(budget("i", "indicative", R"("annual":"4080.00")"))),
              ElementsAre("council indicative 4080.00", "council plan 4680.00 600.00 -600.00"));
}

TEST(BudgetStages, AreOfEachSourceInTheOrderOfTheBudgets) {
  EXPECT_THAT(
      stages_of(plan_of(budget("n", "agreed", R"("annual":"4000.00","pays_rank":1)", "nhs") + "," +
                        budget("o", "agreed", R"("annual":"1000.00","pays_rank":2)", "own_money"))),
      ElementsAre("nhs plan 4000.00", "nhs agreed 4000.00 0.00 0.00", "own_money plan 680.00",
                  "own_money agreed 1000.00 320.00 -320.00"));
}

// 6 April to 30 June 2026 at £80.00 a week, then £90.00: a quotation counts the first alone.
TEST(BudgetStages, CountBudgetsThatReplaceEachOtherOnce) {
  EXPECT_THAT(stages_of(plan_of(
                  R"({"budget":"a","source":"council","weekly":"80.00","first_day":"2026-04-06"},
          {"budget":"b","source":"council","weekly":"90.00","replaces":"a","first_day":"2026-07-01"})")),
              ElementsAre("council plan 4680.00", "council agreed 4160.00 -520.00 520.00"));
}

TEST(BudgetStages, HaveNoRowsForWhatIsOnlyHopedFor) {
  EXPECT_THAT(stages_of(plan_of(budget("h", "applied_for", R"("annual":"600.00")", "grant"))),
              IsEmpty());
}

}  // namespace
}  // namespace kith
