// What do the rules of pay ask for one pay period? National Insurance and pension thresholds are
// published for each length of pay period and are not multiples of each other, so the parameter is
// chosen by the period. Every figure keeps the parameters that it used and the date that chose
// them; a parameter that is not known for its date is named and nothing is guessed.
#include "costing/payroll/pay_rules.hpp"

#include <algorithm>
#include <array>

#include "costing/basis/texts.hpp"

namespace kith::costing {
namespace {

namespace emp = columns::employments;

// Thresholds have their own name for each pay period: they are not multiples of each other.
struct PeriodNames {
  std::string_view secondary_threshold;
  std::string_view under_21_threshold;
  std::string_view apprentice_threshold;
  std::string_view trigger;
  std::string_view lower;
  std::string_view upper;
};
constexpr std::array kNames = {
    PeriodNames{"ni_secondary_threshold_weekly", "ni_upper_secondary_threshold_under21_weekly",
                "ni_apprentice_upper_secondary_threshold_under25_weekly",
                "ae_earnings_trigger_weekly", "ae_qualifying_lower_weekly",
                "ae_qualifying_upper_weekly"},
    PeriodNames{"ni_secondary_threshold_four_weekly",
                "ni_upper_secondary_threshold_under21_four_weekly",
                "ni_apprentice_upper_secondary_threshold_under25_four_weekly",
                "ae_earnings_trigger_four_weekly", "ae_qualifying_lower_four_weekly",
                "ae_qualifying_upper_four_weekly"},
    PeriodNames{"ni_secondary_threshold_monthly", "ni_upper_secondary_threshold_under21_monthly",
                "ni_apprentice_upper_secondary_threshold_under25_monthly",
                "ae_earnings_trigger_monthly", "ae_qualifying_lower_monthly",
                "ae_qualifying_upper_monthly"},
};

const PeriodNames& names_of(PayPeriodKind kind) { return kNames[static_cast<std::size_t>(kind)]; }

// Asks for parameters one by one and remembers what it was given, or what was missing.
class ParameterLookup {
 public:
  ParameterLookup(const PlanView& view, Assessed& into, std::string_view selected_by)
      : view_{view}, into_{into}, selected_by_{selected_by} {}

  std::optional<Fraction> operator()(std::string_view name, Date day) {
    const auto value = view_.parameters->find(name, day);
    if (!value) {
      into_.missing = name;
      return std::nullopt;
    }
    into_.used.push_back({*value, name, selected_by_});
    return value->amount;
  }

  // Whether an assistant is below an age of the law; not where the birth is unknown.
  bool is_below(std::string_view age, const Worker& worker, Date day) {
    if (!worker.born) return false;
    const auto years = view_.parameters->find(age, day);
    if (!years) into_.missing = age;
    return years && age_on(*worker.born, day) < years->amount.numerator();
  }

