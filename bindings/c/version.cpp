#include "kith/values/version.hpp"

#include <array>
#include <cstddef>

#include "kith/kith.h"

namespace {

// The names of kith::code_name, which are views without a zero byte at their end.
constexpr std::array<const char*, 11> kStatusNames = {
    "ok",     "argument",  "range",    "input", "overflow", "not_known",
    "memory", "cancelled", "conflict", "limit", "internal"};

}  // namespace

int32_t kith_version(void) {
  return 10000 * kith::kVersionMajor + 100 * kith::kVersionMinor + kith::kVersionPatch;
}

const char* kith_status_name(kith_status status) {
  if (status < 0 || static_cast<std::size_t>(status) >= kStatusNames.size()) return "unknown";
  return kStatusNames[static_cast<std::size_t>(status)];
}
