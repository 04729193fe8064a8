// How often and how long is support given: in a typical week, in a period, and on which dated
// occasions?
// The calls of Schedule add up over its parts. There are two ways of counting: `typical_…` for
// conventions that quote a week (52 or 365/7 weeks a year), and the calendar for days that really
// occur. In both, what happens once is kept apart, because a typical week has no place for it.
#include "kith/schedule/schedule.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "schedule/count.hpp"
#include "schedule/parts.hpp"
#include "schedule/typical.hpp"

namespace kith {
namespace {

bool asks_for_holidays(const Part& part) noexcept {
  return part.core == Core::bank_holidays || part.modifiers.holidays != HolidayRule::any;
}

// A day outside the known years is not "no holiday", so a count over it would be a guess.
bool are_known(const BankHolidays* holidays, Period period) noexcept {
  if (period.is_empty()) return true;
  return holidays != nullptr && holidays->known().first() <= period.first() &&
         period.end() <= holidays->known().end();
}

[[noreturn]] void not_known(FaultCode code) {
  throw Error{Code::not_known,
              "a schedule cannot be counted: " + std::string{fault_code_name(code)}};
}

Tally tally_of(const Counts& counts) { return {counts.occurrences, counts.minutes}; }

Tally scaled(const Counts& counts, const Fraction& factor) {
  return {counts.occurrences * factor, counts.minutes * factor};
}

void add(Tally& sum, const Tally& more) {
  sum.occurrences += more.occurrences;
  sum.minutes += more.minutes;
}

// "3 times per week 2h": the duration is that of one occurrence.
Counts amount_of(const Quota& quota) noexcept {
  return {quota.occurrences, quota.occurrences * quota.minutes};
}

Tally count_part(const Part& part, const Calendar& calendar, Period period) {
  if (part.core != Core::quota) return tally_of(count_days(part, calendar, period));
  return scaled(amount_of(part.quota), quota_units(part, calendar, period, period));
}

// Days are whole numbers times one common fraction, so only the sum is multiplied by it.
Tally typical_part(const Part& part, const Calendar& calendar, const Fraction& weeks_in_year) {
  if (part.core == Core::quota) {
    return scaled(amount_of(part.quota), typical_quota_units(part.quota, weeks_in_year));
  }
  const TypicalDays days = typical_days(part, calendar, weeks_in_year);
  Counts counts;
  for (std::size_t day = 0; day < 7; ++day) counts += part.on_weekday[day].times(days.times[day]);
  return scaled(counts, days.each);
}

Slot slot_of(Weekday day, const Span& span, const Fraction& per_week) {
  Slot slot{day, {}, span.minutes, per_week};
  if (span.has_clock()) slot.start = span.start;
  return slot;
}

// Flexible hours belong to no day and no time, so a tariff prices them by its row for any time.
Slot quota_slot(const Quota& quota, const Fraction& units) {
  return {{}, {}, quota.minutes, Fraction{quota.occurrences} * units};
}

template <class Visit>
// Where a visit runs into the next day's first, the merged spans of the whole week hold (note 5).
void visit_spans(const Part& part, Weekday day, const Visit& visit) {
  if (part.merged_week.empty()) {
    for (const Span& span : part.spans) visit(span);
    return;
  }
  for (const WeekdaySpan& of_week : part.merged_week) {
    if (of_week.day == day) visit(of_week.span);
  }
}

// A date that a rule gives already is not another occurrence (contract §10), unless both have
// clocks and these differ.
bool is_given_by_rule(const Part& once, const Span& visit, const Part& rule,
                      const Calendar& calendar) {
  const auto same_time = [&](const Span& span) {
    return !span.has_clock() || !visit.has_clock() || span.start == visit.start;
  };
  return std::ranges::any_of(rule.spans, same_time) &&
         !dates_of(rule, calendar, {once.once, once.once + 1}, 1).empty();
}

bool is_extra(const std::vector<Part>& parts, const Part& once, const Span& visit,
              const Calendar& calendar) {
  return std::ranges::none_of(parts, [&](const Part& part) {
    return part.core == Core::rule && is_given_by_rule(once, visit, part, calendar);
  });
}

Tally count_once(const std::vector<Part>& parts, const Part& once, const Calendar& calendar,
                 Period period) {
  Counts counts;
  if (dates_of(once, calendar, period, 1).empty()) return {};
  for (const Span& visit : once.spans) {
    if (is_extra(parts, once, visit, calendar)) counts += Counts{1, visit.minutes};
  }
  return tally_of(counts);
}

// Only days on which the part may fall have to be known: a part that ended in 2019 needs no
// holidays of 2030.
std::optional<FaultCode> part_obstacle(const Part& part, const Calendar& calendar, Period period) {
  if (part.modifiers.school != SchoolTime::any && !calendar.has_terms) {
    return FaultCode::terms_missing;
  }
  const bool is_unknown = asks_for_holidays(part) &&
                          !are_known(calendar.bank_holidays, window_of(part, calendar, period));
  return is_unknown ? std::optional{FaultCode::beyond_data} : std::nullopt;
}

}  // namespace

Schedule::Schedule(std::shared_ptr<const Parts> parts) : parts_{std::move(parts)} {}

const std::string& Schedule::text() const noexcept { return parts_->text; }

// A schedule is counted in one unit; its first part decides.
Counted Schedule::counted() const noexcept { return parts_->parts.front().quota.counted; }

bool Schedule::is_flexible() const noexcept {
  return std::ranges::any_of(parts_->parts,
                             [](const Part& part) { return part.core == Core::quota; });
}

bool Schedule::is_wholly_one_off() const noexcept {
  return std::ranges::all_of(parts_->parts, &Part::is_one_off);
}

bool Schedule::has_durations() const noexcept {
  return std::ranges::any_of(parts_->parts,
                             [](const Part& part) { return part.spans.front().minutes > 0; });
}

bool Schedule::has_dated_modifiers() const noexcept {
  return std::ranges::any_of(parts_->parts, [](const Part& part) {
    return !part.is_one_off() && part.modifiers.are_dated();
  });
}

std::vector<ScheduleNote> Schedule::notes() const {
  std::vector<ScheduleNote> notes;
  const std::vector<Part>& parts = parts_->parts;
  // One pair of parts that overlap is enough for the note; schedules have few parts.
  if (parts_->spans_merged) notes.push_back(ScheduleNote::spans_merged);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      if (may_overlap(parts[j], parts[i])) {
        notes.push_back(ScheduleNote::parts_overlap);
        return notes;
      }
    }
  }
  return notes;
}

