// How are tables read from Arrow C streams?
#pragma once

#include "kith/tables/arrow.hpp"
#include "tables/gathered.hpp"

namespace kith {

/// A stream that is released in every case, also after an exception.
class ArrowStream {
 public:
  /// `stream` may be null or released already; reading from it is then `Code::argument`.
  explicit ArrowStream(ArrowArrayStream* stream) noexcept : stream_{stream} {}
  ~ArrowStream();
  ArrowStream(const ArrowStream&) = delete;
  ArrowStream& operator=(const ArrowStream&) = delete;

  /// Both throw `Code::argument` with the stream's own message where it fails. The caller releases
  /// what it receives; a released array is the end.
  ArrowSchema schema();
  ArrowArray next();

 private:
  [[noreturn]] void fail(int error);
  ArrowArrayStream* stream_;
};

/// A schema or an array that is released at the end of its scope. The C interface has no
/// destructors: what a callback gives has to be released by its own function, on every way out.
template <class Struct>
class Owned {
 public:
  explicit Owned(Struct value) noexcept : value_{value} {}
  ~Owned() {
    if (value_.release != nullptr) value_.release(&value_);
  }
  Owned(const Owned&) = delete;
  Owned& operator=(const Owned&) = delete;
  const Struct& operator*() const noexcept { return value_; }
  const Struct* operator->() const noexcept { return &value_; }

 private:
  Struct value_;
};

/// Adds every batch to a table. Faults in cells go to `gathered.faults`; where the stream cannot be
/// read it throws `Code::argument` and `gathered` keeps the rows that it had.
void add_stream(ArrowStream& stream, std::size_t table, Gathered& gathered);

}  // namespace kith
