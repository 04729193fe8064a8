// How does a typed function of kith.h ask the call that it is of? It fills in a request, without
// JSON in between, and the call answers as it does by name.
#pragma once

#include <cstddef>
#include <initializer_list>

#include "kith/documents/calls.hpp"
#include "kith/kith.h"

namespace kith::c {

/// A text argument of a function, with the name that `kith.h` gives it.
struct Text {
  const char* data = nullptr;
  std::size_t size = 0;
  const char* name = "options";
};

/// What a function is given for a call. `kith.h` says in which order wrong arguments are refused:
/// the first document or member, the options, then the others.
struct Given {
  std::initializer_list<Text> documents;  // no memory is asked for before the call is guarded
  std::initializer_list<Text> members;
  Text options;
};

/// A document in, a document out.
kith_status ask_documents(const char* call, const Given& given, const kith_parameters* parameters,
                          kith_text** result, kith_error** error) noexcept;

/// An area in, a result out.
kith_status ask_area(const char* call, const kith_area* area, const Text& options,
                     const kith_parameters* parameters, const kith_watch* watch,
                     kith_result** result, kith_error** error) noexcept;

/// The result of the area call `of` in, another result out. `name` is what kith.h calls `before`.
struct Before {
  const kith_result* result;
  const char* name;
  const char* of;
};
kith_status ask_result(const char* call, const Before& before, const Given& given,
                       const kith_watch* watch, kith_result** result, kith_error** error) noexcept;

/// The same, whose answer is its document.
kith_status ask_result(const char* call, const Before& before, const Given& given,
                       const kith_watch* watch, kith_text** result, kith_error** error) noexcept;

}  // namespace kith::c
