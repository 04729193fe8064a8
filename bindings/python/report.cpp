#include "kith/documents/results.hpp"

#include "bindings.hpp"
#include "kith/documents/documents.hpp"

namespace kith::python {
namespace {

template <auto Write>
py::bytes written(const PlanCost& cost) {
  std::string text;
  {
    const py::gil_scoped_release unlocked;
    text = Write(cost);
  }
  return bytes_of(text);
}

std::shared_ptr<Frame> frame_in(const PlanCost& cost, std::string_view name) {
  return std::make_shared<Frame>(result_frame(cost, name));
}

std::shared_ptr<Frame> area_frame_in(const AreaCost& cost, std::string_view name) {
  return std::make_shared<Frame>(area_frame(cost, name));
}

}  // namespace

void bind_report(py::module_& m) {
  m.def("price_build_up_json", &price_build_up_json, "lines"_a,
        py::call_guard<py::gil_scoped_release>());
  m.def("result_json", &written<result_json>, "cost"_a);
  m.def("result_text", &written<result_text>, "cost"_a);
  m.def("explain_text", &explain_text, "cost"_a, "line"_a,
        py::call_guard<py::gil_scoped_release>());
  m.def(
      "comparison_json",
      [](const PlanComparison& comparison) { return bytes_of(comparison_json(comparison)); },
      "comparison"_a);
  m.def(
      "wage_json", [](const AffordableWage& wage) { return bytes_of(wage_json(wage)); }, "wage"_a);
  m.def("result_frame", &frame_in, "cost"_a, "name"_a, py::call_guard<py::gil_scoped_release>());
  m.def("area_frame", &area_frame_in, "cost"_a, "name"_a, py::call_guard<py::gil_scoped_release>());
}

}  // namespace kith::python
