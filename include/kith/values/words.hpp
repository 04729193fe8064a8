// How is a value of an enum spelled in documents? Each enum that has words lists them once, beside
// itself; readers, writers, schemas and the command line take them from there.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace kith {

/// The words of one enum in the order of its values. An enum with words declares
/// `constexpr EnumWords words(TheEnum) noexcept` in its own namespace; the argument only names it.
using EnumWords = std::span<const std::string_view>;

/// The word of a value: "half_up" of `Rounding::half_up`.
template <class Enum>
constexpr std::string_view word_of(Enum value) noexcept {
  return words(value)[static_cast<std::size_t>(value)];
}

/// The value of a word; none for another word.
template <class Enum>
constexpr std::optional<Enum> value_of_word(std::string_view word) noexcept {
  const EnumWords known = words(Enum{});
  for (std::size_t i = 0; i < known.size(); ++i) {
    if (known[i] == word) return static_cast<Enum>(i);
  }
  return std::nullopt;
}

}  // namespace kith
