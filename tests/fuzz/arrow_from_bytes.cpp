#include "fuzz/arrow_from_bytes.hpp"

#include <array>
#include <cstring>
#include <deque>
#include <memory>
#include <utility>
#include <vector>

#include "kith/tables/schema.hpp"

namespace kith::fuzz {
namespace {

constexpr std::array<const char*, 19> kFormats = {"u",   "U",   "vu", "l",      "i",      "g", "b",
                                                  "tdD", "tdm", "f",  "d:19,2", "+l",     "L", "s",
                                                  "C",   "n",   "+L", "d:38,0", "tsu:UTC"};
constexpr std::array<std::string_view, 12> kTexts = {
    "",    "p1",      "2026-04-06", "10.00",   "9h per week", "daily 1h",
    "yes", "england", "a;b",        "council", "0.3",         "\xC3\x28"};  // the last is not UTF-8
constexpr std::size_t kMostRows = 12;
constexpr std::size_t kMostColumns = 12;

struct ColumnPlan {
  std::string name;
  std::string format;
  bool dictionary = false;
};

/// What one schema or array owns; it dies with its release.
struct Owned {
  std::deque<std::vector<std::uint8_t>> buffers;
  std::deque<std::vector<const void*>> buffer_lists;
  std::deque<ArrowSchema> schemas;
  std::deque<ArrowArray> arrays;
  std::deque<std::vector<ArrowSchema*>> schema_lists;
  std::deque<std::vector<ArrowArray*>> array_lists;
  std::deque<std::string> texts;
};

template <class Struct>
void release_root(Struct* root) {
  delete static_cast<Owned*>(root->private_data);
  root->release = nullptr;
}

template <class Struct>
void release_child(Struct* child) {
  child->release = nullptr;
}

// --- schemas ---

ArrowSchema* schema_of(Owned& owned, const std::string& format, const std::string& name) {
  const char* kept_format = owned.texts.emplace_back(format).c_str();
  const char* kept_name = owned.texts.emplace_back(name).c_str();
  return &owned.schemas.emplace_back(ArrowSchema{kept_format, kept_name, nullptr,
                                                 ARROW_FLAG_NULLABLE, 0, nullptr, nullptr,
                                                 &release_child<ArrowSchema>, nullptr});
}

ArrowSchema* schema_of(Owned& owned, const ColumnPlan& column) {
  ArrowSchema* schema = schema_of(owned, column.dictionary ? "i" : column.format, column.name);
  if (column.dictionary) schema->dictionary = schema_of(owned, "u", "");
  if (column.format.starts_with('+')) {
    auto& children = owned.schema_lists.emplace_back();
    children.push_back(schema_of(owned, "u", "item"));
    schema->n_children = 1;
    schema->children = children.data();
  }
  return schema;
}

ArrowSchema schema_of_struct(const std::vector<ColumnPlan>& columns) {
  auto owned = std::make_unique<Owned>();
  auto& children = owned->schema_lists.emplace_back();
  for (const ColumnPlan& column : columns) children.push_back(schema_of(*owned, column));
  const auto count = static_cast<std::int64_t>(columns.size());
  return {
      "+s",           "", nullptr, 0, count, children.data(), nullptr, &release_root<ArrowSchema>,
      owned.release()};
}

// --- arrays ---

std::vector<std::uint8_t>& buffer(Owned& owned, std::size_t size) {
  return owned.buffers.emplace_back(std::max<std::size_t>(size, 1));
}

std::vector<std::uint8_t>& random_buffer(Owned& owned, Bytes& bytes, std::size_t size) {
  auto& made = buffer(owned, size);
  for (std::size_t i = 0; i < size; ++i) made[i] = bytes.byte();
  return made;
}

std::string_view some_text(Bytes& bytes) {
  const std::size_t choice = bytes.below(2 * kTexts.size());
  return choice < kTexts.size() ? kTexts[choice] : bytes.text(bytes.below(40));
}

template <class Offset>
std::pair<const void*, const void*> offsets_and_text(Owned& owned, Bytes& bytes, std::size_t rows) {
  auto& offsets = buffer(owned, (rows + 1) * sizeof(Offset));
  auto& data = buffer(owned, 0);
  data.clear();
  for (std::size_t row = 0; row <= rows; ++row) {
    const auto at = static_cast<Offset>(data.size());
    std::memcpy(offsets.data() + row * sizeof(Offset), &at, sizeof(Offset));
    if (row == rows) break;
    const std::string_view text = some_text(bytes);
    data.insert(data.end(), text.begin(), text.end());
  }
  data.push_back(0);
  return {offsets.data(), data.data()};
}

template <class Offset>
const void* list_offsets(Owned& owned, Bytes& bytes, std::size_t rows, std::size_t items) {
  auto& offsets = buffer(owned, (rows + 1) * sizeof(Offset));
  Offset at = 0;
  for (std::size_t row = 0; row <= rows; ++row) {
    std::memcpy(offsets.data() + row * sizeof(Offset), &at, sizeof(Offset));
    const auto left = items - static_cast<std::size_t>(at);
    at = static_cast<Offset>(static_cast<std::size_t>(at) + bytes.below(left + 1));
  }
  return offsets.data();
}

// A text view holds up to 12 bytes in place, more in a buffer behind it.
void add_views(Owned& owned, Bytes& bytes, std::size_t rows, std::vector<const void*>& lists) {
  auto& views = buffer(owned, rows * 16);
  std::vector<std::uint8_t> data;
  for (std::size_t row = 0; row < rows; ++row) {
    const std::string_view text = some_text(bytes);
    const auto size = static_cast<std::int32_t>(text.size());
    std::uint8_t* view = views.data() + row * 16;
    std::memcpy(view, &size, 4);
    if (text.size() <= 12) {
      std::memcpy(view + 4, text.data(), text.size());
      continue;
    }
    const auto offset = static_cast<std::int32_t>(data.size());
    std::memcpy(view + 4, text.data(), 4);
    std::memcpy(view + 12, &offset, 4);
    data.insert(data.end(), text.begin(), text.end());
  }
  auto& kept = buffer(owned, data.size());
  std::ranges::copy(data, kept.begin());
  auto& sizes = buffer(owned, 8);
  const auto size = static_cast<std::int64_t>(data.size());
  std::memcpy(sizes.data(), &size, 8);
  lists.insert(lists.end(), {views.data(), kept.data(), sizes.data()});
}

std::size_t width_of(std::string_view format) {
  if (format.starts_with("d:")) return 16;
  if (format == "l" || format == "L" || format == "g" || format == "tdm" || format == "tsu:UTC") {
    return 8;
  }
  if (format == "s") return 2;
  return format == "C" || format == "b" ? 1 : 4;
}

ArrowArray* array_of(Owned& owned, Bytes& bytes, const ColumnPlan& column, std::size_t rows);

ArrowArray* child_of(Owned& owned, Bytes& bytes, std::size_t items) {
  return array_of(owned, bytes, {"item", "u", false}, items);
}

ArrowArray* array_of(Owned& owned, Bytes& bytes, const ColumnPlan& column, std::size_t rows) {
  const std::size_t offset = bytes.below(4) == 0 ? bytes.below(rows + 1) : 0;
  auto& lists = owned.buffer_lists.emplace_back();
  const bool has_nulls = bytes.below(3) == 0;
  lists.push_back(has_nulls ? random_buffer(owned, bytes, rows / 8 + 1).data() : nullptr);
  ArrowArray& array = owned.arrays.emplace_back();
  array.offset = static_cast<std::int64_t>(offset);
  array.length = static_cast<std::int64_t>(rows - offset);
  array.null_count = has_nulls ? -1 : 0;
  array.release = &release_child<ArrowArray>;

  const std::string_view format = column.dictionary ? "i" : std::string_view{column.format};
  if (column.dictionary) array.dictionary = child_of(owned, bytes, 1 + bytes.below(5));
  if (format == "u") {
    const auto [offsets, data] = offsets_and_text<std::int32_t>(owned, bytes, rows);
    lists.insert(lists.end(), {offsets, data});
  } else if (format == "U") {
    const auto [offsets, data] = offsets_and_text<std::int64_t>(owned, bytes, rows);
    lists.insert(lists.end(), {offsets, data});
  } else if (format == "vu") {
    add_views(owned, bytes, rows, lists);
  } else if (format.starts_with('+')) {
    const std::size_t items = bytes.below(9);
    auto& children = owned.array_lists.emplace_back();
    ArrowArray* child = child_of(owned, bytes, items);
    children.push_back(child);
    const auto held = static_cast<std::size_t>(child->length);
    lists.push_back(format == "+l" ? list_offsets<std::int32_t>(owned, bytes, rows, held)
                                   : list_offsets<std::int64_t>(owned, bytes, rows, held));
    array.n_children = 1;
    array.children = children.data();
  } else if (format == "n") {
    lists.clear();
    array.null_count = array.length;
  } else {
    auto& cells = random_buffer(owned, bytes, rows * width_of(format));
    if (column.dictionary && bytes.below(4) != 0) {
      for (std::size_t at = 0; at < cells.size(); ++at) cells[at] = at % 4 == 0 ? cells[at] % 2 : 0;
    }
    lists.push_back(cells.data());
  }
  array.n_buffers = static_cast<std::int64_t>(lists.size());
  array.buffers = lists.data();
  return &array;
}

ArrowArray array_of_struct(Bytes& bytes, const std::vector<ColumnPlan>& columns) {
  auto owned = std::make_unique<Owned>();
  const std::size_t rows = bytes.below(kMostRows + 1);
  auto& children = owned->array_lists.emplace_back();
  auto shortest = static_cast<std::int64_t>(rows);
  for (const ColumnPlan& column : columns) {
    children.push_back(array_of(*owned, bytes, column, rows));
    shortest = std::min(shortest, children.back()->length);
  }
  auto& lists = owned->buffer_lists.emplace_back(1, nullptr);
  ArrowArray array{};
  array.length = shortest;
  array.n_buffers = 1;
  array.buffers = lists.data();
  array.n_children = static_cast<std::int64_t>(columns.size());
  array.children = children.data();
  array.release = &release_root<ArrowArray>;
  array.private_data = owned.release();
  return array;
}

// --- the stream ---

struct Source {
  std::vector<ColumnPlan> columns;
  std::string bytes;
  std::size_t taken = 0;
  std::size_t batches = 0;
};

int give_schema(ArrowArrayStream* stream, ArrowSchema* out) {
  *out = schema_of_struct(static_cast<Source*>(stream->private_data)->columns);
  return 0;
}

int give_batch(ArrowArrayStream* stream, ArrowArray* out) {
  auto& source = *static_cast<Source*>(stream->private_data);
  if (source.batches == 0) {
    *out = ArrowArray{};
    return 0;
  }
  --source.batches;
  const std::size_t part = source.bytes.size() / (source.batches + 1);
  const auto* data = reinterpret_cast<const std::uint8_t*>(source.bytes.data()) + source.taken;
  Bytes bytes{{data, std::min(part, source.bytes.size() - source.taken)}};
  source.taken = std::min(source.bytes.size(), source.taken + part);
  *out = array_of_struct(bytes, source.columns);
  return 0;
}

const char* no_error(ArrowArrayStream*) { return nullptr; }

void release_stream(ArrowArrayStream* stream) {
  delete static_cast<Source*>(stream->private_data);
  stream->release = nullptr;
}

ColumnPlan some_column(Bytes& bytes, std::string_view table) {
  ColumnPlan column;
  column.name = std::string{bytes.text(bytes.below(12))};
  for (const TableSpec& spec : table_specs()) {
    if (spec.name != table || bytes.below(8) == 0) continue;
    column.name = std::string{spec.columns[bytes.below(spec.columns.size())].name};
    if (bytes.below(8) == 0) column.name += "_pence";
  }
  column.format = kFormats[bytes.below(kFormats.size())];
  column.dictionary = column.format == "u" && bytes.below(3) == 0;
  return column;
}

}  // namespace

std::string table_name(Bytes& bytes) {
  const auto specs = table_specs();
  const std::size_t choice = bytes.below(specs.size() + 1);
  return choice < specs.size() ? std::string{specs[choice].name} : "no_such_table";
}

void stream_from_bytes(Bytes& bytes, std::string_view table, ArrowArrayStream* stream) {
  auto source = std::make_unique<Source>();
  const std::size_t columns = 1 + bytes.below(kMostColumns);
  for (std::size_t i = 0; i < columns; ++i) source->columns.push_back(some_column(bytes, table));
  source->batches = bytes.below(4);
  source->bytes = std::string{bytes.text(100 + 4 * bytes.below(256))};
  *stream = {&give_schema, &give_batch, &no_error, &release_stream, source.release()};
}

}  // namespace kith::fuzz
