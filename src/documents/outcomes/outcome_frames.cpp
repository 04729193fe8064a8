#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "kith/documents/outcomes.hpp"
#include "kith/tables/columns.hpp"
#include "kith/values/error.hpp"

namespace kith {
namespace {

using Type = FrameColumn::Type;

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

Frame items_frame(const OutcomeTable& outcomes) {
  const std::vector<ItemRow>& items = outcomes.items.items;
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

Frame scores_frame(const Area& area, const OutcomeTable& outcomes) {
  const std::vector<PersonScore>& scores = outcomes.scores;
  const Tables& tables = area.tables();
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

}  // namespace

Frame outcome_frame(const Area& area, const OutcomeTable& outcomes, std::string_view name) {
  if (name == "items") return items_frame(outcomes);
  if (name == "scores") return scores_frame(area, outcomes);
  throw Error{Code::argument,
              "outcomes have no table '" + std::string{name} + "'; they have items and scores"};
}

}  // namespace kith
