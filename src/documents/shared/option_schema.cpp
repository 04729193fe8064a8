// What does the JSON Schema of an options document say? The same as its reader, because both are
// made from one list of records.
#include <algorithm>

#include "documents/shared/option_list.hpp"

namespace kith::documents {
namespace {

constexpr std::string_view kDraft = "https://json-schema.org/draft/2020-12/schema";
constexpr std::string_view kDatePattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
constexpr std::string_view kMoneyPattern = "^[0-9]+(\\.[0-9]{1,2})?$";
constexpr std::string_view kSharePattern = "^(0(\\.[0-9]{1,6})?|1(\\.0{1,6})?)$";

void write_words(JsonWriter& json, EnumWords words) {
  json.key("enum").array();
  for (const std::string_view word : words) json.text(word);
  json.end_array();
}

void write_reference(JsonWriter& json, std::string_view name) {
  json.member("$ref", "#/$defs/" + std::string{name});
}

void write_period_type(JsonWriter& json) {
  json.member("type", "object").key("additionalProperties").boolean(false);
  json.key("patternProperties").object().key("^x_").boolean(true).end_object();
  json.key("required").array().text("first_day").text("last_day").end_array();
  json.key("properties").object();
  for (const std::string_view day : {"first_day", "last_day"}) {
    json.key(day).object();
    write_reference(json, "date");
    json.member("description", day == "first_day" ? "the first day, inside" : "the last, inside");
    json.end_object();
  }
  json.end_object();
}

template <class WriteItem>
void write_list_type(JsonWriter& json, const OptionShape& option, const WriteItem& write_item) {
  json.member("type", "array");
  if (option.highest > 0) json.member("maxItems", std::int64_t{option.highest});
  json.key("items").object();
  write_item();
  json.end_object();
}

void write_type(JsonWriter& json, const OptionShape& option) {
  switch (option.kind) {
    case OptionKind::word: return write_words(json, option.words.words);
    case OptionKind::yes_no: json.member("type", "boolean"); return;
    case OptionKind::whole:
      json.member("type", "integer").member("minimum", std::int64_t{option.lowest});
      json.member("maximum", std::int64_t{option.highest});
      return;
    case OptionKind::money: return write_reference(json, "money");
    case OptionKind::share: json.member("type", "string").member("pattern", kSharePattern); return;
    case OptionKind::date: return write_reference(json, "date");
    case OptionKind::text: json.member("type", "string"); return;
    case OptionKind::period: return write_period_type(json);
    case OptionKind::object: return option.write_members(json);
    case OptionKind::rows:
      return write_list_type(json, option, [&] { option.write_members(json); });
    case OptionKind::moneys:
      return write_list_type(json, option, [&] { write_reference(json, "money"); });
    case OptionKind::periods:
      return write_list_type(json, option, [&] { write_period_type(json); });
  }
}

void write_option(JsonWriter& json, const OptionShape& option) {
  json.key(option.name).object();
  write_type(json, option);
  if (option.write_default != nullptr && !option.is_required) {
    json.key("default");
    option.write_default(json);
  }
  if (!option.unit.empty()) json.member("x-unit", option.unit);
  if (!option.says.empty()) json.member("description", option.says);
  json.end_object();
}

// The types that options share: a date, and an amount of pounds.
void write_shared_types(JsonWriter& json) {
  json.key("$defs").object().key("date").object();
  json.member("type", "string").member("format", "date").member("pattern", kDatePattern);
  json.end_object().key("money").object();
  json.member("type", "string").member("pattern", kMoneyPattern).member("x-unit", "GBP");
  json.end_object().end_object();
}

}  // namespace

void write_object_schema(JsonWriter& json, std::span<const OptionShape> options) {
  json.member("type", "object").key("additionalProperties").boolean(false);
  json.key("patternProperties").object().key("^x_").boolean(true).end_object();
  if (std::ranges::any_of(options, &OptionShape::is_required)) {
    json.key("required").array();
    for (const OptionShape& option : options) {
      if (option.is_required) json.text(option.name);
    }
    json.end_array();
  }
  json.key("properties").object();
  for (const OptionShape& option : options) write_option(json, option);
  json.end_object();
}

std::string options_schema(std::string_view name, std::string_view about,
                           std::span<const OptionShape> options) {
  std::string urn{name.substr(0, name.find('/'))};
  JsonWriter json;
  json.object().member("$schema", kDraft).member("$id", "urn:kith:" + urn + ":1");
  json.member("title", name).member("description", about);
  write_object_schema(json, options);
  write_shared_types(json);
  json.end_object();
  return json.take();
}

}  // namespace kith::documents
