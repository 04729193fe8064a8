#include "kith/schedule/schedule.hpp"

#include "bindings.hpp"
#include "kith/documents/documents.hpp"

namespace kith::python {
namespace {

std::string explain(std::string_view text, std::string_view options, const Parameters& parameters) {
  return schedule_json(text, read_schedule_question(options), parameters);
}

}  // namespace

void bind_schedule(py::module_& m) {
  m.def("schedule_json", &explain, "text"_a, "options"_a, "parameters"_a,
        py::call_guard<py::gil_scoped_release>(), "What a schedule text means: `schedule/1`.");
}

}  // namespace kith::python
