// Laws of every list of options: what the schema describes is read, what it does not is refused
// with its place and its cure. The documents are made from the schemas themselves.
#include <gmock/gmock.h>

#include <map>
#include <ostream>

#include "kith/documents/contributions.hpp"
#include "kith/documents/differences.hpp"
#include "kith/documents/documents.hpp"
#include "kith/documents/fit.hpp"
#include "kith/documents/ledger.hpp"
#include "kith/documents/network.hpp"
#include "kith/documents/results.hpp"
#include "kith/documents/schemas.hpp"
#include "kith/documents/who_pays.hpp"
#include "kith/tables/json.hpp"
#include "kith/values/error.hpp"

namespace kith {
namespace {

using testing::IsEmpty;
using testing::Not;

struct Call {
  std::string_view schema;
  void (*read)(std::string_view json);
};

void PrintTo(const Call& call, std::ostream* out) { *out << call.schema; }

template <auto Read>
constexpr Call call(std::string_view schema) {
  return {schema, [](std::string_view json) { (void)Read(json); }};
}

std::vector<Fault> faults_of(const Call& call, std::string_view json) {
  try {
    call.read(json);
  } catch (const InputError& error) {
    return error.faults();
  }
  return {};
}

std::string json_text(std::string_view text) {
  JsonWriter json;
  json.text(text);
  return json.take();
}

std::string in_braces(const std::map<std::string, std::string>& members) {
  JsonWriter json;
  json.object();
  for (const auto& [name, value] : members) json.key(name).raw(value);
  json.end_object();
  return json.take();
}

std::vector<std::string> examples_of(const Json& schema);

// An object with the first example of each of its members.
std::map<std::string, std::string> members_of(const Json& schema) {
  std::map<std::string, std::string> members;
  for (const auto& [name, member] : schema.find("properties")->members) {
    members[name] = examples_of(member).front();
  }
  return members;
}

std::vector<std::string> examples_of_words(const Json& words) {
  std::vector<std::string> examples;
  for (const Json& word : words.items) examples.push_back(json_text(word.text));
  return examples;
}

// Values that the schema of one member takes, its limits among them.
std::vector<std::string> examples_of(const Json& schema) {
  if (const Json* words = schema.find("enum")) return examples_of_words(*words);
  if (const Json* shared = schema.find("$ref")) {
    if (shared->text == "#/$defs/date") return {R"("2026-04-06")"};
    return {R"("1.00")", R"("0.5")"};
  }
  const std::string& type = schema.find("type")->text;
  if (type == "boolean") return {"true", "false"};
  if (type == "integer") return {schema.find("minimum")->text, schema.find("maximum")->text};
  if (type == "object") return {in_braces(members_of(schema))};
  if (type == "array") return {"[" + examples_of(*schema.find("items")).front() + "]", "[]"};
  if (schema.find("pattern") != nullptr) return {R"("0.1")", R"("1.000000")"};
  return {R"("a text")"};
}

class OptionLaw : public testing::TestWithParam<Call> {
 protected:
  // Every audience is refused until views are offered, so it is in no good document.
  std::map<std::string, std::string> everything() const {
    auto members = members_of(schema_);
    members.erase("audience");
    return members;
  }
  std::vector<Fault> faults_with(const std::string& name, const std::string& value) const {
    auto members = everything();
    members[name] = value;
    return faults_of(GetParam(), in_braces(members));
  }
  const std::vector<std::pair<std::string, Json>>& properties() const {
    return schema_.find("properties")->members;
  }

