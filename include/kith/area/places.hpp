// How far apart are they? Who lives or works near a point of the British National Grid.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "kith/area/area.hpp"

namespace kith {

/// Whole metres east and north of the false origin of the British National Grid.
struct GridPoint {
  std::int64_t easting = 0;
  std::int64_t northing = 0;
  friend bool operator==(const GridPoint&, const GridPoint&) = default;
};

/// The square of the straight line between two places, in square metres: exact.
constexpr std::int64_t square_metres(GridPoint a, GridPoint b) noexcept {
  const std::int64_t east = a.easting - b.easting;
  const std::int64_t north = a.northing - b.northing;
  return east * east + north * north;
}

/// The grid point of a latitude and longitude of GPS (WGS 84), in degrees, to about five metres:
/// the seven-parameter transformation to OSGB36 and the transverse Mercator projection of
/// Ordnance Survey, "A guide to coordinate systems in Great Britain", §6.6 and annexes A to C.
/// Throws `Code::range` outside 49° to 61° north and 9° west to 2° east.
GridPoint grid_point(double latitude, double longitude);

/// A row and how far away it is.
struct Nearby {
  Row row = 0;
  std::int64_t square_metres = 0;
  friend bool operator==(const Nearby&, const Nearby&) = default;
};

/// An index of places. Immutable; copies share. Rows that are equally far come in the byte order of
/// their ids.
class Places {
 public:
  /// The `count` rows nearest to `from`, or all where there are fewer; nearest first.
  std::vector<Nearby> nearest(GridPoint from, std::size_t count) const;
  /// The rows at most `metres` away, nearest first. `metres` is 0 to 10,000,000, else
  /// `Code::range`.
  std::vector<Nearby> within(GridPoint from, std::int64_t metres) const;
  /// How many rows have a place.
  std::size_t size() const noexcept;

 private:
  friend Places build_places(const Area& area, TableName table);
  struct Index;
  explicit Places(std::shared_ptr<const Index> index) : index_{std::move(index)} {}
  std::shared_ptr<const Index> index_;
};

/// Where a row of `people` or `providers` is: its easting and northing, or of people the grid point
/// of their latitude and longitude; empty where a row has neither.
std::optional<GridPoint> place_of(const Area& area, TableName table, Row row);

/// The places of `people` or of `providers`; rows without one are left out. Throws `Code::argument`
/// for another table.
Places build_places(const Area& area, TableName table);

}  // namespace kith
