// A page of aligned columns in plain text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kith::documents {

/// How many characters a UTF-8 text shows, counted in code points.
std::size_t width_of(std::string_view text) noexcept;

/// `text` with blanks after it (`padded`) or before it (`flushed`) up to `width`.
std::string padded(std::string_view text, std::size_t width);
std::string flushed(std::string_view text, std::size_t width);

/// The widest of some texts.
std::size_t widest(const std::vector<std::string>& texts) noexcept;

}  // namespace kith::documents
