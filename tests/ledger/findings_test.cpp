#include <gmock/gmock.h>

#include "area/fixtures.hpp"
#include "ledgers.hpp"

namespace kith {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;

TEST(LedgerFindings, AnAccountBelowZeroIsOverdrawnFromItsFirstDay) {
  const Ledger ledger =
      ledger_of(ledger_document(entry("a", "2026-05-01", "dp", "shop", "10.00") + "," +
                                entry("b", "2026-05-04", "dp", "shop", "5.50") + "," +
                                entry("c", "2026-05-09", "council", "dp", "100.00")));

  const auto findings = ledger.findings(parse_date("2026-12-31").date);

  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "overdrawn");
  EXPECT_EQ(findings[0].level, Level::warning);
  EXPECT_THAT(findings[0].members,
              ElementsAre(Pair("first_day", "2026-05-01"), Pair("found", "-15.50"),
                          Pair("allowed", ">= 0.00")));
}

TEST(LedgerFindings, AnOverdraftAllowsANegativeBalanceToThePenny) {
  const std::string account =
      R"(,{"account":"own","kind":"managed","person":"p1","overdraft":"10.00"})";
  const Ledger to_the_limit =
      ledger_of(ledger_document(entry("a", "2026-05-01", "own", "shop", "10.00"), account));
  const Ledger past_it =
      ledger_of(ledger_document(entry("a", "2026-05-01", "own", "shop", "10.01"), account));

  EXPECT_THAT(findings_of(to_the_limit, "2026-12-31"), IsEmpty());
  EXPECT_THAT(findings_of(past_it, "2026-12-31"), ElementsAre("overdrawn own"));
}

// Paid out in the morning and in at noon, or the other way round: the entries do not say.
TEST(LedgerFindings, ADayIsJudgedByItsEnd) {
  const Ledger ledger =
      ledger_of(ledger_document(entry("a", "2026-05-01", "dp", "shop", "10.00") + "," +
                                entry("b", "2026-05-01", "council", "dp", "10.00")));

  EXPECT_THAT(findings_of(ledger, "2026-12-31"), IsEmpty());
}

TEST(LedgerFindings, WhatIsLaterIsNotJudgedYet) {
  const Ledger ledger = ledger_of(ledger_document(entry("a", "2026-05-02", "dp", "shop", "10.00")));

  EXPECT_THAT(findings_of(ledger, "2026-05-01"), IsEmpty());
  EXPECT_THAT(findings_of(ledger, "2026-05-02"), ElementsAre("overdrawn dp"));
}

TEST(LedgerFindings, MorePromisedThanThereIsIsOvercommitted) {
  const Ledger ledger = ledger_of(
      ledger_document(entry("o", "2026-04-06", "council", "dp", "10.00") + "," +
                      entry("a", "2026-08-01", "dp", "shop", "10.01", R"(,"status":"committed")")));

  EXPECT_THAT(findings_of(ledger, "2026-05-01"), ElementsAre("overcommitted dp"));
}

TEST(LedgerFindings, RefusedEntriesDoNotOverdraw) {
  const Ledger ledger =
      ledger_of(ledger_document(entry("r", "2026-05-01", "dp", "shop", "50.00",
                                      R"(,"status":"refused","reason_code":"gambling")")));

  EXPECT_THAT(findings_of(ledger, "2026-05-01"), IsEmpty());
}

// One account holds ana's money, the other is `second`.
Ledger two_people(const std::string& second) {
  const std::string accounts =
      "account|kind|person|budget\ncouncil|framework||\none|client|ana|\n" + second + "\n";
  return build_ledger(fixtures::area_of(
      {{"people", "person\nana\nben\n"},
       {"budgets", "budget|person|source|annual|first_day\nb|ben|council|1.00|2026-04-06\n"},
       {"accounts", accounts},
       {"entries",
        "entry|at|from_account|to_account|amount\n"
        "o|2026-04-06|council|one|10.00\n"
        "m|2026-05-01|one|two|10.00\n"}}));
}

TEST(LedgerFindings, MoneyOfTwoPeopleMeetsInAPoolAndNowhereElse) {
  constexpr std::string_view kEnd = "2026-12-31";

  EXPECT_THAT(findings_of(two_people("two|client|ben|"), kEnd), ElementsAre("money_mixed m"));
  EXPECT_THAT(findings_of(two_people("two|direct_payment||b"), kEnd), ElementsAre("money_mixed m"));
  EXPECT_THAT(findings_of(two_people("two|client|ana|"), kEnd), IsEmpty());
  EXPECT_THAT(findings_of(two_people("two|pool|ben|"), kEnd), IsEmpty());
  EXPECT_THAT(findings_of(two_people("two|provider||"), kEnd), IsEmpty());
}

TEST(LedgerFindings, TheSameEntryAgainIsANote) {
  const std::string opening = entry("o", "2026-04-06", "council", "dp", "10.00");
  const Ledger ledger = ledger_of(ledger_document(opening + "," + opening));

  const auto findings = ledger.findings(parse_date("2026-12-31").date);

  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "entry_repeated");
  EXPECT_EQ(findings[0].at->row, 1U);
  EXPECT_EQ(findings[0].level, Level::note);
}

}  // namespace
}  // namespace kith
