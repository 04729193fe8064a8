#include "kith/network/network.hpp"

#include "bindings.hpp"

namespace kith::python {
namespace {

/// The networks of an area with the area that names its people.
struct Network {
  Area area;
  NetworkTable table;
};

NetworkOptions options_of(std::optional<std::int32_t> as_at, const std::string& weight,
                          const Parameters& parameters, int threads) {
  NetworkOptions options;
  if (as_at) options.as_at = Date::from_days(*as_at);
  if (weight != "none" && weight != "strength") {
    throw Error{Code::argument, "weight is '" + weight + "'; it must be none or strength"};
  }
  options.weight = weight == "none" ? TieWeight::none : TieWeight::strength;
  options.parameters = &parameters;
  options.threads = threads;
  return options;
}

Network network_of(const Area& area, std::optional<std::int32_t> as_at, const std::string& weight,
                   const Parameters& parameters, int threads) {
  return {area, area_network(area, options_of(as_at, weight, parameters, threads))};
}

PersonNetwork network_of_person(const Area& area, Row person, std::optional<std::int32_t> as_at,
                                const std::string& weight, const Parameters& parameters) {
  return person_network(area, person, options_of(as_at, weight, parameters, 1));
}

// --- what stands in them, as dicts ---

py::object number(const Measure& measure) {
  return measure.is_defined() ? py::object{py::float_{measure.value()}} : py::object{py::none()};
}

template <class Values, class Convert>
py::dict by_group(const Values& values, Convert convert) {
  py::dict groups;
  for (std::size_t group = 0; group < kSupportGroupCount; ++group) {
    groups[text_of(support_group_name(static_cast<SupportGroup>(group)))] = convert(values[group]);
  }
  return groups;
}

py::dict amounts_of(const Composition& composition) {
  return by_group(composition.amounts, [](std::int64_t amount) { return py::int_{amount}; });
}

py::object shares_of_groups(const Composition& composition) {
  if (!composition.shares) return py::none();
  return by_group(*composition.shares, [](Share share) { return py::str{share.text()}; });
}

py::dict kinds_of(const PersonMeasures& measures) {
  py::dict kinds;
  for (std::size_t kind = 0; kind < kTieKindCount; ++kind) {
    if (measures.by_kind[kind] > 0) kinds[text_of(tie_kind_name(kind))] = measures.by_kind[kind];
  }
  return kinds;
}

py::dict person_dict(const PersonNetwork& network) {
  const PersonMeasures& m = network.measures;
  return py::dict(
      "size"_a = m.size(), "groups"_a = amounts_of(m.heads), "shares"_a = shares_of_groups(m.heads),
      "minutes"_a = amounts_of(m.minutes), "minute_shares"_a = shares_of_groups(m.minutes),
      "minutes_unknown"_a = m.minutes_unknown, "kinds"_a = kinds_of(m),
      "reference"_a = by_group(m.reference, [](std::int64_t heads) { return py::int_{heads}; }),
      "alter_ties"_a = m.alter_ties, "density"_a = number(m.density), "components"_a = m.components,
      "isolates"_a = m.isolates, "articulation_points"_a = m.articulation_points,
      "effective_size"_a = number(m.effective_size), "efficiency"_a = number(m.efficiency),
      "constraint"_a = number(m.constraint), "hierarchy"_a = number(m.hierarchy),
      "external_internal"_a = number(m.external_internal), "paid_only"_a = m.is_paid_only(),
      "single_supporter"_a = m.has_single_supporter());
}

py::list supporters_of(const PersonNetwork& network, const Area& area) {
  py::list supporters;
  for (const SupporterRole& role : network.supporters) {
    supporters.append(py::dict("supporter"_a = text_of(area.tables().text(role.supporter)),
                               "group"_a = text_of(support_group_name(role.group)),
                               "kind"_a = text_of(tie_kind_name(role.kind)),
                               "minutes_per_week"_a = role.minutes_per_week, "knows"_a = role.knows,
                               "component"_a = role.component,
                               "is_articulation_point"_a = role.is_articulation_point,
                               "betweenness"_a = role.betweenness));
  }
  return supporters;
}

py::dict summary_of(const Network& network) {
  const NetworkTable& table = network.table;
  return py::dict("people"_a = table.people.size(), "mean_size"_a = number(table.mean_size()),
                  "groups"_a = amounts_of(table.heads), "shares"_a = shares_of_groups(table.heads),
                  "minutes"_a = amounts_of(table.minutes),
                  "minute_shares"_a = shares_of_groups(table.minutes),
                  "with_nobody"_a = table.with_nobody, "paid_only"_a = table.paid_only,
                  "single_supporter"_a = table.single_supporter);
}

std::shared_ptr<Frame> frame_in(const Network& network, std::string_view name) {
  return std::make_shared<Frame>(name == "people"
                                     ? network_frame(network.area, network.table)
                                     : shared_supporters_frame(network.area, network.table));
}

}  // namespace

void bind_network(py::module_& m) {
  py::class_<Network>(m, "Network")
      .def("frame", &frame_in, "name"_a, "Table people or shared.")
      .def("summary", &summary_of);
  py::class_<PersonNetwork>(m, "PersonNetwork")
      .def("measures", &person_dict)
      .def("supporters", &supporters_of, "area"_a);

  m.def("area_network", &network_of, "area"_a, "as_at"_a, "weight"_a, "parameters"_a, "threads"_a,
        py::call_guard<py::gil_scoped_release>());
  m.def("person_network", &network_of_person, "area"_a, "person"_a, "as_at"_a, "weight"_a,
        "parameters"_a, py::call_guard<py::gil_scoped_release>());
}

}  // namespace kith::python
