// Networks whose measures are printed in publications and in the tests of other libraries.
#pragma once

#include <cstdint>
#include <vector>

#include "kith/network/measures.hpp"

namespace kith::published {

// Borgatti, Connections 20(1), 1997, page 35.
enum Borgatti : std::uint32_t { A, B, C, D, E, F, G };

inline TieNetwork borgatti() {
  return {7, std::vector<WeightedTie>{
                 {A, B}, {A, F}, {A, G}, {A, E}, {E, G}, {F, G}, {B, G}, {B, D}, {D, G}, {G, C}}};
}

// With the weights of the NetworkX tests.
inline TieNetwork weighted_borgatti() {
  return {7, std::vector<WeightedTie>{{A, B, 2},
                                      {A, F, 3},
                                      {A, G, 5},
                                      {A, E, 2},
                                      {E, G, 8},
                                      {F, G, 3},
                                      {B, G, 4},
                                      {B, D, 1},
                                      {D, G, 3},
                                      {G, C, 10}}};
}

// The kite of Krackhardt, "Assessing the political landscape", 1990.
enum Kite : std::uint32_t {
  Andre,
  Beverley,
  Carol,
  Diane,
  Ed,
  Fernando,
  Garth,
  Heather,
  Ike,
  Jane
};

inline std::vector<WeightedTie> kite_ties() {
  return {{0, 1}, {0, 2}, {0, 3}, {0, 5}, {1, 3}, {1, 4}, {1, 6}, {2, 3}, {2, 5},
          {3, 4}, {3, 5}, {3, 6}, {4, 6}, {5, 6}, {5, 7}, {6, 7}, {7, 8}, {8, 9}};
}

inline TieNetwork kite() { return {10, kite_ties()}; }

}  // namespace kith::published
