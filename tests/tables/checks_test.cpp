// What is a fault and what is not, where the folder of bad inputs does not show it; what a fault
// may show; and the order in which faults come.
#include <gmock/gmock.h>

#include "kith/tables/columns.hpp"
#include "kith/tables/tables.hpp"
#include "tables/inputs.hpp"

namespace kith {
namespace {

using test::builder_of;
using test::faults_from;
using test::faults_in;
using test::faults_in_tables;
using test::NamedCsv;
using test::plan_document;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* kPeople = "person\np1\np2\n";
constexpr const char* kPlan = "plan,person,first_day,last_day\nv1,p1,2026-04-06,2027-04-05\n";

// The one fault of a plan document with `members`.
Fault fault_in(std::string_view members) {
  const auto faults = faults_from([&] { return read_plan(plan_document(members)); });
  EXPECT_EQ(faults.size(), 1u);
  return faults.empty() ? Fault{} : faults.front();
}

Fault fault_in_tables(const NamedCsv& tables) {
  const auto faults = faults_from([&] { return builder_of(tables).finish(); });
  EXPECT_EQ(faults.size(), 1u);
  return faults.empty() ? Fault{} : faults.front();
}

std::vector<std::string> faults_of_tariff(std::string_view rows) {
  return faults_in_tables({{"tariffs", std::string{"tariff,service,per,rate,days,time_from,time_to,"
                                                   "first_day,last_day,from_minutes_per_week\n"}
                                           .append(rows)}});
}

// --- what a fault shows ---

TEST(Faults, ShowNumbersDatesTimesWordsAndIds) {
  EXPECT_EQ(fault_in(R"(, "ties": [{"supporter": "s", "kind": "freind"}])").found, "freind");
  EXPECT_EQ(fault_in(R"(, "ties": [{"supporter": "s", "kind": "peer",
                                     "minutes_per_week": 10081}])")
                .found,
            "10081");
  EXPECT_EQ(fault_in(R"(, "outcomes": [{"outcome": "o", "for": "owm"}])").found, "owm");
  EXPECT_EQ(fault_in(R"(, "budgets": [{"budget": "b", "source": "nhs", "weekly": "6.005",
                                        "first_day": "2026-04-06"}])")
                .found,
            "6.005");
  EXPECT_EQ(fault_in(R"(, "ties": [{"supporter": "s", "kind": "peer",
                                     "first_day": "2026-02-30"}])")
                .found,
            "2026-02-30");
}

TEST(Faults, ShowTheWordAtFaultInASchedule) {
  const Fault fault = fault_in(R"(, "actions": [{"action": "a", "schedule": "mon,tou 1h"}])");

  EXPECT_EQ(fault.found, "tou");
  EXPECT_EQ(fault.character, 4);
}

TEST(Faults, DescribeOtherTextByItsLength) {
  EXPECT_EQ(fault_in(R"(, "ties": [{"supporter": "Jo Smith", "kind": "peer"}])").found,
            "text of 8 characters");
  EXPECT_EQ(fault_in(R"(, "ties": [{"supporter": "s", "kind": "my dear friend José"}])").found,
            "text of 19 characters");
  EXPECT_EQ(
      fault_in(R"(, "ties": [{"supporter": "s", "kind": "peer", "first_day": "last May"}])").found,
      "text of 8 characters");
  EXPECT_EQ(
      fault_in(R"(, "outcomes": [{"outcome": "o", "label": ")" + std::string(223, 'x') + R"("}])")
          .found,
      "text of 223 characters");
}

TEST(Faults, ShowAtMostFortyBytes) {
  EXPECT_EQ(
      fault_in(R"(, "outcomes": [{"outcome": "o", "for": ")" + std::string(40, 'x') + R"("}])")
          .found,
      std::string(40, 'x'));
  EXPECT_EQ(
      fault_in(R"(, "outcomes": [{"outcome": "o", "for": ")" + std::string(41, 'x') + R"("}])")
          .found,
      "text of 41 characters");
}

