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
"required":["set","value","first_day"],"properties":{
"set":{"type":"string","description":"a parameter, mileage_rate, pay_rate, tariff:<id>, provider:<id>, employment:<id>"},
"value":{"type":"string","description":"16.50, +8%, -5%; of pay also floor, floor+0.50, floor+5%"},
"first_day":{"$ref":"#/$defs/date"},
"rule":{"enum":["half_up","half_even","half_down","up","down"],"default":"half_up"},
"step":{"$ref":"#/$defs/money","description":"of a percentage; default five places"}}}},
"detail":{"enum":["totals","lines","trace"],"default":"trace"},
"minutes":{"enum":["clock","elapsed"],"default":"clock"},
"weeks":{"type":"boolean","default":false},
"periods":{"enum":["week","four_weeks","month","year","financial_year","term"],
"description":"rows of the period's cost, which add up to it"},
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
"minutes":{"$ref":"#/$defs/minutes"}}}},
"periods":{"type":"array","items":{"type":"object","required":["first_day","last_day","cost"],
"properties":{"first_day":{"$ref":"#/$defs/date"},"last_day":{"$ref":"#/$defs/date"},
"cost":{"$ref":"#/$defs/money"},"part":{"type":"boolean"}}}}},
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

constexpr std::string_view kPriceBuildUp = R"({
"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:kith:price_build_up:1",
"title":"price_build_up/1","description":"costs of a unit and the margins on top of them",
"type":"object","additionalProperties":false,"patternProperties":{"^x_":true},
"required":["kith","lines"],"properties":{"kith":{"const":"price_build_up/1"},
"margin_on":{"enum":["price","cost"],"default":"price"},
"lines":{"type":"array","items":{"type":"object","additionalProperties":false,
"patternProperties":{"^x_":true},"required":["name"],
"oneOf":[{"required":["amount"]},{"required":["rate"]},{"required":["share"]}],
"properties":{"name":{"type":"string"},"amount":{"$ref":"#/$defs/rate"},
"rate":{"$ref":"#/$defs/rate"},
"minutes":{"type":"integer","minimum":0,"maximum":10000000,"description":"of an hour's rate"},
"count":{"type":"string","pattern":"^[0-9]+(\\.[0-9]{1,3}0*)?$"},
"share":{"type":"string","pattern":"^[0-9]+(\\.[0-9]{1,6}0*)?$"}}}},
"rounding":{"type":"object","additionalProperties":false,"properties":{
"rule":{"$ref":"#/$defs/rule"},"step":{"$ref":"#/$defs/step"}}},
"uplift":{"type":"object","additionalProperties":false,"required":["share"],"properties":{
"share":{"type":"string","pattern":"^-?[0-9]+(\\.[0-9]{1,6}0*)?$"},
"rule":{"$ref":"#/$defs/rule"},"step":{"$ref":"#/$defs/step"}}}},
"$defs":{"rate":{"type":"string","pattern":"^[0-9]+(\\.[0-9]{1,5}0*)?$","x-unit":"GBP"},
"rule":{"enum":["half_up","half_even","half_down","up","down"],"default":"half_up"},
"step":{"type":"string","pattern":"^[0-9]+(\\.[0-9]{1,2}0*)?$","x-unit":"GBP","default":"0.01"}}})";

constexpr std::string_view kBuildUp = R"({
"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:kith:build_up:1",
"title":"build_up/1","description":"a price and what it is made of",
"type":"object","required":["kith","margin_on","rounding","lines","cost","price","rounding_left"],
"properties":{"kith":{"const":"build_up/1"},"margin_on":{"enum":["price","cost"]},
"rounding":{"type":"object","required":["rule","step"],"properties":{
"rule":{"type":"string"},"step":{"$ref":"#/$defs/money"}}},
"lines":{"type":"array","items":{"type":"object","required":["name","exact","rounded"],
"properties":{"name":{"type":"string"},"exact":{"type":"string"},
"rounded":{"$ref":"#/$defs/money"}}}},
"cost":{"$ref":"#/$defs/amount"},"price":{"$ref":"#/$defs/amount"},
"rounding_left":{"$ref":"#/$defs/money","description":"the price less the rounded lines"},
"uplifted":{"$ref":"#/$defs/money"}},
"$defs":{"money":{"type":"string","pattern":"^-?[0-9]+\\.[0-9]{2}$","x-unit":"GBP"},
"amount":{"type":"object","required":["exact","rounded"],"properties":{
"exact":{"type":"string"},"rounded":{"$ref":"#/$defs/money"}}}}})";

constexpr std::string_view kExtract = R"({
"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:kith:extract:1",
"title":"extract/1","description":"somebody else's figures for the same support",
"type":"object","additionalProperties":false,"patternProperties":{"^x_":true},
"required":["kith","rows"],"properties":{"kith":{"const":"extract/1"},
"rows":{"type":"array","items":{"type":"object","additionalProperties":false,
"patternProperties":{"^x_":true},"required":["amount","per"],
"anyOf":[{"required":["plan"]},{"required":["person"]}],"properties":{
"plan":{"type":["string","null"]},"person":{"type":["string","null"]},
"service":{"type":["string","null"],"description":"a service, a cld_component, employer_costs"},
"amount":{"type":"string","pattern":"^-?[0-9]+(\\.[0-9]{1,2}0*)?$","x-unit":"GBP"},
"per":{"enum":["week","four_weeks","month","year","period"]},
"first_day":{"type":["string","null"],"format":"date"},
"last_day":{"type":["string","null"],"format":"date"}}}}}})";

constexpr std::array<std::pair<std::string_view, std::string_view>, 6> kDocuments = {{
    {"options/1", kOptions},
    {"result/1", kResult},
    {"faults/1", kFaults},
    {"price_build_up/1", kPriceBuildUp},
    {"build_up/1", kBuildUp},
    {"extract/1", kExtract},
}};

}  // namespace

std::string_view document_schema(std::string_view name) noexcept {
  for (const auto& [known, schema] : kDocuments) {
    if (known == name) return schema;
  }
  return {};
}

}  // namespace kith
