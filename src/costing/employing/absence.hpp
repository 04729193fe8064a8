// What an employer sets aside for days on which an assistant is away: cover for holiday and
// sickness, and sick pay.
#pragma once

#include <array>
#include <vector>

#include "costing/employing/employer_charges.hpp"
#include "costing/employing/employment.hpp"

namespace kith::costing {

/// How often each day of the week is worked, at most once: Monday first.
using DayTimes = std::array<Fraction, 7>;
DayTimes day_times(const Employment& employment, const std::vector<Draft>& drafts);

/// The days of a week on which an employment works.
struct WorkDays {
  std::uint8_t days = 0;    ///< bit 0 Monday
  Fraction a_week;          ///< fewer than `days` where some come round less than weekly
  bool is_assumed = false;  ///< no hours belong to days: all seven, as flexible hours are spread
};
WorkDays work_days(const Employment& employment, const std::vector<Draft>& drafts);

/// Weeks of holiday a year: 5.6, and no more than 28 days (Working Time Regulations 1998 reg. 13,
/// 13A). Flexible hours have no days to limit.
struct Holiday {
  Fraction weeks;
  std::vector<UsedParameter> used;
  std::string_view missing;
};
Holiday holiday_of(const PlanView& view, const WorkDays& work, Date day);

/// The flow of a draft that is an action's; null for any other.
const ActionFlow* flow_of(const Draft& draft);

/// Sick days that an employment counts on, a year, and whether it says how many.
Fraction sick_days_of(const PlanView& view, const Employment& employment);
bool expects_sickness(const PlanView& view, const Employment& employment);

/// The finding `work_days_assumed`, once an employment.
void note_assumed_days(const Employment& employment, const WorkDays& work,
                       std::vector<Finding>& findings);

/// Notes what rules ask for, or what is missing of them.
void note_use(const Employment& employment, const std::vector<UsedParameter>& used,
              std::string_view missing, Usage& usage);

/// Puts days in their order, each once.
void sort_days(std::vector<Date>& days);

/// `<employment>/cover`: who does the work of holidays that are paid when taken and of sick days,
/// and what that costs. Family costs nothing; the team is the plan's other assistants, at the mean
/// of what each is paid for the same hours; a tariff is charged as for its own visits.
void draft_cover(const Trial& trial, const Employment& employment, const std::vector<Draft>& drafts,
                 Usage& usage, std::vector<Finding>& findings, std::vector<Draft>& lines);

/// `<employment>/sick_pay`: statutory sick pay for the sick days of a year, taken as one absence,
/// on average earnings of a typical week. The pay of those days is not taken off.
void draft_sick_pay(const PlanView& view, const Employment& employment,
                    const std::vector<Draft>& drafts, Usage& usage, std::vector<Finding>& findings,
                    std::vector<Draft>& lines);

/// Whether someone is paid to cover: the team or a tariff.
bool has_cover_to_pay(const PlanView& view, const Employment& employment);

/// Whether what is set aside depends on the days worked.
bool reads_days(const PlanView& view, const Employment& employment);

/// What cover and sick pay follow from, beside the days worked: what the cover of a typical week is
/// charged and what such a week earns, on the day quoted and, by calendar, wherever a price or a
/// rule changes. Each is a sum over the lines that the employment pays for; how many follows from
/// its terms alone.
std::vector<Fraction> absence_sums(const Trial& trial, const Employment& employment,
                                   const std::vector<Draft>& drafts);
std::vector<Fraction> cover_sums(const Trial& trial, const Employment& employment,
                                 const std::vector<Draft>& drafts);
std::vector<Fraction> earnings_sums(const PlanView& view, const Employment& employment,
                                    const std::vector<Draft>& drafts);

}  // namespace kith::costing
