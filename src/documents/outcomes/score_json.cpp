#include <algorithm>
#include <charconv>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

#include "documents/shared/numbers.hpp"
#include "documents/shared/option_reader.hpp"
#include "kith/documents/outcomes.hpp"
#include "kith/outcomes/mean_check.hpp"
#include "kith/outcomes/measures.hpp"
#include "kith/outcomes/score.hpp"
#include "kith/tables/json.hpp"

namespace kith {
namespace {

using documents::OptionReader;
using documents::statistic_text;

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

bool is_array(OptionReader& reader, const Json& value, const std::string& at) {
  if (value.kind == Json::Kind::array) return true;
  reader.fault(FaultCode::wrong_type, at, std::nullopt, "an array");
  return false;
}

const Instrument* read_instrument(OptionReader& reader, const Json& value, const std::string& at,
                                  const Instruments& instruments) {
  const std::string_view name = reader.word(value, at);
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
    responses.push_back(
        item.kind == Json::Kind::null
            ? std::nullopt
            : std::optional{reader.whole(item, place, instrument.lowest, instrument.highest)});
  }
  if (responses.size() != instrument.items.size())
    reader.fault(FaultCode::out_of_range, at, std::to_string(responses.size()),
                 std::to_string(instrument.items.size()) + " answers");
  return responses;
}

std::vector<std::int64_t> read_levels(OptionReader& reader, const Json& value,
                                      const std::string& at, const Instrument& instrument,
                                      std::int32_t people) {
  std::vector<std::int64_t> levels;
  if (!is_array(reader, value, at)) return levels;
  for (const Json& count : value.items)
    levels.push_back(reader.whole(count, element(at, levels.size()), 0, kMostPeople));
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

// What stands in the document beside the instrument.
void check_members(OptionReader& reader) {
  static constexpr std::string_view kKnown[] = {"kith",   "instrument", "responses",
                                                "counts", "people",     "stated_mean"};
  for (const auto& [name, value] : reader.members())
    if (std::ranges::find(kKnown, name) == std::end(kKnown) && !name.starts_with("x_"))
      reader.unknown(documents::pointer_to(name));

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
    answers.people = reader.whole(*people, "/people", 0, kMostPeople);
  if (const Json* stated = reader.find("stated_mean"))
    answers.stated = reader.word(*stated, "/stated_mean");
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

// --- writing ---

class ScoreWriter {
 public:
  explicit ScoreWriter(const Instrument& instrument) {
    json_.object().member("kith", "score/1").member("instrument", instrument.name);
  }

  std::string one(const Score& score) {
    json_.member("answered", score.answered);
    json_.key("missing").array();
    for (const std::int32_t item : score.missing) json_.whole(item);
    json_.end_array();
    if (score.unscored) json_.member("unscored", unscored_name(*score.unscored));
    number("raw", score.raw);
    if (score.metric_hundredths)
      json_.member("metric", decimal_text(*score.metric_hundredths, 2, 2));
    if (score.band) json_.member("band", *score.band);
    if (!score.item_bands.empty()) item_bands(score);
    return end();
  }

  std::string many(const ItemTable& table, const std::optional<MeanCheck>& check) {
    json_.member("people", table.people).key("items").array();
    for (const ItemRow& row : table.items) item(row);
    json_.end_array();
    mean_of_items(table);
    if (check) mean_check(*check);
    return end();
  }

 private:
  std::string end() {
    json_.end_object();
    return json_.take();
  }

  void number(std::string_view name, const std::optional<Fraction>& value) {
    if (value) json_.key(name).raw(statistic_text(*value));
  }

  void item_bands(const Score& score) {
    json_.key("item_bands").array();
    for (const std::optional<std::string>& band : score.item_bands) {
      if (band) {
        json_.text(*band);
      } else {
        json_.null();
      }
    }
    json_.end_array();
  }

  void item(const ItemRow& row) {
    json_.object().member("item", row.name).member("lowest", row.lowest);
    json_.key("counts").array();
    for (const std::int64_t count : row.counts) json_.whole(count);
    json_.end_array().member("answered", row.answered).member("missing", row.missing);
    number("mean", row.mean);
    if (row.sd) json_.key("sd").raw(statistic_text(*row.sd));
    shares("share", row, &ItemRow::share_of);
    shares("share_at_or_above", row, &ItemRow::share_at_or_above);
    json_.end_object();
  }

  void shares(std::string_view name, const ItemRow& row,
              std::optional<Fraction> (ItemRow::*share)(std::int32_t) const) {
    if (row.answered == 0) return;
    json_.key(name).array();
    for (std::size_t i = 0; i < row.counts.size(); ++i)
      json_.raw(statistic_text(*(row.*share)(row.lowest + static_cast<std::int32_t>(i))));
    json_.end_array();
  }

  // The mean of the item means; none where an item has no answer.
  void mean_of_items(const ItemTable& table) {
    double sum = 0;
    for (const ItemRow& row : table.items) {
      if (!row.mean) return;
      sum += row.mean->approximate();
    }
    json_.key("mean_of_items").raw(statistic_text(sum / static_cast<double>(table.items.size())));
  }

  void mean_check(const MeanCheck& check) {
    json_.key("mean_check").object();
    number("stated", check.stated);
    number("stated_from", check.stated_from);
    number("stated_to", check.stated_to);
    number("sum_of_item_means", check.sum_of_item_means);
    json_.member("missing_answers", check.missing_answers);
    number("missing_as_zero", check.missing_as_zero);
    number("raw_lowest", check.raw_lowest);
    number("raw_highest", check.raw_highest);
    json_.key("can_be_raw").boolean(check.can_be_raw);
    if (check.metric) {
      json_.key("metric").object();
      number("independent", check.metric->independent);
      number("ordered", check.metric->ordered);
      number("interpolated", check.metric->interpolated);
      json_.end_object();
    }
    json_.key("fits_metric").boolean(check.fits_metric).end_object();
  }

  JsonWriter json_;
};

}  // namespace

std::string score_json(std::string_view answers, const Instruments& instruments) {
  const Answers read = read_answers(answers, instruments);
  const Instrument& instrument = *read.instrument;
  if (read.responses)
    return ScoreWriter{instrument}.one(score_outcome(instrument, *read.responses));

  const ItemTable table = item_table(instrument, *read.counts, read.people);
  std::optional<MeanCheck> check;
  if (!read.stated.empty()) check = check_stated_mean(instrument, table, read.stated);
  return ScoreWriter{instrument}.many(table, check);
}

}  // namespace kith
