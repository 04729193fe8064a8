#include "kith/costing/costing.hpp"

#include "bindings.hpp"
#include "kith/costing/affordable_wage.hpp"
#include "kith/costing/compare.hpp"

namespace kith::python {
namespace {

AreaCost cost_of_area(const Area& area, const Parameters& parameters, std::string_view options,
                      const py::object& progress) {
  const Progress watch = progress_of(progress);
  const py::gil_scoped_release unlocked;
  return cost_area(area, parameters, read_cost_options(options), watch);
}

/// As the C interface does: faults of the options come before those of the document.
PlanCost cost_of_document(std::string_view plan, const Parameters& parameters,
                          std::string_view options) {
  const CostOptions told = read_cost_options(options);
  return cost_plan(build_area(read_plan(plan)), 0, parameters, told);
}

PlanComparison compare_costs(const PlanCost& first, const PlanCost& second,
                             std::string_view options) {
  return compare_plans(first, second, read_compare_options(options).discount_rate);
}

PlanComparison compare_documents(std::string_view first, std::string_view second,
                                 const Parameters& parameters, std::string_view options) {
  const CompareOptions told = read_compare_options(options);
  const auto cost = [&](std::string_view plan) {
    return cost_plan(build_area(read_plan(plan)), 0, parameters, told.costing);
  };
  return compare_plans(cost(first), cost(second), told.discount_rate);
}

AffordableWage wage_of_document(std::string_view plan, std::string_view employment,
                                std::string_view budget, const Parameters& parameters,
                                std::string_view options) {
  const CostOptions told = read_cost_options(options);
  return affordable_wage(build_area(read_plan(plan)), 0, employment, read_wage_budget(budget),
                         parameters, told);
}

}  // namespace

Progress progress_of(const py::object& callback) {
  return [&callback](std::uint64_t done, std::uint64_t total) -> std::int32_t {
    const py::gil_scoped_acquire locked;
    if (PyErr_CheckSignals() != 0) throw py::error_already_set{};
    if (callback.is_none()) return 0;
    return py::bool_{callback(done, total)} ? 1 : 0;
  };
}

void bind_costing(py::module_& m) {
  py::class_<PlanCost>(m, "PlanCost");
  py::class_<AffordableWage>(m, "AffordableWage");
  py::class_<PlanComparison>(m, "PlanComparison");
  py::class_<AreaCost>(m, "AreaCost")
      .def("plans", [](const AreaCost& cost) { return cost.plans.size(); })
      .def(
          "plan", [](const AreaCost& cost, std::size_t place) { return cost.plans.at(place); },
          "place"_a);

  m.def("cost_document", &cost_of_document, "plan"_a, "parameters"_a, "options"_a,
        py::call_guard<py::gil_scoped_release>());
  m.def("wage_document", &wage_of_document, "plan"_a, "employment"_a, "budget"_a, "parameters"_a,
        "options"_a, py::call_guard<py::gil_scoped_release>());
  m.def("cost_area", &cost_of_area, "area"_a, "parameters"_a, "options"_a, "progress"_a);
  m.def("compare_plans", &compare_costs, "first"_a, "second"_a, "options"_a,
        py::call_guard<py::gil_scoped_release>());
  m.def("compare_documents", &compare_documents, "first"_a, "second"_a, "parameters"_a, "options"_a,
        py::call_guard<py::gil_scoped_release>());
}

}  // namespace kith::python
