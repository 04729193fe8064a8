// What is the SHA-256 of a text? FIPS 180-4, for the chain of ledger entries and the digest of
// synthetic areas.
// Names a to h and the shifts below are those of the standard; the tests hold its published
// examples against this file.
#include "kith/values/sha256.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace kith {
namespace {

// FIPS 180-4 §4.2.2.
constexpr std::array<std::uint32_t, 64> kRound = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

constexpr std::size_t kBlock = 64;
constexpr std::size_t kLengthBytes = 8;

// §3.1: words are big-endian, whatever the machine's own order is.
std::uint32_t big_endian(const unsigned char* bytes) noexcept {
  return std::uint32_t{bytes[0]} << 24 | std::uint32_t{bytes[1]} << 16 |
         std::uint32_t{bytes[2]} << 8 | bytes[3];
}

// §6.2.2 step 1: the message schedule, W_0 to W_63.
std::array<std::uint32_t, 64> schedule_of(const unsigned char* block) noexcept {
  std::array<std::uint32_t, 64> words{};
  for (std::size_t t = 0; t < 16; ++t) words[t] = big_endian(block + 4 * t);
  for (std::size_t t = 16; t < 64; ++t) {
    const std::uint32_t a = words[t - 15];
    const std::uint32_t b = words[t - 2];
    words[t] = words[t - 16] + (std::rotr(a, 7) ^ std::rotr(a, 18) ^ (a >> 3)) + words[t - 7] +
               (std::rotr(b, 17) ^ std::rotr(b, 19) ^ (b >> 10));
  }
  return words;
}

}  // namespace

// §6.2.2 steps 2 to 4: one block changes the state.
void Sha256::take_block(const unsigned char* block) noexcept {
  const std::array<std::uint32_t, 64> words = schedule_of(block);
  auto [a, b, c, d, e, f, g, h] = state_;
  for (std::size_t t = 0; t < 64; ++t) {
    const std::uint32_t first = h + (std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25)) +
                                ((e & f) ^ (~e & g)) + kRound[t] + words[t];
    const std::uint32_t second =
        (std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = d + first;
    d = c;
    c = b;
    b = a;
    a = first + second;
  }
  const std::array<std::uint32_t, 8> change = {a, b, c, d, e, f, g, h};
  for (std::size_t i = 0; i < change.size(); ++i) state_[i] += change[i];
}

// Bytes that do not fill a block wait for the next call; whole blocks are hashed where they lie.
void Sha256::add(std::string_view bytes) {
  size_ += bytes.size();
  const auto* from = reinterpret_cast<const unsigned char*>(bytes.data());
  std::size_t left = bytes.size();
  while (left > 0) {
    if (waiting_size_ == 0 && left >= kBlock) {
      take_block(from);
      from += kBlock;
      left -= kBlock;
      continue;
    }
    const std::size_t taken = std::min(left, kBlock - waiting_size_);
    std::memcpy(waiting_.data() + waiting_size_, from, taken);
    waiting_size_ += taken;
    from += taken;
    left -= taken;
    if (waiting_size_ == kBlock) {
      take_block(waiting_.data());
      waiting_size_ = 0;
    }
  }
}

// §5.1.1: a one bit, zeros, and the length in bits as 64 bits at the end of a block.
void Sha256::pad() {
  const std::uint64_t bits = size_ * 8;
  std::string padding(1, '\x80');
  while ((waiting_size_ + padding.size() + kLengthBytes) % kBlock != 0) padding += '\0';
  for (int shift = 56; shift >= 0; shift -= 8) padding += static_cast<char>(bits >> shift & 0xFF);
  add(padding);
}

// Padding ends the message, so a digest can be taken once only.
std::string Sha256::digest() {
  pad();
  std::string hex;
  for (const std::uint32_t word : state_) {
    for (int shift = 28; shift >= 0; shift -= 4) hex += "0123456789abcdef"[word >> shift & 0xF];
  }
  return hex;
}

}  // namespace kith
