// Days in tests, written as documents write them.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

#include "kith/values/date.hpp"

namespace kith {

inline Date day(std::string_view text) {
  const ParsedDate parsed = parse_date(text);
  if (parsed.fault != DateFault::none) throw std::invalid_argument{std::string{text}};
  return parsed.date;
}

}  // namespace kith
