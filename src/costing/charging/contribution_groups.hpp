// People counted and what they pay added up, by band, age, status, support reason and ward.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "kith/costing/area_assessment.hpp"

namespace kith::costing {

/// One person in the sums. The exact amounts are pence times days; none: not assessed.
struct PersonPays {
  const PersonContributionChange* person = nullptr;
  std::optional<Fraction> before;
  std::optional<Fraction> after;
  bool is_changed = false;  ///< in some week
};

class ContributionSums {
 public:
  /// `bands` are the upper ends, ascending; borrowed.
  ContributionSums(const Area& area, const std::vector<Money>& bands);

  void add(const PersonPays& pays);
  const ContributionGroup& total() const noexcept { return total_; }
  std::vector<ContributionGroup> groups() const;

  /// "nothing", "up to 20.00", "20.01 to 50.00", "over 100.00".
  std::string band_name(Money weekly) const;

 private:
  using ByName = std::map<std::string, ContributionGroup, std::less<>>;

  std::size_t band_of(Money weekly) const;
  static void append(std::string_view grouping, const ByName& sums,
                     std::vector<ContributionGroup>& groups);

  const Area& area_;
  const std::vector<Money>& bands_;
  ContributionGroup total_;
  std::vector<ContributionGroup> by_band_;  ///< of band i; the last: not assessed
  ByName ages_;
  ByName statuses_;
  ByName reasons_;
  ByName wards_;
};

}  // namespace kith::costing
