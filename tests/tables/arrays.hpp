// Arrow arrays built by hand, buffer by buffer, so that a test can say exactly what lies in them.
#pragma once

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kith/tables/arrow.hpp"
#include "kith/tables/tables.hpp"

namespace kith::test {

using Buffer = std::vector<std::uint8_t>;

template <class T>
Buffer bytes_of(const std::vector<T>& values) {
  Buffer buffer(values.size() * sizeof(T));
  if (!values.empty()) std::memcpy(buffer.data(), values.data(), buffer.size());
  return buffer;
}

inline Buffer bits_of(const std::vector<bool>& values) {
  Buffer buffer((values.size() + 7) / 8, 0);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (values[i]) buffer[i / 8] = static_cast<std::uint8_t>(buffer[i / 8] | 1u << (i % 8));
  }
  return buffer;
}

/// One array with its schema. Buffer 0 is the validity; an absent buffer is a null pointer.
struct Array {
  std::string format;
  std::string name;
  std::int64_t length = 0;
  std::int64_t offset = 0;
  std::vector<std::optional<Buffer>> buffers;
  std::vector<Array> children{};
  std::vector<Array> dictionary{};  // none or one

  Array named(std::string_view text) && {
    name = text;
    return std::move(*this);
  }
  /// Cells where `present` is false are null.
  Array with_nulls(const std::vector<bool>& present) && {
    buffers[0] = bits_of(present);
    return std::move(*this);
  }
  /// Leaves out the first cells by an offset, as a slice does.
  Array sliced(std::int64_t first) && {
    offset += first;
    length -= first;
    return std::move(*this);
  }
};

template <class T>
Array numbers(std::string_view format, const std::vector<T>& values) {
  return {std::string{format},
          "",
          static_cast<std::int64_t>(values.size()),
          0,
          {std::nullopt, bytes_of(values)}};
}

inline Array booleans(const std::vector<bool>& values) {
  return {"b", "", static_cast<std::int64_t>(values.size()), 0, {std::nullopt, bits_of(values)}};
}

template <class Offset = std::int32_t>
Array texts(const std::vector<std::string>& values) {
  std::vector<Offset> ends{0};
  Buffer bytes;
  for (const std::string& value : values) {
    bytes.insert(bytes.end(), value.begin(), value.end());
    ends.push_back(static_cast<Offset>(bytes.size()));
  }
  return {sizeof(Offset) == 4 ? "u" : "U",
          "",
          static_cast<std::int64_t>(values.size()),
          0,
          {std::nullopt, bytes_of(ends), bytes}};
}

/// Views: texts up to 12 bytes inside, longer ones in one data buffer.
inline Array text_views(const std::vector<std::string>& values) {
  std::vector<std::int32_t> views;
  Buffer data;
  for (const std::string& value : values) {
    std::int32_t words[4] = {static_cast<std::int32_t>(value.size()), 0, 0, 0};
    if (value.size() <= 12) {
      std::memcpy(words + 1, value.data(), value.size());
    } else {
      std::memcpy(words + 1, value.data(), 4);
      words[3] = static_cast<std::int32_t>(data.size());
      data.insert(data.end(), value.begin(), value.end());
    }
    views.insert(views.end(), words, words + 4);
  }
  const std::vector<std::int64_t> sizes{static_cast<std::int64_t>(data.size())};
  return {"vu",
          "",
          static_cast<std::int64_t>(values.size()),
          0,
          {std::nullopt, bytes_of(views), data, bytes_of(sizes)}};
}

/// Little-endian 128-bit whole numbers of 10^-`scale`.
inline Array decimals(int scale, const std::vector<std::int64_t>& digits) {
  std::vector<Wide> wide(digits.begin(), digits.end());
  return {"d:38," + std::to_string(scale),
          "",
          static_cast<std::int64_t>(digits.size()),
          0,
          {std::nullopt, bytes_of(wide)}};
}

inline Array dictionary(const std::vector<std::int32_t>& indices, Array values) {
  Array array = numbers("i", indices);
  array.dictionary.push_back(std::move(values));
  return array;
}

template <class Offset = std::int32_t>
Array lists(const std::vector<Offset>& ends, Array items) {
  return {sizeof(Offset) == 4 ? "+l" : "+L",
          "",
          static_cast<std::int64_t>(ends.size()) - 1,
          0,
          {std::nullopt, bytes_of(ends)},
          {std::move(items)}};
}

/// A stream of batches of the same columns. Counts what it hands out and what comes back.
class Batches {
 public:
  explicit Batches(std::vector<std::vector<Array>> batches) {
    for (auto& columns : batches) {
      Array batch{"+s", "", columns.empty() ? 0 : columns.front().length, 0, {std::nullopt}, {}};
      batch.children = std::move(columns);
      batches_.push_back(std::move(batch));
    }
  }
  explicit Batches(Array batch) { batches_.push_back(std::move(batch)); }

