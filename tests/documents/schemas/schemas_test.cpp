// The list of schemas: a name for each, and the document it describes.
#include "kith/documents/schemas.hpp"

#include <gmock/gmock.h>

#include "kith/tables/json.hpp"
#include "kith/values/error.hpp"
#include "values/expect_error.hpp"

namespace kith {
namespace {

using test::code_thrown_by;
using testing::Contains;

const Json& member(const Json& json, std::initializer_list<std::string_view> path) {
  const Json* place = &json;
  for (const std::string_view name : path) {
    place = place->find(name);
    if (place == nullptr) throw std::out_of_range{std::string{name}};
  }
  return *place;
}

std::vector<std::string> texts_of(const Json& json) {
  std::vector<std::string> texts;
  for (const Json& item : json.items) texts.push_back(item.text);
  return texts;
}

TEST(SchemaJson, IsThereForTheOtherDocuments) {
  for (const std::string_view name : {"options/1",
                                      "result/1",
                                      "ledger/1",
                                      "faults/1",
                                      "fit/1",
                                      "price_build_up/1",
                                      "build_up/1",
                                      "extract/1",
                                      "contribution/1",
                                      "payments/1",
                                      "wage/1",
                                      "compare/1",
                                      "fit_options/1",
                                      "payments_options/1",
                                      "compare_options/1",
                                      "contribution_change/1",
                                      "calls/1",
                                      "error/1",
                                      "notes/1",
                                      "tables/1"}) {
    EXPECT_EQ(member(read_json(schema_json(name)), {"title"}).text, name);
  }
  const Json faults = read_json(schema_json("faults/1"));
  const Json& codes =
      member(faults, {"properties", "faults", "items", "properties", "code", "enum"});
  std::vector<std::string> names;
  for (int i = 0; i < kFaultCodeCount; ++i) {
    names.emplace_back(fault_code_name(static_cast<FaultCode>(i)));
  }
  EXPECT_EQ(texts_of(codes), names);
}

TEST(SchemaJson, OfOptionsWithMoreHasThoseOfACosting) {
  const Json all = read_json(schema_json("options/1"));
  const Json fit = read_json(schema_json("fit_options/1"));

  EXPECT_EQ(member(fit, {"properties"}).members.size(),
            member(all, {"properties"}).members.size() + 1);
  EXPECT_EQ(member(fit, {"properties", "budget", "$ref"}).text, "#/$defs/money");
  EXPECT_EQ(member(fit, {"$id"}).text, "urn:kith:fit_options:1");
}

TEST(SchemaJson, IsThereForEveryNameThatIsListed) {
  for (const std::string& name : schema_names()) {
    EXPECT_EQ(member(read_json(schema_json(name)), {"title"}).text, name);
  }
  EXPECT_THAT(schema_names(), Contains("table/people"));
}

TEST(SchemaJson, RefusesAnotherName) {
  EXPECT_EQ(code_thrown_by([] { return schema_json("plan/2"); }), Code::argument);
  EXPECT_EQ(code_thrown_by([] { return schema_json("table/tie"); }), Code::argument);
  EXPECT_EQ(code_thrown_by([] { return schema_json(""); }), Code::argument);
}

}  // namespace
}  // namespace kith
