// How much unpaid time has each supporter agreed to, and how much does the plan ask for?
#include "costing/fitting/fit_supporters.hpp"

#include <algorithm>

#include "costing/prices/price.hpp"
#include "costing/prices/usage.hpp"
#include "kith/area/ties.hpp"

namespace kith::costing {
namespace {

namespace act = columns::actions;
namespace tie = columns::ties;

}  // namespace

std::optional<Supporters::Asked> Supporters::add(Row action) {
  const Table& actions = view_.table(TableName::actions);
  if (!actions.yes(act::unpaid, action)) return std::nullopt;
  const Symbol who = actions.symbol(act::who, action);
  if (who != kNoSymbol && !is_limited(who)) return std::nullopt;
  const Fraction quantity = multipliers_of(view_, action).quantity;
  const Asked asked{place_of(who), Use{view_, action}.typical_week().minutes * quantity};
  Supporter& supporter = supporters_[asked.supporter];
  supporter.asked += asked.minutes;
  // What is one of several alternatives is offered, and not given yet.
  const bool is_alternative = actions.has(act::choice, action);
  if (!is_alternative && gives_what_is_planned(who)) supporter.agreed += asked.minutes;
  return asked;
}

// The person's own time is not limited, nor is that of a body that is open to everyone: it has no
// agreement with this person, and needs none.
bool Supporters::is_limited(Symbol who) const {
  if (view_.tables->text(who) == "self") return false;
  return tie_with(who) || !view_.area->row_of(TableName::providers, who);
}

std::optional<Row> Supporters::tie_with(Symbol who) const {
  if (who == kNoSymbol) return std::nullopt;
  for (const Row row : view_.area->ties_of(view_.person)) {
    if (ties().symbol(tie::supporter, row) == who) return row;
  }
  return std::nullopt;
}

// What the tie itself states. A tie without willing minutes gives what it gives now and no more.
Fraction Supporters::agreed_by(Symbol who) const {
  const auto row = tie_with(who);
  if (!row) return {};
  const std::int64_t given =
      is_paid(ties(), *row) ? 0 : ties().held_or(tie::minutes_per_week, *row, 0);
  return Fraction{ties().held_or(tie::willing_minutes_per_week, *row, given)};
}

// A tie that states no minutes at all gives those of the plan.
bool Supporters::gives_what_is_planned(Symbol who) const {
  const auto row = tie_with(who);
  return row && !ties().has(tie::minutes_per_week, *row) &&
         !ties().has(tie::willing_minutes_per_week, *row);
}

std::size_t Supporters::place_of(Symbol who) {
  const auto known = std::ranges::find(supporters_, who, &Supporter::symbol);
  if (known != supporters_.end()) return static_cast<std::size_t>(known - supporters_.begin());
  supporters_.push_back({who, agreed_by(who), {}});
  return supporters_.size() - 1;
}

}  // namespace kith::costing
