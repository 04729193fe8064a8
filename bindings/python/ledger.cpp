#include "kith/report/ledger.hpp"

#include "bindings.hpp"
#include "kith/area/area.hpp"

namespace kith::python {
namespace {

py::bytes ledger_of_plan(std::string_view plan, std::string_view options) {
  std::string document;
  {
    const py::gil_scoped_release unlocked;
    const LedgerQuestion question = read_ledger_question(options);
    document = ledger_json(build_ledger(build_area(read_plan(plan))), question);
  }
  return bytes_of(document);
}

}  // namespace

void bind_ledger(py::module_& m) { m.def("plan_ledger", &ledger_of_plan, "plan"_a, "options"_a); }

}  // namespace kith::python
