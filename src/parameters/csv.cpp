// How is the CSV that kith ships read, and how is a defect in it reported?
// The reader is strict on purpose: the data is embedded by the build, so a wrong header or field is
// a defect of kith (`Code::internal`) and never the fault of a caller's input.
#include "parameters/csv.hpp"

#include <algorithm>

#include "kith/values/error.hpp"
#include "kith/values/money.hpp"

namespace kith {
namespace {

[[noreturn]] void broken(const std::string& what) {
  throw Error{Code::internal, "shipped data: " + what};
}

// Takes one field off the front of `rest`, with its quotes undone; `rest` then begins with what
// ended it: a comma, a line end or the end of the text.
std::string take_field(std::string_view& rest) {
  if (!rest.starts_with('"')) {
    const std::size_t end = std::min(rest.find_first_of(",\r\n"), rest.size());
    std::string field{rest.substr(0, end)};
    rest.remove_prefix(end);
    return field;
  }
  // Doubled quotes stand for one quote (RFC 4180 §2.7); everything else is taken as it is.
  std::string field;
  for (rest.remove_prefix(1); !rest.empty(); rest.remove_prefix(1)) {
    if (rest.starts_with("\"\"")) {
      rest.remove_prefix(1);
    } else if (rest.front() == '"') {
      rest.remove_prefix(1);
      return field;
    }
    field += rest.front();
  }
  broken("a quote is left open");
}

// LF and CRLF both end a row; a last row without a line end counts too.
CsvRow take_row(std::string_view& rest) {
  CsvRow row{take_field(rest)};
  while (rest.starts_with(',')) {
    rest.remove_prefix(1);
    row.push_back(take_field(rest));
  }
  if (rest.starts_with('\r')) rest.remove_prefix(1);
  if (!rest.empty() && rest.front() != '\n') broken("text stands after a closing quote");
  if (!rest.empty()) rest.remove_prefix(1);
  return row;
}

}  // namespace

std::vector<CsvRow> read_csv(std::string_view text,
                             std::initializer_list<std::string_view> columns) {
  // Columns are read by position, so the header has to be exactly the one that the reader expects.
  if (!std::ranges::equal(take_row(text), columns)) broken("the header is another");

  std::vector<CsvRow> rows;
  while (!text.empty()) {
    rows.push_back(take_row(text));
    if (rows.back().size() != columns.size()) {
      broken("row " + std::to_string(rows.size()) + " has " + std::to_string(rows.back().size()) +
             " fields, not " + std::to_string(columns.size()));
    }
  }
  return rows;
}

Date csv_date(const std::string& field) {
  const ParsedDate parsed = parse_date(field);
  if (parsed.fault != DateFault::none) broken("'" + field + "' is not a day");
  return parsed.date;
}

std::int64_t csv_whole(const std::string& field) {
  const Decimal parsed = parse_decimal(field, 0);
  if (parsed.fault != DecimalFault::none) broken("'" + field + "' is not a whole number");
  return parsed.units;
}

// The file spells certainty as `certainty_name` does; a new mark has to be added there first.
Certainty csv_certainty(const std::string& field) {
  if (const auto certainty = value_of_word<Certainty>(field)) return *certainty;
  broken("'" + field + "' is no mark of certainty");
}

}  // namespace kith
