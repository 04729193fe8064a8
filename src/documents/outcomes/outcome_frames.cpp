// Which tables do an area's outcomes have? tests/c_abi/tables.txt lists their columns, which are
// promises.
#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "documents/shared/cells.hpp"
#include "kith/documents/outcomes.hpp"
#include "kith/tables/columns.hpp"

namespace kith::documents {
namespace {

struct Outcomes {
  const Area& area;
  const OutcomeTable& table;
};

// Scores and means are exact fractions; a table has real numbers.
Real number(const std::optional<Fraction>& exact) {
  return exact ? Real{exact->approximate()} : std::nullopt;
}

// --- items ---

constexpr std::array kItemColumns = {
    text<ItemRow>("item", [](auto& row) { return Text{row.name}; }),
    whole<ItemRow>("answered", [](auto& row) { return Whole{row.answered}; }),
    whole<ItemRow>("missing", [](auto& row) { return Whole{row.missing}; }),
    whole<ItemRow>("refused", [](auto& row) { return Whole{row.refused}; }),
    whole<ItemRow>("not_applicable", [](auto& row) { return Whole{row.not_applicable}; }),
    may_be_empty(real<ItemRow>("mean", [](auto& row) { return number(row.mean); })),
    may_be_empty(real<ItemRow>("sd", [](auto& row) { return row.sd; })),
};

const std::vector<ItemRow>& items_of(const Outcomes& outcomes) {
  return outcomes.table.items.items;
}

// A column for each answer that the instrument has: how many gave it. They are no part of the
// record, because they differ from one instrument to the next.
void add_answers(Frame& frame, const std::vector<ItemRow>& items) {
  const std::size_t levels = items.empty() ? 0 : items.front().counts.size();
  for (std::size_t level = 0; level < levels; ++level) {
    const auto answer = items.front().lowest + static_cast<std::int32_t>(level);
    FrameColumn& column = frame.columns.emplace_back();
    column.name = "answered_" + std::to_string(answer);
    column.type = FrameColumn::Type::whole;
    for (const ItemRow& row : items) column.whole.push_back(row.counts.at(level));
  }
}

// --- scores ---

struct ScoreRow {
  const Tables* tables = nullptr;
  const PersonScore* shown = nullptr;
};

Text person_of(const ScoreRow& row) {
  return text_in(*row.tables, TableName::people, columns::people::person, row.shown->person);
}

// A metric score is held in hundredths of a point.
Real metric_of(const ScoreRow& row) {
  const auto& hundredths = row.shown->score.metric_hundredths;
  return hundredths ? number(Fraction::of(*hundredths, 100)) : std::nullopt;
}

Text unscored_of(const ScoreRow& row) {
  const auto& reason = row.shown->score.unscored;
  return reason ? Text{unscored_name(*reason)} : std::nullopt;
}

constexpr std::array kScoreColumns = {
    text<ScoreRow>("person", person_of),
    date<ScoreRow>("at", [](auto& row) { return days(row.shown->at); }),
    text<ScoreRow>("instrument", [](auto& row) { return Text{row.shown->score.instrument}; }),
    whole<ScoreRow>("answered", [](auto& row) { return Whole{row.shown->score.answered}; }),
    may_be_empty(real<ScoreRow>("raw", [](auto& row) { return number(row.shown->score.raw); })),
    may_be_empty(real<ScoreRow>("metric", metric_of)),
    may_be_empty(text<ScoreRow>("band", [](auto& row) { return Text{row.shown->score.band}; })),
    may_be_empty(text<ScoreRow>("unscored", unscored_of)),
};

std::vector<ScoreRow> scores_of(const Outcomes& outcomes) {
  std::vector<ScoreRow> rows;
  for (const PersonScore& score : outcomes.table.scores) {
    rows.push_back({&outcomes.area.tables(), &score});
  }
  return rows;
}

// --- the list ---

constexpr std::array kOutcomeTables = {
    table<kItemColumns, items_of>("items"),
    table<kScoreColumns, scores_of>("scores"),
};
constexpr TablesOf<Outcomes> kOutcomes{kOutcomeTables,
                                       {.has_no = "outcomes have no table", .has = "they have"}};

}  // namespace
}  // namespace kith::documents

namespace kith {

Frame outcome_frame(const Area& area, const OutcomeTable& outcomes, std::string_view name) {
  Frame frame = documents::kOutcomes.frame({area, outcomes}, name);
  if (name == documents::kOutcomeTables.front().name) {
    documents::add_answers(frame, outcomes.items.items);
  }
  return frame;
}

std::vector<TableShape> outcome_tables() { return documents::kOutcomes.shapes(); }

}  // namespace kith
