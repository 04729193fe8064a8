#include "kith/report/who_pays.hpp"
#include "bindings.hpp"
#include "kith/costing/contribution.hpp"
#include "kith/costing/payments.hpp"

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

BudgetPayments payments_of(std::string_view plan, const Parameters& parameters,
                           std::string_view options) {
  const PaymentOptions told = read_payment_options(options);
  return budget_payments(build_area(read_plan(plan)), 0, parameters, told);
}

}  // namespace

void bind_who_pays(py::module_& m) {
  m.def("contribution_json", &contribution_of, "plan"_a, "parameters"_a, "options"_a);
  py::class_<BudgetPayments>(m, "BudgetPayments");
  m.def("budget_payments", &payments_of, "plan"_a, "parameters"_a, "options"_a,
        py::call_guard<py::gil_scoped_release>());
  m.def(
      "payments_json",
      [](const BudgetPayments& payments) { return bytes_of(payments_json(payments)); },
      "payments"_a);
  m.def(
      "payments_frame",
      [](const BudgetPayments& payments) {
        return std::make_shared<Frame>(payments_frame(payments));
      },
      "payments"_a, py::call_guard<py::gil_scoped_release>());
}

}  // namespace kith::python
