// The plan document: what each member becomes, and what is said of one that cannot be read.
#include <gmock/gmock.h>

#include "kith/tables/columns.hpp"
#include "kith/tables/tables.hpp"
#include "tables/inputs.hpp"
#include "values/expect_error.hpp"

namespace kith {
namespace {

using test::code_thrown_by;
using test::faults_in;
using test::file_text;
using test::lines_from;
using test::plan_document;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> faults_of(std::string_view json) {
  return lines_from([&] { return read_plan(json); });
}

Tables sister() { return read_plan(file_text(KITH_SOURCE_DIR "/examples/plans/sister.json")); }

TEST(ReadPlan, ReadsTheContractsExample) {
  namespace at = columns::actions;
  const Tables tables = sister();
  const Table& actions = tables[TableName::actions];

  ASSERT_EQ(actions.rows(), 5u);
  EXPECT_EQ(tables.text(actions.symbol(at::action, 0)), "a0");
  EXPECT_EQ(tables.text(actions.symbol(at::label, 1)), "Shower, lift to church, lunch together");
  EXPECT_EQ(tables.text(actions.symbol(at::who, 3)), "church-friend");
  EXPECT_EQ(actions.symbol(at::within, 2), actions.symbol(at::action, 0));
  EXPECT_TRUE(actions.yes(at::unpaid, 3));
  EXPECT_EQ(actions.held(at::miles, 4), 6'000);
  EXPECT_EQ(actions.rate(at::rate, 4).text(), "0.45");
  EXPECT_FALSE(actions.has(at::rate, 0));
  EXPECT_EQ(tables.schedule(actions.held(at::schedule, 1)).text(), "daily 1h30");
}

TEST(ReadPlan, ReadsMoneySharesDatesAndBirths) {
  const Tables tables = sister();
  const Table& budgets = tables[TableName::budgets];
  const Table& people = tables[TableName::people];

  EXPECT_EQ(budgets.money(columns::budgets::annual, 0).text(), "4900.00");
  EXPECT_EQ(budgets.money(columns::budgets::weekly, 1).text(), "6.00");
  EXPECT_EQ(budgets.date(columns::budgets::last_day, 0).text(), "2027-04-05");
  EXPECT_EQ(people.share(columns::people::bad_day_share, 0).text(), "0.3");
  EXPECT_EQ(people.birth(columns::people::born, 0).day.text(), "1961-07-01");
  EXPECT_EQ(people.birth(columns::people::born, 0).precision, Birth::Precision::year);
}

TEST(ReadPlan, GivesRowsThePersonAndThePlanOfTheDocument) {
  const Tables tables = sister();

  EXPECT_EQ(tables.text(tables[TableName::ties].symbol(columns::ties::person, 1)), "p1");
  EXPECT_EQ(tables.text(tables[TableName::plans].symbol(columns::plans::person, 0)), "p1");
  EXPECT_EQ(tables.text(tables[TableName::actions].symbol(columns::actions::plan, 4)), "p1-v1");
}

TEST(ReadPlan, LeavesAPersonThatNeedNotBeThereEmpty) {
  const Tables tables =
      read_plan(plan_document(R"(, "accounts": [{"account": "trust", "kind": "client"}])"));

  EXPECT_FALSE(tables[TableName::accounts].has(columns::accounts::person, 0));
}

TEST(ReadPlan, KeepsAListOfTagsInItsOrder) {
  const Tables tables = sister();
  const auto tags = tables[TableName::actions].tags(columns::actions::outcomes, 0);

  ASSERT_EQ(tags.size(), 2u);
  EXPECT_EQ(tables.text(tags[0]), "o1");
  EXPECT_EQ(tables.text(tags[1]), "o2");
  EXPECT_THAT(tables[TableName::actions].tags(columns::actions::backup, 0), IsEmpty());
}

TEST(ReadPlan, TakesNullAnEmptyTextAndAnEmptyListAsEmpty) {
  const Tables tables = read_plan(plan_document(
      R"(, "ties": [{"supporter": "s", "kind": "friend", "strength": null, "first_day": "",
                     "roles": [], "minutes_per_week": null}])"));
  const Table& ties = tables[TableName::ties];

  EXPECT_FALSE(ties.has(columns::ties::strength, 0));
  EXPECT_FALSE(ties.has(columns::ties::first_day, 0));
  EXPECT_FALSE(ties.has(columns::ties::roles, 0));
  EXPECT_FALSE(ties.has(columns::ties::minutes_per_week, 0));
}

TEST(ReadPlan, ReadsTheSettingsOfAnArea) {
  const Tables tables = read_plan(plan_document(
      R"(, "area": {"nation": "scotland", "mileage_rate": "0.45", "nights": "start_day",
                    "maximum_weekly_charge": "200.00", "share_of_disposable_income": "0.9"})"));

  EXPECT_EQ(tables.settings().nation, "scotland");
  EXPECT_EQ(tables.settings().mileage_rate->text(), "0.45");
  EXPECT_FALSE(tables.settings().nights_split_at_midnight);
  EXPECT_EQ(tables.settings().maximum_weekly_charge->text(), "200.00");
  EXPECT_EQ(tables.settings().share_of_disposable_income->text(), "0.9");
  EXPECT_EQ(tables.settings().lower_capital_limit, std::nullopt);
}

TEST(ReadPlan, TakesTheOneCalendarThatThereIsForTheAreas) {
  const Tables tables = read_plan(plan_document(
      R"(, "terms": [{"calendar": "c", "first_day": "2026-09-01", "last_day": "2026-10-23"},
                     {"calendar": "c", "first_day": "2026-04-13", "last_day": "2026-05-22"}])"));
  const auto terms = tables.terms(kNoSymbol);

  ASSERT_EQ(terms.size(), 2u);
  EXPECT_EQ(terms[0].first().text(), "2026-04-13");
  EXPECT_EQ(terms[1].last().text(), "2026-10-23");
}

TEST(ReadPlan, ParsesASharedScheduleOnce) {
  const Tables tables = read_plan(plan_document(
      R"(, "actions": [{"action": "a", "schedule": "mon 1h"}, {"action": "b", "schedule": "mon 1h"},
                       {"action": "c", "schedule": "tue 1h"}])"));
  const Table& actions = tables[TableName::actions];
  const auto held = [&](std::size_t row) { return actions.held(columns::actions::schedule, row); };

  EXPECT_EQ(held(0), held(1));
  EXPECT_NE(held(0), held(2));
}

TEST(ReadPlan, NamesPlacesAsJsonPointers) {
  const Tables tables = sister();

  EXPECT_EQ(tables.place(TableName::actions, 0, "schedule"), "/actions/0/schedule");
  EXPECT_EQ(tables.place(TableName::ties, 3), "/ties/3");
  EXPECT_EQ(tables.place(TableName::people, 0, "born"), "/person/born");
  EXPECT_EQ(tables.place(TableName::plans, 0), "/plan");
}

TEST(ReadPlan, FindsTextsBySymbolAndSymbolsByText) {
  const Tables tables = sister();

  EXPECT_EQ(tables.text(tables.find("sister")), "sister");
  EXPECT_EQ(tables.find("nobody of that name"), kNoSymbol);
  EXPECT_EQ(tables.text(kNoSymbol), "");
}

// --- the document as a whole ---

TEST(ReadPlan, NamesTheByteAtWhichTheTextIsNoJson) {
  EXPECT_THAT(faults_of(""), ElementsAre("syntax \"\" char 0"));
  EXPECT_THAT(faults_of("{\"kith\": plan}"), ElementsAre("syntax \"\" char 9"));
  EXPECT_THAT(faults_of(plan_document() + "x"), ElementsAre(testing::StartsWith("syntax \"\"")));
}

TEST(ReadPlan, NamesTheByteThatIsNoUtf8) {
  EXPECT_THAT(faults_of("{\"kith\": \"plan\xFF\"}"), ElementsAre("not_utf8 \"\" char 14"));
  EXPECT_THAT(faults_of("\xC0\x80"), ElementsAre("not_utf8 \"\" char 0"));
  EXPECT_THAT(faults_of("\"\xED\xA0\x80\""), ElementsAre("not_utf8 \"\" char 1"));
}

TEST(ReadPlan, RefusesMoreThan32Levels) {
  const std::string deep =
      plan_document(", \"x_deep\": " + std::string(40, '[') + std::string(40, ']'));

  EXPECT_THAT(faults_of(deep), ElementsAre(testing::StartsWith("syntax \"\" char ")));
}

TEST(ReadPlan, RefusesMoreThan64Megabytes) {
  const std::string large(64'000'001, ' ');

  EXPECT_EQ(code_thrown_by([&] { return read_plan(large); }), Code::limit);
}

TEST(ReadPlan, AsksForItsVersionItsPersonAndItsPlan) {
  EXPECT_THAT(faults_of("{}"), ElementsAre("missing \"\"", "missing \"\"", "missing \"\""));
  EXPECT_THAT(faults_of("[]"), ElementsAre("wrong_type \"\""));
  EXPECT_THAT(faults_of("7"), ElementsAre("wrong_type \"\""));
}

TEST(ReadPlan, RefusesAnotherVersion) {
  EXPECT_THAT(faults_of(R"({"kith": "plan/2", "person": {"person": "p"},
                            "plan": {"plan": "v", "first_day": "2026-01-01",
                                     "last_day": "2026-12-31"}})"),
              ElementsAre("not_allowed /kith"));
}

TEST(ReadPlan, RefusesUnknownMembersButThoseThatBeginWithX) {
  EXPECT_THAT(faults_in(R"(, "tie": [], "x_note": {"a": [1, {"b": null}]})"),
              ElementsAre("unknown_key /tie"));
  EXPECT_THAT(faults_in(R"(, "ties": [{"supporter": "s", "kind": "peer", "x_colour": [3],
                                       "colour": {"deep": [1]}, "a/b~": 1}])"),
              ElementsAre("unknown_key /ties/0/colour", "unknown_key /ties/0/a~1b~0"));
}

