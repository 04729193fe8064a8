// Are the classes usable, and how are sets of items held, compared and ordered?
// Items are bits, 64 to a word, so that joining and comparing two selections costs one
// instruction for 64 items.
#include "optimum/knapsack_items.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <string>

#include "kith/values/error.hpp"
#include "kith/values/fraction.hpp"

namespace kith::optimum {
namespace {

// 1,024 words for each point; more items would make the layers mostly empty bits.
constexpr std::uint32_t kMostItem = 65'535;
constexpr std::uint32_t kBits = 64;

std::string class_text(std::size_t index) { return "classes[" + std::to_string(index) + "]"; }

// Checked before solving, so that the inner loops can add without a check for overflow.
// The largest and smallest sums that any selection can have.
class Sums {
 public:
  void add(std::int64_t least, std::int64_t most) {
    least_ += least;
    most_ += most;
    if (least_ < std::numeric_limits<std::int64_t>::min() ||
        most_ > std::numeric_limits<std::int64_t>::max()) {
      throw Error{Code::overflow, "the costs or worths of a selection add up past 2^63"};
    }
  }

 private:
  Wide least_ = 0;
  Wide most_ = 0;
};

void check_sums(const std::vector<KnapsackClass>& classes) {
  const auto check = [&](const auto& number_of) {
    Sums sums;
    for (const KnapsackClass& alternatives : classes) {
      std::int64_t least = std::numeric_limits<std::int64_t>::max();
      std::int64_t most = std::numeric_limits<std::int64_t>::min();
      for (const KnapsackAlternative& alternative : alternatives) {
        least = std::min(least, number_of(alternative));
        most = std::max(most, number_of(alternative));
      }
      // Classes that come later may make up for it, so a part may not pass the range either.
      sums.add(std::min<std::int64_t>(least, 0), std::max<std::int64_t>(most, 0));
    }
  };
  check([](const KnapsackAlternative& alternative) { return alternative.cost; });
  for (std::size_t level = 0; level < KnapsackWorth{}.size(); ++level) {
    check([&](const KnapsackAlternative& alternative) { return alternative.worth[level]; });
  }
}

std::size_t words_for(const std::vector<KnapsackClass>& classes) {
  std::uint32_t last = 0;
  for (const KnapsackClass& alternatives : classes) {
    for (const KnapsackAlternative& alternative : alternatives) {
      for (const std::uint32_t item : alternative.items) last = std::max(last, item);
    }
  }
  if (last > kMostItem) {
    throw Error{Code::range, "item " + std::to_string(last) + " is above 65535"};
  }
  return last / kBits + 1;
}

Bits items_of_class(const KnapsackClass& alternatives, std::size_t words, const std::string& name) {
  Bits all(words);
  std::vector<Bits> each;
  for (const KnapsackAlternative& alternative : alternatives) {
    each.push_back(bits_of(alternative.items, words));
    std::size_t many = 0;
    for (std::size_t word = 0; word < words; ++word) {
      all[word] |= each.back()[word];
      many += static_cast<std::size_t>(std::popcount(each.back()[word]));
    }
    if (many != alternative.items.size()) {
      throw Error{Code::argument, name + " has an alternative with an item twice"};
    }
  }
  // Two alternatives of the same items would look the same when a selection is read back.
  std::ranges::sort(each);
  if (std::ranges::adjacent_find(each) != each.end()) {
    throw Error{Code::argument, name + " has two alternatives of the same items"};
  }
  return all;
}

}  // namespace

std::size_t checked_words(const std::vector<KnapsackClass>& classes) {
  const std::size_t words = words_for(classes);
  Bits seen(words);
  for (std::size_t index = 0; index < classes.size(); ++index) {
    if (classes[index].empty()) {
      throw Error{Code::argument, class_text(index) + " has no alternative"};
    }
    const Bits all = items_of_class(classes[index], words, class_text(index));
    for (std::size_t word = 0; word < words; ++word) {
      if ((seen[word] & all[word]) != 0) {
        throw Error{Code::argument, class_text(index) + " has an item of an earlier class"};
      }
      seen[word] |= all[word];
    }
  }
  check_sums(classes);
  return words;
}

Bits bits_of(const std::vector<std::uint32_t>& items, std::size_t words) {
  Bits bits(words);
  for (const std::uint32_t item : items) bits[item / kBits] |= std::uint64_t{1} << item % kBits;
  return bits;
}

std::vector<std::uint32_t> items_of(BitsView bits) {
  std::vector<std::uint32_t> items;
  for (std::size_t word = 0; word < bits.size(); ++word) {
    for (std::uint64_t left = bits[word]; left != 0; left &= left - 1) {
      items.push_back(static_cast<std::uint32_t>(word) * kBits +
                      static_cast<std::uint32_t>(std::countr_zero(left)));
    }
  }
  return items;
}

bool is_preferred(BitsView a, BitsView b) {
  for (std::size_t word = 0; word < a.size(); ++word) {
    const std::uint64_t differ = a[word] ^ b[word];
    // The lowest bit in which the two differ is the earliest item that only one of them takes.
    if (differ != 0) return (a[word] & (differ & -differ)) != 0;
  }
  return false;
}

BitsView taken_of(const KnapsackLayer& layer, std::size_t words, std::size_t index) {
  return BitsView{layer.taken}.subspan(index * words, words);
}

KnapsackWorth sum(const KnapsackWorth& a, const KnapsackWorth& b) {
  return {a[0] + b[0], a[1] + b[1], a[2] + b[2]};
}

}  // namespace kith::optimum
