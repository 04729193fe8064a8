// How does an area become one typed graph?
// Supporters have no table of their own: a supporter is named by a tie, a pair, an employment or
// an action and is neither a person nor a provider. They are numbered first, then all nodes,
// then the edges are gathered and frozen type by type, so that the memory of one type is free again
// before the next.
#include "kith/area/graph.hpp"

#include <algorithm>
#include <utility>

#include "kith/tables/columns.hpp"

namespace kith {
namespace {

constexpr Node kNoNode = std::numeric_limits<Node>::max();

struct Source {
  TableName table;
  Column column;
};

// The tables whose rows are nodes, by kind. Supporters have none.
constexpr std::array<std::optional<Source>, kNodeKindCount> kNodeTables = {{
    Source{TableName::people, columns::people::person},
    Source{TableName::providers, columns::providers::provider},
    std::nullopt,
    Source{TableName::plans, columns::plans::plan},
    Source{TableName::outcomes, columns::outcomes::outcome},
    Source{TableName::actions, columns::actions::action},
    Source{TableName::budgets, columns::budgets::budget},
}};

// The columns that name supporters, in the order in which they are numbered.
constexpr std::array<Source, 6> kSupporterColumns = {{
    {TableName::ties, columns::ties::supporter},
    {TableName::alter_ties, columns::alter_ties::supporter_a},
    {TableName::alter_ties, columns::alter_ties::supporter_b},
    {TableName::employments, columns::employments::employer},
    {TableName::employments, columns::employments::supporter},
    {TableName::actions, columns::actions::who},
}};

constexpr std::size_t index_of(NodeKind kind) noexcept { return static_cast<std::size_t>(kind); }

// Numbers are packed into bit fields (see Tie); the checks of tables keep each below its width.
Tie tie_of(const Table& ties, Row row) {
  namespace at = columns::ties;
  constexpr std::uint64_t kTwentyBits = (1 << 20) - 1;
  const auto held = [&](Column column, std::uint64_t otherwise) {
    return static_cast<std::uint64_t>(
        ties.held_or(column, row, static_cast<std::int64_t>(otherwise)));
  };
  Tie tie;
  tie.first_day = static_cast<std::int32_t>(ties.held_or(at::first_day, row, tie.first_day));
  tie.last_day = static_cast<std::int32_t>(ties.held_or(at::last_day, row, tie.last_day));
  tie.contacts_thousandths = held(at::contacts_per_week, 0) & kTwentyBits;
  tie.strength_millionths = held(at::strength, tie.strength_millionths) & kTwentyBits;
  tie.minutes_per_week = held(at::minutes_per_week, Tie::kNotGiven) & Tie::kNotGiven;
  tie.kind = held(at::kind, 0) & 15U;
  tie.is_paid = held(at::paid, 0) & 1U;
  return tie;
}

// Several rows may give the same link (an assistant with two employments of one employer): each
// edge is kept once.
void keep_once(std::vector<Links::Edge>& edges) {
  const auto key = [](const Links::Edge& edge) { return std::uint64_t{edge.from} << 32 | edge.to; };
  std::ranges::sort(edges, {}, key);
  const auto repeated = std::ranges::unique(edges, {}, key);
  edges.erase(repeated.begin(), repeated.end());
}

}  // namespace

// Numbers the nodes, then gathers and freezes the edges type by type.
class GraphBuilder {
 public:
  explicit GraphBuilder(const Area& area) : graph_{area} {}

  Graph build() && {
    number_supporters();
    number_nodes();
    look_up_ids();
    link_ties();
    link_alter_ties();
    link_work();
    link_plans();
    link_actions();
    return std::move(graph_);
  }

 private:
  using Edges = std::vector<Links::Edge>;

  const Area& area() const noexcept { return graph_.area_; }
  const Table& table(TableName name) const noexcept { return area().tables()[name]; }

