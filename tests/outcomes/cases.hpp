// The instruments and the published counts that the tests share.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "kith/outcomes/instruments.hpp"
#include "kith/outcomes/measures.hpp"

namespace kith {

inline const Instrument& shipped_instrument(std::string_view name) {
  static const Instruments instruments = Instruments::shipped();
  return *instruments.find(name);
}

using Answers = std::vector<std::optional<std::int32_t>>;

inline Answers all(std::int32_t answer, std::size_t items) { return Answers(items, answer); }

/// A raw score of seven items as evenly spread answers: 23 is 3,3,3,3,3,4,4.
inline Answers seven_that_add_up_to(std::int32_t raw) {
  Answers answers;
  for (std::int32_t left = 7; left > 0; --left) {
    answers.emplace_back(raw / left);
    raw -= raw / left;
  }
  return answers;
}

/// The broker evaluation's table 4: answers 1 to 5 of 130 people to the seven items of the short
/// well-being scale, and to the two about people to talk to and to turn to.
inline std::vector<std::vector<std::int64_t>> table_4_counts() {
  return {{8, 12, 77, 29, 4}, {6, 17, 77, 26, 4}, {5, 20, 74, 28, 2}, {6, 11, 67, 39, 4},
          {5, 12, 55, 49, 7}, {3, 9, 46, 51, 18}, {6, 10, 46, 52, 14}};
}
inline std::vector<std::vector<std::int64_t>> table_4_pair_counts() {
  return {{3, 3, 32, 59, 32}, {3, 5, 26, 55, 38}};
}

inline ItemTable table_4() {
  return item_table(shipped_instrument("swemwbs"), table_4_counts(), 130);
}

}  // namespace kith
