// How are the columns of a page of plain text aligned?
#include "documents/shared/page.hpp"

#include <algorithm>

namespace kith::documents {

std::size_t width_of(std::string_view text) noexcept {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;  // not a continuation byte
  }));
}

std::string padded(std::string_view text, std::size_t width) {
  std::string result{text};
  const std::size_t used = width_of(text);
  if (used < width) result.append(width - used, ' ');
  return result;
}

std::string flushed(std::string_view text, std::size_t width) {
  const std::size_t used = width_of(text);
  std::string result(used < width ? width - used : 0, ' ');
  return result += text;
}

std::size_t widest(const std::vector<std::string>& texts) noexcept {
  std::size_t width = 0;
  for (const std::string& text : texts) width = std::max(width, width_of(text));
  return width;
}

}  // namespace kith::documents
