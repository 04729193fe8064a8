// kith._kith: the library for the Python package. Use `import kith`.
#include "bindings.hpp"
#include "kith/values/version.hpp"

PYBIND11_MODULE(_kith, m) {
  m.doc() = "The kith library, as the Python package sees it. Use `import kith`.";
  m.attr("version") = kith::python::text_of(kith::kVersion);

  kith::python::bind_errors(m);
  kith::python::bind_arrow(m);
  kith::python::bind_parameters(m);
  kith::python::bind_tables(m);
  kith::python::bind_area(m);
  kith::python::bind_calls(m);
  kith::python::bind_summaries(m);
  kith::python::bind_synth(m);
}
