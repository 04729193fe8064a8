// How is an invented table written as CSV, and what is the digest of an area?
// The text is what a person would have typed into a spreadsheet: pounds and not pence, yes and no,
// dates as 2026-04-06. Reading it back gives the same cells.
#include <cmath>
#include <string>
#include <string_view>

#include "kith/synth/synth.hpp"
#include "kith/values/money.hpp"
#include "kith/values/sha256.hpp"

namespace kith {
namespace {

using Type = FrameColumn::Type;

constexpr std::string_view kPence = "_pence";
constexpr int kPlaces = 6;  // the most any column of the model has
constexpr double kMillion = 1e6;

bool is_money(const FrameColumn& column) { return column.name.ends_with(kPence); }

// "annual_pence" is written as "annual", in pounds, because that is the column of the model.
std::string csv_name(const FrameColumn& column) {
  if (!is_money(column)) return column.name;
  return column.name.substr(0, column.name.size() - kPence.size());
}

bool is_empty(const FrameColumn& column, std::size_t row) {
  return !column.present.empty() && column.present[row] == 0;
}

std::string cell_text(const FrameColumn& column, std::size_t row) {
  if (is_empty(column, row)) return {};
  switch (column.type) {
    case Type::text: return column.text[row];
    // Rounded to the six places that columns hold, so that text does not show binary fractions.
    case Type::real: return decimal_text(std::llround(column.real[row] * kMillion), kPlaces, 0);
    case Type::yes_no: return column.whole[row] != 0 ? "yes" : "no";
    case Type::date: return Date::from_days(static_cast<std::int32_t>(column.whole[row])).text();
    case Type::whole:
    case Type::small: break;
  }
  if (is_money(column)) return Money::from_pence(column.whole[row]).text();
  return std::to_string(column.whole[row]);
}

// RFC 4180 §2.5 to 2.7: a cell with a comma, quote or line break is quoted, and quotes are doubled.
void append_cell(std::string& out, std::string_view cell) {
  if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
    out += cell;
    return;
  }
  out += '"';
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

}  // namespace

std::string csv(const Frame& frame) {
  std::string out;
  for (const FrameColumn& column : frame.columns) {
    if (&column != &frame.columns.front()) out += ',';
    append_cell(out, csv_name(column));
  }
  out += '\n';
  for (std::size_t row = 0; row < static_cast<std::size_t>(frame.rows); ++row) {
    for (const FrameColumn& column : frame.columns) {
      if (&column != &frame.columns.front()) out += ',';
      append_cell(out, cell_text(column, row));
    }
    out += '\n';
  }
  return out;
}

Frame text_frame(const Frame& frame) {
  Frame texts;
  texts.rows = frame.rows;
  for (const FrameColumn& column : frame.columns) {
    FrameColumn& text = texts.columns.emplace_back();
    text.name = csv_name(column);
    text.type = Type::text;
    text.present = column.present;
    for (std::size_t row = 0; row < static_cast<std::size_t>(frame.rows); ++row) {
      text.text.push_back(cell_text(column, row));
    }
  }
  return texts;
}

// Over the CSV and not the binary columns: that is what must be equal on every machine.
std::string sha256(const SyntheticArea& area) {
  Sha256 sum;
  for (const SynthTable& table : area.tables) sum.add(csv(table.frame));
  return sum.digest();
}

}  // namespace kith
