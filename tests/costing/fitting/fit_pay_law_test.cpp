// The fit of actions that are all employed, on every kind of terms, against the costing of every
// set of them. A fit of these does not look at every set: what an employer owes follows from sums.
#include <gtest/gtest.h>

#include <array>
#include <bit>

#include "costing/plans.hpp"
#include "costing/plans/every_set.hpp"
#include "kith/documents/fit.hpp"
#include "values/seeded.hpp"

namespace kith {
namespace {

using test::Seeded;

constexpr std::size_t kMostActions = 8;

struct Employed {
  std::string row;  // all but the id
  std::size_t employment = 0;
  std::int64_t worth = 0;
  bool is_alternative = false;
};

struct TestPlan {
  std::vector<std::string> employments;  // rows, with commas between those of one
  std::vector<Employed> actions;
  std::string tables;
  std::string convention;
  std::string more_options;
  std::int64_t budget = 0;
};

template <std::size_t Size>
std::string_view one_of(Seeded& seeded, const std::array<std::string_view, Size>& texts) {
  return texts[static_cast<std::size_t>(seeded.between(0, std::ssize(texts) - 1))];
}

std::string number(std::int64_t value) { return std::to_string(value); }

// Pay that is near the thresholds for a few of the actions, or far beyond the allowance for all.
std::string terms(Seeded& seeded, std::size_t place) {
  const std::string id = number(static_cast<std::int64_t>(place));
  const std::string rate = number(seeded.between(0, 5) == 0 ? 80 : seeded.between(12, 24)) + "." +
                           number(seeded.between(10, 99));
  return R"({"employment":"e)" + id + R"(","supporter":"s)" + id + R"(","pay_rate":")" + rate +
         R"(")" +
         std::string{one_of<4>(seeded, {R"(,"pay_period":"week")", R"(,"pay_period":"four_weeks")",
                                        R"(,"pay_period":"month","first_pay_day":"2026-04-28")",
                                        R"(,"pay_period":"month")"})} +
         std::string{one_of<3>(seeded, {R"(,"born":"1980-03-01")", R"(,"born":"2006-09-15")",
                                        R"(,"born":"1950-01-01")"})} +
         std::string{
             one_of<3>(seeded, {"", R"(,"pension":"joined")", R"(,"pension":"opted_out")"})} +
         std::string{one_of<2>(seeded, {"", R"(,"holiday":"rolled_up")"})} +
         std::string{one_of<6>(seeded, {"", "", R"(,"cover":"family")", R"(,"cover":"team")",
                                        R"(,"cover":"agency")", R"(,"cover":"nights")"})} +
         std::string{one_of<3>(
             seeded, {"", R"(,"sick_days_per_year":4)", R"(,"sick_days_per_year":12.5)"})} +
         std::string{one_of<3>(
             seeded, {"", R"(,"weekend_multiple":"1.5")", R"(,"bank_holiday_multiple":"2")"})} +
         std::string{one_of<2>(seeded, {"", R"(,"sleep_in_rate":"55.00")"})} +
         std::string{one_of<2>(seeded, {"", R"(,"insurance_annual":"75.00")"})} +
         std::string{one_of<3>(seeded, {"", "", R"(,"recruitment_one_off":"210.50")"})} +
         std::string{one_of<2>(seeded, {"", R"(,"claims_allowance":true)"})};
}

// Now and then pay rises in mid-plan.
std::string employment(Seeded& seeded, std::size_t place) {
  const std::string row = terms(seeded, place);
  if (seeded.between(0, 3) != 0) return row + R"(,"first_day":"2026-04-06"})";
  const std::size_t rate = row.find(R"("pay_rate":")") + 12;
  std::string risen = row;
  risen[rate] = static_cast<char>(risen[rate] + 1);
  return row + R"(,"first_day":"2026-01-05","last_day":"2026-10-04"},)" + risen +
         R"(,"first_day":"2026-10-05"})";
}

