// Which duties come with who does the work? Two are checked: a direct payment may not pay a close
// relative of the same household without the council's finding (SI 2014/2871 reg. 3), and an agency
// that gives regulated care must be registered with the Care Quality Commission. Neither stops a
// costing: each is a finding.
#include "costing/employing/duties.hpp"

#include <algorithm>

#include "area/lookups.hpp"
#include "costing/basis/services.hpp"
#include "costing/basis/texts.hpp"

namespace kith::costing {
namespace {

namespace act = columns::actions;
namespace bud = columns::budgets;
namespace pro = columns::providers;
namespace tie = columns::ties;

// Without a route the council's and the health service's money may be a direct payment.
bool may_be_direct_payment(const PlanView& view, Row budget) {
  const Table& budgets = view.table(TableName::budgets);
  if (budgets.has(bud::route, budget)) {
    return word_at(budgets, TableName::budgets, bud::route, budget) == "direct_payment";
  }
  const std::string_view source = word_at(budgets, TableName::budgets, bud::source, budget);
  return source == "council" || source == "nhs";
}

bool direct_payment_may_pay(const PlanView& view) {
  const auto budgets = view.area->budgets_of(view.person);
  return budgets.empty() || std::ranges::any_of(budgets, [&](Row budget) {
           return may_be_direct_payment(view, budget);
         });
}

bool is_regulated(const PlanView& view, Symbol service) {
  namespace ser = columns::services;
  const Table& services = view.table(TableName::services);
  const auto row = view.area->row_of(TableName::services, service);
  if (row && services.has(ser::regulated, *row)) return services.yes(ser::regulated, *row);
  return kind_of_service(*view.area, service) == "personal_care";
}

bool needs_registration(const PlanView& view, Row action) {
  const Table& actions = view.table(TableName::actions);
  const Symbol service = actions.symbol(act::service, action);
  return service != kNoSymbol && !actions.has(act::employment, action) &&
         is_regulated(view, service);
}

}  // namespace

void check_relative(const PlanView& view, const Employment& employment,
                    std::vector<Finding>& findings) {
  if (nation_of(*view.area, view.person) != "england") return;
  const Table& ties = view.table(TableName::ties);
  const auto row = tie_between(
      *view.area, view.person,
      view.table(TableName::employments).symbol(columns::employments::supporter, employment.row));
  const bool is_relative = row && word_at(ties, TableName::ties, tie::kind, *row) == "family" &&
                           ties.yes(tie::lives_with, *row);
  if (!is_relative || !direct_payment_may_pay(view)) return;
  Finding found = finding("relative_in_household", Level::warning, employment.cell("supporter"));
  found.members = {{"allowed", "where the council finds it necessary"},
                   {"source", "SI 2014/2871 reg 3"}};
  findings.push_back(std::move(found));
}

// Without a table of providers nothing is known of anybody's registration, so nothing is reported.
void check_registration(const Trial& trial, std::vector<Finding>& findings) {
  const Table& providers = trial.table(TableName::providers);
  if (providers.rows() == 0) return;
  for (const Row action : trial.actions) {
    if (!needs_registration(trial, action)) continue;
    const auto provider = provider_of(*trial.area, trial.person, action);
    if (!provider || providers.yes(pro::registered, *provider) ||
        word_at(providers, TableName::providers, pro::kind, *provider) != "agency") {
      continue;
    }
    const bool is_said = providers.has(pro::registered, *provider);
    Finding found = finding("registration_needed", is_said ? Level::warning : Level::note,
                            Cell{TableName::actions, action, "who"});
    found.members = {{"found", is_said ? "no" : "unknown"}, {"allowed", "yes"}};
    findings.push_back(std::move(found));
  }
}

}  // namespace kith::costing
