// How does a table grow row by row and then become an Arrow frame?
// Cells are set by column number, because that is fast for millions of rows; the columns are listed
// beside the code that writes them.
#include "synth/sheet.hpp"

#include <algorithm>
#include <iterator>

namespace kith::synth {
namespace {

using Type = FrameColumn::Type;

template <class T>
// The first piece is taken over whole; later ones move their texts.
void move_after(std::vector<T>& cells, std::vector<T>&& more) {
  if (cells.empty()) {
    cells = std::move(more);
  } else {
    cells.insert(cells.end(), std::make_move_iterator(more.begin()),
                 std::make_move_iterator(more.end()));
  }
}

}  // namespace

Sheet::Sheet(std::initializer_list<Head> heads) {
  for (const Head& head : heads) {
    frame_.columns.emplace_back();
    frame_.columns.back().name = head.name;
    frame_.columns.back().type = head.type;
  }
}

Sheet& Sheet::row() {
  ++frame_.rows;
  for (FrameColumn& column : frame_.columns) {
    // A new row is empty in every column, so a cell that is not set stays empty.
    column.present.push_back(0);
    switch (column.type) {
      case Type::text: column.text.emplace_back(); break;
      case Type::real: column.real.push_back(0); break;
      default: column.whole.push_back(0);
    }
  }
  return *this;
}

FrameColumn& Sheet::set(std::size_t column) {
  frame_.columns[column].present.back() = 1;
  return frame_.columns[column];
}

Sheet& Sheet::text(std::size_t column, std::string value) {
  set(column).text.back() = std::move(value);
  return *this;
}

Sheet& Sheet::whole(std::size_t column, std::int64_t value) {
  set(column).whole.back() = value;
  return *this;
}

Sheet& Sheet::real(std::size_t column, std::int64_t value, std::int64_t of) {
  set(column).real.back() = static_cast<double>(value) / static_cast<double>(of);
  return *this;
}

void Sheet::append(Sheet&& other) {
  frame_.rows += other.frame_.rows;
  for (std::size_t i = 0; i < frame_.columns.size(); ++i) {
    FrameColumn& column = frame_.columns[i];
    FrameColumn& more = other.frame_.columns[i];
    move_after(column.whole, std::move(more.whole));
    move_after(column.real, std::move(more.real));
    move_after(column.text, std::move(more.text));
    move_after(column.present, std::move(more.present));
  }
}

Frame Sheet::take() && {
  for (FrameColumn& column : frame_.columns) {
    if (std::ranges::find(column.present, 0) == column.present.end()) column.present.clear();
  }
  return std::move(frame_);
}

// Padded with zeros: the byte order of ids is then the order of their numbers.
std::string numbered(const char* prefix, std::int64_t number, int digits) {
  std::string id = prefix;
  const std::string figures = std::to_string(number);
  id.append(static_cast<std::size_t>(std::max(0, digits - static_cast<int>(figures.size()))), '0');
  return id += figures;
}

}  // namespace kith::synth
