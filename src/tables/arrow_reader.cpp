// How do the columns of an Arrow stream become cells of a table?
// Columns are matched by name, an amount also by its name with "_pence". Cells are read column by
// column, which is how they lie in memory. If a stream fails half-way, everything that it brought
// is taken back.
#include "tables/arrow_reader.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include "tables/arrow_column.hpp"
#include "tables/cells.hpp"
#include "tables/json_events.hpp"

namespace kith {
namespace {

// "annual_pence" is the amount `annual` in whole pence: the form in which kith's own tables give
// it.
constexpr std::string_view kPence = "_pence";

// One column of the stream and the column of the table that it fills.
// Made once for a stream and used for every batch.
struct Binding {
  std::int64_t child = 0;
  Column column = kNoColumn;
  ColumnSpec spec;         // as it is read: whole pence for a "…_pence" column
  std::int64_t times = 1;  // held units in one that was read
};

std::string column_place(std::size_t table, std::string_view name) {
  return std::string{SpecIndex::get().spec(table).name} + "." + std::string{name};
}

// Only these may also come as whole pence.
bool is_amount(ColumnKind kind) noexcept {
  return kind == ColumnKind::money || kind == ColumnKind::rate;
}

// The column that a column of that name fills: the one of the same name, or for "_pence" an amount.
Binding binding_of(std::size_t table, std::string_view name) {
  const SpecIndex& index = SpecIndex::get();
  const auto columns = index.spec(table).columns;
  if (const Column column = index.column(table, name); column != kNoColumn) {
    return {0, column, columns[column], 1};
  }
  if (!name.ends_with(kPence)) return {};
  const Column column = index.column(table, name.substr(0, name.size() - kPence.size()));
  if (column == kNoColumn || !is_amount(columns[column].kind)) return {};
  constexpr std::int64_t kThousandthsPerPenny = 1'000;
  const std::int64_t times = columns[column].kind == ColumnKind::rate ? kThousandthsPerPenny : 1;
  ColumnSpec pence = columns[column];
  pence.kind = ColumnKind::whole;
  // Limits are held in the column's units; for whole pence they are those in pence.
  pence.lowest /= times;
  pence.highest /= times;
  return {0, column, pence, times};
}

// A struct may be null as a whole; then none of its cells counts.
bool is_null_row(const ArrowArray& batch, std::int64_t row) noexcept {
  if (batch.null_count == 0 || batch.n_buffers < 1 || batch.buffers == nullptr) return false;
  const auto* bits = static_cast<const std::uint8_t*>(batch.buffers[0]);
  return bits != nullptr && (bits[row / 8] >> (row % 8) & 1) == 0;
}

// The rows and faults before a stream, to go back to where it fails.
// Texts that were interned meanwhile stay: they are not visible in any table.
class Before {
 public:
  Before(Gathered& gathered, std::size_t table)
      : gathered_{gathered},
        table_{gathered.tables[table]},
        rows_{table_.rows},
        tags_{gathered.tag_pool.size()},
        faults_{gathered.faults.size()},
        notes_{gathered.notes.size()} {
    for (const auto& column : table_.cells) sizes_.push_back(column.size());
  }

  void restore() {
    table_.rows = rows_;
    sizes_.resize(table_.cells.size(), 0);
    for (std::size_t i = 0; i < sizes_.size(); ++i) table_.cells[i].resize(sizes_[i]);
    gathered_.tag_pool.resize(tags_);
    gathered_.faults.keep_first(faults_);
    gathered_.notes.resize(notes_);
  }

 private:
  Gathered& gathered_;
  RawTable& table_;
  std::size_t rows_;
  std::size_t tags_;
  std::size_t faults_;
  std::size_t notes_;
  std::vector<std::size_t> sizes_;
};

class StreamReader {
 public:
  StreamReader(Gathered& gathered, std::size_t table)
      : gathered_{gathered},
        table_{table},
        raw_{gathered.tables[table]},
        cells_{gathered, Dialect::table} {}

  void bind(const ArrowSchema& schema);
  void add_batch(const ArrowSchema& schema, const ArrowArray& batch);

 private:
  void bind_column(std::int64_t child, std::string_view name);
  void note_unknown(std::string_view name);
  void add_column(const Binding& binding, const ArrowColumn& column, const ArrowArray& batch);
  std::int64_t read_cell(const Binding& binding, const ArrowColumn& column, std::int64_t row);
  std::int64_t read_list(const Binding& binding, const ArrowColumn& column, std::int64_t row);
  std::int64_t read_value(const Binding& binding, const Scalar& value);
  void report_problems(const Binding& binding, std::size_t row);
  void refuse_column(const Binding& binding, std::vector<std::int64_t>& cells, std::int64_t count);

