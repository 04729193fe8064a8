// What an employment pays: by the hour, with multiples for weekends and bank holidays, by the night
// for sleep-ins, and for the minutes awake in them.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "costing/prices/action_flow.hpp"

namespace kith::costing {

/// How an employed action is paid in an employment's row; nothing where it is counted in units for
/// which no pay is agreed. Nights are sleep-ins where they are counted or their service is one, and
/// a rate for them is agreed; a waking night is hours.
std::optional<PayBasis> pay_basis(const PlanView& view, Row action, const Use& use, Row employment);

/// The hourly rate of an employment's row on a day, what-ifs applied, or the wage that is being
/// tried out.
Rate pay_rate_of(const Trial& trial, Row employment, Date day);

/// The price of a row. Where it names multiples a card chooses among them by the day, split at
/// midnight: weekend (Saturday, Sunday), bank holiday, the larger where both hold; hours that
/// belong to no day are paid the rate alone. A night is of the day on which it starts.
Price pay_price(const Trial& trial, Row employment, PayBasis basis, Date day);

/// The prices of an employment over `days`, one span a pay rise and a what-if.
std::vector<PriceSpan> pay_spans(const Trial& trial, Symbol employment, PayBasis basis,
                                 Period days);

/// The fault `beyond_data` where bank holidays decide the pay of days for which they are not known.
void check_pay_holidays(const PlanView& view, const ActionFlow& flow, std::vector<Fault>& faults);

/// Whether bank holidays change the pay of an action, and the convention ignores them.
bool ignores_pay_holidays(const PlanView& view, const ActionFlow& flow, const Price& price);

}  // namespace kith::costing
