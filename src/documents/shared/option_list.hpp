// Which options does a call have? Each is one record: its name, the member of the struct that takes
// it, what it may be, and a sentence that says what it does. From one list come reading, refusing,
// the JSON Schema and (through the schema) the flags of the command line.
//
//   constexpr std::array kNetworkOptions = {
//       option::date<&NetworkOptions::as_at>("as_at").about("ties in force on this day count"),
//       option::whole<&NetworkOptions::threads>("threads", 0, 256).about("0: as many as …")};
//
// The member is a template argument, so the compiler names one that does not exist.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "kith/tables/json.hpp"
#include "kith/values/money.hpp"
#include "kith/values/words.hpp"
#include "tables/option_reader.hpp"

namespace kith::documents {

/// When an option is read. Faults are listed in the order in which options are read.
enum class Turn : std::uint8_t {
  first,       ///< before the others, in the order of the list
  as_written,  ///< in the order of the document
  last         ///< after the others, in the order of the list
};

/// What kind of value an option has. It decides the type in the schema.
enum class OptionKind : std::uint8_t {
  word,
  yes_no,
  whole,
  money,
  share,
  date,
  text,
  period,
  object,
  rows,
  moneys,
  periods
};

/// What a fault says of an object: of one that is none, and of a member that it does not know.
struct ObjectRule {
  std::string_view allowed;
  std::string_view unknown;
  /// Whether unknown members are refused before any value is looked at, and hide its faults.
  bool names_first = false;
};

inline constexpr ObjectRule kCostingRule = {"an object of options", "a known option"};
inline constexpr ObjectRule kCallRule = {"an object", "an option of this call"};

/// What one option is, whatever struct takes it: enough for its schema.
struct OptionShape {
  std::string_view name{};
  OptionKind kind{};
  std::string_view says{};   ///< what it does, for the schema and the help of the command line
  std::string_view unit{};   ///< "week"
  WordRule words{};          ///< of a word
  std::int32_t lowest = 0;   ///< of a whole number
  std::int32_t highest = 0;  ///< of a whole number; of a list the most items, 0: any number
  DecimalRule decimal{};     ///< of money or a share
  PeriodRule period{};
  ObjectRule object{};            ///< of an object; `allowed` also of a list or a text
  bool is_required = false;       ///< a row without it is refused
  bool takes_empty_text = false;  ///< whether empty text leaves the default, as two calls do
  Turn turn = Turn::as_written;
  void (*write_members)(JsonWriter&) = nullptr;  ///< the schema of its members
  void (*write_default)(JsonWriter&) = nullptr;  ///< the value of a struct that was not set
};

/// One option of a struct.
template <class Into>
struct Option {
  using Struct = Into;

  OptionShape shape;
  void (*read)(OptionReader&, const Json&, const std::string& at, const OptionShape&,
               Into&) = nullptr;

  constexpr Option about(std::string_view sentence) const {
    return with(&OptionShape::says, sentence);
  }
  constexpr Option unit(std::string_view name) const { return with(&OptionShape::unit, name); }
  constexpr Option required() const { return with(&OptionShape::is_required, true); }
  constexpr Option first() const { return with(&OptionShape::turn, Turn::first); }
  constexpr Option last() const { return with(&OptionShape::turn, Turn::last); }
  /// Where a call says in its own words what a word or text may be.
  constexpr Option allowed(std::string_view text) const {
    Option option = *this;
    option.shape.words.allowed = text;
    option.shape.object.allowed = text;
    return option;
  }
  constexpr Option hides_found() const {
    Option option = *this;
    option.shape.words.shows_found = false;
    return option;
  }
  constexpr Option takes_empty_text() const { return with(&OptionShape::takes_empty_text, true); }

