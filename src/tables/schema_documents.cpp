#include "tables/schema_documents.hpp"

#include <array>
#include <utility>

namespace kith {
namespace {

constexpr std::string_view kOptions = R"({
"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:kith:options:1",
"title":"options/1","description":"how a plan or an area is costed; every member may be left out",
"type":"object","additionalProperties":false,"properties":{
"convention":{"enum":["weeks_52","weeks_365_7","calendar","cld"],"default":"weeks_52"},
"period":{"type":"object","additionalProperties":false,"required":["first_day","last_day"],
"properties":{"first_day":{"$ref":"#/$defs/date"},"last_day":{"$ref":"#/$defs/date"}},
"description":"both days inside; default the plan's"},
"as_at":{"$ref":"#/$defs/date"},
"incomplete":{"enum":["allow","refuse"],"default":"allow"},
"rounding":{"type":"object","additionalProperties":false,"properties":{
"rule":{"enum":["half_up","half_even","half_down","up","down"],"default":"half_up"},
"step":{"$ref":"#/$defs/money","default":"0.01"},
"at":{"enum":["line","visit","week"],"default":"line"}}},
"parameters":{"type":"array","description":"laid over the parameters in use",
"items":{"type":"object","additionalProperties":false,"required":["name","first_day","value"],
"properties":{"name":{"type":"string"},"first_day":{"$ref":"#/$defs/date"},
"value":{"type":"string"},"unit":{"type":"string"},"source":{"type":"string"},
"certainty":{"type":"string"},"known_until":{"$ref":"#/$defs/date"}}}},
"what_if":{"type":"array","items":{"type":"object","additionalProperties":false,
"required":["set","value"],"properties":{"set":{"type":"string"},"value":{"type":"string"},
"first_day":{"$ref":"#/$defs/date"}}}},
"detail":{"enum":["totals","lines","trace"],"default":"trace"},
"minutes":{"enum":["clock","elapsed"],"default":"clock"},
"weeks":{"type":"boolean","default":false},
"audience":{"enum":["person","broker","funder","provider"]},
"faults_shown":{"type":"integer","minimum":0,"maximum":1000,"default":100},
"threads":{"type":"integer","minimum":0,"default":1,"description":"0: as many as the machine has"}},
"$defs":{"date":{"type":"string","format":"date","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
"money":{"type":"string","pattern":"^[0-9]+(\\.[0-9]{1,2})?$","x-unit":"GBP"}}})";

constexpr std::string_view kResult = R"({
"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:kith:result:1",
"title":"result/1","description":"what a plan costs, who pays, and why",
"type":"object","required":["kith","library","plan","basis","totals","budgets","unfunded",
"findings"],"properties":{
"kith":{"const":"result/1"},"library":{"type":"string"},"plan":{"type":"string"},
"basis":{"type":"object","required":["convention","first_day","last_day","days","rounding",
"parameters","provisional"],"properties":{
"convention":{"enum":["weeks_52","weeks_365_7","calendar","cld"]},
"first_day":{"$ref":"#/$defs/date"},"last_day":{"$ref":"#/$defs/date"},
"days":{"type":"integer","minimum":0},
"rounding":{"type":"object","required":["rule","step","at"],"properties":{
"rule":{"enum":["half_up","half_even","half_down","up","down"]},
"step":{"$ref":"#/$defs/money"},"at":{"enum":["line","visit","week"]}}},
"parameters":{"type":"string"},"provisional":{"type":"boolean"},
"as_at":{"$ref":"#/$defs/date"}}},
"totals":{"type":"object","required":["weekly","annual","period","one_off",
"paid_minutes_per_week","unpaid_minutes_per_week"],"properties":{
"weekly":{"$ref":"#/$defs/money"},"annual":{"$ref":"#/$defs/money"},
"period":{"$ref":"#/$defs/money"},"one_off":{"$ref":"#/$defs/money"},
"paid_minutes_per_week":{"$ref":"#/$defs/minutes"},
"unpaid_minutes_per_week":{"$ref":"#/$defs/minutes"},
"per_paid_hour":{"$ref":"#/$defs/money"}}},
"spread":{"type":"object","required":["basis","mean","sd","p50","p80","p95","contingency_95",
"method"],"properties":{"basis":{"enum":["annual","period"]},"mean":{"$ref":"#/$defs/money"},
"sd":{"type":"number","minimum":0},"p50":{"$ref":"#/$defs/money"},
"p80":{"$ref":"#/$defs/money"},"p95":{"$ref":"#/$defs/money"},
"contingency_95":{"$ref":"#/$defs/money"},"method":{"type":"string"}}},
"lines":{"type":"array","items":{"type":"object",
"required":["line","kind","weekly","annual","period"],"properties":{
"line":{"type":"string"},"actions":{"type":"array","items":{"type":"string"}},
"uses":{"type":"array","items":{"type":"string"}},"kind":{"type":"string"},
"weekly":{"$ref":"#/$defs/money"},"annual":{"$ref":"#/$defs/money"},
"period":{"$ref":"#/$defs/money"},"one_off":{"type":"boolean"},
"minutes_per_week":{"$ref":"#/$defs/minutes"},
"worker_minutes_per_week":{"$ref":"#/$defs/minutes"},
"count_per_week":{"$ref":"#/$defs/statistic"},
"list_weekly":{"$ref":"#/$defs/money"},"list_annual":{"$ref":"#/$defs/money"},
"saving_weekly":{"$ref":"#/$defs/money"},"saving_annual":{"$ref":"#/$defs/money"},
"funded":{"type":"array","items":{"type":"object","required":["budget","amount"],
"properties":{"budget":{"type":"string"},"amount":{"$ref":"#/$defs/money"}}}},
"reason":{"type":"string"},"allowance":{"$ref":"#/$defs/money"},
"trace":{"type":"array","items":{"type":"object","required":["step"],"properties":{
"step":{"type":"string"},"name":{"type":"string"},"value":{"type":"string"},
"exact":{"type":"string"},"unit":{"type":"string"},"at":{"type":"string"},
"band":{"type":"string"},"minutes_per_week":{"type":"string"},"count_per_week":{"type":"string"},
"rounding":{"type":"string"},"first_day":{"$ref":"#/$defs/date"},
"selected_by":{"type":"string"},"source":{"type":"string"}}}}}}},
"budgets":{"type":"array","items":{"type":"object","required":["budget","basis","available",
"committed","left","over","over_at_p95","short_from"],"properties":{
"budget":{"type":"string"},"basis":{"enum":["annual","period"]},
"available":{"$ref":"#/$defs/money"},"committed":{"$ref":"#/$defs/money"},
"left":{"$ref":"#/$defs/money"},"over":{"$ref":"#/$defs/money"},
"over_at_p95":{"anyOf":[{"$ref":"#/$defs/money"},{"type":"null"}]},
"short_from":{"anyOf":[{"$ref":"#/$defs/date"},{"type":"null"}]}}}},
"unfunded":{"type":"array","items":{"type":"object","required":["line","amount","short_from"],
"properties":{"line":{"type":"string"},"amount":{"$ref":"#/$defs/money"},
"short_from":{"anyOf":[{"$ref":"#/$defs/date"},{"type":"null"}]}}}},
"findings":{"type":"array","items":{"type":"object","required":["code","level"],
"properties":{"code":{"type":"string"},"level":{"enum":["note","warning"]},
"at":{"type":"string"}},"additionalProperties":{"type":"string"}}},
"weeks":{"type":"array","items":{"type":"object","required":["monday","cost"],"properties":{
"monday":{"$ref":"#/$defs/date"},"cost":{"$ref":"#/$defs/money"},
"minutes":{"$ref":"#/$defs/minutes"}}}}},
"$defs":{"date":{"type":"string","format":"date","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
"money":{"type":"string","pattern":"^-?[0-9]+\\.[0-9]{2}$","x-unit":"GBP"},
"minutes":{"type":"integer","minimum":0,"x-unit":"min/week"},
"statistic":{"type":"string","pattern":"^-?[0-9]+(\\.[0-9]+)?(e[-+]?[0-9]+)?$"}}})";

