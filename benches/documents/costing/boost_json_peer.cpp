// Boost.JSON as a peer, in a file of its own: its sources are compiled here.
#include "boost_json_peer.hpp"

#include <algorithm>
#include <boost/json/src.hpp>
#include <cstddef>
#include <memory>
#include <vector>

namespace kith::bench {
namespace {

namespace json = boost::json;

constexpr std::size_t kMemory = 1 << 20;

struct Peer {
  /// Boost.JSON writes some numbers longer than they were (5E-1), so there is room to spare.
  explicit Peer(std::size_t longest) : memory(kMemory), out(2 * longest) {}

  json::string_view read_and_write(const std::string& document) {
    json::monotonic_resource resource{memory.data(), memory.size()};
    parser.reset(&resource);
    parser.write(document);
    const json::value value = parser.release();
    serializer.reset(&value);
    return serializer.read(out.data(), out.size());
  }

  std::vector<unsigned char> memory;
  std::vector<char> out;
  json::parser parser;
  json::serializer serializer;
};

}  // namespace

Round boost_json_reads_and_writes(const std::string& plan, const std::string& result) {
  const auto peer = std::make_shared<Peer>(std::max(plan.size(), result.size()));
  check(json::parse(peer->read_and_write(result)) == json::parse(result),
        "the result is another after Boost.JSON has written it");
  return repeated([peer, plan, result] {
    keep(peer->read_and_write(plan));
    keep(peer->read_and_write(result));
  });
}

}  // namespace kith::bench
