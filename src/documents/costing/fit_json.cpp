// What does `fit/1` say of the actions that a budget buys, and of those that it does not?
#include <string>
#include <string_view>
#include <vector>

#include "documents/costing/names.hpp"
#include "documents/shared/document_writer.hpp"
#include "documents/shared/findings.hpp"
#include "documents/shared/numbers.hpp"
#include "kith/documents/fit.hpp"
#include "kith/documents/results.hpp"
#include "kith/tables/json.hpp"

namespace kith {
namespace {

using documents::Names;
using documents::statistic_text;

constexpr int kWorthPlaces = 3;  // of `actions.value`

// Writes one `fit/1` document.
class FitWriter : public documents::DocumentWriter<FitWriter> {
 public:
  explicit FitWriter(const PlanFit& fit) : fit_{fit}, names_{fit.cost} {}

  std::string document() {
    open("fit/1", names_.plan());
    basis();
    money("budget", fit_.budget);
    money("cost", fit_.total);
    money("left", fit_.left);
    money("shortfall", fit_.shortfall);
    worth(fit_.worth);
    actions("chosen", fit_.chosen);
    array("dropped", fit_.dropped, &FitWriter::dropped);
    array("alternatives", fit_.alternatives, &FitWriter::alternative);
    array("unpaid", fit_.unpaid, &FitWriter::unpaid);
    array("frontier", fit_.frontier, &FitWriter::point);
    certificate();
    documents::findings(json_, fit_.cost.area.tables(), fit_.findings);
    json_.key("result").raw(result_json(fit_.cost));
    return close();
  }

 private:
  void actions(std::string_view name, const std::vector<Row>& rows) {
    texts(name, rows, [&](Row action) { return names_.action(action); });
  }

  void basis() {
    json_.key("basis").object();
    json_.member("convention", convention_name(fit_.cost.options.convention));
    json_.member("compared", fit_.compared).member("budget", fit_.budget_of);
    days(fit_.cost.period);
    json_.end_object();
  }

  // Worth is compared level by level: no amount of wanted support outweighs something essential.
  // That is why it is three numbers and never one sum.
  void worth(const PlanWorth& worth) {
    const auto level = [&](std::string_view name, std::int64_t thousandths) {
      json_.key(name).raw(decimal_text(thousandths, kWorthPlaces, 0));
    };
    json_.key("worth").object();
    level("essential", worth.essential);
    level("important", worth.important);
    level("wanted", worth.wanted);
    json_.end_object();
  }

  // Why an action was left out; `instead` names the alternative that was taken.
  void dropped(const FitDropped& dropped) {
    json_.member("action", names_.action(dropped.action)).member("reason", dropped.reason);
    if (dropped.instead) json_.member("instead", names_.action(*dropped.instead));
  }

  // How much more another choice would cost than the one that was taken; null without a price, and
  // where it cannot be swapped alone.
  void alternative(const FitAlternative& alternative) {
    json_.member("choice", alternative.choice);
    json_.member("action", names_.action(alternative.action));
    text_or_null("taken", alternative.taken ? names_.action(*alternative.taken) : "");
    money_or_null("difference", alternative.difference);
  }

  // Time asked of people who are not paid, beside what they agreed to.
  void unpaid(const FitUnpaid& unpaid) {
    text_or_null("supporter", unpaid.supporter);
    json_.member("agreed_minutes_per_week", statistic_text(unpaid.agreed));
    json_.member("asked_minutes_per_week", statistic_text(unpaid.asked));
    json_.member("used_minutes_per_week", statistic_text(unpaid.used));
    json_.member("over_minutes_per_week", statistic_text(unpaid.over));
  }

  // A point of the frontier: no cheaper plan has the same worth, and none of the same cost more.
  void point(const FitPoint& point) {
    money("cost", point.cost);
    worth(point.worth);
    actions("chosen", point.chosen);
  }

  // How a reader can know that the choice is the best: what was compared, and how much of it.
  void certificate() {
    json_.key("certificate").object();
    json_.member("method", "every set of each cluster costed; unbeaten choices merged and checked");
    yes_no("checked", true);
    json_.member("clusters", static_cast<std::int64_t>(fit_.proof.clusters));
    json_.member("costings", static_cast<std::int64_t>(fit_.proof.costings));
    json_.member("bargains", static_cast<std::int64_t>(fit_.proof.bargains)).end_object();
  }

  const PlanFit& fit_;
  Names names_;
};

}  // namespace

std::string fit_json(const PlanFit& fit) { return FitWriter{fit}.document(); }

}  // namespace kith
