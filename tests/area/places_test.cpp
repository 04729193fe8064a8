#include "kith/area/places.hpp"

#include <cmath>

#include <gmock/gmock.h>

#include "area/fixtures.hpp"
#include "kith/tables/columns.hpp"
#include "kith/values/error.hpp"

namespace kith {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Ben and Ana live 300 m and Dan 500 m from the middle; Cai's place is not known.
Area four_people() {
  return fixtures::area_of({{"people",
                             "person|easting|northing\n"
                             "ben|400300|300000\n"
                             "ana|400000|300300\n"
                             "cai||\n"
                             "dan|400300|300400\n"}});
}

constexpr GridPoint kMiddle = {400'000, 300'000};

std::vector<Row> rows(const std::vector<Nearby>& found) {
  std::vector<Row> numbers;
  for (const Nearby& one : found) numbers.push_back(one.row);
  return numbers;
}

TEST(Places, GiveTheNearestFirstAndEqualsInTheOrderOfTheirIds) {
  const Places places = build_places(four_people(), TableName::people);

  EXPECT_THAT(places.nearest(kMiddle, 3),
              ElementsAre(Nearby{1, 90'000}, Nearby{0, 90'000}, Nearby{3, 250'000}));
}

TEST(Places, BreakTheTieByIdForTheLastOneToo) {
  const Places places = build_places(four_people(), TableName::people);

  EXPECT_THAT(rows(places.nearest(kMiddle, 1)), ElementsAre(1));
}

TEST(Places, GiveAllWhereFewerAreThereThanAskedFor) {
  const Places places = build_places(four_people(), TableName::people);

  EXPECT_EQ(places.size(), 3U);
  EXPECT_EQ(places.nearest(kMiddle, 100).size(), 3U);
  EXPECT_THAT(places.nearest(kMiddle, 0), IsEmpty());
}

// Dan is exactly 500 m away: 3, 4, 5.
TEST(Places, CountADistanceUpToAndWithItsLastMetre) {
  const Places places = build_places(four_people(), TableName::people);

  EXPECT_THAT(rows(places.within(kMiddle, 500)), ElementsAre(1, 0, 3));
  EXPECT_THAT(rows(places.within(kMiddle, 499)), ElementsAre(1, 0));
  EXPECT_THAT(places.within(kMiddle, 299), IsEmpty());
  EXPECT_THAT(rows(places.within({400'300, 300'400}, 0)), ElementsAre(3));
}

TEST(Places, RefuseADistanceThatIsNone) {
  const Places places = build_places(four_people(), TableName::people);

  EXPECT_THROW(places.within(kMiddle, -1), Error);
  EXPECT_THROW(places.within(kMiddle, 10'000'001), Error);
}

TEST(Places, WithoutPeopleAreEmpty) {
  const Places places = build_places(build_area(TablesBuilder{}.finish()), TableName::providers);

  EXPECT_EQ(places.size(), 0U);
  EXPECT_THAT(places.nearest(kMiddle, 3), IsEmpty());
  EXPECT_THAT(places.within(kMiddle, 1000), IsEmpty());
}

TEST(Places, AreThoseOfPeopleOrOfProviders) {
  EXPECT_THROW(build_places(four_people(), TableName::plans), Error);
}

// The slow way: every provider, sorted.
TEST(Places, GiveWhatLookingAtEveryProviderGives) {
  const Area area = fixtures::synthetic(1000, 5);
  const Places places = build_places(area, TableName::providers);
  const Table& providers = area.tables()[TableName::providers];
  for (Row person = 0; person < 200; ++person) {
    const GridPoint from = place_of(area, TableName::people, person).value();
    std::vector<std::tuple<std::int64_t, std::string_view, Row>> all;
    for (Row row = 0; row < providers.rows(); ++row) {
      const GridPoint at = place_of(area, TableName::providers, row).value();
      all.emplace_back(square_metres(from, at),
                       area.tables().text(providers.symbol(columns::providers::provider, row)),
                       row);
    }
    std::ranges::sort(all);

    const std::vector<Nearby> found = places.nearest(from, 7);
    ASSERT_EQ(found.size(), 7U);
    for (std::size_t i = 0; i < found.size(); ++i) {
      EXPECT_EQ(found[i], (Nearby{std::get<2>(all[i]), std::get<0>(all[i])}));
    }
  }
}

// --- the National Grid ---

double metres_apart(GridPoint a, double easting, double northing) {
  return std::hypot(static_cast<double>(a.easting) - easting,
                    static_cast<double>(a.northing) - northing);
}

// Points of the test data that Ordnance Survey gives with its exact transformation (OSTN15): the
// Isles of Scilly, the Lizard, Plymouth, Leeds and Skye.
TEST(GridPoint, IsAboutFiveMetresFromThePublishedPoints) {
  EXPECT_LT(metres_apart(grid_point(49.92226393730, -6.29977752014), 91492.146, 11318.804), 6);
  EXPECT_LT(metres_apart(grid_point(49.96006137820, -5.20304609998), 170370.718, 11572.405), 6);
  EXPECT_LT(metres_apart(grid_point(50.43885825610, -4.10864563561), 250359.811, 62016.569), 6);
  EXPECT_LT(metres_apart(grid_point(53.80021519630, -1.66379168242), 422242.186, 433818.701), 6);
  EXPECT_LT(metres_apart(grid_point(57.00606696050, -5.82836691850), 167634.202, 797067.144), 6);
}

// The transit circle of Greenwich, by the same seven parameters in Geo::Coordinates::OSGB.
TEST(GridPoint, IsTheOneOfOtherProgramsWithTheSameParameters) {
  EXPECT_EQ(grid_point(51.4780161357, -0.0015938564), (GridPoint{538'876, 177'344}));
}

TEST(GridPoint, RefusesAPlaceThatIsNotInGreatBritain) {
  EXPECT_THROW(grid_point(48.9, -2), Error);
  EXPECT_THROW(grid_point(52, 2.1), Error);
  EXPECT_THROW(grid_point(std::nan(""), 0), Error);
}

TEST(PlaceOf, TakesLatitudeAndLongitudeWhereThereIsNoGridPoint) {
  const Area area = fixtures::area_of({{"people", "person|lat|lon\nana|51.478016|-0.001594\n"}});

  EXPECT_EQ(place_of(area, TableName::people, 0), (GridPoint{538'876, 177'344}));
}

}  // namespace
}  // namespace kith
