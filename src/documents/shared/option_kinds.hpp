// How does each kind of option go into its struct? One function a kind; its template argument is
// the member of the struct.
#pragma once

#include <type_traits>

#include "documents/shared/option_list.hpp"

namespace kith::documents::option {

/// The struct and the value of a pointer to member.
template <class Member>
struct MemberTypes;
template <class Struct, class Value>
struct MemberTypes<Value Struct::*> {
  using Into = Struct;
  using Held = Value;
};

/// What a member holds, without the optional around it.
template <class Value>
struct WithoutOptional {
  using Type = Value;
};
template <class Value>
struct WithoutOptional<std::optional<Value>> {
  using Type = Value;
};

template <auto Member>
using Into = typename MemberTypes<decltype(Member)>::Into;
template <auto Member>
using Held = typename MemberTypes<decltype(Member)>::Held;
template <auto Member>
using Plain = typename WithoutOptional<Held<Member>>::Type;

/// An option that is read by a function of its own.
template <class Into>
constexpr Option<Into> own(std::string_view name, OptionKind kind,
                           decltype(Option<Into>::read) read) {
  Option<Into> option;
  option.shape.name = name;
  option.shape.kind = kind;
  option.read = read;
  return option;
}

template <auto Member>
void write_default(JsonWriter& json) {
  using Value = Held<Member>;
  const Into<Member> unset{};
  const Value& value = unset.*Member;
  if constexpr (std::is_same_v<Value, bool>) {
    json.boolean(value);
  } else if constexpr (std::is_integral_v<Value>) {
    json.whole(value);
  } else if constexpr (std::is_enum_v<Value>) {
    json.text(word_of(value));
  } else {
    json.text(value.text());
  }
}

/// A member that may be empty has no default of its own: what its sentence says holds.
template <auto Member>
constexpr Option<Into<Member>> defaulted(Option<Into<Member>> option) {
  if constexpr (std::is_same_v<Held<Member>, Plain<Member>>) {
    option.shape.write_default = &write_default<Member>;
  }
  return option;
}

/// One of the words of the member's enum.
template <auto Member>
constexpr Option<Into<Member>> word(std::string_view name) {
  using Choice = Plain<Member>;
  auto option = own<Into<Member>>(name, OptionKind::word,
                                  [](OptionReader& reader, const Json& value, const std::string& at,
                                     const OptionShape& shape, Into<Member>& into) {
                                    const bool is_empty =
                                        value.kind == Json::Kind::text && value.text.empty();
                                    if (is_empty && shape.takes_empty_text) return;
                                    const auto place = reader.word(value, at, shape.words);
                                    if (place) into.*Member = static_cast<Choice>(*place);
                                  });
  option.shape.words.words = words(Choice{});
  return defaulted<Member>(option);
}

template <auto Member>
constexpr Option<Into<Member>> yes_no(std::string_view name) {
  return defaulted<Member>(
      own<Into<Member>>(name, OptionKind::yes_no,
                        [](OptionReader& reader, const Json& value, const std::string& at,
                           const OptionShape&, Into<Member>& into) {
                          if (const auto read = reader.yes_no(value, at)) into.*Member = *read;
                        }));
}

template <auto Member>
constexpr Option<Into<Member>> whole(std::string_view name, std::int32_t lowest,
                                     std::int32_t highest) {
  auto option = own<Into<Member>>(name, OptionKind::whole,
                                  [](OptionReader& reader, const Json& value, const std::string& at,
                                     const OptionShape& shape, Into<Member>& into) {
                                    const auto read =
                                        reader.whole(value, at, shape.lowest, shape.highest);
                                    if (read) into.*Member = *read;
                                  });
  option.shape.lowest = lowest;
  option.shape.highest = highest;
  return defaulted<Member>(option);
}

/// Pounds as text, of at most two places. `example` is a text that is right, "4000.00".
template <auto Member>
constexpr Option<Into<Member>> money(std::string_view name, const DecimalRule& rule) {
  auto option = own<Into<Member>>(name, OptionKind::money,
                                  [](OptionReader& reader, const Json& value, const std::string& at,
                                     const OptionShape& shape, Into<Member>& into) {
                                    const auto pence = reader.decimal(value, at, shape.decimal);
                                    if (pence) into.*Member = Money::from_pence(*pence);
                                  });
  option.shape.decimal = rule;
  return defaulted<Member>(option);
}

inline constexpr int kSharePlaces = 6;
inline constexpr std::int64_t kOne = 1'000'000;  // in millionths

inline constexpr DecimalRule kShareRule = {
    .places = kSharePlaces, .lowest = 0, .highest = kOne, .example = "a share as text, \"0.1\""};

/// A share of 0 to 1 as text, of at most six places.
template <auto Member>
constexpr Option<Into<Member>> share(std::string_view name, const DecimalRule& rule = kShareRule) {
  auto option = own<Into<Member>>(name, OptionKind::share,
                                  [](OptionReader& reader, const Json& value, const std::string& at,
                                     const OptionShape& shape, Into<Member>& into) {
                                    const auto millionths =
                                        reader.decimal(value, at, shape.decimal);
                                    if (millionths)
                                      into.*Member = Share::from_millionths(*millionths);
                                  });
  option.shape.decimal = rule;
  return option;
}

template <auto Member>
constexpr Option<Into<Member>> date(std::string_view name) {
  return own<Into<Member>>(name, OptionKind::date,
                           [](OptionReader& reader, const Json& value, const std::string& at,
                              const OptionShape&, Into<Member>& into) {
                             if (const auto read = reader.date(value, at)) into.*Member = *read;
                           });
}

template <auto Member>
constexpr Option<Into<Member>> text(std::string_view name) {
  auto option = own<Into<Member>>(name, OptionKind::text,
                                  [](OptionReader& reader, const Json& value, const std::string& at,
                                     const OptionShape& shape, Into<Member>& into) {
                                    into.*Member =
                                        std::string{reader.text(value, at, shape.object.allowed)};
                                  });
  option.shape.object.allowed = "text";
  return option;
}

/// An object with `first_day` and `last_day`.
template <auto Member>
constexpr Option<Into<Member>> period(std::string_view name, const PeriodRule& rule = {}) {
  auto option = own<Into<Member>>(name, OptionKind::period,
                                  [](OptionReader& reader, const Json& value, const std::string& at,
                                     const OptionShape& shape, Into<Member>& into) {
                                    if (const auto read = reader.period(value, at, shape.period))
                                      into.*Member = *read;
                                  });
  option.shape.period = rule;
  return option;
}

template <const auto& List>
using ListInto = typename std::remove_cvref_t<decltype(List[0])>::Struct;

template <const auto& List>
void write_members(JsonWriter& json) {
  write_object_schema(json, shapes_of(List));
}

/// An object whose members go into the same struct as the option itself.
template <const auto& List>
constexpr Option<ListInto<List>> object(std::string_view name, std::string_view allowed) {
  auto option = own<ListInto<List>>(
      name, OptionKind::object,
      [](OptionReader& reader, const Json& value, const std::string& at, const OptionShape& shape,
         ListInto<List>& into) {
        if (!reader.is_kind(value, Json::Kind::object, at, shape.object.allowed)) return;
        read_members(reader, value, at, shape.object, ReadInto{List, into});
      });
  option.shape.object = {allowed, kCostingRule.unknown};
  option.shape.write_members = &write_members<List>;
  return option;
}

/// A list of objects, each read into one element of the member.
template <auto Member, const auto& List>
constexpr Option<Into<Member>> rows(std::string_view name) {
  auto option = own<Into<Member>>(
      name, OptionKind::rows,
      [](OptionReader& reader, const Json& value, const std::string& at, const OptionShape& shape,
         Into<Member>& into) {
        if (!reader.is_kind(value, Json::Kind::array, at, "a list of objects")) return;
        for (std::size_t i = 0; i < value.items.size(); ++i) {
          const std::string place = at + "/" + std::to_string(i);
          if (!reader.is_kind(value.items[i], Json::Kind::object, place, "an object")) continue;
          ListInto<List> row;
          read_members(reader, value.items[i], place, shape.object, ReadInto{List, row});
          (into.*Member).push_back(std::move(row));
        }
      });
  option.shape.object = {"an object", kCostingRule.unknown};
  option.shape.write_members = &write_members<List>;
  return option;
}

}  // namespace kith::documents::option
