// Columns in and out: frames of the library, capsules of the Arrow PyCapsule interface.
#include <new>

#include "bindings.hpp"
#include "kith/values/error.hpp"

namespace kith::python {
namespace {

constexpr const char* kStreamName = "arrow_array_stream";

/// The capsule owns its stream until a consumer takes it by moving `release` away.
py::capsule stream_out(const SharedFrame& frame) {
  auto stream = std::make_unique<ArrowArrayStream>();
  stream->release = nullptr;
  export_frame(frame, stream.get());
  py::capsule capsule{
      stream.get(), kStreamName, [](PyObject* object) {
        auto* held = static_cast<ArrowArrayStream*>(PyCapsule_GetPointer(object, kStreamName));
        if (held->release != nullptr) held->release(held);
        delete held;
      }};
  stream.release();
  return capsule;
}

/// One array as a stream of one batch. The schema stays here; what is handed out borrows it and
/// keeps it alive.
struct OneBatch {
  struct Schema {
    ArrowSchema held{};
    ~Schema() {
      if (held.release != nullptr) held.release(&held);
    }
  };
  std::shared_ptr<Schema> schema = std::make_shared<Schema>();
  ArrowArray array{};

  ~OneBatch() {
    if (array.release != nullptr) array.release(&array);
  }
  static OneBatch& of(ArrowArrayStream* stream) {
    return *static_cast<OneBatch*>(stream->private_data);
  }
};

int give_schema(ArrowArrayStream* stream, ArrowSchema* out) {
  const std::shared_ptr<OneBatch::Schema>& schema = OneBatch::of(stream).schema;
  *out = schema->held;
  out->private_data = new (std::nothrow) std::shared_ptr<OneBatch::Schema>{schema};
  out->release = [](ArrowSchema* given) {
    delete static_cast<std::shared_ptr<OneBatch::Schema>*>(given->private_data);
    given->release = nullptr;
  };
  return 0;
}

int give_array(ArrowArrayStream* stream, ArrowArray* out) {
  *out = std::exchange(OneBatch::of(stream).array, ArrowArray{});
  return 0;
}

py::capsule stream_of_array(const py::capsule& schema, const py::capsule& array) {
  auto batch = std::make_unique<OneBatch>();
  batch->schema->held = std::exchange(*schema.get_pointer<ArrowSchema>(), ArrowSchema{});
  batch->array = std::exchange(*array.get_pointer<ArrowArray>(), ArrowArray{});

  auto stream = std::make_unique<ArrowArrayStream>();
  stream->get_schema = give_schema;
  stream->get_next = give_array;
  stream->get_last_error = [](ArrowArrayStream*) -> const char* { return nullptr; };
  stream->release = [](ArrowArrayStream* held) {
    delete static_cast<OneBatch*>(held->private_data);
    held->release = nullptr;
  };
  stream->private_data = batch.release();
  py::capsule capsule{
      stream.get(), kStreamName, [](PyObject* object) {
        auto* held = static_cast<ArrowArrayStream*>(PyCapsule_GetPointer(object, kStreamName));
        if (held->release != nullptr) held->release(held);
        delete held;
      }};
  stream.release();
  return capsule;
}

/// Text as bytes; what was not UTF-8 in a file comes back as the bytes it was, for kith to fault.
std::string raw_text(const py::handle& text) {
  const auto bytes = py::reinterpret_steal<py::bytes>(
      PyUnicode_AsEncodedString(text.ptr(), "utf-8", "surrogateescape"));
  if (!bytes) throw py::error_already_set{};
  return bytes;
}

void append(FrameColumn& column, const py::handle& cell) {
  const bool given = !cell.is_none();
  column.present.push_back(given ? 1 : 0);
  switch (column.type) {
    case FrameColumn::Type::text:
      column.text.push_back(given ? raw_text(cell) : std::string{});
      return;
    case FrameColumn::Type::real:
      column.real.push_back(given ? py::cast<double>(cell) : 0.0);
      return;
    default: column.whole.push_back(given ? py::cast<std::int64_t>(cell) : 0);
  }
}

FrameColumn column_of(const std::string& name, const std::string& type, const py::list& cells) {
  FrameColumn column;
  column.name = name;
  column.type = type == "whole"    ? FrameColumn::Type::whole
                : type == "real"   ? FrameColumn::Type::real
                : type == "yes_no" ? FrameColumn::Type::yes_no
                                   : FrameColumn::Type::text;
  for (const py::handle cell : cells) append(column, cell);
  return column;
}

SharedFrame frame_of(const py::list& columns) {
  Frame frame;
  for (const py::handle entry : columns) {
    const auto column = py::cast<py::tuple>(entry);
    frame.columns.push_back(
        column_of(py::cast<std::string>(column[0]), py::cast<std::string>(column[1]), column[2]));
    frame.rows = static_cast<std::int64_t>(frame.columns.back().present.size());
  }
  return shared(std::move(frame));
}

std::string_view type_name(FrameColumn::Type type) {
  constexpr std::string_view kNames[] = {"whole", "small", "real", "yes_no", "text", "date"};
  return kNames[static_cast<std::size_t>(type)];
}

py::object cell_of(const FrameColumn& column, std::size_t row) {
  if (!column.present.empty() && column.present[row] == 0) return py::none();
  switch (column.type) {
    case FrameColumn::Type::text: return py::str{column.text[row]};
    case FrameColumn::Type::real: return py::float_{column.real[row]};
    case FrameColumn::Type::yes_no: return py::bool_{column.whole[row] != 0};
    default: return py::int_{column.whole[row]};
  }
}

py::list cells_of(const Frame& frame, std::size_t place) {
  const FrameColumn& column = frame.columns.at(place);
  py::list cells;
  for (std::int64_t row = 0; row < frame.rows; ++row) {
    cells.append(cell_of(column, static_cast<std::size_t>(row)));
  }
  return cells;
}

py::list columns_of(const Frame& frame) {
  py::list columns;
  for (const FrameColumn& column : frame.columns) {
    columns.append(py::make_tuple(column.name, text_of(type_name(column.type))));
  }
  return columns;
}

}  // namespace

ArrowArrayStream* stream_in(const py::capsule& capsule) {
  void* stream = PyCapsule_GetPointer(capsule.ptr(), kStreamName);
  if (stream == nullptr) throw py::error_already_set{};
  return static_cast<ArrowArrayStream*>(stream);
}

void bind_arrow(py::module_& m) {
  py::class_<Frame, std::shared_ptr<Frame>>(m, "Frame")
      .def_readonly("rows", &Frame::rows)
      .def("columns", &columns_of, "Names and types, in order.")
      .def("cells", &cells_of, "place"_a, "One column as a list; dates are days since 1970-01-01.")
      .def(
          "stream", [](const std::shared_ptr<Frame>& frame) { return stream_out(frame); },
          "A capsule that owns a fresh Arrow stream of one batch.");

  m.def("frame_of", &frame_of, "columns"_a, "A frame from (name, type, list) triples.");
  m.def("stream_of_array", &stream_of_array, "schema"_a, "array"_a,
        "A stream capsule from the two capsules of __arrow_c_array__.");
}

}  // namespace kith::python
