// How does the text of a plan document become rows, cell by cell, and which faults can it
// have?
// The parser calls one function for each event, and `at_` is where in the document the reader is:
// a state machine of eleven states, so that a document of any size is read in one pass without a
// tree. A value in the wrong place is reported and then skipped as a whole, so that one
// mistake gives one fault and reading goes on behind it.
#include "tables/document.hpp"

#include <string>
#include <unordered_set>
#include <utility>

#include "kith/tables/json.hpp"
#include "tables/cells.hpp"
#include "tables/json_events.hpp"

namespace kith {
namespace {

// The only version there is; another text is a fault at "/kith".
constexpr std::string_view kVersion = "plan/1";
// A list or an object where a value is expected: the cell reader refuses it.
const Scalar kSomethingElse = Scalar::of_whole(Scalar::Type::other, 0);

struct Section {
  std::size_t table = 0;
  bool is_single = false;  // one object, no list of rows
};

// The table that a member of the root holds rows of; empty for another name. A document has one
// person and one plan, so these two are objects and not lists.
std::optional<Section> section_of(std::string_view name) noexcept {
  if (name == "person") return Section{index_of(TableName::people), true};
  if (name == "plan") return Section{index_of(TableName::plans), true};
  if (name == "area") return Section{kAreaTable, true};
  if (name == "people" || name == "plans") return std::nullopt;
  const auto table = SpecIndex::get().table(name);
  return table ? std::optional{Section{*table, false}} : std::nullopt;
}

// Follows a value that is not read (a member whose name begins with x_, or a value in the wrong
// place), so that a repeated member inside it is still a fault.
class Skipped {
 public:
  bool is_open() const noexcept { return !names_.empty(); }
  void open() { names_.emplace_back(); }
  void close() { names_.pop_back(); }
  bool repeats(std::string_view name) { return !names_.back().emplace(name).second; }

 private:
  std::vector<std::unordered_set<std::string>> names_;
};

class DocumentReader : public JsonEvents {
 public:
  explicit DocumentReader(Gathered& gathered) noexcept
      : gathered_{gathered}, cells_{gathered, Dialect::document} {}

  /// Reads a text that is one row without a root, such as area.json.
  void read_row_of(std::size_t table) noexcept {
    section_ = {table, true};
    style_ = PlaceStyle::table;
    at_ = At::row_value;
    after_row_ = At::end;
  }

  void begin_object() override;
  void end_object() override;
  void begin_array() override;
  void end_array() override;
  void key(std::string_view name) override;
  void text(std::string_view value) override { scalar(Scalar::of_text(value)); }
  void number(std::string_view written) override { scalar(Scalar::of_number(written)); }
  void boolean(bool value) override { scalar(Scalar::of_boolean(value)); }
  void null() override { scalar(Scalar{}); }

  bool is_object() const noexcept { return is_object_; }
  bool has(std::string_view member) const { return members_.contains(std::string{member}); }

 private:
  // What is expected next, or what is being read.
  enum class At : std::uint8_t {
    root_value,
    root,
    version_value,
    rows_value,
    rows,
    row_value,
    row,
    cell_value,
    list,
    skipped,
    end,
  };

  void scalar(const Scalar& value);
  void root_key(std::string_view name);
  void row_key(std::string_view name);
  void start_row() noexcept;
  void skip_from_here(std::string place, At back);
  void after_value();
  void refuse_structure(bool opens);
  At refused();
  void refuse_row();
  std::string place_of_value() const;
  void read_version(const Scalar& value);
  void put(std::int64_t held);
  void add_fault(FaultCode code, std::string at, std::string allowed);

  const ColumnSpec& spec() const noexcept {
    return SpecIndex::get().spec(section_.table).columns[column_];
  }
  std::string place(std::string_view column) const {
    return place_text(style_, section_.table, row_, column);
  }
  FaultPlace order() const noexcept;