  Gathered& gathered_;
  std::size_t table_;
  RawTable& raw_;
  CellReader cells_;
  std::vector<Binding> bindings_;
  // Neighbouring rows often hold the same text (a person's ties have one kind, one date), so the
  // last one is remembered.
  std::string_view last_text_;
  std::int64_t last_held_ = kFaulty;
  std::vector<std::int64_t> of_dictionary_;  // held values of the dictionary; kFaulty: not read yet
};

// --- columns ---

void StreamReader::bind(const ArrowSchema& schema) {
  if (schema.format == nullptr || std::strcmp(schema.format, "+s") != 0) {
    throw Error{Code::argument, "an Arrow stream of a table holds structs"};
  }
  if (schema.n_children < 0 || (schema.n_children > 0 && schema.children == nullptr)) {
    throw Error{Code::argument, "an Arrow schema of a table has children"};
  }
  if (raw_.cells.empty()) raw_.cells.resize(SpecIndex::get().spec(table_).columns.size());
  for (std::int64_t child = 0; child < schema.n_children; ++child) {
    const char* name = schema.children[child]->name;
    bind_column(child, name == nullptr ? "" : name);
  }
}

void StreamReader::bind_column(std::int64_t child, std::string_view name) {
  Binding binding = binding_of(table_, name);
  binding.child = child;
  if (binding.column == kNoColumn) return note_unknown(name);
  if (std::ranges::count(bindings_, binding.column, &Binding::column) == 0) {
    // The first column of a name is taken; a second one is a fault below.
    bindings_.push_back(binding);
    return;
  }
  gathered_.faults.add({order_of(table_), 0, binding.column},
                       {FaultCode::duplicate,
                        column_place(table_, name),
                        {},
                        {},
                        "each column once, in pounds or in pence"});
}

// An unknown column is a note and no fault, because tables of other systems have columns of their
// own. Each is noted once, however many streams bring it.
void StreamReader::note_unknown(std::string_view name) {
  InputNote note{"unknown_column", column_place(table_, name)};
  const bool known = std::ranges::any_of(
      gathered_.notes, [&](const InputNote& other) { return other.at == note.at; });
  if (!known) gathered_.notes.push_back(std::move(note));
}

// --- batches ---

void StreamReader::add_batch(const ArrowSchema& schema, const ArrowArray& batch) {
  const bool has_children = batch.n_children == 0 || batch.children != nullptr;
  // A batch that does not match its schema would be read past its buffers.
  if (batch.n_children != schema.n_children || !has_children || batch.length < 0 ||
      batch.offset < 0) {
    throw Error{Code::argument, "an Arrow batch is not what its schema says"};
  }
  for (const Binding& binding : bindings_) {
    const ArrowColumn column{*schema.children[binding.child], *batch.children[binding.child]};
    if (column.length() < batch.offset + batch.length) {
      throw Error{Code::argument, "an Arrow column is shorter than its batch"};
    }
    add_column(binding, column, batch);
  }
  raw_.rows += static_cast<std::size_t>(batch.length);
}

void StreamReader::add_column(const Binding& binding, const ArrowColumn& column,
                              const ArrowArray& batch) {
  std::vector<std::int64_t>& cells = raw_.cells[binding.column];
  // A column that earlier batches did not have is empty in their rows.
  cells.resize(raw_.rows, kMissing);
  // One fault for the column, since every cell would have the same.
  if (!column.is_supported()) return refuse_column(binding, cells, batch.length);
  last_held_ = kFaulty;
  of_dictionary_.assign(column.values() == nullptr || column.is_list()
                            ? 0
                            : static_cast<std::size_t>(column.values()->length()),
                        kFaulty);
  cells.reserve(raw_.rows + static_cast<std::size_t>(batch.length));
  for (std::int64_t i = 0; i < batch.length; ++i) {
    const bool is_row = !is_null_row(batch, batch.offset + i);
    cells.push_back(is_row ? read_cell(binding, column, batch.offset + i) : kMissing);
    if (!cells_.problems().empty())
      report_problems(binding, raw_.rows + static_cast<std::size_t>(i));
  }
}

void StreamReader::refuse_column(const Binding& binding, std::vector<std::int64_t>& cells,
                                 std::int64_t count) {
  cells.resize(cells.size() + static_cast<std::size_t>(count), kFaulty);
  gathered_.faults.add({order_of(table_), 0, binding.column},
                       {FaultCode::wrong_type,
                        column_place(table_, binding.spec.name),
                        {},
                        {},
                        "whole numbers, floats, booleans, text, dates, timestamps, decimal128, "
                        "lists of these, dictionaries of these"});
}

std::int64_t StreamReader::read_cell(const Binding& binding, const ArrowColumn& column,
                                     std::int64_t row) {
  if (column.is_list()) return read_list(binding, column, row);
  if (of_dictionary_.empty()) return read_value(binding, column.at(row));
  const std::int64_t index = column.index(row);
  if (index < 0) return kMissing;
  // Each value of a dictionary is read once, however many rows refer to it.
  std::int64_t& known = of_dictionary_[static_cast<std::size_t>(index)];
  if (known == kFaulty) known = read_value(binding, column.values()->at(index));
  return known;
}

std::int64_t StreamReader::read_list(const Binding& binding, const ArrowColumn& column,
                                     std::int64_t row) {
  if (column.is_null(row)) return kMissing;
  if (binding.spec.kind != ColumnKind::tags && binding.spec.kind != ColumnKind::references) {
    return cells_.read(binding.spec, Scalar::of_whole(Scalar::Type::other, 0));
  }
  cells_.begin_list();
  const auto [first, end] = column.range(row);
  for (std::int64_t i = first; i < end; ++i) {
    const Scalar value = column.items().at(i);
    // Arrow promises UTF-8, but nothing enforces it: a producer can put any bytes there.
    const bool broken = value.type == Scalar::Type::text && first_not_utf8(value.text);
    if (broken) {
      static_cast<void>(cells_.end_list());
      return cells_.not_utf8(*first_not_utf8(value.text));
    }
    cells_.add_element(binding.spec, value);
  }
  return cells_.end_list();
}

std::int64_t StreamReader::read_value(const Binding& binding, const Scalar& value) {
  const bool is_text = value.type == Scalar::Type::text;
  if (is_text && last_held_ != kFaulty && value.text == last_text_) return last_held_;
  if (is_text) {
    if (const auto byte = first_not_utf8(value.text)) return cells_.not_utf8(*byte);
  }
  std::int64_t held = cells_.read(binding.spec, value);
  if (is_held(held)) held *= binding.times;
  if (is_text) {
    last_text_ = value.text;
    last_held_ = held;
  }
  return held;
}

void StreamReader::report_problems(const Binding& binding, std::size_t row) {
  const std::string at = place_text(gathered_.style, table_, row, binding.spec.name);
  for (const Problem& problem : cells_.problems()) {
    gathered_.faults.add({order_of(table_), row, binding.column},
                         {problem.code, at, problem.character, problem.found, problem.allowed});
  }
  cells_.clear();
}

}  // namespace

// --- the stream ---

ArrowStream::~ArrowStream() {
  if (stream_ != nullptr && stream_->release != nullptr) stream_->release(stream_);
}

void ArrowStream::fail(int error) {
  const char* words = stream_->get_last_error(stream_);
  throw Error{Code::argument, words == nullptr
                                  ? "an Arrow stream failed with error " + std::to_string(error)
                                  : "an Arrow stream failed: " + std::string{words}};
}

ArrowSchema ArrowStream::schema() {
  if (stream_ == nullptr || stream_->release == nullptr) {
    throw Error{Code::argument, "an Arrow stream is null or released already"};
  }
  ArrowSchema schema{};
  if (const int error = stream_->get_schema(stream_, &schema)) fail(error);
  return schema;
}

ArrowArray ArrowStream::next() {
  ArrowArray array{};
  if (const int error = stream_->get_next(stream_, &array)) fail(error);
  return array;
}

void add_stream(ArrowStream& stream, std::size_t table, Gathered& gathered) {
  const Owned<ArrowSchema> schema{stream.schema()};
  Before before{gathered, table};
  try {
    StreamReader reader{gathered, table};
    reader.bind(*schema);
    while (true) {
      const Owned<ArrowArray> batch{stream.next()};
      // The end of a stream is an array that has been released.
      if (batch->release == nullptr) return;
      reader.add_batch(*schema, *batch);
    }
  } catch (...) {
    before.restore();
    throw;
  }
}

}  // namespace kith
