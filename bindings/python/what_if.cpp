#include "kith/documents/differences.hpp"

#include "bindings.hpp"

namespace kith::python {
namespace {

AreaDifference difference_of(const AreaCost& before, std::string_view options,
                             const py::object& progress) {
  const Progress watch = progress_of(progress);
  const py::gil_scoped_release unlocked;
  const WhatIfQuestion question = read_what_if_question(options);
  return what_if_area(before, question.what_if, question.threads, watch);
}

std::shared_ptr<Frame> frame_in(const AreaDifference& difference, std::string_view name) {
  return std::make_shared<Frame>(difference_frame(difference, name));
}

}  // namespace

void bind_what_if(py::module_& m) {
  py::class_<AreaDifference>(m, "AreaDifference")
      .def("frame", &frame_in, "name"_a, py::call_guard<py::gil_scoped_release>())
      .def("recosted", [](const AreaDifference& one) { return one.recosted.size(); })
      .def(
          "plan",
          [](const AreaDifference& one, std::size_t place) { return one.recosted.at(place); },
          "place"_a);
  m.def("what_if_area", &difference_of, "before"_a, "options"_a, "progress"_a);
}

}  // namespace kith::python
