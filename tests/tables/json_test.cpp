// JSON in and out: the tree of small documents, the writer, and the faults document.
#include <gmock/gmock.h>

#include <limits>

#include "kith/tables/json.hpp"
#include "tables/inputs.hpp"

namespace kith {
namespace {

using test::lines_from;
using testing::ElementsAre;

// --- writing ---

TEST(JsonWriter, WritesMembersInTheOrderOfTheCallsWithoutSpaces) {
  JsonWriter json;
  json.object().member("kith", "result/1").member("count", std::int64_t{2});
  json.key("rows").array().object().end_object().whole(-7).null().boolean(true).end_array();
  json.key("empty").array().end_array().key("raw").raw("1.5").end_object();

  EXPECT_EQ(json.take(),
            R"({"kith":"result/1","count":2,"rows":[{},-7,null,true],"empty":[],"raw":1.5})");
}

TEST(JsonWriter, EscapesOnlyWhatTheRfcRequires) {
  JsonWriter json;
  json.text("\"\\/\b\f\n\r\t\x01\x1F£\x7F");

  EXPECT_EQ(json.str(), "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f£\x7F\"");
}

TEST(JsonWriter, WritesTheLeastAndTheMostWholeNumber) {
  JsonWriter json;
  json.array().whole(std::numeric_limits<std::int64_t>::min());
  json.whole(std::numeric_limits<std::int64_t>::max()).end_array();

  EXPECT_EQ(json.str(), "[-9223372036854775808,9223372036854775807]");
}

TEST(JsonWriter, SeparatesTextsOfAnArrayAndMembersAfterAnObject) {
  JsonWriter json;
  json.object().key("a").object().member("b", "c").end_object().key("d").array();
  json.text("e").text("f").end_array().end_object();

  EXPECT_EQ(json.str(), R"({"a":{"b":"c"},"d":["e","f"]})");
}

// --- reading ---

TEST(ReadJson, KeepsNumbersAsTheyWereWritten) {
  const Json json = read_json(R"({"a": 1.50, "b": -0, "c": 12345678901234567890, "d": 1e5})");

  EXPECT_EQ(json.find("a")->text, "1.50");
  EXPECT_EQ(json.find("b")->text, "-0");
  EXPECT_EQ(json.find("c")->text, "12345678901234567890");
  EXPECT_EQ(json.find("d")->text, "1e5");
  EXPECT_EQ(json.find("d")->kind, Json::Kind::number);
}

TEST(ReadJson, KeepsTheShapeAndTheOrder) {
  const Json json = read_json(R"({"list": [[], {"x": null}, "t", false], "last": {}})");

  ASSERT_EQ(json.members.size(), 2u);
  EXPECT_EQ(json.members[1].first, "last");
  const Json& list = *json.find("list");
  ASSERT_EQ(list.items.size(), 4u);
  EXPECT_EQ(list.items[0].kind, Json::Kind::array);
  EXPECT_EQ(list.items[1].find("x")->kind, Json::Kind::null);
  EXPECT_EQ(list.items[2].text, "t");
  EXPECT_FALSE(list.items[3].boolean);
  EXPECT_EQ(json.find("first"), nullptr);
}

TEST(ReadJson, ReadsATextThatIsOneValue) {
  EXPECT_EQ(read_json(" \"a\\u00e9\\ud83d\\ude00\" ").text, "aé😀");
  EXPECT_EQ(read_json("7").kind, Json::Kind::number);
}

TEST(ReadJson, NamesTheByteAtWhichItIsNoJson) {
  EXPECT_THAT(lines_from([] { return read_json("{\"a\":}"); }), ElementsAre("syntax \"\" char 5"));
  EXPECT_THAT(lines_from([] { return read_json("\"\xFE\""); }),
              ElementsAre("not_utf8 \"\" char 1"));
  EXPECT_THAT(lines_from([] { return read_json(std::string(33, '[') + std::string(33, ']')); }),
              ElementsAre(testing::StartsWith("syntax")));
  EXPECT_EQ(read_json(std::string(32, '[') + std::string(32, ']')).items.size(), 1u);
}

TEST(ReadJson, NamesEveryMemberThatOccursTwice) {
  EXPECT_THAT(
      lines_from([] { return read_json(R"({"a": 1, "b": [{}, {"c/d": 1, "c/d": 2}], "a": 3})"); }),
      ElementsAre("duplicate /b/1/c~1d", "duplicate /a"));
}

// --- faults/1 ---

TEST(FaultsJson, IsTheDocumentOfTheContract) {
  const std::vector<Fault> faults = {
      {FaultCode::schedule_syntax, "/actions/0/schedule", 0, "dayly", "a day"},
      {FaultCode::dangling_reference, "/actions/4/budget", {}, "owm", "a budget of this document"}};

  EXPECT_EQ(
      faults_json(faults, 100),
      R"({"kith":"faults/1","count":2,"shown":2,"faults":[)"
      R"({"code":"schedule_syntax","at":"/actions/0/schedule","char":0,"found":"dayly","allowed":"a day"},)"
      R"({"code":"dangling_reference","at":"/actions/4/budget","found":"owm","allowed":"a budget of this document"}]})");
}

TEST(FaultsJson, CountsAllAndShowsTheFirst) {
  const std::vector<Fault> faults(3, Fault{FaultCode::missing, "/plan", {}, {}, "x"});

  EXPECT_EQ(faults_json(faults, 1), R"({"kith":"faults/1","count":3,"shown":1,"faults":[)"
                                    R"({"code":"missing","at":"/plan","allowed":"x"}]})");
  EXPECT_EQ(faults_json(faults, 0), R"({"kith":"faults/1","count":3,"shown":0,"faults":[]})");
}

}  // namespace
}  // namespace kith
