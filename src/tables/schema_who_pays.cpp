// The JSON Schemas of the documents of who pays, as they are written by src/report.
#include "tables/schema_documents.hpp"

namespace kith {
namespace {

constexpr std::string_view kContribution = R"({
"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:kith:contribution:1",
"title":"contribution/1","description":"what a person pays towards their care, and why",
"type":"object","required":["kith","library","plan","basis","weeks","findings"],"properties":{
"kith":{"const":"contribution/1"},"library":{"type":"string"},"plan":{"type":"string"},
"basis":{"type":"object","required":["nation","convention","first_day","last_day",
"month_to_week","above_upper_limit","rounding","parameters","provisional"],"properties":{
"nation":{"enum":["england","scotland","wales","northern_ireland"]},
"convention":{"enum":["weeks_52","weeks_365_7","calendar","cld"]},
"first_day":{"$ref":"#/$defs/date"},"last_day":{"$ref":"#/$defs/date"},
"month_to_week":{"enum":["12/52","12/365*7"]},
"above_upper_limit":{"enum":["full_cost","tariff_income"]},
"cost_of_care":{"enum":["plan","budget"]},"rounding":{"const":"half_up 0.01"},
"parameters":{"type":"string"},"provisional":{"type":"boolean"}}},
"weeks":{"type":"array","items":{"type":"object","required":["monday","last_day","weeks",
"disposable","assessed","cost_of_care","contribution","council_share","reason"],"properties":{
"monday":{"$ref":"#/$defs/date"},"last_day":{"$ref":"#/$defs/date"},
"weeks":{"type":"integer","minimum":1},
"disposable":{"$ref":"#/$defs/money_or_null"},"assessed":{"$ref":"#/$defs/money_or_null"},
"cost_of_care":{"$ref":"#/$defs/money"},"contribution":{"$ref":"#/$defs/money_or_null"},
"council_share":{"$ref":"#/$defs/money_or_null"},
"reason":{"enum":["assessed","lower_cost","nothing_left","maximum_charge","stated",
"above_upper_limit","nothing_charged","exempt","not_assessed"]},
"lines":{"type":"array","items":{"allOf":[{"$ref":"#/$defs/step"}],"required":["line"],
"properties":{"line":{"enum":["income","tariff_income","disregard","housing",
"disability_expense","guarantee","premium","local_minimum"]},
"value":{"$ref":"#/$defs/money"}}}},
"care":{"type":"array","items":{"type":"object","required":["line","weekly"],"properties":{
"line":{"type":"string"},"weekly":{"$ref":"#/$defs/money"},
"free":{"enum":["not_chargeable","reablement","minor_adaptation","section_117","cjd"]}}}},
"trace":{"type":"array","items":{"allOf":[{"$ref":"#/$defs/step"}],"required":["step"],
"properties":{"step":{"enum":["capital","tariff_steps","above_upper_limit","disposable","share",
"maximum","assessed","stated","contribution"]}}}}}}},
"findings":{"type":"array","items":{"type":"object","required":["code","level"],
"properties":{"code":{"type":"string"},"level":{"enum":["note","warning"]},
"at":{"type":"string"}},"additionalProperties":{"type":"string"}}}},
"$defs":{"date":{"type":"string","format":"date","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
"money":{"type":"string","pattern":"^-?[0-9]+\\.[0-9]{2}$","x-unit":"GBP/week"},
"money_or_null":{"anyOf":[{"$ref":"#/$defs/money"},{"type":"null"}]},
"step":{"type":"object","required":["exact","value"],"properties":{
"at":{"type":"string"},"exact":{"type":"string"},
"value":{"type":"string","pattern":"^-?[0-9]+(\\.[0-9]{2})?$"},
"rounding":{"enum":["half_up 0.01","up 1"]},
"parameters":{"type":"array","items":{"type":"object","required":["name","value","unit",
"first_day","selected_by","source","certainty"],"properties":{"name":{"type":"string"},
"value":{"type":"string"},"unit":{"type":"string"},"first_day":{"$ref":"#/$defs/date"},
"selected_by":{"const":"monday"},"source":{"type":"string"},
"certainty":{"enum":["seen","known","derived","unverified"]}}}}}}}})";

constexpr std::string_view kPayments = R"({
"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:kith:payments:1",
"title":"payments/1","description":"the payments of a budget, and why each differs from the last",
"type":"object","required":["kith","library","plan","budget","basis","totals","payments",
"findings"],"properties":{
"kith":{"const":"payments/1"},"library":{"type":"string"},"plan":{"type":"string"},
"budget":{"type":"string"},
"basis":{"type":"object","required":["convention","first_day","last_day","net","rounding",
"parameters","provisional"],"properties":{
"convention":{"enum":["weeks_52","weeks_365_7","calendar","cld"]},
"first_day":{"$ref":"#/$defs/date"},"last_day":{"$ref":"#/$defs/date"},
"pay_every":{"enum":["week","four_weeks","month","quarter","year"]},
"first_payment":{"$ref":"#/$defs/date"},"net":{"type":"boolean"},
"paused_weeks":{"type":"integer","minimum":0,"maximum":520},
"rounding":{"const":"half_up 0.01"},"parameters":{"type":"string"},
"provisional":{"type":"boolean"}}},
"totals":{"type":"object","required":["payments","gross","contribution","one_off","net"],
"properties":{"payments":{"type":"integer","minimum":0},"gross":{"$ref":"#/$defs/money"},
"contribution":{"$ref":"#/$defs/money_or_null"},"one_off":{"$ref":"#/$defs/money"},
"recovered":{"$ref":"#/$defs/money"},"net":{"$ref":"#/$defs/money_or_null"}}},
"payments":{"type":"array","items":{"type":"object","required":["payment","date","first_day",
"last_day","days","gross","contribution","one_off","net","reasons"],"properties":{
"payment":{"type":"integer","minimum":1},"date":{"$ref":"#/$defs/date"},
"first_day":{"$ref":"#/$defs/date"},"last_day":{"$ref":"#/$defs/date"},
"days":{"type":"integer","minimum":1},"gross":{"$ref":"#/$defs/money"},
"contribution":{"$ref":"#/$defs/money_or_null"},"one_off":{"$ref":"#/$defs/money"},
"paused_days":{"type":"integer","minimum":0},"recovered":{"$ref":"#/$defs/money"},
"net":{"$ref":"#/$defs/money_or_null"},
"reasons":{"type":"array","items":{"type":"object","required":["code"],"properties":{
"code":{"enum":["first","part_period","whole_period","budget","contribution","one_off",
"paused","recovered"]},
"from":{"type":"string"},"to":{"type":"string"},"first_day":{"$ref":"#/$defs/date"}}}},
"parts":{"type":"array","items":{"type":"object","required":["budget","first_day","last_day",
"days","of","exact"],"properties":{"budget":{"type":"string"},
"first_day":{"$ref":"#/$defs/date"},"last_day":{"$ref":"#/$defs/date"},
"days":{"type":"integer","minimum":1},"of":{"type":"integer","minimum":1},
"exact":{"type":"string"},"contribution_exact":{"type":"string"}}}}}}},
"findings":{"type":"array","items":{"type":"object","required":["code","level"],
"properties":{"code":{"type":"string"},"level":{"enum":["note","warning"]},
"at":{"type":"string"}},"additionalProperties":{"type":"string"}}}},
"$defs":{"date":{"type":"string","format":"date","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
"money":{"type":"string","pattern":"^-?[0-9]+\\.[0-9]{2}$","x-unit":"GBP"},
"money_or_null":{"anyOf":[{"$ref":"#/$defs/money"},{"type":"null"}]}}})";

}  // namespace

std::string_view who_pays_schema(std::string_view name) noexcept {
  if (name == "contribution/1") return kContribution;
  return name == "payments/1" ? kPayments : std::string_view{};
}

}  // namespace kith
