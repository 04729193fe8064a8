// What was answered to an instrument? Reads `answers/1`: the answers of one person, or how many of
// many people gave each answer.
#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

#include "documents/outcomes/score_document.hpp"
#include "documents/shared/option_list.hpp"
#include "kith/documents/outcomes.hpp"
#include "kith/outcomes/mean_check.hpp"
#include "kith/outcomes/score.hpp"
#include "kith/tables/json.hpp"
#include "tables/option_reader.hpp"

namespace kith {
namespace {

// More people than there are, so that sums stay inside 64 bits.
constexpr std::int32_t kMostPeople = 1'000'000'000;

// --- reading ---

struct Answers {
  const Instrument* instrument = nullptr;
  std::optional<std::vector<std::optional<std::int32_t>>> responses;
  std::optional<std::vector<std::vector<std::int64_t>>> counts;
  std::int32_t people = 0;
  std::string stated;
};

std::string element(const std::string& at, std::size_t place) {
  return at + "/" + std::to_string(place);
}

// A member of another type is one fault, and what is inside it is not read.
bool is_array(OptionReader& reader, const Json& value, const std::string& at) {
  return reader.is_kind(value, Json::Kind::array, at, "an array");
}

const Instrument* read_instrument(OptionReader& reader, const Json& value, const std::string& at,
                                  const Instruments& instruments) {
  const std::string_view name = reader.text(value, at);
  const Instrument* instrument = instruments.find(name);
  if (instrument != nullptr || value.kind != Json::Kind::text) return instrument;
  std::string allowed;
  for (const Instrument& known : instruments.all())
    allowed += (allowed.empty() ? "" : ", ") + known.name;
  reader.fault(FaultCode::not_allowed, at, std::nullopt, allowed);
  return nullptr;
}

std::vector<std::optional<std::int32_t>> read_responses(OptionReader& reader, const Json& value,
                                                        const std::string& at,
                                                        const Instrument& instrument) {
  std::vector<std::optional<std::int32_t>> responses;
  if (!is_array(reader, value, at)) return responses;
  for (const Json& item : value.items) {
    const std::string place = element(at, responses.size());
    responses.push_back(item.kind == Json::Kind::null
                            ? std::nullopt
                            : reader.whole(item, place, instrument.lowest, instrument.highest));
  }
  if (responses.size() != instrument.items.size())
    reader.fault(FaultCode::out_of_range, at, std::to_string(responses.size()),
                 std::to_string(instrument.items.size()) + " answers");
  return responses;
}

// Fewer answers than people are people who did not answer; more cannot be.
std::vector<std::int64_t> read_levels(OptionReader& reader, const Json& value,
                                      const std::string& at, const Instrument& instrument,
                                      std::int32_t people) {
  std::vector<std::int64_t> levels;
  if (!is_array(reader, value, at)) return levels;
  for (const Json& count : value.items)
    levels.push_back(reader.whole(count, element(at, levels.size()), 0, kMostPeople).value_or(0));
  const auto wanted = static_cast<std::size_t>(instrument.highest - instrument.lowest + 1);
  if (levels.size() != wanted)
    reader.fault(FaultCode::out_of_range, at, std::to_string(levels.size()),
                 std::to_string(wanted) + " counts");
  const std::int64_t answered = std::accumulate(levels.begin(), levels.end(), std::int64_t{0});
  if (answered > people)
    reader.fault(FaultCode::out_of_range, at, std::to_string(answered),
                 "at most " + std::to_string(people) + " answers");
  return levels;
}

std::vector<std::vector<std::int64_t>> read_counts(OptionReader& reader, const Json& value,
                                                   const std::string& at,
                                                   const Instrument& instrument,
                                                   std::int32_t people) {
  std::vector<std::vector<std::int64_t>> counts;
  if (!is_array(reader, value, at)) return counts;
  for (const Json& item : value.items)
    counts.push_back(read_levels(reader, item, element(at, counts.size()), instrument, people));
  if (counts.size() != instrument.items.size())
    reader.fault(FaultCode::out_of_range, at, std::to_string(counts.size()),
                 std::to_string(instrument.items.size()) + " items");
  return counts;
}

// The members beside the instrument, and which of them need or exclude each other.
void check_members(OptionReader& reader) {
  static constexpr std::string_view kKnown[] = {"kith",   "instrument", "responses",
                                                "counts", "people",     "stated_mean"};
  for (const auto& [name, value] : reader.members())
    if (std::ranges::find(kKnown, name) == std::end(kKnown))
      reader.unknown(name, "/" + pointer_token(name), documents::kCallRule.unknown);

  const Json* version = reader.find("kith");
  if (version != nullptr && version->text != "answers/1")
    reader.fault(FaultCode::not_allowed, "/kith", std::nullopt, "answers/1");
  const bool responses = reader.find("responses") != nullptr;
  const bool counts = reader.find("counts") != nullptr;
  if (reader.find("instrument") == nullptr)
    reader.fault(FaultCode::missing, "", std::nullopt, "instrument, the name of one");
  if (!responses && !counts)
    reader.fault(FaultCode::missing, "", std::nullopt, "responses or counts");
  if (responses && counts)
    reader.fault(FaultCode::not_allowed, "/counts", std::nullopt, "responses or counts, not both");
  if (counts && reader.find("people") == nullptr)
    reader.fault(FaultCode::missing, "", std::nullopt, "people, how many were asked");
}

Answers read_answers(std::string_view json, const Instruments& instruments) {
  OptionReader reader{json};
  check_members(reader);
  Answers answers;
  if (const Json* name = reader.find("instrument"))
    answers.instrument = read_instrument(reader, *name, "/instrument", instruments);
  if (const Json* people = reader.find("people"))
    answers.people = reader.whole(*people, "/people", 0, kMostPeople).value_or(0);
  if (const Json* stated = reader.find("stated_mean"))
    answers.stated = reader.text(*stated, "/stated_mean");
  if (answers.instrument != nullptr) {
    const Instrument& instrument = *answers.instrument;
    if (const Json* value = reader.find("responses"))
      answers.responses = read_responses(reader, *value, "/responses", instrument);
    if (const Json* value = reader.find("counts"))
      answers.counts = read_counts(reader, *value, "/counts", instrument, answers.people);
  }
  reader.finish();
  return answers;
}

}  // namespace

std::string score_json(std::string_view answers, const Instruments& instruments) {
  const Answers read = read_answers(answers, instruments);
  const Instrument& instrument = *read.instrument;
  if (read.responses) {
    return documents::score_document(instrument, score_outcome(instrument, *read.responses));
  }
  const ItemTable table = item_table(instrument, *read.counts, read.people);
  std::optional<MeanCheck> check;
  if (!read.stated.empty()) check = check_stated_mean(instrument, table, read.stated);
  return documents::score_document(instrument, table, check);
}

}  // namespace kith
