// What is due for one absence through sickness? The days are gone through from one change of the
// rules to the next, because an absence that runs over 6 April 2026 begins under the old rules and
// ends under the new ones.
#include "kith/costing/sick_pay.hpp"

#include <algorithm>
#include <bit>

#include "costing/payroll/sick_rules.hpp"
#include "kith/values/error.hpp"

namespace kith {
namespace costing {
namespace {

// How many days of `days` fall on qualifying days of the week.
std::int32_t qualifying_in(Period days, std::uint8_t qualifying) {
  const std::int32_t weeks = days.days() / 7;
  std::int32_t count = weeks * std::popcount(qualifying);
  for (Date day = days.first() + weeks * 7; day < days.end(); day = day + 1) {
    count += qualifying >> static_cast<unsigned>(day.weekday()) & 1;
  }
  return count;
}

// One absence while its days are gone through, from one change of the rules to the next.
class Absence {
 public:
  Absence(const Parameters& parameters, const SickAbsence& absence)
      : parameters_{parameters},
        absence_{absence},
        average_{absence.average_weekly.pence() / Fraction{100}},
        a_week_{std::popcount(absence.qualifying)} {}

  SickPay run() {
    Date first = absence_.days.first();
    for (const Date change : changes_of(parameters_, kSickPayParameters, absence_.days)) {
      add({first, change});
      first = change;
    }
    add({first, absence_.days.end()});
    if (pay_.amount != Money{}) pay_.reason = {};
    return std::move(pay_);
  }

 private:
  void add(Period days) {
    const SickRules rules = sick_rules_on(parameters_, days.first());
    if (days.is_empty() || !pay_.missing.empty()) return;
    pay_.missing = rules.missing;
    if (!rules.missing.empty() || !is_entitled(rules)) return;
    const std::int32_t qualifying = qualifying_in(days, absence_.qualifying);
    const std::int32_t waits = std::min(qualifying, std::max(rules.waiting - pay_.waiting_days, 0));
    const std::int32_t left = rules.most_weeks * a_week_ - pay_.paid_days;
    const std::int32_t paid = std::min(qualifying - waits, left);
    pay_.waiting_days += waits;
    if (paid > 0) {
      pay(days, paid, rules);
    } else if (waits > 0) {
      pay_.reason = "waiting_days";
    }
  }

  bool is_entitled(const SickRules& rules) {
    if (absence_.days.days() < rules.least_days) {
      pay_.reason = "under_four_days";
      return false;
    }
    if (rules.tests_earnings) {
      const auto reaches = reaches_limit(parameters_, average_, absence_.days.first());
      if (!reaches) pay_.missing = kLowerEarningsLimit;
      if (reaches == false) pay_.reason = "under_lower_earnings_limit";
      return reaches.value_or(false);
    }
    const bool is_too_long = absence_.days.first() < rules.since - rules.most_weeks * 7;
    if (is_too_long && pay_.paid_days == 0) pay_.reason = "sick_since_too_long";
    return !is_too_long || pay_.paid_days > 0;
  }

  void pay(Period days, std::int32_t paid, const SickRules& rules) {
    Fraction weekly = rules.flat;
    std::string_view rule = "flat";
    if (rules.of_earnings && average_ * *rules.of_earnings < rules.flat) {
      rule = pay_.paid_days > 0 && was_tested_ ? "kept" : "earnings";
      if (rule == "earnings") weekly = average_ * *rules.of_earnings;
    }
    was_tested_ = was_tested_ || rules.tests_earnings;
    const Money daily = sick_day(weekly, a_week_);
    pay_.parts.push_back({days, paid, daily, rule});
    pay_.paid_days += paid;
    pay_.amount += Money::from_pence(daily.pence() * paid);
  }

  const Parameters& parameters_;
  const SickAbsence& absence_;
  Fraction average_;
  std::int32_t a_week_;
  bool was_tested_ = false;  // paid on days of the old rules
  SickPay pay_;
};

}  // namespace

}  // namespace costing

SickPay statutory_sick_pay(const Parameters& parameters, const SickAbsence& absence) {
  if ((absence.qualifying & 0x7F) == 0 || absence.qualifying > 0x7F) {
    throw Error{Code::argument, "qualifying is a set of days of the week, and not empty"};
  }
  if (absence.average_weekly.pence() < Fraction{}) {
    throw Error{Code::range,
                "average_weekly is " + absence.average_weekly.text() + "; it must be 0 or more"};
  }
  if (absence.days.is_empty()) return {};
  return costing::Absence{parameters, absence}.run();
}

}  // namespace kith
