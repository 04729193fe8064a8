// What does `contribution/1` say of what a person pays towards their care, week by week?
#include <string>

#include "documents/costing/what_if_json.hpp"
#include "documents/shared/document_writer.hpp"
#include "documents/shared/findings.hpp"
#include "kith/documents/who_pays.hpp"
#include "kith/tables/columns.hpp"

namespace kith {
namespace {

// Writes one `contribution/1` document.
class ContributionWriter : public documents::DocumentWriter<ContributionWriter> {
 public:
  explicit ContributionWriter(const ContributionCost& cost)
      : cost_{cost}, tables_{cost.area.tables()} {}

  std::string document() {
    open("contribution/1", id(TableName::plans, columns::plans::plan, cost_.plan));
    basis();
    array("weeks", cost_.weeks, &ContributionWriter::weeks);
    if (!cost_.fees.empty()) array("fees", cost_.fees, &ContributionWriter::fee);
    documents::findings(json_, tables_, cost_.findings);
    return close();
  }

 private:
  std::string_view id(TableName table, Column column, Row row) const {
    return tables_.text(tables_[table].symbol(column, row));
  }

  // The rules that the figures rest on: those of the nation and those of the council.
  void basis() {
    const AreaSettings& policy = tables_.settings();
    json_.key("basis").object().member("nation", cost_.nation);
    json_.member("convention", convention_name(cost_.options.convention));
    days(cost_.period);
    json_.member("month_to_week", policy.month_to_week);
    json_.member("above_upper_limit", policy.above_upper_limit);
    given("cost_of_care", cost_.cost_basis);
    json_.member("rounding", "half_up 0.01").member("parameters", cost_.parameters);
    yes_no("provisional", cost_.provisional);
    if (!cost_.options.what_if.empty()) documents::what_ifs(json_, cost_.options.what_if);
    json_.end_object();
  }

  // A fee for arranging care, which a person above the upper capital limit asked the council for.
  void fee(const ArrangementFee& fee) {
    json_.member("fee", "arrangement");
    money("amount", fee.amount);
    json_.member("per", fee.per);
    date("first_day", fee.first_day);
    date("last_day", fee.last_day);
    json_.member("budget", id(TableName::budgets, columns::budgets::budget, fee.budget));
    json_.member("at", fee.at).member("reason", fee.reason);
  }

  // Weeks that are alike are one row. Null means not assessed, which is not the same as 0.00.
  void weeks(const ContributionWeeks& weeks) {
    date("monday", weeks.monday);
    date("last_day", weeks.last_day);
    json_.member("weeks", weeks.weeks);
    money_or_null("disposable", weeks.disposable);
    money_or_null("assessed", weeks.assessed);
    money("cost_of_care", weeks.cost_of_care);
    money_or_null("contribution", weeks.contribution);
    money_or_null("council_share", weeks.council_share);
    json_.member("reason", weeks.reason);
    if (cost_.options.detail != Detail::totals) {
      array("lines", weeks.lines, &ContributionWriter::line);
      array("care", weeks.care, &ContributionWriter::care);
    }
    if (cost_.options.detail == Detail::trace) {
      array("trace", weeks.trace, &ContributionWriter::step);
    }
  }

  // What the care of these weeks costs, and why some of it is free.
  void care(const CareLine& line) {
    json_.member("line", line.line);
    money("weekly", line.amount);
    given("free", line.reason);
  }

  void line(const ContributionStep& line) { named_step("line", line); }
  void step(const ContributionStep& step) { named_step("step", step); }

  // Lines and steps differ in one name only: a line is an item of the person's finances, a step is
  // something worked out from them.
  void named_step(std::string_view key, const ContributionStep& step) {
    json_.member(key, step.name);
    given("at", step.at);
    json_.member("exact", step.exact).member("value", step.value);
    given("rounding", step.rounding);
    if (!step.parameters.empty()) {
      array("parameters", step.parameters, &ContributionWriter::parameter);
    }
  }

  // A statutory value with its source, so that a reader can check the law it comes from.
  void parameter(const TraceStep& step) {
    const ParameterRow& row = *step.parameter;
    json_.member("name", row.name).member("value", row.value).member("unit", row.unit);
    date("first_day", row.first_day);
    json_.member("selected_by", step.selected_by).member("source", row.source);
    json_.member("certainty", certainty_name(row.certainty));
  }

  const ContributionCost& cost_;
  const Tables& tables_;
};

}  // namespace

std::string contribution_json(const ContributionCost& cost) {
  return ContributionWriter{cost}.document();
}

}  // namespace kith
