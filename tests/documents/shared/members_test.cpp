// tests/c_abi/tables.txt lists the members of every document and the columns of every table that
// come out: promises that only grow. What comes out here is compared with that list.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <string>

#include "documents/example.hpp"
#include "documents/riverbank.hpp"
#include "kith/documents/contributions.hpp"
#include "kith/documents/documents.hpp"
#include "kith/documents/fit.hpp"
#include "kith/documents/ledger.hpp"
#include "kith/documents/network.hpp"
#include "kith/documents/outcomes.hpp"
#include "kith/documents/run.hpp"
#include "kith/documents/who_pays.hpp"
#include "kith/tables/json.hpp"

namespace kith {
namespace {

using Promises = std::set<std::string>;

std::string_view kind_name(Json::Kind kind) {
  switch (kind) {
    case Json::Kind::boolean: return "boolean";
    case Json::Kind::number: return "number";
    case Json::Kind::text: return "text";
    case Json::Kind::null:
    case Json::Kind::array:
    case Json::Kind::object: break;
  }
  return {};
}

// "result/1 /lines/*/weekly text" for every value; what is null says nothing of its kind.
void add_members(Promises& found, const std::string& document, const std::string& at,
                 const Json& value) {
  for (const auto& [name, member] : value.members)
    add_members(found, document, at + "/" + name, member);
  for (const Json& item : value.items) add_members(found, document, at + "/*", item);
  const std::string_view kind = kind_name(value.kind);
  if (!kind.empty()) found.insert(document + " " + at + " " + std::string{kind});
}

void add_document(Promises& found, std::string_view json) {
  const Json document = read_json(json);
  add_members(found, document.find("kith")->text, "", document);
}

Promises promised() {
  std::ifstream file{KITH_SOURCE_DIR "/tests/c_abi/tables.txt"};
  Promises lines;
  for (std::string line; std::getline(file, line);)
    if (line.find("/1 /") != std::string::npos && !line.starts_with('#')) lines.insert(line);
  return lines;
}

TraceStep band(std::string_view unit) {
  TraceStep step;
  step.step = "band";
  step.value = "11.00";
  step.unit = unit;
  step.band = "mon-fri 08:00-20:00";
  step.per_week = "540";
  return step;
}

// The example with everything that is left out where there is nothing to say.
PlanCost cost_with_everything() {
  const Date monday = Date::from_days(20549);
  PlanCost cost = test::example_cost();
  cost.options.as_at = monday;
  cost.options.minutes = MinutesBy::elapsed;
  cost.options.what_if = {{"tariff:care", "+6.6%", monday, Rounding::up, Money::from_pence(4)}};
  cost.options.weeks = true;
  cost.options.periods = Every::month;
  cost.periods = {{Period{monday, monday + 25}, Money::from_pence(35507), true}};
  cost.weeks = {{monday, Money::from_pence(9942), 660}};
  cost.unfunded = {{"a4", Money::from_pence(1234), monday}};
  cost.options.stages = true;
  cost.stages = {{"council", "agreed", Money{}, Money{}, Money{}, {0}}};
  cost.budgets[0].short_from = monday;
  cost.budgets[0].actuals.emplace().runs_out = monday;
  cost.budgets[0].actuals->surplus = Money{};
  cost.options.tolerance = Share::from_millionths(100'000);
  cost.options.surplus_weeks = 8;
  cost.lines[2].one_off = true;
  cost.lines[0].worker_minutes_per_week = 1080;
  cost.lines[5].allowance = Money::from_pence(500'000);
  cost.lines[0].trace[0].times = 52;
  cost.lines[0].list_weekly = Money::from_pence(9900);
  cost.lines[0].list_annual = Money::from_pence(514'800);
  cost.lines[0].trace.push_back(band("GBP/hour"));
  cost.lines[0].trace.push_back(band("GBP/visit"));
  return cost;
}

// Three who know each other: every measure has a value.
const Area& friends() {
  static const Area area = build_area(
      read_plan(R"({"kith":"plan/1","person":{"person":"p1","nation":"england"},)"
                R"("plan":{"plan":"v1","first_day":"2026-04-06","last_day":"2027-04-05"},)"
                R"("actions":[{"action":"a","who":"ann","schedule":"1h per week"}],)"
                R"("ties":[{"supporter":"ann","kind":"friend","minutes_per_week":45},)"
                R"({"supporter":"bob","kind":"friend"},)"
                R"({"supporter":"cai","kind":"clinician"}],)"
                R"("alter_ties":[{"supporter_a":"ann","supporter_b":"bob"},)"
                R"({"supporter_a":"bob","supporter_b":"cai"}]})"));
  return area;
}

// Choices that leave something out, and a need that asks more of a friend than was agreed.
PlanFit fit_with_everything() {
  const Area area = build_area(read_plan(
      R"({"kith":"plan/1","person":{"person":"p1"},)"
      R"("plan":{"plan":"v1","first_day":"2026-04-06","last_day":"2027-04-05"},)"
      R"("ties":[{"supporter":"ann","kind":"friend","willing_minutes_per_week":30}],"actions":[)"
      R"({"action":"a","who":"ann","unpaid":true,"schedule":"1h per week","meets_need":true},)"
      R"({"action":"b","who":"self","schedule":"1h per week","rate":"9.00","per":"hour","choice":"x"},)"
      R"({"action":"c","who":"self","schedule":"1h per week","rate":"8.00","per":"hour","choice":"x"}]})"));
  FitOptions options;
  options.budget = Money::from_pence(50'000);
  return fit_plan(area, 0, Parameters::shipped(), options);
}

// An account in pounds and one in minutes, every cell that a statement tells, and a finding.
std::string ledger_with_everything() {
  const Ledger ledger = build_ledger(build_area(read_plan(
      R"({"kith":"plan/1","person":{"person":"p1"},)"
      R"("plan":{"plan":"v1","first_day":"2026-04-06","last_day":"2027-04-05"},)"
      R"("actions":[{"action":"a0","who":"self","schedule":"daily"}],)"
      R"("accounts":[{"account":"a","kind":"client","interest_to":"b"},{"account":"b","kind":"provider"},)"
      R"({"account":"m","kind":"client","unit":"minutes"},)"
      R"({"account":"n","kind":"provider","unit":"minutes"}],)"
      R"("entries":[{"entry":"x","at":"2026-05-01","from_account":"a","to_account":"b",)"
      R"("amount":"1.00","kind":"purchase","action":"a0","purpose":"p","reason_code":"r"},)"
      R"({"entry":"y","at":"2026-05-02","from_account":"b","to_account":"a","amount":"1.00",)"
      R"("reverses":"x"},{"entry":"z","at":"2026-05-02","from_account":"m","to_account":"n",)"
      R"("amount":"0.00","minutes":60}]})")));
  return ledger_json(ledger, {Date::from_days(20913), 100, InterestTerms{}});
}

// Findings have members of their own by their code, three are those of all; a check counts the rows
// of whatever tables there are; a network says of whatever measure why it has no value; a fit holds
// a result.
bool is_named_by_the_data(const std::string& line) {
  if (line.starts_with("check/1 /rows/") || line.starts_with("network/1 /undefined/")) return true;
  if (line.starts_with("fit/1 /result/") || line.starts_with("run/1 /plans/*/result/")) return true;
  if (line.starts_with("run/1 /area/rows/") || line.starts_with("run/1 /outcomes/")) return true;
  constexpr std::string_view kFinding = "/1 /findings/*/";
  const std::size_t place = line.find(kFinding);
  if (place == std::string::npos) return false;
  const std::string_view rest = std::string_view{line}.substr(place + kFinding.size());
  return rest != "code text" && rest != "level text" && rest != "at text";
}

// Finances with capital, under a policy that says everything, and weeks that are free.
Area assessed() {
  return build_area(read_plan(
      R"({"kith":"plan/1","person":{"person":"p1","nation":"england","born":"1980"},)"
      R"("plan":{"plan":"v1","first_day":"2025-04-07","last_day":"2025-08-31"},)"
      R"("area":{"share_of_disposable_income":"0.9","lower_capital_limit":"15000.00"},)"
      R"("budgets":[{"budget":"c","source":"council","annual":"9000.00",)"
      R"("first_day":"2025-04-07","pay_every":"month","net":true},)"
      R"({"budget":"d","source":"council","annual":"9100.00","replaces":"c",)"
      R"("first_day":"2025-06-02"}],)"
      R"("finances":[{"first_day":"2025-04-07","item":"income","name":"a","amount":"900.00",)"
      R"("per":"month"},{"first_day":"2025-04-07","item":"capital","name":"b",)"
      R"("amount":"16000.00"},{"first_day":"2025-04-07","item":"premium","name":"carer",)"
      R"("amount":"0.00"}],)"
      R"("actions":[{"action":"a1","service":"reablement","who":"self","schedule":"mon 1h",)"
      R"("rate":"20.00","per":"hour","needed_from":"2025-05-05"},)"
      R"({"action":"a2","service":"home_care","schedule":"mon 1h"}]})"));
}

// Above the upper limit, and care arranged because the person asked.
Area self_funder() {
  return build_area(
      read_plan(R"({"kith":"plan/1","person":{"person":"p1","nation":"england","born":"1980"},)"
                R"("plan":{"plan":"v1","first_day":"2025-04-07","last_day":"2025-08-31"},)"
                R"("area":{"arrangement_fee":"295.00"},)"
                R"("budgets":[{"budget":"c","source":"council","annual":"9000.00",)"
                R"("first_day":"2025-04-07","arranged_on_request":true}],)"
                R"("finances":[{"first_day":"2025-04-07","item":"capital","name":"b",)"
                R"("amount":"60000.00"}]})"));
}

// £16,000.00 is four steps above a limit of £15,000.00, which is a policy to be changed.
Area with_savings() {
  return build_area(read_plan(
      R"({"kith":"plan/1","person":{"person":"p1","nation":"england","born":"1980"},)"
      R"("plan":{"plan":"v1","first_day":"2025-04-07","last_day":"2025-08-31"},)"
      R"("area":{"lower_capital_limit":"15000.00"},)"
      R"("budgets":[{"budget":"c","source":"council","weekly":"300.00",)"
      R"("first_day":"2025-04-07"}],)"
      R"("finances":[{"first_day":"2025-04-07","item":"income","name":"a","amount":"212.50",)"
      R"("per":"week"},{"first_day":"2025-04-07","item":"capital","name":"b",)"
      R"("amount":"16000.00"}]})"));
}

AreaContributionChange change_with_everything(const Parameters& law) {
  CostOptions options;
  options.period = Period::inclusive(Date::from_days(20185), Date::from_days(20191));
  const WhatIf change{"policy:lower_capital_limit", "-10%", Date::from_days(20185), Rounding::up,
                      Money::from_pence(100)};
  return what_if_contributions(cost_contributions(with_savings(), law, options),
                               std::vector{change}, default_contribution_bands());
}

// A what-if with a rounding of its own.
CostOptions a_tenth_more() {
  CostOptions options;
  options.what_if.push_back(
      {"mig_carer_premium", "+10%", Date::from_days(20185), Rounding::up, Money::from_pence(5)});
  return options;
}

Promises found_members() {
  Promises found;
  PlanComparison comparison;
  comparison.per_paid_hour = Money{};
  comparison.weekly_share = comparison.annual_share = comparison.minutes_share = Fraction{1};
  comparison.same_money.emplace();
  comparison.payback.emplace();
  comparison.payback->discount_rate = Share{};
  comparison.payback->discounted_years = 1;
  comparison.employing.emplace();
  comparison.lines = {{"a0", Money{}, Money{}, Money{}, Money{}}};
  const Area area = test::example_area();
  const Parameters law = Parameters::shipped();
  ScheduleQuestion question;
  question.period = Period::inclusive(Date::from_days(20549), Date::from_days(20913));
  question.occurrences = 1;

  add_document(found, result_json(cost_with_everything()));
  add_document(found,
               price_build_up_json(
                   R"({"kith":"price_build_up/1","lines":[{"name":"wage","amount":"11.00"}],)"
                   R"("uplift":{"share":"0.066"}})"));
  add_document(found, comparison_json(comparison));
  add_document(found, fit_json(fit_with_everything()));
  for (const std::int64_t pounds : {1, 5'000}) {  // too little for any wage, and enough for one
    add_document(found, wage_json(affordable_wage(area, 0, "e1", Money::from_pence(pounds * 100),
                                                  law, CostOptions{})));
  }
  add_document(found, check_json(area.tables()));
  add_document(found, parameter_json(law.at("nmw_nlw_rate", Date::from_days(20549))));
  add_document(found, schedule_json("mon 09:00-10:00, 09:30-11:00", question, law));
  add_document(found, network_json(area, person_network(area, 0)));
  add_document(found, network_json(friends(), person_network(friends(), 0)));
  add_document(found, score_json(R"({"instrument":"swemwbs","responses":[4,3,3,4,2,5,3]})",
                                 Instruments::shipped()));
  add_document(found, score_json(R"({"instrument":"swemwbs","responses":[4,3,3,4,2,5,null]})",
                                 Instruments::shipped()));
  add_document(
      found, score_json(R"({"instrument":"ons4","responses":[7,7,7,3]})", Instruments::shipped()));
  add_document(found, score_json(R"({"instrument":"swemwbs","people":2,"stated_mean":"21.0",)"
                                 R"("counts":[[0,0,1,1,0],[0,0,1,1,0],[0,0,1,1,0],[0,0,1,1,0],)"
                                 R"([0,0,1,1,0],[0,0,1,1,0],[0,0,1,1,0]]})",
                                 Instruments::shipped()));
  add_document(found, contribution_json(cost_contribution(assessed(), 0, law, {})));
  add_document(found, contribution_json(cost_contribution(self_funder(), 0, law, a_tenth_more())));
  add_document(found, contribution_change_json(change_with_everything(law)));
  add_document(found, payments_json(budget_payments(assessed(), 0, law, {"c", 4, {}})));
  add_document(found, ledger_with_everything());
  add_document(found, run_json(run_area(test::riverbank(), law, {}), "riverbank"));
  add_document(found, faults_json({{FaultCode::syntax, "/a", 0, "b", "c"}}, 1));
  std::erase_if(found, is_named_by_the_data);
  return found;
}

TEST(Documents, HaveTheMembersThatAreRecorded) {
  EXPECT_THAT(found_members(), testing::ContainerEq(promised()));
}

}  // namespace
}  // namespace kith
