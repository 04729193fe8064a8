// What do the documents of costing, fitting and comparing consist of?
#include "documents/costing/schemas.hpp"

#include <string_view>

namespace kith::documents {
namespace {

// These schemas are written by hand, beside the writers, because the documents are written member
// by member for speed. Tests validate every example against them. They are open where a later
// version may add members.
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
"as_at":{"$ref":"#/$defs/date"},
"tolerance":{"type":"string"},"surplus_weeks":{"type":"integer","minimum":0}}},
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
"short_from":{"anyOf":[{"$ref":"#/$defs/date"},{"type":"null"}]},
"available_period":{"$ref":"#/$defs/money"},"actual":{"$ref":"#/$defs/money"},
"planned":{"$ref":"#/$defs/money"},"variance":{"$ref":"#/$defs/money"},
"forecast":{"$ref":"#/$defs/money"},"expected":{"$ref":"#/$defs/money"},
"expected_left":{"$ref":"#/$defs/money"},
"runs_out":{"anyOf":[{"$ref":"#/$defs/date"},{"type":"null"}]},
"balance":{"$ref":"#/$defs/money"},"surplus":{"$ref":"#/$defs/money"}}}},
"unfunded":{"type":"array","items":{"type":"object","required":["line","amount","short_from"],
"properties":{"line":{"type":"string"},"amount":{"$ref":"#/$defs/money"},
"short_from":{"anyOf":[{"$ref":"#/$defs/date"},{"type":"null"}]}}}},
"findings":{"type":"array","items":{"type":"object","required":["code","level"],
"properties":{"code":{"type":"string"},"level":{"enum":["note","warning"]},
"at":{"type":"string"}},"additionalProperties":{"type":"string"}}},
"stages":{"type":"array","items":{"type":"object","required":["source","stage","amount",
"budgets"],"properties":{
"source":{"enum":["council","nhs","ilf","grant","own_money","charity","other"]},
"stage":{"enum":["indicative","plan","proposed","agreed","spent"]},
"amount":{"$ref":"#/$defs/money"},"variance":{"$ref":"#/$defs/money"},
"headroom":{"$ref":"#/$defs/money"},"budgets":{"type":"array","items":{"type":"string"}}}}},
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

