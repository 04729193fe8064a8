#include "kith/report/who_pays.hpp"
#include "bindings.hpp"
#include "kith/costing/contribution.hpp"

namespace kith::python {
namespace {

/// As the C interface does: faults of the options come before those of the document.
py::bytes contribution_of(std::string_view plan, const Parameters& parameters,
                          std::string_view options) {
  std::string text;
  {
    const py::gil_scoped_release unlocked;
    const CostOptions told = read_cost_options(options);
    const Area area = build_area(read_plan(plan));
    text = contribution_json(cost_contribution(area, 0, parameters, told));
  }
  return bytes_of(text);
}

}  // namespace

void bind_who_pays(py::module_& m) {
  m.def("contribution_json", &contribution_of, "plan"_a, "parameters"_a, "options"_a);
}

}  // namespace kith::python
