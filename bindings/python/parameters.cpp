// How does Python see the statutory values that kith ships?
#include "kith/parameters/parameters.hpp"

#include "bindings.hpp"
#include "kith/documents/documents.hpp"

namespace kith::python {
namespace {

std::string value_json(const Parameters& parameters, std::string_view name, std::int32_t day) {
  return parameter_json(parameters.at(name, Date::from_days(day)));
}

}  // namespace

void bind_parameters(py::module_& m) {
  py::class_<Parameters>(m, "Parameters")
      .def_static("shipped", &Parameters::shipped, py::call_guard<py::gil_scoped_release>(),
                  "The set that kith ships.")
      .def("json", &value_json, "name"_a, "day"_a,
           "The value in force on a day (days since 1970-01-01): `parameter/1`.");
}

}  // namespace kith::python
