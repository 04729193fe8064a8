// The fit of random plans of up to 14 actions against every set of their actions. Nothing here
// knows clusters, frontiers or bundles: sets that may be chosen are told by rules over single
// actions, as bits. Actions that could have to do with each other's cost (all that are employed,
// all at a tariff with tiers or a cap) are costed together, as a document of each of their sets;
// any other action costs what it costs alone. Every bargain is costed as one document besides.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <bit>
#include <iostream>
#include <limits>
#include <map>

#include "costing/plans.hpp"
#include "costing/plans/every_set.hpp"
#include "kith/costing/fit.hpp"
#include "kith/documents/fit.hpp"
#include "values/expect_error.hpp"
#include "values/seeded.hpp"

namespace kith {
namespace {

using test::Seeded;
constexpr std::int64_t kMostActions = 14;

struct TestAction {
  std::string priced;    // members of the row that price it
  std::string priority;  // empty: not said
  std::int64_t worth = 1'000;
  bool says_worth = false;
  int need = -1;  // -1 not said, 0 no, 1 yes
  std::string choice;
  int within = -1;
  std::string employment;
  std::string who;  // of unpaid support
  std::int64_t minutes = 0;
};

struct TestPlan {
  std::vector<TestAction> actions;
  std::string tables;  // all but employments and actions
  std::map<std::string, std::string> employments;
  std::string options;
  std::optional<std::int64_t> budget;  // pence
  bool is_calendar = false;
  bool is_heavy = false;  // two employments of so many hours that they use up the allowance
};

// --- what a plan is made of ---

// A friend is willing, an aunt already gives an hour, a sister is paid for hers; what a stranger
// gives is what the plan says.
constexpr std::string_view kTables = R"(,"ties":[
  {"supporter":"friend","kind":"friend","willing_minutes_per_week":150},
  {"supporter":"aunt","kind":"family","minutes_per_week":60},
  {"supporter":"sister","kind":"family","paid":true,"minutes_per_week":300},
  {"supporter":"stranger","kind":"volunteer"}],
 "budgets":[{"budget":"b1","source":"council","annual":"9000.00","first_day":"2026-04-06"},
  {"budget":"b2","source":"own_money","weekly":"12.50","first_day":"2026-04-06"}],
 "tariffs":[{"tariff":"plain","service":"support","per":"hour","rate":"21.37"},
  {"tariff":"tiers","service":"support","per":"hour","rate":"20.00"},
  {"tariff":"tiers","service":"support","per":"hour","rate":"17.15","from_minutes_per_week":400,"tier":"all"},
  {"tariff":"capped","service":"support","per":"hour","rate":"19.10","cap":"6000.00"}])";

std::string employment_row(std::string_view id, std::string_view rate, std::string_view more) {
  return R"({"employment":")" + std::string{id} +
         R"(","supporter":"sister","born":"1980","pay_period":"week","first_day":"2025-01-06","pay_rate":")" +
         std::string{rate} + R"(")" + std::string{more} + "}";
}

void price(Seeded& seeded, const TestPlan& plan, TestAction& action) {
  constexpr std::array<std::string_view, 4> kWho = {"friend", "aunt", "stranger", ""};
  const std::int64_t hours = seeded.between(1, 9);
  const std::string schedule = R"("schedule":")" + std::to_string(hours) + R"(h per week")";
  switch (plan.is_heavy && seeded.between(0, 1) == 0 ? 2 : seeded.between(0, 9)) {
    case 0:
    case 1:
      action.priced = schedule + R"(,"who":"sister","per":"hour","rate":")" +
                      std::to_string(seeded.between(12, 25)) + R"(.00")";
      return;
    case 2:
    case 3: {
      const bool is_second = plan.employments.size() > 1 && seeded.between(0, 1) == 0;
      action.employment = is_second ? "e2" : "e1";
      const std::int64_t long_hours = plan.is_heavy ? 30 + hours : hours * seeded.between(1, 4);
      action.priced = R"("schedule":")" + std::to_string(long_hours) +
                      R"(h per week","who":"sister","employment":")" + action.employment + R"(")";
      return;
    }
    case 4:
    case 5: {
      constexpr std::array<std::string_view, 3> kTariffs = {"plain", "tiers", "capped"};
      action.priced = schedule + R"(,"who":"sister","service":"support","tariff":")" +
                      std::string{kTariffs[static_cast<std::size_t>(seeded.between(0, 2))]} +
                      R"(")";
      return;
    }
    case 6:
    case 7: {
      action.who = kWho[static_cast<std::size_t>(seeded.between(0, 5)) % kWho.size()];
      action.minutes = 30 * seeded.between(1, 4);
      action.priced = R"("unpaid":true,"schedule":")" + std::to_string(action.minutes) +
                      R"(m per week")" +
                      (action.who.empty() ? "" : R"(,"who":")" + action.who + R"(")");
      return;
    }
    case 8:
      action.priced = schedule + R"(,"who":"sister")" +
                      (seeded.between(0, 1) == 0 ? "" : R"(,"per":"visit","rate":"15.00")");
      return;
    default:
      action.priced =
          R"("one_off":true,"schedule":"once 2026-05-11","who":"self","per":"item","rate":")" +
          std::to_string(seeded.between(20, 400)) + R"(.99")";
  }
}

