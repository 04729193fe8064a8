// What do the documents of what people and councils pay consist of?
#include "documents/charging/schemas.hpp"

#include <string_view>

namespace kith::documents {
namespace {

// These schemas are written by hand, beside the writers. Tests validate every example against them.
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
"parameters":{"type":"string"},"provisional":{"type":"boolean"},
"what_if":{"type":"array","items":{"type":"object","required":["set","value","first_day"],
"properties":{"set":{"type":"string"},"value":{"type":"string"},
"first_day":{"$ref":"#/$defs/date"},
"rule":{"enum":["half_up","half_even","half_down","up","down"]},"step":{"type":"string"}}}}}},
"weeks":{"type":"array","items":{"type":"object","required":["monday","last_day","weeks",
"disposable","assessed","cost_of_care","contribution","council_share","reason"],"properties":{
"monday":{"$ref":"#/$defs/date"},"last_day":{"$ref":"#/$defs/date"},
"weeks":{"type":"integer","minimum":1},
"disposable":{"$ref":"#/$defs/money_or_null"},"assessed":{"$ref":"#/$defs/money_or_null"},
"cost_of_care":{"$ref":"#/$defs/money"},"contribution":{"$ref":"#/$defs/money_or_null"},
"council_share":{"$ref":"#/$defs/money_or_null"},
"reason":{"enum":["assessed","lower_cost","nothing_left","maximum_charge","below_minimum_charge","stated",
"above_upper_limit","nothing_charged","exempt","not_assessed"]},
"lines":{"type":"array","items":{"allOf":[{"$ref":"#/$defs/step"}],"required":["line"],
"properties":{"line":{"enum":["income","tariff_income","disregard","housing",
"disability_expense","guarantee","premium","local_minimum"]},
"value":{"$ref":"#/$defs/money"}}}},
"care":{"type":"array","items":{"type":"object","required":["line","weekly"],"properties":{
"line":{"type":"string"},"weekly":{"$ref":"#/$defs/money"},
"free":{"enum":["not_chargeable","reablement","minor_adaptation","section_117","cjd","for_carer"]}}}},
"trace":{"type":"array","items":{"allOf":[{"$ref":"#/$defs/step"}],"required":["step"],
"properties":{"step":{"enum":["capital","tariff_steps","above_upper_limit","disposable","share",
"maximum","minimum","assessed","stated","contribution"]}}}}}}},
"fees":{"type":"array","items":{"type":"object","required":["fee","amount","per","first_day",
"last_day","budget","at","reason"],"properties":{"fee":{"const":"arrangement"},
"amount":{"$ref":"#/$defs/amount"},"per":{"enum":["week","four_weeks","month","year","once"]},
"first_day":{"$ref":"#/$defs/date"},"last_day":{"$ref":"#/$defs/date"},
"budget":{"type":"string"},"at":{"type":"string"},"reason":{"const":"above_upper_limit"}}}},
"findings":{"type":"array","items":{"type":"object","required":["code","level"],
"properties":{"code":{"type":"string"},"level":{"enum":["note","warning"]},
"at":{"type":"string"}},"additionalProperties":{"type":"string"}}}},
"$defs":{"date":{"type":"string","format":"date","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
"money":{"type":"string","pattern":"^-?[0-9]+\\.[0-9]{2}$","x-unit":"GBP/week"},
"amount":{"type":"string","pattern":"^[0-9]+\\.[0-9]{2}$","x-unit":"GBP"},
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

constexpr std::string_view kContributionChange = R"({
"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:kith:contribution_change:1",
"title":"contribution_change/1","description":"what a what-if changes in what an area's people pay",
"type":"object","required":["kith","library","basis","reassessed","totals","groups","people"],
"properties":{"kith":{"const":"contribution_change/1"},"library":{"type":"string"},
"basis":{"type":"object","required":["convention","rounding","parameters","provisional","bands",
"what_if"],"properties":{"convention":{"enum":["weeks_52","weeks_365_7","calendar","cld"]},
"first_day":{"$ref":"#/$defs/date"},"last_day":{"$ref":"#/$defs/date"},
"rounding":{"const":"half_up 0.01"},"parameters":{"type":"string"},
"provisional":{"type":"boolean"},
"bands":{"type":"array","maxItems":20,"items":{"$ref":"#/$defs/money"},
"description":"upper ends, pounds a week"},
"what_if":{"type":"array","items":{"type":"object","required":["set","value","first_day"],
"properties":{"set":{"type":"string"},"value":{"type":"string"},
"first_day":{"$ref":"#/$defs/date"},
"rule":{"enum":["half_up","half_even","half_down","up","down"]},"step":{"type":"string"}}}}}},
"reassessed":{"type":"integer","minimum":0,"description":"plans that could have changed"},
"totals":{"$ref":"#/$defs/group"},"groups":{"type":"array","items":{"$ref":"#/$defs/group"}},
"people":{"type":"array","items":{"allOf":[{"$ref":"#/$defs/amounts"}],"required":["person",
"plans","first_day","band","age","status","reason_before","reason_after"],"properties":{
"person":{"type":"string"},"plans":{"type":"array","items":{"type":"string"},"minItems":1},
"first_day":{"$ref":"#/$defs/date"},"band":{"type":["string","null"]},
"age":{"enum":["under_18","18_to_24","25_to_pension_age","pension_age",null]},
"status":{"enum":["single","couple"]},"reason_before":{"$ref":"#/$defs/reason"},
"reason_after":{"$ref":"#/$defs/reason"}}}}},
"$defs":{"date":{"type":"string","format":"date","pattern":"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
"money":{"type":"string","pattern":"^-?[0-9]+\\.[0-9]{2}$","x-unit":"GBP"},
"money_or_null":{"anyOf":[{"$ref":"#/$defs/money"},{"type":"null"}]},
"count":{"type":"integer","minimum":0},
"reason":{"enum":["assessed","lower_cost","nothing_left","maximum_charge","below_minimum_charge",
"stated","above_upper_limit","nothing_charged","exempt","not_assessed"]},
"amounts":{"type":"object","required":["weekly_before","weekly_after","weekly_change",
"annual_before","annual_after","annual_change","period_before","period_after","period_change"],
"properties":{"weekly_before":{"$ref":"#/$defs/money_or_null"},
"weekly_after":{"$ref":"#/$defs/money_or_null"},"weekly_change":{"$ref":"#/$defs/money_or_null"},
"annual_before":{"$ref":"#/$defs/money_or_null"},"annual_after":{"$ref":"#/$defs/money_or_null"},
"annual_change":{"$ref":"#/$defs/money_or_null"},
"period_before":{"$ref":"#/$defs/money_or_null"},"period_after":{"$ref":"#/$defs/money_or_null"},
"period_change":{"$ref":"#/$defs/money_or_null"}}},
"group":{"allOf":[{"$ref":"#/$defs/amounts"}],"required":["grouping","group","people",
"people_not_assessed","people_changed","pay_more","pay_less","newly_pay","stop_paying",
"largest_rise_weekly"],"properties":{
"grouping":{"enum":["all","band","age","status","support_reason","ward"]},
"group":{"type":["string","null"]},"people":{"$ref":"#/$defs/count"},
"people_not_assessed":{"$ref":"#/$defs/count"},"people_changed":{"$ref":"#/$defs/count"},
"pay_more":{"$ref":"#/$defs/count"},"pay_less":{"$ref":"#/$defs/count"},
"newly_pay":{"$ref":"#/$defs/count"},"stop_paying":{"$ref":"#/$defs/count"},
"largest_rise_weekly":{"$ref":"#/$defs/money"}}}}})";

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

std::string contribution_schema() { return std::string{kContribution}; }
std::string contribution_change_schema() { return std::string{kContributionChange}; }
std::string payments_schema() { return std::string{kPayments}; }

}  // namespace kith::documents
