// What a wrong call must say.
#pragma once

#include <gtest/gtest.h>

#include <optional>

#include "kith/values/error.hpp"

namespace kith::test {

/// The code of the `Error` that `call` throws, or nothing where it returns.
template <class Call>
std::optional<Code> code_thrown_by(Call&& call) {
  try {
    (void)call();
  } catch (const Error& error) {
    return error.code();
  }
  return std::nullopt;
}

}  // namespace kith::test
