// How did a source's money come about: from what was indicated, through the plan and what was
// proposed, to what was agreed and what was spent?
#include "costing/funding/budget_stages.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include "costing/basis/texts.hpp"
#include "costing/funding/budget_balance.hpp"
#include "costing/funding/budgets_in_force.hpp"

namespace kith::costing {
namespace {

namespace bud = columns::budgets;

// The stages of one source, in order; each row has how it differs from those before.
class Stages {
 public:
  Stages(const PlanView& view, const Funding& funding, std::string_view source)
      : view_{view}, funding_{funding}, source_{source} {}

  std::vector<BudgetStage> run() {
    add_announced("indicative");
    add_plan();
    add_announced("proposed");
    add_agreed();
    add_spent();
    return std::move(stages_);
  }

 private:
  bool is_own(Row budget) const {
    return word_at(view_.table(TableName::budgets), TableName::budgets, bud::source, budget) ==
           source_;
  }
  bool is_agreed(Row budget) const {
    return is_own(budget) && status_of_budget(*view_.tables, budget) == "agreed";
  }

  void add(std::string_view stage, Money amount, std::vector<Row> budgets) {
    BudgetStage row{source_, stage, amount, std::nullopt, std::nullopt, std::move(budgets)};
    if (!stages_.empty()) {
      row.variance = amount - stages_.back().amount;
      // Against the first stage: how much less it became than was first indicated.
      row.headroom = stages_.front().amount - amount;
    }
    stages_.push_back(std::move(row));
  }

  // An indication or a proposal keeps its own days and amount, even where another budget has taken
  // its place since.
  void add_announced(std::string_view status) {
    std::optional<Row> last;
    for (const Row row : view_.area->budgets_of(view_.person)) {
      const bool is_in_force =
          !own_days(*view_.tables, row).shared_with(view_.costed_days).is_empty();
      if (is_own(row) && is_in_force && status_of_budget(*view_.tables, row) == status) last = row;
    }
    if (last) {
      add(status,
          money_of_budget(view_, *last, own_days(*view_.tables, *last), funding_basis(view_)),
          {*last});
    }
  }

  // What the plan asks of the source: what its budgets pay, and what they could not pay though
  // they were the last to be asked.
  void add_plan() {
    Money amount;
    for (std::size_t i = 0; i < funding_.positions.size(); ++i) {
      const BudgetPosition& position = funding_.positions[i];
      if (is_own(position.budget)) amount += position.committed + funding_.unmet[i];
    }
    add("plan", amount, {});
  }

  // Of budgets that replace each other a quotation counts one, so those without money are left
  // out.
  void add_agreed() {
    Money amount;
    std::vector<Row> budgets;
    for (const BudgetPosition& position : funding_.positions) {
      if (!is_agreed(position.budget) || position.available == Money{}) continue;
      amount += position.available;
      budgets.push_back(position.budget);
    }
    if (!budgets.empty()) add("agreed", amount, std::move(budgets));
  }

  void add_spent() {
    Money amount;
    std::vector<Row> budgets;
    for (const BudgetPosition& position : funding_.positions) {
      if (!is_own(position.budget) || !position.actuals) continue;
      amount += position.actuals->actual;
      budgets.push_back(position.budget);
    }
    if (!budgets.empty()) add("spent", amount, std::move(budgets));
  }

  const PlanView& view_;
  const Funding& funding_;
  std::string_view source_;
  std::vector<BudgetStage> stages_;
};

}  // namespace

std::vector<BudgetStage> stages_of(const PlanView& view, const Funding& funding) {
  constexpr std::array kListed = {"indicative", "proposed", "agreed"};
  std::vector<std::string_view> sources;
  std::vector<BudgetStage> stages;
  for (const Row row : view.area->budgets_of(view.person)) {
    const auto source =
        word_at(view.table(TableName::budgets), TableName::budgets, bud::source, row);
    const bool is_listed =
        std::ranges::find(kListed, status_of_budget(*view.tables, row)) != kListed.end();
    const bool is_in_force = !own_days(*view.tables, row).shared_with(view.costed_days).is_empty();
    if (!is_listed || !is_in_force || std::ranges::find(sources, source) != sources.end()) continue;
    sources.push_back(source);
    std::ranges::move(Stages{view, funding, source}.run(), std::back_inserter(stages));
  }
  return stages;
}

}  // namespace kith::costing