std::string schedule(Seeded& seeded) {
  const std::int64_t hours = seeded.between(1, 4);
  switch (seeded.between(0, 9)) {
    case 0:
    case 1:
    case 2: return R"("schedule":")" + number(hours) + R"(h per week")";
    case 3: return R"("schedule":")" + number(20 * hours) + R"(m per week")";
    case 4: return R"("schedule":"mon,wed 09:00-1)" + number(hours) + R"(:00")";
    case 5: return R"("schedule":"sat 10:00-1)" + number(hours) + R"(:30")";
    case 6: return R"("schedule":"daily 08:00-08:30")";
    case 7: return R"("schedule":"fri )" + number(hours) + R"(h every 2 weeks")";
    case 8: return R"("schedule":"2 nights per week","service":"sleep_in","awake_minutes":30)";
    default: return R"("one_off":true,"schedule":"once 2026-05-11 10:00-12:00")";
  }
}

// One in four is like an earlier one, one in four pays its miles beside the hours.
Employed action(Seeded& seeded, const TestPlan& plan) {
  Employed action;
  if (!plan.actions.empty() && seeded.between(0, 3) == 0) {
    action =
        plan.actions[static_cast<std::size_t>(seeded.between(0, std::ssize(plan.actions) - 1))];
  } else {
    action.employment =
        static_cast<std::size_t>(seeded.between(0, std::ssize(plan.employments) - 1));
    const std::string id = number(static_cast<std::int64_t>(action.employment));
    action.row = schedule(seeded) + R"(,"who":"s)" + id + R"(","employment":"e)" + id + R"(")" +
                 std::string{one_of<4>(seeded, {"", "", R"(,"staff":2)", R"(,"miles":"6")"})};
    action.is_alternative = seeded.between(0, 3) == 0;
  }
  action.worth = 500 * seeded.between(1, 5);
  return action;
}

TestPlan random_plan(Seeded& seeded, std::size_t many) {
  TestPlan plan;
  plan.convention = one_of<5>(seeded, {"weeks_52", "weeks_365_7", "calendar", "calendar", "cld"});
  plan.more_options = one_of<3>(seeded, {"", "", R"(,"rounding":{"at":"week"})"});
  plan.tables =
      R"(,"ties":[{"supporter":"s0","kind":"support_assistant"},{"supporter":"s1","kind":"friend"}],
      "tariffs":[{"tariff":"agency","service":"support","per":"hour","rate":"22.15"},
        {"tariff":"nights","service":"sleep_in","per":"night","rate":"81.00"}])";
  const std::size_t employments = seeded.between(0, 2) == 0 ? 2 : 1;
  for (std::size_t i = 0; i < employments; ++i) plan.employments.push_back(employment(seeded, i));
  while (plan.actions.size() < many) plan.actions.push_back(action(seeded, plan));
  plan.budget = 100 * seeded.between(0, 4'000 * static_cast<std::int64_t>(many));
  return plan;
}

// --- every set ---

std::string document_of(const TestPlan& plan, Set set) {
  std::string actions;
  Set planned = 0;
  Set needed = 0;
  for (std::size_t i = 0; i < plan.actions.size(); ++i) {
    const Employed& action = plan.actions[i];
    planned |= bit(action.employment);
    if ((set & bit(i)) == 0) continue;
    needed |= bit(action.employment);
    actions += (actions.empty() ? "" : ",") +
               (R"({"action":"a)" + number(std::int64_t(i)) + R"(",)") + action.row +
               R"(,"value":)" + decimal_text(action.worth, 3, 0) +
               (action.is_alternative ? R"(,"choice":"x"})" : "}");
  }
  std::string employments;
  for (std::size_t i = 0; i < plan.employments.size(); ++i) {
    const bool is_left_out = (planned & bit(i)) != 0 && (needed & bit(i)) == 0;
    if (!is_left_out) employments += (employments.empty() ? "" : ",") + plan.employments[i];
  }
  return plan_document(plan.tables + R"(,"employments":[)" + employments + R"(],"actions":[)" +
                       actions + "]");
}

std::string options_of(const TestPlan& plan) {
  return R"({"detail":"totals","convention":")" + plan.convention + R"(")" + plan.more_options;
}

Set alternatives_of(const TestPlan& plan) {
  Set set = 0;
  for (std::size_t i = 0; i < plan.actions.size(); ++i) {
    if (plan.actions[i].is_alternative) set |= bit(i);
  }
  return set;
}

