// How is a finding made: what the reader of an answer must know, with the cell that it is about?
#include "kith/tables/finding.hpp"

namespace kith {

Finding finding(std::string_view code, Level level, std::optional<Cell> at) {
  Finding result;
  result.code = code;
  result.level = level;
  result.at = at;
  return result;
}

}  // namespace kith
