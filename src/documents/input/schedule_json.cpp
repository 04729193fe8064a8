#include <algorithm>
#include <array>
#include <utility>

#include "documents/shared/option_reader.hpp"
#include "kith/documents/documents.hpp"
#include "kith/tables/json.hpp"
#include "values/text.hpp"

namespace kith {
namespace {

constexpr std::int32_t kMostOccurrences = 1000;

constexpr std::array<std::string_view, 6> kCountedNames = {"time",    "night", "visit",
                                                           "session", "item",  "mile"};

std::string_view note_name(ScheduleNote note) noexcept {
  return note == ScheduleNote::spans_merged ? "spans_merged" : "parts_overlap";
}

// The convention or the nation that a text names; a fault where it is neither.
Convention convention_option(documents::OptionReader& reader, const Json& value,
                             const std::string& at) {
  const std::string_view word = reader.word(value, at);
  for (const Convention convention :
       {Convention::weeks_52, Convention::weeks_365_7, Convention::calendar, Convention::cld})
    if (word == convention_name(convention)) return convention;
  if (!word.empty())
    reader.fault(FaultCode::not_allowed, at, std::string{word},
                 "weeks_52, weeks_365_7, calendar or cld");
  return Convention::weeks_52;
}

Division nation_option(documents::OptionReader& reader, const Json& value, const std::string& at) {
  const std::string_view word = reader.word(value, at);
  if (const auto division = division_of_nation(word)) return *division;
  if (!word.empty())
    reader.fault(FaultCode::not_allowed, at, std::string{word},
                 "england, wales, scotland or northern_ireland");
  return Division::england_and_wales;
}

std::vector<Period> terms_option(documents::OptionReader& reader, const Json& value,
                                 const std::string& at) {
  if (value.kind != Json::Kind::array)
    reader.fault(FaultCode::wrong_type, at, std::nullopt, "an array of terms");
  std::vector<Period> terms;
  for (const Json& term : value.items)
    terms.push_back(reader.period(term, at + "/" + std::to_string(terms.size())));
  std::ranges::sort(terms, {}, &Period::first);
  const auto overlap = std::ranges::adjacent_find(
      terms, [](const Period& a, const Period& b) { return b.first() < a.end(); });
  if (overlap != terms.end())
    reader.fault(FaultCode::overlap, at, overlap->first().text(), "terms apart from each other");
  return terms;
}

void write_tally(JsonWriter& json, std::string_view name, const Tally& tally) {
  json.key(name).object();
  json.member("occurrences", tally.occurrences.text());
  json.member("minutes", tally.minutes.text()).end_object();
}

void write_occurrences(JsonWriter& json, std::vector<Occurrence> found, std::int32_t wanted) {
  if (found.size() > static_cast<std::size_t>(wanted))
    found.resize(static_cast<std::size_t>(wanted));
  json.key("occurrences").array();
  for (const Occurrence& occurrence : found) {
    json.object().member("day", occurrence.day.text());
    if (occurrence.start) json.member("start", clock_text(*occurrence.start));
    json.member("minutes", occurrence.minutes).end_object();
  }
  json.end_array();
}

void write_counts(JsonWriter& json, const Schedule& schedule, const ScheduleQuestion& question,
                  const BankHolidays& holidays) {
  const Period period = *question.period;
  const Calendar calendar{period.first(), &holidays, question.terms, question.has_terms};
  if (const auto obstacle = schedule.obstacle(calendar, period))
    throw InputError{{{*obstacle, "", std::nullopt, schedule.text(), "days that are known"}}};

  const Fraction weeks =
      question.convention == Convention::weeks_365_7 ? Fraction::of(365, 7) : Fraction{52};
  json.member("first_day", period.first().text()).member("last_day", period.last().text());
  write_tally(json, "typical_week", schedule.typical_week(calendar, weeks));
  write_tally(json, "count", schedule.count(calendar, period));
  write_tally(json, "one_off", schedule.count_one_off(calendar, period, period));
  if (question.occurrences > 0)
    write_occurrences(json, schedule.occurrences(calendar, period), question.occurrences);
}

}  // namespace

ScheduleQuestion read_schedule_question(std::string_view json) {
  documents::OptionReader reader{json};
  ScheduleQuestion question;
  for (const auto& [name, value] : reader.members()) {
    const std::string at = documents::pointer_to(name);
    if (name == "period") {
      question.period = reader.period(value, at);
    } else if (name == "convention") {
      question.convention = convention_option(reader, value, at);
    } else if (name == "nation") {
      question.division = nation_option(reader, value, at);
    } else if (name == "terms") {
      question.terms = terms_option(reader, value, at);
      question.has_terms = true;
    } else if (name == "occurrences") {
      question.occurrences = reader.whole(value, at, 0, kMostOccurrences);
    } else if (name == "faults_shown") {
      question.faults_shown = reader.faults_shown(value, at);
    } else {
      reader.unknown(at);
    }
  }
  reader.finish();
  return question;
}

std::string schedule_json(std::string_view text, const ScheduleQuestion& question,
                          const Parameters& parameters) {
  ParsedSchedule parsed = parse_schedule(text);
  if (!parsed.schedule) throw InputError{std::move(parsed.faults)};
  const Schedule& schedule = *parsed.schedule;

  JsonWriter json;
  json.object().member("kith", "schedule/1").member("text", schedule.text());
  json.member("counted", kCountedNames[static_cast<std::size_t>(schedule.counted())]);
  json.key("flexible").boolean(schedule.is_flexible());
  json.key("notes").array();
  for (const ScheduleNote note : schedule.notes()) json.text(note_name(note));
  json.end_array();
  if (question.period)
    write_counts(json, schedule, question, parameters.bank_holidays(question.division));
  json.end_object();
  return json.take();
}

}  // namespace kith
