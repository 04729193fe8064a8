// Who is around a person, as a document and as tables.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "kith/network/network.hpp"
#include "kith/tables/arrow.hpp"

namespace kith {

/// What a network is asked, beside the parameters.
struct NetworkQuestion {
  NetworkOptions options;
  std::int32_t faults_shown = 100;  ///< 0 to 1,000
};

/// Reads `as_at`, `weight` ("none", "strength"), `threads` and `faults_shown`. Empty text gives the
/// defaults. Throws `InputError` with every fault.
NetworkQuestion read_network_question(std::string_view json);

/// The networks of an area, with the area that names their people.
struct AreaNetworks {
  Area area;
  NetworkTable table;
};

/// `network/1`: size; heads, minutes and contacts by group; heads by kind; structure; and a row for
/// each supporter in the order of the ties. Shares are text, measures are numbers of at most eight
/// significant digits. A measure that has no value is null, and `undefined` says why by its name.
std::string network_json(const Area& area, const PersonNetwork& network);

/// One of the tables of an area's networks. Throws `Code::argument` for another name.
///
/// "people" has one row a person, in the order of `people`:
/// `person` text · `as_at` date · `size`, `informal`, `professional`, `paid` int64 · the shares of
/// heads `informal_millionths` … int64, null for nobody · `informal_minutes` … int64 a week ·
/// `informal_minutes_millionths` … int64, null without minutes · `minutes_unknown` int64 ·
/// `reference_informal` … int64 · `kinds` int64 · `entropy`, `blau` float64 · `alter_ties` int64 ·
/// `density` float64 · `components`, `largest_component`, `isolates`, `articulation_points` int64 ·
/// `effective_size`, `efficiency`, `constraint`, `hierarchy`, `external_internal` float64 ·
/// `nobody`, `paid_only`, `single_supporter` bool. A measure that is undefined is null.
///
/// "shared" has one row a shared supporter, in the order of `shared`: `supporter` text · `people`
/// int64 · `minutes_per_week` int64.
Frame network_frame(const Area& area, const NetworkTable& networks, std::string_view name);

/// The tables of an area's networks and their columns.
std::vector<TableShape> network_tables();

}  // namespace kith