  template <class Value>
  constexpr Option with(Value OptionShape::*member, std::type_identity_t<Value> value) const {
    Option option = *this;
    option.shape.*member = value;
    return option;
  }
};

/// The options of one list and the struct that they are read into.
template <class Into>
struct ReadInto {
  std::span<const Option<Into>> options;
  Into& into;
};
template <class Options, class Into>
ReadInto(const Options&, Into&) -> ReadInto<Into>;

namespace detail {

template <class Into>
bool read_named(OptionReader& reader, const Json& value, const std::string& at,
                std::string_view name, Turn turn, const ReadInto<Into>& part) {
  for (const Option<Into>& option : part.options) {
    if (option.shape.name != name) continue;
    if (option.shape.turn == turn) option.read(reader, value, at, option.shape, part.into);
    return true;
  }
  return false;
}

template <class Into>
bool knows(std::string_view name, const ReadInto<Into>& part) {
  for (const Option<Into>& option : part.options) {
    if (option.shape.name == name) return true;
  }
  return false;
}

template <class Into>
void read_in_turn(OptionReader& reader, const Json& object, const std::string& at, Turn turn,
                  const ReadInto<Into>& part) {
  for (const Option<Into>& option : part.options) {
    if (option.shape.turn != turn) continue;
    if (const Json* value = object.find(option.shape.name)) {
      option.read(reader, *value, at + "/" + std::string{option.shape.name}, option.shape,
                  part.into);
    }
  }
}

template <class Into>
void refuse_missing(OptionReader& reader, const Json& object, const std::string& at,
                    const ReadInto<Into>& part) {
  for (const Option<Into>& option : part.options) {
    if (option.shape.is_required && object.find(option.shape.name) == nullptr) {
      reader.fault(FaultCode::missing, at, std::nullopt, std::string{option.shape.name});
    }
  }
}

}  // namespace detail

/// Reads the members of an object; each part takes those of its list.
template <class... Into>
void read_members(OptionReader& reader, const Json& object, const std::string& at,
                  const ObjectRule& rule, const ReadInto<Into>&... parts) {
  const auto refuse_unknown = [&](const std::string& name) {
    if ((detail::knows(name, parts) || ...)) return;
    reader.unknown(name, at + "/" + pointer_token(name), rule.unknown);
  };
  (detail::read_in_turn(reader, object, at, Turn::first, parts), ...);
  if (rule.names_first) {
    for (const auto& [name, value] : object.members) refuse_unknown(name);
    reader.finish();
  }
  for (const auto& [name, value] : object.members) {
    const std::string place = at + "/" + pointer_token(name);
    const bool is_known =
        (detail::read_named(reader, value, place, name, Turn::as_written, parts) || ...);
    if (!is_known) refuse_unknown(name);
  }
  (detail::read_in_turn(reader, object, at, Turn::last, parts), ...);
  (detail::refuse_missing(reader, object, at, parts), ...);
}

/// Reads an options document; empty text leaves everything as it is. Throws `InputError` with every
/// fault.
template <class... Into>
void read_options(std::string_view json, const ObjectRule& rule, const ReadInto<Into>&... parts) {
  if (json.empty()) return;  // most questions have no options, and a plan costs microseconds
  OptionReader reader{json, rule.allowed};
  reader.finish();
  read_members(reader, reader.document(), "", rule, parts...);
  reader.finish();
}

/// The shapes of one or several lists, in their order.
template <class... Options>
std::vector<OptionShape> shapes_of(const Options&... lists) {
  std::vector<OptionShape> shapes;
  const auto add = [&](const auto& list) {
    for (const auto& option : list) shapes.push_back(option.shape);
  };
  (add(lists), ...);
  return shapes;
}

/// The JSON Schema (2020-12) of an options document, such as "options/1".
std::string options_schema(std::string_view name, std::string_view about,
                           std::span<const OptionShape> options);

/// Writes the members `type`, `properties` and `required` of an object of options.
void write_object_schema(JsonWriter& json, std::span<const OptionShape> options);

}  // namespace kith::documents
