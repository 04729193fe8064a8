// Which values are laid over the statutory ones? Reads them from the columns of an Arrow table.
#include <array>
#include <cmath>
#include <cstring>
#include <optional>
#include <utility>

#include "kith/documents/documents.hpp"
#include "kith/values/money.hpp"
#include "tables/arrow_column.hpp"
#include "tables/arrow_reader.hpp"
#include "tables/json_events.hpp"

namespace kith {
namespace {

constexpr int kPlaces = 6;  // of a parameter's value

struct ColumnRule {
  std::string_view name;
  bool required;
};

// The columns that are read; others are passed over. Faults name them as "parameters.value".
constexpr std::array<ColumnRule, 7> kColumns = {{{"name", true},
                                                 {"first_day", true},
                                                 {"value", true},
                                                 {"unit", false},
                                                 {"source", false},
                                                 {"certainty", false},
                                                 {"known_until", false}}};

// Arrow has the columns of a batch in the order of the schema, so a column is found once by name.
std::optional<std::int64_t> child_named(const ArrowSchema& schema, std::string_view name) {
  for (std::int64_t i = 0; i < schema.n_children; ++i)
    if (schema.children[i]->name != nullptr && name == schema.children[i]->name) return i;
  return std::nullopt;
}

// Text may come as a dictionary: the cell then holds the place of the value.
Scalar cell_at(const ArrowColumn& column, std::int64_t place) {
  if (column.is_list()) return Scalar::of_whole(Scalar::Type::other, 0);
  if (column.values() == nullptr) return column.at(place);
  const std::int64_t index = column.index(place);
  return index < 0 ? Scalar{} : column.values()->at(index);
}

// The decimal of at most kPlaces places nearest to a real number; empty where there is none.
std::optional<std::string> decimal_of(double real) {
  constexpr double kUnits = 1e6;
  constexpr double kMostExact = 9e15;  // whole numbers below 2^53
  if (!(std::abs(real) * kUnits < kMostExact)) return std::nullopt;
  const std::int64_t units = std::llround(real * kUnits);
  if (static_cast<double>(units) / kUnits != real) return std::nullopt;
  return decimal_text(units, kPlaces, 0);
}

class RowReader {
 public:
  void read_batch(const ArrowSchema& schema, const ArrowArray& batch) {
    if (batch.n_children != schema.n_children || batch.length < 0 || batch.offset < 0)
      throw Error{Code::argument, "an Arrow batch is not what its schema says"};
    const std::size_t first = rows_.size();
    rows_.resize(first + static_cast<std::size_t>(batch.length));
    for (const ColumnRule& rule : kColumns)
      if (const auto child = child_named(schema, rule.name))
        read_column(rule.name, {*schema.children[*child], *batch.children[*child]}, batch, first);
  }

  void check_columns(const ArrowSchema& schema) {
    if (schema.format == nullptr || std::strcmp(schema.format, "+s") != 0)
      throw Error{Code::argument, "an Arrow stream of a table holds structs"};
    for (const ColumnRule& rule : kColumns)
      if (rule.required && !child_named(schema, rule.name))
        fault(FaultCode::missing, "parameters." + std::string{rule.name}, "a column");
  }

  std::vector<ParameterRow> finish() {
    if (!faults_.empty()) throw InputError{std::move(faults_)};
    return std::move(rows_);
  }

 private:
  void fault(FaultCode code, std::string at, std::string allowed) {
    faults_.push_back({code, std::move(at), std::nullopt, std::nullopt, std::move(allowed)});
  }

  void read_column(std::string_view name, const ArrowColumn& column, const ArrowArray& batch,
                   std::size_t first) {
    if (!column.is_supported()) {
      fault(FaultCode::wrong_type, "parameters." + std::string{name}, "text, numbers or dates");
      return;
    }
    if (column.length() < batch.offset + batch.length)
      throw Error{Code::argument, "an Arrow column is shorter than its batch"};
    for (std::int64_t i = 0; i < batch.length; ++i) {
      const std::size_t row = first + static_cast<std::size_t>(i);
      const Scalar cell = cell_at(column, batch.offset + i);
      if (cell.type != Scalar::Type::missing) read_cell(name, cell, row);
    }
  }

