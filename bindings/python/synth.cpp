// How does Python get an invented area? Its tables, its settings and their digest.
#include "kith/synth/synth.hpp"

#include "bindings.hpp"

namespace kith::python {
namespace {

SyntheticArea synthetic(std::int64_t people, std::uint64_t seed, std::int32_t first_day,
                        int threads) {
  return synthesise({people, seed, Date::from_days(first_day), threads});
}

/// Frames are given out as they stand; the area keeps none of them twice.
py::list tables_of(const std::shared_ptr<SyntheticArea>& area) {
  py::list tables;
  for (SynthTable& table : area->tables) {
    tables.append(py::make_tuple(table.name, std::shared_ptr<Frame>{area, &table.frame}));
  }
  return tables;
}

}  // namespace

void bind_synth(py::module_& m) {
  py::class_<SyntheticArea, std::shared_ptr<SyntheticArea>>(m, "SyntheticArea")
      .def("tables", &tables_of, "(name, frame) of every table, in the model's order.")
      .def_property_readonly("area_json", [](const SyntheticArea& area) { return area.area_json; })
      .def("sha256", &sha256, py::call_guard<py::gil_scoped_release>());

  m.def("synthesise", &synthetic, "people"_a, "seed"_a, "first_day"_a, "threads"_a,
        py::call_guard<py::gil_scoped_release>());
  m.def(
      "csv", [](const Frame& frame) { return bytes_of(csv(frame)); }, "frame"_a);
}

}  // namespace kith::python
