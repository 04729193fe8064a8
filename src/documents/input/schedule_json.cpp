// What is asked about a schedule? Reads the options of a schedule.
#include <algorithm>
#include <array>
#include <utility>

#include "documents/shared/option_reader.hpp"
#include "kith/documents/documents.hpp"
#include "kith/tables/json.hpp"

namespace kith {
namespace {

constexpr std::int32_t kMostOccurrences = 1000;

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

}  // namespace kith