constexpr std::string_view kFaults = R"({
"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:kith:faults:1",
"title":"faults/1","description":"what is wrong with an input: every fault with its place",
"type":"object","additionalProperties":false,"required":["kith","count","shown","faults"],
"properties":{"kith":{"const":"faults/1"},
"count":{"type":"integer","minimum":1,"description":"of all faults"},
"shown":{"type":"integer","minimum":0,"maximum":1000},
"faults":{"type":"array","maxItems":1000,"items":{"type":"object","additionalProperties":false,
"required":["code","at","allowed"],"properties":{
"code":{"enum":["syntax","unknown_key","missing","wrong_type","money_not_text",
"too_many_places","out_of_range","not_allowed","duplicate","dangling_reference",
"impossible_date","ends_before_start","overlap","cycle","too_long","not_utf8",
"schedule_syntax","terms_missing","beyond_data","before_first_date","overflow",
"age_not_employable","rrule_unsupported"]},
"at":{"type":"string","description":"a JSON Pointer, or a place such as actions[14].schedule"},
"char":{"type":"integer","minimum":0,"description":"bytes into the text at that place"},
"found":{"type":"string","maxLength":40},"allowed":{"type":"string"}}}}}})";

constexpr std::string_view kWage = R"({
"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:kith:wage:1",
"title":"wage/1","description":"the highest hourly wage that a budget affords an employment",
"type":"object","required":["kith","employment","budget","basis","pay_rate","cost","left","lines",
"findings"],"properties":{"kith":{"const":"wage/1"},
"employment":{"type":"string"},"budget":{"$ref":"#/$defs/money"},
"basis":{"type":"object","required":["convention","first_day","last_day","amounts","parameters",
"provisional"],"properties":{
"convention":{"enum":["weeks_52","weeks_365_7","calendar","cld"]},
"first_day":{"type":"string","format":"date"},"last_day":{"type":"string","format":"date"},
"amounts":{"enum":["annual","period"]},"parameters":{"type":"string"},
"provisional":{"type":"boolean"}}},
"pay_rate":{"anyOf":[{"$ref":"#/$defs/money"},{"type":"null"}],"x-unit":"GBP/hour"},
"reason":{"enum":["budget_too_small","no_hours"]},
"cost":{"$ref":"#/$defs/money"},"left":{"$ref":"#/$defs/money"},
"next":{"type":"object","required":["pay_rate","cost"],"properties":{
"pay_rate":{"$ref":"#/$defs/money"},"cost":{"$ref":"#/$defs/money"}}},
"lines":{"type":"array","items":{"type":"object","required":["line","amount"],"properties":{
"line":{"type":"string"},"amount":{"$ref":"#/$defs/money"}}}},
"findings":{"type":"array","items":{"type":"object","required":["code","level"],"properties":{
"code":{"type":"string"},"level":{"enum":["warning","note"]},
"at":{"type":"string"}},"additionalProperties":{"type":"string"}}}},
"$defs":{"money":{"type":"string","pattern":"^[0-9]+\\.[0-9]{2}$","x-unit":"GBP"}}})";

constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kDocuments = {{
    {"options/1", kOptions},
    {"result/1", kResult},
    {"faults/1", kFaults},
    {"wage/1", kWage},
}};

}  // namespace

std::string_view document_schema(std::string_view name) noexcept {
  for (const auto& [known, schema] : kDocuments) {
    if (known == name) return schema;
  }
  return {};
}

}  // namespace kith