constexpr std::string_view kFit = R"({
"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:kith:fit:1",
"title":"fit/1","description":"which actions of a plan to buy within a budget, and why",
"type":"object","required":["kith","library","plan","basis","budget","cost","left","shortfall",
"worth","chosen","dropped","alternatives","unpaid","frontier","certificate","findings","result"],
"properties":{"kith":{"const":"fit/1"},"library":{"type":"string"},"plan":{"type":"string"},
"basis":{"type":"object","required":["convention","compared","budget","first_day","last_day"],
"properties":{"convention":{"enum":["weeks_52","weeks_365_7","calendar","cld"]},
"compared":{"enum":["annual","period"],"description":"the figure that all amounts are of"},
"budget":{"enum":["option","budgets"],"description":"where the budget comes from"},
"first_day":{"$ref":"#/$defs/date"},"last_day":{"$ref":"#/$defs/date"}}},
"budget":{"$ref":"#/$defs/money"},"cost":{"$ref":"#/$defs/money"},
"left":{"$ref":"#/$defs/money"},"shortfall":{"$ref":"#/$defs/money"},
"worth":{"$ref":"#/$defs/worth"},"chosen":{"$ref":"#/$defs/actions"},
"dropped":{"type":"array","items":{"type":"object","required":["action","reason"],"properties":{
"action":{"type":"string"},"reason":{"enum":["does_not_meet_need","no_rate","nobody_yet",
"not_agreed","alternative_chosen","time_not_bought","worth_nothing","over_budget"]},
"instead":{"type":"string"}}}},
"alternatives":{"type":"array","items":{"type":"object",
"required":["choice","action","taken","difference"],"properties":{"choice":{"type":"string"},
"action":{"type":"string"},"taken":{"type":["string","null"]},
"difference":{"anyOf":[{"$ref":"#/$defs/money"},{"type":"null"}]}}}},
"unpaid":{"type":"array","items":{"type":"object","required":["supporter",
"agreed_minutes_per_week","asked_minutes_per_week","used_minutes_per_week",
"over_minutes_per_week"],"properties":{"supporter":{"type":["string","null"]},
"agreed_minutes_per_week":{"$ref":"#/$defs/minutes"},
"asked_minutes_per_week":{"$ref":"#/$defs/minutes"},
"used_minutes_per_week":{"$ref":"#/$defs/minutes"},
"over_minutes_per_week":{"$ref":"#/$defs/minutes"}}}},
"frontier":{"type":"array","minItems":1,"items":{"type":"object",
"required":["cost","worth","chosen"],"properties":{"cost":{"$ref":"#/$defs/money"},
"worth":{"$ref":"#/$defs/worth"},"chosen":{"$ref":"#/$defs/actions"}}}},
"certificate":{"type":"object","required":["method","checked","clusters","costings","bargains"],
"properties":{"method":{"type":"string"},"checked":{"const":true},
"clusters":{"type":"integer","minimum":0},"costings":{"type":"integer","minimum":0},
"bargains":{"type":"integer","minimum":1}}},
"findings":{"type":"array","items":{"type":"object","required":["code","level"],
"properties":{"code":{"type":"string"},"level":{"enum":["note","warning"]},
"at":{"type":"string"}},"additionalProperties":{"type":"string"}}},
"result":{"type":"object","description":"the result/1 document of the chosen plan",
"required":["kith"],"properties":{"kith":{"const":"result/1"}}}},
"$defs":{"date":{"type":"string","format":"date","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
"money":{"type":"string","pattern":"^-?[0-9]+\\.[0-9]{2}$","x-unit":"GBP"},
"minutes":{"type":"string","pattern":"^[0-9]+(\\.[0-9]+)?$","x-unit":"min/week"},
"actions":{"type":"array","items":{"type":"string"}},
"worth":{"type":"object","required":["essential","important","wanted"],"properties":{
"essential":{"type":"number"},"important":{"type":"number"},"wanted":{"type":"number"}}}}})";

constexpr std::string_view kCompare = R"({
"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:kith:compare:1",
"title":"compare/1","description":"what changes from one plan to another: the second less the first",
"type":"object","additionalProperties":false,
"required":["kith","library","weekly","annual","period","minutes","people_helped","lines"],
"properties":{"library":{"type":"string"},"kith":{"const":"compare/1"},"weekly":{"$ref":"#/$defs/money"},"annual":{"$ref":"#/$defs/money"},
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

constexpr std::string_view kWage = R"({
"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:kith:wage:1",
"title":"wage/1","description":"the highest hourly wage that a budget affords an employment",
"type":"object","required":["kith","library","plan","employment","budget","basis","pay_rate","cost",
"left","lines","findings"],"properties":{"kith":{"const":"wage/1"},
"library":{"type":"string"},"plan":{"type":"string"},
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
"type":"object","required":["kith","library","margin_on","rounding","lines","cost","price",
"rounding_left"],"properties":{"kith":{"const":"build_up/1"},"library":{"type":"string"},
"margin_on":{"enum":["price","cost"]},
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

}  // namespace

std::string result_schema() { return std::string{kResult}; }
std::string fit_schema() { return std::string{kFit}; }
std::string comparison_schema() { return std::string{kCompare}; }
std::string wage_schema() { return std::string{kWage}; }
std::string price_build_up_schema() { return std::string{kPriceBuildUp}; }
std::string build_up_schema() { return std::string{kBuildUp}; }
std::string extract_schema() { return std::string{kExtract}; }

}  // namespace kith::documents
