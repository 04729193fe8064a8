// The rules of pay: wage floor, employer National Insurance and pension for one pay period.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "costing/basis/plan_view.hpp"
#include "costing/basis/steps.hpp"

namespace kith::costing {

enum class PayPeriodKind : std::uint8_t { week, four_weeks, month };

/// One row of an employment: who works, and on what terms. Without a birth of its own it takes the
/// one that `providers` tells of the supporter.
struct Worker {
  std::optional<Birth> born;
  bool apprentice = false;
  std::string_view pension = "auto";
  PayPeriodKind pays = PayPeriodKind::week;
};
Worker worker_of(const PlanView& view, Row employment);

/// A figure with what it rests on. `missing` names a parameter that is not known for its date.
struct Assessed {
  Money amount;
  std::string exact;               ///< in pounds, a product: "158.2 * 0.15"
  std::string_view rounding_rule;  ///< by which `exact` became `amount`, to the penny
  std::string_view reason;
  std::string_view missing;
  std::vector<UsedParameter> used;
};

/// Employer Class 1 National Insurance on one period's gross pay, half a penny dropped.
/// Nothing up to the upper threshold for under 21s and apprentices under 25.
/// Source: Social Security (Contributions) Regulations 2001 reg. 12; SSCBA 1992 s.9, s.9A, s.9B.
Assessed employer_insurance(const PlanView& view, const Worker& worker, Money gross, Date pay_day);

/// The employer's minimum pension contribution on one period's gross pay (Pensions Act 2008).
/// `enrolled`: an earlier period put the worker above the trigger.
Assessed employer_pension(const PlanView& view, const Worker& worker, Money gross,
                          Date period_start, bool enrolled);

/// The first day after `day` on which other rules of pay may hold for a worker: a parameter
/// changes, or a year of age or State Pension age is reached. At most a year on.
Date rules_change_on(const PlanView& view, const Worker& worker, Date day);

/// Whether holiday is paid with the hours worked, and not when it is taken.
bool rolls_up_holiday(const PlanView& view, Row employment);

/// Holiday pay rolled up with one period's gross pay, half a penny up: a line of its own on the
/// payslip, and pay like any other for National Insurance and pension. Nothing is known before
/// leave years from 1 April 2024. Source: Working Time Regulations 1998 reg. 15B, 16A.
Assessed rolled_up_holiday(const PlanView& view, Money gross, Date period_start);

/// The wage floor of a worker for the pay period that starts on `day`; the parameter's name is the
/// band's. Nothing where it is not known.
std::optional<UsedParameter> wage_floor(const PlanView& view, const Worker& worker, Date day);

/// Whole years at which rules of pay change on `day`, and what kith knows of them.
std::vector<std::int32_t> ages_that_matter(const PlanView& view, Date day);

/// Whole years of age on `day`, taking the day that `Birth` assumes.
std::int32_t age_on(const Birth& born, Date day);

/// Whether the precision of `born` leaves `years` undecided on `day`.
bool is_undecided(const Birth& born, std::int32_t years, Date day);

}  // namespace kith::costing
