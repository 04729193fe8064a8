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
  if (component.empty()) return component;
  boost::connected_components(BoostGraph{network}, by_person(component));
  return component;
}

std::vector<bool> articulation_points(const TieNetwork& network) {
  std::vector<bool> is_point(network.size(), false);
  if (is_point.empty()) return is_point;
  std::vector<std::uint32_t> points;
  boost::articulation_points(BoostGraph{network}, std::back_inserter(points));
  for (const std::uint32_t point : points) is_point[point] = true;
  return is_point;
}

std::vector<double> betweenness(const TieNetwork& network) {
  std::vector<double> between(network.size(), 0);
  if (between.empty()) return between;
  boost::brandes_betweenness_centrality(BoostGraph{network}, by_person(between));
  return between;
}

Measure external_internal_index(const TieNetwork& network,
                                std::span<const std::uint32_t> group_of) {
  std::int64_t external = 0;
  std::int64_t internal = 0;
  for (std::uint32_t one = 0; one < network.size(); ++one) {
    for (const std::uint32_t other : network.neighbours(one)) {
      ++(group_of[one] == group_of[other] ? internal : external);
    }
  }
  if (external + internal == 0) return Undefined::nothing_done;
  return static_cast<double>(external - internal) / static_cast<double>(external + internal);
}

}  // namespace kith
