// Which questions about who pays can be asked by name? What a person pays, when a budget is paid,
// what the people of an area pay, and what a change of policy or law changes in that.
#include <array>

#include "documents/calls/asking.hpp"
#include "documents/calls/rooms.hpp"
#include "kith/costing/area_contributions.hpp"
#include "kith/costing/contribution.hpp"
#include "kith/costing/payments.hpp"
#include "kith/documents/contributions.hpp"
#include "kith/documents/results.hpp"
#include "kith/documents/who_pays.hpp"

namespace kith::calls {
namespace {

constexpr AnswerOf<ContributionCost> kContribution{.kind = {"contribution/1", &contribution_tables},
                                                   .document = &contribution_json,
                                                   .table = &contribution_frame};

constexpr AnswerOf<BudgetPayments> kPayments{
    .kind = {"payments/1", &payments_tables}, .document = &payments_json, .table = &payments_frame};

// What is kept of each plan are its weeks and not its whole assessment: an area has no parts to
// give, only their number.
constexpr AnswerOf<AreaContributions> kContributions{
    .kind = {"", &contributions_tables},
    .table = &contributions_frame,
    .parts = [](const AreaContributions& all) { return all.plans.size(); }};

// The number of parts is that of the plans that were assessed again.
constexpr AnswerOf<AreaContributionChange> kChange{
    .kind = {"contribution_change/1", &contribution_change_tables},
    .document = &contribution_change_json,
    .table = &contribution_change_frame,
    .parts = [](const AreaContributionChange& change) { return change.reassessed.size(); }};

Answer contribution(const Question& question, const CostOptions& options) {
  return answer(kContribution, cost_contribution(plan(question), 0, law(question), options));
}

Answer payments(const Question& question, const PaymentOptions& options) {
  return answer(kPayments, budget_payments(plan(question), 0, law(question), options));
}

Answer contributions(const Question& question, const CostOptions& options) {
  return answer(kContributions,
                cost_contributions(*question.area, law(question), options, question.progress));
}

// Bands are only of the groups in the answer: no figure of a person depends on them.
Answer what_if(const Question& question, const ContributionQuestion& options) {
  const auto& all =
      before<AreaContributions>(question, "before is not a result of kith_area_contributions");
  return answer(kChange, what_if_contributions(all, options.what_if, options.bands, options.threads,
                                               question.progress));
}

constexpr std::array kOnePlan{CallDocument{"plan", "plan/1"}};

constexpr std::array kCalls{
    Call{.name = "contribution",
         .says = "What a person pays towards one plan: the English means test, week by week.",
         .asks = Asks::documents,
         .documents = kOnePlan,
         .options = "options/1",
         .answers = kContribution.kind,
         .since = "0.1",
         .run = &with_options<read_cost_options, contribution>},
    Call{.name = "payments",
         .says = "The payments of one budget: each by its date, and why it differs from the last.",
         .asks = Asks::documents,
         .documents = kOnePlan,
         .options = "payments_options/1",
         .answers = kPayments.kind,
         .since = "0.1",
         .run = &with_options<read_payment_options, payments>},
    Call{.name = "contributions",
         .says = "What all people of an area pay towards their care.",
         .asks = Asks::area,
         .options = "options/1",
         .answers = kContributions.kind,
         .watched = true,
         .since = "0.1",
         .run = &with_options<read_cost_options, contributions>},
    Call{.name = "what_if",
         .says = "What changes in what people pay where the charging policy or the law changes.",
         .asks = Asks::result,
         .of = "contributions",
         .options = "contributions_what_if_options/1",
         .answers = kChange.kind,
         .watched = true,
         .since = "0.1",
         .run = &with_options<read_contribution_question, what_if>},
};

}  // namespace

std::span<const Call> charging_calls() noexcept { return kCalls; }

}  // namespace kith::calls
