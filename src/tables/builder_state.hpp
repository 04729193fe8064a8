// What does a TablesBuilder keep, and how does it become Tables?
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

  /// Every check, then the tables. Moves out of `gathered` what it can.
  static Tables finished(Gathered gathered);
};

}  // namespace kith
