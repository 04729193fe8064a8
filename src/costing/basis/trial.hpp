// What differs from the plan as it is written, while something is tried out?
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "costing/basis/plan_view.hpp"

namespace kith::costing {

/// What an Employment Allowance is used up by: the pay days of a quoted year, those of the costed
/// days, and those of twelve months by calendar. Each has the whole of it.
enum class PayDays : std::uint8_t { quoted, period, year };
inline constexpr std::array kPayDays = {PayDays::quoted, PayDays::period, PayDays::year};

template <class T>
using ByPayDays = std::array<std::vector<T>, kPayDays.size()>;

/// What the allowance takes from each charge of one plan, in their order, where its employers
/// employ for other plans too.
using AllowanceTaken = ByPayDays<Fraction>;

/// Pay that is tried out instead of the rate of one employment.
struct TriedWage {
  Symbol employment = kNoSymbol;
  Rate rate;
};

/// Minutes a week that are tried out at one tariff: they choose among its volume tiers.
struct TriedVolume {
  Symbol tariff = kNoSymbol;
  Fraction minutes;
};

/// A plan with what is tried out on it: some of its actions, another wage, another volume. A plan
/// as it is written is a trial of all of its actions.
struct Trial : PlanView {
  std::vector<Row> actions;  ///< those that are costed, in document order
  bool is_subset = false;    ///< not all: employments that none of them needs cost nothing
  std::optional<TriedWage> wage{};
  std::optional<TriedVolume> volume{};
  const AllowanceTaken* allowance = nullptr;  ///< none: each employer has the whole allowance here
  bool keeps_lines = true;                    ///< else the lines are added up and let go
  bool annual_only = false;  ///< quoting, and no `period` is asked for: pay days need not be run
};

/// The plan with all of its actions.
Trial whole_plan(PlanView view);

/// The same with these actions alone, as if the plan had no others: an employment for which the
/// plan has actions, but none of these, is not there. An employment for which the plan has no
/// action at all stays.
Trial with_actions(Trial trial, std::vector<Row> actions);

/// Whether an employment is there: none of its actions having been left out, or some being left.
bool is_employed(const Trial& trial, Symbol employment);

}  // namespace kith::costing