TEST(Faults, ShowNoValueOfASpecialColumn) {
  EXPECT_EQ(fault_in_tables({{"people", "person,bad_day_share\np1,1.5\n"}}).found,
            "text of 3 characters");
  EXPECT_EQ(fault_in_tables({{"people", kPeople},
                             {"finances",
                              "person,first_day,item,name,amount\n"
                              "p1,2026-04-06,benefit,x,1.00\n"}})
                .found,
            "text of 7 characters");
  EXPECT_EQ(fault_in_tables({{"people", kPeople},
                             {"finances",
                              "person,first_day,item,name,amount\n"
                              "p9,2026-04-06,income,x,1.00\n"}})
                .found,
            "text of 2 characters");
}

TEST(Faults, SayWhatMayStandThere) {
  EXPECT_EQ(fault_in(R"(, "outcomes": [{"outcome": "o", "importance": 6}])").allowed, "1 to 5");
  EXPECT_EQ(fault_in(R"(, "outcomes": [{"outcome": "o", "for": "x"}])").allowed,
            "a person, supporter or provider of this document");
  EXPECT_EQ(
      fault_in(R"(, "actions": [{"action": "a", "schedule": "mon 1h", "budget": "owm"}])").allowed,
      "a budget of this document");
  EXPECT_EQ(
      fault_in(R"(, "actions": [{"action": "a", "schedule": "mon 1h", "on_days": "no"}])").allowed,
      "any, good, bad");
  EXPECT_EQ(fault_in_tables(
                {{"people", kPeople}, {"ties", "person,supporter,kind,through\np1,s,peer,x\n"}})
                .allowed,
            "a plan or action of these tables");
}

TEST(Faults, ShowTheAgeAndTheLeastAge) {
  const Fault fault = fault_in(
      R"(, "ties": [{"supporter": "s", "kind": "peer"}],
           "employments": [{"employment": "e", "supporter": "s", "pay_rate": "12.71", "born": "2014"}])");

  EXPECT_EQ(fault.found, "11");
  EXPECT_EQ(fault.allowed, ">= 13");
}

// --- the order, and how many ---

TEST(Faults, ComeInTheOrderOfTablesRowsAndColumnsWhateverTheOrderOfTheText) {
  EXPECT_THAT(
      test::lines_from([] {
        return read_plan(R"({"actions": [{"staff": 0, "schedule": "dayly", "action": "a b"}, {}],
                             "zoo": 1, "kith": "plan/1",
                             "ties": [{"kind": "x", "supporter": "s", "paid": 1}],
                             "plan": {"last_day": "x", "plan": "v", "first_day": "2026-04-06"},
                             "person": {"person": "p"}})");
      }),
      ElementsAre("unknown_key /zoo", "not_allowed /ties/0/kind", "wrong_type /ties/0/paid",
                  "wrong_type /plan/last_day", "not_allowed /actions/0/action",
                  "schedule_syntax /actions/0/schedule char 0", "out_of_range /actions/0/staff",
                  "missing /actions/1", "missing /actions/1"));
}

TEST(Faults, AreOnePerCellThatIsWrong) {
  EXPECT_THAT(faults_in(R"(, "budgets": [{"budget": "b c", "source": "x", "weekly": "y",
                                          "annual": "1.00", "first_day": "z"}])"),
              ElementsAre("not_allowed /budgets/0/budget", "not_allowed /budgets/0/source",
                          "wrong_type /budgets/0/weekly", "not_allowed /budgets/0/weekly",
                          "wrong_type /budgets/0/first_day"));
}

TEST(Faults, AreKeptToAMillion) {
  Frame frame;
  frame.rows = 1'000'100;
  frame.columns.push_back({"person", FrameColumn::Type::text, {}, {}, {}, {}});
  frame.columns.front().text.assign(1'000'100, "a b");
  TablesBuilder builder;
  test::add_frame(builder, "people", std::move(frame));

  EXPECT_EQ(faults_from([&] { return builder.finish(); }).size(), 1'000'000u);
}

// --- what is no fault ---

TEST(Checks, LetVersionsFollowEachOther) {
  EXPECT_THAT(faults_in_tables({{"people", kPeople},
                                {"plans",
                                 "plan,person,replaces,first_day,last_day\n"
                                 "v2,p1,v1,2026-04-06,2027-04-05\n"
                                 "v1,p1,,2025-04-06,2026-04-05\n"
                                 "w1,p2,,2025-04-06,2027-04-05\n"}}),
              IsEmpty());
}

