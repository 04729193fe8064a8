// Which charges does the Employment Allowance take? One allowance for each employer and tax year is
// used up in the order of pay days; on one day the smaller employment id comes first, so that the
// result does not depend on the order of rows (National Insurance Contributions Act 2014 s. 1).
#include "costing/payroll/allowance.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace kith::costing {

// Employers and tax years are independent, so one pass over the charges in order serves all of
// them.
void apply_allowance(const Parameters& parameters, std::vector<Charge>& charges) {
  std::vector<std::size_t> order(charges.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto is_earlier = [&](std::size_t a, std::size_t b) {
    const auto by_time = charges[a].when <=> charges[b].when;
    return by_time != 0 ? by_time < 0 : charges[a].id < charges[b].id;
  };
  // Those of one employment stand in order.
  if (!std::ranges::is_sorted(order, is_earlier)) std::ranges::stable_sort(order, is_earlier);

  std::map<std::pair<Symbol, std::int32_t>, Fraction> left;
  for (const std::size_t place : order) {
    Charge& charge = charges[place];
    if (!charge.claims || charge.pence.is_zero()) continue;
    const auto [employer, is_new] = left.try_emplace(std::pair{charge.employer, charge.tax_year});
    Fraction& rest = employer->second;
    if (is_new) {
      const auto allowance =
          parameters.find("employment_allowance_annual", tax_year_start(charge.tax_year));
      if (allowance) rest = allowance->amount * Fraction{100};
    }
    charge.taken = std::min(rest, charge.pence);
    rest -= charge.taken;
  }
}

}  // namespace kith::costing
