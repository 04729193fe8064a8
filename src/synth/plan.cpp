// What is an invented person's plan, and what does it hope for?
// The plan, its outcomes and a questionnaire are written here; actions, employments and budgets in
// files of their own.
#include "synth/plan.hpp"

#include <array>

namespace kith::synth {
namespace {

Plan begin_plan(const Setting& setting, const Person& person, Random& random) {
  Plan plan;
  plan.id = person.id + "-v1";
  // Most plans begin with the area's first day, the others within half a year after.
  const auto weeks_later = random.percent(30) ? static_cast<std::int32_t>(random.below(26)) : 0;
  plan.period = Period::year_from(setting.first_day() + 7 * weeks_later);
  plan.is_draft = random.percent(10);
  const std::int64_t outcomes = random.between(3, 5);
  for (std::int64_t i = 1; i <= outcomes; ++i) {
    plan.outcomes.push_back(person.id + numbered("-o", i, 1));
  }
  for (std::int64_t i = 1; i <= person.posts; ++i) {
    plan.employments.push_back(person.id + numbered("-e", i, 1));
  }
  return plan;
}

void write_plan_row(const Setting& setting, const Person& person, const Plan& plan, Random& random,
                    Sheet& plans) {
  constexpr std::array<const char*, 7> kAuthors = {
      "self", "family", "circle", "peer_broker", "broker", "provider", "care_manager"};
  constexpr std::array<std::int64_t, 7> kOften = {22, 24, 6, 10, 10, 4, 24};
  const char* author = kAuthors[random.pick(kOften)];

  plans.row().text(0, plan.id).text(1, person.id).whole(2, 1);
  plans.whole(3, plan.period.first().days()).whole(4, plan.period.last().days());
  plans.text(5, author);
  const Sizes& sizes = setting.sizes();
  // Only a broker who wrote the plan is named.
  if (author == kAuthors[3]) plans.text(6, peer_broker_id(random.between(1, sizes.peer_brokers)));
  if (author == kAuthors[4]) plans.text(6, broker_id(random.between(1, sizes.brokers)));
  plans.text(7, random.percent(80) ? "full" : "short");
  plans.text(8, plan.is_draft ? "draft" : random.percent(20) ? "agreed" : "implemented");
  plans.whole(9, plan.period.first().plus_months(6).days());
}

void write_outcomes(const Plan& plan, Random& random, Sheet& outcomes) {
  constexpr std::array<const char*, 7> kDomains = {"community", "family", "health", "home",
                                                   "learning",  "safety", "social"};
  for (const std::string& outcome : plan.outcomes) {
    outcomes.row().text(0, outcome).text(1, plan.id);
    outcomes.text(2, some_of(kDomains, random.between(1, 2), random));
    outcomes.whole(3, random.between(1, 5)).whole(4, random.between(1, 3));
    outcomes.whole(5, random.between(-2, -1));
    if (random.percent(40)) outcomes.whole(6, random.between(-1, 2));
  }
}

// The seven items of the short Warwick-Edinburgh scale (SWEMWBS), each 1 to 5. A person's answers
// differ by at most one from a level of their own, as those of real people hang together.
void write_measures(const Setting& setting, const Person& person, Sheet& measures) {
  Random random = setting.random(Stream::measure, person.number);
  // Children are not asked; of the others six in ten are.
  if (person.age < 16 || !random.percent(60)) return;
  constexpr std::array<std::int64_t, 5> kLevels = {10, 25, 35, 22, 8};
  const auto level = 1 + static_cast<std::int64_t>(random.pick(kLevels));
  const std::int64_t at = setting.first_day().days() - random.between(1, 60);
  const char* rater = random.percent(80) ? "self" : random.percent(50) ? "proxy" : "interviewer";
  for (std::int64_t item = 1; item <= 7; ++item) {
    measures.row().text(0, person.id).text(1, "swemwbs").whole(2, at);
    measures.text(3, std::to_string(item));
    const bool is_missing = random.percent(1);
    // Drawn also where the answer is missing, so that a gap does not shift the draws after it.
    const std::int64_t response = std::clamp<std::int64_t>(level + random.between(-1, 1), 1, 5);
    if (!is_missing) measures.whole(4, response);
    measures.text(5, is_missing ? "missing" : "answered").text(6, rater);
  }
}

}  // namespace

using enum FrameColumn::Type;

PlanSheets::PlanSheets()
    : plans{{"plan", text},     {"person", text},     {"version", whole}, {"first_day", date},
            {"last_day", date}, {"author", text},     {"broker", text},   {"route", text},
            {"status", text},   {"next_review", date}},
      outcomes{{"outcome", text},     {"plan", text},        {"domain", text},
               {"importance", whole}, {"difficulty", whole}, {"baseline", whole},
               {"achieved", whole}},
      actions{
          {"action", text},     {"plan", text},         {"outcomes", text},  {"service", text},
          {"who", text},        {"within", text},       {"unpaid", yes_no},  {"schedule", text},
          {"on_days", text},    {"tariff", text},       {"rate", real},      {"per", text},
          {"employment", text}, {"budget", text},       {"priority", text},  {"meets_need", yes_no},
          {"backup", text},     {"needs_skills", text}, {"one_off", yes_no}, {"miles", real}},
      budgets{{"budget", text},        {"person", text},
              {"source", text},        {"status", text},
              {"annual_pence", whole}, {"weekly_pence", whole},
              {"first_day", date},     {"last_day", date},
              {"route", text},         {"holder", text},
              {"pay_every", text},     {"first_payment", date},
              {"net", yes_no},         {"contribution_weekly_pence", whole},
              {"pays_rank", whole}},
      employments{{"employment", text},
                  {"person", text},
                  {"employer", text},
                  {"supporter", text},
                  {"first_day", date},
                  {"pay_rate", real},
                  {"pay_period", text},
                  {"first_pay_day", date},
                  {"born", text},
                  {"pension", text},
                  {"holiday", text},
                  {"cover", text},
                  {"insurance_annual_pence", whole},
                  {"payroll_annual_pence", whole},
                  {"claims_allowance", yes_no}},
      measures{{"person", text},    {"instrument", text}, {"at", date},   {"item", text},
               {"response", whole}, {"status", text},     {"rater", text}} {}

void write_plan(const Setting& setting, Person& person, PlanSheets& sheets) {
  Random random = setting.random(Stream::plan, person.number);
  Plan plan = begin_plan(setting, person, random);

  write_plan_row(setting, person, plan, random, sheets.plans);
  write_outcomes(plan, random, sheets.outcomes);
  write_actions(setting, person, plan, sheets.actions);
  write_employments(setting, person, plan, sheets.employments);
  write_budgets(setting, person, plan, sheets.budgets);
  write_measures(setting, person, sheets.measures);
}

}  // namespace kith::synth
