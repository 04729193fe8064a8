// The list of calls: what it holds, how a call is found, and what its faults are of.
#include "kith/documents/calls.hpp"

#include <gmock/gmock.h>

#include <set>

#include "kith/documents/schemas.hpp"
#include "kith/tables/json.hpp"
#include "values/expect_error.hpp"

namespace kith {
namespace {

using test::code_thrown_by;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr std::string_view kPlan =
    R"({"kith":"plan/1","person":{"person":"p1","nation":"england"},)"
    R"("plan":{"plan":"v1","first_day":"2026-04-06","last_day":"2027-04-05"},)"
    R"("actions":[{"action":"a","schedule":"9h per week","rate":"10.00","per":"hour"}]})";

std::string request_for(std::string_view call, std::string_view documents,
                        std::string_view options = "{}") {
  return R"({"call":")" + std::string{call} + R"(","documents":[)" + std::string{documents} +
         R"(],"options":)" + std::string{options} + "}";
}

QuestionError fault_of(const std::string& text) {
  const Request request = read_request(text);
  try {
    ask(request, nullptr);
  } catch (const QuestionError& error) {
    return error;
  }
  throw std::logic_error{"there is no fault"};
}

TEST(AllCalls, AreEachThereOnceWithASentence) {
  std::set<std::tuple<Asks, std::string_view, std::string_view>> keys;
  for (const Call* call : all_calls()) {
    SCOPED_TRACE(call->name);
    EXPECT_TRUE(keys.emplace(call->asks, call->name, call->of).second);
    EXPECT_EQ(call->says.back(), '.');
    EXPECT_EQ(call->watched, call->asks != Asks::documents);
    EXPECT_EQ(&find_call(call->asks, call->name, call->of), call);
  }
  EXPECT_GE(keys.size(), 22U);
}

TEST(AllCalls, HaveADocumentOrTables) {
  for (const Call* call : all_calls()) {
    SCOPED_TRACE(call->name);
    EXPECT_TRUE(!call->answers.document.empty() || call->answers.tables != nullptr);
  }
}

TEST(FindCall, NamesTheCallsOfItsDoor) {
  try {
    find_call(Asks::area, "fit");
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), Code::argument);
    EXPECT_THAT(error.what(),
                testing::StartsWith("no call that asks area is named 'fit'; there are "
                                    "cost, contributions, "));
  }
}

TEST(FindCall, NamesTheResultsThatACallAsks) {
  try {
    find_call(Asks::result, "what_if", "network");
    FAIL();
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(),
                 "what_if asks a result of cost, contributions; this is one of network");
  }
}

TEST(Ask, SaysOfWhichDocumentAFaultIs) {
  const std::string plan{kPlan};

  EXPECT_THAT(fault_of(request_for("compare", plan + R"(,{"kith":"plan/1"})")).in(),
              testing::Each("documents/1"));
  EXPECT_THAT(fault_of(request_for("compare", R"({"kith":"plan/1"},)" + plan)).in(),
              testing::Each("documents/0"));
}

TEST(Ask, SaysThatAFaultFoundWhileCostingIsOfTheOptions) {
  const QuestionError error = fault_of(request_for(
      "compare", std::string{kPlan} + "," + std::string{kPlan},
      R"({"what_if":[{"set":"none","value":"1","first_day":"2026-04-06"}],"faults_shown":3})"));

  EXPECT_THAT(error.in(), ElementsAre("options"));
  EXPECT_THAT(error.faults().at(0).at, HasSubstr("/what_if/0"));
  EXPECT_EQ(error.shown(), 3U);
}

TEST(Ask, SaysThatAGapOfThePlanIsOfTheDocument) {
  const std::string gap =
      R"({"kith":"plan/1","person":{"person":"p1"},"plan":{"plan":"v1","first_day":"2026-04-06",)"
      R"("last_day":"2027-04-05"},"actions":[{"action":"a","schedule":"9h per week"}]})";
  const QuestionError error = fault_of(request_for("cost", gap, R"({"incomplete":"refuse"})"));

  EXPECT_THAT(error.in(), testing::Each("documents/0"));
}

TEST(Ask, RefusesMembersAndOptionsThatACallHasNot) {
  const QuestionError error = fault_of(R"({"call":"schema","options":{},"person":"p1"})");

  std::vector<std::string> places;
  for (const Fault& fault : error.faults()) places.push_back(fault.at);
  EXPECT_THAT(places, ElementsAre("/name", "/person", "/options"));
  EXPECT_THAT(error.faults().back().allowed, HasSubstr("call, documents, name"));
}

TEST(AskResult, RefusesAPartOfAnAnswer) {
  const Answer plan = ask(read_request(request_for("cost", kPlan)), nullptr);

  EXPECT_EQ(code_thrown_by(
                [&] { return ask_result(plan, read_request(R"({"call":"what_if"})"), nullptr); }),
            Code::argument);
}

TEST(CallsJson, ListsEveryCallWithItsColumns) {
  const Json catalogue = read_json(calls_json());
  const Json& calls = *catalogue.find("calls");

  EXPECT_EQ(calls.items.size(), all_calls().size());
  for (const Json& call : calls.items) {
    for (const Json& table : call.find("tables")->items)
      EXPECT_FALSE(table.find("columns")->items.empty()) << table.find("name")->text;
  }
}

// Options and documents that are named have schemas; a schema itself has none.
TEST(CallsJson, NamesDocumentsThatHaveSchemas) {
  for (const Call* call : all_calls()) {
    SCOPED_TRACE(call->name);
    std::vector<std::string_view> names{call->options, call->answers.document};
    for (const CallDocument& document : call->documents) names.push_back(document.kind);
    for (const std::string_view name : names) {
      if (name.empty() || name == "schema") continue;
      EXPECT_EQ(read_json(schema_json(name)).find("title")->text, name);
    }
  }
}

TEST(ErrorJson, ListsAsManyFaultsAsAreToBeShown) {
  const Failure failure{
      Code::input,
      "2 faults",
      {{FaultCode::missing, "/a", {}, {}, "b"}, {FaultCode::syntax, "", 3, {}, "c"}},
      {"options", ""},
      1};

  EXPECT_THAT(error_json(failure),
              HasSubstr(R"("status":"input","message":"2 faults","count":2,"faults":[{"code":)"
                        R"("missing","in":"options","at":"/a","allowed":"b"}]})"));
}

}  // namespace
}  // namespace kith
