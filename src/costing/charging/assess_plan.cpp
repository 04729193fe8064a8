// What does a person pay towards one plan, week by week? Each week is assessed, its care is costed,
// and the lower of the two is the contribution; weeks that are alike are listed as one row.
#include "costing/charging/assess_plan.hpp"

#include <algorithm>
#include <utility>

#include "costing/basis/steps.hpp"
#include "costing/basis/texts.hpp"
#include "costing/charging/assessment_weeks.hpp"
#include "costing/charging/cost_of_care.hpp"
#include "costing/charging/financial_assessment.hpp"
#include "costing/charging/statutory_values.hpp"
#include "costing/plans/one_plan.hpp"

namespace kith {
namespace {

using costing::Care;
using costing::FinancialAssessment;
using costing::PlanView;
using costing::Policy;
using costing::StatutoryValues;

// --- weeks that are alike ---

// Steps are the same where a reader would see the same: by the rows of the parameters that were
// used and not by the dates that selected them.
bool is_same(const ContributionStep& a, const ContributionStep& b) {
  const auto rule = [](const TraceStep& step) { return step.parameter; };
  return a.name == b.name && a.at == b.at && a.exact == b.exact && a.value == b.value &&
         std::ranges::equal(a.parameters, b.parameters, {}, rule, rule);
}

bool is_same_care(const CareLine& a, const CareLine& b) {
  return a.line == b.line && a.amount == b.amount && a.reason == b.reason;
}

// Weeks that differ in no figure and no reason are one row of the answer.
bool are_alike(const ContributionWeeks& a, const ContributionWeeks& b) {
  return a.reason == b.reason && a.assessed == b.assessed && a.contribution == b.contribution &&
         a.cost_of_care == b.cost_of_care && std::ranges::equal(a.lines, b.lines, is_same) &&
         std::ranges::equal(a.trace, b.trace, is_same) &&
         std::ranges::equal(a.care, b.care, is_same_care);
}

// --- one week ---

// The assessment of one plan, week by week. Findings go to the result as they are met, each once
// for all weeks. Input that cannot be costed is refused by the costing of the whole period,
// before any week is looked at.
class Assessor {
 public:
  Assessor(const PlanView& view, ContributionCost& result)
      : result_{result}, view_{view}, notes_{result.findings} {
    result.period = view_.period;
  }

  void run();

 private:
  PlanCost costed(Period period);
  std::string_view nation() const;
  ContributionWeeks week_of(Date monday, Date next);
  void assess(ContributionWeeks& week, StatutoryValues& values, const Policy& policy, Date day);
  void charge_for_arranging(std::string_view reason, const Policy& policy, Period days);
  static void settle(ContributionWeeks& week, const Care& care);
  void close(Date next);

