// What does `result/1` say of the cost of a plan, with its lines, budgets and traces?
#include <string>
#include <utility>

#include "documents/costing/names.hpp"
#include "documents/costing/what_if_json.hpp"
#include "documents/shared/document_writer.hpp"
#include "documents/shared/findings.hpp"
#include "documents/shared/numbers.hpp"
#include "kith/documents/results.hpp"
#include "kith/tables/json.hpp"

namespace kith {
namespace {

using documents::Names;
using documents::statistic_text;

// Writes one `result/1` document, its members in the order of the contract.
class ResultWriter : public documents::DocumentWriter<ResultWriter> {
 public:
  explicit ResultWriter(const PlanCost& cost) : cost_{cost}, names_{cost} { json_.reserve(size()); }

  std::string document() {
    open("result/1", names_.plan());
    basis();
    totals();
    if (cost_.spread) spread(*cost_.spread);
    if (cost_.options.detail != Detail::totals) array("lines", cost_.lines, &ResultWriter::line);
    array("budgets", cost_.budgets, &ResultWriter::budget);
    array("unfunded", cost_.unfunded, &ResultWriter::unfunded);
    documents::findings(json_, cost_.area.tables(), cost_.findings);
    if (cost_.options.stages) array("stages", cost_.stages, &ResultWriter::stage);
    if (cost_.options.weeks) array("weeks", cost_.weeks, &ResultWriter::week);
    if (cost_.options.periods) array("periods", cost_.periods, &ResultWriter::period);
    return close();
  }

 private:
  // About how many bytes the document will have, so that the text of a plan with long traces grows
  // only once. It need not be exact.
  std::size_t size() const {
    std::size_t bytes = 1024 + 256 * (cost_.budgets.size() + cost_.findings.size()) +
                        64 * (cost_.weeks.size() + cost_.periods.size() + cost_.unfunded.size());
    for (const CostLine& line : cost_.lines) bytes += 256 + 160 * line.trace.size();
    return bytes;
  }

  // What the figures rest on. Members that are options appear only where the call gave them, so a
  // costing without options has the same bytes as before there were any.
  void basis() {
    const CostOptions& options = cost_.options;
    json_.key("basis").object();
    json_.member("convention", convention_name(options.convention));
    days(cost_.period);
    json_.member("days", cost_.period.days());
    json_.key("rounding").object().member("rule", rounding_name(options.rounding));
    money("step", options.step);
    json_.member("at", documents::round_at_name(options.round_at)).end_object();
    json_.member("parameters", cost_.parameters);
    yes_no("provisional", cost_.provisional);
    given("as_at", options.as_at);
    if (options.tolerance) json_.member("tolerance", options.tolerance->text());
    if (options.surplus_weeks) json_.member("surplus_weeks", *options.surplus_weeks);
    if (options.minutes == MinutesBy::elapsed) json_.member("minutes", "elapsed");
    if (!options.what_if.empty()) documents::what_ifs(json_, options.what_if);
    json_.end_object();
  }

  void totals() {
    const CostTotals& totals = cost_.totals;
    json_.key("totals").object();
    money("weekly", totals.weekly);
    money("annual", totals.annual);
    money("period", totals.period);
    money("one_off", totals.one_off);
    json_.member("paid_minutes_per_week", totals.paid_minutes_per_week);
    json_.member("unpaid_minutes_per_week", totals.unpaid_minutes_per_week);
    given("per_paid_hour", totals.per_paid_hour);
    json_.end_object();
  }

  // How the cost varies with good and bad days.
  void spread(const Spread& spread) {
    json_.key("spread").object().member("basis", spread.basis);
    money("mean", spread.mean);
    json_.key("sd").raw(statistic_text(spread.sd));
    money("p50", spread.p50);
    money("p80", spread.p80);
    money("p95", spread.p95);
    money("contingency_95", spread.contingency_95);
    json_.member("method", spread.method).end_object();
  }

