#include "kith/report/outcomes.hpp"

#include <charconv>
#include <functional>

#include "bindings.hpp"
#include "kith/area/area.hpp"
#include "kith/outcomes/measures.hpp"
#include "kith/tables/columns.hpp"

namespace kith::python {
namespace {

namespace at = columns::measures;
using Type = FrameColumn::Type;

const Instrument& instrument_named(const Instruments& shipped, std::string_view name) {
  if (const Instrument* found = shipped.find(name)) return *found;
  std::string known;
  for (const Instrument& each : shipped.all()) known += (known.empty() ? "" : ", ") + each.name;
  throw Error{Code::argument,
              "there is no instrument '" + std::string{name} + "'; there are " + known};
}

/// The place of an item, counted from 1: its number, or the name the instrument gives it.
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
  response.at = measures.date(at::at, row);
  response.item = item_in(instrument, tables.text(measures.symbol(at::item, row)));
  if (measures.has(at::response, row)) {
    response.answer = static_cast<std::int32_t>(measures.held(at::response, row) / 1000);
  }
  const auto given = response.answer ? AnswerStatus::answered : AnswerStatus::missing;
  response.status = static_cast<AnswerStatus>(
      measures.held_or(at::status, row, static_cast<std::int64_t>(given)));
  return response;
}

OutcomeTable outcomes_of(const Area& area, std::string_view name) {
  const Instruments shipped = Instruments::shipped();
  const Instrument& instrument = instrument_named(shipped, name);
  const Tables& tables = area.tables();
  const Table& measures = tables[TableName::measures];
  std::vector<Response> responses;
  for (std::size_t row = 0; row < measures.rows(); ++row) {
    if (tables.text(measures.symbol(at::instrument, row)) != name) continue;
    responses.push_back(response_in(area, instrument, row));
  }
  return tabulate_outcomes(instrument, responses);
}

/// The outcomes of one instrument with the area that names its people.
struct Outcomes {
  Area area;
  OutcomeTable table;
};

// --- columns ---

template <class Rows, class Value>
FrameColumn whole(std::string name, const Rows& rows, Value value) {
  FrameColumn column{std::move(name), Type::whole, {}, {}, {}, {}};
  for (const auto& row : rows) column.whole.push_back(value(row));
  return column;
}

template <class Rows, class Value>
FrameColumn text(std::string name, const Rows& rows, Value value) {
  FrameColumn column{std::move(name), Type::text, {}, {}, {}, {}};
  for (const auto& row : rows) {
    const std::optional<std::string> cell = value(row);
    column.text.push_back(cell.value_or(""));
    column.present.push_back(cell ? 1 : 0);
  }
  return column;
}

template <class Rows, class Value>
FrameColumn real(std::string name, const Rows& rows, Value value) {
  FrameColumn column{std::move(name), Type::real, {}, {}, {}, {}};
  for (const auto& row : rows) {
    const std::optional<double> cell = value(row);
    column.real.push_back(cell.value_or(0));
    column.present.push_back(cell ? 1 : 0);
  }
  return column;
}

std::optional<double> number(const std::optional<Fraction>& exact) {
  return exact ? std::optional{exact->approximate()} : std::nullopt;
}

Frame items_frame(const Outcomes& outcomes) {
  const std::vector<ItemRow>& items = outcomes.table.items.items;
  Frame frame;
  frame.rows = static_cast<std::int64_t>(items.size());
  auto& columns = frame.columns;
  columns.push_back(text("item", items, [](const ItemRow& row) { return row.name; }));
  columns.push_back(whole("answered", items, [](const ItemRow& row) { return row.answered; }));
  columns.push_back(whole("missing", items, [](const ItemRow& row) { return row.missing; }));
  columns.push_back(whole("refused", items, [](const ItemRow& row) { return row.refused; }));
  columns.push_back(
      whole("not_applicable", items, [](const ItemRow& row) { return row.not_applicable; }));
  columns.push_back(real("mean", items, [](const ItemRow& row) { return number(row.mean); }));
  columns.push_back(real("sd", items, [](const ItemRow& row) { return row.sd; }));
  const std::size_t levels = items.empty() ? 0 : items.front().counts.size();
  for (std::size_t level = 0; level < levels; ++level) {
    const auto answer = items.front().lowest + static_cast<std::int32_t>(level);
    columns.push_back(whole("answered_" + std::to_string(answer), items,
                            [&](const ItemRow& row) { return row.counts.at(level); }));
  }
  return frame;
}

Frame scores_frame(const Outcomes& outcomes) {
  const std::vector<PersonScore>& scores = outcomes.table.scores;
  const Tables& tables = outcomes.area.tables();
  const Table& people = tables[TableName::people];
  Frame frame;
  frame.rows = static_cast<std::int64_t>(scores.size());
  auto& columns = frame.columns;
  columns.push_back(text("person", scores, [&](const PersonScore& row) {
    return std::optional{
        std::string{tables.text(people.symbol(columns::people::person, row.person))}};
  }));
  columns.push_back(whole("at", scores, [](const PersonScore& row) { return row.at.days(); }));
  columns.back().type = Type::date;
  columns.push_back(text("instrument", scores, [](const PersonScore& row) {
    return std::optional{row.score.instrument};
  }));
  columns.push_back(
      whole("answered", scores, [](const PersonScore& row) { return row.score.answered; }));
  columns.push_back(
      real("raw", scores, [](const PersonScore& row) { return number(row.score.raw); }));
  columns.push_back(real("metric", scores, [](const PersonScore& row) {
    const auto& hundredths = row.score.metric_hundredths;
    return hundredths ? number(Fraction::of(*hundredths, 100)) : std::nullopt;
  }));
  columns.push_back(text("band", scores, [](const PersonScore& row) { return row.score.band; }));
  columns.push_back(text("unscored", scores, [](const PersonScore& row) {
    return row.score.unscored ? std::optional{std::string{unscored_name(*row.score.unscored)}}
                              : std::nullopt;
  }));
  return frame;
}

std::shared_ptr<Frame> frame_in(const Outcomes& outcomes, std::string_view name) {
  return std::make_shared<Frame>(name == "items" ? items_frame(outcomes) : scores_frame(outcomes));
}

py::dict summary_of(const Outcomes& outcomes) {
  const ScoreSummary& summary = outcomes.table.summary;
  py::dict bands;
  for (const ScoreSummary::BandCount& band : summary.bands) bands[text_of(band.band)] = band.people;
  return py::dict("people"_a = outcomes.table.items.people, "scored"_a = summary.scored,
                  "missing_item"_a = summary.missing_item, "raw_mean"_a = number(summary.raw_mean),
                  "raw_sd"_a = summary.raw_sd, "metric_mean"_a = number(summary.metric_mean),
                  "metric_sd"_a = summary.metric_sd, "bands"_a = bands);
}

}  // namespace

void bind_outcomes(py::module_& m) {
  py::class_<Outcomes>(m, "Outcomes")
      .def("frame", &frame_in, "name"_a, "Table items or scores.")
      .def("summary", &summary_of);

  m.def(
      "score_json",
      [](std::string_view answers) { return score_json(answers, Instruments::shipped()); },
      "answers"_a, py::call_guard<py::gil_scoped_release>(), "Scores answers: `score/1`.");
  m.def(
      "outcomes",
      [](const Area& area, std::string_view instrument) {
        return Outcomes{area, outcomes_of(area, instrument)};
      },
      "area"_a, "instrument"_a, py::call_guard<py::gil_scoped_release>());
}

}  // namespace kith::python
