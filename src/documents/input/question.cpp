// What may a schedule be asked, and what may be said to calls that have no options of their own?
#include "documents/input/question.hpp"

#include <algorithm>
#include <array>

#include "documents/shared/cost_options.hpp"
#include "kith/documents/documents.hpp"
#include "kith/schedule/calendar.hpp"

namespace kith {
namespace {

using documents::kCallRule;
using documents::OptionKind;
using documents::OptionShape;
using documents::ReadInto;
namespace option = documents::option;

constexpr std::int32_t kMostOccurrences = 1'000;

constexpr PeriodRule kPeriodRule = {.unknown = kCallRule.unknown,
                                    .goes_on_after_faults = true,
                                    .names_each_missing_day = true,
                                    .last_day_allowed = "first_day or later"};

constexpr std::array kCallOptions = {documents::faults_shown<&CallOptions::faults_shown>(),
                                     documents::threads<&CallOptions::threads>()};

// England and Wales share their bank holidays, so four nations are three divisions.
void read_nation(OptionReader& reader, const Json& value, const std::string& at,
                 const OptionShape& shape, ScheduleQuestion& question) {
  if (value.kind == Json::Kind::text && value.text.empty()) return;
  const auto place = reader.word(value, at, shape.words);
  if (place) question.division = *division_of_nation(shape.words.words[*place]);
}

constexpr documents::Option<ScheduleQuestion> nation() {
  auto option = option::own<ScheduleQuestion>("nation", OptionKind::word, &read_nation);
  option.shape.words = {kNationWords, "england, wales, scotland or northern_ireland"};
  return option.about("whose bank holidays count; default england");
}

void read_terms(OptionReader& reader, const Json& value, const std::string& at,
                const OptionShape& shape, ScheduleQuestion& question) {
  question.has_terms = true;
  reader.is_kind(value, Json::Kind::array, at, "an array of terms");
  std::vector<Period>& terms = question.terms;
  for (const Json& term : value.items) {
    const std::string place = at + "/" + std::to_string(terms.size());
    terms.push_back(reader.period(term, place, shape.period).value_or(Period{}));
  }
  std::ranges::sort(terms, {}, &Period::first);
  const auto overlap = std::ranges::adjacent_find(
      terms, [](const Period& a, const Period& b) { return b.first() < a.end(); });
  if (overlap != terms.end()) {
    reader.fault(FaultCode::overlap, at, overlap->first().text(), "terms apart from each other");
  }
}

constexpr documents::Option<ScheduleQuestion> terms() {
  auto option = option::own<ScheduleQuestion>("terms", OptionKind::periods, &read_terms);
  option.shape.period = kPeriodRule;
  return option.about("school terms, both days inside, apart from each other");
}

constexpr std::array kScheduleOptions = {
    option::period<&ScheduleQuestion::period>("period", kPeriodRule)
        .about("both days inside; without it nothing is counted"),
    option::word<&ScheduleQuestion::convention>("convention")
        .allowed("weeks_52, weeks_365_7, calendar or cld")
        .takes_empty_text()
        .about("whose year the typical week belongs to"),
    nation(),
    terms(),
    option::whole<&ScheduleQuestion::occurrences>("occurrences", 0, kMostOccurrences)
        .about("how many dated ones are listed"),
    documents::faults_shown<&ScheduleQuestion::faults_shown>()};

}  // namespace

CallOptions read_call_options(std::string_view json) {
  CallOptions options;
  documents::read_options(json, kCallRule, ReadInto{kCallOptions, options});
  return options;
}

ScheduleQuestion read_schedule_question(std::string_view json) {
  ScheduleQuestion question;
  documents::read_options(json, kCallRule, ReadInto{kScheduleOptions, question});
  return question;
}

std::string documents::call_options_schema(std::string_view name) {
  return options_schema(name, "options of a call that has no others", shapes_of(kCallOptions));
}

std::string documents::schedule_options_schema(std::string_view name) {
  return options_schema(name, "what is asked about a schedule", shapes_of(kScheduleOptions));
}

}  // namespace kith
