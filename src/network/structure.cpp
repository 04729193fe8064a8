// How is a network built: how dense is it, into which components does it fall, and who holds it
// together?
// The algorithms are those of Boost.Graph, run on our own arrays through area/boost_graph.hpp.
#include <iterator>
#include <limits>

#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/biconnected_components.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/property_map/property_map.hpp>

#include "area/boost_graph.hpp"
#include "kith/network/measures.hpp"

namespace kith {
namespace {

template <class T>
// Nodes are numbered from 0, so a result is a vector with one value for each node.
auto by_person(std::vector<T>& values) {
  return boost::make_iterator_property_map(values.begin(),
                                           boost::typed_identity_property_map<std::uint32_t>{});
}

}  // namespace

Measure density(const TieNetwork& network) {
  if (network.size() == 0) return Undefined::nobody;
  if (network.size() == 1) return Undefined::one_person;
  const auto people = static_cast<double>(network.size());
  return 2 * static_cast<double>(network.ties()) / (people * (people - 1));
}

std::vector<std::uint32_t> components(const TieNetwork& network) {
  std::vector<std::uint32_t> component(network.size());
  // Boost's algorithms start from a first node, which an empty network does not have.
  if (component.empty()) return component;
  boost::connected_components(BoostGraph{network}, by_person(component));
  return component;
}

// R. Tarjan, Depth-first search and linear graph algorithms, 1972: O(nodes + ties).
std::vector<bool> articulation_points(const TieNetwork& network) {
  std::vector<bool> is_point(network.size(), false);
  if (is_point.empty()) return is_point;
  std::vector<std::uint32_t> points;
  boost::articulation_points(BoostGraph{network}, std::back_inserter(points));
  for (const std::uint32_t point : points) is_point[point] = true;
  return is_point;
}

// U. Brandes, A faster algorithm for betweenness centrality, 2001: O(nodes x ties). Boost counts
// each pair of an undirected graph once.
std::vector<double> betweenness(const TieNetwork& network) {
  std::vector<double> between(network.size(), 0);
  if (between.empty()) return between;
  boost::brandes_betweenness_centrality(BoostGraph{network}, by_person(between));
  return between;
}

// D. Krackhardt and R. N. Stern, Informal networks and organizational crises, 1988. Every tie is
// seen from both of its ends, which changes nothing in the ratio.
Measure external_internal_index(const TieNetwork& network,
                                std::span<const std::uint32_t> group_of) {
  std::int64_t external = 0;
  std::int64_t internal = 0;
  for (std::uint32_t person = 0; person < network.size(); ++person) {
    for (const std::uint32_t other : network.neighbours(person)) {
      ++(group_of[person] == group_of[other] ? internal : external);
    }
  }
  if (external + internal == 0) return Undefined::nothing_done;
  return static_cast<double>(external - internal) / static_cast<double>(external + internal);
}

}  // namespace kith
