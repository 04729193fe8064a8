#include <algorithm>

#include <gmock/gmock.h>

#include "area/fixtures.hpp"
#include "kith/network/network.hpp"
#include "kith/tables/columns.hpp"
#include "kith/values/error.hpp"

namespace kith {
namespace {

using ::testing::DoubleNear;
using ::testing::ElementsAre;
using ::testing::Field;

using fixtures::area_of;
using Amounts = std::array<std::int64_t, 3>;

constexpr double kExact = 1e-6;

std::array<Share, 3> millionths(std::int64_t a, std::int64_t b, std::int64_t c) {
  return {Share::from_millionths(a), Share::from_millionths(b), Share::from_millionths(c)};
}

Date day(int year, int month, int number) { return *Date::from_ymd(year, month, number); }

// One person with seven informal, five professional and nine paid supporters.
Area twenty_one() {
  std::string ties = "person|supporter|kind\n";
  for (int i = 0; i < 7; ++i) ties += "p|f" + std::to_string(i) + "|friend\n";
  for (int i = 0; i < 5; ++i) ties += "p|c" + std::to_string(i) + "|clinician\n";
  for (int i = 0; i < 9; ++i) ties += "p|w" + std::to_string(i) + "|agency_worker\n";
  return area_of({{"people", "person\np\n"}, {"ties", ties}});
}

// The ten people around one of the worked networks: five informal, three professional, two paid.
Area ten_around() {
  return area_of({{"people", "person\np\n"},
                  {"ties",
                   "person|supporter|kind\n"
                   "p|Sister|family\n"
                   "p|ChurchFriend|friend\n"
                   "p|Neighbour|neighbour\n"
                   "p|Daughter|family\n"
                   "p|Vicar|community\n"
                   "p|GP|clinician\n"
                   "p|Nurse|clinician\n"
                   "p|Broker|professional\n"
                   "p|CareWorker|agency_worker\n"
                   "p|Gardener|other_paid\n"},
                  {"alter_ties",
                   "person|supporter_a|supporter_b\n"
                   "p|Sister|Daughter\n"
                   "p|Sister|ChurchFriend\n"
                   "p|Sister|Nurse\n"
                   "p|ChurchFriend|Vicar\n"
                   "p|ChurchFriend|Neighbour\n"
                   "p|Nurse|GP\n"
                   "p|CareWorker|Nurse\n"
                   "p|Neighbour|Gardener\n"}});
}

std::vector<std::string> points_of(const Area& area, const PersonNetwork& network) {
  std::vector<std::string> names;
  for (const SupporterRole& role : network.supporters) {
    if (role.is_articulation_point) names.emplace_back(area.tables().text(role.supporter));
  }
  return names;
}

// --- size and composition ---

// Source 000_a4c0b0b554a1346a.txt: 21 people, 33 % friends, family and community, 25 %
// professionals, 42 % paid.
TEST(PersonNetwork, OfTwentyOneIsSevenFiveAndNineAsTheReferenceIs) {
  const PersonMeasures found = person_network(twenty_one(), 0).measures;

  EXPECT_EQ(found.size(), 21);
  EXPECT_EQ(found.heads.amounts, (Amounts{7, 5, 9}));
  EXPECT_EQ(found.reference, (Amounts{7, 5, 9}));
  EXPECT_EQ(found.heads.shares, millionths(333'333, 238'095, 428'572));
}

TEST(PersonNetwork, ApportionsTheReferenceByLargestRemainder) {
  EXPECT_EQ(person_network(ten_around(), 0).measures.reference, (Amounts{3, 3, 4}));
}

TEST(PersonNetwork, CountsWhoIsPaidAsPaidWhateverTheRelationship) {
  const Area area = area_of({{"people", "person\np\n"},
                             {"ties",
                              "person|supporter|kind|paid\n"
                              "p|sister|family|yes\n"
                              "p|brother|family|\n"
                              "p|coach|peer|yes\n"
                              "p|helper|support_assistant|no\n"
                              "p|nurse|clinician|no\n"}});

  EXPECT_THAT(person_network(area, 0).supporters,
              ElementsAre(Field(&SupporterRole::group, SupportGroup::paid),
                          Field(&SupporterRole::group, SupportGroup::informal),
                          Field(&SupporterRole::group, SupportGroup::paid),
                          Field(&SupporterRole::group, SupportGroup::paid),
                          Field(&SupporterRole::group, SupportGroup::professional)));
}

// Nine of 21 by heads is 42.9 %, thirty of fifty hours is 60 %.
TEST(PersonNetwork, SharesMinutesAndContactsApartFromHeads) {
  const Area area = area_of({{"people", "person\np\n"},
                             {"ties",
                              "person|supporter|kind|minutes_per_week|contacts_per_week\n"
                              "p|friend|friend|900|1.5\n"
                              "p|nurse|clinician|300|0.5\n"
                              "p|worker|agency_worker|1800|14\n"}});
  const PersonMeasures found = person_network(area, 0).measures;

  EXPECT_EQ(found.minutes.amounts, (Amounts{900, 300, 1800}));
  EXPECT_EQ(found.minutes.shares, millionths(300'000, 100'000, 600'000));
  EXPECT_EQ(found.contacts.amounts, (Amounts{1500, 500, 14'000}));
  EXPECT_EQ(found.heads.shares, millionths(333'334, 333'333, 333'333));
}

TEST(PersonNetwork, CountsKindsAndHowEvenlyTheyAreSpread) {
  const PersonMeasures found = person_network(ten_around(), 0).measures;

  EXPECT_THAT(found.by_kind, ElementsAre(2, 1, 1, 1, 0, 0, 1, 2, 0, 1, 1));
  EXPECT_EQ(found.kinds.kinds, 8);
  EXPECT_EQ(tie_kind_name(0), "family");
  EXPECT_EQ(tie_kind_name(10), "other_paid");
  // Two of ten twice and one of ten six times: 0.4 log2 5 + 0.6 log2 10.
  EXPECT_THAT(found.kinds.entropy.value(), DoubleNear(2.921928, kExact));
  EXPECT_THAT(found.kinds.blau.value(), DoubleNear(0.86, kExact));
}

// Five informal, three professional and two paid.
TEST(PersonNetwork, MeasuresHowEvenlyTheGroupsAreSpread) {
  const PersonMeasures found = person_network(ten_around(), 0).measures;

  EXPECT_EQ(found.groups.kinds, 3);
  EXPECT_THAT(found.groups.entropy.value(), DoubleNear(1.485475, kExact));
  EXPECT_THAT(found.groups.blau.value(), DoubleNear(0.62, kExact));
  EXPECT_THAT(found.groups.qualitative_variation.value(), DoubleNear(0.93, kExact));
}

// --- days ---

Area with_ends() {
  return area_of({{"people", "person\np\n"},
                  {"ties",
                   "person|supporter|kind|first_day|last_day\n"
                   "p|before|friend||2026-04-05\n"
                   "p|always|friend||\n"
                   "p|from|friend|2026-04-06|\n"
                   "p|later|friend|2026-04-07|\n"},
                  {"alter_ties",
                   "person|supporter_a|supporter_b\n"
                   "p|before|always\n"
                   "p|always|from\n"},
                  {"plans",
                   "plan|person|first_day|last_day\n"
                   "p-v1|p|2025-04-06|2026-04-05\n"
                   "p-v2|p|2026-04-06|2027-04-05\n"}});
}

TEST(PersonNetwork, CountsTiesInForceOnTheFirstDayOfTheNewestPlan) {
  const PersonNetwork found = person_network(with_ends(), 0);

  EXPECT_EQ(found.measures.as_at, day(2026, 4, 6));
  EXPECT_EQ(found.measures.size(), 2);
  EXPECT_EQ(found.measures.alter_ties, 1);
}

TEST(PersonNetwork, CountsTiesInForceOnAnotherDayWhereAsked) {
  NetworkOptions options;
  options.as_at = day(2026, 4, 5);
  EXPECT_EQ(person_network(with_ends(), 0, options).measures.size(), 2);
  options.as_at = day(2026, 4, 7);
  EXPECT_EQ(person_network(with_ends(), 0, options).measures.size(), 3);
}

TEST(PersonNetwork, CountsEveryTieOfAPersonWithoutAPlan) {
  const Area area = area_of({{"people", "person\np\n"},
                             {"ties",
                              "person|supporter|kind|last_day\n"
                              "p|before|friend|1999-12-31\n"
                              "p|always|friend|\n"}});

  EXPECT_EQ(person_network(area, 0).measures.as_at, std::nullopt);
  EXPECT_EQ(person_network(area, 0).measures.size(), 2);
}

// --- minutes from actions ---

Area with_actions() {
  return area_of({{"people", "person|bad_day_share\np|0.3\n"},
                  {"ties",
                   "person|supporter|kind|paid|minutes_per_week\n"
                   "p|sister|family|yes|\n"
                   "p|friend|friend||\n"
                   "p|aunt|family||45\n"
                   "p|nurse|clinician||\n"
                   "p|cousin|family||\n"},
                  {"plans", "plan|person|first_day|last_day\nv|p|2026-04-06|2027-04-05\n"},
                  {"actions",
                   "action|plan|service|who|schedule|within|on_days\n"
                   "a0|v|support_assistant|sister|9h per week||\n"
                   "a1|v||sister|daily 1h30|a0|good\n"
                   "a2|v|community|friend|sun 11:00-13:00||\n"
                   "a3|v|community|friend|1 time per month 1h||\n"
                   "a4|v|community|aunt|daily 1h||\n"
                   "a5|v|community|cousin|daily 1h||bad\n"}});
}

std::vector<std::optional<std::int64_t>> minutes_of(const PersonNetwork& network) {
  std::vector<std::optional<std::int64_t>> minutes;
  for (const SupporterRole& role : network.supporters) minutes.push_back(role.minutes_per_week);
  return minutes;
}

// The sister's nine hours hold what she does within them; the friend's hour a month is 12/52 of an
// hour, 13.8 minutes; the aunt's tie says 45; seven hours on three days of ten are 126 minutes.
TEST(PersonNetwork, TakesMinutesFromActionsWhereTheTieDoesNotSay) {
  EXPECT_THAT(minutes_of(person_network(with_actions(), 0)), ElementsAre(540, 134, 45, 0, 126));
}

// The aunt's tie says 45, her action seven hours; what the others say nobody contradicts.
TEST(PersonNetwork, ShowsWhereATieAndTheActionsDiffer) {
  const PersonNetwork found = person_network(with_actions(), 0);

  ASSERT_EQ(found.supporters.size(), 5U);
  EXPECT_EQ(found.supporters[2].minutes_by_actions, 420);
  for (const std::size_t other : {0U, 1U, 3U, 4U}) {
    EXPECT_EQ(found.supporters[other].minutes_by_actions, std::nullopt) << other;
  }
}

TEST(PersonNetwork, ShowsWhereMinutesCannotBeCounted) {
  const Area area =
      area_of({{"people", "person\np\n"},
               {"ties", "person|supporter|kind\np|uncle|family\np|friend|friend\n"},
               {"plans", "plan|person|first_day|last_day\nv|p|2026-04-06|2027-04-05\n"},
               {"actions",
                "action|plan|who|schedule\n"
                "a|v|uncle|bank holidays 10:00-12:00\n"
                "b|v|uncle|mon 1h\n"
                "c|v|friend|mon 1h\n"}});
  const PersonNetwork found = person_network(area, 0);

  EXPECT_THAT(minutes_of(found), ElementsAre(std::nullopt, 60));
  EXPECT_EQ(found.measures.minutes_unknown, 1);
  EXPECT_EQ(found.measures.minutes.amounts, (Amounts{60, 0, 0}));
}

// Nine bank holidays from Easter Monday 2026 to Easter Monday 2027, 260 minutes on each, over 52
// weeks.
TEST(PersonNetwork, CountsBankHolidaysWithTheParametersGiven) {
  const Area area =
      area_of({{"people", "person\np\n"},
               {"ties", "person|supporter|kind\np|uncle|family\n"},
               {"plans", "plan|person|first_day|last_day\nv|p|2026-04-06|2027-04-05\n"},
               {"actions", "action|plan|who|schedule\na|v|uncle|bank holidays 10:00-14:20\n"}});
  const Parameters shipped = Parameters::shipped();
  NetworkOptions options;
  options.parameters = &shipped;

  EXPECT_THAT(minutes_of(person_network(area, 0, options)), ElementsAre(45));
}

// --- structure ---

// Worked example of ten supporters; the values are equal to those of NetworkX 3.6.1.
TEST(PersonNetwork, MeasuresWhoKnowsWhom) {
  const Area area = ten_around();
  const PersonNetwork found = person_network(area, 0);

  EXPECT_EQ(found.measures.alter_ties, 8);
  EXPECT_THAT(found.measures.density.value(), DoubleNear(0.177778, kExact));
  EXPECT_EQ(found.measures.components, 2);
  EXPECT_EQ(found.measures.largest_component, 9);
  EXPECT_EQ(found.measures.isolates, 1);
  EXPECT_THAT(points_of(area, found), ElementsAre("Sister", "ChurchFriend", "Neighbour", "Nurse"));
  EXPECT_THAT(found.measures.effective_size.value(), DoubleNear(8.4, kExact));
  EXPECT_THAT(found.measures.efficiency.value(), DoubleNear(0.84, kExact));
  EXPECT_THAT(found.measures.constraint.value(), DoubleNear(0.254931, kExact));
  EXPECT_THAT(found.measures.hierarchy.value(), DoubleNear(0.059795, kExact));
  EXPECT_THAT(found.measures.external_internal.value(), DoubleNear(-0.25, kExact));
}

TEST(PersonNetwork, NamesWhomThePersonDependsOnMost) {
  const Area area = ten_around();
  const PersonNetwork found = person_network(area, 0);

  const auto most =
      std::ranges::max_element(found.supporters, {}, &SupporterRole::dyadic_constraint);
  EXPECT_EQ(area.tables().text(most->supporter), "Nurse");
  EXPECT_THAT(most->dyadic_constraint, DoubleNear(0.050625, kExact));
  EXPECT_THAT(found.supporters[1].dyadic_constraint, DoubleNear(0.043403, kExact));
  EXPECT_THAT(found.supporters[0].dyadic_constraint, DoubleNear(0.04, kExact));
}

// Daughter - Sister - ChurchFriend - Vicar is a path: each inner one lies between two pairs.
TEST(PersonNetwork, MeasuresTheBetweennessOfSupporters) {
  const Area area =
      area_of({{"people", "person\np\n"},
               {"ties",
                "person|supporter|kind\n"
                "p|a|family\np|b|family\np|c|family\np|d|family\n"},
               {"alter_ties", "person|supporter_a|supporter_b\np|a|b\np|b|c\np|c|d\n"}});
  const PersonNetwork found = person_network(area, 0);

  EXPECT_THAT(found.supporters,
              ElementsAre(Field(&SupporterRole::betweenness, DoubleNear(0, kExact)),
                          Field(&SupporterRole::betweenness, DoubleNear(2, kExact)),
                          Field(&SupporterRole::betweenness, DoubleNear(2, kExact)),
                          Field(&SupporterRole::betweenness, DoubleNear(0, kExact))));
  EXPECT_THAT(found.supporters[1].knows, 2);
}

// C is around somebody else.
TEST(PersonNetwork, CountsPairsOnlyAmongThoseAround) {
  const Area area = area_of({{"people", "person\np\nq\n"},
                             {"ties",
                              "person|supporter|kind\n"
                              "p|a|family\np|b|family\nq|c|family\n"},
                             {"alter_ties", "person|supporter_a|supporter_b\np|a|b\np|a|c\n"}});
  const PersonMeasures found = person_network(area, 0).measures;

  EXPECT_EQ(found.alter_ties, 1);
  EXPECT_EQ(found.density, Measure{1.0});
}

TEST(PersonNetwork, WeighsTiesByTheirStrengthWhereAsked) {
  const Area area = area_of({{"people", "person\np\n"},
                             {"ties",
                              "person|supporter|kind|strength\n"
                              "p|a|family|0.9\np|b|family|0.1\np|c|family|0\n"}});
  NetworkOptions options;
  options.weight = TieWeight::strength;

  // Shares 0.9 and 0.1, nobody knows anybody: 0.81 + 0.01; a tie of no strength is none.
  EXPECT_THAT(person_network(area, 0, options).measures.constraint.value(),
              DoubleNear(0.82, kExact));
  EXPECT_THAT(person_network(area, 0).measures.constraint.value(), DoubleNear(1.0 / 3, kExact));
  EXPECT_EQ(person_network(area, 0, options).measures.size(), 3);
}

// --- the edges ---

TEST(PersonNetwork, WithoutSupportersHasSizeZeroAndUndefinedMeasures) {
  const PersonMeasures found = person_network(area_of({{"people", "person\np\n"}}), 0).measures;

  EXPECT_EQ(found.size(), 0);
  EXPECT_TRUE(found.has_nobody());
  EXPECT_FALSE(found.is_paid_only());
  EXPECT_EQ(found.heads.shares, std::nullopt);
  EXPECT_EQ(found.reference, (Amounts{0, 0, 0}));
  for (const Measure& measure : {found.density, found.effective_size, found.constraint,
                                 found.hierarchy, found.kinds.entropy}) {
    EXPECT_EQ(measure.undefined(), Undefined::nobody);
  }
  EXPECT_EQ(found.external_internal.undefined(), Undefined::nothing_done);
  EXPECT_EQ(found.components, 0);
}

TEST(PersonNetwork, OfOneHasNoDensityAndAllItsConstraintInOne) {
  const PersonMeasures found =
      person_network(area_of({{"people", "person\np\n"},
                              {"ties", "person|supporter|kind\np|w|agency_worker\n"}}),
                     0)
          .measures;

  EXPECT_TRUE(found.has_single_supporter());
  EXPECT_TRUE(found.is_paid_only());
  EXPECT_EQ(found.density.undefined(), Undefined::one_person);
  EXPECT_EQ(found.constraint, Measure{1.0});
  EXPECT_EQ(found.hierarchy.undefined(), Undefined::one_person);
  EXPECT_EQ(found.isolates, 1);
}

TEST(PersonNetwork, RefusesARowThatIsNoPerson) {
  EXPECT_THROW(person_network(twenty_one(), 1), Error);
}

// --- laws ---

TEST(PersonNetwork, DoesNotDependOnTheOrderOfTies) {
  const Area forward = ten_around();
  const Area backward = area_of({{"people", "person\np\n"},
                                 {"ties",
                                  "person|supporter|kind\n"
                                  "p|Gardener|other_paid\n"
                                  "p|CareWorker|agency_worker\n"
                                  "p|Broker|professional\n"
                                  "p|Nurse|clinician\n"
                                  "p|GP|clinician\n"
                                  "p|Vicar|community\n"
                                  "p|Daughter|family\n"
                                  "p|Neighbour|neighbour\n"
                                  "p|ChurchFriend|friend\n"
                                  "p|Sister|family\n"},
                                 {"alter_ties",
                                  "person|supporter_a|supporter_b\n"
                                  "p|Gardener|Neighbour\n"
                                  "p|Nurse|CareWorker\n"
                                  "p|GP|Nurse\n"
                                  "p|Neighbour|ChurchFriend\n"
                                  "p|Vicar|ChurchFriend\n"
                                  "p|Nurse|Sister\n"
                                  "p|ChurchFriend|Sister\n"
                                  "p|Daughter|Sister\n"}});
  const PersonMeasures a = person_network(forward, 0).measures;
  const PersonMeasures b = person_network(backward, 0).measures;

  EXPECT_EQ(a.heads, b.heads);
  EXPECT_EQ(a.by_kind, b.by_kind);
  EXPECT_EQ(a.density, b.density);
  EXPECT_EQ(a.articulation_points, b.articulation_points);
  EXPECT_THAT(a.constraint.value(), DoubleNear(b.constraint.value(), 1e-12));
  EXPECT_THAT(a.hierarchy.value(), DoubleNear(b.hierarchy.value(), 1e-12));
}

}  // namespace
}  // namespace kith