  // One line of cost. `actions` and `uses` are lists because a line may come to price several.
  void line(const CostLine& line) {
    json_.member("line", line.line);
    if (line.action) json_.key("actions").array().text(names_.action(*line.action)).end_array();
    if (!line.uses.empty()) {
      texts("uses", line.uses, [&](Row action) { return names_.action(action); });
    }
    json_.member("kind", line.kind);
    money("weekly", line.weekly);
    money("annual", line.annual);
    money("period", line.period);
    if (line.one_off) yes_no("one_off", true);
    if (line.list_weekly) list_price(line);
    amounts_of_support(line);
    if (!line.funded.empty()) array("funded", line.funded, &ResultWriter::funded);
    given("reason", line.reason);
    given("allowance", line.allowance);
    if (cost_.options.detail == Detail::trace && !line.trace.empty())
      array("trace", line.trace, &ResultWriter::step);
  }

  // What the tariff asks, where another price was agreed, and what the agreement saves.
  void list_price(const CostLine& line) {
    money("list_weekly", *line.list_weekly);
    money("list_annual", *line.list_annual);
    money("saving_weekly", *line.list_weekly - line.weekly);
    money("saving_annual", *line.list_annual - line.annual);
  }

  // Time in minutes a week; what is counted in visits, nights or miles has a count instead.
  void amounts_of_support(const CostLine& line) {
    if (line.minutes_per_week) json_.member("minutes_per_week", *line.minutes_per_week);
    if (line.worker_minutes_per_week)
      json_.member("worker_minutes_per_week", *line.worker_minutes_per_week);
    if (line.count_per_week) json_.member("count_per_week", statistic_text(*line.count_per_week));
  }

  void funded(const Funded& part) {
    json_.member("budget", names_.budget(part.budget));
    money("amount", part.amount);
  }

  // A step of a trace says what was taken (a parameter, a price of a band, a cell of the input),
  // how often, and what came of it, exactly and rounded.
  void step(const TraceStep& step) {
    const ParameterRow* parameter = step.parameter;
    json_.member("step", step.step);
    if (parameter) json_.member("name", parameter->name);
    if (step.times != 0) json_.member("times", step.times);
    given("exact", step.exact);
    given("value", parameter && step.value.empty() ? parameter->value : step.value);
    given("unit", step.unit);
    given("band", step.band);
    given(step.unit == "GBP/hour" ? "minutes_per_week" : "count_per_week", step.per_week);
    if (step.at) json_.member("at", names_.place(*step.at));
    given("rounding", step.rounding);
    if (parameter) date("first_day", parameter->first_day);
    given("selected_by", step.selected_by);
    if (parameter) json_.member("source", parameter->source);
  }

  // `over_at_p95` and `short_from` are null where the budget is enough; they are never left out, so
  // a reader can tell "enough" from "not computed".
  void budget(const BudgetPosition& position) {
    json_.member("budget", names_.budget(position.budget)).member("basis", position.basis);
    money("available", position.available);
    money("committed", position.committed);
    money("left", position.left);
    money("over", position.over);
    money_or_null("over_at_p95", position.over_at_p95);
    date_or_null("short_from", position.short_from);
    if (position.actuals) actuals(*position.actuals);
  }

  // Spending until `as_at`, beside what was planned for the same days.
  void actuals(const BudgetActuals& actuals) {
    money("available_period", actuals.available);
    money("actual", actuals.actual);
    money("planned", actuals.planned);
    money("variance", actuals.variance());
    money("forecast", actuals.forecast);
    money("expected", actuals.expected);
    money("expected_left", actuals.expected_left);
    date_or_null("runs_out", actuals.runs_out);
    money("balance", actuals.balance);
    given("surplus", actuals.surplus);
  }

  // A budget from its first estimate to what was agreed and spent.
  void stage(const BudgetStage& row) {
    json_.member("source", row.source).member("stage", row.stage);
    money("amount", row.amount);
    given("variance", row.variance);
    given("headroom", row.headroom);
    texts("budgets", row.budgets, [&](Row budget) { return names_.budget(budget); });
  }

  // What no budget may pay for, or none has money left for.
  void unfunded(const Unfunded& rest) {
    json_.member("line", rest.line);
    money("amount", rest.amount);
    date_or_null("short_from", rest.short_from);
  }

  void week(const WeekCost& week) {
    date("monday", week.monday);
    money("cost", week.cost);
    json_.member("minutes", week.minutes);
  }

  void period(const PeriodCost& period) {
    days(period.days);
    money("cost", period.cost);
    if (period.is_part) yes_no("part", true);
  }

  const PlanCost& cost_;
  Names names_;
};

}  // namespace

std::string result_json(const PlanCost& cost) { return ResultWriter{cost}.document(); }

}  // namespace kith
