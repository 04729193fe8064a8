// What is behind the handles of an area.
#pragma once

#include <memory>
#include <utility>

#include "kith/area/area.hpp"
#include "kith/documents/answer.hpp"
#include "kith/kith.h"
#include "kith/tables/tables.hpp"

struct kith_tables {
  kith::TablesBuilder builder;
};

struct kith_area {
  kith::Area area;
};

/// The answer of an area call, of whatever kind: it knows the call that made it.
struct kith_result {
  kith::Answer answer;
};

namespace kith::c {

/// A new result handle. The caller's.
inline kith_result* new_result(Answer answer) {
  return std::make_unique<kith_result>(kith_result{std::move(answer)}).release();
}

}  // namespace kith::c
