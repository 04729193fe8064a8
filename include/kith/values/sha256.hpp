// What is the SHA-256 digest of a text? As FIPS 180-4 §6.2 describes it.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace kith {

/// Takes bytes in any pieces and gives their digest once.
class Sha256 {
 public:
  /// Bytes may come in pieces of any size; how they are divided does not matter.
  void add(std::string_view bytes);
  /// 64 lower-case hexadecimal digits. Ends the message: nothing may be added after.
  std::string digest();

 private:
  void take_block(const unsigned char* block) noexcept;
  void pad();

  std::array<std::uint32_t, 8> state_ = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                         0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};
  std::array<unsigned char, 64> waiting_{};
  std::size_t waiting_size_ = 0;
  std::uint64_t size_ = 0;
};

}  // namespace kith
