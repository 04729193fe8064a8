#include "costing/charging/financial_assessment.hpp"

#include <algorithm>

#include "costing/basis/steps.hpp"
#include "costing/charging/guarantee.hpp"

namespace kith::costing {
namespace {

ContributionStep step_of(std::string_view name, std::string exact, std::string value,
                         std::string_view rounding = {}) {
  ContributionStep step;
  step.name = name;
  step.exact = std::move(exact);
  step.value = std::move(value);
  step.rounding = rounding;
  return step;
}

Money from_pounds(const Fraction& pounds) {
  return Money::from_pence(rounded_whole(pounds * Fraction{100}, Rounding::half_up));
}

Fraction in_pounds(Money money) { return Fraction::of(money.pence(), 100); }

class Tester {
 public:
  Tester(const Scope& scope, Law& law, const Policy& policy, Date day)
      : scope_{scope}, policy_{policy}, law_{law}, finances_{finances_on(scope, policy, day)} {}

  MeansTest run();

 private:
  std::string place(const FinanceLine& line) const {
    return scope_.tables->place(TableName::finances, line.row);
  }
  std::string setting(std::string_view member) const { return policy_.place(member); }
  void add(std::string_view name, const FinanceLine& line, int sign);
  void add_items(std::string_view item, int sign);

  void add_income();
  bool has_disregard_for(const FinanceLine& income) const;
  std::optional<ContributionStep> disregard_of(const FinanceLine& income);
  bool is_left_out_by_council(const FinanceLine& income) const;

  std::optional<Fraction> limit(std::optional<Money> own, std::string_view member,
                                std::string_view parameter, ContributionStep& into);
  std::optional<Money> capital();
  void add_tariff_income();
  bool is_above_upper_limit(Money money);
  void add_disability_expenses();
  void finish();
  void take_share(Money& left, std::string& exact);
  void take_maximum(Money& left, std::string& exact);
  void leave_minimum(Money& left, std::string& exact);

