#include <gmock/gmock.h>

#include "kith/values/sha256.hpp"
#include "ledgers.hpp"

namespace kith {
namespace {

using ::testing::SizeIs;

const Date kEnd = parse_date("2026-12-31").date;

std::string digest_of(std::string_view text) {
  Sha256 sum;
  sum.add(text);
  return sum.digest();
}

const std::string kOpening = entry("open", "2026-04-06", "council", "dp", "100.00");
const std::string kShower =
    entry("s1", "2026-05-01", "dp", "shop", "9.50",
          R"(,"kind":"purchase","person":"p1","minutes":30,"purpose":"care")");

TEST(LedgerChain, IsTheHashOfEachEntryWithTheHashBeforeIt) {
  const auto chain = ledger_of(ledger_document(kShower + "," + kOpening)).chain(kEnd);

  const std::string first =
      digest_of(R"(["","open","2026-04-06","council","dp","100.00","","","","","","","","",""])");
  ASSERT_THAT(chain, SizeIs(2));
  EXPECT_EQ(chain[0].hash, first);
  EXPECT_EQ(chain[1].hash,
            digest_of(R"([")" + first +
                      R"(","s1","2026-05-01","dp","shop","9.50","purchase","p1","","30","care",)" +
                      R"("","","",""])"));
}

TEST(LedgerChain, TakesOnlyWhatIsPosted) {
  const Ledger ledger = ledger_of(ledger_document(
      kOpening + "," + entry("c", "2026-05-01", "dp", "shop", "1.00", R"(,"status":"committed")") +
      "," +
      entry("r", "2026-05-01", "dp", "shop", "1.00", R"(,"status":"refused","reason_code":"x")")));

  EXPECT_THAT(ledger.chain(kEnd), SizeIs(1));
}

TEST(LedgerChain, EndsWithTheDayAndGoesOnWithoutChangingWhatWas) {
  const Ledger ledger = ledger_of(ledger_document(kOpening + "," + kShower));

  const auto until_april = ledger.chain(parse_date("2026-04-30").date);
  const auto until_may = ledger.chain(parse_date("2026-05-01").date);

  ASSERT_THAT(until_april, SizeIs(1));
  ASSERT_THAT(until_may, SizeIs(2));
  EXPECT_EQ(until_april[0].hash, until_may[0].hash);
}

TEST(LedgerChain, AnyCellThatIsOtherMakesEveryLaterHashOther) {
  const auto chain = ledger_of(ledger_document(kOpening + "," + kShower)).chain(kEnd);
  const std::string other =
      entry("open", "2026-04-06", "council", "dp", "100.00", R"(,"reason_code":"late")");
  const auto changed = ledger_of(ledger_document(other + "," + kShower)).chain(kEnd);

  EXPECT_NE(chain[0].hash, changed[0].hash);
  EXPECT_NE(chain[1].hash, changed[1].hash);
}

TEST(LedgerChain, WithoutEntriesHasNoLink) {
  EXPECT_THAT(ledger_of(ledger_document("")).chain(kEnd), SizeIs(0));
}

}  // namespace
}  // namespace kith
