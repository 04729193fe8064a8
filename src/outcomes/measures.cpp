// How many people gave which answer to each item, and what does each person score?
// There are two ways in: counts as a paper prints them, and responses row by row. Both end in the
// same item table; faults name the table, row and column.
#include "kith/outcomes/measures.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>
#include <utility>

#include "kith/values/error.hpp"
#include "outcomes/statistics.hpp"

namespace kith {
namespace {

constexpr std::array<std::string_view, 4> kStatusNames = {"answered", "missing", "refused",
                                                          "not_applicable"};

std::string range_text(std::int64_t lowest, std::int64_t highest) {
  return std::to_string(lowest) + " to " + std::to_string(highest);
}

std::size_t levels_of(const Instrument& instrument) {
  return static_cast<std::size_t>(std::int64_t{instrument.highest} - instrument.lowest + 1);
}

// Fills what follows from a row's counts.
// Answers are unscored here: a reversed item shows the distribution as people answered it.
void complete(ItemRow& row) {
  Moments moments;
  for (std::size_t i = 0; i < row.counts.size(); ++i) {
    moments.add(Fraction{row.lowest + static_cast<std::int64_t>(i)}, row.counts[i]);
  }
  row.answered = moments.count();
  row.mean = moments.mean();
  row.sd = moments.sd();
}

// --- from counts ---

void check_counts(const Instrument& instrument, std::span<const std::vector<std::int64_t>> counts,
                  std::int64_t people) {
  std::vector<Fault> faults;
  const auto add = [&](std::string at, std::int64_t found, std::string allowed) {
    faults.push_back(
        {FaultCode::out_of_range, std::move(at), {}, std::to_string(found), std::move(allowed)});
  };
  if (people < 0) add("people", people, "0 or more");
  if (counts.size() != instrument.items.size()) {
    add("items", static_cast<std::int64_t>(counts.size()),
        std::to_string(instrument.items.size()) + " items");
  }
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const std::string at = "items[" + std::to_string(i) + "]";
    if (counts[i].size() != levels_of(instrument)) {
      add(at, static_cast<std::int64_t>(counts[i].size()),
          "counts of the answers " + range_text(instrument.lowest, instrument.highest));
    }
    // Nobody answers one item twice, so the counts of an item cannot add up to more than the
    // people.
    std::int64_t unanswered = std::max(people, std::int64_t{0});
    for (std::size_t j = 0; j < counts[i].size(); ++j) {
      const std::int64_t count = counts[i][j];
      if (count < 0 || count > unanswered) {
        add(at + "[" + std::to_string(j) + "]", count, "0 or more, and no more than the people");
        break;
      }
      unanswered -= count;
    }
  }
  if (!faults.empty()) throw InputError{std::move(faults)};
}

// --- from responses ---

auto key_of(const Response& row) { return std::tie(row.person, row.at, row.item); }

// At most one fault for a row: the first that is found, from the item to the answer.
std::optional<Fault> fault_of(const Instrument& instrument, const Response& row,
                              std::size_t index) {
  const std::string at = "measures[" + std::to_string(index) + "]";
  const auto items = static_cast<std::int64_t>(instrument.items.size());
  if (row.item < 1 || row.item > items) {
    return Fault{
        FaultCode::out_of_range, at + ".item", {}, std::to_string(row.item), range_text(1, items)};
  }
  // A refusal with an answer beside it is contradictory: nobody could tell which of the two holds.
  if (row.status != AnswerStatus::answered) {
    if (!row.answer) return std::nullopt;
    return Fault{FaultCode::not_allowed, at + ".response", {}, {}, "nothing beside this status"};
  }
  if (!row.answer) return Fault{FaultCode::missing, at + ".response", {}, {}, "an answer"};
  if (*row.answer < instrument.lowest || *row.answer > instrument.highest) {
    return Fault{FaultCode::out_of_range,
                 at + ".response",
                 {},
                 {},
                 range_text(instrument.lowest, instrument.highest)};
  }
  return std::nullopt;
}

// The indexes of `rows` by person, day, item and, among equals, position.
std::vector<std::size_t> sorted_indexes(std::span<const Response> rows) {
  std::vector<std::size_t> order(rows.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(
      order, [&](std::size_t a, std::size_t b) { return key_of(rows[a]) < key_of(rows[b]); });
  return order;
}

void check_responses(const Instrument& instrument, std::span<const Response> rows,
                     std::span<const std::size_t> order) {
  std::vector<bool> repeated(rows.size());
  for (std::size_t i = 1; i < order.size(); ++i) {
    repeated[order[i]] = key_of(rows[order[i - 1]]) == key_of(rows[order[i]]);
  }
  std::vector<Fault> faults;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::size_t index = rows[i].row.value_or(i);
    if (auto fault = fault_of(instrument, rows[i], index)) faults.push_back(*std::move(fault));
    if (repeated[i]) {
      faults.push_back({FaultCode::duplicate,
                        "measures[" + std::to_string(index) + "]",
                        {},
                        std::to_string(rows[i].item),
                        "an item once for a person and day"});
    }
  }
  if (!faults.empty()) throw InputError{std::move(faults)};
}

// Items without any answer are in the table too, with counts of zero.
ItemTable empty_table(const Instrument& instrument) {
  ItemTable table;
  table.instrument = instrument.name;
  for (const InstrumentItem& item : instrument.items) {
    ItemRow row;
    row.name = item.name;
    row.lowest = instrument.lowest;
    row.counts.resize(levels_of(instrument));
    table.items.push_back(std::move(row));
  }
  return table;
}

void count_response(ItemRow& row, const Response& response) {
  switch (response.status) {
    case AnswerStatus::answered:
      ++row.counts[static_cast<std::size_t>(*response.answer - row.lowest)];
      break;
    case AnswerStatus::missing: break;  // as an item without a row: what is left of the people
    case AnswerStatus::refused: ++row.refused; break;
    case AnswerStatus::not_applicable: ++row.not_applicable; break;
  }
}

}  // namespace

