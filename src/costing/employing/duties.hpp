// What the law asks of who is paid to help: relatives of the same household, and agencies that must
// be registered.
#pragma once

#include <vector>

#include "costing/employing/employment.hpp"

namespace kith::costing {

/// In England a direct payment may not pay a close relative of the same household unless the
/// council finds it necessary (Care and Support (Direct Payments) Regulations 2014, SI 2014/2871
/// reg. 3): the warning `relative_in_household`. Said where a direct payment may pay, or nobody
/// knows who does.
void check_relative(const PlanView& view, const Employment& employment,
                    std::vector<Finding>& findings);

/// An agency must be registered for regulated services (personal care, or what the table `services`
/// says): the finding `registration_needed` at the action, a warning where it is not registered, a
/// note where nobody says. People who are employed directly need no registration.
void check_registration(const Trial& trial, std::vector<Finding>& findings);

}  // namespace kith::costing
