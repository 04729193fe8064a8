// What is behind a kith_error.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "kith/kith.h"
#include "kith/values/error.hpp"

namespace kith::c {

struct ErrorDetail {
  std::string message;
  std::vector<Fault> faults;
  std::size_t faults_shown = 0;
};

/// Whether this is the error that was never made and is never freed.
bool is_constant(const kith_error* error) noexcept;

}  // namespace kith::c

/// No detail: out of memory.
struct kith_error {
  std::unique_ptr<const kith::c::ErrorDetail> detail;
};
