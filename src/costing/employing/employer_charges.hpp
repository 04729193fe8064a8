// Employer National Insurance, net of the allowance, and pension: quoted for a year of identical
// pay periods, and run over real pay days.
#pragma once

#include <string_view>
#include <vector>

#include "costing/employing/employment.hpp"
#include "costing/payroll/allowance.hpp"
#include "costing/payroll/pay_rules.hpp"
#include "tables/findings.hpp"

namespace kith::costing {

/// Which parameters were used or missed; makes each finding once.
class Usage {
 public:
  explicit Usage(std::vector<Finding>& findings) : findings_{findings} {}
  void note(const Employment& employment, const Assessed& assessed);
  bool is_provisional() const noexcept { return provisional_; }

 private:
  void add(const Employment& employment, std::string_view code, Level level,
           std::string_view parameter);
  Findings findings_;
  bool provisional_ = false;
};

/// What is due for one employment, before and after the allowance.
struct EmployerCharge {
  Assessed quoted;       ///< of one pay period of a quoted year
  Fraction quoted_year;  ///< exact pence of a quoted year
  Fraction quoted_taken;
  PacketFlow year;    ///< by pay day over twelve months; only under `calendar`
  PacketFlow period;  ///< by pay day over the counted days
  Money year_taken;
  Money period_taken;
};

/// National Insurance of all employments before any allowance.
std::vector<EmployerCharge> insurance_due(const PlanView& view,
                                          const std::vector<Employment>& employments, Usage& usage);

/// The charges that an allowance may be taken from: by employment, then by pay day.
ByPayDays<Charge> insurance_charges(const PlanView& view,
                                    const std::vector<Employment>& employments,
                                    const std::vector<EmployerCharge>& all);

/// National Insurance of all employments, the allowance of each employer taken: as the trial says
/// where an employer's other plans share it, else whole.
std::vector<EmployerCharge> insurance_of(const Trial& trial,
                                         const std::vector<Employment>& employments, Usage& usage);

/// Pension contributions of one employment.
EmployerCharge pension_of(const PlanView& view, const Employment& employment, Usage& usage);

/// The line of a contribution, and of what the allowance took where it took anything.
Draft charge_line(const PlanView& view, const Employment& employment, std::string_view name,
                  const EmployerCharge& due);
void draft_allowance(const PlanView& view, const Employment& employment, const EmployerCharge& due,
                     std::vector<Draft>& drafts);

}  // namespace kith::costing
