// What a person pays towards their care: the English financial assessment, week by week, and why.
#pragma once

#include "kith/costing/assessment.hpp"

namespace kith {

/// Works out what a person pays towards one plan in England, under the Care Act 2014 and the policy
/// of their council (`Tables::settings`).
///
/// A week's Monday selects the guarantee, tariff income and every other value of the law; the lines
/// of the assessment are those in force on the Monday, or on the period's first day in a week that
/// it begins. Each line is a week's and rounded half-up to the penny, as councils print them, and
/// what follows is added from those. Joint lines count half. Capital above the upper limit pays the
/// full cost of care unless the policy of the council differs; at the limit it does not.
///
/// A week's cost of care is what the council's chargeable budgets pay of the plan's chargeable
/// lines: of a typical week at the week's prices under a quoting convention, of the week itself by
/// `calendar`. Where no line is priced for them it is what those budgets are a week. Without any
/// such budget there is nothing to charge for.
///
/// Nothing is charged for the first weeks of reablement and intermediate care, for aids and minor
/// adaptations up to a cost, for aftercare under s.117 of the Mental Health Act 1983, and to people
/// with Creutzfeldt-Jakob disease. Nor is anything for what the plan does for another person
/// (`actions.for`): a carer's own support is charged on the carer's finances, in a plan of the
/// carer's. Sources: Care Act 2014 s.14 and s.17; SI 2014/2672.
///
/// An arrangement fee is charged while the full cost is paid because of capital, through a council
/// budget that is `arranged_on_request`; `once` in the plan's first such week.
///
/// A budget's own `contribution_weekly` takes the place of the assessment. What cannot be worked
/// out is a week without figures and the finding `not_assessed`, naming what is missing: never a
/// guess. Scotland, Wales and Northern Ireland charge by other rules and are not assessed.
///
/// Throws `InputError` as `cost_plan` does.
ContributionCost cost_contribution(const Area& area, Row plan, const Parameters& parameters,
                                   const CostOptions& options);

}  // namespace kith