  template <class Visit>
  void for_each_supporter(Visit visit) const {
    for (const Source& source : kSupporterColumns) {
      const Table& rows = table(source.table);
      for (std::size_t row = 0; row < rows.rows(); ++row) {
        const Symbol id = rows.symbol(source.column, row);
        if (id != kNoSymbol) visit(id);
      }
    }
  }

  // Each supporter once, by the first column that names them. `self` is the person and no
  // supporter.
  void number_supporters() {
    std::size_t symbols = 0;
    for_each_supporter([&](Symbol id) { symbols = std::max(symbols, std::size_t{id} + 1); });
    node_of_.assign(symbols, kNoNode);

    const Symbol self = area().tables().find("self");
    std::vector<bool> is_numbered(symbols, false);
    for_each_supporter([&](Symbol id) {
      if (is_numbered[id]) return;
      is_numbered[id] = true;
      if (id != self && !graph_.who(id)) supporters_.push_back(id);
    });
    graph_.supporters_ = RowLookup{supporters_};
  }

  // Every id that is named is looked up once here, and not again for each of its edges.
  void look_up_ids() {
    for_each_supporter([&](Symbol id) {
      if (node_of_[id] == kNoNode) node_of_[id] = graph_.who(id).value_or(kNoNode);
    });
  }

  void number_nodes() {
    for (std::size_t kind = 0; kind < kNodeKindCount; ++kind) {
      graph_.first_[kind] = static_cast<Node>(graph_.ids_.size());
      if (!kNodeTables[kind]) {
        graph_.ids_.insert(graph_.ids_.end(), supporters_.begin(), supporters_.end());
        continue;
      }
      const Table& rows = table(kNodeTables[kind]->table);
      for (std::size_t row = 0; row < rows.rows(); ++row) {
        graph_.ids_.push_back(rows.symbol(kNodeTables[kind]->column, row));
      }
    }
    graph_.first_[kNodeKindCount] = static_cast<Node>(graph_.ids_.size());
  }

  // --- nodes of cells ---

  Node who(const Table& rows, Column column, std::size_t row) const noexcept {
    const Symbol id = rows.symbol(column, row);
    return id < node_of_.size() && node_of_[id] != kNoNode ? node_of_[id]
                                                           : graph_.who(id).value_or(kNoNode);
  }

  Node row_node(NodeKind kind, TableName name, Symbol id) const noexcept {
    const auto row = area().row_of(name, id);
    return row ? graph_.first_[index_of(kind)] + *row : kNoNode;
  }

  // --- edges ---

  // Both directions; the nodes of either end lie in the kinds `from` … `last_from` and so on.
  struct Ends {
    NodeKind first;
    NodeKind last;
  };
  static constexpr Ends kAnyone = {NodeKind::person, NodeKind::supporter};
  static constexpr Ends only(NodeKind kind) noexcept { return {kind, kind}; }

  Links frozen(const Edges& edges, Ends ends) const {
    const Node first = graph_.first_[index_of(ends.first)];
    return {edges, first, graph_.first_[index_of(ends.last) + 1] - first};
  }

  // An edge to nobody (an action by `self`, a budget that is not named) is dropped. Alter ties need
  // no backward links, because they are gathered from both ends.
  void freeze(EdgeType type, Edges edges, Ends from, Ends to) {
    std::erase_if(
        edges, [](const Links::Edge& edge) { return edge.from == kNoNode || edge.to == kNoNode; });
    std::array<Links, 2>& links = graph_.links_[static_cast<std::size_t>(type)];
    links[0] = frozen(edges, from);
    for (Links::Edge& edge : edges) std::swap(edge.from, edge.to);
    if (type != EdgeType::alter_tie) links[1] = frozen(edges, to);
  }

