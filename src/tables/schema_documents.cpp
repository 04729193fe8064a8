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
"as_at":{"$ref":"#/$defs/date",
"description":"whose prices a quotation uses; entries up to it are actual spending"},
"tolerance":{"type":"string","pattern":"^(0(\\.[0-9]{1,6})?|1(\\.0{1,6})?)$",
"description":"share of what was planned by as_at beyond which spending is an exception"},
"surplus_weeks":{"type":"integer","minimum":0,"maximum":520,"x-unit":"week",
"description":"of funding that may stay in an account; default the area's"},
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
"set":{"type":"string","description":"a parameter, mileage_rate, pay_rate, tariff:<id>, provider:<id>, employment:<id>, policy:<member>"},
"value":{"type":"string","description":"16.50, +8%, -5%; of pay also floor, floor+0.50, floor+5%"},
"first_day":{"$ref":"#/$defs/date"},
"rule":{"enum":["half_up","half_even","half_down","up","down"],"default":"half_up"},
"step":{"$ref":"#/$defs/money","description":"of a percentage; default five places"}}}},
"detail":{"enum":["totals","lines","trace"],"default":"trace"},
"minutes":{"enum":["clock","elapsed"],"default":"clock"},
"weeks":{"type":"boolean","default":false},
"stages":{"type":"boolean","default":false},
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
"in":{"type":"string","description":"what it is of, for calls by name: options, documents/1"},
"at":{"type":"string","description":"a JSON Pointer, or a place such as actions[14].schedule"},
"char":{"type":"integer","minimum":0,"description":"bytes into the text at that place"},
"found":{"type":"string","maxLength":40},"allowed":{"type":"string"}}}}}})";

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

// Amounts of an account in pounds are text, those of one in minutes end in `_minutes`.
constexpr std::string_view kLedger = R"({
"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:kith:ledger:1",
"title":"ledger/1","description":"what money and time moved, and where it stands",
"type":"object","additionalProperties":false,
"required":["kith","library","accounts","findings","chain"],"properties":{
"kith":{"const":"ledger/1"},"library":{"type":"string"},"as_at":{"$ref":"#/$defs/date"},
"accounts":{"type":"array","items":{"type":"object","additionalProperties":false,
"required":["account","kind","unit","statement"],"properties":{
"account":{"type":"string"},"kind":{"enum":["direct_payment","managed","client","pool","trial",
"timebank","framework","provider"]},"unit":{"enum":["pounds","minutes"]},
"received":{"$ref":"#/$defs/money"},"received_minutes":{"$ref":"#/$defs/minutes"},
"paid":{"$ref":"#/$defs/money"},"paid_minutes":{"$ref":"#/$defs/minutes"},
"posted":{"$ref":"#/$defs/money"},"posted_minutes":{"$ref":"#/$defs/minutes"},
"committed":{"$ref":"#/$defs/money"},"committed_minutes":{"$ref":"#/$defs/minutes"},
"free":{"$ref":"#/$defs/money"},"free_minutes":{"$ref":"#/$defs/minutes"},
"refused":{"$ref":"#/$defs/money"},"refused_minutes":{"$ref":"#/$defs/minutes"},
"interest":{"type":"object","additionalProperties":false,"required":["to","rate","first_day",
"last_day","exact","amount","rounding","credited","due"],"properties":{"to":{"type":"string"},
"rate":{"type":"string"},"first_day":{"$ref":"#/$defs/date"},"last_day":{"$ref":"#/$defs/date"},
"exact":{"type":"string"},"amount":{"$ref":"#/$defs/money"},"rounding":{"enum":["half_up 0.01",
"half_even 0.01","half_down 0.01","up 0.01","down 0.01"]},"credited":{"$ref":"#/$defs/money"},
"due":{"$ref":"#/$defs/money"}}},
"statement":{"type":"array","items":{"type":"object","additionalProperties":false,
"required":["entry","at","status","other_account"],"properties":{
"entry":{"type":"string"},"at":{"$ref":"#/$defs/date"},
"status":{"enum":["posted","committed","refused"]},"kind":{"type":"string"},
"other_account":{"type":"string"},
"amount":{"$ref":"#/$defs/money"},"amount_minutes":{"$ref":"#/$defs/minutes"},
"balance":{"$ref":"#/$defs/money"},"balance_minutes":{"$ref":"#/$defs/minutes"},
"action":{"type":"string"},"purpose":{"type":"string"},"reason_code":{"type":"string"},
"reverses":{"type":"string"}}}}}}},
"findings":{"type":"array","items":{"type":"object","required":["code","level","at"],
"properties":{"code":{"type":"string"},"level":{"enum":["note","warning"]},
"at":{"type":"string"}},"additionalProperties":{"type":"string"}}},
"chain":{"type":"object","additionalProperties":false,"required":["head","links"],"properties":{
"head":{"anyOf":[{"$ref":"#/$defs/hash"},{"type":"null"}]},
"links":{"type":"array","items":{"type":"object","additionalProperties":false,
"required":["entry","hash"],"properties":{"entry":{"type":"string"},
"hash":{"$ref":"#/$defs/hash"}}}}}}},
"$defs":{"date":{"type":"string","format":"date","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
"hash":{"type":"string","pattern":"^[0-9a-f]{64}$"},
"money":{"type":"string","pattern":"^-?[0-9]+\\.[0-9]{2}$","x-unit":"GBP"},
"minutes":{"type":"integer","x-unit":"min"}}})";

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

constexpr std::array<std::pair<std::string_view, std::string_view>, 9> kDocuments = {{
    {"options/1", kOptions},
    {"result/1", kResult},
    {"ledger/1", kLedger},
    {"faults/1", kFaults},
    {"fit/1", kFit},
    {"price_build_up/1", kPriceBuildUp},
    {"build_up/1", kBuildUp},
    {"extract/1", kExtract},
    {"wage/1", kWage},
}};

}  // namespace

std::string_view document_schema(std::string_view name) noexcept {
  for (const auto& [known, schema] : kDocuments) {
    if (known == name) return schema;
  }
  const std::string_view compare = compare_schema(name);
  return compare.empty() ? who_pays_schema(name) : compare;
}

}  // namespace kith
