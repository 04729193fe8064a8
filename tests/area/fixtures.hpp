// Small areas for the tests of the area and of what is built on it.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kith/area/area.hpp"
#include "kith/synth/synth.hpp"
#include "kith/tables/arrow.hpp"
#include "kith/tables/tables.hpp"

namespace kith::fixtures {

/// A table as a text: a header of names parted by '|', then a row a line. An empty cell is empty.
inline Frame frame_of(std::string_view text) {
  const auto split = [](std::string_view line, char at) {
    std::vector<std::string> parts;
    for (std::size_t end = 0; end != std::string_view::npos; line.remove_prefix(end + 1)) {
      end = line.find(at);
      parts.emplace_back(line.substr(0, end));
      if (end == std::string_view::npos) break;
    }
    return parts;
  };
  std::vector<std::string> lines = split(text, '\n');
  if (lines.back().empty()) lines.pop_back();

  Frame frame;
  for (std::string& name : split(lines.front(), '|')) {
    frame.columns.emplace_back();
    frame.columns.back().name = std::move(name);
    frame.columns.back().type = FrameColumn::Type::text;
  }
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const std::vector<std::string> cells = split(lines[i], '|');
    for (std::size_t c = 0; c < frame.columns.size(); ++c) {
      frame.columns[c].text.push_back(cells[c]);
      frame.columns[c].present.push_back(cells[c].empty() ? 0 : 1);
    }
    ++frame.rows;
  }
  return frame;
}

inline void add(TablesBuilder& builder, std::string_view table, Frame frame) {
  ArrowArrayStream stream{};
  export_frame(std::make_shared<const Frame>(std::move(frame)), &stream);
  builder.add(table, &stream);
}

using NamedTexts = std::vector<std::pair<std::string_view, std::string_view>>;

/// The area of some tables, each by its name and its text.
inline Area area_of(const NamedTexts& tables) {
  TablesBuilder builder;
  for (const auto& [name, text] : tables) add(builder, name, frame_of(text));
  return build_area(builder.finish());
}

inline Tables tables_of(SyntheticArea area) {
  TablesBuilder builder;
  for (SynthTable& table : area.tables) add(builder, table.name, std::move(table.frame));
  builder.set_area(area.area_json);
  return builder.finish();
}

/// An invented area from its typed columns.
inline Area synthetic(std::int64_t people, std::uint64_t seed = 1) {
  SynthOptions options;
  options.people = people;
  options.seed = seed;
  return build_area(tables_of(synthesise(options)));
}

}  // namespace kith::fixtures
