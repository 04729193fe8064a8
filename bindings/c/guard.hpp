// Between C and C++: handles, what a call requires, and the one place where exceptions end.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kith/costing/costing.hpp"
#include "kith/kith.h"
#include "kith/parameters/parameters.hpp"
#include "kith/values/error.hpp"

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
/// read the options.
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

/// An options argument: NULL stands for none, and then the size is 0.
std::string_view options_of(const char* options, std::size_t size);

/// The parameters given, or the shipped ones.
Parameters parameters_of(const kith_parameters* parameters);

/// The progress function of a watch; empty where nobody watches. Throws `Code::argument` where the
/// size is not one that this library knows.
Progress progress_of(const kith_watch* watch);

/// Tells a watch how far a call is; throws `Code::cancelled` where it says stop.
void tell(const Progress& progress, std::uint64_t done, std::uint64_t total);

/// A whole number of faults to show, as `guarded` wants it.
inline std::size_t shown(std::int32_t faults) noexcept { return static_cast<std::size_t>(faults); }

/// A new text handle. The caller's.
kith_text* new_text(std::string text);

/// A text argument of a call, with the name that `kith.h` gives it.
struct Text {
  const char* data;
  std::size_t size;
  const char* name;
};

/// How many faults options ask for, whatever else they say.
template <class Options>
std::size_t shown_by(const Options& options) noexcept {
  if constexpr (requires { options.faults_shown; }) {
    return shown(options.faults_shown);
  } else if constexpr (requires { options.costing; }) {
    return shown(options.costing.faults_shown);
  } else {
    return shown(options.cost.faults_shown);
  }
}

/// A call that answers a document with a document: `read` the options, then `answer` with them.
template <class Read, class Answer>
kith_status document_call(const Text& document, const Text& options, kith_text** result,
                          kith_error** error, const Read& read, const Answer& answer) noexcept {
  std::size_t faults_shown = kFaultsShown;
  clear(result);
  return guarded(error, faults_shown, [&] {
    require(result, "result");
    const std::string_view text = text_of(document.data, document.size, document.name);
    const auto told = read(options_of(options.data, options.size));
    faults_shown = shown_by(told);
    *result = new_text(answer(text, told));
  });
}

/// A call that asks a handle, which may be watched: `read` the options, then `answer` with them.
template <class Subject, class Handle, class Read, class Answer>
kith_status handle_call(const Subject* subject, const char* name, const Text& options,
                        const kith_watch* watch, Handle** result, kith_error** error,
                        const Read& read, const Answer& answer) noexcept {
  std::size_t faults_shown = kFaultsShown;
  clear(result);
  return guarded(error, faults_shown, [&] {
    require(subject, name);
    require(result, "result");
    const Progress progress = progress_of(watch);
    const auto told = read(options_of(options.data, options.size));
    faults_shown = shown_by(told);
    *result = std::make_unique<Handle>(answer(told, progress)).release();
  });
}

/// Tells a watch that work begins and that it is done, where nothing happens between.
template <class Work>
auto in_one_step(const Progress& progress, const Work& work) {
  tell(progress, 0, 1);
  auto made = work();
  tell(progress, 1, 1);
  return made;
}

}  // namespace kith::c
