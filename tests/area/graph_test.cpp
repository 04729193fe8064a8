#include "kith/area/graph.hpp"

#include <algorithm>

#include <gmock/gmock.h>

#include "area/fixtures.hpp"
#include "kith/tables/columns.hpp"

namespace kith {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Ana and Ben lean on one nurse. Cai is both a customer and, as a peer broker, a provider. Ben
// employs his sister; the agency's worker supports Ana.
Graph neighbourhood() {
  return build_graph(fixtures::area_of(
      {{"people", "person\nana\nben\ncai\n"},
       {"ties",
        "person|supporter|kind|paid|strength|contacts_per_week|minutes_per_week|first_day|last_day|"
        "provider\n"
        "ben|sister|family|yes|0.9|7|540|||\n"
        "ana|nurse|clinician||||15|2026-01-01|2026-06-30|\n"
        "ben|nurse|clinician||||15|||\n"
        "ana|cai|peer|||||||\n"
        "ana|worker|agency_worker|||||||agency\n"},
       {"alter_ties", "person|supporter_a|supporter_b\nana|nurse|worker\nben|sister|nurse\n"},
       {"providers",
        "provider|kind|services\nagency|agency|personal_care\ncai|peer_broker|brokerage\n"},
       {"budgets", "budget|person|source|annual|first_day\nmoney|ben|council|4900.00|2026-04-06\n"},
       {"employments",
        "employment|person|supporter|first_day|last_day|pay_rate|born\n"
        "e1|ben|sister|2025-04-06|2026-04-05|12.50|1980\n"
        "e1|ben|sister|2026-04-06||13.00|1980\n"},
       {"plans", "plan|person|first_day|last_day\nb1|ben|2026-04-06|2027-04-05\n"},
       {"outcomes", "outcome|plan\no1|b1\no2|b1\n"},
       {"actions",
        "action|plan|outcomes|service|who|schedule|employment|budget\n"
        "x|b1|o1;o2|support_assistant|sister|9h per week|e1|money\n"
        "y|b1|o2|community|self|mon 09:00-10:00||\n"
        "z|b1|o2|personal_care||tue 09:00-10:00||\n"}}));
}

Node who(const Graph& graph, std::string_view id) {
  return graph.who(graph.area().tables().find(id)).value();
}

std::vector<std::string> names(const Graph& graph, std::span<const Node> nodes) {
  std::vector<std::string> found;
  for (const Node node : nodes) {
    found.emplace_back(graph.area().tables().text(graph.id(node)));
  }
  return found;
}

std::vector<std::string> linked(const Graph& graph, std::string_view from, EdgeType type,
                                Direction direction = Direction::forward) {
  return names(graph, graph.neighbours(who(graph, from), type, direction));
}

TEST(Graph, KeepsPeopleProvidersAndSupportersApartAndOnce) {
  const Graph graph = neighbourhood();

  EXPECT_EQ(graph.count(NodeKind::person), 3U);
  EXPECT_EQ(graph.count(NodeKind::provider), 2U);
  EXPECT_EQ(graph.count(NodeKind::supporter), 3U);  // sister, nurse, worker; self is nobody
  EXPECT_EQ(graph.kind(who(graph, "sister")), NodeKind::supporter);
  EXPECT_EQ(graph.kind(who(graph, "agency")), NodeKind::provider);
  EXPECT_EQ(graph.who(graph.area().tables().find("self")), std::nullopt);
}

TEST(Graph, MakesOneNodeOfACustomerWhoIsAlsoAProvider) {
  const Graph graph = neighbourhood();

  EXPECT_EQ(graph.kind(who(graph, "cai")), NodeKind::person);
  EXPECT_EQ(graph.node(NodeKind::provider, 1), who(graph, "cai"));
  EXPECT_EQ(graph.node(NodeKind::provider, 0), who(graph, "agency"));
}

TEST(Graph, GivesRowsAndKindsBack) {
  const Graph graph = neighbourhood();

  for (Node node = 0; node < graph.size(); ++node) {
    if (graph.kind(node) == NodeKind::provider && graph.row(node) == 1) continue;  // Cai's row
    EXPECT_EQ(graph.node(graph.kind(node), graph.row(node)), node);
  }
}

TEST(Graph, LinksPeopleToWhoSupportsThemAndBack) {
  const Graph graph = neighbourhood();

  EXPECT_THAT(linked(graph, "ana", EdgeType::tie), ElementsAre("nurse", "cai", "worker"));
  EXPECT_THAT(linked(graph, "nurse", EdgeType::tie, Direction::backward),
              ElementsAre("ana", "ben"));
  EXPECT_THAT(linked(graph, "cai", EdgeType::tie, Direction::backward), ElementsAre("ana"));
  EXPECT_THAT(linked(graph, "cai", EdgeType::tie), IsEmpty());
}

TEST(Graph, KeepsTheDetailsOfATieBesideIt) {
  const Graph graph = neighbourhood();
  const Tie& sister = graph.ties(who(graph, "ben"))[0];
  const Tie& nurse = graph.ties(who(graph, "ana"))[0];

  EXPECT_TRUE(sister.is_paid);
  EXPECT_EQ(sister.minutes_per_week, 540);
  EXPECT_EQ(sister.strength_millionths, 900'000U);
  EXPECT_EQ(sister.contacts_thousandths, 7000U);
  EXPECT_TRUE(sister.is_in_force(*Date::from_ymd(1999, 1, 1)));
  EXPECT_FALSE(nurse.is_in_force(*Date::from_ymd(2025, 12, 31)));
  EXPECT_TRUE(nurse.is_in_force(*Date::from_ymd(2026, 6, 30)));
  EXPECT_FALSE(nurse.is_in_force(*Date::from_ymd(2026, 7, 1)));
  EXPECT_EQ(graph.ties(who(graph, "ana"))[1].minutes_per_week, Tie::kNotGiven);
}

TEST(Graph, LinksSupportersWhoKnowEachOtherFromBothEnds) {
  const Graph graph = neighbourhood();

  EXPECT_THAT(linked(graph, "nurse", EdgeType::alter_tie), ElementsAre("worker", "sister"));
  EXPECT_THAT(linked(graph, "sister", EdgeType::alter_tie), ElementsAre("nurse"));
  EXPECT_THAT(linked(graph, "sister", EdgeType::alter_tie, Direction::backward),
              ElementsAre("nurse"));
}

TEST(Graph, LinksWorkOnceHoweverManyRowsSayIt) {
  const Graph graph = neighbourhood();

  EXPECT_THAT(linked(graph, "ben", EdgeType::employs), ElementsAre("sister"));
  EXPECT_THAT(linked(graph, "sister", EdgeType::employs, Direction::backward), ElementsAre("ben"));
  EXPECT_THAT(linked(graph, "worker", EdgeType::works_for), ElementsAre("agency"));
  EXPECT_THAT(linked(graph, "agency", EdgeType::works_for, Direction::backward),
              ElementsAre("worker"));
}

TEST(Graph, LinksPlansActionsOutcomesAndMoney) {
  const Graph graph = neighbourhood();
  const Node plan = graph.node(NodeKind::plan, 0);
  const Node x = graph.node(NodeKind::action, 0);

  EXPECT_THAT(linked(graph, "ben", EdgeType::has_plan), ElementsAre("b1"));
  EXPECT_THAT(names(graph, graph.neighbours(plan, EdgeType::has_action)),
              ElementsAre("x", "y", "z"));
  EXPECT_THAT(names(graph, graph.neighbours(x, EdgeType::has_action, Direction::backward)),
              ElementsAre("b1"));
  EXPECT_THAT(names(graph, graph.neighbours(x, EdgeType::serves)), ElementsAre("o1", "o2"));
  EXPECT_THAT(names(graph, graph.neighbours(graph.node(NodeKind::outcome, 1), EdgeType::serves,
                                            Direction::backward)),
              ElementsAre("x", "y", "z"));
  EXPECT_THAT(names(graph, graph.neighbours(graph.node(NodeKind::budget, 0), EdgeType::funds)),
              ElementsAre("x"));
}

TEST(Graph, LinksAnActionToWhoDoesItUnlessThatIsOpenOrSelf) {
  const Graph graph = neighbourhood();

  EXPECT_THAT(linked(graph, "sister", EdgeType::done_by, Direction::backward), ElementsAre("x"));
  EXPECT_THAT(graph.neighbours(graph.node(NodeKind::action, 1), EdgeType::done_by), IsEmpty());
  EXPECT_THAT(graph.neighbours(graph.node(NodeKind::action, 2), EdgeType::done_by), IsEmpty());
}

TEST(Graph, OfNoTablesIsEmpty) {
  const Graph graph = build_graph(build_area(TablesBuilder{}.finish()));

  EXPECT_EQ(graph.size(), 0U);
  EXPECT_EQ(graph.who(0), std::nullopt);
  EXPECT_THAT(graph.neighbours(0, EdgeType::tie), IsEmpty());
}

// --- laws ---

TEST(Graph, HasEveryEdgeInBothDirections) {
  const Graph graph = build_graph(fixtures::synthetic(150, 3));
  for (std::size_t t = 0; t < kEdgeTypeCount; ++t) {
    const auto type = static_cast<EdgeType>(t);
    SCOPED_TRACE(t);
    std::size_t forward = 0;
    std::size_t backward = 0;
    for (Node node = 0; node < graph.size(); ++node) {
      for (const Node other : graph.neighbours(node, type)) {
        const auto back = graph.neighbours(other, type, Direction::backward);
        EXPECT_NE(std::ranges::find(back, node), back.end());
        ++forward;
      }
      backward += graph.neighbours(node, type, Direction::backward).size();
    }
    EXPECT_EQ(forward, backward);
    EXPECT_GT(forward, 0U);
  }
}

// 16 bytes of record and 4 for the supporter, 4 for the way back; the rest is where each node's
// edges begin.
TEST(Graph, TakesTwentyBytesATieAndFourForTheWayBack) {
  const Graph graph = build_graph(fixtures::synthetic(500));
  const GraphMemory memory = graph.memory();

  EXPECT_EQ(memory.ties, 10'500U);
  EXPECT_EQ(memory.tie_bytes, 20 * 10'500U + 4 * 501);
  EXPECT_GE(memory.tie_back_bytes, 4 * memory.ties);
  EXPECT_LE(memory.tie_back_bytes, 7 * memory.ties);
  EXPECT_EQ(memory.alter_ties, graph.area().tables()[TableName::alter_ties].rows());
  EXPECT_LE(memory.alter_tie_bytes, 10 * memory.alter_ties);
  EXPECT_LE(memory.id_bytes, 32 * memory.ids);
}

}  // namespace
}  // namespace kith
