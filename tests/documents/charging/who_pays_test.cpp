#include "kith/documents/who_pays.hpp"

#include <gmock/gmock.h>

#include <fstream>
#include <string>
#include <vector>

#include "kith/tables/tables.hpp"

namespace kith {
namespace {

constexpr std::string_view kPlan =
    R"({"kith":"plan/1","person":{"person":"p1","nation":"england","born":"1980"},
        "plan":{"plan":"v1","first_day":"2025-04-07","last_day":"2025-05-04"},
        "budgets":[{"budget":"c","source":"council","weekly":"100.00","first_day":"2025-04-07",
                    "pay_every":"week","net":true}],
        "finances":[{"first_day":"2025-04-07","item":"income","name":"a","amount":"152.50"}]})";

std::string_view arrow_type(FrameColumn::Type type) {
  if (type == FrameColumn::Type::whole) return "int64";
  return type == FrameColumn::Type::date ? "date32" : "utf8";
}

std::string unit_of(std::string_view column) {
  if (column.ends_with("_pence")) return "pence";
  return column.ends_with("days") ? "day" : column == "weeks" ? "week" : "-";
}

void describe(std::string_view table, const Frame& frame, std::vector<std::string>& lines) {
  for (const FrameColumn& column : frame.columns) {
    lines.push_back(std::string{table} + " " + column.name + " " +
                    std::string{arrow_type(column.type)} + " " + unit_of(column.name) +
                    (column.present.empty() ? " required" : " nullable"));
  }
}

// What tests/c_abi/tables.txt promises of the two tables.
std::vector<std::string> promised() {
  std::ifstream file{KITH_SOURCE_DIR "/tests/c_abi/tables.txt"};
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with("contribution/weeks ") || line.starts_with("payments/payments ")) {
      lines.push_back(line);
    }
  }
  return lines;
}

TEST(WhoPaysFrames, HaveTheColumnsThatAreRecorded) {
  const Area area = build_area(read_plan(kPlan));
  const Parameters law = Parameters::shipped();
  std::vector<std::string> found;

  describe("contribution/weeks", contribution_frame(cost_contribution(area, 0, law, {})), found);
  describe("payments/payments", payments_frame(budget_payments(area, 0, law, {})), found);

  EXPECT_EQ(found, promised());
}

// 152.50 less 112.50 is £40.00 a week of £100.00.
TEST(WhoPaysFrames, HaveARowForAPaymentAndForWeeksThatAreAlike) {
  const Area area = build_area(read_plan(kPlan));
  const Parameters law = Parameters::shipped();

  const Frame weeks = contribution_frame(cost_contribution(area, 0, law, {}));
  const Frame payments = payments_frame(budget_payments(area, 0, law, {}));

  EXPECT_EQ(weeks.rows, 1);
  EXPECT_THAT(weeks.columns[6].whole, testing::ElementsAre(4'000));
  EXPECT_THAT(payments.columns[7].whole, testing::ElementsAre(6'000, 6'000, 6'000, 6'000));
  EXPECT_THAT(payments.columns[8].text, testing::ElementsAre("first", "", "", ""));
}

}  // namespace
}  // namespace kith
