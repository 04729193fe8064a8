#include "kith/ledger/ledger.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>

#include "ledgers.hpp"
#include "values/expect_error.hpp"
#include "values/seeded.hpp"

namespace kith {
namespace {

using test::code_thrown_by;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const std::string kOpening = entry("open", "2026-04-06", "council", "dp", "100.00");

TEST(Ledger, MovesWhatIsPostedFromOneAccountToAnother) {
  const Ledger ledger =
      ledger_of(ledger_document(kOpening + "," + entry("e1", "2026-05-01", "dp", "shop", "30.10")));

  EXPECT_EQ(balance_of(ledger, "dp", "2026-05-01").posted().text(), "69.90");
  EXPECT_EQ(balance_of(ledger, "dp", "2026-05-01").received.text(), "100.00");
  EXPECT_EQ(balance_of(ledger, "dp", "2026-05-01").paid.text(), "30.10");
  EXPECT_EQ(balance_of(ledger, "shop", "2026-05-01").posted().text(), "30.10");
  EXPECT_EQ(balance_of(ledger, "council", "2026-05-01").posted().text(), "-100.00");
}

TEST(Ledger, CountsADayAtItsEnd) {
  const Ledger ledger = ledger_of(ledger_document(kOpening));

  EXPECT_EQ(balance_of(ledger, "dp", "2026-04-05").posted().text(), "0.00");
  EXPECT_EQ(balance_of(ledger, "dp", "2026-04-06").posted().text(), "100.00");
}

TEST(Ledger, KeepsPostedCommittedAndRefusedApart) {
  const Ledger ledger = ledger_of(ledger_document(
      kOpening + "," + entry("c", "2026-12-01", "dp", "shop", "60.00", R"(,"status":"committed")") +
      "," +
      entry("r", "2026-05-01", "dp", "shop", "50.00",
            R"(,"status":"refused","reason_code":"gambling")")));

  const AccountBalance balance = balance_of(ledger, "dp", "2026-05-01");

  EXPECT_EQ(balance.posted().text(), "100.00");
  EXPECT_EQ(balance.committed.text(), "60.00");  // falls due in December, promised now
  EXPECT_EQ(balance.refused.text(), "50.00");
  EXPECT_EQ(balance.free().text(), "40.00");
  EXPECT_EQ(balance_of(ledger, "shop", "2026-05-01").refused.text(), "0.00");
}

TEST(Ledger, AStatementRunsInTheOrderOfDaysThenIds) {
  const Ledger ledger = ledger_of(
      ledger_document(entry("b", "2026-05-01", "dp", "shop", "1.00") + "," +
                      entry("a", "2026-05-01", "dp", "shop", "2.00", R"(,"status":"committed")") +
                      "," + entry("c", "2026-05-01", "shop", "dp", "4.00") + "," + kOpening));

  const auto lines = ledger.statement(account_of(ledger, "dp"), parse_date("2026-05-01").date);

  ASSERT_THAT(lines, SizeIs(4));
  std::vector<std::string> said;
  for (const StatementLine& line : lines) {
    said.push_back(line.amount.text() + " " + line.balance.text());
  }
  EXPECT_THAT(said, ElementsAre("100.00 100.00", "-2.00 100.00", "-1.00 99.00", "4.00 103.00"));
  EXPECT_EQ(lines[3].other_account, account_of(ledger, "shop"));
}

TEST(Ledger, AReversingEntryUndoesExactly) {
  const Ledger ledger = ledger_of(ledger_document(
      kOpening + "," +
      entry("x", "2026-05-01", "dp", "shop", "12.34", R"(,"status":"posted","minutes":60)") + "," +
      entry("y", "2026-05-09", "shop", "dp", "12.34",
            R"(,"status":"posted","minutes":60,"reverses":"x")")));

  EXPECT_EQ(balance_of(ledger, "dp", "2026-05-08").posted().text(), "87.66");
  EXPECT_EQ(balance_of(ledger, "dp", "2026-05-09").posted().text(), "100.00");
  EXPECT_EQ(balance_of(ledger, "shop", "2026-05-09").posted().text(), "0.00");
}

// Paid: the promise goes, the payment comes.
TEST(Ledger, ACommitmentIsUndoneBeforeItFallsDue) {
  const Ledger ledger = ledger_of(ledger_document(
      kOpening + "," + entry("c", "2026-12-01", "dp", "shop", "60.00", R"(,"status":"committed")") +
      "," +
      entry("u", "2026-06-01", "shop", "dp", "60.00", R"(,"status":"committed","reverses":"c")")));

  EXPECT_EQ(balance_of(ledger, "dp", "2026-06-01").committed.text(), "0.00");
  EXPECT_EQ(balance_of(ledger, "dp", "2026-06-01").free().text(), "100.00");
}

// A helps B for three hours, B helps C for two (mission G14, with the giver owed).
TEST(Ledger, CountsMinutesInAccountsOfMinutes) {
  const std::string bank = R"(,{"account":"a","kind":"timebank","unit":"minutes"},
      {"account":"b","kind":"timebank","unit":"minutes"},
      {"account":"c","kind":"timebank","unit":"minutes"})";
  const Ledger ledger = ledger_of(
      ledger_document(entry("h1", "2026-05-01", "b", "a", "0.00", R"(,"minutes":180)") + "," +
                          entry("h2", "2026-05-02", "c", "b", "0.00", R"(,"minutes":120)"),
                      bank));

