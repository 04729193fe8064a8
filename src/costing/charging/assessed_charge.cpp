// How much of what is left after the guarantee does the council ask for?
#include "costing/charging/assessed_charge.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "costing/charging/finances.hpp"

namespace kith::costing {
namespace {

// An amount while rules are applied to it one after another.
class Charge {
 public:
  Charge(const Policy& policy, AssessedCharge& outcome) : policy_{policy}, outcome_{outcome} {
    const Money left = std::max(outcome.disposable, Money{});
    outcome.reason = left == Money{} ? "nothing_left" : "assessed";
    set(left);
    if (left == Money{}) return;
    take_share();
    take_maximum();
    leave_minimum();
  }

  void finish() {
    outcome_.steps.push_back(assessment_step("assessed", exact_, outcome_.assessed.text()));
  }

 private:
  void set(Money amount) {
    outcome_.assessed = amount;
    exact_ = amount.text();
  }

  void add(std::string_view name, std::string exact, Money value, std::string_view member,
           std::string_view rounding = {}) {
    ContributionStep step = assessment_step(name, std::move(exact), value.text(), rounding);
    step.at = policy_.place(member);
    outcome_.steps.push_back(std::move(step));
  }

  // The regulations leave the person the guarantee; of what is above it a council may take less
  // than all, and rounds its part half-up to the penny.
  void take_share() {
    if (!policy_.values.share_of_disposable_income) return;
    const Share share = *policy_.values.share_of_disposable_income;
    const std::string product = outcome_.assessed.text() + " * " + share.text();
    set(UnroundedMoney{outcome_.assessed}
            .times(share.fraction())
            .rounded(Rounding::half_up, Money::from_pence(1)));
    add("share", product, outcome_.assessed, "share_of_disposable_income", kToThePenny);
  }

  // A ceiling of the council for one week, whatever the income.
  void take_maximum() {
    const auto most = policy_.values.maximum_weekly_charge;
    if (!most || outcome_.assessed <= *most) return;
    set(*most);
    add("maximum", most->text(), *most, "maximum_weekly_charge");
    outcome_.reason = "maximum_charge";
  }

  // What is not worth collecting is not asked for; at the minimum itself it is.
  void leave_minimum() {
    const auto least = policy_.values.minimum_weekly_charge;
    const Money left = outcome_.assessed;
    if (!least || left == Money{} || left >= *least) return;
    add("minimum", left.text() + " - " + least->text(), left - *least, "minimum_weekly_charge");
    outcome_.reason = "below_minimum_charge";
    set(Money{});
  }

  const Policy& policy_;
  AssessedCharge& outcome_;
  std::string exact_;
};

// The lines as one sum, in the signs that they have: "250.00 - 230.00". Lines are rounded
// already, so the sum is exact.
ContributionStep sum_of(const std::vector<ContributionStep>& lines, Money& sum) {
  std::string exact;
  for (const ContributionStep& line : lines) {
    const bool is_taken_off = line.amount < Money{};
    if (!exact.empty()) exact += is_taken_off ? " - " : " + ";
    exact += exact.empty() || !is_taken_off ? line.value : (-line.amount).text();
    sum += line.amount;
  }
  return assessment_step("disposable", exact, sum.text());
}

}  // namespace

AssessedCharge assessed_charge(const Policy& policy, const std::vector<ContributionStep>& lines) {
  AssessedCharge outcome;
  outcome.steps.push_back(sum_of(lines, outcome.disposable));
  Charge{policy, outcome}.finish();
  return outcome;
}

}  // namespace kith::costing
