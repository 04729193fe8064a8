// Answers in, scores out, as documents and tables.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kith/outcomes/area_outcomes.hpp"
#include "kith/outcomes/instruments.hpp"
#include "kith/tables/arrow.hpp"

namespace kith {

/// Reads a document of answers and gives its `score/1` document.
///
/// The document names an `instrument` and holds one person's `responses` (whole numbers, null for
/// an item without an answer), or the answers of many: `counts` (for each item how many gave each
/// answer from the lowest on) of `people`, and with them `stated_mean`, a published one.
/// `kith` may stand in it as "answers/1".
///
/// One person: answered, missing, raw, metric, band, item_bands, or `unscored` with the reason.
/// Many: for each item its answers, mean, sd, the share of each answer and of it and all above; the
/// mean of the item means; and in `mean_check` what the printed mean can be. A metric score is
/// decimal text, other scores and statistics are numbers of at most eight significant digits.
///
/// Throws `InputError` with the faults of the document at JSON Pointers: an unknown instrument is
/// `not_allowed`; a number of answers or an answer that the instrument does not have
/// `out_of_range`; responses and counts together `not_allowed`, neither `missing`.
std::string score_json(std::string_view answers, const Instruments& instruments);

/// The outcomes of one instrument in an area, with the area that names its people.
struct AreaOutcomes {
  Area area;
  OutcomeTable table;
};

/// Tables of an area's outcomes: "items" (one row an item: `item`, `answered`, `missing`,
/// `refused`, `not_applicable`, `mean`, `sd`, and a count for each answer) and "scores" (one row a
/// person and day: `person`, `at`, `instrument`, `answered`, `raw`, `metric`, `band`, `unscored`).
/// What cannot be said is null. Throws `Error` with `Code::argument` for another name.
Frame outcome_frame(const Area& area, const OutcomeTable& outcomes, std::string_view name);

/// Its tables and their columns. Those of "items" that count each answer are left out, because
/// their number is that of the answers that an instrument has.
std::vector<TableShape> outcome_tables();

}  // namespace kith
