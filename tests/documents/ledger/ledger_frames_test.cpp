#include <gmock/gmock.h>

#include <fstream>

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

std::string described(const std::string& table, const FrameColumn& one) {
  std::string text = "ledger/" + table + " " + std::string{one.name};
  text += one.type == FrameColumn::Type::text   ? " utf8 -"
          : one.type == FrameColumn::Type::date ? " date32 -"
          : one.name.ends_with("_pence")        ? " int64 pence"
                                                : " int64 min";
  return text + (one.present.empty() ? " required" : " nullable");
}

// What tests/c_abi/tables.txt promises of the tables of a ledger.
TEST(LedgerFrame, HasTheColumnsThatAreRecorded) {
  std::ifstream file{KITH_SOURCE_DIR "/tests/c_abi/tables.txt"};
  std::vector<std::string> promised;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("ledger/") && !line.starts_with("ledger/1")) promised.push_back(line);
  }
  std::vector<std::string> found;
  for (const std::string table : {"accounts", "statement", "chain", "findings"}) {
    for (const FrameColumn& one : ledger_frame(example_ledger(), {}, table).columns) {
      found.push_back(described(table, one));
    }
  }

  EXPECT_EQ(found, promised);
}

}  // namespace
}  // namespace kith
