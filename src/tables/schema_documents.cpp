// What may the options of a costing be? Their JSON Schema.
#include "tables/schema_documents.hpp"

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

}  // namespace

std::string cost_options_schema() { return std::string{kOptions}; }

}  // namespace kith
