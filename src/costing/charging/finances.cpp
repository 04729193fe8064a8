// Which lines of a person's finances hold on a day, and what is each a week?
#include "costing/charging/finances.hpp"

#include <utility>

#include "costing/basis/names.hpp"
#include "costing/basis/steps.hpp"
#include "costing/basis/texts.hpp"
#include "tables/in_force.hpp"

namespace kith::costing {
namespace {

namespace fin = columns::finances;

struct Factor {
  Fraction weeks;
  std::string_view text;
};

// What makes an amount a week's. A month is a twelfth of 52 weeks, or of 365 days where the council
// counts by days.
Factor a_week_of(std::string_view per, const AreaSettings& policy) {
  const bool by_days = policy.month_to_week != "12/52";
  if (per == "four_weeks") return {Fraction::of(1, 4), " / 4"};
  if (per == "month" && by_days) return {Fraction::of(84, 365), " * 12 / 365 * 7"};
  if (per == "month") return {Fraction::of(12, 52), " * 12 / 52"};
  if (per == "year" && by_days) return {Fraction::of(7, 365), " / 365 * 7"};
  if (per == "year") return {Fraction::of(1, 52), " / 52"};
  return {Fraction{1}, ""};
}

FinanceLine line_of(const PlanView& view, const Policy& policy, const Table& finances, Row row) {
  FinanceLine line;
  line.row = row;
  line.item = word_at(finances, TableName::finances, fin::item, row);
  line.name = plain_name(view.tables->text(finances.symbol(fin::name, row)));
  line.per = word_at(finances, TableName::finances, fin::per, row);
  // An amount that is paid once is capital, whatever its item.
  line.is_capital = line.item == "capital" || line.per == "once";

  const Money given = finances.money(fin::amount, row);
  const bool joint = finances.yes(fin::joint, row);
  const Factor factor = a_week_of(line.per, policy.values);
  // Half of what two people hold together counts for each of them.
  line.exact = given.text() + std::string{factor.text} + (joint ? " / 2" : "");
  line.pence = Fraction{given.pence()} * factor.weeks * Fraction::of(1, joint ? 2 : 1);
  // Each line is rounded on its own, as councils print them.
  line.amount = Money::from_pence(rounded_whole(line.pence, Rounding::half_up));
  return line;
}

}  // namespace

std::vector<FinanceLine> finances_on(const PlanView& view, const Policy& policy, Date day) {
  const Table& finances = view.table(TableName::finances);
  std::vector<FinanceLine> lines;
  for (const Row row : view.area->finances_of(view.person)) {
    if (!is_in_force(finances, fin::first_day, fin::last_day, row, day)) continue;
    lines.push_back(line_of(view, policy, finances, row));
  }
  return lines;
}

ContributionStep assessment_line(std::string_view name, std::string at, std::string exact,
                                 Money amount, int sign) {
  ContributionStep step;
  step.name = name;
  step.at = std::move(at);
  // A product or a quotient is rounded; an amount as given is exact.
  step.exact = (sign < 0 ? "-" : "") + std::move(exact);
  if (step.exact.find(' ') != std::string::npos) step.rounding = kToThePenny;
  step.amount = sign < 0 ? -amount : amount;
  step.value = step.amount.text();
  return step;
}

ContributionStep assessment_step(std::string_view name, std::string exact, std::string value,
                                 std::string_view rounding) {
  ContributionStep step;
  step.name = name;
  step.exact = std::move(exact);
  step.value = std::move(value);
  step.rounding = rounding;
  return step;
}

}  // namespace kith::costing
