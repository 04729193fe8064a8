// How a fitted plan is said: its document, its tables, and a page of text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kith/costing/fit.hpp"
#include "kith/tables/arrow.hpp"

namespace kith {

/// Reads `budget` (money as text, 0.00 or more) and the options of a costing. Empty text gives the
/// defaults. Throws `InputError` with every fault.
FitOptions read_fit_options(std::string_view json);

/// The `fit/1` document: basis, money, chosen and dropped actions, alternatives, unpaid time, the
/// whole frontier, the certificate, findings, and the `result/1` document of the chosen plan.
std::string fit_json(const PlanFit& fit);

/// The command line's page: a line an action, what it costs, and warnings.
std::string fit_text(const PlanFit& fit);

/// Tables of a fit: "actions" (chosen or not, and why), "alternatives", "frontier", "unpaid".
/// Throws `Code::argument` for another name.
Frame fit_frame(const PlanFit& fit, std::string_view name);
std::vector<TableShape> fit_tables();  ///< its tables and their columns

}  // namespace kith
