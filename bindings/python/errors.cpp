// Errors of the library as exceptions of python/kith/core/errors.py: one class for each code.
#include "kith/values/error.hpp"

#include <exception>

#include "bindings.hpp"

namespace kith::python {
namespace {

/// Text that may hold what the caller gave, so that even a wrong byte cannot hide the fault.
py::object lenient(const std::string& text) {
  return py::reinterpret_steal<py::object>(
      PyUnicode_DecodeUTF8(text.data(), static_cast<Py_ssize_t>(text.size()), "replace"));
}

py::list faults_of(const Error& error) {
  py::list faults;
  const auto* input = dynamic_cast<const InputError*>(&error);
  if (input == nullptr) return faults;
  for (const Fault& fault : input->faults()) {
    faults.append(py::make_tuple(text_of(fault_code_name(fault.code)), lenient(fault.at),
                                 fault.character, fault.found ? lenient(*fault.found) : py::none(),
                                 lenient(fault.allowed)));
  }
  return faults;
}

void raise(const Error& error) {
  const py::object made = py::module_::import("kith.core.errors")
                              .attr("exception")(text_of(code_name(error.code())),
                                                 lenient(error.what()), faults_of(error));
  PyErr_SetObject(py::type::handle_of(made).ptr(), made.ptr());
}

}  // namespace

void bind_errors(py::module_&) {
  py::register_exception_translator([](std::exception_ptr thrown) {
    try {
      if (thrown) std::rethrow_exception(thrown);
    } catch (const Error& error) {
      raise(error);
    }
  });
}

}  // namespace kith::python
