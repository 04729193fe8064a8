#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "documents/tables.hpp"
#include "kith/documents/differences.hpp"
#include "values/expect_error.hpp"

namespace kith {
namespace {

using testing::ElementsAre;

std::vector<std::string> faults_of(std::string_view document) {
  std::vector<std::string> faults;
  try {
    read_extract(document);
  } catch (const InputError& error) {
    for (const Fault& fault : error.faults()) {
      faults.push_back(std::string{fault_code_name(fault.code)} + " " + fault.at);
    }
  }
  return faults;
}

TEST(Extract, IsReadByItsMembers) {
  const auto rows = read_extract(
      R"({"kith":"extract/1","rows":[{"plan":"v1","service":"care","amount":"-12.50","per":"four_weeks",
      "first_day":"2026-04-06","last_day":"2026-05-03","x_note":"refund"},{"person":"p1","amount":"1","per":"week"}]})");

  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0].amount.text(), "-12.50");
  EXPECT_EQ(rows[0].per, ExtractPer::four_weeks);
  EXPECT_EQ(rows[0].last_day->text(), "2026-05-03");
  EXPECT_EQ(rows[1].person, "p1");
  EXPECT_FALSE(rows[1].first_day.has_value());
}

TEST(Extract, NamesEveryFault) {
  EXPECT_THAT(faults_of("{}"), ElementsAre("missing ", "missing "));
  EXPECT_THAT(
      faults_of(R"({"kith":"extract/1","colour":1,"rows":[1,{"plan":"v","amount":5,"per":"day"},
      {"amount":"5.001","per":"week"},{"plan":"v","amount":"5","per":"week","size":"2",
      "first_day":"2026-04-06","last_day":"2026-04-05"}]})"),
      ElementsAre("unknown_key /colour", "wrong_type /rows/0", "money_not_text /rows/1/amount",
                  "not_allowed /rows/1/per", "too_many_places /rows/2/amount", "missing /rows/2",
                  "unknown_key /rows/3/size", "ends_before_start /rows/3/last_day"));
}

TEST(ReconciliationFrame, HasTheColumnsThatAreRecorded) {
  test::expect_tables("reconciliation", reconciliation_tables(),
                      [](auto name) { return reconciliation_frame(Reconciliation{}, name); });
  EXPECT_EQ(
      test::code_thrown_by([] { return reconciliation_frame(Reconciliation{}, "differences"); }),
      Code::argument);
}

}  // namespace
}  // namespace kith
