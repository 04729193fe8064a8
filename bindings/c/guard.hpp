// Between C and C++: handles, what a call requires, and the one place where exceptions end.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kith/kith.h"
#include "kith/parameters/parameters.hpp"
#include "kith/values/error.hpp"
#include "kith/values/progress.hpp"

struct kith_text {
  std::string text;
};

struct kith_parameters {
  kith::Parameters parameters;
};

namespace kith::c {

inline constexpr std::size_t kFaultsShown = 100;

/// Turns the exception in flight into a status and, where wanted, an error.
kith_status explained(kith_error** error, std::size_t faults_shown) noexcept;

/// Runs the body of a call. `faults_shown` is read after a failure: the body sets it once it has
/// read the options. Faults of a question know themselves how many of them are to be shown.
template <class Body>
kith_status guarded(kith_error** error, const std::size_t& faults_shown, Body&& body) noexcept {
  if (error != nullptr) *error = nullptr;
  try {
    std::forward<Body>(body)();
    return KITH_OK;
  } catch (...) {
    return explained(error, faults_shown);
  }
}

template <class Body>
kith_status guarded(kith_error** error, Body&& body) noexcept {
  return guarded(error, kFaultsShown, std::forward<Body>(body));
}

/// Sets what a call gives to NULL, so that it holds nothing after a failure.
template <class Handle>
void clear(Handle** result) noexcept {
  if (result != nullptr) *result = nullptr;
}

/// Throws `Code::argument` where `pointer` is NULL.
void require(const void* pointer, const char* name);

/// A text argument. NULL is a wrong call, also with size 0.
std::string_view text_of(const char* text, std::size_t size, const char* name);

/// An options argument: NULL means none, and then the size is 0.
std::string_view options_of(const char* options, std::size_t size);

/// The parameters given, or the shipped ones.
Parameters parameters_of(const kith_parameters* parameters);

/// The parameters given, or null: a call that needs them then reads the shipped ones.
const Parameters* law_of(const kith_parameters* parameters) noexcept;

/// The progress function of a watch; empty where nobody watches. Throws `Code::argument` where the
/// size is not one that this library knows.
Progress progress_of(const kith_watch* watch);

/// Tells a watch how far a call is; throws `Code::cancelled` where it says stop.
void tell(const Progress& progress, std::uint64_t done, std::uint64_t total);

/// A new text handle. The caller's.
kith_text* new_text(std::string text);

}  // namespace kith::c
