// Streams that come in: theirs to be released whatever happens, and rows of text read from them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kith/kith.h"
#include "kith/parameters/parameters.hpp"

namespace kith::c {

/// Releases a stream at the end of a call, where nothing else has.
class StreamRelease {
 public:
  explicit StreamRelease(ArrowArrayStream* stream) noexcept : stream_{stream} {}
  ~StreamRelease() {
    if (stream_ != nullptr && stream_->release != nullptr) stream_->release(stream_);
  }
  StreamRelease(const StreamRelease&) = delete;
  StreamRelease& operator=(const StreamRelease&) = delete;

 private:
  ArrowArrayStream* stream_;
};

/// Throws `Code::argument` where there is no stream to read.
void require_live(const ArrowArrayStream* stream);

}  // namespace kith::c
