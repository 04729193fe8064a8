#include "kith/documents/documents.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "documents/example.hpp"
#include "values/expect_error.hpp"

namespace kith {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

Date day(std::string_view text) { return parse_date(text).date; }

// "code at", one for each fault that `call` throws.
template <class Call>
std::vector<std::string> faults_of(Call&& call) {
  std::vector<std::string> faults;
  try {
    (void)call();
  } catch (const InputError& error) {
    for (const Fault& fault : error.faults())
      faults.push_back(std::string{fault_code_name(fault.code)} + " " + fault.at);
  }
  return faults;
}

TEST(CallOptions, AreTheDefaultsWithoutText) {
  EXPECT_EQ(read_call_options("").faults_shown, 100);
  EXPECT_EQ(read_call_options("{}").threads, 1);
}

TEST(CallOptions, AreReadByName) {
  const CallOptions options = read_call_options(R"({"threads": 0, "faults_shown": 1000})");

  EXPECT_EQ(options.threads, 0);
  EXPECT_EQ(options.faults_shown, 1000);
}

TEST(CallOptions, GiveEveryFaultAtItsPlace) {
  EXPECT_THAT(
      faults_of([] {
        return read_call_options(R"({"thread":1,"a/b":1,"faults_shown":1001,"threads":"2"})");
      }),
      ElementsAre("unknown_key /thread", "unknown_key /a~1b", "out_of_range /faults_shown",
                  "wrong_type /threads"));
  EXPECT_THAT(faults_of([] { return read_call_options("[]"); }), ElementsAre("wrong_type "));
  EXPECT_THAT(faults_of([] { return read_call_options("{"); }), ElementsAre("syntax "));
  EXPECT_THAT(faults_of([] { return read_call_options(R"({"threads":-1})"); }),
              ElementsAre("out_of_range /threads"));
  EXPECT_THAT(faults_of([] { return read_call_options(R"({"threads":1.5})"); }),
              ElementsAre("out_of_range /threads"));
}

TEST(CheckJson, CountsTheRowsOfEveryTableThatHasSome) {
  EXPECT_THAT(check_json(test::example_area().tables()),
              HasSubstr(R"({"kith":"check/1","library":"0.1.0",)"
                        R"("plan":"p1-v1","rows":{"people":1,"ties":2,)"
                        R"("budgets":2,"employments":1,"plans":1,"outcomes":2,"actions":5},)"
                        R"("notes":[)"));
}

TEST(ParameterJson, SaysTheValueItsDaysAndItsSource) {
  const ParameterRow row{.name = "mileage_rate",
                         .first_day = day("2026-04-06"),
                         .value = "0.45",
                         .unit = "GBP/mile",
                         .source = "a source",
                         .certainty = Certainty::known,
                         .known_until = day("2027-04-05")};

  EXPECT_EQ(parameter_json({&row, Fraction::of(45, 100), true}),
            R"({"kith":"parameter/1","library":"0.1.0",)"
            R"("name":"mileage_rate","first_day":"2026-04-06",)"
            R"("value":"0.45","unit":"GBP/mile","source":"a source","certainty":"known",)"
            R"("known_until":"2027-04-05","assumed_beyond_data":true})");
}

ScheduleQuestion in_plan_year() {
  return read_schedule_question(R"({"period":{"first_day":"2026-04-06","last_day":"2027-04-05"}})");
}

// 365 days from a Monday: 53 Mondays and 52 Wednesdays.
TEST(ScheduleJson, SaysWhatATextMeansInAPeriod) {
  EXPECT_EQ(schedule_json("WED,mon 09:00-10:00", in_plan_year(), Parameters::shipped()),
            R"({"kith":"schedule/1","library":"0.1.0",)"
            R"("text":"wed,mon 09:00-10:00","counted":"time",)"
            R"("flexible":false,"notes":[],"first_day":"2026-04-06","last_day":"2027-04-05",)"
            R"("typical_week":{"occurrences":"2","minutes":"120"},)"
            R"("count":{"occurrences":"105","minutes":"6300"},)"
            R"("one_off":{"occurrences":"0","minutes":"0"}})");
}

TEST(ScheduleJson, CountsNothingWithoutAPeriod) {
  EXPECT_EQ(schedule_json("9h per week", {}, Parameters::shipped()),
            R"({"kith":"schedule/1","library":"0.1.0",)"
            R"("text":"9h per week","counted":"time","flexible":true,)"
            R"("notes":[]})");
}

TEST(ScheduleJson, ListsTheFirstOccurrences) {
  ScheduleQuestion question = in_plan_year();
  question.occurrences = 2;

  EXPECT_THAT(schedule_json("mon 09:05-10:00", question, Parameters::shipped()),
              HasSubstr(R"("occurrences":[{"day":"2026-04-06","start":"09:05","minutes":55},)"
                        R"({"day":"2026-04-13","start":"09:05","minutes":55}]})"));
}

TEST(ScheduleJson, PointsAtTheCharacterThatCannotStandThere) {
  try {
    schedule_json("dayly", {}, Parameters::shipped());
    FAIL() << "a text that is no schedule was read";
  } catch (const InputError& error) {
    ASSERT_EQ(error.faults().size(), 1U);
    EXPECT_EQ(error.faults()[0].code, FaultCode::schedule_syntax);
    EXPECT_EQ(error.faults()[0].character, 0);
    EXPECT_EQ(error.faults()[0].found, "dayly");
  }
}

TEST(ScheduleJson, NeedsTermsForTermTime) {
  EXPECT_THAT(faults_of([] {
                return schedule_json("mon 1h in term time", in_plan_year(), Parameters::shipped());
              }),
              ElementsAre("terms_missing "));
}

TEST(ScheduleQuestion, IsReadFromItsMembers) {
  const ScheduleQuestion question =
      read_schedule_question(R"({"convention":"weeks_365_7","nation":"scotland","occurrences":5,)"
                             R"("terms":[{"first_day":"2026-09-01","last_day":"2026-12-18"},)"
                             R"({"first_day":"2026-04-13","last_day":"2026-07-17"}]})");

  EXPECT_EQ(question.convention, Convention::weeks_365_7);
  EXPECT_EQ(question.division, Division::scotland);
  EXPECT_EQ(question.occurrences, 5);
  EXPECT_THAT(question.terms, ElementsAre(Period::inclusive(day("2026-04-13"), day("2026-07-17")),
                                          Period::inclusive(day("2026-09-01"), day("2026-12-18"))));
  EXPECT_TRUE(question.has_terms);
}

TEST(ScheduleQuestion, GivesEveryFaultAtItsPlace) {
  EXPECT_THAT(faults_of([] {
                return read_schedule_question(
                    R"({"convention":"weeks_53","nation":7,"period":{"first_day":"2026-02-30"},)"
                    R"("terms":[{"first_day":"2026-04-06","last_day":"2026-04-05"}],)"
                    R"("occurrences":1001})");
              }),
              ElementsAre("not_allowed /convention", "wrong_type /nation",
                          "impossible_date /period/first_day", "missing /period",
                          "ends_before_start /terms/0/last_day", "out_of_range /occurrences"));
  EXPECT_THAT(faults_of([] {
                return read_schedule_question(
                    R"({"terms":[{"first_day":"2026-04-06","last_day":"2026-04-10"},)"
                    R"({"first_day":"2026-04-10","last_day":"2026-04-12"}]})");
              }),
              ElementsAre("overlap /terms"));
  EXPECT_THAT(faults_of([] { return read_schedule_question(R"({"terms":{},"period":[]})"); }),
              ElementsAre("wrong_type /terms", "wrong_type /period"));
  EXPECT_THAT(
      faults_of([] {
        return read_schedule_question(R"({"period":{"first_day":"6 April","last_day":7,"x":1}})");
      }),
      ElementsAre("wrong_type /period/first_day", "wrong_type /period/last_day",
                  "unknown_key /period/x"));
}

}  // namespace
}  // namespace kith
