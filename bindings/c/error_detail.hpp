// What is behind a kith_error.
#pragma once

#include <memory>

#include "kith/documents/calls.hpp"
#include "kith/kith.h"

namespace kith::c {

struct ErrorDetail {
  Failure failure;
};

/// Whether this is the error that was never made and is never freed.
bool is_constant(const kith_error* error) noexcept;

}  // namespace kith::c

/// No detail: out of memory.
struct kith_error {
  std::unique_ptr<const kith::c::ErrorDetail> detail;
};
