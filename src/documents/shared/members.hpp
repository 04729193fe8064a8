// What does an object of a document consist of? Its members are a list of records, each with the
// function that reads its value from the answer. From the one list come the bytes that are written
// and the JSON Schema that describes them, so neither can have a member that the other lacks.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <span>
#include <string_view>
#include <type_traits>

#include "documents/shared/member_values.hpp"
#include "kith/tables/json.hpp"

namespace kith::documents {

/// One member of an object that is made from an `Of`.
template <class Of>
struct MemberOf {
  std::string_view name;
  void (*write)(JsonWriter& json, const MemberOf& member, const Of& of) = nullptr;
  void (*describe)(JsonWriter& json, const MemberOf& member) = nullptr;
  bool required = true;
  std::string_view about{};
  std::string_view unit{};
  const std::string_view* words = nullptr;  ///< those that the value may be; none: any
  std::size_t word_count = 0;

  constexpr MemberOf with_about(std::string_view text) const {
    MemberOf member = *this;
    member.about = text;
    return member;
  }
  constexpr MemberOf in(std::string_view unit_of_it) const {
    MemberOf member = *this;
    member.unit = unit_of_it;
    return member;
  }
  template <std::size_t count>
  constexpr MemberOf one_of(const std::array<std::string_view, count>& allowed) const {
    MemberOf member = *this;
    member.words = allowed.data();
    member.word_count = count;
    return member;
  }
};

template <class Of>
void describe_beside(JsonWriter& json, const MemberOf<Of>& member) {
  if (member.words != nullptr) {
    json.key("enum").array();
    for (std::size_t i = 0; i < member.word_count; ++i) json.text(member.words[i]);
    json.end_array();
  }
  if (!member.about.empty()) json.member("description", member.about);
  if (!member.unit.empty()) json.member("x-unit", member.unit);
}

template <class Of, std::size_t count>
constexpr std::span<const MemberOf<Of>> all_of(const std::array<MemberOf<Of>, count>& members) {
  return members;
}

template <class Of>
void write_members(JsonWriter& json, std::span<const MemberOf<Of>> members,
                   const std::type_identity_t<Of>& of) {
  for (const MemberOf<Of>& member : members) member.write(json, member, of);
}

/// Whether the members of an object end with others, whose names the data gives.
template <class Of>
constexpr bool has_others(std::span<const MemberOf<Of>> members) {
  return !members.empty() && members.back().name.empty();
}

template <class Of>
void name_required(JsonWriter& json, std::span<const MemberOf<Of>> members) {
  for (const MemberOf<Of>& member : members) {
    if (member.required) json.text(member.name);
  }
}

template <class Of>
void describe_each(JsonWriter& json, std::span<const MemberOf<Of>> members) {
  for (const MemberOf<Of>& member : members) {
    if (member.name.empty()) continue;
    json.key(member.name).object();
    member.describe(json, member);
    json.end_object();
  }
}

/// An object that has these members and, unless they end with others, no more.
template <class Of>
void describe_members(JsonWriter& json, std::span<const MemberOf<Of>> members) {
  json.member("type", "object").key("additionalProperties");
  if (has_others(members)) {
    json.object();
    members.back().describe(json, members.back());
    json.end_object();
  } else {
    json.boolean(false);
  }
  json.key("required").array();
  name_required(json, members);
  json.end_array().key("properties").object();
  describe_each(json, members);
  json.end_object();
}

/// Makes the members of an object that is made from an `Of`. `kRead` is a data member of it or a
/// function of it: `Members<Score>::of<&Score::answered>("answered")`.
template <class Of>
struct Members {
  template <auto kRead>
  using Read = std::remove_cvref_t<std::invoke_result_t<decltype(kRead), const Of&>>;

  /// A value. One that is optional is left out where there is none.
  template <auto kRead>
  static constexpr MemberOf<Of> of(std::string_view name) {
    if constexpr (kIsOptional<Read<kRead>>) {
      return {.name = name,
              .write = write_if_there<kRead>,
              .describe = describe_as<typename Read<kRead>::value_type>,
              .required = false};
    } else {
      return or_null<kRead>(name);
    }
  }

  /// A value that is null where there is none.
  template <auto kRead>
  static constexpr MemberOf<Of> or_null(std::string_view name) {
    return {.name = name, .write = write_always<kRead>, .describe = describe_as<Read<kRead>>};
  }

