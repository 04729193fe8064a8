// How are the classes of a knapsack held while solving? Items as bits, and a check that they are
// usable.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "kith/optimum/knapsack.hpp"

namespace kith::optimum {

/// A set of items, the lowest bit of the first word the earliest.
using Bits = std::vector<std::uint64_t>;
using BitsView = std::span<const std::uint64_t>;

/// How many words the items of all classes need. Throws as `knapsack_frontier` does.
std::size_t checked_words(const std::vector<KnapsackClass>& classes);

/// A list of items as bits, and back in ascending order.
Bits bits_of(const std::vector<std::uint32_t>& items, std::size_t words);
std::vector<std::uint32_t> items_of(BitsView bits);

/// Whether `a` takes the earliest item that only one of the two takes.
bool is_preferred(BitsView a, BitsView b);

/// The items of one point of a layer.
BitsView taken_of(const KnapsackLayer& layer, std::size_t words, std::size_t index);

/// Level by level. Cannot overflow for classes that `checked_words` accepted.
KnapsackWorth sum(const KnapsackWorth& a, const KnapsackWorth& b);

}  // namespace kith::optimum
