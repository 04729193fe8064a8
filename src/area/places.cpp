// Who lives or works nearest to a point, or within a distance of it?
// Places are in an R-tree of Boost.Geometry with whole-metre coordinates; distances are compared as
// exact squares, so that no square root decides who is nearer.
#include "kith/area/places.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include <boost/geometry.hpp>
#include <boost/geometry/index/rtree.hpp>

#include "kith/tables/columns.hpp"
#include "kith/values/error.hpp"

namespace kith {
namespace {

namespace bg = boost::geometry;
namespace bgi = boost::geometry::index;

// Metres. Large enough for any distance on the Grid, small enough for squares within int64.
constexpr std::int64_t kFarthest = 10'000'000;
constexpr double kMillion = 1e6;

using Point = bg::model::point<std::int64_t, 2, bg::cs::cartesian>;
using Box = bg::model::box<Point>;

// A row with its rank among ids in byte order: equally far rows come in that order.
struct Entry {
  Point at;
  Row row = 0;
  std::uint32_t rank = 0;
};

struct At {
  using result_type = const Point&;
  result_type operator()(const Entry& entry) const noexcept { return entry.at; }
};

// 16 entries in each node: a middle between depth and width.
using Tree = bgi::rtree<Entry, bgi::quadratic<16>, At>;

struct Found {
  std::int64_t square_metres = 0;
  std::uint32_t rank = 0;
  Row row = 0;
  friend auto operator<=>(const Found&, const Found&) = default;
};

Point to_point(GridPoint at) { return {at.easting, at.northing}; }

GridPoint from_point(const Point& at) { return {at.get<0>(), at.get<1>()}; }

Box square_around(GridPoint centre, std::int64_t metres) {
  return {{centre.easting - metres, centre.northing - metres},
          {centre.easting + metres, centre.northing + metres}};
}

std::vector<Nearby> first_of(std::vector<Found> found, std::size_t count) {
  std::ranges::sort(found);
  std::vector<Nearby> nearby;
  for (const Found& each : found) {
    if (nearby.size() == count) break;
    nearby.push_back({each.row, each.square_metres});
  }
  return nearby;
}

// The least whole number whose square is `square` or more.
std::int64_t root_above(std::int64_t square) {
  std::int64_t low = 0;
  std::int64_t high = 2 * kFarthest;
  while (low < high) {
    const std::int64_t middle = (low + high) / 2;
    (middle * middle >= square ? high : low) = middle + (middle * middle >= square ? 0 : 1);
  }
  return low;
}

void check_table(TableName table) {
  if (table == TableName::people || table == TableName::providers) return;
  throw Error{Code::argument, "places are those of people or of providers"};
}

std::vector<std::pair<GridPoint, Row>> rows_by_id(const Area& area, TableName table) {
  check_table(table);
  const Table& rows = area.tables()[table];
  const Column id = table == TableName::people ? Column{columns::people::person}
                                               : Column{columns::providers::provider};
  std::vector<std::pair<GridPoint, Row>> placed;
  for (Row row = 0; row < rows.rows(); ++row) {
    if (const auto at = place_of(area, table, row)) placed.emplace_back(*at, row);
  }
  std::ranges::sort(placed, {}, [&](const auto& pair) {
    return area.tables().text(rows.symbol(id, pair.second));
  });
  return placed;
}

}  // namespace

struct Places::Index {
  Tree tree;

  std::vector<Found> within(GridPoint from, std::int64_t metres, std::int64_t square) const {
    std::vector<Found> found;
    const auto take = [&](const Entry& entry) {
      const std::int64_t far = square_metres(from, from_point(entry.at));
      if (far <= square) found.push_back({far, entry.rank, entry.row});
    };
    // The tree answers for a square; the corners outside the circle are left out by the exact
    // distance.
    for (auto entry = tree.qbegin(bgi::intersects(square_around(from, metres)));
         entry != tree.qend(); ++entry) {
      take(*entry);
    }
    return found;
  }
};

// Of rows that are equally far the tree gives any. Therefore it is asked twice: for the distance of
// the last one, and then for all rows within it, which are sorted exactly.
std::vector<Nearby> Places::nearest(GridPoint from, std::size_t count) const {
  const std::size_t wanted = std::min(count, size());
  if (wanted == 0) return {};
  std::int64_t farthest = 0;
  for (auto entry =
           index_->tree.qbegin(bgi::nearest(to_point(from), static_cast<unsigned>(wanted)));
       entry != index_->tree.qend(); ++entry) {
    farthest = std::max(farthest, square_metres(from, from_point(entry->at)));
  }
  return first_of(index_->within(from, root_above(farthest), farthest), wanted);
}

std::vector<Nearby> Places::within(GridPoint from, std::int64_t metres) const {
  if (metres < 0 || metres > kFarthest) {
    throw Error{Code::range, "metres is " + std::to_string(metres) + "; it must be 0 to " +
                                 std::to_string(kFarthest)};
  }
  return first_of(index_->within(from, metres, metres * metres), size());
}

std::size_t Places::size() const noexcept { return index_->tree.size(); }

std::optional<GridPoint> place_of(const Area& area, TableName table, Row row) {
  namespace person = columns::people;
  namespace provider = columns::providers;
  check_table(table);
  const Table& rows = area.tables()[table];
  const bool is_people = table == TableName::people;
  const Column easting = is_people ? Column{person::easting} : Column{provider::easting};
  const Column northing = is_people ? Column{person::northing} : Column{provider::northing};
  if (rows.has(easting, row) && rows.has(northing, row)) {
    return GridPoint{rows.held(easting, row), rows.held(northing, row)};
  }
  if (!is_people || !rows.has(person::lat, row) || !rows.has(person::lon, row)) return std::nullopt;
  return grid_point(static_cast<double>(rows.held(person::lat, row)) / kMillion,
                    static_cast<double>(rows.held(person::lon, row)) / kMillion);
}

Places build_places(const Area& area, TableName table) {
  std::vector<Entry> entries;
  for (const auto& [at, row] : rows_by_id(area, table)) {
    entries.push_back({to_point(at), row, static_cast<std::uint32_t>(entries.size())});
  }
  return Places{std::make_shared<const Places::Index>(Places::Index{Tree{entries}})};
}

}  // namespace kith
