// What is behind the handles of an area.
#pragma once

#include <functional>
#include <memory>
#include <string_view>

#include "kith/area/area.hpp"
#include "kith/costing/area_contributions.hpp"
#include "kith/costing/costing.hpp"
#include "kith/kith.h"
#include "kith/tables/arrow.hpp"
#include "kith/tables/tables.hpp"

struct kith_tables {
  kith::TablesBuilder builder;
};

struct kith_area {
  kith::Area area;
};

/// Any answer that is read as tables.
struct kith_result {
  std::function<kith::Frame(std::string_view name)> table;
  std::shared_ptr<const kith::AreaCost> cost{};  ///< of kith_area_cost alone
  /// Of kith_area_contributions alone.
  std::shared_ptr<const kith::AreaContributions> contributions{};
};

namespace kith::c {

/// The cost that a result holds. Throws `Code::argument` for a result of another call.
const AreaCost& cost_in(const kith_result& result);

}  // namespace kith::c
