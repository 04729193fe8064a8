// Who is a node, what kind of thing is it, and who is linked to it?
// Nodes are numbered kind by kind, so the kind of a node is found by a search among eight numbers
// and its row by a subtraction; nothing is stored for each node but its id.
#include "kith/area/graph.hpp"

#include <algorithm>

namespace kith {
namespace {

constexpr std::size_t index_of(NodeKind kind) noexcept { return static_cast<std::size_t>(kind); }

}  // namespace

NodeKind Graph::kind(Node node) const noexcept {
  const auto after = std::ranges::upper_bound(first_, node);
  return static_cast<NodeKind>(after - first_.begin() - 1);
}

Node Graph::node(NodeKind kind, Row row) const noexcept {
  const Node node = first_[index_of(kind)] + row;
  // A provider may be one of the people: then the links are those of the person's node.
  if (kind == NodeKind::provider) return who(ids_[node]).value_or(node);
  return node;
}

std::optional<Node> Graph::who(Symbol id) const noexcept {
  if (const auto person = area_.row_of(TableName::people, id)) return *person;
  if (const auto provider = area_.row_of(TableName::providers, id)) {
    return first_[index_of(NodeKind::provider)] + *provider;
  }
  if (const auto supporter = supporters_.find(id)) {
    return first_[index_of(NodeKind::supporter)] + *supporter;
  }
  return std::nullopt;
}

std::span<const Tie> Graph::ties(Node person) const noexcept {
  const Links& links = links_[static_cast<std::size_t>(EdgeType::tie)][0];
  const std::size_t count = links.of(person).size();
  if (count == 0) return {};
  return std::span{ties_}.subspan(links.first_edge(person), count);
}

GraphMemory Graph::memory() const noexcept {
  GraphMemory memory;
  memory.ties = ties_.size();
  memory.tie_bytes = ties_.size() * sizeof(Tie);
  memory.tie_bytes += links(EdgeType::tie, Direction::forward).bytes();
  memory.tie_back_bytes = links(EdgeType::tie, Direction::backward).bytes();
  // Every pair is kept at both of its ends.
  memory.alter_ties = links(EdgeType::alter_tie, Direction::forward).edges() / 2;
  for (std::size_t type = 0; type < kEdgeTypeCount; ++type) {
    const std::size_t bytes = links_[type][0].bytes() + links_[type][1].bytes();
    switch (static_cast<EdgeType>(type)) {
      case EdgeType::tie: break;
      case EdgeType::alter_tie: memory.alter_tie_bytes += bytes; break;
      default: memory.other_bytes += bytes;
    }
  }
  memory.ids = ids_.size();
  memory.id_bytes = ids_.size() * sizeof(Symbol) + supporters_.bytes();
  // The text of ids is counted here although the tables hold it, because a graph is no use without.
  for (const Symbol id : ids_) memory.id_bytes += area_.tables().text(id).size();
  return memory;
}

}  // namespace kith
