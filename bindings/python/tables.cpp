// How do the tables of an area come from Python, and what are their columns?
#include "kith/tables/tables.hpp"

#include "bindings.hpp"
#include "kith/area/area.hpp"
#include "kith/documents/schemas.hpp"

namespace kith::python {
namespace {

/// The kinds in which a float would be a guess, by name; the others are "other".
std::string_view kind_name(ColumnKind kind) {
  switch (kind) {
    case ColumnKind::money: return "money";
    case ColumnKind::rate: return "rate";
    case ColumnKind::share: return "share";
    case ColumnKind::multiple: return "multiple";
    case ColumnKind::distance: return "distance";
    default: return "other";
  }
}

py::dict columns_of(const TableSpec& table) {
  py::dict columns;
  for (const ColumnSpec& column : table.columns) {
    columns[text_of(column.name)] = text_of(kind_name(column.kind));
  }
  return columns;
}

py::dict table_columns() {
  py::dict tables;
  for (const TableSpec& table : table_specs()) tables[text_of(table.name)] = columns_of(table);
  return tables;
}

void add(TablesBuilder& builder, const std::string& name, const py::capsule& capsule) {
  ArrowArrayStream* stream = stream_in(capsule);
  const py::gil_scoped_release unlocked;
  builder.add(name, stream);
}

void add_frame(TablesBuilder& builder, const std::string& name,
               const std::shared_ptr<Frame>& frame) {
  const py::gil_scoped_release unlocked;
  ArrowArrayStream stream{};
  export_frame(frame, &stream);
  builder.add(name, &stream);
}

}  // namespace

void bind_tables(py::module_& m) {
  py::class_<TablesBuilder>(m, "TablesBuilder")
      .def(py::init<>())
      .def("add", &add, "name"_a, "stream"_a, "Adds the batches of a stream capsule to a table.")
      .def("add_frame", &add_frame, "name"_a, "frame"_a)
      .def("set_area", &TablesBuilder::set_area, "json"_a)
      .def(
          "build", [](const TablesBuilder& builder) { return build_area(builder.finish()); },
          py::call_guard<py::gil_scoped_release>(), "Checks everything, then freezes the area.");

  m.def("table_columns", &table_columns,
        "Every column of every table: money, rate, share, multiple, distance or other.");
  m.def("schema_json", &schema_json, "name"_a, "The JSON Schema of a shipped document.");
}

}  // namespace kith::python
