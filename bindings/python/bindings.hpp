// What the files of the extension module share. They translate and decide nothing: an `if` that
// answers a question of the domain belongs in the library, one about Python in python/kith.
#pragma once

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "kith/tables/arrow.hpp"

namespace kith::python {

namespace py = pybind11;
using py::literals::operator""_a;

using SharedFrame = std::shared_ptr<const Frame>;

inline py::str text_of(std::string_view text) { return {text.data(), text.size()}; }
inline py::bytes bytes_of(std::string_view text) { return {text.data(), text.size()}; }
inline SharedFrame shared(Frame frame) { return std::make_shared<const Frame>(std::move(frame)); }

/// The stream that a capsule named "arrow_array_stream" holds. The one who takes it releases it;
/// the capsule's destructor then finds nothing left to do.
ArrowArrayStream* stream_in(const py::capsule& capsule);

void bind_errors(py::module_& m);
void bind_arrow(py::module_& m);
void bind_parameters(py::module_& m);
void bind_tables(py::module_& m);
void bind_area(py::module_& m);
void bind_calls(py::module_& m);
void bind_summaries(py::module_& m);
void bind_synth(py::module_& m);

}  // namespace kith::python
