// One value of an options document: what is read, and what a fault says otherwise.
#include "tables/option_reader.hpp"

#include <gmock/gmock.h>

#include <array>

#include "kith/values/error.hpp"

namespace kith {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// What `read` makes of a member `value`; every fault as "code at [found] allowed".
template <class Read>
std::vector<std::string> faults_of(std::string_view json, const Read& read) {
  OptionReader reader{json};
  read(reader, *reader.find("value"), "/value");
  std::vector<std::string> faults;
  try {
    reader.finish();
  } catch (const InputError& error) {
    for (const Fault& fault : error.faults()) {
      faults.push_back(std::string{fault_code_name(fault.code)} + " " + fault.at + " [" +
                       fault.found.value_or("-") + "] " + fault.allowed);
    }
  }
  return faults;
}

constexpr DecimalRule kPounds = {
    .places = 2, .lowest = 1, .highest = 10'000, .example = "money as text", .shown_places = 2};

std::vector<std::string> faults_of_pounds(std::string_view json, const DecimalRule& rule) {
  return faults_of(json, [&](OptionReader& reader, const Json& value, const std::string& at) {
    reader.decimal(value, at, rule);
  });
}

TEST(OptionReader, ReadsMoneyFromTextAlone) {
  EXPECT_THAT(faults_of_pounds(R"({"value":"100.00"})", kPounds), IsEmpty());
  EXPECT_THAT(faults_of_pounds(R"({"value":1.5})", kPounds),
              ElementsAre("money_not_text /value [1.5] money as text"));
  EXPECT_THAT(faults_of_pounds(R"({"value":null})", kPounds),
              ElementsAre("wrong_type /value [-] money as text"));
  EXPECT_THAT(faults_of_pounds(R"({"value":"ten"})", kPounds),
              ElementsAre("wrong_type /value [-] money as text"));
  EXPECT_THAT(faults_of_pounds(R"({"value":"1.005"})", kPounds),
              ElementsAre("too_many_places /value [1.005] at most 2 places"));
  EXPECT_THAT(faults_of_pounds(R"({"value":"0.00"})", kPounds),
              ElementsAre("out_of_range /value [0.00] 0.01 to 100.00"));
}

TEST(OptionReader, SaysTheFaultsOfADecimalAsTheCallDoes) {
  DecimalRule rule = kPounds;
  rule.no_number = "digits";
  rule.more_places = "whole pence";
  rule.range = "up to a hundred";
  rule.shows_found = false;

  EXPECT_THAT(faults_of_pounds(R"({"value":"ten"})", rule),
              ElementsAre("wrong_type /value [-] digits"));
  EXPECT_THAT(faults_of_pounds(R"({"value":"1.005"})", rule),
              ElementsAre("too_many_places /value [-] whole pence"));
  EXPECT_THAT(faults_of_pounds(R"({"value":"100.01"})", rule),
              ElementsAre("out_of_range /value [-] up to a hundred"));
}

TEST(OptionReader, TellsADayThatDoesNotExistFromTextThatIsNoDay) {
  const auto faults = [](std::string_view json) {
    return faults_of(json, [](OptionReader& reader, const Json& value, const std::string& at) {
      reader.date(value, at);
    });
  };

  EXPECT_THAT(faults(R"({"value":"2024-02-29"})"), IsEmpty());
  EXPECT_THAT(faults(R"({"value":"2026-02-29"})"),
              ElementsAre("impossible_date /value [2026-02-29] a date such as 2026-04-06"));
  EXPECT_THAT(faults(R"({"value":"today"})"),
              ElementsAre("wrong_type /value [today] a date such as 2026-04-06"));
  EXPECT_THAT(faults(R"({"value":20260406})"),
              ElementsAre("wrong_type /value [-] a date such as 2026-04-06"));
}

TEST(OptionReader, TakesAWholeNumberHoweverItIsWritten) {
  const auto faults = [](std::string_view json) {
    return faults_of(json, [](OptionReader& reader, const Json& value, const std::string& at) {
      reader.whole(value, at, 0, 256);
    });
  };

  EXPECT_THAT(faults(R"({"value":256.0})"), IsEmpty());
  EXPECT_THAT(faults(R"({"value":257})"),
              ElementsAre("out_of_range /value [257] a whole number from 0 to 256"));
  EXPECT_THAT(faults(R"({"value":"2"})"),
              ElementsAre("wrong_type /value [-] a whole number from 0 to 256"));
}

TEST(OptionReader, ShowsOnlyTheSizeOfALongText) {
  constexpr std::array<std::string_view, 2> kWords = {"allow", "refuse"};
  const std::string json = R"({"value":")" + std::string(41, 'a') + R"("})";

  EXPECT_THAT(faults_of(json, [&](OptionReader& reader, const Json& value,
                                  const std::string& at) { reader.word(value, at, {kWords}); }),
              ElementsAre("not_allowed /value [text of 41 bytes] one of allow, refuse"));
}

TEST(OptionReader, ReadsAPeriodOfTwoDaysBothInside) {
  OptionReader reader{R"({"first_day":"2026-04-06","last_day":"2026-04-07","x_why":"a trial"})"};

  const auto period = reader.period(reader.document(), "", {});

  ASSERT_TRUE(period);
  EXPECT_EQ(period->days(), 2);
}

TEST(OptionReader, EscapesTheNameOfAMemberInItsPointer) {
  EXPECT_EQ(pointer_token("a/b~c"), "a~1b~0c");
  EXPECT_THAT(faults_of(R"({"value":{"a/b":1,"first_day":"2026-04-06","last_day":"2026-04-06"}})",
                        [](OptionReader& reader, const Json& value, const std::string& at) {
                          reader.period(value, at, {});
                        }),
              ElementsAre("unknown_key /value/a~1b [-] a known option"));
}

}  // namespace
}  // namespace kith
