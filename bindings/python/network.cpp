#include "kith/documents/network.hpp"

#include "bindings.hpp"
#include "kith/area/area.hpp"

namespace kith::python {
namespace {

/// The networks of an area with the area that names its people.
struct Network {
  Area area;
  NetworkTable table;
};

NetworkOptions options_of(std::string_view json, const Parameters& parameters) {
  NetworkOptions options = read_network_question(json).options;
  options.parameters = &parameters;
  return options;
}

Network network_of(const Area& area, const Parameters& parameters, std::string_view options) {
  return {area, area_network(area, options_of(options, parameters))};
}

py::bytes network_of_person(const Area& area, Row person, const Parameters& parameters,
                            std::string_view options) {
  std::string document;
  {
    const py::gil_scoped_release unlocked;
    const auto network = person_network(area, person, options_of(options, parameters));
    document = network_json(area, network);
  }
  return bytes_of(document);
}

py::bytes network_of_plan(std::string_view plan, const Parameters& parameters,
                          std::string_view options) {
  std::string document;
  {
    const py::gil_scoped_release unlocked;
    const NetworkOptions told = options_of(options, parameters);
    const Area area = build_area(read_plan(plan));
    document = network_json(area, person_network(area, area.person_of(0), told));
  }
  return bytes_of(document);
}

// --- the summary of an area, as dicts ---

py::dict amounts_of(const Composition& composition) {
  py::dict amounts;
  for (std::size_t group = 0; group < kSupportGroupCount; ++group) {
    amounts[text_of(support_group_name(static_cast<SupportGroup>(group)))] =
        composition.amounts[group];
  }
  return amounts;
}

py::object shares_of_groups(const Composition& composition) {
  if (!composition.shares) return py::none();
  py::dict shares;
  for (std::size_t group = 0; group < kSupportGroupCount; ++group) {
    shares[text_of(support_group_name(static_cast<SupportGroup>(group)))] =
        (*composition.shares)[group].text();
  }
  return shares;
}

py::dict summary_of(const Network& network) {
  const NetworkTable& table = network.table;
  const Measure size = table.mean_size();
  return py::dict("people"_a = table.people.size(),
                  "mean_size"_a = size.is_defined() ? std::optional{size.value()} : std::nullopt,
                  "groups"_a = amounts_of(table.heads), "shares"_a = shares_of_groups(table.heads),
                  "minutes"_a = amounts_of(table.minutes),
                  "minute_shares"_a = shares_of_groups(table.minutes),
                  "with_nobody"_a = table.with_nobody, "paid_only"_a = table.paid_only,
                  "single_supporter"_a = table.single_supporter);
}

std::shared_ptr<Frame> frame_in(const Network& network, std::string_view name) {
  return std::make_shared<Frame>(network_frame(network.area, network.table, name));
}

}  // namespace

void bind_network(py::module_& m) {
  py::class_<Network>(m, "Network")
      .def("frame", &frame_in, "name"_a, "Table people or shared.")
      .def("summary", &summary_of);

  m.def("area_network", &network_of, "area"_a, "parameters"_a, "options"_a,
        py::call_guard<py::gil_scoped_release>());
  m.def("person_network", &network_of_person, "area"_a, "person"_a, "parameters"_a, "options"_a);
  m.def("plan_network", &network_of_plan, "plan"_a, "parameters"_a, "options"_a);
}

}  // namespace kith::python
