// What is in the cells of one Arrow array?
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "kith/tables/arrow.hpp"
#include "tables/scalar.hpp"

namespace kith {

/// How the cells of an Arrow array lie in its buffers.
enum class ArrowLayout : std::uint8_t {
  nothing,  ///< n: every cell is null
  boolean,
  int8,
  uint8,
  int16,
  uint16,
  int32,
  uint32,
  int64,
  uint64,
  float32,
  float64,
  utf8,
  large_utf8,
  utf8_view,
  decimal128,
  date32,
  date64,
  timestamp,
  time32,
  time64,
  list,
  large_list,
  unsupported,
};

/// The layout of a format string, with what its values need to be understood.
struct ArrowType {
  ArrowLayout layout = ArrowLayout::unsupported;
  int scale = 0;                ///< of decimal128
  std::int64_t per_second = 1;  ///< ticks of timestamps and times
};

/// Reads a format string. Source: https://arrow.apache.org/docs/format/CDataInterface.html
ArrowType arrow_type(std::string_view format) noexcept;

/// A view of an array. Borrows its buffers; checks what a reader relies on and throws
/// `Code::argument` for an array that is not what its schema says.
class ArrowColumn {
 public:
  ArrowColumn(const ArrowSchema& schema, const ArrowArray& array);

  bool is_supported() const noexcept;
  bool is_list() const noexcept {
    return type_.layout == ArrowLayout::list || type_.layout == ArrowLayout::large_list;
  }
  std::int64_t length() const noexcept { return array_->length; }
  bool is_null(std::int64_t row) const noexcept;
  /// The value of a row; missing where it is null.
  Scalar at(std::int64_t row) const;

  /// Of a dictionary: the index of a cell's value among `values`, or -1 where it is null.
  const ArrowColumn* values() const noexcept { return values_.get(); }
  std::int64_t index(std::int64_t row) const;

  /// Of a list: the elements of a cell among `items`.
  const ArrowColumn& items() const noexcept { return *values_; }
  struct Range {
    std::int64_t first;
    std::int64_t end;
  };
  Range range(std::int64_t row) const;

 private:
  template <class T>
  T value(std::int64_t row) const noexcept;
  template <class Offset>
  Range offsets(std::int64_t row) const;
  Scalar plain(std::int64_t row) const;
  Scalar text(Range bytes) const;
  Scalar view(std::int64_t row) const;
  std::int64_t whole(std::int64_t row) const noexcept;
  void check_buffers() const;

  const ArrowArray* array_;
  ArrowType type_;
  bool is_dictionary_ = false;
  std::unique_ptr<ArrowColumn> values_;  // of a dictionary or a list
};

}  // namespace kith