TEST(Checks, TellOfEveryVersionThatOverlapsAnEarlierRow) {
  EXPECT_THAT(faults_in_tables({{"people", kPeople},
                                {"plans",
                                 "plan,person,first_day,last_day\n"
                                 "v1,p1,2026-01-01,2026-12-31\n"
                                 "v2,p1,2026-03-01,2026-03-31\n"
                                 "v3,p1,2026-06-01,2026-06-30\n"
                                 "v4,p1,2027-01-01,2027-12-31\n"}}),
              ElementsAre("overlap plans[1]", "overlap plans[2]"));
}

TEST(Checks, LetADocumentsPlanReplaceOneThatIsElsewhere) {
  EXPECT_THAT(test::lines_from([] {
                return read_plan(R"({"kith": "plan/1", "person": {"person": "p1"},
                  "plan": {"plan": "v2", "replaces": "v1", "first_day": "2026-04-06",
                           "last_day": "2027-04-05"}})");
              }),
              IsEmpty());
}

TEST(Checks, LetAPayRiseBeginTheDayAfter) {
  EXPECT_THAT(faults_in_tables({{"people", kPeople},
                                {"ties", "person,supporter,kind\np1,s,peer\n"},
                                {"employments",
                                 "employment,person,supporter,pay_rate,first_day,last_day\n"
                                 "e,p1,s,12.71,2026-04-06,2026-09-30\n"
                                 "e,p1,s,13.00,2026-10-01,\n"
                                 "f,p1,s,13.00,2026-05-01,\n"}}),
              IsEmpty());
}

TEST(Checks, LetTheMoreSpecificRowOfATariffWin) {
  EXPECT_THAT(faults_of_tariff("t,care,hour,20,,,,,,\n"
                               "t,care,hour,21,sat-sun,,,,,\n"
                               "t,care,hour,22,sun,,,,,\n"
                               "t,care,hour,23,bank_holiday,,,,,\n"
                               "t,care,hour,24,,22:00,06:00,,,\n"
                               "t,care,visit,9,,,,,,\n"
                               "u,care,hour,25,,,,,,\n"
                               "t,day,hour,26,,,,,,\n"
                               "t,care,hour,19,,,,,,600\n"),
              IsEmpty());
}

TEST(Checks, LetRowsOfATariffShareNoMoment) {
  EXPECT_THAT(faults_of_tariff("t,care,hour,20,mon-fri,07:00,15:00,,,\n"
                               "t,care,hour,21,mon-fri,15:00,23:00,,,\n"
                               "t,care,hour,22,sat-sun,07:00,15:00,,,\n"
                               "v,care,hour,20,,,,,2026-03-31,\n"
                               "v,care,hour,21,,,,2026-04-01,,\n"),
              IsEmpty());
}

TEST(Checks, TellOfNightsThatMeetOverTheEndOfTheWeek) {
  EXPECT_THAT(faults_of_tariff("t,care,hour,20,sun,22:00,06:00,,,\n"
                               "t,care,hour,21,mon,05:00,13:00,,,\n"),
              ElementsAre("overlap tariffs[1]"));
  EXPECT_THAT(faults_of_tariff("t,care,hour,20,sun,22:00,06:00,,,\n"
                               "t,care,hour,21,mon,06:00,14:00,,,\n"),
              IsEmpty());
}

TEST(Checks, TellOfEveryRowOfATariffThatOverlapsAnEarlierOne) {
  EXPECT_THAT(faults_of_tariff("t,care,hour,20,,,,2026-06-01,,\n"
                               "t,care,hour,21,,,,2026-04-01,2026-07-31,\n"
                               "t,care,hour,22,,,,2026-05-01,,\n"
                               "t,care,hour,23,,,,2025-01-01,2025-12-31,\n"),
              ElementsAre("overlap tariffs[1]", "overlap tariffs[2]"));
}

