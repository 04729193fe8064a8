// How are texts kept? Each once: ids, tags and words become symbols that are compared as numbers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kith/tables/tables.hpp"

namespace kith {

/// Texts by symbol and symbols by text. Symbols count from 0 in the order of first use.
class TextStore {
 public:
  TextStore();

  /// The symbol of `text`, new where it was not known. O(1); views of `text(…)` end here.
  Symbol intern(std::string_view text);
  /// kNoSymbol where it is not known.
  Symbol find(std::string_view text) const noexcept;
  std::string_view text(Symbol symbol) const noexcept {
    return {chars_.data() + ends_[symbol], ends_[symbol + 1] - ends_[symbol]};
  }
  std::size_t size() const noexcept { return ends_.size() - 1; }

 private:
  // A text's hash is kept beside its symbol, so that most unequal texts are never compared.
  struct Slot {
    std::uint32_t hash = 0;
    Symbol symbol = kNoSymbol;  // kNoSymbol: free
  };
  std::size_t slot_of(std::string_view text, std::uint32_t hash) const noexcept;
  void grow();

  std::string chars_;
  std::vector<std::size_t> ends_;  // text i is from ends_[i] to ends_[i + 1]
  std::vector<Slot> slots_;        // open addressing, a power of two
};

}  // namespace kith
