#include "costing/allowance.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

namespace kith::costing {

void apply_allowance(const Parameters& parameters, std::vector<Charge>& charges) {
  std::vector<std::size_t> order(charges.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
    const auto by_time = charges[a].when <=> charges[b].when;
    return by_time != 0 ? by_time < 0 : charges[a].id < charges[b].id;
  });

  std::map<std::pair<Symbol, std::int32_t>, Fraction> left;
  for (const std::size_t place : order) {
    Charge& charge = charges[place];
    if (!charge.claims || charge.pence.is_zero()) continue;
    const auto key = std::pair{charge.employer, charge.tax_year};
    if (!left.contains(key)) {
      const auto allowance =
          parameters.find("employment_allowance_annual", tax_year_start(charge.tax_year));
      left[key] = allowance ? allowance->amount * Fraction{100} : Fraction{};
    }
    charge.taken = std::min(left[key], charge.pence);
    left[key] -= charge.taken;
  }
}

}  // namespace kith::costing
