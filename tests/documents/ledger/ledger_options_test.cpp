// What a ledger may be asked: interest needs a day, and a rounding needs a rate.
#include <gmock/gmock.h>

#include "kith/documents/ledger.hpp"
#include "kith/values/error.hpp"

namespace kith {
namespace {

using testing::ElementsAre;

std::vector<std::string> faults_of(std::string_view json) {
  std::vector<std::string> faults;
  try {
    (void)read_ledger_question(json);
  } catch (const InputError& error) {
    for (const Fault& fault : error.faults()) {
      faults.push_back(std::string{fault_code_name(fault.code)} + " " + fault.at);
    }
  }
  return faults;
}

TEST(LedgerOptions, AskForInterestUpToADay) {
  const LedgerQuestion question = read_ledger_question(
      R"({"as_at":"2026-12-31","interest_rate":"0.02","interest_rounding":"down"})");

  EXPECT_EQ(question.as_at, parse_date("2026-12-31").date);
  EXPECT_EQ(question.interest->rate, Share::from_millionths(20'000));
  EXPECT_EQ(question.interest->rounding, Rounding::down);
}

TEST(LedgerOptions, RoundInterestHalfUpWhereNoRuleIsGiven) {
  const auto question = read_ledger_question(R"({"interest_rate":"0.02","as_at":"2026-12-31"})");

  EXPECT_EQ(question.interest->rounding, Rounding::half_up);
}

TEST(LedgerOptions, AskForNoInterestByThemselves) {
  EXPECT_EQ(read_ledger_question("").interest, std::nullopt);
}

TEST(LedgerOptions, NeedADayForInterestAndARateForItsRounding) {
  EXPECT_THAT(faults_of(R"({"interest_rate":"0.02"})"), ElementsAre("missing /as_at"));
  EXPECT_THAT(faults_of(R"({"interest_rounding":"up"})"), ElementsAre("missing /interest_rate"));
}

TEST(LedgerOptions, SayTheFaultsOfInterestLast) {
  EXPECT_THAT(faults_of(R"({"interest_rate":0.02,"interest_rounding":"nearest","as_at":"today"})"),
              ElementsAre("wrong_type /as_at", "not_allowed /interest_rounding",
                          "money_not_text /interest_rate"));
}

}  // namespace
}  // namespace kith