std::optional<FaultCode> Schedule::obstacle(const Calendar& calendar, Period period) const {
  for (const Part& part : parts_->parts) {
    if (const auto obstacle = part_obstacle(part, calendar, period)) return obstacle;
  }
  return std::nullopt;
}

std::optional<FaultCode> Schedule::typical_obstacle(const Calendar& calendar) const {
  // Quoting conventions ignore dated modifiers, also "not bank holidays"; only a core of bank
  // holidays has to know them.
  const bool is_unknown = std::ranges::any_of(parts_->parts, [&](const Part& part) {
    return part.core == Core::bank_holidays &&
           !are_known(calendar.bank_holidays, typical_year(part, calendar));
  });
  return is_unknown ? std::optional{FaultCode::beyond_data} : std::nullopt;
}

Tally Schedule::typical_week(const Calendar& calendar, const Fraction& weeks_in_year) const {
  if (const auto obstacle = typical_obstacle(calendar)) not_known(*obstacle);
  Tally tally;
  for (const Part& part : parts_->parts) {
    if (!part.is_one_off()) add(tally, typical_part(part, calendar, weeks_in_year));
  }
  return tally;
}

std::vector<Slot> Schedule::typical_slots(const Calendar& calendar,
                                          const Fraction& weeks_in_year) const {
  if (const auto obstacle = typical_obstacle(calendar)) not_known(*obstacle);
  std::vector<Slot> slots;
  for (const Part& part : parts_->parts) {
    if (part.is_one_off()) continue;
    if (part.core == Core::quota) {
      const Fraction units = typical_quota_units(part.quota, weeks_in_year);
      slots.push_back(quota_slot(part.quota, units));
      continue;
    }
    const TypicalDays days = typical_days(part, calendar, weeks_in_year);
    for (std::size_t day = 0; day < 7; ++day) {
      if (days.times[day] == 0) continue;
      const Fraction per_week = Fraction{days.times[day]} * days.each;
      const auto weekday = static_cast<Weekday>(day);
      visit_spans(part, weekday,
                  [&](const Span& span) { slots.push_back(slot_of(weekday, span, per_week)); });
    }
  }
  return slots;
}