bool has_ancestor_in(const TestPlan& plan, int within, const std::string& choice) {
  for (int host = within; host >= 0; host = plan.actions[static_cast<std::size_t>(host)].within) {
    if (plan.actions[static_cast<std::size_t>(host)].choice == choice) return true;
  }
  return false;
}

// One in six is like an earlier action: equal in cost and worth.
TestAction random_action(Seeded& seeded, const TestPlan& plan) {
  TestAction action;
  if (!plan.actions.empty() && seeded.between(0, 5) == 0) {
    return plan.actions[static_cast<std::size_t>(seeded.between(0, std::ssize(plan.actions) - 1))];
  }
  if (!plan.actions.empty() && seeded.between(0, 7) == 0) {
    action.within = static_cast<int>(seeded.between(0, std::ssize(plan.actions) - 1));
    action.priced = R"("schedule":"1h per week","who":"sister")";
  } else {
    price(seeded, plan, action);
  }
  const std::string choice = "c" + std::to_string(seeded.between(1, 3));
  if (seeded.between(0, 2) == 0 && !has_ancestor_in(plan, action.within, choice)) {
    action.choice = choice;
  }
  constexpr std::array<std::string_view, 4> kPriorities = {"", "essential", "important", "wanted"};
  action.priority = kPriorities[static_cast<std::size_t>(seeded.between(0, 3))];
  action.says_worth = seeded.between(0, 1) == 0;
  if (action.says_worth) action.worth = 500 * seeded.between(0, 6);
  const std::int64_t need = seeded.between(0, 15);
  action.need = need == 0 ? 0 : need <= 2 ? 1 : -1;
  return action;
}

TestPlan random_plan(Seeded& seeded, std::int64_t many) {
  TestPlan plan;
  plan.tables = kTables;
  plan.is_heavy = seeded.between(0, 4) == 0;
  const std::int64_t pounds = plan.is_heavy ? seeded.between(40, 70) : seeded.between(13, 40);
  const std::string dear = std::to_string(pounds) + ".10";
  constexpr std::array<std::string_view, 6> kCover = {
      "", "", "", "", R"(,"cover":"team")", R"(,"cover":"tiers")"};
  const std::string_view covered = kCover[static_cast<std::size_t>(seeded.between(0, 5))];
  plan.employments["e1"] =
      employment_row("e1", dear, R"(,"insurance_annual":"75.00")" + std::string{covered});
  if (plan.is_heavy || seeded.between(0, 1) == 0) {
    const bool is_other = !plan.is_heavy && seeded.between(0, 3) == 0;
    plan.employments["e2"] = employment_row(
        "e2", "51.70", is_other ? R"(,"employer":"stranger")" : R"(,"claims_allowance":true)");
  }
  for (std::int64_t i = 0; i < many; ++i) plan.actions.push_back(random_action(seeded, plan));

  plan.is_calendar = seeded.between(0, 11) == 0;
  const std::string convention = plan.is_calendar            ? "calendar"
                                 : seeded.between(0, 5) == 0 ? "weeks_365_7"
                                                             : "weeks_52";
  plan.options = R"({"detail":"totals","convention":")" + convention + R"(")";
  if (seeded.between(0, 4) != 0) plan.budget = 100 * seeded.between(0, 300 * many);
  return plan;
}

// --- documents ---

std::string id_of(std::size_t place) { return "a" + std::to_string(place); }

