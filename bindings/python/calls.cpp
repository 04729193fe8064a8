// Every call by its name, and the one class of all their answers.
#include "kith/documents/calls.hpp"

#include "bindings.hpp"
#include "kith/area/area.hpp"

namespace kith::python {
namespace {

// Documents that come beside a request stay the bytes that they are, whatever is wrong in them:
// written into the request they could break it, and a fault would be the request's.
using Documents = std::vector<std::string_view>;

Request request_of(std::string_view text, const Documents& documents) {
  Request request = read_request(text);
  request.documents.insert(request.documents.end(), documents.begin(), documents.end());
  return request;
}

// Asks Python, on the thread that called, whether to go on; also hears Ctrl-C. Borrows `callback`.
Progress progress_of(const py::object& callback) {
  return [&callback](std::uint64_t done, std::uint64_t total) -> std::int32_t {
    const py::gil_scoped_acquire locked;
    if (PyErr_CheckSignals() != 0) throw py::error_already_set{};
    if (callback.is_none()) return 0;
    return py::bool_{callback(done, total)} ? 1 : 0;
  };
}

Answer call(std::string_view request, const Parameters& parameters, const Documents& documents) {
  return ask(request_of(request, documents), &parameters);
}

Answer area_call(const Area& area, std::string_view request, const Parameters& parameters,
                 const py::object& progress, const Documents& documents) {
  const Progress watch = progress_of(progress);
  const py::gil_scoped_release unlocked;
  return ask_area(area, request_of(request, documents), &parameters, watch);
}

Answer result_call(const Answer& before, std::string_view request, const Parameters& parameters,
                   const py::object& progress, const Documents& documents) {
  const Progress watch = progress_of(progress);
  const py::gil_scoped_release unlocked;
  return ask_result(before, request_of(request, documents), &parameters, watch);
}

// A text of the library as bytes, written without Python's lock.
template <class Write>
py::bytes written(const Write& write) {
  std::string text;
  {
    const py::gil_scoped_release unlocked;
    text = write();
  }
  return bytes_of(text);
}

py::list tables_of(const Answer& answer) {
  py::list names;
  if (answer.kind().tables == nullptr) return names;
  for (const TableShape& table : answer.kind().tables()) names.append(text_of(table.name));
  return names;
}

std::shared_ptr<Frame> table_of(const Answer& answer, std::string_view name) {
  return std::make_shared<Frame>(answer.table(name));
}

}  // namespace

void bind_calls(py::module_& m) {
  py::class_<Answer>(m, "Answer")
      .def_property_readonly(
          "kind", [](const Answer& answer) { return text_of(answer.kind().document); },
          "The kind of its document, or an empty text.")
      .def("json", [](const Answer& answer) { return written([&] { return answer.document(); }); })
      .def("page", [](const Answer& answer) { return written([&] { return answer.page(); }); })
      .def("tables", &tables_of)
      .def("table", &table_of, "name"_a, py::call_guard<py::gil_scoped_release>())
      .def("explain", &Answer::explain, "line"_a, py::call_guard<py::gil_scoped_release>())
      .def("parts", &Answer::parts)
      .def("part", &Answer::part, "index"_a);

  m.def(
      "calls_json", [] { return written(&calls_json); }, "The catalogue: `calls/1`.");
  m.def("call", &call, "request"_a, "parameters"_a, "documents"_a = Documents{},
        py::call_guard<py::gil_scoped_release>(), "Asks documents.");
  m.def("area_call", &area_call, "area"_a, "request"_a, "parameters"_a, "progress"_a = py::none(),
        "documents"_a = Documents{}, "Asks an area.");
  m.def("result_call", &result_call, "before"_a, "request"_a, "parameters"_a,
        "progress"_a = py::none(), "documents"_a = Documents{}, "Asks the answer of an area call.");
  m.def("compare_answers", &compare_answers, "first"_a, "second"_a, "options"_a,
        py::call_guard<py::gil_scoped_release>(), "Compares two plans that were costed.");
}

}  // namespace kith::python
