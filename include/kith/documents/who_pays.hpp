// The documents of who pays: a person's contribution, and the payments of a budget.
#pragma once

#include <string>

#include "kith/costing/contribution.hpp"
#include "kith/costing/payments.hpp"
#include "kith/tables/arrow.hpp"

namespace kith {

/// `contribution/1`: what a person pays towards their care, week by week, with every line and step.
std::string contribution_json(const ContributionCost& cost);

/// Its weeks as a table, one row each.
Frame contribution_frame(const ContributionCost& cost);

/// `payments/1`: the payments of a budget, with their reasons and, in detail `trace`, their parts.
std::string payments_json(const BudgetPayments& payments);

/// The payments as a table, one row each; `reasons` are the codes, parted by `;`.
Frame payments_frame(const BudgetPayments& payments);

}  // namespace kith
