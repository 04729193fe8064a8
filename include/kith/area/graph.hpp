// Who is linked to whom? Everyone and everything of an area as the nodes of one typed graph.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include "kith/area/area.hpp"

namespace kith {

/// The index of a node among all nodes of an area. Nodes of one kind are consecutive, kinds in the
/// order of `NodeKind`, each in the order of its table.
using Node = std::uint32_t;

/// People, providers and supporters share one id space: who is in `people` is a person, else who is
/// in `providers` a provider, and everyone else who is named a supporter. A provider who is one of
/// the people is the person's node; the node of their row in `providers` has no edges.
enum class NodeKind : std::uint8_t { person, provider, supporter, plan, outcome, action, budget };
/// How many kinds of nodes there are.
inline constexpr std::size_t kNodeKindCount = 7;

/// How two nodes are linked, in the direction from the first to the second.
enum class EdgeType : std::uint8_t {
  tie,         ///< person to supporter
  alter_tie,   ///< supporter to supporter, the same in both directions
  employs,     ///< employer (default the person) to the one employed
  works_for,   ///< paid supporter to the provider who employs them
  has_plan,    ///< person to plan
  has_action,  ///< plan to action
  done_by,     ///< action to who does it; not where that is `self` or open
  serves,      ///< action to outcome
  funds,       ///< budget to the actions that name it
};
/// How many types of edges there are.
inline constexpr std::size_t kEdgeTypeCount = 9;

/// `backward` follows edges to their origin: who depends on this supporter, what this provider
/// does.
enum class Direction : std::uint8_t { forward, backward };

/// What is known of a tie beside who supports whom: 16 bytes, 20 with the supporter's node.
struct Tie {
  static constexpr std::uint64_t kNotGiven = (1 << 14) - 1;

  std::int32_t first_day = std::numeric_limits<std::int32_t>::min();  ///< days; open: the least
  std::int32_t last_day = std::numeric_limits<std::int32_t>::max();   ///< inside; open: the most
  std::uint64_t contacts_thousandths : 20 = 0;                        ///< a week; empty: 0
  std::uint64_t strength_millionths : 20 = 1'000'000;                 ///< empty: 1
  std::uint64_t minutes_per_week : 14 = kNotGiven;
  std::uint64_t kind : 4 = 0;  ///< index among the words of `ties.kind`
  std::uint64_t is_paid : 1 =
      0;  ///< the column `paid`; kinds that are always paid need not have it

  /// First and last day are both inside.
  bool is_in_force(Date day) const noexcept {
    return first_day <= day.days() && day.days() <= last_day;
  }
};
static_assert(sizeof(Tie) + sizeof(Node) <= 24);

/// Edges of one type in compressed rows, from a run of consecutive nodes.
class Links {
 public:
  struct Edge {
    Node from = 0;
    Node to = 0;
  };

  Links() = default;
  /// Edges keep their order within a node. Every `from` lies in `first` … `first + count - 1`.
  Links(std::span<const Edge> edges, Node first, std::size_t count);

  /// Empty for a node outside the run.
  std::span<const Node> of(Node from) const noexcept {
    const Node index = from - first_node_;
    if (index + std::size_t{1} >= first_.size()) return {};
    return {targets_.data() + first_[index], first_[index + 1] - first_[index]};
  }
  /// The index of the first of `of(from)` among all edges; `from` lies in the run.
  std::size_t first_edge(Node from) const noexcept { return first_[from - first_node_]; }
  std::size_t edges() const noexcept { return targets_.size(); }
  std::size_t bytes() const noexcept {
    return first_.size() * sizeof(std::uint32_t) + targets_.size() * sizeof(Node);
  }

 private:
  Node first_node_ = 0;
  std::vector<std::uint32_t> first_;
  std::vector<Node> targets_;
};

/// What a graph takes, in bytes; the text of ids, kept once by the tables, is counted with them.
struct GraphMemory {
  std::size_t ties = 0;            ///< how many
  std::size_t tie_bytes = 0;       ///< records and supporters in rows by person
  std::size_t tie_back_bytes = 0;  ///< the way back: people by supporter
  std::size_t alter_ties = 0;
  std::size_t alter_tie_bytes = 0;  ///< from both ends
  std::size_t ids = 0;
  std::size_t id_bytes = 0;     ///< text, symbols and the way from a symbol to its node
  std::size_t other_bytes = 0;  ///< edges of the other types
};

/// The typed graph of an area. Immutable; it keeps the area it was built from.
class Graph {
 public:
  std::size_t size() const noexcept { return ids_.size(); }
  std::size_t count(NodeKind kind) const noexcept {
    return first_[static_cast<std::size_t>(kind) + 1] - first_[static_cast<std::size_t>(kind)];
  }

  /// `node` is below `size()`.
  NodeKind kind(Node node) const noexcept;
  Symbol id(Node node) const noexcept { return ids_[node]; }
  /// The row of the node in its table; of a supporter its index among supporters.
  Row row(Node node) const noexcept { return node - first_[static_cast<std::size_t>(kind(node))]; }
  /// The node of a row; of a provider who is one of the people, the person's.
  Node node(NodeKind kind, Row row) const noexcept;
  /// The person, provider or supporter of an id; empty where none has it.
  std::optional<Node> who(Symbol id) const noexcept;

  /// In the order of the tables that the edges come from; each employer and each provider that
  /// someone works for is there once.
  std::span<const Node> neighbours(Node node, EdgeType type,
                                   Direction direction = Direction::forward) const noexcept {
    return links(type, direction).of(node);
  }
  /// Beside `neighbours(person, EdgeType::tie)`.
  std::span<const Tie> ties(Node person) const noexcept;

  const Area& area() const noexcept { return area_; }
  /// What the graph takes, by part; O(nodes).
  GraphMemory memory() const noexcept;

 private:
  friend class GraphBuilder;
  explicit Graph(const Area& area) : area_{area} {}

  // Alter ties are kept at both of their ends, so one direction serves both.
  const Links& links(EdgeType type, Direction direction) const noexcept {
    const bool both_ways = type == EdgeType::alter_tie;
    return links_[static_cast<std::size_t>(type)]
                 [both_ways ? std::size_t{0} : static_cast<std::size_t>(direction)];
  }

  Area area_;
  std::array<Node, kNodeKindCount + 1> first_{};
  std::vector<Symbol> ids_;
  RowLookup supporters_;   // by id
  std::vector<Tie> ties_;  // beside the forward edges of EdgeType::tie
  std::array<std::array<Links, 2>, kEdgeTypeCount> links_;
};

/// Freezes the links of an area: O(nodes + edges), each type by one counting sort a direction.
Graph build_graph(const Area& area);

}  // namespace kith