  // Each name has its own kind of cell; an empty cell leaves the member as it was.
  void read_cell(std::string_view name, const Scalar& cell, std::size_t row) {
    ParameterRow& into = rows_[row];
    const std::string at = "parameters[" + std::to_string(row) + "]." + std::string{name};
    if (name == "name") into.name = text(cell, at);
    if (name == "first_day") into.first_day = date(cell, at);
    if (name == "value") into.value = number_or_word(cell, at);
    if (name == "unit") into.unit = text(cell, at);
    if (name == "source") into.source = text(cell, at);
    if (name == "certainty") into.certainty = certainty(cell, at);
    if (name == "known_until") into.known_until = date(cell, at);
  }

  std::string text(const Scalar& cell, const std::string& at) {
    if (cell.type != Scalar::Type::text) {
      fault(FaultCode::wrong_type, at, "text");
    } else if (first_not_utf8(cell.text)) {
      fault(FaultCode::not_utf8, at, "UTF-8");
    } else {
      return std::string{cell.text};
    }
    return {};
  }

  // Dates come as Arrow dates or as text, which tools that read CSV hand over.
  Date date(const Scalar& cell, const std::string& at) {
    if (cell.type == Scalar::Type::day)
      return Date::from_days(static_cast<std::int32_t>(cell.whole));
    const ParsedDate parsed = parse_date(cell.type == Scalar::Type::text ? cell.text : "");
    if (parsed.fault != DateFault::none) {
      const bool impossible = parsed.fault == DateFault::impossible;
      fault(impossible ? FaultCode::impossible_date : FaultCode::wrong_type, at,
            "a date as 2026-04-06");
    }
    return parsed.date;
  }

  // A value stays text, as in the shipped data: it may be a word ("per_employer"), and a number
  // must not change on its way. A float is taken only where six places say exactly the same.
  std::string number_or_word(const Scalar& cell, const std::string& at) {
    if (cell.type == Scalar::Type::whole) return std::to_string(cell.whole);
    if (cell.type == Scalar::Type::decimal && cell.scale >= 0)
      return exact_decimal(cell.digits, cell.scale);
    if (cell.type == Scalar::Type::real) {
      if (const auto decimal = decimal_of(cell.real)) return *decimal;
      fault(FaultCode::too_many_places, at, "at most six places");
      return {};
    }
    return text(cell, at);
  }

  // 12710 at scale 3 is "12.710": digits with the point put in, never divided.
  static std::string exact_decimal(Wide digits, int scale) {
    std::string text = wide_text(digits < 0 ? -digits : digits);
    const auto places = static_cast<std::size_t>(scale);
    if (text.size() <= places) text.insert(0, places + 1 - text.size(), '0');
    if (places > 0) text.insert(text.size() - places, 1, '.');
    return digits < 0 ? "-" + text : text;
  }

  Certainty certainty(const Scalar& cell, const std::string& at) {
    for (const Certainty known :
         {Certainty::seen, Certainty::known, Certainty::derived, Certainty::unverified})
      if (cell.type == Scalar::Type::text && cell.text == certainty_name(known)) return known;
    fault(FaultCode::not_allowed, at, "seen, known, derived or unverified");
    return Certainty::seen;
  }

  std::vector<ParameterRow> rows_;
  std::vector<Fault> faults_;
};

}  // namespace

std::vector<ParameterRow> read_parameter_rows(ArrowArrayStream* stream) {
  ArrowStream owned{stream};
  const Owned<ArrowSchema> schema{owned.schema()};
  RowReader reader;
  reader.check_columns(*schema);
  while (true) {
    const Owned<ArrowArray> batch{owned.next()};
    if (batch->release == nullptr) return reader.finish();
    reader.read_batch(*schema, *batch);
  }
}

}  // namespace kith
