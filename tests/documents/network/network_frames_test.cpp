#include <algorithm>

#include <gmock/gmock.h>

#include "area/fixtures.hpp"
#include "documents/tables.hpp"
#include "kith/documents/network.hpp"

namespace kith {
namespace {

using ::testing::ElementsAre;

Area two_people() {
  return fixtures::area_of(
      {{"people", "person\nana\nben\n"},
       {"ties",
        "person|supporter|kind|minutes_per_week\n"
        "ben|worker|agency_worker|90\n"
        "ben|friend|friend|30\n"},
       {"alter_ties", "person|supporter_a|supporter_b\nben|worker|friend\n"},
       {"plans", "plan|person|first_day|last_day\nv|ben|2026-04-06|2027-04-05\n"}});
}

const FrameColumn& column(const Frame& frame, std::string_view name) {
  return *std::ranges::find(frame.columns, name, &FrameColumn::name);
}

TEST(NetworkFrame, HasARowForEverybody) {
  const Area area = two_people();
  const Frame frame = network_frame(area, area_network(area), "people");

  EXPECT_EQ(frame.rows, 2);
  EXPECT_THAT(column(frame, "person").text, ElementsAre("ana", "ben"));
  EXPECT_THAT(column(frame, "size").whole, ElementsAre(0, 2));
  EXPECT_THAT(column(frame, "paid").whole, ElementsAre(0, 1));
  EXPECT_THAT(column(frame, "paid_minutes").whole, ElementsAre(0, 90));
  EXPECT_THAT(column(frame, "nobody").whole, ElementsAre(1, 0));
}

TEST(NetworkFrame, LeavesEmptyWhatIsUndefined) {
  const Area area = two_people();
  const Frame frame = network_frame(area, area_network(area), "people");

  EXPECT_THAT(column(frame, "density").present, ElementsAre(0, 1));
  EXPECT_THAT(column(frame, "density").real, ElementsAre(0, 1));
  EXPECT_THAT(column(frame, "paid_millionths").present, ElementsAre(0, 1));
  EXPECT_THAT(column(frame, "paid_millionths").whole, ElementsAre(0, 500'000));
  EXPECT_THAT(column(frame, "as_at").present, ElementsAre(0, 1));
  EXPECT_THAT(column(frame, "as_at").whole, ElementsAre(0, 20549));
}

TEST(NetworkFrame, HasTheColumnsThatAreRecorded) {
  const Area area = two_people();
  const NetworkTable networks = area_network(area);

  test::expect_tables("network", network_tables(),
                      [&](auto name) { return network_frame(area, networks, name); });
}

TEST(SharedSupportersFrame, HasARowForEachWhoSupportsSeveral) {
  const Area area = fixtures::area_of({{"people", "person\nana\nben\n"},
                                       {"ties",
                                        "person|supporter|kind|minutes_per_week\n"
                                        "ana|nurse|clinician|10\n"
                                        "ben|nurse|clinician|20\n"
                                        "ben|friend|friend|30\n"}});
  const Frame frame = network_frame(area, area_network(area), "shared");

  EXPECT_THAT(column(frame, "supporter").text, ElementsAre("nurse"));
  EXPECT_THAT(column(frame, "people").whole, ElementsAre(2));
  EXPECT_THAT(column(frame, "minutes_per_week").whole, ElementsAre(30));
}

}  // namespace
}  // namespace kith