  ContributionCost& result_;
  const PlanView& view_;
  costing::AssessmentNotes notes_;
  PlanCost whole_;  // of all counted days: by calendar it has who pays each line
};

// The nation of the person, or of the area where the person has none: it decides by whose rules
// care is charged.
std::string_view Assessor::nation() const {
  const Table& people = view_.table(TableName::people);
  return people.has(columns::people::nation, view_.person)
             ? costing::word_at(people, TableName::people, columns::people::nation, view_.person)
             : view_.tables->settings().nation;
}

// The plan's cost on some of its days; what could not be priced there is not in a week's cost.
PlanCost Assessor::costed(Period period) {
  CostOptions options = result_.options;
  options.period = period;
  options.detail = Detail::lines;
  options.weeks = false;
  const costing::Basis basis = costing::with_options(*view_.basis, std::move(options));
  PlanCost cost = costing::cost_one_plan(basis, view_.plan, costing::standalone());
  if (cost.provisional) notes_.set_provisional();
  for (const CostFinding& found : cost.findings) {
    if (found.code == "not_assessed" || found.code == "no_rate") notes_.add(found);
  }
  return cost;
}

void Assessor::assess(ContributionWeeks& week, StatutoryValues& values, const Policy& policy,
                      Date day) {
  // A council that states the contribution has assessed the person itself.
  if (auto stated = costing::stated_contribution(view_, day)) {
    week.assessed = stated->amount;
    week.reason = "stated";
    week.trace.push_back(*std::move(stated));
    return;
  }
  FinancialAssessment assessed = costing::financial_assessment(view_, values, policy, day);
  week.lines = std::move(assessed.lines);
  week.trace = std::move(assessed.trace);
  week.disposable = assessed.disposable;
  week.assessed = assessed.assessed;
  week.reason = values.is_missing() ? "not_assessed" : assessed.reason;
}

// The lower of what was assessed and what the care costs; zero where nothing is charged for.
void Assessor::settle(ContributionWeeks& week, const Care& care) {
  week.cost_of_care = care.charged;
  const Money cost = care.charged;
  if (cost == Money{}) {
    week.contribution = Money{};
    week.reason = care.lines.empty() ? "nothing_charged" : "exempt";
  } else if (week.reason == "above_upper_limit") {
    week.contribution = cost;
  } else if (week.assessed) {
    week.contribution = std::min(*week.assessed, cost);
    if (cost < *week.assessed) week.reason = "lower_cost";
  }
  if (!week.contribution) return;
  week.council_share = cost - *week.contribution;
  ContributionStep step;
  step.name = "contribution";
  step.value = week.contribution->text();
  step.exact = step.value;
  week.trace.push_back(std::move(step));
}

// The week that begins on `monday`; the weeks up to `next` are like it.
ContributionWeeks Assessor::week_of(Date monday, Date next) {
  const Period days = Period{monday, monday + 7}.shared_with(view_.costed_days);
  StatutoryValues values{view_, monday, notes_};
  ContributionWeeks week;
  week.monday = monday;
  const Policy policy = costing::policy_on(*view_.tables, view_.basis->policy_changes, monday);
  assess(week, values, policy, days.first());
  Care care = costing::care_of(view_, costed(days), whole_, days, values);
  result_.cost_basis = care.basis;
  settle(week, care);
  week.care = std::move(care.lines);
  charge_for_arranging(week.reason, policy, {days.first(), next});
  return week;
}

// `once` is charged in the first of such weeks, and not again.
void Assessor::charge_for_arranging(std::string_view reason, const Policy& policy, Period days) {
  const auto fee = policy.values.arrangement_fee;
  if (!fee || *fee == Money{} || reason != "above_upper_limit") return;
  const auto budget = costing::budget_arranged_on_request(view_, days.first());
  if (!budget) return;
  const std::string_view per = policy.values.arrangement_fee_per;
  const bool is_once = per == "once";
  std::vector<ArrangementFee>& fees = result_.fees;
  if (is_once && std::ranges::any_of(fees, [](const auto& one) { return one.per == "once"; })) {
    return;
  }
  // A fee that goes on into the next weeks is one row, as long as nothing about it changes.
  const bool goes_on = !fees.empty() && fees.back().amount == *fee && fees.back().per == per &&
                       fees.back().budget == *budget && fees.back().last_day + 1 == days.first();
  if (goes_on) {
    fees.back().last_day = days.last();
    return;
  }
  fees.push_back({*fee, per, days.first(), is_once ? days.first() : days.last(),
                  policy.place("arrangement_fee"), *budget, "above_upper_limit"});
  CostFinding found = finding("arrangement_fee", Level::note,
                              Cell{TableName::budgets, *budget, "arranged_on_request"});
  found.members = {{"amount", fee->text()}, {"per", std::string{per}}};
  notes_.add(std::move(found));
}

// The last weeks go on until the day before `next`.
void Assessor::close(Date next) {
  ContributionWeeks& last = result_.weeks.back();
  last.last_day = next - 1;
  last.weeks = (next - last.monday + 6) / 7;
}

void Assessor::run() {
  result_.nation = nation();
  // Scotland, Wales and Northern Ireland have charging rules of their own.
  if (result_.nation != "england") {
    notes_.not_assessed({TableName::people, view_.person, "nation"}, "charging_of_this_nation",
                        view_.costed_days.first().monday());
    return;
  }
  if (view_.costed_days.is_empty()) return;
  whole_ = costed(view_.costed_days);
  const std::vector<Date> mondays = costing::mondays_of_change(view_);
  for (std::size_t i = 0; i < mondays.size(); ++i) {
    const Date next = i + 1 < mondays.size() ? mondays[i + 1] : view_.costed_days.end();
    ContributionWeeks week = week_of(mondays[i], next);
    // A Monday on which something could have changed, and did not.
    if (!result_.weeks.empty() && are_alike(result_.weeks.back(), week)) continue;
    if (!result_.weeks.empty()) close(mondays[i]);
    result_.weeks.push_back(std::move(week));
  }
  close(view_.costed_days.end());
  result_.provisional = notes_.is_provisional();
}

}  // namespace

ContributionCost costing::assess_plan(const PlanView& view) {
  ContributionCost result;
  result.area = *view.area;
  result.plan = view.plan;
  result.options = *view.options;
  result.used = view.basis->parameters;
  result.parameters = result.used->label();
  Assessor{view, result}.run();
  std::ranges::stable_sort(result.findings, {}, &CostFinding::level);
  return result;
}

}  // namespace kith
