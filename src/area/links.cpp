// Where do the edges of each node begin in one array?
#include <utility>

#include "kith/area/graph.hpp"

namespace kith {

Links::Links(std::span<const Edge> edges, Node first, std::size_t count) : first_node_{first} {
  if (edges.empty()) return;

  // As in Groups: counts, then where the next edge goes, then where each node's edges end.
  first_.assign(count + 1, 0);
  for (const Edge& edge : edges) ++first_[edge.from - first + 1];
  std::uint32_t before = 0;
  for (std::size_t i = 1; i <= count; ++i) before += std::exchange(first_[i], before);

  targets_.resize(edges.size());
  for (const Edge& edge : edges) targets_[first_[edge.from - first + 1]++] = edge.to;
}

}  // namespace kith
