#include <gmock/gmock.h>

#include "documents/tables.hpp"
#include "kith/area/area.hpp"
#include "kith/documents/ledger.hpp"

namespace kith {
namespace {

using ::testing::ElementsAre;

Ledger example_ledger() {
  return build_ledger(build_area(read_plan(
      R"({"kith":"plan/1","person":{"person":"p1"},)"
      R"("plan":{"plan":"v1","first_day":"2026-04-06","last_day":"2027-04-05"},)"
      R"("accounts":[{"account":"a","kind":"client","person":"p1"},)"
      R"({"account":"b","kind":"provider"},{"account":"m","kind":"client","unit":"minutes"},)"
      R"({"account":"n","kind":"provider","unit":"minutes"}],)"
      R"("entries":[{"entry":"x","at":"2026-05-01","from_account":"a","to_account":"b",)"
      R"("amount":"1.25"},{"entry":"z","at":"2026-05-02","from_account":"n","to_account":"m",)"
      R"("amount":"0.00","minutes":60}]})")));
}

const FrameColumn& column(const Frame& frame, std::string_view name) {
  for (const FrameColumn& one : frame.columns) {
    if (one.name == name) return one;
  }
  throw Error{Code::argument, "no column " + std::string{name}};
}

TEST(LedgerFrame, FillsTheColumnOfAnAccountsUnit) {
  const Frame accounts = ledger_frame(example_ledger(), {}, "accounts");

  EXPECT_THAT(column(accounts, "account").text, ElementsAre("a", "b", "m", "n"));
  EXPECT_THAT(column(accounts, "posted_pence").present, ElementsAre(1, 1, 0, 0));
  EXPECT_THAT(column(accounts, "posted_pence").whole, ElementsAre(-125, 125, 0, 0));
  EXPECT_THAT(column(accounts, "posted_minutes").present, ElementsAre(0, 0, 1, 1));
  EXPECT_THAT(column(accounts, "posted_minutes").whole, ElementsAre(0, 0, 60, -60));
}

TEST(LedgerFrame, HasALineOfAStatementForEachSideOfAnEntry) {
  const Frame statement = ledger_frame(example_ledger(), {}, "statement");

  EXPECT_THAT(column(statement, "account").text, ElementsAre("a", "b", "m", "n"));
  EXPECT_THAT(column(statement, "entry").text, ElementsAre("x", "x", "z", "z"));
  EXPECT_THAT(column(statement, "other_account").text, ElementsAre("b", "a", "n", "m"));
}

TEST(LedgerFrame, EndsWithTheDay) {
  LedgerQuestion question;
  question.as_at = parse_date("2026-05-01").date;

  EXPECT_EQ(ledger_frame(example_ledger(), question, "statement").rows, 2);
  EXPECT_EQ(ledger_frame(example_ledger(), question, "chain").rows, 1);
  EXPECT_THAT(column(ledger_frame(example_ledger(), question, "findings"), "code").text,
              ElementsAre("overdrawn"));
}

TEST(LedgerFrame, RefusesAnotherName) {
  EXPECT_THROW(ledger_frame(example_ledger(), {}, "balances"), Error);
}

TEST(LedgerFrame, HasTheColumnsThatAreRecorded) {
  test::expect_tables("ledger", ledger_tables(),
                      [](auto name) { return ledger_frame(example_ledger(), {}, name); });
}

}  // namespace
}  // namespace kith