  EXPECT_EQ(balance_of(ledger, "a", "2026-05-02").posted().text(), "180");
  EXPECT_EQ(balance_of(ledger, "b", "2026-05-02").posted().text(), "-60");
  EXPECT_EQ(balance_of(ledger, "c", "2026-05-02").posted().text(), "-120");
  EXPECT_THAT(findings_of(ledger, "2026-05-02"), IsEmpty());
}

TEST(Ledger, TheSameEntryTwiceIsTheSameEntry) {
  const Ledger ledger = ledger_of(ledger_document(
      kOpening + "," + kOpening + "," +
      entry("open", "2026-04-06", "council", "dp", "100.00", R"(,"status":"posted")")));

  EXPECT_THAT(ledger.entries(), ElementsAre(0U));
  EXPECT_EQ(balance_of(ledger, "dp", "2026-05-01").posted().text(), "100.00");
}

TEST(Ledger, AnIdUsedAgainForSomethingElseIsAConflictWithItsPlace) {
  const std::string document =
      ledger_document(kOpening + "," + entry("open", "2026-04-06", "council", "dp", "100.01") +
                      "," + entry("open", "2026-04-07", "council", "dp", "100.00"));
  try {
    ledger_of(document);
    FAIL() << "no conflict";
  } catch (const ConflictError& error) {
    EXPECT_EQ(error.code(), Code::conflict);
    ASSERT_THAT(error.faults(), SizeIs(2));
    EXPECT_EQ(error.faults()[0].code, FaultCode::duplicate);
    EXPECT_EQ(error.faults()[0].at, "/entries/1");
    EXPECT_EQ(error.faults()[1].at, "/entries/2");
  }
}

TEST(Ledger, WithoutEntriesEveryBalanceIsZero) {
  const Ledger ledger = ledger_of(ledger_document(""));

  EXPECT_EQ(balance_of(ledger, "dp", "2026-05-01").free().text(), "0.00");
  EXPECT_THAT(ledger.statement(account_of(ledger, "dp"), parse_date("2026-05-01").date), IsEmpty());
}

TEST(LedgerAmount, DoesNotAddOrComparePoundsAndMinutes) {
  const LedgerAmount pounds = LedgerAmount::of(Money::from_pence(100));
  const LedgerAmount minutes = LedgerAmount::of_minutes(100);

  EXPECT_EQ(code_thrown_by([&] { return pounds + minutes; }), Code::argument);
  EXPECT_EQ(code_thrown_by([&] { return pounds < minutes; }), Code::argument);
  EXPECT_EQ(code_thrown_by([&] { return minutes.money(); }), Code::argument);
}

// --- laws on random ledgers ---

std::vector<std::string> random_entries(test::Seeded& seeded) {
  constexpr std::array<std::string_view, 3> kAccounts = {"council", "dp", "shop"};
  constexpr std::array<std::string_view, 2> kStatuses = {R"(,"status":"committed")", ""};
  std::vector<std::string> entries;
  for (std::int64_t i = seeded.between(0, 30); i > 0; --i) {
    const auto from = static_cast<std::size_t>(seeded.between(0, 2));
    const auto to = (from + static_cast<std::size_t>(seeded.between(1, 2))) % 3;
    const Date at =
        parse_date("2026-04-06").date + static_cast<std::int32_t>(seeded.between(0, 20));
    entries.push_back(entry("e" + std::to_string(i), at.text(), kAccounts[from], kAccounts[to],
                            Money::from_pence(seeded.between(0, 1'000'000)).text(),
                            kStatuses[static_cast<std::size_t>(seeded.between(0, 1))]));
  }
  return entries;
}

std::string joined(const std::vector<std::string>& entries) {
  std::string text;
  for (const std::string& one : entries) text += (text.empty() ? "" : ",") + one;
  return text;
}

TEST(Ledger, OfPoundsAlwaysAddsUpToZero) {
  test::Seeded seeded{20260406};
  for (int round = 0; round < 300; ++round) {
    const Ledger ledger = ledger_of(ledger_document(joined(random_entries(seeded))));
    const Date day =
        parse_date("2026-04-06").date + static_cast<std::int32_t>(seeded.between(0, 22));

    LedgerAmount posted = LedgerAmount::none_of(AccountUnit::pounds);
    LedgerAmount committed = posted;
    for (Row account = 0; account < 3; ++account) {
      const AccountBalance balance = ledger.balance(account, day);
      posted += balance.posted();
      committed += balance.committed;
      const auto lines = ledger.statement(account, day);
      EXPECT_EQ(balance.posted().text(), lines.empty() ? "0.00" : lines.back().balance.text());
    }

    EXPECT_EQ(posted.text(), "0.00");
    EXPECT_EQ(committed.text(), "0.00");
  }
}

TEST(Ledger, DoesNotDependOnTheOrderOfTheRows) {
  test::Seeded seeded{7};
  const Date end = parse_date("2026-12-31").date;
  for (int round = 0; round < 100; ++round) {
    std::vector<std::string> entries = random_entries(seeded);
    const Ledger ledger = ledger_of(ledger_document(joined(entries)));
    std::ranges::reverse(entries);
    const std::vector<std::string> again = entries;  // each is said twice as well
    entries.insert(entries.end(), again.begin(), again.end());
    const Ledger other = ledger_of(ledger_document(joined(entries)));

    const auto chain = ledger.chain(end);
    const auto other_chain = other.chain(end);

    EXPECT_EQ(ledger.balance(1, end).free().text(), other.balance(1, end).free().text());
    ASSERT_EQ(chain.size(), other_chain.size());
    for (std::size_t i = 0; i < chain.size(); ++i) EXPECT_EQ(chain[i].hash, other_chain[i].hash);
  }
}

}  // namespace
}  // namespace kith
