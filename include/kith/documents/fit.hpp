// How a fitted plan is said: its document, its tables, and a page of text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kith/costing/fit.hpp"
#include "kith/tables/arrow.hpp"

namespace kith {

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
