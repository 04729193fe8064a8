// What does Boost.JSON take to read and write the documents of a call?
#pragma once

#include <string>

#include "beside.hpp"

namespace kith::bench {

/// Parses both documents into values and writes both values out: what any answer in JSON takes at
/// least, whatever is computed. As fast as Boost.JSON is meant to be used: memory that grows and is
/// never given back one by one, a parser and a serializer that are kept, output into one buffer.
Round boost_json_reads_and_writes(const std::string& plan, const std::string& result);

}  // namespace kith::bench