 private:
  const PlanView& view_;
  Assessed& into_;
  std::string_view selected_by_;
};

Fraction in_pounds(Money money) { return Fraction::of(money.pence(), 100); }

// `base` pounds at `rate`, rounded to the penny.
void charge(const PlanView& view, Assessed& result, const Fraction& base, const Fraction& rate,
            Rounding rule) {
  result.amount = Money::from_pence(rounded_whole(base * rate * Fraction{100}, rule));
  if (view.tracing) result.exact = exact_text(base) + " * " + exact_text(rate);
  result.rounding_rule = rounding_name(rule);
}

bool is_below(const PlanView& view, const Worker& worker, std::string_view age, Date day) {
  Assessed unused;
  return ParameterLookup{view, unused, {}}.is_below(age, worker, day);
}

// Nothing is due up to the upper secondary threshold for the young: category M, and H for
// apprentices.
std::string_view insurance_threshold(ParameterLookup& ask, const Worker& worker, Date pay_day) {
  const PeriodNames& names = names_of(worker.pays);
  if (worker.apprentice && ask.is_below("ni_apprentice_below_age", worker, pay_day)) {
    return names.apprentice_threshold;
  }
  if (ask.is_below("ni_under21_below_age", worker, pay_day)) return names.under_21_threshold;
  return names.secondary_threshold;
}

// A person born before the first birth of the table (6 October 1954) reached it by October 2020.
constexpr Date kFirstBirthOfTable = Date::from_days(-5'566);

bool is_over_state_pension_age(const PlanView& view, const Worker& worker, Date day) {
  if (!worker.born) return false;
  if (worker.born->day < kFirstBirthOfTable) return true;
  const auto reached = view.parameters->state_pension_day(worker.born->day);
  return reached && *reached <= day;
}

std::optional<Birth> birth_of(const PlanView& view, Row employment) {
  const Table& employments = view.table(TableName::employments);
  if (employments.has(emp::born, employment)) return employments.birth(emp::born, employment);
  const Table& providers = view.table(TableName::providers);
  const Symbol supporter = employments.symbol(emp::supporter, employment);
  const auto row = view.area->row_of(TableName::providers, supporter);
  if (!row || !providers.has(columns::providers::born, *row)) return std::nullopt;
  return providers.birth(columns::providers::born, *row);
}

}  // namespace

// A birth on the employment's own row wins over the one that `providers` has of the same supporter.
Worker worker_of(const PlanView& view, Row employment) {
  const Table& employments = view.table(TableName::employments);
  Worker worker;
  worker.born = birth_of(view, employment);
  worker.apprentice = employments.yes(emp::apprentice, employment);
  if (employments.has(emp::pension, employment)) {
    worker.pension = word_at(employments, TableName::employments, emp::pension, employment);
  }
  const std::string_view pays =
      word_at(employments, TableName::employments, emp::pay_period, employment);
  if (pays == "four_weeks") worker.pays = PayPeriodKind::four_weeks;
  if (pays == "month") worker.pays = PayPeriodKind::month;
  return worker;
}

// Above the threshold only: pay up to it, the threshold itself included, is free of the charge.
Assessed employer_insurance(const PlanView& view, const Worker& worker, Money gross, Date pay_day) {
  Assessed result;
  ParameterLookup ask{view, result, "pay_day"};
  const std::string_view name = insurance_threshold(ask, worker, pay_day);
  if (!result.missing.empty()) return result;
  const auto threshold = ask(name, pay_day);
  if (!threshold || in_pounds(gross) <= *threshold) return result;
  const auto rate = ask("ni_employer_rate", pay_day);
  if (rate) charge(view, result, in_pounds(gross) - *threshold, *rate, Rounding::half_down);
  return result;
}

// Pensions Act 2008: enrolment is automatic above the trigger, from 22 to State Pension age; the
// contribution is on the band between the lower and the upper limit. An opt-out ends it, a worker
// who joined stays in until 75.
Assessed employer_pension(const PlanView& view, const Worker& worker, Money gross,
                          Date period_start, bool enrolled) {
  Assessed result;
  if (worker.pension == "opted_out") {
    result.reason = "opted_out";
    return result;
  }
  ParameterLookup ask{view, result, "period_start"};
  const PeriodNames& names = names_of(worker.pays);
  if (worker.pension == "auto" && !enrolled) {
    const auto trigger = ask(names.trigger, period_start);
    if (!trigger) return result;
    if (in_pounds(gross) <= *trigger) {
      result.reason = "under_trigger";
      return result;
    }
    if (!ask("ae_min_age", period_start)) return result;
    if (ask.is_below("ae_min_age", worker, period_start)) {
      result.reason = "under_age";
      return result;
    }
    if (is_over_state_pension_age(view, worker, period_start)) {
      result.reason = "over_pension_age";
      return result;
    }
  }
  const bool is_below_last = ask.is_below("ae_max_age", worker, period_start);
  if (!result.missing.empty()) return result;
  if (worker.born && !is_below_last) {
    result.reason = "over_75";
    return result;
  }
  const auto lower = ask(names.lower, period_start);
  if (!lower) return result;
  if (in_pounds(gross) <= *lower) {
    result.reason = "under_lower_limit";
    return result;
  }
  const auto upper = ask(names.upper, period_start);
  const auto rate = upper ? ask("ae_employer_min_rate", period_start) : std::nullopt;
  if (rate) {
    charge(view, result, std::min(in_pounds(gross), *upper) - *lower, *rate, Rounding::half_up);
  }
  return result;
}

// An upper bound is enough: who asks again on that day finds the rules unchanged or not.
Date rules_change_on(const PlanView& view, const Worker& worker, Date day) {
  Date change = day.plus_years(1);
  const auto add = [&](std::optional<Date> other) {
    if (other && *other > day) change = std::min(change, *other);
  };
  add(view.parameters->next_change(day));
  if (worker.born) {
    add(worker.born->day.plus_years(age_on(*worker.born, day) + 1));
    add(view.parameters->state_pension_day(worker.born->day));
  }
  return change;
}

bool rolls_up_holiday(const PlanView& view, Row employment) {
  return word_at(view.table(TableName::employments), TableName::employments, emp::holiday,
                 employment) == "rolled_up";
}

Assessed rolled_up_holiday(const PlanView& view, Money gross, Date period_start) {
  Assessed result;
  ParameterLookup ask{view, result, "period_start"};
  const auto rate = ask("holiday_irregular_accrual_rate", period_start);
  if (rate) charge(view, result, in_pounds(gross), *rate, Rounding::half_up);
  return result;
}

// The youngest band that still fits wins; apprentices have their own until they are 19.
std::optional<UsedParameter> wage_floor(const PlanView& view, const Worker& worker, Date day) {
  std::string_view name = "nmw_nlw_rate";
  const auto is_younger_than = [&](std::string_view age) {
    return is_below(view, worker, age, day);
  };
  if (worker.apprentice && is_younger_than("nmw_apprentice_below_age")) {
    name = "nmw_apprentice_rate";
  } else if (is_younger_than("nmw_18_20_min_age")) {
    name = "nmw_16_17_rate";
  } else if (is_younger_than("nmw_18_20_below_age")) {
    name = "nmw_18_20_rate";
  } else if (is_younger_than("nmw_nlw_min_age")) {
    name = "nmw_21_22_rate";
  }
  const auto value = view.parameters->find(name, day);
  if (!value) return std::nullopt;
  return UsedParameter{*value, name, "period_start"};
}

// Ages are parameters too, so that a change of the law is a change of data.
std::vector<std::int32_t> ages_that_matter(const PlanView& view, Date day) {
  constexpr std::array<std::string_view, 6> kAges = {"nmw_18_20_min_age", "nmw_18_20_below_age",
                                                     "nmw_nlw_min_age",   "ni_apprentice_below_age",
                                                     "ae_min_age",        "ae_max_age"};
  std::vector<std::int32_t> years;
  for (const std::string_view name : kAges) {
    const auto age = view.parameters->find(name, day);
    if (age) years.push_back(static_cast<std::int32_t>(age->amount.numerator()));
  }
  return years;
}

std::int32_t age_on(const Birth& born, Date day) {
  const std::int32_t years = day.year() - born.day.year();
  return born.day.plus_years(years) > day ? years - 1 : years;
}

bool is_undecided(const Birth& born, std::int32_t years, Date day) {
  if (born.precision == Birth::Precision::day) return false;
  const int year = born.day.year();
  const bool by_year = born.precision == Birth::Precision::year;
  const int month = born.day.month();
  const Birth first{*Date::from_ymd(year, by_year ? 1 : month, 1)};
  const Birth last{
      *Date::from_ymd(year, by_year ? 12 : month, days_in_month(year, by_year ? 12 : month))};
  return (age_on(first, day) < years) != (age_on(last, day) < years);
}

}  // namespace kith::costing
