// What is behind the handles of an area.
#pragma once

#include <functional>
#include <string_view>

#include "kith/area/area.hpp"
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
};
