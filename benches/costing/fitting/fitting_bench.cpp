// How long does it take to choose which of 40 actions to buy, beside costing the plan once? From a
// checked plan to the answer with its whole frontier. Actions of
// several prices; all of one employment, where each pound of pay bears on what the employer owes;
// all at one tariff, where each hour bears on the price of the others.
#include <string>

#include "beside.hpp"
#include "kith/area/area.hpp"
#include "kith/costing/fit.hpp"
#include "kith/tables/tables.hpp"

namespace {

using kith::bench::check;
using kith::bench::keep;
using kith::bench::repeated;
using kith::bench::Round;
using kith::bench::serve;

constexpr int kActions = 40;
constexpr int kHourly = 16;
constexpr int kChoices = 4;
constexpr int kEmployed = 8;
constexpr int kAtTiers = 4;

std::string member(const std::string& name, const std::string& value) {
  return R"(,")" + name + R"(":")" + value + R"(")";
}

std::string priority_of(int number) {
  return number % 5 == 0 ? "essential" : number % 3 == 0 ? "wanted" : "important";
}

// Prices and values differ from action to action, so that few choices are beaten.
std::string hourly(int number, const std::string& more) {
  return R"({"action":"h)" + std::to_string(number) + R"(","who":"self","per":"hour")" +
         member("schedule", std::to_string(1 + number % 6) + "h per week") +
         member("rate", std::to_string(13 + number % 11) + "." + std::to_string(10 + number)) +
         member("priority", priority_of(number)) + R"(,"value":)" +
         std::to_string(1 + number * 7 % 9) + more + "}";
}

std::string employed(int number, const std::string& employment) {
  return R"({"action":"e)" + std::to_string(number) + R"(","who":"s)" + employment + R"(")" +
         member("employment", employment) +
         member("schedule", std::to_string(2 + number % 4) + "h per week") +
         member("priority", priority_of(number)) + R"(,"value":)" + std::to_string(2 + number % 5) +
         "}";
}

std::string employment(const std::string& id) {
  return R"({"employment":")" + id + R"(","supporter":"s)" + id +
         R"(","born":"1980","pay_rate":"13.50","pay_period":"week","insurance_annual":"75.00"})";
}

std::string at_tiers(int number) {
  return R"({"action":"t)" + std::to_string(number) +
         R"(","who":"self","service":"support","tariff":"t")" +
         member("schedule", std::to_string(2 + number % 4) + "h per week") + R"(,"value":)" +
         std::to_string(3 + number % 4) + "}";
}

// 16 actions by the hour, three alternatives of each of four choices, eight that two assistants
// share, and four at a tariff that is cheaper from eight hours a week.
std::string actions() {
  std::string actions;
  for (int i = 0; i < kHourly + 3 * kChoices; ++i) {
    const int choice = (i - kHourly) / 3;
    std::string more;
    if (i >= kHourly) more = member("choice", "c" + std::to_string(choice));
    if (i >= kHourly && choice == 0) more += R"(,"meets_need":true)";
    actions += hourly(i, more) + ",";
  }
  for (int i = 0; i < kEmployed; ++i) actions += employed(i, i % 2 == 0 ? "a" : "b") + ",";
  for (int i = 0; i < kAtTiers; ++i) actions += at_tiers(i) + (i + 1 < kAtTiers ? "," : "");
  return actions;
}

std::string of_one_employment() {
  std::string actions;
  for (int i = 0; i < kActions; ++i) actions += (i == 0 ? "" : ",") + employed(i, "a");
  return actions;
}

std::string at_one_tariff() {
  std::string actions;
  for (int i = 0; i < kActions; ++i) actions += (i == 0 ? "" : ",") + at_tiers(i);
  return actions;
}

std::string plan_of(const std::string& actions) {
  return R"({"kith":"plan/1","person":{"person":"p1"},)"
         R"("plan":{"plan":"v1","first_day":"2026-04-06","last_day":"2027-04-05"},)"
         R"("ties":[{"supporter":"sa","kind":"family"},{"supporter":"sb","kind":"friend"}],)"
         R"("tariffs":[{"tariff":"t","service":"support","per":"hour","rate":"19.00"},)"
         R"({"tariff":"t","service":"support","per":"hour","rate":"17.00",)"
         R"("from_minutes_per_week":480,"tier":"all"}],"employments":[)" +
         employment("a") + "," + employment("b") + R"(],"actions":[)" + actions + "]}";
}

kith::Area area_of(const std::string& actions) {
  return kith::build_area(kith::read_plan(plan_of(actions)));
}

const kith::Parameters& law() {
  static const kith::Parameters shipped = kith::Parameters::shipped();
  return shipped;
}

Round fit(const std::string& actions) {
  kith::FitOptions options;
  options.costing.detail = kith::Detail::lines;
  options.budget = kith::Money::from_pence(2'500'000);
  const auto fit = [area = area_of(actions), options] {
    return kith::fit_plan(area, 0, law(), options);
  };
  const kith::PlanFit found = fit();
  check(found.cost.totals.annual == found.total && found.total <= *options.budget &&
            found.chosen.size() + found.dropped.size() == kActions,
        "the chosen actions do not cost what they are said to");
  return repeated([fit] { keep(fit()); });
}

/// The same plan with all its actions, costed once.
Round cost(const std::string& actions) {
  kith::CostOptions options;
  options.detail = kith::Detail::lines;
  return repeated(
      [area = area_of(actions), options] { keep(kith::cost_plan(area, 0, law(), options)); });
}

}  // namespace

int main() {
  return serve({
      {"fit of 40 actions", [] { return fit(actions()); }},
      {"40 actions costed", [] { return cost(actions()); }},
      {"fit of 40 actions of one employment", [] { return fit(of_one_employment()); }},
      {"40 actions of one employment costed", [] { return cost(of_one_employment()); }},
      {"fit of 40 actions at one tariff", [] { return fit(at_one_tariff()); }},
      {"40 actions at one tariff costed", [] { return cost(at_one_tariff()); }},
  });
}
