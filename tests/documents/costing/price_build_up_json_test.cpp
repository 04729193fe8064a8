#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "kith/documents/documents.hpp"
#include "values/expect_error.hpp"

namespace kith {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string built(std::string_view rest) {
  return price_build_up_json(R"({"kith":"price_build_up/1",)" + std::string{rest} + "}");
}

std::vector<std::string> faults_of(std::string_view document) {
  std::vector<std::string> faults;
  try {
    price_build_up_json(document);
  } catch (const InputError& error) {
    for (const Fault& fault : error.faults()) {
      faults.push_back(std::string{fault_code_name(fault.code)} + " " + fault.at);
    }
  }
  return faults;
}

// A half-hour visit of 2021, twice: 24.40 x 80/60 and four miles at 45p are 34.33333; at 30 % of
// the price 49.05 (the source prints 49.03, from a truncated 34.32).
TEST(PriceBuildUpJson, TakesRatesForMinutesAndForCounts) {
  EXPECT_EQ(built(R"("margin_on":"price","lines":[
      {"name":"pay","rate":"24.40","minutes":80},{"name":"miles","rate":"0.45","count":"4"},
      {"name":"margin","share":"0.3"}])"),
            R"({"kith":"build_up/1","library":"0.1.0",)"
            R"("margin_on":"price","rounding":{"rule":"half_up","step":"0.01"},)"
            R"("lines":[{"name":"pay","exact":"488/15","rounded":"32.53"},)"
            R"({"name":"miles","exact":"9/5","rounded":"1.80"},)"
            R"({"name":"margin","exact":"103/7","rounded":"14.71"}],)"
            R"("cost":{"exact":"103/3","rounded":"34.33"},)"
            R"("price":{"exact":"1030/21","rounded":"49.05"},"rounding_left":"0.01"})");
}

// Norfolk 2023-24: on-cost 26.08 % of the wage; and 6.6 % more up to whole 4p.
TEST(PriceBuildUpJson, TakesSharesOfTheCostAndAnUplift) {
  const std::string found = built(R"("margin_on":"cost","lines":[{"name":"wage","amount":"11.00"},
      {"name":"on-cost","share":"0.2608"}],"uplift":{"share":"0.066","step":"0.04","rule":"up"})");

  EXPECT_THAT(found, HasSubstr(R"("price":{"exact":"8668/625","rounded":"13.87"})"));
  EXPECT_THAT(found, HasSubstr(R"("uplifted":"14.80")"));  // 13.87 x 1.066 = 14.78542
}

TEST(PriceBuildUpJson, NamesEveryFault) {
  EXPECT_THAT(faults_of("{}"), ElementsAre("missing ", "missing "));
  EXPECT_THAT(
      faults_of(R"({"kith":"price_build_up/2","colour":1,"margin_on":"wage","lines":[{"name":"a"},
      {"name":"b","amount":6.31},{"name":"c","amount":"1","share":"0.1"},
      {"name":"d","share":"-0.1"},{"name":"e","rate":"1.123456"},{"name":"f","amount":"1","units":2}],
      "rounding":{"step":"0"},"uplift":{}})"),
      ElementsAre("not_allowed /kith", "unknown_key /colour", "not_allowed /margin_on",
                  "missing /lines/0", "money_not_text /lines/1/amount", "not_allowed /lines/2",
                  "out_of_range /lines/3/share", "too_many_places /lines/4/rate",
                  "unknown_key /lines/5/units", "out_of_range /rounding/step", "missing /uplift"));
  EXPECT_EQ(test::code_thrown_by([] {
              return built(R"("lines":[{"name":"a","amount":"1"},{"name":"b","share":"1"}])");
            }),
            Code::range);
}

}  // namespace
}  // namespace kith
