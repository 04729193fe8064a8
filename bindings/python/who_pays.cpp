#include "kith/documents/who_pays.hpp"
#include "bindings.hpp"
#include "kith/costing/contribution.hpp"
#include "kith/costing/payments.hpp"

namespace kith::python {
namespace {

/// As the C interface does: faults of the options come before those of the document.
ContributionCost contribution_of(std::string_view plan, const Parameters& parameters,
                                 std::string_view options) {
  const CostOptions told = read_cost_options(options);
  return cost_contribution(build_area(read_plan(plan)), 0, parameters, told);
}

BudgetPayments payments_of(std::string_view plan, const Parameters& parameters,
                           std::string_view options) {
  const PaymentOptions told = read_payment_options(options);
  return budget_payments(build_area(read_plan(plan)), 0, parameters, told);
}

template <auto Write, class Answer>
void bind_document(py::module_& m, const char* name) {
  m.def(
      name, [](const Answer& answer) { return bytes_of(Write(answer)); }, "answer"_a);
}

template <auto Write, class Answer>
void bind_frame(py::module_& m, const char* name, const char* table) {
  m.def(
      name, [table](const Answer& answer) { return std::make_shared<Frame>(Write(answer, table)); },
      "answer"_a, py::call_guard<py::gil_scoped_release>());
}

}  // namespace

void bind_who_pays(py::module_& m) {
  py::class_<ContributionCost>(m, "ContributionCost");
  m.def("cost_contribution", &contribution_of, "plan"_a, "parameters"_a, "options"_a,
        py::call_guard<py::gil_scoped_release>());
  bind_document<contribution_json, ContributionCost>(m, "contribution_json");
  bind_frame<contribution_frame, ContributionCost>(m, "contribution_frame", "weeks");

  py::class_<BudgetPayments>(m, "BudgetPayments");
  m.def("budget_payments", &payments_of, "plan"_a, "parameters"_a, "options"_a,
        py::call_guard<py::gil_scoped_release>());
  bind_document<payments_json, BudgetPayments>(m, "payments_json");
  bind_frame<payments_frame, BudgetPayments>(m, "payments_frame", "payments");
}

}  // namespace kith::python
