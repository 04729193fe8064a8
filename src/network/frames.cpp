#include <string>
#include <utility>

#include "kith/network/network.hpp"
#include "kith/tables/columns.hpp"

namespace kith {
namespace {

using Type = FrameColumn::Type;

// Adds columns whose cells are read from a list of things, one a row.
template <class Thing>
class Columns {
 public:
  explicit Columns(std::span<const Thing> things) : things_{things} {
    frame_.rows = std::ssize(things);
  }

  template <class Read>
  Columns& text(std::string name, Read read) {
    FrameColumn& column = begin(std::move(name), Type::text);
    for (const Thing& thing : things_) column.text.emplace_back(read(thing));
    return *this;
  }

  template <class Read>
  Columns& whole(std::string name, Read read, Type type = Type::whole) {
    FrameColumn& column = begin(std::move(name), type);
    for (const Thing& thing : things_) column.whole.push_back(read(thing));
    return *this;
  }

  /// `read` gives an optional whole number.
  template <class Read>
  Columns& optional(std::string name, Read read, Type type = Type::whole) {
    FrameColumn& column = begin(std::move(name), type);
    for (const Thing& thing : things_) {
      const std::optional<std::int64_t> value = read(thing);
      column.whole.push_back(value.value_or(0));
      column.present.push_back(value ? 1 : 0);
    }
    return *this;
  }

  template <class Read>
  Columns& measure(std::string name, Read read) {
    FrameColumn& column = begin(std::move(name), Type::real);
    for (const Thing& thing : things_) {
      const Measure& value = read(thing);
      column.real.push_back(value.is_defined() ? value.value() : 0);
      column.present.push_back(value.is_defined() ? 1 : 0);
    }
    return *this;
  }

  Frame take() { return std::move(frame_); }

 private:
  FrameColumn& begin(std::string name, Type type) {
    FrameColumn& column = frame_.columns.emplace_back();
    column.name = std::move(name);
    column.type = type;
    return column;
  }

  std::span<const Thing> things_;
  Frame frame_;
};

using People = Columns<PersonMeasures>;

std::string group(std::size_t place) {
  return std::string{support_group_name(static_cast<SupportGroup>(place))};
}

std::optional<std::int64_t> millionths(const Composition& composition, std::size_t group) {
  if (!composition.shares) return std::nullopt;
  return (*composition.shares)[group].millionths();
}

void add_heads(People& people) {
  people.whole("size", [](const PersonMeasures& one) { return one.size(); });
  for (std::size_t g = 0; g < kSupportGroupCount; ++g) {
    people.whole(group(g), [g](const PersonMeasures& one) { return one.heads.amounts[g]; });
  }
  for (std::size_t g = 0; g < kSupportGroupCount; ++g) {
    people.optional(group(g) + "_millionths",
                    [g](const PersonMeasures& one) { return millionths(one.heads, g); });
  }
}

void add_minutes(People& people) {
  for (std::size_t g = 0; g < kSupportGroupCount; ++g) {
    people.whole(group(g) + "_minutes",
                 [g](const PersonMeasures& one) { return one.minutes.amounts[g]; });
  }
  for (std::size_t g = 0; g < kSupportGroupCount; ++g) {
    people.optional(group(g) + "_minutes_millionths",
                    [g](const PersonMeasures& one) { return millionths(one.minutes, g); });
  }
  people.whole("minutes_unknown", [](const PersonMeasures& one) { return one.minutes_unknown; });
}

void add_variety(People& people) {
  for (std::size_t g = 0; g < kSupportGroupCount; ++g) {
    people.whole("reference_" + group(g),
                 [g](const PersonMeasures& one) { return one.reference[g]; });
  }
  people.whole("kinds", [](const PersonMeasures& one) { return one.kinds.kinds; });
  people.measure("entropy", [](const PersonMeasures& one) { return one.kinds.entropy; });
  people.measure("blau", [](const PersonMeasures& one) { return one.kinds.blau; });
}

void add_structure(People& people) {
  using One = PersonMeasures;
  people.whole("alter_ties", [](const One& one) { return one.alter_ties; })
      .measure("density", [](const One& one) { return one.density; })
      .whole("components", [](const One& one) { return one.components; })
      .whole("largest_component", [](const One& one) { return one.largest_component; })
      .whole("isolates", [](const One& one) { return one.isolates; })
      .whole("articulation_points", [](const One& one) { return one.articulation_points; })
      .measure("effective_size", [](const One& one) { return one.effective_size; })
      .measure("efficiency", [](const One& one) { return one.efficiency; })
      .measure("constraint", [](const One& one) { return one.constraint; })
      .measure("hierarchy", [](const One& one) { return one.hierarchy; })
      .measure("external_internal", [](const One& one) { return one.external_internal; });
}

void add_flags(People& people) {
  using One = PersonMeasures;
  people
      .whole(
          "nobody", [](const One& one) { return one.has_nobody(); }, Type::yes_no)
      .whole(
          "paid_only", [](const One& one) { return one.is_paid_only(); }, Type::yes_no)
      .whole(
          "single_supporter", [](const One& one) { return one.has_single_supporter(); },
          Type::yes_no);
}

}  // namespace

Frame network_frame(const Area& area, const NetworkTable& table) {
  const Tables& tables = area.tables();
  People people{table.people};
  people.text("person", [&](const PersonMeasures& one) {
    return tables.text(tables[TableName::people].symbol(columns::people::person, one.person));
  });
  people.optional(
      "as_at",
      [](const PersonMeasures& one) {
        return one.as_at ? std::optional<std::int64_t>{one.as_at->days()} : std::nullopt;
      },
      Type::date);
  add_heads(people);
  add_minutes(people);
  add_variety(people);
  add_structure(people);
  add_flags(people);
  return people.take();
}

Frame shared_supporters_frame(const Area& area, const NetworkTable& table) {
  using One = SharedSupporter;
  Columns<One> shared{table.shared};
  shared.text("supporter", [&](const One& one) { return area.tables().text(one.supporter); })
      .whole("people", [](const One& one) { return one.people; })
      .whole("minutes_per_week", [](const One& one) { return one.minutes_per_week; });
  return shared.take();
}

}  // namespace kith