std::string_view answer_status_name(AnswerStatus status) noexcept {
  return kStatusNames[static_cast<std::size_t>(status)];
}

std::optional<AnswerStatus> answer_status_from_name(std::string_view name) noexcept {
  const auto* it = std::ranges::find(kStatusNames, name);
  if (it == kStatusNames.end()) return std::nullopt;
  return static_cast<AnswerStatus>(it - kStatusNames.begin());
}

// Of those who answered: refusals and gaps are reported beside the shares and are in none of them.
std::optional<Fraction> ItemRow::share_of(std::int32_t level) const {
  if (answered == 0) return std::nullopt;
  const std::int64_t index = std::int64_t{level} - lowest;
  if (index < 0 || index >= static_cast<std::int64_t>(counts.size())) return Fraction{};
  return Fraction::of(counts[static_cast<std::size_t>(index)], answered);
}

std::optional<Fraction> ItemRow::share_at_or_above(std::int32_t level) const {
  if (answered == 0) return std::nullopt;
  const auto first = std::clamp(std::int64_t{level} - lowest, std::int64_t{0},
                                static_cast<std::int64_t>(counts.size()));
  return Fraction::of(std::accumulate(counts.begin() + first, counts.end(), std::int64_t{0}),
                      answered);
}

std::optional<double> ItemTable::mean_of_items() const {
  if (items.empty()) return std::nullopt;
  double sum = 0;
  for (const ItemRow& row : items) {
    if (!row.mean) return std::nullopt;
    sum += row.mean->approximate();
  }
  return sum / static_cast<double>(items.size());
}

ItemTable item_table(const Instrument& instrument,
                     std::span<const std::vector<std::int64_t>> counts, std::int64_t people) {
  check_instrument(instrument);
  check_counts(instrument, counts, people);

  ItemTable table = empty_table(instrument);
  table.people = people;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    ItemRow& row = table.items[i];
    row.counts = counts[i];
    complete(row);
    row.missing = people - row.answered;
  }
  return table;
}

OutcomeTable tabulate_outcomes(const Instrument& instrument, std::span<const Response> rows) {
  check_instrument(instrument);
  const std::vector<std::size_t> order = sorted_indexes(rows);
  check_responses(instrument, rows, order);

  OutcomeTable result;
  result.items = empty_table(instrument);
  std::vector<Score> scores;
  std::vector<std::optional<std::int32_t>> answers(instrument.items.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    const Response& row = rows[order[i]];
    const auto item = static_cast<std::size_t>(row.item - 1);
    count_response(result.items.items[item], row);
    // Rows are sorted, so the answers of one person and day come together; the last row of the
    // group closes it.
    answers[item] = row.answer;

    const bool is_last = i + 1 == order.size() || rows[order[i + 1]].person != row.person ||
                         rows[order[i + 1]].at != row.at;
    if (!is_last) continue;
    scores.push_back(score_outcome(instrument, answers));
    result.scores.push_back({row.person, row.at, scores.back()});
    std::ranges::fill(answers, std::nullopt);
  }

  result.items.people = static_cast<std::int64_t>(scores.size());
  // What is neither answered, refused nor not applicable is missing, with or without a row.
  for (ItemRow& row : result.items.items) {
    complete(row);
    row.missing = result.items.people - row.answered - row.refused - row.not_applicable;
  }
  result.summary = summarise_scores(instrument, scores);
  return result;
}

}  // namespace kith
