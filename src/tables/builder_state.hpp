// What a TablesBuilder keeps, and how it becomes Tables.
#pragma once

#include "kith/tables/tables.hpp"
#include "tables/gathered.hpp"
#include "tables/texts.hpp"

namespace kith {

struct Tables::Texts {
  TextStore store;
};

struct TablesBuilder::State {
  Gathered gathered;

  /// Every check, then the tables. Takes what it can use.
  static Tables finished(Gathered gathered);
};

}  // namespace kith
