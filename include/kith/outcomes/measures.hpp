// How many people gave which answer to which item? Item tables.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kith/outcomes/instruments.hpp"
#include "kith/outcomes/score.hpp"
#include "kith/values/date.hpp"
#include "kith/values/fraction.hpp"

namespace kith {

/// What became of one question put to one person.
enum class AnswerStatus : std::uint8_t { answered, missing, refused, not_applicable };

/// "answered", … as the table `measures` spells it; empty for another word.
std::string_view answer_status_name(AnswerStatus status) noexcept;
std::optional<AnswerStatus> answer_status_from_name(std::string_view name) noexcept;

/// The answers to one item, as they were given (a reversed item is not turned).
struct ItemRow {
  std::string name;
  std::int32_t lowest = 0;           ///< the answer that `counts` begins with
  std::vector<std::int64_t> counts;  ///< people by answer
  std::int64_t answered = 0;         ///< the sum of `counts`
  std::int64_t missing = 0;
  std::int64_t refused = 0;
  std::int64_t not_applicable = 0;
  std::optional<Fraction> mean;  ///< of the answers; empty where there are none
  std::optional<double> sd;      ///< over n - 1; empty below two answers

  /// The part of those who answered that gave `level`, or `level` and above; empty where nobody
  /// answered. Shares are of the item's own n, not of the people asked.
  std::optional<Fraction> share_of(std::int32_t level) const;
  std::optional<Fraction> share_at_or_above(std::int32_t level) const;
};

/// The answers of `people` people to the items of one instrument.
struct ItemTable {
  std::string instrument;
  std::int64_t people = 0;
  std::vector<ItemRow> items;

  /// The mean of the items' means; nothing where there are no items or an item has no answer.
  std::optional<double> mean_of_items() const;
};

/// The item table of published counts: for each item the people who gave each answer from the
/// lowest to the highest, out of `people`, the rest missing.
///
/// Throws `InputError`: `out_of_range` at `people` below 0, at `items` for another number of items,
/// at `items[i]` for another number of levels or more answers than people, at `items[i][j]` below
/// 0.
ItemTable item_table(const Instrument& instrument,
                     std::span<const std::vector<std::int64_t>> counts, std::int64_t people);

/// One row of an area's `measures`: a person's answer to an item on a day.
struct Response {
  std::uint32_t person = 0;
  Date at;
  std::int32_t item = 0;               ///< counted from 1
  std::optional<std::int32_t> answer;  ///< given exactly where the status is `answered`
  AnswerStatus status = AnswerStatus::answered;
  std::optional<std::size_t> row{};  ///< of `measures`; empty: its index among the rows given
};

/// One person's score on one day.
struct PersonScore {
  std::uint32_t person = 0;
  Date at;
  Score score;
};

/// The answers to one instrument: counted by item, and as a score for each person and day.
struct OutcomeTable {
  ItemTable items;                  ///< `people` counts each person once a day
  std::vector<PersonScore> scores;  ///< by person, then day
  ScoreSummary summary;
};

/// Groups the rows of one instrument into its item table and a score for each person and day. Rows
/// come in any order; an item without a row is missing.
///
/// Throws `InputError` with every fault, at `measures[i].column`: an item the instrument does not
/// have or an answer outside its range (`out_of_range`), no answer with status `answered`
/// (`missing`), an answer with another status (`not_allowed`); and at `measures[i]`
/// the second row of one person, day and item (`duplicate`).
OutcomeTable tabulate_outcomes(const Instrument& instrument, std::span<const Response> rows);

}  // namespace kith
