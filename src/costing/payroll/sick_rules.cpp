// The rules of Statutory Sick Pay that are in force on a day, read from the parameters.
#include "costing/payroll/sick_rules.hpp"

#include <algorithm>

namespace kith::costing {
namespace {

// The value of a parameter; zero, and its name kept, where it is not known.
class Reading {
 public:
  Reading(const Parameters& parameters, Date day) : parameters_{parameters}, day_{day} {}
  Fraction operator()(std::string_view name) {
    const auto value = parameters_.find(name, day_);
    if (!value) missing = name;
    return value ? value->amount : Fraction{};
  }
  std::int32_t whole(std::string_view name) {
    return static_cast<std::int32_t>((*this)(name).numerator());
  }
  std::string_view missing;

 private:
  const Parameters& parameters_;
  Date day_;
};

}  // namespace

// A share of earnings is the only rule that may be absent: before April 2026 there was none.
SickRules sick_rules_on(const Parameters& parameters, Date day) {
  Reading read{parameters, day};
  SickRules rules;
  rules.flat = read("ssp_weekly_rate");
  rules.waiting = read.whole("ssp_waiting_days");
  rules.least_days = read.whole("ssp_least_days_of_sickness");
  rules.most_weeks = read.whole("ssp_max_weeks");
  rules.tests_earnings = !read("ssp_lel_test_applies").is_zero();
  const auto test = parameters.find("ssp_lel_test_applies", day);
  if (test) rules.since = test->row->first_day;
  const auto share = parameters.find("ssp_low_earner_cap_fraction_of_awe", day);
  if (share) rules.of_earnings = share->amount;
  rules.missing = read.missing;
  return rules;
}

Money sick_day(const Fraction& weekly, std::int32_t qualifying_days) {
  const Fraction pence = weekly * Fraction{100} / Fraction{qualifying_days};
  return Money::from_pence(rounded_whole(pence, Rounding::up));
}

std::optional<bool> reaches_limit(const Parameters& parameters, const Fraction& average_weekly,
                                  Date first_day) {
  const auto limit = parameters.find(kLowerEarningsLimit, first_day);
  if (!limit) return std::nullopt;
  return average_weekly >= limit->amount;
}

// Rows are in the order of their names, so each name's rows are found without a look at the others.
std::vector<Date> changes_of(const Parameters& parameters, std::span<const std::string_view> names,
                             Period period) {
  std::vector<Date> days;
  const auto rows = parameters.rows();
  for (const std::string_view name : names) {
    const auto same = std::ranges::equal_range(
        rows, name, {}, [](const ParameterRow& row) { return std::string_view{row.name}; });
    for (const ParameterRow& row : same) {
      if (period.first() < row.first_day && row.first_day < period.end()) {
        days.push_back(row.first_day);
      }
    }
  }
  std::ranges::sort(days);
  days.erase(std::ranges::unique(days).begin(), days.end());
  return days;
}

}  // namespace kith::costing
