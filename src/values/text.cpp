// How are short texts written that several stages share?
#include "values/text.hpp"

namespace kith {

std::string clock_text(std::int32_t minutes) {
  const auto two_digits = [](std::int32_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
  };
  return two_digits(minutes / 60) + ":" + two_digits(minutes % 60);
}

std::string shown_text(std::string_view text) {
  constexpr std::size_t kLongestShown = 40;
  if (text.size() <= kLongestShown) return std::string{text};
  return "text of " + std::to_string(text.size()) + " bytes";
}

}  // namespace kith
