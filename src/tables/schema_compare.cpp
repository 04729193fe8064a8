// What may the options of calls be that take one member more than a costing does?
#include <array>
#include <string>
#include <utility>

#include "tables/schema_documents.hpp"

namespace kith {
namespace {

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

std::string options_schema(std::string_view name) {
  for (const auto& [call, member] : kOptionsWithMore) {
    const std::string title = std::string{call} + "_options";
    if (name != title + "/1") continue;
    std::string schema = cost_options_schema();
    replace_first(schema, "urn:kith:options:1", "urn:kith:" + title + ":1");
    replace_first(schema, "options/1", title + "/1");
    replace_first(schema, R"("properties":{)", R"("properties":{)" + std::string{member} + ",");
    return schema;
  }
  return {};
}

}  // namespace kith
