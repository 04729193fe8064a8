// What can a person be asked to pay in one week? Income and the income from capital count; housing,
// disability expenses and the guarantee are taken off; of the rest the council asks for its part.
#include "costing/charging/financial_assessment.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "costing/basis/steps.hpp"
#include "costing/charging/assessed_charge.hpp"
#include "costing/charging/capital_tariff.hpp"
#include "costing/charging/guarantee.hpp"

namespace kith::costing {
namespace {

std::optional<RuledAmount> statutory(StatutoryValues& values, std::string_view parameter) {
  auto value = values.require(parameter);
  if (!value) return std::nullopt;
  return RuledAmount{value->amount, {}, {std::move(value->step)}};
}

// One week of one person. Lines and trace are written in the order of the assessment; statutory
// values that are missing end it without figures, and what was written so far is kept as the
// explanation.
class IncomeAssessment {
 public:
  IncomeAssessment(const PlanView& view, StatutoryValues& values, const Policy& policy, Date day)
      : view_{view}, policy_{policy}, values_{values}, finances_{finances_on(view, policy, day)} {}

  FinancialAssessment run();

 private:
  std::string place(const FinanceLine& line) const {
    return view_.tables->place(TableName::finances, line.row);
  }
  void add_items(std::string_view item, int sign);

  void add_income();
  bool has_disregard_for(const FinanceLine& income) const;
  std::optional<ContributionStep> disregard_of(const FinanceLine& income);

  void add_capital();
  void add_tariff_income(Money capital, const RuledAmount& lower);
  std::optional<RuledAmount> limit(std::optional<Money> own, std::string_view member,
                                   std::string_view parameter);

  void add_disability_expenses();
  void add_charge();

  const PlanView& view_;
  const Policy& policy_;
  StatutoryValues& values_;
  std::vector<FinanceLine> finances_;
  FinancialAssessment result_;
};

void IncomeAssessment::add_items(std::string_view item, int sign) {
  for (const FinanceLine& line : finances_) {
    if (line.item != item || line.is_capital) continue;
    result_.lines.push_back(assessment_line(item, place(line), line.exact, line.amount, sign));
  }
}

// --- income, and what of it is not counted ---

// A disregard among the lines belongs to an income by its name, or by its amount. It says how much
// of that income is left out, so kith adds no disregard of its own.
bool IncomeAssessment::has_disregard_for(const FinanceLine& income) const {
  return std::ranges::any_of(finances_, [&](const FinanceLine& line) {
    return line.item == "disregard" && !line.is_capital &&
           (line.name == income.name || line.amount == income.amount);
  });
}

// An income that the council leaves out, or that the regulations disregard in full (SI 2014/2672
// Schedule 1: the mobility part of PIP for example).
std::optional<ContributionStep> IncomeAssessment::disregard_of(const FinanceLine& income) {
  if (has_disregard_for(income)) return std::nullopt;
  auto step =
      assessment_line("disregard", policy_.place("disregards"), income.exact, income.amount, -1);
  const auto& by_council = policy_.disregards;
  if (std::ranges::find(by_council, income.name) != by_council.end()) return step;
  auto value = values_.find("care_act_disregard_" + income.name);
  if (!value || value->step.value != "full") return std::nullopt;
  step.at = place(income);
  step.parameters.push_back(std::move(value->step));
  return step;
}

void IncomeAssessment::add_income() {
  add_items("income", 1);
  for (const FinanceLine& line : finances_) {
    if (line.item != "income" || line.is_capital) continue;
    if (auto step = disregard_of(line)) result_.lines.push_back(std::move(*step));
  }
  add_items("disregard", -1);
}

// --- capital ---

// A limit of the council's own, which may be more generous than the statutory one.
std::optional<RuledAmount> IncomeAssessment::limit(std::optional<Money> own,
                                                   std::string_view member,
                                                   std::string_view parameter) {
  if (!own) return statutory(values_, parameter);
  return RuledAmount{Fraction::of(own->pence(), 100), policy_.place(member), {}};
}

void IncomeAssessment::add_capital() {
  const auto capital = counted_capital(finances_);
  if (!capital) return;
  result_.trace.push_back(capital->step);
  const AreaSettings& own = policy_.values;
  const auto lower =
      limit(own.lower_capital_limit, "lower_capital_limit", "care_act_lower_capital_limit");
  if (!lower) return;
  const auto upper =
      limit(own.upper_capital_limit, "upper_capital_limit", "care_act_upper_capital_limit");
  // Above the upper limit the full cost is paid, unless the council takes the capital as income.
  if (upper && own.above_upper_limit == "full_cost") {
    if (auto step = capital_limit_outcome(capital->amount, *upper)) {
      result_.reason = "above_upper_limit";
      result_.trace.push_back(*std::move(step));
      return;
    }
  }
  if (Fraction::of(capital->amount.pence(), 100) > lower->pounds) {
    add_tariff_income(capital->amount, *lower);
  }
}

void IncomeAssessment::add_tariff_income(Money capital, const RuledAmount& lower) {
  const auto step = statutory(values_, "care_act_tariff_step");
  const auto each = statutory(values_, "care_act_tariff_income_per_step");
  if (!step || !each) return;
  TariffIncome income = tariff_income(capital, lower, *step, *each);
  result_.trace.push_back(std::move(income.steps));
  result_.lines.push_back(std::move(income.line));
}

// --- what the person keeps, and what is asked for ---

// The person's own lines, or the council's standard where that leaves more.
void IncomeAssessment::add_disability_expenses() {
  Money own;
  for (const FinanceLine& line : finances_) {
    if (line.item == "disability_expense") own += line.amount;
  }
  const auto standard = policy_.values.standard_disability_expense_weekly;
  if (!standard || own >= *standard) return add_items("disability_expense", -1);
  result_.lines.push_back(assessment_line("disability_expense",
                                          policy_.place("standard_disability_expense_weekly"),
                                          standard->text(), *standard, -1));
}

void IncomeAssessment::add_charge() {
  AssessedCharge charge = assessed_charge(policy_, result_.lines);
  std::ranges::move(charge.steps, std::back_inserter(result_.trace));
  result_.disposable = charge.disposable;
  result_.assessed = charge.assessed;
  result_.reason = charge.reason;
}

FinancialAssessment IncomeAssessment::run() {
  // A person without any finances has not been asked; that is not the same as having none.
  if (finances_.empty()) {
    values_.set_missing(values_.person({}), "finances");
    return std::move(result_);
  }
  add_income();
  add_capital();
  // Above the limit there is nothing further to assess.
  if (result_.reason == "above_upper_limit" || values_.is_missing()) return std::move(result_);
  add_items("housing", -1);
  add_disability_expenses();
  auto guarantee = guarantee_of(view_, values_, policy_, finances_);
  std::ranges::move(guarantee, std::back_inserter(result_.lines));
  if (!values_.is_missing()) add_charge();
  return std::move(result_);
}

}  // namespace

FinancialAssessment financial_assessment(const PlanView& view, StatutoryValues& values,
                                         const Policy& policy, Date day) {
  return IncomeAssessment{view, values, policy, day}.run();
}

}  // namespace kith::costing
