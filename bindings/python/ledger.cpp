#include "kith/documents/ledger.hpp"

#include "bindings.hpp"
#include "kith/area/area.hpp"

namespace kith::python {
namespace {

/// A ledger with the day that it is asked for.
struct AreaLedger {
  Ledger ledger;
  LedgerQuestion question;
};

AreaLedger ledger_of_area(const Area& area, std::string_view options) {
  const LedgerQuestion question = read_ledger_question(options);
  return {build_ledger(area), question};
}

SharedFrame frame_in(const AreaLedger& asked, std::string_view name) {
  return shared(ledger_frame(asked.ledger, asked.question, name));
}

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

void bind_ledger(py::module_& m) {
  py::class_<AreaLedger>(m, "AreaLedger")
      .def("frame", &frame_in, "name"_a, "Table accounts, statement, chain or findings.");

  m.def("area_ledger", &ledger_of_area, "area"_a, "options"_a,
        py::call_guard<py::gil_scoped_release>());
  m.def("plan_ledger", &ledger_of_plan, "plan"_a, "options"_a);
}

}  // namespace kith::python
