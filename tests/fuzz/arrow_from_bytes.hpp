// An Arrow stream whose table, columns, types and cells are drawn from bytes.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "kith/tables/arrow.hpp"

namespace kith::fuzz {

/// Reads bytes from the front; past the end everything is 0.
class Bytes {
 public:
  explicit Bytes(std::span<const std::uint8_t> bytes) : bytes_{bytes} {}

  bool is_empty() const { return bytes_.empty(); }
  std::uint8_t byte() {
    if (bytes_.empty()) return 0;
    const std::uint8_t first = bytes_.front();
    bytes_ = bytes_.subspan(1);
    return first;
  }
  std::size_t below(std::size_t limit) { return limit == 0 ? 0 : byte() % limit; }
  std::string_view text(std::size_t size) {
    size = std::min(size, bytes_.size());
    const auto* data = reinterpret_cast<const char*>(bytes_.data());
    bytes_ = bytes_.subspan(size);
    return {data, size};
  }

 private:
  std::span<const std::uint8_t> bytes_;
};

/// The name of a table, and rarely of none.
std::string table_name(Bytes& bytes);

/// Fills `stream` with up to three batches of columns for `table`. Buffers are freed with their
/// batch, so that a read after its release is seen. Offsets and indices stay as Arrow wants them,
/// but for dictionary indices, which may point outside.
void stream_from_bytes(Bytes& bytes, std::string_view table, ArrowArrayStream* stream);

}  // namespace kith::fuzz