  Gathered& gathered_;
  CellReader cells_;
  PlaceStyle style_ = PlaceStyle::pointer;
  bool is_object_ = false;
  At at_ = At::root_value;
  At after_skip_ = At::end;
  At after_row_ = At::rows;
  Section section_;
  std::size_t row_ = 0;
  Column column_ = kNoColumn;
  std::uint64_t given_ = 0;                  // columns of the row at hand, a bit each
  std::unordered_set<std::string> members_;  // of the root
  std::unordered_set<std::string> unknown_;  // members of the row at hand that are no columns
  std::string skipped_place_;
  Skipped skipped_;
};

// Faults of the document as a whole sort before those of its rows.
FaultPlace DocumentReader::order() const noexcept {
  const bool in_row = at_ != At::root_value && at_ != At::root && at_ != At::version_value;
  return in_row ? FaultPlace{order_of(section_.table), row_, column_} : FaultPlace{};
}

void DocumentReader::add_fault(FaultCode code, std::string at, std::string allowed) {
  gathered_.faults.add(order(), {code, std::move(at), {}, {}, std::move(allowed)});
}

// --- what opens and closes ---

void DocumentReader::begin_object() {
  switch (at_) {
    case At::root_value:
      is_object_ = true;
      at_ = At::root;
      return;
    // An element of a list of rows and the single object of "plan" are read alike.
    case At::rows: at_ = At::row_value; [[fallthrough]];
    case At::row_value: start_row(); return;
    case At::skipped: skipped_.open(); return;
    default: refuse_structure(true);
  }
}

void DocumentReader::begin_array() {
  switch (at_) {
    case At::rows_value: at_ = At::rows; return;
    case At::cell_value:
      if (spec().kind != ColumnKind::tags && spec().kind != ColumnKind::references) break;
      cells_.begin_list();
      at_ = At::list;
      return;
    case At::skipped: skipped_.open(); return;
    default: break;
  }
  refuse_structure(true);
}

// The parser guarantees that what closes was opened, so the states need no stack.
void DocumentReader::end_object() {
  if (at_ == At::skipped) {
    skipped_.close();
    after_value();
  } else if (at_ == At::row) {
    RawTable& table = gathered_.tables[section_.table];
    table.rows = ++row_;
    at_ = after_row_;
  } else {
    at_ = At::end;
  }
}

void DocumentReader::end_array() {
  if (at_ == At::skipped) {
    skipped_.close();
    after_value();
  } else if (at_ == At::list) {
    put(cells_.end_list());
  } else {
    at_ = At::root;
  }
}

// What was given belongs to one row and is forgotten with the next.
void DocumentReader::start_row() noexcept {
  given_ = 0;
  unknown_.clear();
  at_ = At::row;
}

// --- names ---

// RFC 8259 leaves repeated names open; kith refuses them, because readers disagree about which of
// the two values holds.
void DocumentReader::key(std::string_view name) {
  if (at_ == At::skipped) {
    if (skipped_.repeats(name)) add_fault(FaultCode::duplicate, skipped_place_, "each member once");
  } else if (at_ == At::root) {
    root_key(name);
  } else {
    row_key(name);
  }
}

void DocumentReader::root_key(std::string_view name) {
  const std::string at = "/" + pointer_token(name);
  if (!members_.emplace(name).second) {
    add_fault(FaultCode::duplicate, at, "each member once");
    return skip_from_here(at, At::root);
  }
  if (name == "kith") {
    at_ = At::version_value;
  } else if (const auto section = section_of(name)) {
    section_ = *section;
    row_ = 0;
    column_ = 0;
    after_row_ = section->is_single ? At::root : At::rows;
    at_ = section->is_single ? At::row_value : At::rows_value;
  } else {
    if (!name.starts_with("x_")) {
      add_fault(FaultCode::unknown_key, at, "a member of plan/1, or one that begins with x_");
    }
    skip_from_here(at, At::root);
  }
}

void DocumentReader::row_key(std::string_view name) {
  column_ = SpecIndex::get().column(section_.table, name);
  // Every table has fewer than 64 columns, so one word remembers which were given.
  const std::uint64_t bit = column_ == kNoColumn ? 0 : std::uint64_t{1} << column_;
  const bool repeated = column_ == kNoColumn ? !unknown_.emplace(name).second : (given_ & bit) != 0;
  given_ |= bit;
  if (!repeated && column_ != kNoColumn) {
    at_ = At::cell_value;
    return;
  }
  if (repeated) {
    add_fault(FaultCode::duplicate, place(name), "each member once");
  } else if (!name.starts_with("x_")) {
    const std::string table{SpecIndex::get().spec(section_.table).name};
    add_fault(FaultCode::unknown_key, place(name),
              "a column of " + table + ", or a name that begins with x_");
  }
  skip_from_here(place(name), At::row);
}

// --- values ---

void DocumentReader::scalar(const Scalar& value) {
  switch (at_) {
    case At::version_value: return read_version(value);
    case At::cell_value: return put(cells_.read(spec(), value));
    case At::list: return cells_.add_element(spec(), value);
    case At::skipped: return after_value();
    default: return refuse_structure(false);
  }
}

// A text that looks like a version is shown in the fault; any other text only by its length, since
// it could be anything.
void DocumentReader::read_version(const Scalar& value) {
  if (value.type != Scalar::Type::text) {
    add_fault(FaultCode::wrong_type, "/kith", std::string{kVersion});
  } else if (value.text != kVersion) {
    ColumnSpec word;
    word.kind = ColumnKind::word;
    const bool is_version = value.text.find('/') != std::string_view::npos;
    const std::string found = is_version && value.text.size() <= 40 ? std::string{value.text}
                                                                    : shown_cell(word, value.text);
    gathered_.faults.add({}, {FaultCode::not_allowed, "/kith", {}, found, std::string{kVersion}});
  }
  at_ = At::root;
}

// A faulty cell is kept as kFaulty, so that later checks leave it alone.
void DocumentReader::put(std::int64_t held) {
  if (held != kMissing) gathered_.set(section_.table, column_, row_, held);
  for (const Problem& problem : cells_.problems()) {
    std::string at = place(spec().name);
    if (problem.element && style_ == PlaceStyle::pointer) {
      at += "/" + std::to_string(*problem.element);
    }
    gathered_.faults.add(
        order(), {problem.code, std::move(at), problem.character, problem.found, problem.allowed});
  }
  cells_.clear();
  at_ = At::row;
}

// --- what is not read ---

void DocumentReader::skip_from_here(std::string place, At back) {
  skipped_place_ = std::move(place);
  after_skip_ = back;
  at_ = At::skipped;
}

void DocumentReader::after_value() {
  if (!skipped_.is_open()) at_ = after_skip_;
}

// Reports a value of the wrong kind. `opens`: it is an object or a list whose end is still to come,
// so everything up to there is skipped.
// The place is worked out before the state changes, since it follows from the state.
void DocumentReader::refuse_structure(bool opens) {
  skipped_place_ = place_of_value();
  at_ = refused();
  if (!opens) return;
  skip_from_here(std::move(skipped_place_), at_);
  skipped_.open();
}

std::string DocumentReader::place_of_value() const {
  switch (at_) {
    case At::version_value: return "/kith";
    case At::rows_value: return "/" + std::string{SpecIndex::get().spec(section_.table).name};
    case At::rows:
    case At::row_value: return place({});
    case At::cell_value:
    case At::list: return place(spec().name);
    default: return {};
  }
}

// Adds the fault for the value at hand and returns the state in which reading goes on after it.
DocumentReader::At DocumentReader::refused() {
  switch (at_) {
    case At::cell_value: return put(cells_.read(spec(), kSomethingElse)), At::row;
    case At::list: return cells_.add_element(spec(), kSomethingElse), At::list;
    case At::version_value:
      add_fault(FaultCode::wrong_type, skipped_place_, std::string{kVersion});
      return At::root;
    case At::rows_value:
      add_fault(FaultCode::wrong_type, skipped_place_, "a list of rows");
      return At::root;
    case At::rows: return refuse_row(), At::rows;
    case At::row_value:
      add_fault(FaultCode::wrong_type, skipped_place_, "an object");
      return after_row_;
    default: add_fault(FaultCode::wrong_type, {}, "an object"); return At::end;
  }
}

// A row that is not an object still counts, so that the rows after it keep their indexes. Its
// required cells are marked as faulty, so that they are not reported as missing too.
void DocumentReader::refuse_row() {
  column_ = 0;
  add_fault(FaultCode::wrong_type, skipped_place_, "an object");
  const auto columns = SpecIndex::get().spec(section_.table).columns;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].required) {
      gathered_.set(section_.table, static_cast<Column>(i), row_, kFaulty);
    }
  }
  gathered_.tables[section_.table].rows = ++row_;
}