std::string action_row(const TestPlan& plan, std::size_t place) {
  const TestAction& action = plan.actions[place];
  std::string row = R"({"action":")" + id_of(place) + R"(",)" + action.priced;
  if (!action.priority.empty()) row += R"(,"priority":")" + action.priority + R"(")";
  if (action.says_worth) row += R"(,"value":)" + decimal_text(action.worth, 3, 0);
  if (action.need >= 0)
    row += R"(,"meets_need":)" + std::string{action.need == 1 ? "true" : "false"};
  if (!action.choice.empty()) row += R"(,"choice":")" + action.choice + R"(")";
  if (action.within >= 0) {
    row += R"(,"within":")" + id_of(static_cast<std::size_t>(action.within)) + R"(")";
  }
  return row + "}";
}

// The document that holds just those actions, and no employment whose actions are all left out.
std::string document_of(const TestPlan& plan, Set set) {
  std::string actions;
  std::map<std::string, int> wanted;
  for (const auto& [id, row] : plan.employments) wanted[id] = 0;
  for (std::size_t i = 0; i < plan.actions.size(); ++i) {
    const std::string& employment = plan.actions[i].employment;
    const bool is_in = (set >> i & 1U) != 0;
    if (!employment.empty()) wanted[employment] |= is_in ? 2 : 1;
    if (is_in) actions += (actions.empty() ? "" : ",") + action_row(plan, i);
  }
  std::string employments;
  for (const auto& [id, row] : plan.employments) {
    if (wanted[id] != 1) employments += (employments.empty() ? "" : ",") + row;
  }
  return plan_document(plan.tables + R"(,"employments":[)" + employments + R"(],"actions":[)" +
                       actions + "]");
}

// --- what may be chosen ---

bool is_in(Set set, int place) { return (set >> place & 1U) != 0; }

// The action that a use goes with: itself where it is bought on its own or is an alternative.
int carrier_of(const TestPlan& plan, int place) {
  const TestAction& action = plan.actions[static_cast<std::size_t>(place)];
  return action.within < 0 || !action.choice.empty() ? place : carrier_of(plan, action.within);
}

bool carries_need(const TestPlan& plan, int carrier) {
  for (int i = 0; i < std::ssize(plan.actions); ++i) {
    if (plan.actions[static_cast<std::size_t>(i)].need == 1 && carrier_of(plan, i) == carrier) {
      return true;
    }
  }
  return false;
}

// What must hold of a set, as bits.
struct Rules {
  Set bought = 0;                                         // whatever else is
  std::vector<std::pair<Set, Set>> together;              // both or neither
  std::vector<std::pair<Set, Set>> needs;                 // the first not without the second
  std::map<std::string, Set> choices;                     // at most one
  std::vector<Set> needed;                                // at least one
  std::array<std::array<std::int64_t, 14>, 4> minutes{};  // by supporter, by action
  std::array<std::int64_t, 4> agreed{};                   // by supporter
};

constexpr std::array<std::string_view, 4> kGivers = {"friend", "aunt", "stranger", ""};

void add_minutes(const TestPlan& plan, Rules& rules) {
  rules.agreed = {150, 60, 0, 0};
  for (std::size_t i = 0; i < plan.actions.size(); ++i) {
    const TestAction& action = plan.actions[i];
    if (action.minutes == 0) continue;
    const auto giver =
        static_cast<std::size_t>(std::ranges::find(kGivers, action.who) - kGivers.begin());
    rules.minutes[giver][i] = action.minutes;
    if (action.who == "stranger" && action.choice.empty()) rules.agreed[giver] += action.minutes;
  }
}

Rules rules_of(const TestPlan& plan) {
  Rules rules;
  std::map<std::string, Set> needed;
  std::map<std::string, Set> refusing;
  for (std::size_t i = 0; i < plan.actions.size(); ++i) {
    const TestAction& action = plan.actions[i];
    const auto place = static_cast<int>(i);
    const bool is_need = carrier_of(plan, place) == place && carries_need(plan, place);
    if (action.within >= 0) {
      const Set host = bit(static_cast<std::size_t>(action.within));
      (action.choice.empty() ? rules.together : rules.needs).emplace_back(bit(i), host);
    }
    if (action.choice.empty()) {
      rules.bought |= is_need ? bit(i) : 0;
      continue;
    }
    rules.choices[action.choice] |= bit(i);
    if (is_need) needed[action.choice] |= bit(i);
    if (action.need == 0 && !is_need) refusing[action.choice] |= bit(i);
  }
  for (const auto& [choice, set] : needed) {
    rules.needed.push_back(rules.choices[choice] & ~refusing[choice]);
  }
  add_minutes(plan, rules);
  return rules;
}

