// The unpaid time that supporters have agreed to give, and what a plan asks of them.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "costing/basis/plan_view.hpp"

namespace kith::costing {

/// A supporter who gives unpaid time. `kNoSymbol` is a supporter yet to be found, who has agreed to
/// no time at all.
struct Supporter {
  Symbol symbol = kNoSymbol;
  Fraction agreed;  ///< minutes of a typical week
  Fraction asked;   ///< by all actions
};

/// The supporters of a plan, in the order in which its actions first ask for them.
class Supporters {
 public:
  explicit Supporters(const PlanView& view) : view_{view} {}

  /// Unpaid time of one action: whose, as a place among the supporters, and how many minutes of a
  /// typical week.
  struct Asked {
    std::size_t supporter = 0;
    Fraction minutes;
  };
  /// Adds what an action asks for. None where it is not unpaid, or where its supporter is not
  /// limited by an agreement.
  std::optional<Asked> add(Row action);

  std::vector<Supporter> take() { return std::move(supporters_); }

 private:
  const Table& ties() const { return view_.table(TableName::ties); }
  bool is_limited(Symbol who) const;
  std::optional<Row> tie_with(Symbol who) const;
  Fraction agreed_by(Symbol who) const;
  bool gives_what_is_planned(Symbol who) const;
  std::size_t place_of(Symbol who);

  const PlanView& view_;
  std::vector<Supporter> supporters_;
};

}  // namespace kith::costing
