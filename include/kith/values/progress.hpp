// How does a long call say how far it is, and how is it cancelled?
#pragma once

#include <cstdint>
#include <functional>

namespace kith {

/// Called with how much of `total` is done. A return value other than zero cancels the call, which
/// then throws `Code::cancelled`.
using Progress = std::function<std::int32_t(std::uint64_t done, std::uint64_t total)>;

}  // namespace kith
