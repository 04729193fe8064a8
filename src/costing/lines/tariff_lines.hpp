// What does a tariff do to a line: which visits have no price, what is the list price beside an
// agreed one, and what is left of its cap?
#pragma once

#include <vector>

#include "costing/lines/draft.hpp"

namespace kith::costing {

/// Whether the tariff prices every visit on the day whose prices a quotation uses. Days for which
/// only later rows are missing leave the flow and are the finding `no_rate` with their first day.
/// Faults: `not_allowed` where its rows ask for times that the schedule does not give,
/// `beyond_data` where bank holidays are not known.
bool is_priced(const PlanView& view, Row action, ActionFlow& flow, const Price& price,
               std::vector<Finding>& findings, std::vector<Fault>& faults);

/// What the tariff would have charged for a line with an agreed price.
void set_list_price(const Trial& trial, Row action, Draft& draft, std::vector<Finding>& findings);

/// Limits the lines of each tariff with a `cap`, in document order: together they are charged no
/// more than that from the plan's first day to its last, the earlier days first. A week stays what
/// it costs before the cap is reached. Of several caps in force the smallest holds.
void apply_caps(const PlanView& view, std::vector<Draft>& drafts, std::vector<Finding>& findings);

}  // namespace kith::costing
