// How a result is said: JSON documents, frames for Arrow, and sentences. Formats, never computes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kith/costing/affordable_wage.hpp"
#include "kith/costing/compare.hpp"
#include "kith/costing/costing.hpp"
#include "kith/costing/options.hpp"
#include "kith/tables/arrow.hpp"

namespace kith {

/// Reads the options of a costing. Empty text gives the defaults. Throws `InputError` with every
/// fault (an unknown option is `unknown_key` at its pointer).
CostOptions read_cost_options(std::string_view json);

/// Reads options of a costing and `discount_rate`. Empty text gives the defaults. Throws
/// `InputError` with every fault.
CompareOptions read_compare_options(std::string_view json);

/// A budget of pounds as text, "5081.00". Throws `Error` with `Code::argument` where it is no
/// amount of at most two places.
Money read_wage_budget(std::string_view pounds);

/// The `result/1` document of a plan's cost: compact, members in the contract's order, same input
/// same bytes.
std::string result_json(const PlanCost& cost);

/// `compare/1`: the second plan less the first.
std::string comparison_json(const PlanComparison& comparison);

/// `wage/1`: what hourly wage a budget affords, what that costs by line, and what a penny more
/// would.
std::string wage_json(const AffordableWage& wage);

/// The command line's page: a line a cost, total, budgets, findings (contract §7).
std::string result_text(const PlanCost& cost);

/// How one line was made, step by step, rendered from its trace; all lines for an empty name.
/// Throws `Code::argument` for a line the result does not have.
std::string explain_text(const PlanCost& cost, std::string_view line);

/// Tables of one plan's cost: "lines", "budgets", "findings", "weeks", "periods", "stages".
/// Throws `Code::argument` for another name.
Frame result_frame(const PlanCost& cost, std::string_view name);
std::vector<TableShape> result_tables();  ///< its tables and their columns

/// Tables of an area's cost: "plans", then those of one plan. Throws `Code::argument` for another
/// name.
Frame area_frame(const AreaCost& cost, std::string_view name);
std::vector<TableShape> area_tables();  ///< its tables and their columns

}  // namespace kith