TEST(ReadPlan, RefusesAMemberThatOccursTwice) {
  EXPECT_THAT(faults_in(R"(, "kith": "plan/1")"), ElementsAre("duplicate /kith"));
  EXPECT_THAT(faults_in(R"(, "ties": [{"supporter": "s", "kind": "peer", "kind": "peer"}])"),
              ElementsAre("duplicate /ties/0/kind"));
  EXPECT_THAT(faults_in(R"(, "x_note": {"a": 1, "b": {"a": 1}, "a": 2})"),
              ElementsAre("duplicate /x_note"));
}

TEST(ReadPlan, KeepsThePlacesOfTheRowsAfterSomethingElse) {
  EXPECT_THAT(faults_in(R"(, "ties": [7, {"supporter": "s", "kind": "peer"}, [], {"kind": "no"}])"),
              ElementsAre("wrong_type /ties/0", "wrong_type /ties/2", "missing /ties/3",
                          "not_allowed /ties/3/kind"));
}

TEST(ReadPlan, RefusesAnotherShapeThanItsMembersHave) {
  EXPECT_THAT(faults_in(R"(, "ties": {"supporter": "s"}, "budgets": 7, "actions": null)"),
              ElementsAre("wrong_type /ties", "wrong_type /budgets", "wrong_type /actions"));
  EXPECT_THAT(faults_in(R"(, "outcomes": [{"outcome": ["o"], "domain": "social"}])"),
              ElementsAre("wrong_type /outcomes/0/outcome", "wrong_type /outcomes/0/domain"));
  EXPECT_THAT(faults_in(R"(, "outcomes": [{"outcome": "o", "domain": ["a", 7, {"b": 1}]}])"),
              ElementsAre("wrong_type /outcomes/0/domain/1", "wrong_type /outcomes/0/domain/2"));
}

TEST(ReadPlan, ReportsOnceThatThePersonHasNoId) {
  EXPECT_THAT(faults_of(R"({"kith": "plan/1", "person": {}, "plan": {"plan": "v",
                            "first_day": "2026-01-01", "last_day": "2026-12-31"},
                            "ties": [{"supporter": "s", "kind": "peer"}]})"),
              ElementsAre("missing /person"));
}

TEST(ReadPlan, ReadsTextWithEscapes) {
  const Tables tables = read_plan(
      plan_document(R"(, "outcomes": [{"outcome": "o\u0031", "label": "\u00a35 \"a\" week\n"}])"));
  const Table& outcomes = tables[TableName::outcomes];

  EXPECT_EQ(tables.text(outcomes.symbol(columns::outcomes::outcome, 0)), "o1");
  EXPECT_EQ(tables.text(outcomes.symbol(columns::outcomes::label, 0)), "£5 \"a\" week\n");
}

}  // namespace
}  // namespace kith
