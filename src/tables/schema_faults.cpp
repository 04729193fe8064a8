// What does `faults/1` consist of, the document of what is wrong with an input?
#include <string>

#include "kith/tables/json.hpp"

namespace kith {
namespace {

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

}  // namespace

std::string faults_schema() { return std::string{kFaults}; }

}  // namespace kith
