// What is an invented person's plan, and which money pays for it?
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "synth/person.hpp"

namespace kith::synth {

/// A plan as its tables are written: what it costs a week decides the budgets.
struct Plan {
  std::string id;
  Period period;
  bool is_draft = false;
  std::vector<std::string> outcomes;     ///< ids
  std::vector<std::string> employments;  ///< ids, one a post
  std::int64_t weekly_pence = 0;         ///< about what its paid actions cost
};

/// The tables of plans, each with the columns that are written.
struct PlanSheets {
  PlanSheets();
  Sheet plans, outcomes, actions, budgets, employments, measures;
};

/// Everything about the plan. Marks the supporters who act.
void write_plan(const Setting& setting, Person& person, PlanSheets& sheets);

// --- the parts, in files of their own ---
void write_actions(const Setting& setting, Person& person, Plan& plan, Sheet& actions);
void write_employments(const Setting& setting, Person& person, const Plan& plan,
                       Sheet& employments);
void write_budgets(const Setting& setting, const Person& person, const Plan& plan, Sheet& budgets);

}  // namespace kith::synth
