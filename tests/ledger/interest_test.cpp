// Interest on money that is held for somebody.
#include "kith/ledger/interest.hpp"

#include <gmock/gmock.h>

#include "ledgers.hpp"

namespace kith {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr std::string_view kClient =
    R"(,{"account":"client","kind":"client","person":"p1","interest_to":"bank"},
        {"account":"bank","kind":"provider"})";
const std::string kOpening = entry("open", "2026-04-06", "council", "client", "5000.00");

InterestTerms two_percent(Rounding rule = Rounding::half_up) {
  return {Share::from_millionths(20'000), rule};
}

std::vector<AccountInterest> interest(const std::string& entries, std::string_view day,
                                      std::string_view accounts = kClient,
                                      const InterestTerms& terms = two_percent()) {
  const Ledger ledger = ledger_of(ledger_document(entries, accounts));
  return interest_of(ledger, terms, parse_date(day).date);
}

// 6 April 2026 to 5 April 2027 are 365 days.
TEST(Interest, OfAYearIsTheRate) {
  const auto all = interest(kOpening, "2027-04-05");

  ASSERT_THAT(all, SizeIs(1));
  EXPECT_EQ(all[0].exact, "(5000.00 * 365) * 0.02 / 365");
  EXPECT_EQ(all[0].amount.text(), "100.00");
  EXPECT_EQ(all[0].first_day.text(), "2026-04-06");
}

// 366 days of 2028 that begin with 1 March 2027 earn 366 / 365 of a year's.
TEST(Interest, OfALeapYearIsADayMore) {
  EXPECT_EQ(interest(entry("open", "2027-03-01", "council", "client", "5000.00"), "2028-02-29")[0]
                .amount.text(),
            "100.27");
}

// A payment of 1 May leaves £4,820.00 at the end of that day: 25 days before it, 340 from it.
TEST(Interest, IsOnWhatIsThereAtTheEndOfEachDay) {
  const auto all =
      interest(kOpening + "," + entry("e", "2026-05-01", "client", "shop", "180.00"), "2027-04-05");

  EXPECT_EQ(all[0].exact, "(5000.00 * 25 + 4820.00 * 340) * 0.02 / 365");
  EXPECT_EQ(all[0].amount.text(), "96.65");  // 96.646575...
}

TEST(Interest, IsRoundedOnceByTheRuleThatIsNamed) {
  const std::string entries = kOpening + "," + entry("e", "2026-05-01", "client", "shop", "180.00");

  EXPECT_EQ(interest(entries, "2027-04-05", kClient, two_percent(Rounding::down))[0].amount.text(),
            "96.64");
  EXPECT_EQ(interest(entries, "2027-04-05", kClient, two_percent(Rounding::up))[0].amount.text(),
            "96.65");
}

TEST(Interest, CountsNeitherCommitmentsNorWhatWasRefused) {
  const auto all = interest(
      kOpening + "," +
          entry("c", "2026-05-01", "client", "shop", "60.00", R"(,"status":"committed")") + "," +
          entry("r", "2026-05-01", "client", "shop", "50.00",
                R"(,"status":"refused","reason_code":"gambling")"),
      "2027-04-05");

  EXPECT_EQ(all[0].amount.text(), "100.00");
}

// Ten days at £500.00, then ten days below nothing.
TEST(Interest, OfAnOverdrawnDayIsZero) {
  const auto all = interest(entry("open", "2026-04-06", "council", "client", "500.00") + "," +
                                entry("e", "2026-04-16", "client", "shop", "600.00"),
                            "2026-04-25");

  EXPECT_EQ(all[0].exact, "(500.00 * 10 + 0.00 * 10) * 0.02 / 365");
  EXPECT_EQ(all[0].amount.text(), "0.27");
}

TEST(Interest, ThatWasCreditedIsNotDueAgain) {
  const std::string credit =
      entry("i", "2027-04-05", "council", "bank", "60.00", R"(,"kind":"interest")");
  const auto all = interest(kOpening + "," + credit, "2027-04-05");

  EXPECT_EQ(all[0].credited.text(), "60.00");
  EXPECT_EQ(all[0].due().text(), "40.00");
}

TEST(Interest, OfTwoAccountsIsCreditedByPerson) {
  constexpr std::string_view kTwo =
      R"(,{"account":"client","kind":"client","person":"p1","interest_to":"bank"},
          {"account":"saving","kind":"client","interest_to":"bank"},
          {"account":"bank","kind":"provider"})";
  const auto all = interest(
      kOpening + "," + entry("s", "2026-04-06", "council", "saving", "1000.00") + "," +
          entry("i", "2027-04-05", "council", "bank", "100.00",
                R"(,"kind":"interest","person":"p1")") +
          "," + entry("j", "2027-04-05", "council", "bank", "20.00", R"(,"kind":"interest")"),
      "2027-04-05", kTwo);

  ASSERT_THAT(all, SizeIs(2));
  EXPECT_EQ(all[0].due().text(), "0.00");
  EXPECT_EQ(all[1].amount.text(), "20.00");
  EXPECT_EQ(all[1].credited.text(), "0.00");  // nobody is named, and two might be meant
}

// Credited to the account itself on 6 October: 183 days at £5,000.00, 182 at £5,050.00.
TEST(Interest, ThatStaysInTheAccountEarnsFromItsDay) {
  constexpr std::string_view kOwn =
      R"(,{"account":"client","kind":"client","person":"p1","interest_to":"client"})";
  const auto all =
      interest(kOpening + "," +
                   entry("i", "2026-10-06", "council", "client", "50.00", R"(,"kind":"interest")"),
               "2027-04-05", kOwn);

  EXPECT_EQ(all[0].exact, "(5000.00 * 183 + 5050.00 * 182) * 0.02 / 365");
  EXPECT_EQ(all[0].amount.text(), "100.50");
  EXPECT_EQ(all[0].due().text(), "50.50");
}

TEST(Interest, IsOfAccountsThatSayForWhomAndHoldMoney) {
  EXPECT_THAT(interest(entry("open", "2026-04-06", "council", "dp", "100.00"), "2027-04-05"),
              IsEmpty());
  EXPECT_THAT(interest(kOpening, "2026-04-05"), IsEmpty());
}

TEST(Interest, AtARateOfZeroIsZero) {
  const auto all = interest(kOpening, "2027-04-05", kClient, {});

  ASSERT_THAT(all, SizeIs(1));
  EXPECT_EQ(all[0].amount.text(), "0.00");
}

}  // namespace
}  // namespace kith
