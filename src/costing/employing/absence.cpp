// On which days is someone employed, and how much holiday and sickness does that bring? The days
// of a typical week are read from the actions that the employment pays for. Statutory holiday is
// 5.6 weeks and at most 28 days (Working Time Regulations 1998 reg. 13, 13A), so for one who works
// six days a week or more the days decide.
#include "costing/employing/absence.hpp"

#include <algorithm>

#include "costing/basis/steps.hpp"
#include "tables/findings.hpp"

namespace kith::costing {

// Two visits on one day are one working day: the larger frequency counts, at most every week.
DayTimes day_times(const Employment& employment, const std::vector<Draft>& drafts) {
  DayTimes times{};
  for (const std::size_t place : employment.paid) {
    const ActionFlow* flow = flow_of(drafts[place]);
    if (flow == nullptr) continue;
    for (const Slot& slot : flow->use.slots()) {
      if (!slot.day) continue;
      Fraction& most = times[static_cast<std::size_t>(*slot.day)];
      most = std::max(most, std::min(slot.per_week, Fraction{1}));
    }
  }
  return times;
}

// Hours that belong to no day may fall on any of the seven.
WorkDays work_days(const Employment& employment, const std::vector<Draft>& drafts) {
  const DayTimes times = day_times(employment, drafts);
  WorkDays work;
  for (std::size_t day = 0; day < times.size(); ++day) {
    if (times[day].is_zero()) continue;
    work.days = static_cast<std::uint8_t>(work.days | 1U << day);
    work.a_week += times[day];
  }
  if (work.days == 0) return {0x7F, Fraction{7}, true};
  return work;
}

// 5.6 weeks, and no more than 28 days: five days a week reach the limit exactly, more days are cut.
Holiday holiday_of(const PlanView& view, const WorkDays& work, Date day) {
  Holiday holiday;
  const auto ask = [&](std::string_view name) {
    const auto value = view.parameters->find(name, day);
    if (!value) holiday.missing = name;
    if (value) holiday.used.push_back({*value, name, "first_day"});
    return value ? value->amount : Fraction{};
  };
  holiday.weeks = ask("holiday_statutory_weeks");
  if (work.is_assumed || work.a_week <= Fraction{5}) return holiday;
  const Fraction most = ask("holiday_statutory_cap_days") / work.a_week;
  holiday.weeks = std::min(holiday.weeks, most);
  return holiday;
}

const ActionFlow* flow_of(const Draft& draft) { return std::get_if<ActionFlow>(&draft.flow); }

Fraction sick_days_of(const PlanView& view, const Employment& employment) {
  const Table& employments = view.table(TableName::employments);
  return Fraction::of(
      employments.held_or(columns::employments::sick_days_per_year, employment.row, 0), 1'000);
}

bool expects_sickness(const PlanView& view, const Employment& employment) {
  return view.table(TableName::employments)
      .has(columns::employments::sick_days_per_year, employment.row);
}

void note_assumed_days(const Employment& employment, const WorkDays& work,
                       std::vector<Finding>& findings) {
  if (!work.is_assumed) return;
  Finding found = finding("work_days_assumed", Level::note, employment.cell("sick_days_per_year"));
  found.members = {{"assumed", "7"}};
  Findings{findings}.add_once(std::move(found));
}

void note_use(const Employment& employment, const std::vector<UsedParameter>& used,
              std::string_view missing, Usage& usage) {
  Assessed assessed;
  assessed.used = used;
  assessed.missing = missing;
  usage.note(employment, assessed);
}

void sort_days(std::vector<Date>& days) {
  std::ranges::sort(days);
  days.erase(std::ranges::unique(days).begin(), days.end());
}

bool reads_days(const PlanView& view, const Employment& employment) {
  return has_cover_to_pay(view, employment) || expects_sickness(view, employment);
}

std::vector<Fraction> absence_sums(const Trial& trial, const Employment& employment,
                                   const std::vector<Draft>& drafts) {
  std::vector<Fraction> sums;
  if (has_cover_to_pay(trial, employment)) sums = cover_sums(trial, employment, drafts);
  if (!expects_sickness(trial, employment)) return sums;
  const std::vector<Fraction> earnings = earnings_sums(trial, employment, drafts);
  sums.insert(sums.end(), earnings.begin(), earnings.end());
  return sums;
}

}  // namespace kith::costing