  void link_ties() {
    const Table& ties = table(TableName::ties);
    Edges edges;
    edges.reserve(ties.rows());
    graph_.ties_.reserve(ties.rows());
    for (Row person = 0; person < table(TableName::people).rows(); ++person) {
      for (const Row row : area().ties_of(person)) {
        edges.push_back({person, who(ties, columns::ties::supporter, row)});
        graph_.ties_.push_back(tie_of(ties, row));
      }
    }
    freeze(EdgeType::tie, std::move(edges), only(NodeKind::person), kAnyone);
  }

  void link_alter_ties() {
    const Table& pairs = table(TableName::alter_ties);
    Edges edges;
    edges.reserve(2 * pairs.rows());
    for (std::size_t row = 0; row < pairs.rows(); ++row) {
      const Node a = who(pairs, columns::alter_ties::supporter_a, row);
      const Node b = who(pairs, columns::alter_ties::supporter_b, row);
      edges.push_back({a, b});
      edges.push_back({b, a});
    }
    freeze(EdgeType::alter_tie, std::move(edges), kAnyone, kAnyone);
  }

  void link_work() {
    namespace at = columns::employments;
    const Table& employments = table(TableName::employments);
    Edges employs;
    for (std::size_t row = 0; row < employments.rows(); ++row) {
      // Without an employer the person employs (a direct payment); else a parent or another body
      // does.
      const Column employer = employments.has(at::employer, row) ? at::employer : at::person;
      employs.push_back({who(employments, employer, row), who(employments, at::supporter, row)});
    }
    keep_once(employs);
    freeze(EdgeType::employs, std::move(employs), kAnyone, kAnyone);

    const Table& ties = table(TableName::ties);
    Edges works_for;
    for (std::size_t row = 0; row < ties.rows(); ++row) {
      if (!ties.has(columns::ties::provider, row)) continue;
      works_for.push_back(
          {who(ties, columns::ties::supporter, row), who(ties, columns::ties::provider, row)});
    }
    keep_once(works_for);
    freeze(EdgeType::works_for, std::move(works_for), kAnyone, kAnyone);
  }

  void link_plans() {
    Edges plans;
    Edges actions;
    for (Row person = 0; person < table(TableName::people).rows(); ++person) {
      for (const Row plan : area().plans_of(person)) {
        const Node node = graph_.first_[index_of(NodeKind::plan)] + plan;
        plans.push_back({person, node});
        for (const Row action : area().actions_of(plan)) {
          actions.push_back({node, graph_.first_[index_of(NodeKind::action)] + action});
        }
      }
    }
    freeze(EdgeType::has_plan, std::move(plans), only(NodeKind::person), only(NodeKind::plan));
    freeze(EdgeType::has_action, std::move(actions), only(NodeKind::plan), only(NodeKind::action));
  }

  void link_actions() {
    namespace at = columns::actions;
    const Table& actions = table(TableName::actions);
    Edges done_by;
    Edges serves;
    Edges funds;
    for (Row row = 0; row < actions.rows(); ++row) {
      const Node action = graph_.first_[index_of(NodeKind::action)] + row;
      done_by.push_back({action, who(actions, at::who, row)});
      for (const Symbol outcome : actions.tags(at::outcomes, row)) {
        serves.push_back({action, row_node(NodeKind::outcome, TableName::outcomes, outcome)});
      }
      const Symbol budget = actions.symbol(at::budget, row);
      // Only actions that name a budget: who else may pay is a question of costing.
      funds.push_back({row_node(NodeKind::budget, TableName::budgets, budget), action});
    }
    freeze(EdgeType::done_by, std::move(done_by), only(NodeKind::action), kAnyone);
    freeze(EdgeType::serves, std::move(serves), only(NodeKind::action), only(NodeKind::outcome));
    freeze(EdgeType::funds, std::move(funds), only(NodeKind::budget), only(NodeKind::action));
  }

  Graph graph_;
  std::vector<Symbol> supporters_;
  std::vector<Node> node_of_;  // by symbol: those named in a column of supporters
};

Graph build_graph(const Area& area) { return GraphBuilder{area}.build(); }

}  // namespace kith
