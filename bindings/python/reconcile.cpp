#include "kith/documents/differences.hpp"

#include "bindings.hpp"

namespace kith::python {
namespace {

std::shared_ptr<Frame> frame_in(const Reconciliation& found, std::string_view name) {
  return std::make_shared<Frame>(reconciliation_frame(found, name));
}

}  // namespace

void bind_reconcile(py::module_& m) {
  py::class_<Reconciliation>(m, "Reconciliation").def("frame", &frame_in, "name"_a);
  m.def(
      "reconcile_area",
      [](const AreaCost& cost, std::string_view extract) {
        return reconcile_area(cost, read_extract(extract));
      },
      "cost"_a, "extract"_a, py::call_guard<py::gil_scoped_release>());
}

}  // namespace kith::python
