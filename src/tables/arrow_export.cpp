// How does a frame leave as an Arrow C stream of one batch?
// Every struct that a consumer holds keeps the frame alive. Buffers point into the frame where its
// cells lie as Arrow wants them, and into a packed copy where they do not (bits, 32-bit numbers,
// text).
#include <cerrno>
#include <cstring>
#include <limits>
#include <memory>
#include <new>
#include <string>
#include <utility>
#include <vector>

#include "kith/tables/arrow.hpp"
#include "kith/values/error.hpp"

namespace kith {
namespace {

using Type = FrameColumn::Type;

// Format strings of the C data interface: https://arrow.apache.org/docs/format/CDataInterface.html
const char* format_of(const FrameColumn& column, bool is_long) noexcept {
  switch (column.type) {
    case Type::whole: return "l";
    case Type::small: return "i";
    case Type::real: return "g";
    case Type::yes_no: return "b";
    case Type::text: return is_long ? "U" : "u";
    case Type::date: return "tdD";
  }
  return "n";
}

// --- buffers ---

// One column's buffers: packed copies and where each buffer begins.
struct Packed {
  std::vector<std::uint8_t> validity;
  std::vector<std::int32_t> small;
  std::vector<std::int64_t> offsets;
  std::vector<std::uint8_t> bits;
  std::vector<char> bytes;
  std::vector<const void*> buffers;
  std::int64_t nulls = 0;
  bool is_long = false;  // text past the reach of 32-bit offsets
};

// Arrow keeps one bit a row, least significant first.
std::vector<std::uint8_t> packed_bits(std::size_t rows, const auto& is_set) {
  std::vector<std::uint8_t> bits((rows + 7) / 8, 0);
  for (std::size_t row = 0; row < rows; ++row) {
    if (is_set(row)) bits[row / 8] = static_cast<std::uint8_t>(bits[row / 8] | 1u << (row % 8));
  }
  return bits;
}

// Without nulls the buffer may be NULL, which saves its memory.
void pack_validity(const FrameColumn& column, std::size_t rows, Packed& packed) {
  packed.buffers.push_back(nullptr);
  if (column.present.empty()) return;
  packed.validity = packed_bits(rows, [&](std::size_t row) { return column.present[row] != 0; });
  for (const std::uint8_t present : column.present) packed.nulls += present == 0 ? 1 : 0;
  packed.buffers[0] = packed.validity.data();
}

void pack_text(const FrameColumn& column, Packed& packed) {
  std::size_t size = 0;
  for (const std::string& text : column.text) size += text.size();
  packed.bytes.reserve(size);
  // Offsets of "utf8" have 32 bits; more text than 2 GB needs "large_utf8".
  packed.is_long = size > std::numeric_limits<std::int32_t>::max();
  packed.offsets.push_back(0);
  packed.small.push_back(0);
  for (const std::string& text : column.text) {
    packed.bytes.insert(packed.bytes.end(), text.begin(), text.end());
    if (packed.is_long) {
      packed.offsets.push_back(static_cast<std::int64_t>(packed.bytes.size()));
    } else {
      packed.small.push_back(static_cast<std::int32_t>(packed.bytes.size()));
    }
  }
  packed.buffers.push_back(packed.is_long ? static_cast<const void*>(packed.offsets.data())
                                          : packed.small.data());
  packed.buffers.push_back(packed.bytes.data());
}

Packed packed_column(const FrameColumn& column, std::size_t rows) {
  Packed packed;
  pack_validity(column, rows, packed);
  switch (column.type) {
    case Type::whole: packed.buffers.push_back(column.whole.data()); break;
    case Type::real: packed.buffers.push_back(column.real.data()); break;
    case Type::yes_no:
      packed.bits = packed_bits(rows, [&](std::size_t row) { return column.whole[row] != 0; });
      packed.buffers.push_back(packed.bits.data());
      break;
    case Type::small:
    case Type::date:
      for (const std::int64_t value : column.whole) {
        packed.small.push_back(static_cast<std::int32_t>(value));
      }
      packed.buffers.push_back(packed.small.data());
      break;
    case Type::text: pack_text(column, packed); break;
  }
  return packed;
}

// A frame and its packed columns; every stream, schema and array keeps it alive.
// A consumer may keep an array long after the stream is gone, so ownership is shared.
struct Exported {
  std::shared_ptr<const Frame> frame;
  std::vector<Packed> columns;
};
using Shared = std::shared_ptr<Exported>;

std::size_t cells_in(const FrameColumn& column) noexcept {
  switch (column.type) {
    case Type::real: return column.real.size();
    case Type::text: return column.text.size();
    default: return column.whole.size();
  }
}

Shared exported(std::shared_ptr<const Frame> frame) {
  auto result = std::make_shared<Exported>();
  const auto rows = static_cast<std::size_t>(frame->rows);
  result->columns.reserve(frame->columns.size());
  for (const FrameColumn& column : frame->columns) {
    const bool is_whole =
        cells_in(column) == rows && (column.present.empty() || column.present.size() == rows);
    // A frame with ragged columns is a defect of its writer; reading past a buffer would be worse.
    if (!is_whole) {
      throw Error{Code::internal, "the column " + column.name + " has other rows than its frame"};
    }
    result->columns.push_back(packed_column(column, rows));
  }
  result->frame = std::move(frame);
  return result;
}

// --- structs that release themselves ---

struct SchemaParts {
  Shared kept;
  std::vector<ArrowSchema> children;
  std::vector<ArrowSchema*> pointers;
};

struct ArrayParts {
  Shared kept;
  std::vector<ArrowArray> children;
  std::vector<ArrowArray*> pointers;
  std::vector<const void*> buffers;
};

// A consumer may move a child out of its parent and release it later, so each child owns its parts.
template <class Struct, class Parts>
void release(Struct* released) {
  for (std::int64_t i = 0; i < released->n_children; ++i) {
    Struct* child = released->children[i];
    if (child->release != nullptr) child->release(child);
  }
  delete static_cast<Parts*>(released->private_data);
  released->release = nullptr;
}

template <class Struct, class Parts>
void own(Struct* out, std::unique_ptr<Parts> parts) {
  for (Struct& child : parts->children) parts->pointers.push_back(&child);
  out->n_children = static_cast<std::int64_t>(parts->pointers.size());
  out->children = parts->pointers.empty() ? nullptr : parts->pointers.data();
  out->release = &release<Struct, Parts>;
  out->private_data = parts.release();
}

// The schema of a struct with one child a column. Everything is nullable, as producers usually say.
void give_schema(const Shared& kept, ArrowSchema* out) {
  auto parts = std::make_unique<SchemaParts>();
  parts->kept = kept;
  parts->children.resize(kept->columns.size());
  for (std::size_t i = 0; i < kept->columns.size(); ++i) {
    auto own_parts = std::make_unique<SchemaParts>();
    own_parts->kept = kept;
    ArrowSchema& child = parts->children[i];
    child = {};
    child.format = format_of(kept->frame->columns[i], kept->columns[i].is_long);
    child.name = kept->frame->columns[i].name.c_str();
    child.flags = ARROW_FLAG_NULLABLE;
    own(&child, std::move(own_parts));
  }
  *out = {};
  out->format = "+s";
  out->name = "";
  own(out, std::move(parts));
}

void give_array(const Shared& kept, ArrowArray* out) {
  auto parts = std::make_unique<ArrayParts>();
  parts->kept = kept;
  parts->buffers = {nullptr};
  parts->children.resize(kept->columns.size());
  for (std::size_t i = 0; i < kept->columns.size(); ++i) {
    auto own_parts = std::make_unique<ArrayParts>();
    own_parts->kept = kept;
    own_parts->buffers = kept->columns[i].buffers;
    ArrowArray& child = parts->children[i];
    child = {};
    child.length = kept->frame->rows;
    child.null_count = kept->columns[i].nulls;
    child.n_buffers = static_cast<std::int64_t>(own_parts->buffers.size());
    child.buffers = own_parts->buffers.data();
    own(&child, std::move(own_parts));
  }
  *out = {};
  out->length = kept->frame->rows;
  out->n_buffers = 1;
  out->buffers = parts->buffers.data();
  own(out, std::move(parts));
}

// --- the stream ---

struct StreamParts {
  Shared kept;
  bool is_done = false;
};

StreamParts& parts_of(ArrowArrayStream* stream) {
  return *static_cast<StreamParts*>(stream->private_data);
}

// C callbacks must not throw; running out of memory is the only way in which these can fail.
int get_schema(ArrowArrayStream* stream, ArrowSchema* out) {
  try {
    give_schema(parts_of(stream).kept, out);
    return 0;
  } catch (const std::bad_alloc&) {
    return ENOMEM;
  }
}

// One batch, then the end of the stream: an array without a release function.
int get_next(ArrowArrayStream* stream, ArrowArray* out) {
  StreamParts& parts = parts_of(stream);
  if (parts.is_done) {
    *out = {};
    return 0;
  }
  try {
    give_array(parts.kept, out);
  } catch (const std::bad_alloc&) {
    return ENOMEM;
  }
  parts.is_done = true;
  return 0;
}

const char* get_last_error(ArrowArrayStream*) { return "out of memory"; }

// The consumer's copy of the struct is marked as released; kith keeps none.
void release_stream(ArrowArrayStream* stream) {
  delete &parts_of(stream);
  stream->release = nullptr;
}

}  // namespace

std::string_view arrow_type_name(Type type) noexcept {
  switch (type) {
    case Type::whole: return "int64";
    case Type::small: return "int32";
    case Type::real: return "float64";
    case Type::yes_no: return "bool";
    case Type::text: return "utf8";
    case Type::date: return "date32";
  }
  return {};
}

void export_frame(std::shared_ptr<const Frame> frame, ArrowArrayStream* out) {
  auto parts = std::make_unique<StreamParts>();
  parts->kept = exported(std::move(frame));
  *out = {&get_schema, &get_next, &get_last_error, &release_stream, parts.release()};
}

}  // namespace kith
