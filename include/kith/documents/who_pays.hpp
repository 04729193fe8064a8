// The documents of who pays: a person's contribution, and the payments of a budget.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "kith/costing/contribution.hpp"
#include "kith/costing/payments.hpp"
#include "kith/tables/arrow.hpp"

namespace kith {

/// Reads `budget` and `paused_weeks` (0 to 520) beside the options of a costing. Empty text gives
/// the defaults. Throws `InputError` with every fault.
PaymentOptions read_payment_options(std::string_view json);

/// `contribution/1`: what a person pays towards their care, week by week, with every line and step.
std::string contribution_json(const ContributionCost& cost);

/// The table "weeks" of a contribution: one row for weeks that are alike. Throws `Code::argument`
/// for another name.
Frame contribution_frame(const ContributionCost& cost, std::string_view name);
std::vector<TableShape> contribution_tables();  ///< its tables and their columns

/// `payments/1`: the payments of a budget, with their reasons and, in detail `trace`, their parts.
std::string payments_json(const BudgetPayments& payments);

/// The table "payments", one row each; `reasons` are the codes, separated by `;`. Throws
/// `Code::argument` for another name.
Frame payments_frame(const BudgetPayments& payments, std::string_view name);
std::vector<TableShape> payments_tables();  ///< its tables and their columns

}  // namespace kith
