// Which area is measured? 18,000 people, as large as the largest council's; 378,000 ties.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "kith/area/area.hpp"
#include "kith/synth/synth.hpp"
#include "kith/tables/arrow.hpp"
#include "kith/tables/tables.hpp"

namespace kith::bench {

inline constexpr std::int64_t kPeople = 18'000;
inline constexpr std::int64_t kTies = 378'000;

/// 4/7 of the 35 % with a direct payment: a fifth of all people employ assistants.
inline const Fraction kAFifthOfAll = Fraction::of(4, 7);

/// `employing`: how many of the 35 % with a direct payment employ assistants.
inline SyntheticArea whole_area(Fraction employing = Fraction::of(1, 3)) {
  SynthOptions options;
  options.people = kPeople;
  options.seed = 1;
  options.threads = 0;
  options.employing = employing;
  return synthesise(options);
}

/// One of England's 32 areas of 18,300 people: as large as the largest councils'.
inline SyntheticArea area_of_england(std::uint64_t seed) {
  SynthOptions options;
  options.people = 18'300;
  options.seed = seed;
  return synthesise(options);
}

/// The tables of an area as they are passed on by Arrow, as often as they are asked for.
struct ArrowTables {
  struct Given {
    std::string name;
    std::shared_ptr<const Frame> frame;
  };

  explicit ArrowTables(SyntheticArea made) : area_json{std::move(made.area_json)} {
    for (SynthTable& table : made.tables) {
      tables.push_back({table.name, std::make_shared<const Frame>(std::move(table.frame))});
    }
  }

  Area area() const {
    TablesBuilder builder;
    builder.set_area(area_json);
    for (const Given& table : tables) {
      ArrowArrayStream stream{};
      export_frame(table.frame, &stream);
      builder.add(table.name, &stream);
    }
    return build_area(builder.finish());
  }

  std::string area_json;
  std::vector<Given> tables;
};

/// What the column takes as an Arrow array: the least that memory can hold it in without coding.
inline double arrow_bytes(const FrameColumn& column, std::int64_t rows) {
  const auto many = static_cast<double>(rows);
  double bytes = column.present.empty() ? 0 : many / 8;  // a bit says whether a cell is there
  switch (column.type) {
    case FrameColumn::Type::text:
      for (const std::string& text : column.text) bytes += static_cast<double>(text.size());
      return bytes + 4 * many;  // and where each text begins
    case FrameColumn::Type::yes_no: return bytes + many / 8;
    case FrameColumn::Type::small:
    case FrameColumn::Type::date: return bytes + 4 * many;
    default: return bytes + 8 * many;
  }
}

inline double arrow_bytes(const Frame& frame) {
  double bytes = 0;
  for (const FrameColumn& column : frame.columns) bytes += arrow_bytes(column, frame.rows);
  return bytes;
}

inline double arrow_bytes(const ArrowTables& given) {
  double bytes = 0;
  for (const auto& table : given.tables) bytes += arrow_bytes(*table.frame);
  return bytes;
}

}  // namespace kith::bench