  /// An object with `kMembers` of what is read. One that is optional is left out as a value is.
  template <const auto& kMembers, auto kRead>
  static constexpr MemberOf<Of> object(std::string_view name) {
    return {.name = name,
            .write = write_object<kMembers, kRead>,
            .describe = describe_object<kMembers>,
            .required = !kIsOptional<Read<kRead>>};
  }

  /// The last members of an object, which the data names: what is read is pairs of name and value.
  template <auto kRead>
  static constexpr MemberOf<Of> others() {
    return {.name = {},
            .write = write_others<kRead>,
            .describe = describe_as<typename Read<kRead>::value_type::second_type>,
            .required = false};
  }

  /// An object of objects with `kMembers`: what is read is pairs of name and pointer to a row.
  template <const auto& kMembers, auto kRead>
  static constexpr MemberOf<Of> objects_by_name(std::string_view name) {
    return {.name = name,
            .write = write_by_name<kMembers, kRead>,
            .describe = describe_by_name<kMembers>};
  }

  /// An array of objects with `kMembers`, one for each row that is read; left out as a value is.
  template <const auto& kMembers, auto kRead>
  static constexpr MemberOf<Of> rows(std::string_view name) {
    return {.name = name,
            .write = write_rows<kMembers, kRead>,
            .describe = describe_rows<kMembers>,
            .required = !kIsOptional<Read<kRead>>};
  }

 private:
  template <auto kRead>
  static void write_always(JsonWriter& json, const MemberOf<Of>& member, const Of& of) {
    json.key(member.name);
    write_value(json, std::invoke(kRead, of));
  }

  template <auto kRead>
  static void write_if_there(JsonWriter& json, const MemberOf<Of>& member, const Of& of) {
    const auto& value = std::invoke(kRead, of);
    if (!value) return;
    json.key(member.name);
    write_value(json, *value);
  }

  template <const auto& kMembers, auto kRead>
  static void write_object(JsonWriter& json, const MemberOf<Of>& member, const Of& of) {
    const auto& value = std::invoke(kRead, of);
    if constexpr (kIsOptional<Read<kRead>>) {
      if (!value) return;
      json.key(member.name).object();
      write_members(json, all_of(kMembers), *value);
    } else {
      json.key(member.name).object();
      write_members(json, all_of(kMembers), value);
    }
    json.end_object();
  }

  template <const auto& kMembers, auto kRead>
  static void write_rows(JsonWriter& json, const MemberOf<Of>& member, const Of& of) {
    const auto& rows = std::invoke(kRead, of);
    if constexpr (kIsOptional<Read<kRead>>) {
      if (rows) write_each<kMembers>(json, member, *rows);
    } else {
      write_each<kMembers>(json, member, rows);
    }
  }

  template <const auto& kMembers>
  static void write_each(JsonWriter& json, const MemberOf<Of>& member, const auto& rows) {
    json.key(member.name).array();
    for (const auto& row : rows) {
      json.object();
      write_members(json, all_of(kMembers), row);
      json.end_object();
    }
    json.end_array();
  }

  template <auto kRead>
  static void write_others(JsonWriter& json, const MemberOf<Of>&, const Of& of) {
    for (const auto& [name, value] : std::invoke(kRead, of)) {
      json.key(name);
      write_value(json, value);
    }
  }

  template <const auto& kMembers, auto kRead>
  static void write_by_name(JsonWriter& json, const MemberOf<Of>& member, const Of& of) {
    json.key(member.name).object();
    for (const auto& [name, row] : std::invoke(kRead, of)) {
      json.key(name).object();
      write_members(json, all_of(kMembers), *row);
      json.end_object();
    }
    json.end_object();
  }

  template <class Value>
  static void describe_as(JsonWriter& json, const MemberOf<Of>& member) {
    describe_value<Value>(json);
    describe_beside(json, member);
  }

  template <const auto& kMembers>
  static void describe_object(JsonWriter& json, const MemberOf<Of>& member) {
    describe_members(json, all_of(kMembers));
    describe_beside(json, member);
  }

  template <const auto& kMembers>
  static void describe_by_name(JsonWriter& json, const MemberOf<Of>& member) {
    json.member("type", "object").key("additionalProperties").object();
    describe_members(json, all_of(kMembers));
    json.end_object();
    describe_beside(json, member);
  }

  template <const auto& kMembers>
  static void describe_rows(JsonWriter& json, const MemberOf<Of>& member) {
    json.member("type", "array").key("items").object();
    describe_members(json, all_of(kMembers));
    json.end_object();
    describe_beside(json, member);
  }
};

}  // namespace kith::documents
