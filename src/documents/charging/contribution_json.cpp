#include <string>

#include "kith/documents/who_pays.hpp"
#include "kith/tables/columns.hpp"
#include "kith/values/version.hpp"
#include "documents/shared/names.hpp"
#include "documents/shared/steps_json.hpp"

namespace kith {
namespace {

using documents::given;
using documents::money_or_null;

// Writes one `contribution/1` document.
class ContributionWriter {
 public:
  explicit ContributionWriter(const ContributionCost& cost)
      : cost_{cost}, tables_{cost.area.tables()} {}

  std::string document() {
    const Symbol plan = tables_[TableName::plans].symbol(columns::plans::plan, cost_.plan);
    json_.object().member("kith", "contribution/1").member("library", kVersion);
    json_.member("plan", tables_.text(plan));
    basis();
    json_.key("weeks").array();
    for (const ContributionWeeks& weeks : cost_.weeks) row(weeks);
    json_.end_array();
    if (!cost_.fees.empty()) fees();
    documents::findings(json_, tables_, cost_.findings);
    json_.end_object();
    return json_.take();
  }

 private:
  void basis() {
    const AreaSettings& policy = tables_.settings();
    json_.key("basis").object().member("nation", cost_.nation);
    json_.member("convention", convention_name(cost_.options.convention));
    json_.member("first_day", cost_.period.first().text());
    json_.member("last_day", cost_.period.last().text());
    json_.member("month_to_week", policy.month_to_week);
    json_.member("above_upper_limit", policy.above_upper_limit);
    given(json_, "cost_of_care", cost_.cost_basis);
    json_.member("rounding", "half_up 0.01").member("parameters", cost_.parameters);
    json_.key("provisional").boolean(cost_.provisional);
    if (!cost_.options.what_if.empty()) documents::what_ifs(json_, cost_.options.what_if);
    json_.end_object();
  }

  void fees() {
    json_.key("fees").array();
    for (const ArrangementFee& fee : cost_.fees) {
      const Symbol budget =
          tables_[TableName::budgets].symbol(columns::budgets::budget, fee.budget);
      json_.object().member("fee", "arrangement").member("amount", fee.amount.text());
      json_.member("per", fee.per).member("first_day", fee.first_day.text());
      json_.member("last_day", fee.last_day.text()).member("budget", tables_.text(budget));
      json_.member("at", fee.at).member("reason", fee.reason).end_object();
    }
    json_.end_array();
  }

  void row(const ContributionWeeks& weeks) {
    json_.object().member("monday", weeks.monday.text());
    json_.member("last_day", weeks.last_day.text()).member("weeks", weeks.weeks);
    money_or_null(json_, "disposable", weeks.disposable);
    money_or_null(json_, "assessed", weeks.assessed);
    json_.member("cost_of_care", weeks.cost_of_care.text());
    money_or_null(json_, "contribution", weeks.contribution);
    money_or_null(json_, "council_share", weeks.council_share);
    json_.member("reason", weeks.reason);
    if (cost_.options.detail != Detail::totals) {
      steps("lines", "line", weeks.lines);
      care(weeks.care);
    }
    if (cost_.options.detail == Detail::trace) steps("trace", "step", weeks.trace);
    json_.end_object();
  }

  void care(const std::vector<CareLine>& lines) {
    json_.key("care").array();
    for (const CareLine& line : lines) {
      json_.object().member("line", line.line).member("weekly", line.amount.text());
      given(json_, "free", line.reason);
      json_.end_object();
    }
    json_.end_array();
  }

  void steps(std::string_view name, std::string_view key,
             const std::vector<ContributionStep>& steps) {
    json_.key(name).array();
    for (const ContributionStep& step : steps) {
      json_.object().member(key, step.name);
      given(json_, "at", step.at);
      json_.member("exact", step.exact).member("value", step.value);
      given(json_, "rounding", step.rounding);
      if (!step.parameters.empty()) parameters(step.parameters);
      json_.end_object();
    }
    json_.end_array();
  }

  void parameters(const std::vector<TraceStep>& steps) {
    json_.key("parameters").array();
    for (const TraceStep& step : steps) {
      const ParameterRow& row = *step.parameter;
      json_.object().member("name", row.name).member("value", row.value);
      json_.member("unit", row.unit).member("first_day", row.first_day.text());
      json_.member("selected_by", step.selected_by).member("source", row.source);
      json_.member("certainty", certainty_name(row.certainty)).end_object();
    }
    json_.end_array();
  }

  const ContributionCost& cost_;
  const Tables& tables_;
  JsonWriter json_;
};

}  // namespace

std::string contribution_json(const ContributionCost& cost) {
  return ContributionWriter{cost}.document();
}

}  // namespace kith
