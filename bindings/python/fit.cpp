#include "kith/costing/fit.hpp"

#include "bindings.hpp"
#include "kith/documents/fit.hpp"

namespace kith::python {
namespace {

/// As the C interface does: faults of the options come before those of the document.
PlanFit fit_of_document(std::string_view plan, const Parameters& parameters,
                        std::string_view options) {
  const FitOptions told = read_fit_options(options);
  return fit_plan(build_area(read_plan(plan)), 0, parameters, told);
}

template <auto Write>
py::bytes written(const PlanFit& fit) {
  std::string text;
  {
    const py::gil_scoped_release unlocked;
    text = Write(fit);
  }
  return bytes_of(text);
}

}  // namespace

void bind_fit(py::module_& m) {
  py::class_<PlanFit>(m, "PlanFit").def("cost", [](const PlanFit& fit) { return fit.cost; });
  m.def("fit_document", &fit_of_document, "plan"_a, "parameters"_a, "options"_a,
        py::call_guard<py::gil_scoped_release>());
  m.def("fit_json", &written<fit_json>, "fit"_a);
  m.def("fit_text", &written<fit_text>, "fit"_a);
  m.def(
      "fit_frame",
      [](const PlanFit& fit, std::string_view name) {
        return std::make_shared<Frame>(fit_frame(fit, name));
      },
      "fit"_a, "name"_a, py::call_guard<py::gil_scoped_release>());
}

}  // namespace kith::python
