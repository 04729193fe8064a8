#include "streams.hpp"

#include "guard.hpp"

namespace kith::c {

void require_live(const ArrowArrayStream* stream) {
  require(stream, "rows");
  if (stream->release == nullptr)
    throw Error{Code::argument, "rows is a stream that was released before"};
}

}  // namespace kith::c
