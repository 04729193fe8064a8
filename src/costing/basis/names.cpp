// Names as they are compared: "Attendance allowance" and "attendance-allowance" are one.
#include "costing/basis/names.hpp"

namespace kith::costing {
namespace {

char lower_case(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_plain(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

}  // namespace

std::string plain_name(std::string_view text) {
  std::string name;
  for (const char c : text) {
    const char letter = lower_case(c);
    if (is_plain(letter)) {
      name += letter;
    } else if (!name.empty() && name.back() != '_') {
      name += '_';
    }
  }
  if (!name.empty() && name.back() == '_') name.pop_back();
  return name;
}

}  // namespace kith::costing
