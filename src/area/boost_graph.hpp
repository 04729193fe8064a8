// How can the algorithms of Boost.Graph run on kith's own arrays? Through a view that copies
// nothing.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <span>
#include <type_traits>
#include <utility>

#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>
#include <boost/iterator/counting_iterator.hpp>
#include <boost/iterator/transform_iterator.hpp>
#include <boost/property_map/property_map.hpp>

#include "kith/area/graph.hpp"

namespace kith {

/// A view of `Links`, which has `size()` vertices and, for each, the span `neighbours(vertex)`. An
/// undirected edge is kept at both of its ends. Models VertexListGraph, AdjacencyGraph,
/// IncidenceGraph and EdgeListGraph. The links outlive it.
template <class Links, class Directed = boost::undirected_tag>
class BoostGraph {
 public:
  struct Edge {
    std::uint32_t source = 0;
    std::uint32_t target = 0;
    friend bool operator==(const Edge&, const Edge&) = default;
  };
  /// Makes the edge to a neighbour.
  struct EdgeFrom {
    std::uint32_t source = 0;
    Edge operator()(std::uint32_t target) const noexcept { return {source, target}; }
  };

  // The names that boost::graph_traits looks for.
  struct traversal_category : virtual boost::vertex_list_graph_tag,
                              virtual boost::adjacency_graph_tag,
                              virtual boost::incidence_graph_tag,
                              virtual boost::edge_list_graph_tag {};
  using directed_category = Directed;
  using edge_parallel_category = boost::allow_parallel_edge_tag;
  using vertex_descriptor = std::uint32_t;
  using edge_descriptor = Edge;
  using vertex_iterator = boost::counting_iterator<std::uint32_t>;
  using adjacency_iterator = const std::uint32_t*;
  using out_edge_iterator = boost::transform_iterator<EdgeFrom, adjacency_iterator, Edge>;
  using vertices_size_type = std::uint32_t;
  using edges_size_type = std::size_t;
  using degree_size_type = std::size_t;
  static vertex_descriptor null_vertex() noexcept { return ~vertex_descriptor{0}; }

  /// Every edge once; an undirected one from its lower end.
  class edge_iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = Edge;
    using difference_type = std::ptrdiff_t;
    using pointer = const Edge*;
    using reference = Edge;

    edge_iterator() = default;
    edge_iterator(const BoostGraph* graph, std::uint32_t source) : graph_{graph}, source_{source} {
      settle();
    }
    Edge operator*() const { return {source_, graph_->neighbours(source_)[index_]}; }
    edge_iterator& operator++() {
      ++index_;
      settle();
      return *this;
    }
    edge_iterator operator++(int) { return std::exchange(*this, ++edge_iterator{*this}); }
    friend bool operator==(const edge_iterator& a, const edge_iterator& b) {
      return a.source_ == b.source_ && a.index_ == b.index_;
    }

   private:
    bool is_counted(std::uint32_t target) const noexcept {
      return std::is_same_v<Directed, boost::directed_tag> || target > source_;
    }
    // Called after every step, so that the iterator is always on an edge that counts.
    // On to the next edge that counts, or to the end.
    void settle() {
      for (; source_ < graph_->size(); ++source_, index_ = 0) {
        const auto neighbours = graph_->neighbours(source_);
        while (index_ < neighbours.size() && !is_counted(neighbours[index_])) ++index_;
        if (index_ < neighbours.size()) return;
      }
      index_ = 0;
    }

    const BoostGraph* graph_ = nullptr;
    std::uint32_t source_ = 0;
    std::size_t index_ = 0;
  };

  explicit BoostGraph(const Links& links) noexcept : links_{&links} {}

  std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(links_->size()); }
  std::span<const std::uint32_t> neighbours(std::uint32_t vertex) const {
    return links_->neighbours(vertex);
  }

 private:
  const Links* links_;
};

/// The edges of one type of an area's graph, in one direction. Both directions together are not
/// offered: an algorithm that needs them takes alter ties, or a TieNetwork made for it.
class TypedLinks {
 public:
  TypedLinks(const Graph& graph, EdgeType type, Direction direction = Direction::forward) noexcept
      : graph_{&graph}, type_{type}, direction_{direction} {}

  std::size_t size() const noexcept { return graph_->size(); }
  std::span<const Node> neighbours(Node node) const noexcept {
    return graph_->neighbours(node, type_, direction_);
  }

 private:
  const Graph* graph_;
  EdgeType type_;
  Direction direction_;
};

template <class Links, class Directed>
/// The free functions that Boost.Graph finds by argument-dependent look-up.
auto vertices(const BoostGraph<Links, Directed>& graph) {
  using Iterator = typename BoostGraph<Links, Directed>::vertex_iterator;
  return std::pair{Iterator{0}, Iterator{graph.size()}};
}

template <class Links, class Directed>
std::uint32_t num_vertices(const BoostGraph<Links, Directed>& graph) {
  return graph.size();
}

template <class Links, class Directed>
auto edges(const BoostGraph<Links, Directed>& graph) {
  using Iterator = typename BoostGraph<Links, Directed>::edge_iterator;
  return std::pair{Iterator{&graph, 0}, Iterator{&graph, graph.size()}};
}

template <class Links, class Directed>
std::size_t num_edges(const BoostGraph<Links, Directed>& graph) {
  const auto [first, last] = edges(graph);
  return static_cast<std::size_t>(std::distance(first, last));
}

template <class Links, class Directed>
auto adjacent_vertices(std::uint32_t vertex, const BoostGraph<Links, Directed>& graph) {
  const auto neighbours = graph.neighbours(vertex);
  return std::pair{neighbours.data(), neighbours.data() + neighbours.size()};
}

template <class Links, class Directed>
auto out_edges(std::uint32_t vertex, const BoostGraph<Links, Directed>& graph) {
  using Iterator = typename BoostGraph<Links, Directed>::out_edge_iterator;
  const auto [first, last] = adjacent_vertices(vertex, graph);
  const typename BoostGraph<Links, Directed>::EdgeFrom edge_to{vertex};
  return std::pair{Iterator{first, edge_to}, Iterator{last, edge_to}};
}

template <class Links, class Directed>
std::size_t out_degree(std::uint32_t vertex, const BoostGraph<Links, Directed>& graph) {
  return graph.neighbours(vertex).size();
}

template <class Links, class Directed>
std::uint32_t source(const typename BoostGraph<Links, Directed>::Edge& edge,
                     const BoostGraph<Links, Directed>&) {
  return edge.source;
}

template <class Links, class Directed>
std::uint32_t target(const typename BoostGraph<Links, Directed>::Edge& edge,
                     const BoostGraph<Links, Directed>&) {
  return edge.target;
}

template <class Links, class Directed>
auto get(boost::vertex_index_t, const BoostGraph<Links, Directed>&) {
  return boost::typed_identity_property_map<std::uint32_t>{};
}

}  // namespace kith

namespace boost {

template <class Links, class Directed>
struct property_map<kith::BoostGraph<Links, Directed>, vertex_index_t> {
  using type = typed_identity_property_map<std::uint32_t>;
  using const_type = type;
};

}  // namespace boost
