// Good days and bad days: how a plan's cost varies, and how often time already bought runs out.
#pragma once

#include <optional>
#include <vector>

#include "costing/basis/plan_view.hpp"
#include "costing/lines/draft.hpp"

namespace kith::costing {

/// What each day adds to a random draft on good and on bad days: 364 days of 52 weeks under
/// `weeks_52` and `cld`, 365 under `weeks_365_7`, the counted days by `calendar`.
void set_days(const PlanView& view, Draft& draft);

/// How the plan's cost varies; nothing where no line is random.
std::optional<Spread> spread_of(const PlanView& view, const std::vector<Draft>& drafts);

/// The cost, exceeded one time in twenty, of the random drafts among `places`.
Money p95_of(const PlanView& view, const std::vector<Draft>& drafts,
             const std::vector<std::size_t>& places);

/// A note for each action whose uses need more minutes in some weeks than it buys.
void check_uses(const PlanView& view, const std::vector<Draft>& drafts,
                std::vector<Finding>& findings);

}  // namespace kith::costing
