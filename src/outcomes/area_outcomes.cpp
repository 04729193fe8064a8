// What did the people of an area answer to one instrument?
// The rows of the table `measures` become responses; counting and scoring are the same as for
// published item tables (measures.cpp).
#include "kith/outcomes/area_outcomes.hpp"

#include <charconv>
#include <string>
#include <vector>

#include "kith/tables/columns.hpp"
#include "kith/values/error.hpp"

namespace kith {
namespace {

namespace at = columns::measures;

// The fault lists the known names, because a misspelt name is the usual reason.
const Instrument& instrument_named(const Instruments& instruments, std::string_view name) {
  if (const Instrument* found = instruments.find(name)) return *found;
  std::string known;
  for (const Instrument& each : instruments.all()) known += (known.empty() ? "" : ", ") + each.name;
  throw Error{Code::argument,
              "there is no instrument '" + std::string{name} + "'; there are " + known};
}

/// The number of an item, counted from 1: as written, or by its name. 0 where there is no such
/// item, which tabulate_outcomes reports with its row.
std::int32_t item_in(const Instrument& instrument, std::string_view text) {
  std::int32_t number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (read.ptr == text.data() + text.size()) return number;
  for (const InstrumentItem& item : instrument.items) {
    ++number;
    if (item.name == text) return number;
  }
  return 0;
}

/// A person is a row of `people`, so that answers come out in their order.
Response response_in(const Area& area, const Instrument& instrument, std::size_t row) {
  const Tables& tables = area.tables();
  const Table& measures = tables[TableName::measures];
  Response response;
  response.person = *area.row_of(TableName::people, measures.symbol(at::person, row));
  response.row = row;
  response.at = measures.date(at::at, row);
  response.item = item_in(instrument, tables.text(measures.symbol(at::item, row)));
  // Numbers of tables are held in thousandths; answers are whole.
  if (measures.has(at::response, row)) {
    response.answer = static_cast<std::int32_t>(measures.held(at::response, row) / 1000);
  }
  // Without a status an answer counts as given and an empty cell as missing.
  const auto given = response.answer ? AnswerStatus::answered : AnswerStatus::missing;
  response.status = static_cast<AnswerStatus>(
      measures.held_or(at::status, row, static_cast<std::int64_t>(given)));
  return response;
}

}  // namespace

OutcomeTable area_outcomes(const Area& area, const Instruments& instruments,
                           std::string_view name) {
  const Instrument& instrument = instrument_named(instruments, name);
  const Tables& tables = area.tables();
  const Table& measures = tables[TableName::measures];
  std::vector<Response> responses;
  // One pass over the table: rows of other instruments are left out.
  for (std::size_t row = 0; row < measures.rows(); ++row) {
    if (tables.text(measures.symbol(at::instrument, row)) != name) continue;
    responses.push_back(response_in(area, instrument, row));
  }
  return tabulate_outcomes(instrument, responses);
}

}  // namespace kith