  const Scope& scope_;
  const Policy& policy_;
  Law& law_;
  std::vector<FinanceLine> finances_;
  MeansTest test_;
};

void Tester::add(std::string_view name, const FinanceLine& line, int sign) {
  test_.lines.push_back(assessment_line(name, place(line), line.exact, line.amount, sign));
}

void Tester::add_items(std::string_view item, int sign) {
  for (const FinanceLine& line : finances_) {
    if (line.item == item && !line.is_capital) add(item, line, sign);
  }
}

// --- income, and what of it is not counted ---

// A line of the assessment says how much of an income is left out: by its name, or by its amount.
bool Tester::has_disregard_for(const FinanceLine& income) const {
  return std::ranges::any_of(finances_, [&](const FinanceLine& line) {
    return line.item == "disregard" && !line.is_capital &&
           (line.name == income.name || line.amount == income.amount);
  });
}

bool Tester::is_left_out_by_council(const FinanceLine& income) const {
  return std::ranges::find(policy_.disregards, income.name) != policy_.disregards.end();
}

std::optional<ContributionStep> Tester::disregard_of(const FinanceLine& income) {
  if (has_disregard_for(income)) return std::nullopt;
  auto step = assessment_line("disregard", setting("disregards"), income.exact, income.amount, -1);
  if (is_left_out_by_council(income)) return step;
  auto law = law_.if_known("care_act_disregard_" + income.name);
  if (!law || law->step.value != "full") return std::nullopt;
  step.at = place(income);
  step.parameters.push_back(std::move(law->step));
  return step;
}

void Tester::add_income() {
  add_items("income", 1);
  for (const FinanceLine& line : finances_) {
    if (line.item != "income" || line.is_capital) continue;
    if (auto step = disregard_of(line)) test_.lines.push_back(std::move(*step));
  }
  add_items("disregard", -1);
}

// --- capital ---

std::optional<Money> Tester::capital() {
  Fraction pence;
  std::string exact;
  bool any = false;
  for (const FinanceLine& line : finances_) {
    if (!line.is_capital) continue;
    const bool counts = line.item == "capital";
    if (!exact.empty()) {
      exact += counts ? " + " : " - ";
    } else if (!counts) {
      exact = "0 - ";
    }
    exact += line.exact;
    pence += counts ? line.pence : Fraction{} - line.pence;
    any = any || counts;
  }
  if (!any) return std::nullopt;
  const Money sum = Money::from_pence(rounded_whole(pence, Rounding::half_up));
  test_.trace.push_back(step_of("capital", exact, sum.text(), kToThePenny));
  return std::max(sum, Money{});
}

// A limit of the council's own, or the law's.
std::optional<Fraction> Tester::limit(std::optional<Money> own, std::string_view member,
                                      std::string_view parameter, ContributionStep& into) {
  if (own) {
    into.at = setting(member);
    return in_pounds(*own);
  }
  auto law = law_(parameter);
  if (!law) return std::nullopt;
  into.parameters.push_back(std::move(law->step));
  return law->amount;
}

void Tester::add_tariff_income() {
  const auto money = capital();
  if (!money) return;
  ContributionStep steps = step_of("tariff_steps", {}, {}, "up 1");
  const auto lower = limit(policy_.values.lower_capital_limit, "lower_capital_limit",
                           "care_act_lower_capital_limit", steps);
  if (!lower || is_above_upper_limit(*money) || in_pounds(*money) <= *lower) return;
  auto step = law_("care_act_tariff_step");
  auto each = law_("care_act_tariff_income_per_step");
  if (!step || !each) return;

  const Fraction above = (in_pounds(*money) - *lower) / step->amount;
  const std::int64_t whole = rounded_whole(above, Rounding::up);
  steps.exact =
      "(" + money->text() + " - " + exact_text(*lower) + ") / " + exact_text(step->amount);
  steps.value = std::to_string(whole);
  steps.parameters.push_back(std::move(step->step));
  test_.trace.push_back(std::move(steps));

  test_.lines.push_back(assessment_line("tariff_income", {},
                                        std::to_string(whole) + " * " + exact_text(each->amount),
                                        from_pounds(Fraction{whole} * each->amount), 1));
  test_.lines.back().parameters.push_back(std::move(each->step));
}

// Above the upper limit the full cost is paid, unless the council takes it as more income.
bool Tester::is_above_upper_limit(Money money) {
  ContributionStep step = step_of("above_upper_limit", {}, {});
  const auto upper = limit(policy_.values.upper_capital_limit, "upper_capital_limit",
                           "care_act_upper_capital_limit", step);
  if (!upper || policy_.values.above_upper_limit != "full_cost" || in_pounds(money) <= *upper) {
    return false;
  }
  step.exact = money.text() + " - " + exact_text(*upper);
  step.value = from_pounds(in_pounds(money) - *upper).text();
  test_.trace.push_back(std::move(step));
  test_.reason = "above_upper_limit";
  return true;
}

// --- what the person keeps ---

// The person's own lines, or the council's standard where that leaves more.
void Tester::add_disability_expenses() {
  Money own;
  for (const FinanceLine& line : finances_) {
    if (line.item == "disability_expense") own += line.amount;
  }
  const auto standard = policy_.values.standard_disability_expense_weekly;
  if (!standard || own >= *standard) return add_items("disability_expense", -1);
  test_.lines.push_back(assessment_line("disability_expense",
                                        setting("standard_disability_expense_weekly"),
                                        standard->text(), *standard, -1));
}

// --- what follows ---

void Tester::take_share(Money& left, std::string& exact) {
  if (!policy_.values.share_of_disposable_income) return;
  const Share share = *policy_.values.share_of_disposable_income;
  const std::string product = left.text() + " * " + share.text();
  left =
      UnroundedMoney{left}.times(share.fraction()).rounded(Rounding::half_up, Money::from_pence(1));
  test_.trace.push_back(step_of("share", product, left.text(), kToThePenny));
  test_.trace.back().at = setting("share_of_disposable_income");
  exact = left.text();
}

void Tester::take_maximum(Money& left, std::string& exact) {
  if (!policy_.values.maximum_weekly_charge || left <= *policy_.values.maximum_weekly_charge)
    return;
  left = *policy_.values.maximum_weekly_charge;
  test_.trace.push_back(step_of("maximum", left.text(), left.text()));
  test_.trace.back().at = setting("maximum_weekly_charge");
  test_.reason = "maximum_charge";
  exact = left.text();
}

// What is not worth collecting is not asked for; at the minimum itself it is.
void Tester::leave_minimum(Money& left, std::string& exact) {
  const auto least = policy_.values.minimum_weekly_charge;
  if (!least || left == Money{} || left >= *least) return;
  test_.trace.push_back(
      step_of("minimum", left.text() + " - " + least->text(), (left - *least).text()));
  test_.trace.back().at = setting("minimum_weekly_charge");
  test_.reason = "below_minimum_charge";
  left = Money{};
  exact = left.text();
}

void Tester::finish() {
  Money sum;
  std::string exact;
  for (const ContributionStep& line : test_.lines) {
    const bool below = line.amount < Money{};
    if (!exact.empty()) exact += below ? " - " : " + ";
    exact += exact.empty() || !below ? line.value : (-line.amount).text();
    sum += line.amount;
  }
  test_.trace.push_back(step_of("disposable", exact, sum.text()));
  test_.disposable = sum;

  Money left = std::max(sum, Money{});
  std::string assessed = left.text();
  test_.reason = left == Money{} ? "nothing_left" : "assessed";
  if (left != Money{}) {
    take_share(left, assessed);
    take_maximum(left, assessed);
    leave_minimum(left, assessed);
  }
  test_.trace.push_back(step_of("assessed", assessed, left.text()));
  test_.assessed = left;
}

MeansTest Tester::run() {
  if (finances_.empty()) {
    law_.set_missing(law_.person({}), "finances");
    return std::move(test_);
  }
  add_income();
  add_tariff_income();
  if (test_.reason == "above_upper_limit" || law_.is_missing()) return std::move(test_);
  add_items("housing", -1);
  add_disability_expenses();
  auto guarantee = guarantee_of(scope_, law_, policy_, finances_);
  std::ranges::move(guarantee, std::back_inserter(test_.lines));
  if (!law_.is_missing()) finish();
  return std::move(test_);
}

}  // namespace

MeansTest means_test(const Scope& scope, Law& law, const Policy& policy, Date day) {
  return Tester{scope, law, policy, day}.run();
}

}  // namespace kith::costing
