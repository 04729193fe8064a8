// How does Python see a built area? The rows of its tables, and the notes about the input.
#include "kith/area/area.hpp"

#include "bindings.hpp"

namespace kith::python {
namespace {

py::dict rows_of(const Area& area) {
  py::dict rows;
  std::size_t place = 0;
  for (const TableSpec& table : table_specs()) {
    rows[text_of(table.name)] = area.tables()[static_cast<TableName>(place++)].rows();
  }
  return rows;
}

py::list notes_of(const Area& area) {
  py::list notes;
  for (const InputNote& note : area.tables().notes()) {
    notes.append(py::make_tuple(note.code, note.at));
  }
  return notes;
}

std::optional<Row> row_of(const Area& area, std::string_view table, std::string_view id) {
  std::size_t place = 0;
  for (const TableSpec& spec : table_specs()) {
    if (spec.name == table) break;
    ++place;
  }
  return area.row_of(static_cast<TableName>(place), area.tables().find(id));
}

}  // namespace

void bind_area(py::module_& m) {
  py::class_<Area>(m, "Area")
      .def("rows", &rows_of, "How many rows each table has.")
      .def("notes", &notes_of, "What is worth saying about the input and is not a fault.")
      .def("row_of", &row_of, "table"_a, "id"_a, "The row of an id, or None.");
}

}  // namespace kith::python
