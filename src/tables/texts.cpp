// How is each text kept once, and how is its symbol found?
// All texts lie one after another in one string, and a hash table of open addressing leads from a
// text to its symbol. Reading an area is mostly this look-up, so it is written for speed: no
// allocation for each text, and a comparison of hashes before a comparison of bytes.
#include "tables/texts.hpp"

#include <cstring>
#include <utility>

namespace kith {
namespace {

// Enough for most single documents without growing.
constexpr std::size_t kFirstSlots = 256;
constexpr std::size_t kFirstChars = 2048;

std::uint64_t eight_bytes(const char* bytes) noexcept {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, sizeof word);
  return word;
}

std::uint64_t last_bytes(const char* bytes, std::size_t count) noexcept {
  std::uint64_t word = 0;
  std::memcpy(&word, bytes, count);
  return word;
}

std::uint64_t mixed(std::uint64_t a, std::uint64_t b) noexcept {
  const auto product = static_cast<unsigned __int128>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

// Multiply and fold, eight bytes at a time. The order of no output depends on the hash, so it may
// differ between machines.
std::uint32_t hash_of(std::string_view text) noexcept {
  constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15;
  std::uint64_t hash = text.size() ^ 0xA0761D6478BD642F;
  const char* bytes = text.data();
  std::size_t left = text.size();
  for (; left >= 8; left -= 8, bytes += 8) hash = mixed(hash ^ eight_bytes(bytes), kOdd);
  if (left > 0) hash = mixed(hash ^ last_bytes(bytes, left), kOdd);
  return static_cast<std::uint32_t>(mixed(hash, 0xE7037ED1A0B428DB) >> 16);
}

}  // namespace

TextStore::TextStore() : ends_{0}, slots_(kFirstSlots) {
  chars_.reserve(kFirstChars);
  ends_.reserve(kFirstSlots / 2);
}

// The slot of a text, or the free slot that it would take.
std::size_t TextStore::slot_of(std::string_view wanted, std::uint32_t hash) const noexcept {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  while (slots_[slot].symbol != kNoSymbol &&
         (slots_[slot].hash != hash || text(slots_[slot].symbol) != wanted)) {
    slot = (slot + 1) & mask;
  }
  return slot;
}

Symbol TextStore::find(std::string_view text) const noexcept {
  return slots_[slot_of(text, hash_of(text))].symbol;
}

Symbol TextStore::intern(std::string_view text) {
  const std::uint32_t hash = hash_of(text);
  const std::size_t slot = slot_of(text, hash);
  if (slots_[slot].symbol != kNoSymbol) return slots_[slot].symbol;

  const auto symbol = static_cast<Symbol>(size());
  // kNoSymbol itself must never be the symbol of a text.
  if (symbol == kNoSymbol - 1) throw Error{Code::limit, "more than 2^32 - 2 different texts"};
  chars_.append(text);
  ends_.push_back(chars_.size());
  slots_[slot] = {hash, symbol};
  // At most half full, so that a search ends after few steps.
  if (size() * 2 > slots_.size()) grow();
  return symbol;
}

void TextStore::grow() {
  std::vector<Slot> larger(slots_.size() * 2);
  const std::size_t mask = larger.size() - 1;
  for (const Slot& old : slots_) {
    if (old.symbol == kNoSymbol) continue;
    std::size_t slot = old.hash & mask;
    while (larger[slot].symbol != kNoSymbol) slot = (slot + 1) & mask;
    larger[slot] = old;
  }
  slots_ = std::move(larger);
}

}  // namespace kith
