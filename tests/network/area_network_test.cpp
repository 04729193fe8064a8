#include <gmock/gmock.h>

#include "area/fixtures.hpp"
#include "kith/network/network.hpp"

namespace kith {
namespace {

using ::testing::DoubleNear;
using ::testing::ElementsAre;
using Amounts = std::array<std::int64_t, 3>;

// Ana has nobody, Ben only paid support, Cai one friend; the worker and the nurse support several.
Area four_people() {
  return fixtures::area_of({{"people", "person\nana\nben\ncai\ndan\n"},
                            {"ties",
                             "person|supporter|kind|minutes_per_week\n"
                             "ben|worker|agency_worker|120\n"
                             "ben|cleaner|other_paid|60\n"
                             "cai|friend|friend|30\n"
                             "dan|worker|agency_worker|90\n"
                             "dan|friend|friend|10\n"
                             "dan|nurse|clinician|15\n"}});
}

// egor, test for its issue 94: with people who have nobody the mean is lower.
TEST(AreaNetwork, CountsPeopleWithoutSupportersInTheMean) {
  const NetworkTable found = area_network(four_people());

  EXPECT_EQ(found.with_nobody, 1);
  EXPECT_THAT(found.mean_size().value(), DoubleNear(1.5, 1e-12));
  EXPECT_EQ(found.people[0].density.undefined(), Undefined::nobody);
}

TEST(AreaNetwork, AddsUpGroupsOverEverybody) {
  const NetworkTable found = area_network(four_people());

  EXPECT_EQ(found.heads.amounts, (Amounts{2, 1, 3}));
  EXPECT_EQ(found.minutes.amounts, (Amounts{40, 15, 270}));
}

TEST(AreaNetwork, CountsPeopleWithOnlyPaidSupportAndThoseWithOneSupporter) {
  const NetworkTable found = area_network(four_people());

  EXPECT_EQ(found.paid_only, 1);
  EXPECT_EQ(found.single_supporter, 1);
}

TEST(AreaNetwork, NamesWhomSeveralLeanOnByPeopleThenById) {
  const Area area = four_people();
  const NetworkTable found = area_network(area);

  ASSERT_EQ(found.shared.size(), 2U);
  EXPECT_EQ(area.tables().text(found.shared[0].supporter), "friend");
  EXPECT_EQ(area.tables().text(found.shared[1].supporter), "worker");
  EXPECT_EQ(found.shared[1].people, 2);
  EXPECT_EQ(found.shared[1].minutes_per_week, 210);
}

TEST(AreaNetwork, OfNoPeopleHasNoMean) {
  const NetworkTable found = area_network(build_area(TablesBuilder{}.finish()));

  EXPECT_TRUE(found.people.empty());
  EXPECT_EQ(found.mean_size().undefined(), Undefined::nobody);
}

TEST(AreaNetwork, GivesEveryoneTheMeasuresOfTheirOwnNetwork) {
  const Area area = fixtures::synthetic(300);
  const NetworkTable found = area_network(area);

  for (Row person = 0; person < 300; ++person) {
    const PersonMeasures alone = person_network(area, person).measures;
    EXPECT_EQ(found.people[person].heads, alone.heads);
    EXPECT_EQ(found.people[person].minutes, alone.minutes);
    EXPECT_EQ(found.people[person].constraint, alone.constraint);
    EXPECT_EQ(found.people[person].articulation_points, alone.articulation_points);
  }
}

TEST(AreaNetwork, IsTheSameForAnyNumberOfThreads) {
  const Area area = fixtures::synthetic(600);
  NetworkOptions options;
  const NetworkTable one = area_network(area, options);
  options.threads = 3;
  const NetworkTable three = area_network(area, options);

  ASSERT_EQ(one.people.size(), three.people.size());
  for (std::size_t i = 0; i < one.people.size(); ++i) {
    EXPECT_EQ(one.people[i].minutes, three.people[i].minutes);
    EXPECT_EQ(one.people[i].hierarchy, three.people[i].hierarchy);
  }
  EXPECT_EQ(one.shared.size(), three.shared.size());
}

// The published shares (source 000_a4c0b0b554a1346a.txt) come back out of an invented area.
TEST(AreaNetwork, FindsThirtyThreeTwentyFiveAndFortyTwoInAnInventedArea) {
  const NetworkTable found = area_network(fixtures::synthetic(4000));

  EXPECT_THAT(found.mean_size().value(), DoubleNear(21, 1e-12));
  EXPECT_THAT(static_cast<double>((*found.heads.shares)[0].millionths()),
              DoubleNear(330'000, 10'000));
  EXPECT_THAT(static_cast<double>((*found.heads.shares)[1].millionths()),
              DoubleNear(250'000, 10'000));
  EXPECT_THAT(static_cast<double>((*found.heads.shares)[2].millionths()),
              DoubleNear(420'000, 10'000));
}

TEST(SupportGroup, HasTheNamesOfTheModel) {
  EXPECT_EQ(support_group_name(SupportGroup::informal), "informal");
  EXPECT_EQ(support_group_name(SupportGroup::professional), "professional");
  EXPECT_EQ(support_group_name(SupportGroup::paid), "paid");
}

}  // namespace
}  // namespace kith
