// What does a schedule mean, and how often does it happen? `schedule/1`: its members are one list,
// from which the document and its schema are made.
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "documents/input/schemas.hpp"
#include "documents/shared/described_document.hpp"
#include "kith/documents/documents.hpp"
#include "values/text.hpp"

namespace kith::documents {
namespace {

// What was asked and what was counted; without a period nothing is counted.
struct CountedSchedule {
  const Schedule& schedule;
  const ScheduleQuestion& question;
  std::optional<ScheduleCounts> counts;
};
using OfSchedule = Members<CountedSchedule>;

constexpr std::array<std::string_view, 6> kCounted = {"time",    "night", "visit",
                                                      "session", "item",  "mile"};
constexpr std::array<std::string_view, 2> kNotes = {"spans_merged", "parts_overlap"};

std::string_view counted_of(const CountedSchedule& answer) {
  return kCounted[static_cast<std::size_t>(answer.schedule.counted())];
}

std::vector<std::string_view> notes_of(const CountedSchedule& answer) {
  std::vector<std::string_view> notes;
  for (const ScheduleNote note : answer.schedule.notes()) {
    notes.push_back(kNotes[static_cast<std::size_t>(note)]);
  }
  return notes;
}

// --- counts ---

using OfTally = Members<Tally>;
constexpr std::array kTallyMembers = {
    OfTally::of<&Tally::occurrences>("occurrences").with_about("an exact fraction"),
    OfTally::of<&Tally::minutes>("minutes").in("min").with_about("an exact fraction"),
};

template <Tally ScheduleCounts::*kTally>
std::optional<Tally> tally(const CountedSchedule& answer) {
  return answer.counts ? std::optional{(*answer.counts).*kTally} : std::nullopt;
}

template <Date (Period::*kDay)() const>
std::optional<Date> day_of_period(const CountedSchedule& answer) {
  const auto& period = answer.question.period;
  return period ? std::optional{((*period).*kDay)()} : std::nullopt;
}

// --- occurrences ---

std::optional<std::string> start_of(const Occurrence& occurrence) {
  return occurrence.start ? std::optional{clock_text(*occurrence.start)} : std::nullopt;
}

using OfOccurrence = Members<Occurrence>;
constexpr std::array kOccurrenceMembers = {
    OfOccurrence::of<&Occurrence::day>("day"),
    OfOccurrence::of<start_of>("start").with_about("a time of day as 09:30; none without a clock"),
    OfOccurrence::of<&Occurrence::minutes>("minutes").in("min"),
};

std::optional<std::vector<Occurrence>> occurrences_of(const CountedSchedule& answer) {
  if (!answer.counts || answer.question.occurrences == 0) return std::nullopt;
  return answer.counts->occurrences;
}

// --- the document ---

constexpr std::array kScheduleMembers = {
    OfSchedule::of<[](const CountedSchedule& answer) -> const std::string& {
      return answer.schedule.text();
    }>("text")
        .with_about("the canonical text, which means the same"),
    OfSchedule::of<counted_of>("counted").one_of(kCounted),
    OfSchedule::of<[](const CountedSchedule& answer) { return answer.schedule.is_flexible(); }>(
        "flexible"),
    OfSchedule::of<notes_of>("notes"),
    OfSchedule::of<day_of_period<&Period::first>>("first_day"),
    OfSchedule::of<day_of_period<&Period::last>>("last_day"),
    OfSchedule::object<kTallyMembers, tally<&ScheduleCounts::typical_week>>("typical_week"),
    OfSchedule::object<kTallyMembers, tally<&ScheduleCounts::count>>("count"),
    OfSchedule::object<kTallyMembers, tally<&ScheduleCounts::one_off>>("one_off"),
    OfSchedule::rows<kOccurrenceMembers, occurrences_of>("occurrences"),
};

constexpr DocumentOf<CountedSchedule> kSchedule{
    "schedule/1", "a schedule as it was understood, and how often it happens", kScheduleMembers};

}  // namespace

std::string schedule_schema() { return document_schema_json(kSchedule); }

}  // namespace kith::documents

namespace kith {

std::string schedule_json(std::string_view text, const ScheduleQuestion& question,
                          const Parameters& parameters) {
  ParsedSchedule parsed = parse_schedule(text);
  if (!parsed.schedule) throw InputError{std::move(parsed.faults)};

  std::optional<ScheduleCounts> counts;
  if (question.period) {
    const BankHolidays& holidays = parameters.bank_holidays(question.division);
    const Calendar calendar{question.period->first(), &holidays, question.terms,
                            question.has_terms};
    const Fraction weeks =
        question.convention == Convention::weeks_365_7 ? Fraction::of(365, 7) : Fraction{52};
    counts = count_schedule(*parsed.schedule, calendar, *question.period, weeks,
                            static_cast<std::size_t>(question.occurrences));
  }
  return documents::document_json(documents::kSchedule,
                                  {*parsed.schedule, question, std::move(counts)});
}

}  // namespace kith