TEST(Checks, AskForAnAmountOnlyOfABudgetThatMayPay) {
  const auto faults_of = [](std::string_view status) {
    return faults_in_tables({{"people", kPeople},
                             {"budgets", std::string{"budget,person,source,first_day,status\n"
                                                     "b,p1,grant,2026-04-06,"}
                                             .append(status)}});
  };

  EXPECT_THAT(faults_of("applied_for\n"), IsEmpty());
  EXPECT_THAT(faults_of("agreed\n"), ElementsAre("missing budgets[0]"));
}

TEST(Checks, LetSupportersBePeopleTiesAndProviders) {
  EXPECT_THAT(faults_in_tables({{"people", kPeople},
                                {"providers", "provider,kind,services\nagency,agency,care\n"},
                                {"ties", "person,supporter,kind\np1,p2,peer\np1,s,friend\n"},
                                {"plans", kPlan},
                                {"actions",
                                 "action,plan,schedule,who,backup\n"
                                 "a,v1,mon 1h,agency,s;p2\nb,v1,mon 1h,self,\n"}}),
              IsEmpty());
}

TEST(Checks, LetAnAssistantBeThirteenOnTheFirstDay) {
  const auto faults_of = [](std::string_view born) {
    return faults_in(R"(, "ties": [{"supporter": "s", "kind": "peer"}], "employments": [
        {"employment": "e", "supporter": "s", "pay_rate": "12.71", "first_day": "2026-04-06",
         "born": ")" +
                     std::string{born} + "\"}]");
  };

  EXPECT_THAT(faults_of("2013-04-06"), IsEmpty());
  EXPECT_THAT(faults_of("2013-04-07"), ElementsAre("age_not_employable /employments/0/born"));
}

TEST(Checks, FindTheTermsOfThePlanThePersonTheAreaOrTheOnlyOnes) {
  const std::string action = R"(, "actions": [{"action": "a", "schedule": "mon 1h in term time"}])";
  const auto terms = [](std::string_view calendar) {
    return std::string{R"({"calendar": ")"}.append(calendar).append(
        R"(", "first_day": "2026-04-13", "last_day": "2026-05-22"})");
  };

  EXPECT_THAT(faults_in(action), ElementsAre("terms_missing /actions/0/schedule"));
  EXPECT_THAT(faults_in(action + R"(, "terms": [)" + terms("c") + "]"), IsEmpty());
  EXPECT_THAT(faults_in(action + R"(, "terms": [)" + terms("c") + "," + terms("d") + "]"),
              ElementsAre("terms_missing /actions/0/schedule"));
  EXPECT_THAT(faults_in(action + R"(, "area": {"term_calendar": "d"}, "terms": [)" + terms("c") +
                        "," + terms("d") + "]"),
              IsEmpty());
}

TEST(Checks, TakeOneIdForADifferentThingInAnotherTable) {
  EXPECT_THAT(faults_in(R"(, "budgets": [{"budget": "p1", "source": "nhs", "weekly": "1.00",
                                          "first_day": "2026-04-06"}],
                             "outcomes": [{"outcome": "p1"}])"),
              IsEmpty());
}

TEST(Checks, TellACycleOnceAtItsFirstRow) {
  EXPECT_THAT(faults_in_tables({{"people", kPeople},
                                {"plans", kPlan},
                                {"actions",
                                 "action,plan,schedule,within\n"
                                 "tail,v1,mon 1h,c\na,v1,mon 1h,b\nb,v1,mon 1h,c\n"
                                 "c,v1,mon 1h,a\nd,v1,mon 1h,d\n"}}),
              ElementsAre("cycle actions[1].within", "cycle actions[4].within"));
}

TEST(Checks, ReadTheExampleArea) {
  TablesBuilder builder;
  const std::string folder = KITH_SOURCE_DIR "/examples/riverbank/";
  for (const TableSpec& spec : table_specs()) {
    const std::string text = test::file_text(folder + std::string{spec.name} + ".csv");
    if (!text.empty()) test::add_csv(builder, spec.name, text);
  }
  builder.set_area(test::file_text(folder + "area.json"));

  EXPECT_THAT(test::lines_from([&] { return builder.finish(); }), IsEmpty());
}

}  // namespace
}  // namespace kith
