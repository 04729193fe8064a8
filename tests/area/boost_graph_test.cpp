#include "area/boost_graph.hpp"

#include <gmock/gmock.h>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/graph_concepts.hpp>

#include "area/fixtures.hpp"

namespace kith {
namespace {

using Undirected = BoostGraph<TypedLinks>;
using Directed = BoostGraph<TypedLinks, boost::directed_tag>;

BOOST_CONCEPT_ASSERT((boost::VertexListGraphConcept<Undirected>));
BOOST_CONCEPT_ASSERT((boost::AdjacencyGraphConcept<Undirected>));
BOOST_CONCEPT_ASSERT((boost::IncidenceGraphConcept<Directed>));
BOOST_CONCEPT_ASSERT((boost::EdgeListGraphConcept<Directed>));

// Four people around Ana, of whom a, b and c know each other in a row; a peer supports Ben, who
// supports Ana.
Graph neighbourhood() {
  return build_graph(fixtures::area_of(
      {{"people", "person\nana\nben\n"},
       {"ties",
        "person|supporter|kind\n"
        "ana|a|family\nana|b|family\nana|c|family\nana|d|family\nana|ben|peer\nben|e|peer\n"},
       {"alter_ties", "person|supporter_a|supporter_b\nana|a|b\nana|c|b\n"}}));
}

auto by_node(std::vector<std::uint32_t>& values) {
  return boost::make_iterator_property_map(values.begin(),
                                           boost::typed_identity_property_map<std::uint32_t>{});
}

TEST(BoostGraph, FindsWhoKnowEachOtherInTheAreaItself) {
  const Graph graph = neighbourhood();
  const TypedLinks knows{graph, EdgeType::alter_tie};
  std::vector<std::uint32_t> component(graph.size());

  boost::connected_components(Undirected{knows}, by_node(component));

  const auto of = [&](std::string_view id) {
    return component[graph.who(graph.area().tables().find(id)).value()];
  };
  EXPECT_EQ(of("a"), of("c"));
  EXPECT_EQ(of("a"), of("b"));
  EXPECT_NE(of("a"), of("d"));
}

// Who would notice if the peer were gone: Ben, and through him Ana.
TEST(BoostGraph, FollowsTiesBackwardFromSupporterToSupporter) {
  const Graph graph = neighbourhood();
  const TypedLinks leans{graph, EdgeType::tie, Direction::backward};
  const Node peer = graph.who(graph.area().tables().find("e")).value();
  std::vector<std::uint32_t> distance(graph.size(), 0);

  boost::breadth_first_search(Directed{leans}, peer,
                              boost::visitor(boost::make_bfs_visitor(boost::record_distances(
                                  by_node(distance), boost::on_tree_edge{}))));

  EXPECT_EQ(distance[graph.node(NodeKind::person, 1)], 1U);
  EXPECT_EQ(distance[graph.node(NodeKind::person, 0)], 2U);
}

TEST(BoostGraph, ListsAnUndirectedEdgeOnceAndADirectedOneFromItsSource) {
  const Graph graph = neighbourhood();
  const TypedLinks knows{graph, EdgeType::alter_tie};
  const TypedLinks ties{graph, EdgeType::tie};

  EXPECT_EQ(num_edges(Undirected{knows}), 2U);
  EXPECT_EQ(num_edges(Directed{ties}), 6U);
}

}  // namespace
}  // namespace kith