bool may_choose(const Rules& rules, Set set) {
  if ((set & rules.bought) != rules.bought) return false;
  for (const auto& [a, b] : rules.together) {
    if (((set & a) == 0) != ((set & b) == 0)) return false;
  }
  for (const auto& [a, b] : rules.needs) {
    if ((set & a) != 0 && (set & b) == 0) return false;
  }
  for (const auto& [choice, members] : rules.choices) {
    if (std::popcount(set & members) > 1) return false;
  }
  return std::ranges::all_of(rules.needed, [&](Set members) { return (set & members) != 0; });
}

std::int64_t minutes_over(const Rules& rules, Set set) {
  std::int64_t over = 0;
  for (std::size_t giver = 0; giver < kGivers.size(); ++giver) {
    std::int64_t used = 0;
    for (Set left = set; left != 0; left &= left - 1) {
      used += rules.minutes[giver][static_cast<std::size_t>(std::countr_zero(left))];
    }
    over += std::max<std::int64_t>(used - rules.agreed[giver], 0);
  }
  return over;
}

// The sets that may be chosen and ask for the fewest minutes that nobody agreed to.
std::vector<Set> sets_of(const TestPlan& plan) {
  const Rules rules = rules_of(plan);
  std::vector<Set> sets;
  std::int64_t least = std::numeric_limits<std::int64_t>::max();
  for (Set set = 0; set < bit(plan.actions.size()); ++set) {
    if (!may_choose(rules, set)) continue;
    const std::int64_t over = minutes_over(rules, set);
    if (over < least) sets.clear();
    least = std::min(least, over);
    if (over == least) sets.push_back(set);
  }
  return sets;
}

// --- what it costs ---

PlanWorth worth_of(const TestPlan& plan, Set set) {
  PlanWorth worth;
  for (int i = 0; i < std::ssize(plan.actions); ++i) {
    if (!is_in(set, i)) continue;
    const TestAction& action = plan.actions[static_cast<std::size_t>(i)];
    std::int64_t& level = action.priority == "essential" ? worth.essential
                          : action.priority == "wanted"  ? worth.wanted
                                                         : worth.important;
    level += action.worth;
  }
  return worth;
}

class Prices {
 public:
  explicit Prices(const TestPlan& plan) : plan_{plan} {
    const Option nothing = costed(plan, 0);
    for (std::size_t i = 0; i < plan.actions.size(); ++i) {
      const TestAction& action = plan.actions[i];
      if (action.within >= 0) continue;  // done in time that is bought already
      if (!action.employment.empty() || is_by_quantity(action)) {
        joint_ |= bit(i);
      } else {
        alone_[i] = costed(plan, bit(i));
        alone_[i].pence -= nothing.pence;
      }
    }
  }

  Option of(Set set) {
    Option option{set, 0, worth_of(plan_, set), 0};
    const auto [place, is_new] = together_.try_emplace(set & joint_);
    if (is_new) place->second = costed(plan_, set & joint_);
    add(place->second, option);
    for (Set left = set & ~joint_; left != 0; left &= left - 1) {
      add(alone_[static_cast<std::size_t>(std::countr_zero(left))], option);
    }
    return option;
  }

  /// The document of a set as it stands.
  static Option costed(const TestPlan& plan, Set set) {
    const PlanCost cost = cost_of(document_of(plan, set), plan.options + "}");
    Option option;
    option.pence = (plan.is_calendar ? cost.totals.period : cost.totals.annual).pence();
    // Lines stand in the result only in more detail; a finding says what has no price.
    for (const CostFinding& found : cost.findings) {
      if (found.code == "no_rate" && found.at->table == TableName::actions) ++option.unpriced;
    }
    return option;
  }

 private:
  static bool is_by_quantity(const TestAction& action) {
    return action.priced.find("tiers") != std::string::npos ||
           action.priced.find("capped") != std::string::npos;
  }
  static void add(const Option& part, Option& option) {
    option.pence += part.pence;
    option.unpriced += part.unpriced;
  }

  const TestPlan& plan_;
  Set joint_ = 0;
  std::array<Option, kMostActions> alone_{};
  std::map<Set, Option> together_;
};

std::vector<Option> options_of(const TestPlan& plan) {
  Prices prices{plan};
  std::vector<Option> options;
  std::size_t fewest = std::numeric_limits<std::size_t>::max();
  for (const Set set : sets_of(plan)) {
    options.push_back(prices.of(set));
    fewest = std::min(fewest, options.back().unpriced);
  }
  std::erase_if(options, [&](const Option& option) { return option.unpriced != fewest; });
  return options;
}

