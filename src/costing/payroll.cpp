#include "costing/payroll.hpp"

#include <array>

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

constexpr std::int32_t kAdultForInsurance = 21;       // SSCBA 1992 s.9A
constexpr std::int32_t kApprenticeForInsurance = 25;  // SSCBA 1992 s.9B
constexpr std::int32_t kLastPensionAge = 75;          // Pensions Act 2008 s.3

// Asks for parameters one by one and remembers what it was given, or what was missing.
class Asking {
 public:
  Asking(const Scope& scope, Assessed& into, std::string_view selected_by)
      : scope_{scope}, into_{into}, selected_by_{selected_by} {}

  std::optional<Fraction> operator()(std::string_view name, Date day) {
    const auto value = scope_.parameters->find(name, day);
    if (!value) {
      into_.missing = name;
      return std::nullopt;
    }
    into_.used.push_back({*value, name, selected_by_});
    return value->amount;
  }

 private:
  const Scope& scope_;
  Assessed& into_;
  std::string_view selected_by_;
};

Fraction in_pounds(Money money) { return Fraction::of(money.pence(), 100); }

// `base` pounds at `rate`, rounded to the penny.
void charge(Assessed& result, const Fraction& base, const Fraction& rate, Rounding rule) {
  result.amount = Money::from_pence(rounded_whole(base * rate * Fraction{100}, rule));
  result.exact = exact_text(base) + " * " + exact_text(rate);
  result.rounding_rule = rounding_name(rule);
}

bool is_under(const Worker& worker, std::int32_t years, Date day) {
  return worker.born && age_on(*worker.born, day) < years;
}

// Nothing is due up to the upper secondary threshold for the young: category M, and H for
// apprentices.
std::string_view insurance_threshold(const Worker& worker, Date pay_day) {
  const PeriodNames& names = names_of(worker.pays);
  if (worker.apprentice && is_under(worker, kApprenticeForInsurance, pay_day)) {
    return names.apprentice_threshold;
  }
  if (is_under(worker, kAdultForInsurance, pay_day)) return names.under_21_threshold;
  return names.secondary_threshold;
}

// Somebody born before the first birth of the table (6 October 1954) reached it by October 2020.
constexpr Date kFirstBirthOfTable = Date::from_days(-5'566);

bool is_over_state_pension_age(const Scope& scope, const Worker& worker, Date day) {
  if (!worker.born) return false;
  if (worker.born->day < kFirstBirthOfTable) return true;
  const auto reached = scope.parameters->state_pension_day(worker.born->day);
  return reached && *reached <= day;
}

}  // namespace

Worker worker_of(const Scope& scope, Row employment) {
  const Table& employments = scope.table(TableName::employments);
  Worker worker;
  if (employments.has(emp::born, employment))
    worker.born = employments.birth(emp::born, employment);
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

Assessed employer_insurance(const Scope& scope, const Worker& worker, Money gross, Date pay_day) {
  Assessed result;
  Asking ask{scope, result, "pay_day"};
  const auto threshold = ask(insurance_threshold(worker, pay_day), pay_day);
  if (!threshold || in_pounds(gross) <= *threshold) return result;
  const auto rate = ask("ni_employer_rate", pay_day);
  if (rate) charge(result, in_pounds(gross) - *threshold, *rate, Rounding::half_down);
  return result;
}

Assessed employer_pension(const Scope& scope, const Worker& worker, Money gross, Date period_start,
                          bool enrolled) {
  Assessed result;
  if (worker.pension == "opted_out") {
    result.reason = "opted_out";
    return result;
  }
  Asking ask{scope, result, "period_start"};
  const PeriodNames& names = names_of(worker.pays);
  if (worker.pension == "auto" && !enrolled) {
    const auto trigger = ask(names.trigger, period_start);
    if (!trigger) return result;
    if (in_pounds(gross) <= *trigger) {
      result.reason = "under_trigger";
      return result;
    }
    const auto youngest = ask("ae_min_age", period_start);
    if (!youngest) return result;
    if (is_under(worker, static_cast<std::int32_t>(youngest->numerator()), period_start)) {
      result.reason = "under_age";
      return result;
    }
    if (is_over_state_pension_age(scope, worker, period_start)) {
      result.reason = "over_pension_age";
      return result;
    }
  }
  if (worker.born && age_on(*worker.born, period_start) >= kLastPensionAge) {
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
    charge(result, std::min(in_pounds(gross), *upper) - *lower, *rate, Rounding::half_up);
  }
  return result;
}

std::optional<UsedParameter> wage_floor(const Scope& scope, const Worker& worker, Date day) {
  std::string_view name = "nmw_nlw_rate";
  const auto adult = scope.parameters->find("nmw_nlw_min_age", day);
  const bool is_adult =
      !adult || !is_under(worker, static_cast<std::int32_t>(adult->amount.numerator()), day);
  if (worker.apprentice && is_under(worker, 19, day)) {
    name = "nmw_apprentice_rate";
  } else if (is_under(worker, 18, day)) {
    name = "nmw_16_17_rate";
  } else if (is_under(worker, 21, day)) {
    name = "nmw_18_20_rate";
  } else if (!is_adult) {
    name = "nmw_21_22_rate";
  }
  const auto value = scope.parameters->find(name, day);
  if (!value) return std::nullopt;
  return UsedParameter{*value, name, "period_start"};
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
