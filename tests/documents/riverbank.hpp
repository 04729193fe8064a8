// The example area, as it is shipped.
#pragma once

#include <string>

#include "kith/area/area.hpp"
#include "tables/inputs.hpp"

namespace kith::test {

inline Area riverbank() {
  TablesBuilder builder;
  const std::string folder = KITH_SOURCE_DIR "/examples/riverbank/";
  for (const TableSpec& spec : table_specs()) {
    const std::string text = file_text(folder + std::string{spec.name} + ".csv");
    if (!text.empty()) add_csv(builder, spec.name, text);
  }
  builder.set_area(file_text(folder + "area.json"));
  return build_area(builder.finish());
}

}  // namespace kith::test
