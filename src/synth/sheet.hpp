// How is a table written row by row?
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "kith/tables/arrow.hpp"

namespace kith::synth {

/// The name and type of one column.
struct Head {
  const char* name;
  FrameColumn::Type type;
};

/// Rows are begun with `row`; its cells are empty until they are set, by the index of their column.
class Sheet {
 public:
  explicit Sheet(std::initializer_list<Head> heads);

  Sheet& row();
  Sheet& text(std::size_t column, std::string value);
  /// Whole numbers, pence, dates (days) and yes or no (1 or 0), by the column's type.
  Sheet& whole(std::size_t column, std::int64_t value);
  Sheet& real(std::size_t column, std::int64_t value, std::int64_t of);  ///< value / of

  /// Moves the rows of `other`, whose columns are the same, after these.
  void append(Sheet&& other);

  /// The finished table; a column without an empty cell drops its list of present cells.
  Frame take() &&;

 private:
  FrameColumn& set(std::size_t column);
  Frame frame_;
};

/// "sa" and 7 in five digits is "sa00007".
std::string numbered(const char* prefix, std::int64_t number, int digits);

/// Words separated by `;`, as a cell of tags writes them.
class Tags {
 public:
  Tags& add(std::string_view word) {
    if (!text_.empty()) text_ += ';';
    text_ += word;
    return *this;
  }
  bool empty() const noexcept { return text_.empty(); }
  std::string take() noexcept { return std::move(text_); }

 private:
  std::string text_;
};

}  // namespace kith::synth
