// The council's charging policy of one week: what the area says, with the what-ifs that have begun.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "costing/basis/what_if_value.hpp"
#include "kith/area/area.hpp"
#include "kith/costing/options.hpp"
#include "kith/values/error.hpp"

namespace kith::costing {

struct PolicyMember;

/// A what-if of the council's charging policy, ready to be applied.
struct PolicyChange {
  const PolicyMember* member = nullptr;
  std::size_t place = 0;  ///< among the what-ifs of the options
  Date first_day;
  bool is_none = false;     ///< the member is taken away: the national rules
  std::int64_t amount = 0;  ///< pence, or millionths of a share
  std::optional<ValueChange> percentage{};
  std::string_view word{};
  std::vector<std::string> names{};
};

/// The policy that holds on a day, and where each of its members was said.
class Policy {
 public:
  explicit Policy(const Tables& tables);

  AreaSettings values;                  ///< its `disregards` are those below
  std::vector<std::string> disregards;  ///< names of income that are left out, as they are compared

  /// "/area/maximum_weekly_charge", or "/what_if/0" where a what-if said it.
  std::string place(std::string_view member) const;
  void apply(const PolicyChange& change);

 private:
  const Tables* tables_;
  std::map<std::string_view, std::size_t> changed_by_;
};

/// The policy of the week that begins on `monday`: that of the tables, then the changes that have
/// begun, in their order, each on the outcome of those before it.
Policy policy_on(const Tables& tables, std::span<const PolicyChange> changes, Date monday);

/// Whether a what-if's `set` names a member of the policy: "policy:maximum_weekly_charge".
bool sets_policy(std::string_view set) noexcept;

/// The member that such a `set` names; empty for another.
std::string_view policy_member(std::string_view set) noexcept;

/// The what-ifs of `what_ifs` that set policies, in their order; every fault of them is appended: a
/// member that a policy has not is `not_allowed` at its `set`, a value that is not one of the
/// member's at its `value`, and so are limits that leave no capital between them. The first
/// `checked` were checked before; places count from behind them.
std::vector<PolicyChange> policy_changes_of(const Area& area, std::span<const WhatIf> what_ifs,
                                            std::vector<Fault>& faults, std::size_t checked = 0);

}  // namespace kith::costing