std::vector<Option> every_option(const TestPlan& plan) {
  const Set alternatives = alternatives_of(plan);
  std::vector<Option> options;
  std::size_t fewest = plan.actions.size();
  for (Set set = 0; set < bit(plan.actions.size()); ++set) {
    if (std::popcount(set & alternatives) > 1) continue;
    const PlanCost cost = cost_of(document_of(plan, set), options_of(plan) + "}");
    Option option{set, 0, {}, 0};
    option.pence =
        (plan.convention == "calendar" ? cost.totals.period : cost.totals.annual).pence();
    for (std::size_t i = 0; i < plan.actions.size(); ++i) {
      if ((set & bit(i)) != 0) option.worth.important += plan.actions[i].worth;
    }
    for (const CostFinding& found : cost.findings) {
      if (found.code == "no_rate" && found.at->table == TableName::actions) ++option.unpriced;
    }
    fewest = std::min(fewest, option.unpriced);
    options.push_back(option);
  }
  std::erase_if(options, [&](const Option& option) { return option.unpriced != fewest; });
  return options;
}

using Named = std::pair<const char*, const char*>;  // what is tried, and how its row says it

constexpr std::array<Named, 16> kTerms = {{{"holiday rolled up", "rolled_up"},
                                           {"cover by a team", "team"},
                                           {"cover by a tariff", "agency"},
                                           {"cover without a price", "nights"},
                                           {"sick days", "sick_days"},
                                           {"weekend multiple", "weekend"},
                                           {"bank holiday multiple", "bank_holiday"},
                                           {"pay rise", "2026-10-05"},
                                           {"by the month", "month"},
                                           {"by four weeks", "four_weeks"},
                                           {"pension joined", "joined"},
                                           {"pension opted out", "opted_out"},
                                           {"under 21", "2006"},
                                           {"over pension age", "1950"},
                                           {"recruitment", "recruitment"},
                                           {"paid beyond the allowance", R"("pay_rate":"8)"}}};
constexpr std::array<Named, 7> kHours = {{{"miles", "miles"},
                                          {"two at once", "staff"},
                                          {"once", "once"},
                                          {"sleep-in", "sleep_in"},
                                          {"every day", "daily"},
                                          {"every two weeks", "every 2"},
                                          {"weekend", "sat"}}};

void cover(Coverage& coverage, const TestPlan& plan, const PlanFit& fit, std::size_t sets) {
  const std::string all = plan.employments.front() + plan.employments.back();
  for (const auto& [what, member] : kTerms) {
    coverage.count(what, all.find(member) != std::string::npos);
  }
  for (const auto& [what, member] : kHours) {
    coverage.count(what, std::ranges::any_of(plan.actions, [&](const Employed& action) {
                     return action.row.find(member) != std::string::npos;
                   }));
  }
  coverage.count(plan.convention, true);
  coverage.count("two employments", plan.employments.size() == 2);
  coverage.count("rounded by the week", !plan.more_options.empty());
  coverage.count("several bargains", fit.frontier.size() > 2);
  coverage.count("less than half of the sets costed", 2 * fit.proof.costings < sets);
}

TEST(FitPayLaw, EqualsTheCostingOfEverySetOfEmployedActions) {
  constexpr int kPlans = kIsSanitized ? 60 : 600;
  Seeded seeded{20261005};
  Coverage coverage;
  for (int round = 0; round < kPlans; ++round) {
    const TestPlan plan =
        random_plan(seeded, 2 + static_cast<std::size_t>(round) % (kMostActions - 1));
    const std::string document = document_of(plan, bit(plan.actions.size()) - 1);
    SCOPED_TRACE("plan " + number(round) + " " + options_of(plan) + ": " + document);
    const std::vector<Option> options = every_option(plan);

    const PlanFit fit = fit_plan(build_area(read_plan(document)), 0, Parameters::shipped(),
                                 read_fit_options(options_of(plan) + R"(,"budget":")" +
                                                  Money::from_pence(plan.budget).text() + R"("})"));

    expect_best(fit, best_of(options));
    cover(coverage, plan, fit, options.size());
    if (testing::Test::HasFailure()) return;
  }
  coverage.expect_none_below(0.05, kPlans);
}

}  // namespace
}  // namespace kith
