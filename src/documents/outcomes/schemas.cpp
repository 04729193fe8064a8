// What does `answers/1` consist of, the answers to an instrument that are read?
#include "documents/outcomes/schemas.hpp"

#include "documents/shared/head.hpp"
#include "kith/outcomes/instruments.hpp"
#include "kith/tables/json.hpp"

namespace kith::documents {
namespace {

// The members beside the instrument. One person's answers, or how many of `people` gave each.
constexpr std::string_view kAnswers = R"({
"kith":{"const":"answers/1"},
"responses":{"type":"array","items":{"type":["integer","null"]},
"description":"one person's, in the order of the items; null: no answer"},
"counts":{"type":"array","items":{"type":"array",
"items":{"type":"integer","minimum":0,"maximum":1000000000}},
"description":"for each item how many people gave each answer, from the lowest on"},
"people":{"type":"integer","minimum":0,"maximum":1000000000,"description":"how many were asked"},
"stated_mean":{"type":"string","description":"a printed mean, to be held against the counts"},
"instrument":)";

}  // namespace

std::string answers_schema() {
  JsonWriter json;
  open_schema(json, "answers/1",
              "answers to an instrument: one person's, or those of many counted");
  json.member("type", "object").key("additionalProperties").boolean(false);
  json.key("patternProperties").raw(R"({"^x_":true})");
  json.key("required").raw(R"(["instrument"])");
  json.key("oneOf").raw(R"([{"required":["responses"]},{"required":["counts","people"]}])");

  JsonWriter instruments;
  instruments.object().key("enum").array();
  const Instruments shipped = Instruments::shipped();
  for (const Instrument& instrument : shipped.all()) {
    instruments.text(instrument.name);
  }
  instruments.end_array().end_object();
  json.key("properties").raw(std::string{kAnswers} + instruments.take() + "}");
  json.end_object();
  return json.take();
}

}  // namespace kith::documents