// --- what a document has once for all its rows ---

// These faults have no place of their own: the member is not there.
void add_missing_member(Gathered& gathered, std::string_view name) {
  gathered.faults.add(
      {}, {FaultCode::missing, "", {}, {}, "a member " + std::string{name} + " of the document"});
}

// Rows without a person or plan belong to the document's own. Where that is missing or faulty, the
// cells are marked as faulty, because one fault is enough.
void fill_default(Gathered& gathered, std::string_view column, TableName from) {
  const SpecIndex& index = SpecIndex::get();
  const std::int64_t own = gathered[from].rows == 0 ? kMissing : gathered[from].at(0, 0);
  const std::int64_t value = is_held(own) ? own : kFaulty;
  for (std::size_t table = 0; table < kTableCount; ++table) {
    RawTable& raw = gathered.tables[table];
    const Column own_column = index.column(table, column);
    if (raw.rows == 0 || table == index_of(from) || own_column == kNoColumn ||
        !index.spec(table).columns[own_column].required) {
      continue;
    }
    for (std::size_t row = 0; row < raw.rows; ++row) {
      if (raw.at(own_column, row) == kMissing) gathered.set(table, own_column, row, value);
    }
  }
}

// Before parsing, so that a huge text costs no time and no memory.
void check_size(std::string_view json) {
  if (json.size() <= kMostDocumentBytes) return;
  throw Error{Code::limit, "a document has at most 64 MB; this one has " +
                               std::to_string(json.size()) + " bytes"};
}

}  // namespace

void read_plan_document(std::string_view json, Gathered& gathered) {
  check_size(json);
  DocumentReader reader{gathered};
  if (auto fault = parse_json(json, reader)) throw InputError{{*std::move(fault)}};
  if (!reader.is_object()) return;
  for (const std::string_view name : {"kith", "person", "plan"}) {
    if (!reader.has(name)) add_missing_member(gathered, name);
  }
  fill_default(gathered, "person", TableName::people);
  fill_default(gathered, "plan", TableName::plans);
}

// A later area.json replaces an earlier one with all its faults: the caller may mend it and try
// again.
void read_area_document(std::string_view json, Gathered& gathered) {
  check_size(json);
  gathered.tables[kAreaTable] = {};
  gathered.faults.forget(order_of(kAreaTable));
  DocumentReader reader{gathered};
  reader.read_row_of(kAreaTable);
  auto fault = parse_json(json, reader);
  if (!fault) return;
  fault->at = "area";
  gathered.tables[kAreaTable] = {};
  gathered.faults.forget(order_of(kAreaTable));
  gathered.faults.add({order_of(kAreaTable), 0, 0}, *std::move(fault));
}

}  // namespace kith