  /// After `batches` of them the stream fails with `words`.
  Batches& fails_after(std::size_t batches, std::string words) {
    fails_after_ = batches;
    words_ = std::move(words);
    return *this;
  }

  ArrowArrayStream* stream() {
    next_ = 0;
    ++live_;
    stream_ = {&get_schema, &get_next, &last_error, &release_stream, this};
    return &stream_;
  }

  /// Streams, schemas and arrays that were handed out and not released.
  int live() const noexcept { return live_; }

 private:
  struct Parts {
    int* live;
    std::vector<const void*> buffers;
    std::vector<ArrowSchema> schemas;
    std::vector<ArrowSchema*> schema_places;
    std::vector<ArrowArray> arrays;
    std::vector<ArrowArray*> array_places;
    std::unique_ptr<ArrowSchema> schema_dictionary;
    std::unique_ptr<ArrowArray> array_dictionary;
  };

  static Batches& self(ArrowArrayStream* stream) {
    return *static_cast<Batches*>(stream->private_data);
  }
  static int get_schema(ArrowArrayStream* stream, ArrowSchema* out) {
    fill(self(stream).batches_.front(), *out, self(stream).live_);
    return 0;
  }
  static int get_next(ArrowArrayStream* stream, ArrowArray* out) {
    Batches& batches = self(stream);
    if (batches.next_ == batches.fails_after_) return 5;
    *out = {};
    if (batches.next_ == batches.batches_.size()) return 0;
    fill(batches.batches_[batches.next_++], *out, batches.live_);
    return 0;
  }
  static const char* last_error(ArrowArrayStream* stream) {
    return self(stream).words_.empty() ? nullptr : self(stream).words_.c_str();
  }
  static void release_stream(ArrowArrayStream* stream) {
    --self(stream).live_;
    stream->release = nullptr;
  }

  static void fill(const Array& array, ArrowSchema& out, int& live) {
    auto parts = std::make_unique<Parts>();
    parts->live = &live;
    parts->schemas.resize(array.children.size());
    for (std::size_t i = 0; i < array.children.size(); ++i) {
      fill(array.children[i], parts->schemas[i], live);
      parts->schema_places.push_back(&parts->schemas[i]);
    }
    if (!array.dictionary.empty()) {
      parts->schema_dictionary = std::make_unique<ArrowSchema>();
      fill(array.dictionary.front(), *parts->schema_dictionary, live);
    }
    out = {array.format.c_str(),
           array.name.c_str(),
           nullptr,
           ARROW_FLAG_NULLABLE,
           static_cast<std::int64_t>(array.children.size()),
           parts->schema_places.data(),
           parts->schema_dictionary.get(),
           &release<ArrowSchema>,
           parts.get()};
    ++live;
    parts.release();
  }

  static void fill(const Array& array, ArrowArray& out, int& live) {
    auto parts = std::make_unique<Parts>();
    parts->live = &live;
    for (const auto& buffer : array.buffers) {
      parts->buffers.push_back(buffer ? buffer->data() : nullptr);
    }
    parts->arrays.resize(array.children.size());
    for (std::size_t i = 0; i < array.children.size(); ++i) {
      fill(array.children[i], parts->arrays[i], live);
      parts->array_places.push_back(&parts->arrays[i]);
    }
    if (!array.dictionary.empty()) {
      parts->array_dictionary = std::make_unique<ArrowArray>();
      fill(array.dictionary.front(), *parts->array_dictionary, live);
    }
    out = {array.length,
           -1,
           array.offset,
           static_cast<std::int64_t>(parts->buffers.size()),
           static_cast<std::int64_t>(array.children.size()),
           parts->buffers.data(),
           parts->array_places.data(),
           parts->array_dictionary.get(),
           &release<ArrowArray>,
           parts.get()};
    ++live;
    parts.release();
  }

  template <class Struct>
  static void release(Struct* released) {
    auto* parts = static_cast<Parts*>(released->private_data);
    for (std::int64_t i = 0; i < released->n_children; ++i) {
      if (released->children[i]->release) released->children[i]->release(released->children[i]);
    }
    if (released->dictionary && released->dictionary->release) {
      released->dictionary->release(released->dictionary);
    }
    --*parts->live;
    delete parts;
    released->release = nullptr;
  }

  std::vector<Array> batches_;
  std::size_t next_ = 0;
  std::size_t fails_after_ = static_cast<std::size_t>(-1);
  std::string words_;
  int live_ = 0;
  ArrowArrayStream stream_{};
};

}  // namespace kith::test
