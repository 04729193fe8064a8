// How is a value of a document written, by its type, and what does a JSON Schema say about it?
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "kith/tables/json.hpp"
#include "kith/values/date.hpp"
#include "kith/values/fraction.hpp"
#include "kith/values/money.hpp"

namespace kith::documents {

/// A number as its digits: a statistic, a measure, a mean.
struct Number {
  std::string digits;
};

/// A decimal number that is text, because a reader must not round it: "2.125".
struct DecimalText {
  std::string digits;
};

/// A document inside a document, as it is.
struct Nested {
  std::string document;
};

/// Values by names that the data gives: the rows of each table.
template <class Value>
using ByName = std::vector<std::pair<std::string_view, Value>>;

template <class Type>
constexpr bool kIsOptional = false;
template <class Type>
constexpr bool kIsOptional<std::optional<Type>> = true;
template <class Type>
constexpr bool kIsByName = false;
template <class Value>
constexpr bool kIsByName<ByName<Value>> = true;

template <class Type>
void write_value(JsonWriter& json, const Type& value) {
  if constexpr (std::convertible_to<Type, std::string_view>) {
    json.text(value);
  } else if constexpr (std::same_as<Type, bool>) {
    json.boolean(value);
  } else if constexpr (std::integral<Type>) {
    json.whole(static_cast<std::int64_t>(value));
  } else if constexpr (std::same_as<Type, Number>) {
    json.raw(value.digits);
  } else if constexpr (std::same_as<Type, DecimalText>) {
    json.text(value.digits);
  } else if constexpr (std::same_as<Type, Nested>) {
    json.raw(value.document);
  } else if constexpr (kIsOptional<Type>) {
    if (value) return write_value(json, *value);
    json.null();
  } else if constexpr (kIsByName<Type>) {
    json.object();
    for (const auto& [name, one] : value) {
      json.key(name);
      write_value(json, one);
    }
    json.end_object();
  } else if constexpr (requires { value.begin(); }) {
    json.array();
    for (const auto& one : value) write_value(json, one);
    json.end_array();
  } else {
    json.text(value.text());  // Money, Date, Share, Rate, Fraction
  }
}

/// Writes the members of the schema of a value of `Type`: `"type":"string"` and what else is known.
template <class Type>
void describe_value(JsonWriter& json) {
  if constexpr (std::same_as<Type, Money>) {
    json.member("type", "string").member("pattern", R"(^-?[0-9]+\.[0-9]{2}$)");
    json.member("x-unit", "GBP");
  } else if constexpr (std::same_as<Type, Date>) {
    json.member("type", "string").member("format", "date");
    json.member("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
  } else if constexpr (std::same_as<Type, Fraction>) {
    json.member("type", "string").member("pattern", "^-?[0-9]+(/[0-9]+)?$");
  } else if constexpr (std::same_as<Type, DecimalText> || std::same_as<Type, Share>) {
    json.member("type", "string").member("pattern", R"(^-?[0-9]+(\.[0-9]+)?$)");
  } else if constexpr (std::convertible_to<Type, std::string_view>) {
    json.member("type", "string");
  } else if constexpr (std::same_as<Type, bool>) {
    json.member("type", "boolean");
  } else if constexpr (std::integral<Type>) {
    json.member("type", "integer");
  } else if constexpr (std::same_as<Type, Number>) {
    json.member("type", "number");
  } else if constexpr (std::same_as<Type, Nested>) {
    json.member("type", "object");
  } else if constexpr (kIsOptional<Type>) {
    json.key("anyOf").array().object();
    describe_value<typename Type::value_type>(json);
    json.end_object().object().member("type", "null").end_object().end_array();
  } else if constexpr (kIsByName<Type>) {
    json.member("type", "object").key("additionalProperties").object();
    describe_value<typename Type::value_type::second_type>(json);
    json.end_object();
  } else {
    json.member("type", "array").key("items").object();
    describe_value<std::remove_cvref_t<decltype(*std::declval<Type>().begin())>>(json);
    json.end_object();
  }
}

}  // namespace kith::documents