  Json schema_ = read_json(schema_json(GetParam().schema));
};

TEST_P(OptionLaw, EveryOptionSaysWhatItDoes) {
  for (const auto& [name, schema] : properties()) {
    ASSERT_NE(schema.find("description"), nullptr) << name;
    EXPECT_THAT(schema.find("description")->text, Not(IsEmpty())) << name;
  }
}

TEST_P(OptionLaw, WhateverTheSchemaTakesIsRead) {
  EXPECT_THAT(faults_of(GetParam(), ""), IsEmpty());
  EXPECT_THAT(faults_of(GetParam(), "{}"), IsEmpty());
  EXPECT_THAT(faults_of(GetParam(), in_braces(everything())), IsEmpty());
  for (const auto& [name, schema] : properties()) {
    if (name == "audience") continue;
    for (const std::string& value : examples_of(schema)) {
      EXPECT_THAT(faults_with(name, value), IsEmpty()) << name << ": " << value;
    }
  }
}

TEST_P(OptionLaw, ADefaultIsReadTooAndIsAWordOfItsList) {
  for (const auto& [name, schema] : properties()) {
    const Json* fallback = schema.find("default");
    if (fallback == nullptr) continue;
    const bool is_text = fallback->kind == Json::Kind::text;
    const bool is_yes_no = fallback->kind == Json::Kind::boolean;
    const std::string value = is_text     ? json_text(fallback->text)
                              : is_yes_no ? (fallback->boolean ? "true" : "false")
                                          : fallback->text;
    EXPECT_THAT(faults_with(name, value), IsEmpty()) << name << ": " << value;
  }
}

TEST_P(OptionLaw, AnotherKindOfValueIsRefusedAtItsPlaceWithACure) {
  for (const auto& [name, schema] : properties()) {
    for (const std::string value : {"null", "[[]]", R"({"a":1})"}) {
      const auto faults = faults_with(name, value);
      ASSERT_THAT(faults, Not(IsEmpty())) << name << ": " << value;
      for (const Fault& fault : faults) {
        EXPECT_TRUE(fault.at.starts_with("/" + name)) << fault.at;
        EXPECT_THAT(fault.allowed, Not(IsEmpty())) << name;
      }
    }
  }
}

TEST_P(OptionLaw, AWordThatIsNotInTheSchemaIsRefused) {
  for (const auto& [name, schema] : properties()) {
    if (schema.find("enum") == nullptr) continue;
    const auto faults = faults_with(name, json_text("no such word"));
    ASSERT_EQ(faults.size(), 1U) << name;
    EXPECT_EQ(faults[0].code, FaultCode::not_allowed) << name;
    EXPECT_EQ(faults[0].at, "/" + name);
  }
}

TEST_P(OptionLaw, ANumberOutsideTheSchemasLimitsIsRefused) {
  for (const auto& [name, schema] : properties()) {
    if (schema.find("minimum") == nullptr) continue;
    const std::string above = schema.find("maximum")->text + "0";
    for (const std::string& value : {std::string{"-1"}, above, std::string{"1.5"}}) {
      const auto faults = faults_with(name, value);
      ASSERT_EQ(faults.size(), 1U) << name << ": " << value;
      EXPECT_EQ(faults[0].code, FaultCode::out_of_range);
      EXPECT_EQ(faults[0].found, value);
    }
  }
}

TEST_P(OptionLaw, AnUnknownMemberIsRefusedAtItsPointerButNotOneOfTheCallersOwn) {
  const auto faults = faults_with("a/b~c", "1");

  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(faults[0].code, FaultCode::unknown_key);
  EXPECT_EQ(faults[0].at, "/a~1b~0c");
  EXPECT_THAT(faults_with("x_run", "17"), IsEmpty());
}

INSTANTIATE_TEST_SUITE_P(
    OfEveryCall, OptionLaw,
    testing::Values(call<&read_cost_options>("options/1"), call<&read_fit_options>("fit_options/1"),
                    call<&read_compare_options>("compare_options/1"),
                    call<&read_payment_options>("payments_options/1"),
                    call<&read_what_if_question>("what_if_options/1"),
                    call<&read_contribution_question>("contributions_what_if_options/1"),
                    call<&read_network_question>("network_options/1"),
                    call<&read_ledger_question>("ledger_options/1"),
                    call<&read_schedule_question>("schedule_options/1"),
                    call<&read_call_options>("call_options/1")));

}  // namespace
}  // namespace kith
