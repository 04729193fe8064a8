// How do tables pass between kith and data frames? By the Arrow C data and stream interface: three
// structs whose layout is frozen since Arrow 1.0.
// Source: https://arrow.apache.org/docs/format/CDataInterface.html and CStreamInterface.html
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE

#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE 2
#define ARROW_FLAG_MAP_KEYS_SORTED 4

extern "C" {
/// The type of one column, or of a table with its columns as children.
struct ArrowSchema {
  const char* format;
  const char* name;
  const char* metadata;
  std::int64_t flags;
  std::int64_t n_children;
  struct ArrowSchema** children;
  struct ArrowSchema* dictionary;
  void (*release)(struct ArrowSchema*);
  void* private_data;
};

/// The buffers of one column, or of a batch with its columns as children.
struct ArrowArray {
  std::int64_t length;
  std::int64_t null_count;
  std::int64_t offset;
  std::int64_t n_buffers;
  std::int64_t n_children;
  const void** buffers;
  struct ArrowArray** children;
  struct ArrowArray* dictionary;
  void (*release)(struct ArrowArray*);
  void* private_data;
};
}
#endif  // ARROW_C_DATA_INTERFACE

#ifndef ARROW_C_STREAM_INTERFACE
#define ARROW_C_STREAM_INTERFACE
extern "C" {
struct ArrowArrayStream {
  int (*get_schema)(struct ArrowArrayStream*, struct ArrowSchema* out);
  int (*get_next)(struct ArrowArrayStream*, struct ArrowArray* out);
  const char* (*get_last_error)(struct ArrowArrayStream*);
  void (*release)(struct ArrowArrayStream*);
  void* private_data;
};
}
#endif  // ARROW_C_STREAM_INTERFACE

namespace kith {

/// A table that goes out: named columns of one length, each of one type.
///
/// Arrow types: whole int64 `l`, small int32 `i`, real float64 `g`, yes_no bool `b`, text utf8 `u`,
/// dates date32 `tdD`. A column whose `present` is empty has no nulls.
struct FrameColumn {
  enum class Type : std::uint8_t { whole, small, real, yes_no, text, date };
  std::string name;
  Type type{};
  std::vector<std::int64_t> whole;  ///< whole, small, yes_no, date
  std::vector<double> real;
  std::vector<std::string> text;
  std::vector<std::uint8_t> present;  ///< 1 or 0 a row; empty: all present
};

/// Columns that have `rows` cells each.
struct Frame {
  std::vector<FrameColumn> columns;
  std::int64_t rows = 0;
};

/// One column of a table that an answer has, without its cells. Names and units live as long as the
/// program.
struct ColumnShape {
  std::string_view name;
  FrameColumn::Type type{};
  /// What a number counts: "pence", "min", "min/week", "1/week", "day", "week". Empty for other
  /// types, and for a number without a unit.
  std::string_view unit;
  bool nullable = false;
};

/// A table that an answer has: its name, and its columns in the order in which they come out.
struct TableShape {
  std::string_view name;
  std::vector<ColumnShape> columns;
};

/// The name of the Arrow type of a column: "int64", "int32", "float64", "bool", "utf8", "date32".
std::string_view arrow_type_name(FrameColumn::Type type) noexcept;

/// Gives `frame` as a stream of one batch. The stream owns what it needs: it outlives the frame and
/// every handle of kith. `out` must not hold a live stream.
void export_frame(std::shared_ptr<const Frame> frame, ArrowArrayStream* out);

}  // namespace kith
