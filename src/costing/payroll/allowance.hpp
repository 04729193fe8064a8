// The Employment Allowance: one a tax year for each employer, used up in order of pay day.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "costing/basis/trial.hpp"

namespace kith::costing {

/// National Insurance due on one pay day, before the allowance.
struct Charge {
  std::size_t employment = 0;  ///< its place among the employments of the run
  std::string_view id;         ///< of the employment
  Symbol employer = kNoSymbol;
  bool claims = true;
  Fraction when;  ///< orders pay days: days, or the share of a quoted year
  std::int32_t tax_year = 0;
  Fraction pence;
  Fraction taken;  ///< set by `apply_allowance`
};

/// Takes the allowance of each employer and tax year from its charges in order of `when`, then of
/// employment id in byte order, then as they stand. Not scaled for part years (National Insurance
/// Contributions Act 2014 s.1). A year whose allowance is not known takes nothing.
void apply_allowance(const Parameters& parameters, std::vector<Charge>& charges);

}  // namespace kith::costing