// --- the comparison ---

// Two employments of one employer whose insurance is more than the allowance.
bool shares_allowance(const TestPlan& plan) {
  const std::string options = plan.options.substr(plan.options.find(R"("convention")"));
  const PlanCost all =
      cost_of(document_of(plan, (Set{1} << plan.actions.size()) - 1), "{" + options + "}");
  const auto charged = std::ranges::count_if(all.lines, [](const CostLine& line) {
    return line.line.ends_with("/ni") && line.annual != Money{};
  });
  const auto taken = std::ranges::count_if(
      all.lines, [](const CostLine& line) { return line.line.ends_with("/ni/allowance"); });
  return charged > 0 && taken > 0 && charged + taken > 2;
}

void cover(Coverage& coverage, const TestPlan& plan, const PlanFit& fit,
           const std::vector<Option>& options) {
  const auto any = [&](const auto& test) { return std::ranges::any_of(plan.actions, test); };
  for (std::size_t many = 1; many <= kMostActions; ++many) {
    const std::string number = std::to_string(many);
    coverage.count("actions: " + (many < 10 ? " " + number : number), plan.actions.size() == many);
  }
  coverage.count("alternatives", !fit.alternatives.empty());
  coverage.count("employment", any([](const TestAction& a) { return !a.employment.empty(); }));
  coverage.count("unpaid", any([](const TestAction& a) { return a.minutes > 0; }));
  coverage.count("needs", any([](const TestAction& a) { return a.need == 1; }));
  coverage.count("within", any([](const TestAction& a) { return a.within >= 0; }));
  coverage.count("shortfall", fit.shortfall != Money{});
  coverage.count("no price", any([](const TestAction& a) {
                   return a.within < 0 && a.minutes == 0 && a.employment.empty() &&
                          a.priced.find("rate") == std::string::npos &&
                          a.priced.find("tariff") == std::string::npos;
                 }));
  coverage.count("calendar", plan.is_calendar);
  coverage.count("budget of the plan", !plan.budget);
  coverage.count("allowance of two employments used up", shares_allowance(plan));
  coverage.count("cover", plan.employments.at("e1").find("cover") != std::string::npos);
  const auto dropped_for = [&](std::string_view reason) {
    return std::ranges::any_of(fit.dropped,
                               [&](const FitDropped& dropped) { return dropped.reason == reason; });
  };
  coverage.count("over budget", dropped_for("over_budget"));
  coverage.count("not agreed", dropped_for("not_agreed"));
  coverage.count("several bargains", fit.frontier.size() > 2);
  bool is_tied = false;
  for (const FitPoint& point : fit.frontier) {
    is_tied = is_tied || std::ranges::count_if(options, [&](const Option& option) {
                           return option.pence == point.cost.pence() && option.worth == point.worth;
                         }) > 1;
  }
  coverage.count("tie", is_tied);
}

TEST(FitLaw, EqualsTheCostingOfEverySetOfActionsOnTwoThousandPlans) {
  constexpr int kPlans = kIsSanitized ? 200 : 2'000;  // ten times as slow, and the same lines
  Seeded seeded{20260406};
  Coverage coverage;
  for (int round = 0; round < kPlans; ++round) {
    const TestPlan plan = random_plan(seeded, 1 + round % kMostActions);
    const std::string document = document_of(plan, (Set{1} << plan.actions.size()) - 1);
    SCOPED_TRACE("plan " + std::to_string(round) + ": " + document);
    const std::vector<Option> options = options_of(plan);
    const std::string budget =
        plan.budget ? R"(,"budget":")" + Money::from_pence(*plan.budget).text() + R"("})" : "}";
    const auto solve = [&] {
      return fit_plan(build_area(read_plan(document)), 0, Parameters::shipped(),
                      read_fit_options(plan.options + budget));
    };
    if (options.empty()) {
      EXPECT_EQ(test::code_thrown_by(solve), Code::input);
      continue;
    }

    const PlanFit fit = solve();

    const std::vector<Option> best = best_of(options);
    expect_best(fit, best);
    EXPECT_EQ(fit.chosen.size() + fit.dropped.size(), plan.actions.size());
    for (const Option& option : best) {
      EXPECT_EQ(Prices::costed(plan, option.set).pence, option.pence);
    }
    cover(coverage, plan, fit, options);
    if (HasFailure()) return;
  }
  coverage.expect_none_below(0.05, kPlans);
}

}  // namespace
}  // namespace kith
