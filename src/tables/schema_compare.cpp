// JSON Schemas of comparisons, and of the options of calls that take more than a costing does.
#include <array>
#include <string>
#include <utility>

#include "tables/schema_documents.hpp"

namespace kith {
namespace {

constexpr std::string_view kCompare = R"({
"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:kith:compare:1",
"title":"compare/1","description":"what changes from one plan to another: the second less the first",
"type":"object","additionalProperties":false,
"required":["kith","weekly","annual","period","minutes","people_helped","lines"],"properties":{
"kith":{"const":"compare/1"},"weekly":{"$ref":"#/$defs/money"},"annual":{"$ref":"#/$defs/money"},
"period":{"$ref":"#/$defs/money"},
"minutes":{"type":"integer","x-unit":"min/week","description":"paid"},
"per_paid_hour":{"$ref":"#/$defs/money"},
"weekly_share":{"type":"number","description":"of the first plan's figure"},
"annual_share":{"type":"number"},"minutes_share":{"type":"number"},
"same_money":{"type":"object","additionalProperties":false,
"required":["minutes_per_week","minutes","share"],"properties":{
"minutes_per_week":{"type":"integer","minimum":0},"minutes":{"type":"integer"},
"share":{"type":"number"}}},
"payback":{"type":"object","additionalProperties":false,
"required":["one_off","saving_annual","years"],"properties":{
"one_off":{"$ref":"#/$defs/money"},"saving_annual":{"$ref":"#/$defs/money"},
"years":{"type":"number","exclusiveMinimum":0},
"discount_rate":{"type":"string","pattern":"^(0(\\.[0-9]{1,6})?|1)$","description":"a year"},
"discounted_years":{"type":["number","null"],"description":"null: not within 1,000 years"}}},
"employing":{"type":"object","additionalProperties":false,
"required":["plan","pay","employer_costs","on_cost","break_even"],"properties":{
"plan":{"enum":["first","second"]},"pay":{"$ref":"#/$defs/money"},
"employer_costs":{"$ref":"#/$defs/money"},"on_cost":{"type":"number"},
"break_even":{"type":"number"}}},
"people_helped":{"type":"object","additionalProperties":false,"required":["first","second"],
"properties":{"first":{"type":"integer","minimum":0},"second":{"type":"integer","minimum":0}}},
"lines":{"type":"array","items":{"type":"object","additionalProperties":false,
"required":["line","weekly","annual"],"properties":{"line":{"type":"string"},
"first_annual":{"$ref":"#/$defs/money"},"second_annual":{"$ref":"#/$defs/money"},
"weekly":{"$ref":"#/$defs/money"},"annual":{"$ref":"#/$defs/money"}}}}},
"$defs":{"money":{"type":"string","pattern":"^-?[0-9]+\\.[0-9]{2}$","x-unit":"GBP"}}})";

// A call's options that are those of a costing and one member more.
struct OptionsWithMore {
  std::string_view call;
  std::string_view member;
};

constexpr std::array kOptionsWithMore = {
    OptionsWithMore{"fit", R"("budget":{"$ref":"#/$defs/money",
"description":"a year's, or the period's by calendar; default the plan's paying budgets"})"},
    OptionsWithMore{"payments", R"("budget":{"type":"string",
"description":"the id of a budget; default the only one of the council"})"},
    OptionsWithMore{
        "compare",
        R"("discount_rate":{"type":"string","pattern":"^(0(\\.[0-9]{1,6})?|1(\\.0{1,6})?)$",
"description":"a year, by which savings that come later are worth less"})"}};

void replace_first(std::string& text, std::string_view from, const std::string& to) {
  text.replace(text.find(from), from.size(), to);
}

}  // namespace

std::string_view compare_schema(std::string_view name) noexcept {
  return name == "compare/1" ? kCompare : std::string_view{};
}

std::string options_schema(std::string_view name) {
  for (const auto& [call, member] : kOptionsWithMore) {
    const std::string title = std::string{call} + "_options";
    if (name != title + "/1") continue;
    std::string schema{document_schema("options/1")};
    replace_first(schema, "urn:kith:options:1", "urn:kith:" + title + ":1");
    replace_first(schema, "options/1", title + "/1");
    replace_first(schema, R"("properties":{)", R"("properties":{)" + std::string{member} + ",");
    return schema;
  }
  return {};
}

}  // namespace kith
