#include <string>
#include <string_view>
#include <vector>

#include "documents/shared/document_writer.hpp"
#include "kith/documents/fit.hpp"
#include "kith/documents/results.hpp"
#include "kith/tables/json.hpp"
#include "kith/values/version.hpp"
#include "documents/shared/names.hpp"
#include "documents/shared/numbers.hpp"
#include "documents/shared/steps_json.hpp"

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
    json_.object();
    json_.member("kith", "fit/1").member("library", kVersion).member("plan", names_.plan());
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
    json_.end_object();
    return json_.take();
  }

 private:
  void actions(std::string_view name, const std::vector<Row>& rows) {
    json_.key(name).array();
    for (const Row row : rows) json_.text(names_.action(row));
    json_.end_array();
  }

  void basis() {
    json_.key("basis").object();
    json_.member("convention", convention_name(fit_.cost.options.convention));
    json_.member("compared", fit_.compared).member("budget", fit_.budget_of);
    json_.member("first_day", fit_.cost.period.first().text());
    json_.member("last_day", fit_.cost.period.last().text()).end_object();
  }

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

  void dropped(const FitDropped& dropped) {
    json_.member("action", names_.action(dropped.action)).member("reason", dropped.reason);
    if (dropped.instead) json_.member("instead", names_.action(*dropped.instead));
  }

  void alternative(const FitAlternative& alternative) {
    json_.member("choice", alternative.choice);
    json_.member("action", names_.action(alternative.action));
    if (alternative.taken) {
      json_.member("taken", names_.action(*alternative.taken));
    } else {
      json_.key("taken").null();
    }
    money_or_null("difference", alternative.difference);
  }

  void unpaid(const FitUnpaid& unpaid) {
    if (unpaid.supporter.empty()) {
      json_.key("supporter").null();
    } else {
      json_.member("supporter", unpaid.supporter);
    }
    json_.member("agreed_minutes_per_week", statistic_text(unpaid.agreed));
    json_.member("asked_minutes_per_week", statistic_text(unpaid.asked));
    json_.member("used_minutes_per_week", statistic_text(unpaid.used));
    json_.member("over_minutes_per_week", statistic_text(unpaid.over));
  }

  void point(const FitPoint& point) {
    money("cost", point.cost);
    worth(point.worth);
    actions("chosen", point.chosen);
  }

  void certificate() {
    json_.key("certificate").object();
    json_.member("method", "every set of each cluster costed; unbeaten choices merged and checked");
    json_.key("checked").boolean(true);
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