Tally Schedule::count(const Calendar& calendar, Period period) const {
  if (const auto obstacle = this->obstacle(calendar, period)) not_known(*obstacle);
  Tally tally;
  for (const Part& part : parts_->parts) {
    if (!part.is_one_off()) add(tally, count_part(part, calendar, period));
  }
  return tally;
}

Tally Schedule::count_one_off(const Calendar& calendar, Period period, Period whole_term) const {
  Tally tally;
  for (const Part& part : parts_->parts) {
    if (!part.is_one_off()) continue;
    if (const auto obstacle = part_obstacle(part, calendar, period)) not_known(*obstacle);
    if (part.core == Core::once) {
      add(tally, count_once(parts_->parts, part, calendar, period));
    } else {
      add(tally, scaled(amount_of(part.quota), quota_units(part, calendar, period, whole_term)));
    }
  }
  return tally;
}

std::vector<Slot> Schedule::slots_in(const Calendar& calendar, Period period) const {
  if (const auto obstacle = this->obstacle(calendar, period)) not_known(*obstacle);
  std::vector<Slot> slots;
  for (const Part& part : parts_->parts) {
    if (part.is_one_off()) continue;
    if (part.core == Core::quota) {
      slots.push_back(quota_slot(part.quota, quota_units(part, calendar, period, period)));
      continue;
    }
    const auto times = count_weekdays(part, calendar, period);
    for (std::size_t day = 0; day < times.size(); ++day) {
      if (times[day] == 0) continue;
      const auto weekday = static_cast<Weekday>(day);
      visit_spans(part, weekday, [&](const Span& span) {
        slots.push_back(slot_of(weekday, span, Fraction{times[day]}));
      });
    }
  }
  return slots;
}

std::vector<Slot> Schedule::one_off_slots(const Calendar& calendar, Period period,
                                          Period whole_term) const {
  std::vector<Slot> slots;
  for (const Part& part : parts_->parts) {
    if (!part.is_one_off()) continue;
    if (const auto obstacle = part_obstacle(part, calendar, period)) not_known(*obstacle);
    if (part.core == Core::quota) {
      slots.push_back(quota_slot(part.quota, quota_units(part, calendar, period, whole_term)));
      continue;
    }
    if (dates_of(part, calendar, period, 1).empty()) continue;
    for (const Span& span : part.spans) {
      if (is_extra(parts_->parts, part, span, calendar)) {
        slots.push_back(slot_of(part.once.weekday(), span, Fraction{1}));
      }
    }
  }
  return slots;
}

std::vector<Occurrence> Schedule::occurrences(const Calendar& calendar, Period period,
                                              std::size_t limit) const {
  if (const auto obstacle = this->obstacle(calendar, period)) not_known(*obstacle);
  std::vector<Occurrence> occurrences;
  const auto add_visit = [&](Date day, const Span& span) {
    if (occurrences.size() == limit) {
      throw Error{Code::limit, "a schedule gives more than " + std::to_string(limit) +
                                   " occurrences in the period"};
    }
    Occurrence occurrence{day, {}, span.minutes};
    if (span.has_clock()) occurrence.start = span.start;
    occurrences.push_back(occurrence);
  };
  for (const Part& part : parts_->parts) {
    if (part.core == Core::quota) continue;
    for (const Date day : dates_of(part, calendar, period, limit)) {
      visit_spans(part, day.weekday(), [&](const Span& span) {
        const bool is_extra_date =
            part.core != Core::once || is_extra(parts_->parts, part, span, calendar);
        if (is_extra_date) add_visit(day, span);
      });
    }
  }
  // An empty start sorts before every time of day; equals keep the order of their parts.
  std::ranges::stable_sort(occurrences, {}, [](const Occurrence& occurrence) {
    return std::tuple{occurrence.day, occurrence.start};
  });
  return occurrences;
}

}  // namespace kith
