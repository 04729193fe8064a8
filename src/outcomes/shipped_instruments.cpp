// Which questionnaires does kith know, and how are they scored?
// Four CSV files in src/data describe them: the instruments, their items, their conversions and
// their bands. Whatever does not fit together is a defect of kith and is found by the first use.
#include "outcomes/shipped_instruments.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <utility>

#include "data/embedded.hpp"
#include "kith/values/error.hpp"
#include "kith/values/money.hpp"
#include "parameters/csv.hpp"

namespace kith {
namespace {

[[noreturn]] void broken(const std::string& what) {
  throw Error{Code::internal, "shipped instruments: " + what};
}

template <class Word>
Word word_of(const std::string& field, std::initializer_list<Word> words,
             std::string_view (*name)(Word) noexcept) {
  const auto* it = std::ranges::find(words, field, name);
  if (it == words.end()) broken("'" + field + "' is no word for that");
  return *it;
}

ScaleDirection direction_of(const std::string& field) {
  return word_of(field, {ScaleDirection::higher_is_better, ScaleDirection::higher_is_worse},
                 direction_name);
}

// Metric values and cuts have two places in print (19.6, 20.73); they are held as whole hundredths.
std::int64_t hundredths_of(const std::string& field) {
  const Decimal parsed = parse_decimal(field, 2);
  if (parsed.fault != DecimalFault::none) broken("'" + field + "' is not in hundredths");
  return parsed.units;
}

std::int32_t small_of(const std::string& field) {
  return static_cast<std::int32_t>(csv_whole(field));
}

bool yes_or_no(const std::string& field) {
  if (field != "yes" && field != "no") broken("'" + field + "' is neither yes nor no");
  return field == "yes";
}

std::vector<Instrument> described() {
  std::vector<Instrument> instruments;
  for (const CsvRow& field :
       read_csv(data::instruments(), {"name", "label", "lowest", "highest", "rule", "items_needed",
                                      "direction", "bands_on", "certainty", "licence", "source"})) {
    Instrument instrument;
    instrument.name = field[0];
    instrument.label = field[1];
    instrument.lowest = small_of(field[2]);
    instrument.highest = small_of(field[3]);
    instrument.rule =
        word_of(field[4], {ScoreRule::sum, ScoreRule::mean, ScoreRule::each_item}, score_rule_name);
    instrument.items_needed = small_of(field[5]);
    instrument.direction = direction_of(field[6]);
    instrument.bands_on = field[7] == "metric" ? BandsOn::metric : BandsOn::raw;
    instrument.certainty = csv_certainty(field[8]);
    instrument.licence = field[9];
    instrument.source = field[10];
    instruments.push_back(std::move(instrument));
  }
  return instruments;
}

Instrument& instrument_of(std::vector<Instrument>& instruments, const std::string& name) {
  const auto it = std::ranges::find(instruments, name, &Instrument::name);
  if (it == instruments.end()) broken("no instrument '" + name + "'");
  return *it;
}

void add_items(std::vector<Instrument>& instruments) {
  for (const CsvRow& field : read_csv(data::instrument_items(),
                                      {"instrument", "item", "name", "reversed", "direction"})) {
    auto& items = instrument_of(instruments, field[0]).items;
    items.push_back({field[2], yes_or_no(field[3]), direction_of(field[4]), {}});
    // The number of an item in the file has to be its position, since answers are matched by it.
    if (csv_whole(field[1]) != static_cast<std::int64_t>(items.size())) {
      broken("the items of " + field[0] + " are not in order");
    }
  }
}

// One row for each raw sum, in order, so that the sum is the index.
void add_conversions(std::vector<Instrument>& instruments) {
  for (const CsvRow& field :
       read_csv(data::instrument_conversions(), {"instrument", "raw", "metric"})) {
    Instrument& instrument = instrument_of(instruments, field[0]);
    const auto next = static_cast<std::int64_t>(instrument.metric_hundredths.size());
    if (csv_whole(field[1]) != instrument.lowest_sum() + next) {
      broken("the conversion of " + field[0] + " is not in order");
    }
    instrument.metric_hundredths.push_back(hundredths_of(field[2]));
  }
}

void add_bands(std::vector<Instrument>& instruments) {
  for (const CsvRow& field : read_csv(data::instrument_bands(), {"instrument", "item", "from",
                                                                 "band", "certainty", "source"})) {
    Instrument& instrument = instrument_of(instruments, field[0]);
    Band band{field[3], hundredths_of(field[2]), csv_certainty(field[4])};
    if (field[1].empty()) {
      instrument.bands.push_back(std::move(band));
      continue;
    }
    const auto item = std::ranges::find(instrument.items, field[1], &InstrumentItem::name);
    if (item == instrument.items.end()) broken("no item '" + field[1] + "'");
    item->bands.push_back(std::move(band));
  }
}

}  // namespace

std::vector<Instrument> shipped_instruments() {
  std::vector<Instrument> instruments = described();
  add_items(instruments);
  add_conversions(instruments);
  add_bands(instruments);
  std::ranges::sort(instruments, {}, &Instrument::name);
  for (const Instrument& instrument : instruments) check_instrument(instrument);
  return instruments;
}

}  // namespace kith
