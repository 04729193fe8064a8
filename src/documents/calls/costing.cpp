// Which questions about costs can be asked by name? What a plan or an area costs, what changes
// beside another plan or under a what-if, what to buy, what wage is affordable, and where an
// external system has other figures.
#include <array>

#include "documents/calls/asking.hpp"
#include "documents/calls/rooms.hpp"
#include "kith/costing/affordable_wage.hpp"
#include "kith/costing/compare.hpp"
#include "kith/costing/costing.hpp"
#include "kith/costing/fit.hpp"
#include "kith/costing/reconcile.hpp"
#include "kith/costing/what_if.hpp"
#include "kith/documents/differences.hpp"
#include "kith/documents/documents.hpp"
#include "kith/documents/fit.hpp"
#include "kith/documents/results.hpp"

namespace kith::calls {
namespace {

// --- what the answers can give ---
//
// One record a type of answer, whatever asks for it. A part of an answer shares its memory, so that
// an area of many thousand plans is held once however many of its plans are looked at.

constexpr AnswerOf<PlanCost> kPlanCost{.kind = {"result/1", &result_tables},
                                       .document = &result_json,
                                       .table = &result_frame,
                                       .page = &result_text,
                                       .explain = &explain_text};

constexpr AnswerOf<AreaCost> kAreaCost{
    .kind = {"", &area_tables},
    .table = &area_frame,
    .parts = [](const AreaCost& cost) { return cost.plans.size(); },
    .part = [](const std::shared_ptr<const AreaCost>& cost,
               std::size_t index) { return part_of(kPlanCost, cost, cost->plans[index]); }};

// Its one part is the cost of the chosen plan.
constexpr AnswerOf<PlanFit> kFit{
    .kind = {"fit/1", &fit_tables},
    .document = &fit_json,
    .table = &fit_frame,
    .page = &fit_text,
    .parts = [](const PlanFit&) { return std::size_t{1}; },
    .part = [](const std::shared_ptr<const PlanFit>& fit,
               std::size_t) { return part_of(kPlanCost, fit, fit->cost); }};

constexpr AnswerOf<PlanComparison> kComparison{.kind = {"compare/1"}, .document = &comparison_json};

// Its one part is the plan as it is costed at the wage.
constexpr AnswerOf<AffordableWage> kWage{
    .kind = {"wage/1"},
    .document = &wage_json,
    .parts = [](const AffordableWage&) { return std::size_t{1}; },
    .part = [](const std::shared_ptr<const AffordableWage>& wage,
               std::size_t) { return part_of(kPlanCost, wage, wage->plan); }};

// Its parts are the plans that were costed again.
constexpr AnswerOf<AreaDifference> kDifference{
    .kind = {"", &difference_tables},
    .table = &difference_frame,
    .parts = [](const AreaDifference& change) { return change.recosted.size(); },
    .part = [](const std::shared_ptr<const AreaDifference>& change,
               std::size_t index) { return part_of(kPlanCost, change, change->recosted[index]); }};

constexpr AnswerOf<Reconciliation> kReconciliation{.kind = {"", &reconciliation_tables},
                                                   .table = &reconciliation_frame};

constexpr AnswerOf<Written> kBuildUp = document_alone("build_up/1");

// --- how they are asked ---

Answer cost(const Question& question, const CostOptions& options) {
  return answer(kPlanCost, cost_plan(plan(question), 0, law(question), options));
}

// Without the option `budget` the plan's own budgets are filled: reading the options tells the two
// apart, so that a budget of 0.00 is one.
Answer fit(const Question& question, const FitOptions& options) {
  return answer(kFit, fit_plan(plan(question), 0, law(question), options));
}

// Faults of the second plan are given only where the first has none.
Answer compare(const Question& question, const CompareOptions& options) {
  document(question, 1);
  const Parameters parameters = law(question);
  const auto cost_of = [&](std::size_t index) {
    return in_plan(question, index, [&] {
      return cost_plan(plan(question, index), 0, parameters, options.costing);
    });
  };
  const PlanCost first = cost_of(0);
  return answer(kComparison, compare_plans(first, cost_of(1), options.discount_rate));
}

// The budget is a member of the request and no option, because without it there is no question. It
// is read before the plan: it is short, and a wrong one should not cost a costing.
Answer wage(const Question& question, const CostOptions& options) {
  const std::string_view employment = member(question, "employment");
  const Money budget = read_wage_budget(member(question, "budget"));
  return answer(kWage,
                affordable_wage(plan(question), 0, employment, budget, law(question), options));
}

Answer build_up(const Question& question, const CallOptions&) {
  const std::string_view lines = document(question, 0);
  return answer(kBuildUp, Written{in(in_document(0), [&] { return price_build_up_json(lines); })});
}

// Plans are costed in batches; the watch is asked between them.
Answer cost_of_area(const Question& question, const CostOptions& options) {
  return answer(kAreaCost, cost_area(*question.area, law(question), options, question.progress));
}

const AreaCost& cost_before(const Question& question) {
  return before<AreaCost>(question, "the result must be one of kith_area_cost");
}

// Convention, period and parameters are those of the costing before: a what-if that could change
// them too would compare figures of two kinds.
Answer what_if(const Question& question, const WhatIfQuestion& options) {
  return answer(kDifference, what_if_area(cost_before(question), options.what_if, options.threads,
                                          question.progress));
}

// The extract is read inside the one step, so that a call that is cancelled at once reads nothing.
Answer reconcile(const Question& question, const CallOptions&) {
  const std::string_view extract = document(question, 0);
  return answer(kReconciliation, in_one_step(question.progress, [&] {
                  const auto there = in(in_document(0), [&] { return read_extract(extract); });
                  return reconcile_area(cost_before(question), there);
                }));
}

// --- the records ---

constexpr std::array kOnePlan{CallDocument{"plan", "plan/1"}};
constexpr std::array kTwoPlans{CallDocument{"first", "plan/1"}, CallDocument{"second", "plan/1"}};
constexpr std::array kPriceLines{CallDocument{"lines", "price_build_up/1"}};
constexpr std::array kExtract{CallDocument{"extract", "extract/1"}};
constexpr std::array kWageMembers{
    CallMember{"employment", "the id of an employment of the plan"},
    CallMember{"budget", "pounds as decimal text, at most two places", true}};

// Documents first, then areas, then results: the order in which a reader of the catalogue meets
// what each call needs.
constexpr std::array kCalls{
    Call{.name = "cost",
         .says = "What one plan costs: each line, who pays, and why.",
         .asks = Asks::documents,
         .documents = kOnePlan,
         .options = "options/1",
         .answers = kPlanCost.kind,
         .since = "0.1",
         .run = &with_options<read_cost_options, cost>},
    Call{.name = "fit",
         .says = "Which actions of a plan to buy within a budget, and what that leaves out.",
         .asks = Asks::documents,
         .documents = kOnePlan,
         .options = "fit_options/1",
         .answers = kFit.kind,
         .since = "0.1",
         .run = &with_options<read_fit_options, fit>},
    Call{.name = "compare",
         .says = "What changes from one plan to another: the second's cost less the first's.",
         .asks = Asks::documents,
         .documents = kTwoPlans,
         .options = "compare_options/1",
         .answers = kComparison.kind,
         .since = "0.1",
         .run = &with_options<read_compare_options, compare>},
    Call{.name = "wage",
         .says = "The highest hourly wage at which an employment costs no more than a budget.",
         .asks = Asks::documents,
         .documents = kOnePlan,
         .members = kWageMembers,
         .options = "options/1",
         .answers = kWage.kind,
         .since = "0.1",
         .run = &with_options<read_cost_options, wage>},
    Call{.name = "price_build_up",
         .says = "How a provider's price is made: costs, and margins on the price or the cost.",
         .asks = Asks::documents,
         .documents = kPriceLines,
         .options = "call_options/1",
         .answers = kBuildUp.kind,
         .since = "0.1",
         .run = &with_options<read_call_options, build_up>},
    Call{.name = "cost",
         .says = "What every plan of an area costs.",
         .asks = Asks::area,
         .options = "options/1",
         .answers = kAreaCost.kind,
         .watched = true,
         .since = "0.1",
         .run = &with_options<read_cost_options, cost_of_area>},
    Call{.name = "what_if",
         .says = "What changes in an area's cost where parameters or prices change.",
         .asks = Asks::result,
         .of = "cost",
         .options = "what_if_options/1",
         .answers = kDifference.kind,
         .watched = true,
         .since = "0.1",
         .run = &with_options<read_what_if_question, what_if>},
    Call{.name = "reconcile",
         .says = "Where the figures of an external system differ from an area's cost, and why.",
         .asks = Asks::result,
         .of = "cost",
         .documents = kExtract,
         .options = "call_options/1",
         .answers = kReconciliation.kind,
         .watched = true,
         .since = "0.1",
         .run = &with_options<read_call_options, reconcile>},
};

}  // namespace

std::span<const Call> costing_calls() noexcept { return kCalls; }

}  // namespace kith::calls

namespace kith {

Answer compare_answers(const Answer& first, const Answer& second, std::string_view options) {
  const CompareOptions read = calls::in("options", [&] { return read_compare_options(options); });
  const auto* one = first.as<PlanCost>();
  const auto* other = second.as<PlanCost>();
  if (one == nullptr || other == nullptr)
    throw Error{Code::argument, "only the costs of two plans can be compared"};
  return calls::answer(calls::kComparison, compare_plans(*one, *other, read.discount_rate));
}

}  // namespace kith
