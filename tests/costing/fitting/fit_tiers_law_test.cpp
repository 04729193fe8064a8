// The fit of actions at tariffs with volume tiers against the costing of every set of them. Where
// all minutes are at one tier a fit looks at minutes and not at sets.
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

struct TestPlan {
  std::string tariffs;
  std::vector<std::string> actions;  // rows without id, worth and choice
  std::vector<std::int64_t> worths;
  Set alternatives = 0;
  std::string options;
  bool is_calendar = false;
};

std::string number(std::int64_t value) { return std::to_string(value); }

std::string tariff_row(std::string_view tariff, std::int64_t pounds, const std::string& more) {
  return R"({"tariff":")" + std::string{tariff} + R"(","service":"support","per":"hour","rate":")" +
         number(pounds) + R"(.35")" + more + "}";
}

std::string from_minutes(std::int64_t minutes, std::string_view tier) {
  return R"(,"from_minutes_per_week":)" + number(minutes) + R"(,"tier":")" + std::string{tier} +
         R"(")";
}

// Cheaper, or dearer, from so many minutes on; dearer at weekends; now and then the minutes beyond
// alone, which fit does tell apart.
std::string tariff(Seeded& seeded, std::string_view name) {
  const std::int64_t base = seeded.between(16, 24);
  const std::int64_t first = 60 * seeded.between(1, 8);
  const std::int64_t second = first + 60 * seeded.between(1, 8);
  std::string rows = tariff_row(name, base, "") + "," +
                     tariff_row(name, base - seeded.between(-1, 5), from_minutes(first, "all"));
  const std::string_view last = seeded.between(0, 4) == 0 ? "excess" : "all";
  if (seeded.between(0, 1) == 0) {
    rows += "," + tariff_row(name, base - seeded.between(2, 8), from_minutes(second, last));
  }
  if (seeded.between(0, 1) == 0) {
    const std::string weekend = R"(,"days":"sat-sun")";
    rows += "," + tariff_row(name, base + 4, weekend + R"(,"min_minutes":90)") + "," +
            tariff_row(name, base + 2, weekend + from_minutes(first, "all"));
  }
  return rows;
}

std::string action(Seeded& seeded) {
  const std::int64_t hours = seeded.between(1, 4);
  std::string schedule = number(hours) + "h per week";
  switch (seeded.between(0, 4)) {
    case 0: schedule = "mon,thu 09:00-1" + number(hours) + ":00"; break;
    case 1: schedule = "sat 10:00-1" + number(hours) + ":30"; break;
    case 2: schedule = number(20 * hours) + "m per week"; break;
    default: break;
  }
  const std::string price = seeded.between(0, 6) == 0   ? R"("per":"hour","rate":"18.20")"
                            : seeded.between(0, 2) == 0 ? R"("tariff":"u")"
                                                        : R"("tariff":"t")";
  return price + R"(,"who":"self","service":"support","schedule":")" + schedule + R"(")" +
         (seeded.between(0, 4) == 0 ? R"(,"staff":2)" : "");
}

TestPlan random_plan(Seeded& seeded, std::size_t many) {
  TestPlan plan;
  plan.tariffs = tariff(seeded, "t") + "," + tariff(seeded, "u");
  for (std::size_t i = 0; i < many; ++i) {
    plan.actions.push_back(i > 0 && seeded.between(0, 3) == 0 ? plan.actions.back()
                                                              : action(seeded));
    plan.worths.push_back(500 * seeded.between(1, 5));
    if (seeded.between(0, 3) == 0) plan.alternatives |= bit(i);
  }
  constexpr std::array<std::string_view, 4> kConventions = {"weeks_52", "weeks_365_7", "calendar",
                                                            "cld"};
  const auto convention = kConventions[static_cast<std::size_t>(seeded.between(0, 3))];
  plan.is_calendar = convention == "calendar";
  plan.options = R"({"detail":"totals","convention":")" + std::string{convention} + R"(")";
  return plan;
}

std::string document_of(const TestPlan& plan, Set set) {
  std::string actions;
  for (std::size_t i = 0; i < plan.actions.size(); ++i) {
    if ((set & bit(i)) == 0) continue;
    actions += (actions.empty() ? "" : ",") + (R"({"action":"a)" + std::to_string(i) + R"(",)") +
               plan.actions[i] + R"(,"value":)" + decimal_text(plan.worths[i], 3, 0) +
               ((plan.alternatives & bit(i)) != 0 ? R"(,"choice":"x"})" : "}");
  }
  return plan_document(R"(,"tariffs":[)" + plan.tariffs + R"(],"actions":[)" + actions + "]");
}

std::vector<Option> every_option(const TestPlan& plan) {
  std::vector<Option> options;
  for (Set set = 0; set < bit(plan.actions.size()); ++set) {
    if (std::popcount(set & plan.alternatives) > 1) continue;
    const PlanCost cost = cost_of(document_of(plan, set), plan.options + "}");
    Option option{set, (plan.is_calendar ? cost.totals.period : cost.totals.annual).pence(), {}, 0};
    for (std::size_t i = 0; i < plan.actions.size(); ++i) {
      if ((set & bit(i)) != 0) option.worth.important += plan.worths[i];
    }
    options.push_back(option);
  }
  return options;
}

TEST(FitTiersLaw, EqualsTheCostingOfEverySetOfActionsAtTiers) {
  constexpr int kPlans = kIsSanitized ? 50 : 500;
  Seeded seeded{20260704};
  Coverage coverage;
  for (int round = 0; round < kPlans; ++round) {
    const TestPlan plan =
        random_plan(seeded, 2 + static_cast<std::size_t>(round) % (kMostActions - 1));
    const std::string document = document_of(plan, bit(plan.actions.size()) - 1);
    SCOPED_TRACE("plan " + std::to_string(round) + " " + plan.options + ": " + document);
    const std::vector<Option> options = every_option(plan);

    const PlanFit fit = fit_plan(build_area(read_plan(document)), 0, Parameters::shipped(),
                                 read_fit_options(plan.options + R"(,"budget":"5000.00"})"));

    expect_best(fit, best_of(options));
    const auto has = [&](const char* text) { return document.find(text) != std::string::npos; };
    coverage.count("calendar", plan.is_calendar);
    coverage.count("two at once", has("staff"));
    coverage.count("alternatives", plan.alternatives != 0);
    coverage.count("excess minutes", has("excess"));
    coverage.count("weekends", has("sat-sun"));
    coverage.count("two tariffs", has(R"("tariff":"t","who")") && has(R"("tariff":"u","who")"));
    coverage.count("several bargains", fit.frontier.size() > 2);
    coverage.count("less than half of the sets costed", 2 * fit.proof.costings < options.size());
    if (testing::Test::HasFailure()) return;
  }
  coverage.expect_none_below(0.05, kPlans);
}

}  // namespace
}  // namespace kith
