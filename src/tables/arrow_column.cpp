// What is in one cell of an Arrow array?
// Producers differ in types, offsets and nulls, and a wrong array must not make kith read outside a
// buffer. So everything that is read is checked first: once for an array where that is enough, else
// at the cell. All values become a Scalar.
#include "tables/arrow_column.hpp"

#include <array>
#include <charconv>
#include <cstring>
#include <limits>
#include <string>

#include "kith/values/error.hpp"

namespace kith {
namespace {

constexpr std::int64_t kSecondsOfDay = 86'400;
constexpr std::int64_t kSecondsOfMinute = 60;

[[noreturn]] void malformed(const char* what) {
  throw Error{Code::argument, std::string{"an Arrow array is malformed: "} + what};
}

struct Named {
  std::string_view format;
  ArrowLayout layout;
};
// Layouts with one fixed format string; those with parameters are read below.
constexpr std::array<Named, 21> kFormats = {{
    {"n", ArrowLayout::nothing},  {"b", ArrowLayout::boolean},    {"c", ArrowLayout::int8},
    {"C", ArrowLayout::uint8},    {"s", ArrowLayout::int16},      {"S", ArrowLayout::uint16},
    {"i", ArrowLayout::int32},    {"I", ArrowLayout::uint32},     {"l", ArrowLayout::int64},
    {"L", ArrowLayout::uint64},   {"f", ArrowLayout::float32},    {"g", ArrowLayout::float64},
    {"u", ArrowLayout::utf8},     {"U", ArrowLayout::large_utf8}, {"vu", ArrowLayout::utf8_view},
    {"tdD", ArrowLayout::date32}, {"tdm", ArrowLayout::date64},   {"tts", ArrowLayout::time32},
    {"ttm", ArrowLayout::time32}, {"ttu", ArrowLayout::time64},   {"ttn", ArrowLayout::time64},
}};

// 's' seconds, 'm' milliseconds, 'u' microseconds, 'n' nanoseconds.
std::int64_t ticks_per_second(char unit) noexcept {
  switch (unit) {
    case 'm': return 1'000;
    case 'u': return 1'000'000;
    case 'n': return 1'000'000'000;
    default: return 1;
  }
}

// "d:precision,scale", 128 bits wide unless there is a third number.
ArrowType decimal_type(std::string_view format) noexcept {
  std::array<int, 3> numbers = {0, 0, 128};
  std::size_t count = 0;
  const char* next = format.data() + 2;
  const char* end = format.data() + format.size();
  while (count < numbers.size() && next < end) {
    const auto read = std::from_chars(next, end, numbers[count]);
    if (read.ec != std::errc{}) return {};
    next = read.ptr < end ? read.ptr + 1 : end;
    ++count;
  }
  if (count < 2 || numbers[2] != 128) return {};
  return {ArrowLayout::decimal128, numbers[1], 1};
}

// Only without a zone or in UTC: the times of tables are local, and kith knows no other zones.
ArrowType timestamp_type(std::string_view format) noexcept {
  const std::string_view zone = format.size() > 4 ? format.substr(4) : std::string_view{};
  if (!zone.empty() && zone != "UTC") return {};
  return {ArrowLayout::timestamp, 0, ticks_per_second(format[2])};
}

std::int64_t floor_divided(std::int64_t a, std::int64_t b) noexcept {
  return a / b - (a % b < 0 ? 1 : 0);
}

// Bits are numbered from the least significant one of each byte.
bool bit(const void* buffer, std::int64_t row) noexcept {
  const auto* bytes = static_cast<const std::uint8_t*>(buffer);
  return (bytes[row / 8] >> (row % 8) & 1) != 0;
}

// Validity and values, and for text the bytes as well.
std::int64_t buffers_of(ArrowLayout layout) noexcept {
  switch (layout) {
    case ArrowLayout::nothing:
    case ArrowLayout::unsupported: return 0;
    case ArrowLayout::utf8:
    case ArrowLayout::large_utf8:
    case ArrowLayout::utf8_view: return 3;
    default: return 2;
  }
}

}  // namespace

ArrowType arrow_type(std::string_view format) noexcept {
  // A format is read once for a column, so the list is simply searched.
  for (const Named& named : kFormats) {
    if (named.format != format) continue;
    const bool is_time = format.starts_with("tt");
    return {named.layout, 0, is_time ? ticks_per_second(format[2]) : 1};
  }
  if (format.starts_with("d:")) return decimal_type(format);
  if (format.starts_with("ts") && format.size() >= 4) return timestamp_type(format);
  if (format == "+l") return {ArrowLayout::list, 0, 1};
  if (format == "+L") return {ArrowLayout::large_list, 0, 1};
  return {};
}

ArrowColumn::ArrowColumn(const ArrowSchema& schema, const ArrowArray& array)
    : array_{&array}, type_{arrow_type(schema.format == nullptr ? "" : schema.format)} {
  if (array.length < 0 || array.offset < 0) malformed("a negative length or offset");
  is_dictionary_ = schema.dictionary != nullptr;
  if (is_dictionary_) {
    if (array.dictionary == nullptr) malformed("a dictionary is not there");
    values_ = std::make_unique<ArrowColumn>(*schema.dictionary, *array.dictionary);
  } else if (is_list()) {
    const bool has_child = schema.n_children == 1 && array.n_children == 1 &&
                           schema.children != nullptr && array.children != nullptr;
    if (!has_child) malformed("a list has one child");
    values_ = std::make_unique<ArrowColumn>(*schema.children[0], *array.children[0]);
  }
  check_buffers();
}

void ArrowColumn::check_buffers() const {
  const std::int64_t needed = buffers_of(type_.layout);
  // The view layout has as few as two: no data buffer where every text is short, and a producer
  // before 1.4 of the format may leave out their sizes.
  const std::int64_t least = type_.layout == ArrowLayout::utf8_view ? 2 : needed;
  if (array_->n_buffers < least || (needed > 0 && array_->buffers == nullptr)) {
    malformed("too few buffers");
  }
  if (needed > 1 && array_->length > 0 && array_->buffers[1] == nullptr) {
    malformed("a buffer is not there");
  }
}

// Lists of plain values or of a dictionary, and dictionaries of plain values; nothing deeper.
bool ArrowColumn::is_supported() const noexcept {
  if (type_.layout == ArrowLayout::unsupported) return false;
  if (!values_) return true;
  return values_->is_supported() && !values_->is_list() && (is_list() || !values_->is_dictionary_);
}

bool ArrowColumn::is_null(std::int64_t row) const noexcept {
  if (type_.layout == ArrowLayout::nothing) return true;
  // A missing validity buffer means that there are no nulls.
  if (array_->null_count == 0 || array_->buffers[0] == nullptr) return false;
  return !bit(array_->buffers[0], array_->offset + row);
}

template <class T>
T ArrowColumn::value(std::int64_t row) const noexcept {
  T result;
  const auto* bytes = static_cast<const char*>(array_->buffers[1]);
  // memcpy, because buffers of other producers may be unaligned.
  std::memcpy(&result, bytes + static_cast<std::size_t>(array_->offset + row) * sizeof(T),
              sizeof(T));
  return result;
}

std::int64_t ArrowColumn::whole(std::int64_t row) const noexcept {
  switch (type_.layout) {
    case ArrowLayout::int8: return value<std::int8_t>(row);
    case ArrowLayout::uint8: return value<std::uint8_t>(row);
    case ArrowLayout::int16: return value<std::int16_t>(row);
    case ArrowLayout::uint16: return value<std::uint16_t>(row);
    case ArrowLayout::int32:
    case ArrowLayout::date32:
    case ArrowLayout::time32: return value<std::int32_t>(row);
    case ArrowLayout::uint32: return value<std::uint32_t>(row);
    default: return value<std::int64_t>(row);
  }
}

// A null of the dictionary is as empty as a null of the column.
Scalar ArrowColumn::at(std::int64_t row) const {
  if (!is_dictionary_) return is_null(row) ? Scalar{} : plain(row);
  const std::int64_t index_of_value = index(row);
  return index_of_value < 0 ? Scalar{} : values_->at(index_of_value);
}

std::int64_t ArrowColumn::index(std::int64_t row) const {
  if (is_null(row)) return -1;
  const std::int64_t result = whole(row);
  if (result < 0 || result >= values_->length()) malformed("an index outside its dictionary");
  return values_->is_null(result) ? -1 : result;
}

Scalar ArrowColumn::plain(std::int64_t row) const {
  using Type = Scalar::Type;
  switch (type_.layout) {
    case ArrowLayout::boolean:
      return Scalar::of_boolean(bit(array_->buffers[1], array_->offset + row));
    case ArrowLayout::float32: return Scalar::of_real(double{value<float>(row)});
    case ArrowLayout::float64: return Scalar::of_real(value<double>(row));
    // Above 2^63 it does not fit the whole numbers of a Scalar; as a decimal it is simply out of
    // range.
    case ArrowLayout::uint64: return Scalar::of_decimal(value<std::uint64_t>(row), 0);
    case ArrowLayout::decimal128: return Scalar::of_decimal(value<Wide>(row), type_.scale);
    case ArrowLayout::utf8: return text(offsets<std::int32_t>(row));
    case ArrowLayout::large_utf8: return text(offsets<std::int64_t>(row));
    case ArrowLayout::utf8_view: return view(row);
    case ArrowLayout::date32: return Scalar::of_whole(Type::day, whole(row));
    case ArrowLayout::date64:
      return Scalar::of_whole(Type::day, floor_divided(whole(row), kSecondsOfDay * 1'000));
    case ArrowLayout::timestamp:
      return Scalar::of_whole(Type::instant, floor_divided(whole(row), type_.per_second));
    case ArrowLayout::time32:
    case ArrowLayout::time64:
      return Scalar::of_whole(Type::clock,
                              floor_divided(whole(row), type_.per_second * kSecondsOfMinute));
    case ArrowLayout::list:
    case ArrowLayout::large_list:
    case ArrowLayout::nothing:
    case ArrowLayout::unsupported: return Scalar::of_whole(Type::other, 0);
    default: return Scalar::of_whole(Type::whole, whole(row));
  }
}

template <class Offset>
ArrowColumn::Range ArrowColumn::offsets(std::int64_t row) const {
  const Range range{value<Offset>(row), value<Offset>(row + 1)};
  // Offsets are only checked for the cells that are read, which costs less than a pass over all.
  if (range.first < 0 || range.end < range.first) malformed("offsets that go back");
  return range;
}

ArrowColumn::Range ArrowColumn::range(std::int64_t row) const {
  const Range range =
      type_.layout == ArrowLayout::list ? offsets<std::int32_t>(row) : offsets<std::int64_t>(row);
  if (range.end > values_->length()) malformed("a list past its elements");
  return range;
}

Scalar ArrowColumn::text(Range bytes) const {
  if (bytes.first == bytes.end) return Scalar::of_text({});
  const auto* data = static_cast<const char*>(array_->buffers[2]);
  if (data == nullptr) malformed("text without bytes");
  return Scalar::of_text({data + bytes.first, static_cast<std::size_t>(bytes.end - bytes.first)});
}

// Sixteen bytes a view: the length, then the text itself (up to 12 bytes) or its first four bytes,
// the number of its buffer and where it begins there.
Scalar ArrowColumn::view(std::int64_t row) const {
  constexpr std::int32_t kMostInline = 12;
  const auto* bytes = static_cast<const char*>(array_->buffers[1]) +
                      static_cast<std::size_t>(array_->offset + row) * 16;
  std::array<std::int32_t, 4> words{};  // length, prefix, buffer, offset there
  std::memcpy(words.data(), bytes, sizeof words);
  const std::int64_t length = words[0];
  if (length < 0) malformed("a text of negative length");
  if (length <= kMostInline) return Scalar::of_text({bytes + 4, static_cast<std::size_t>(length)});

  // The last buffer holds the sizes of the data buffers, which lie between the views and it.
  const std::int64_t buffer = words[2];
  const std::int64_t first = words[3];
  const bool is_there = buffer >= 0 && buffer + 3 < array_->n_buffers && first >= 0 &&
                        array_->buffers[buffer + 2] != nullptr &&
                        array_->buffers[array_->n_buffers - 1] != nullptr;
  if (!is_there) malformed("a view outside its buffers");
  std::int64_t size = 0;
  const auto* sizes = static_cast<const char*>(array_->buffers[array_->n_buffers - 1]);
  std::memcpy(&size, sizes + static_cast<std::size_t>(buffer) * sizeof size, sizeof size);
  if (first + length > size) malformed("a view past its buffer");
  const auto* data = static_cast<const char*>(array_->buffers[buffer + 2]);
  return Scalar::of_text({data + first, static_cast<std::size_t>(length)});
}

}  // namespace kith
