// Which statutory value holds on a Monday, and which findings come with its use?
#include "costing/charging/statutory_values.hpp"

#include "costing/basis/steps.hpp"

namespace kith::costing {

void AssessmentNotes::add(CostFinding finding) {
  // One finding for all weeks: the key has everything but the Monday.
  std::string key{finding.code};
  if (finding.at) {
    key += "|" + std::to_string(static_cast<int>(finding.at->table)) + "|" +
           std::to_string(finding.at->row) + "|" + std::string{finding.at->column};
  }
  for (const auto& [name, value] : finding.members) {
    if (name != "monday") key += "|" + value;
  }
  findings_.add_once(std::move(finding), std::move(key));
}

void AssessmentNotes::not_assessed(const Cell& at, std::string_view missing, Date monday) {
  CostFinding found = finding("not_assessed", Level::warning, at);
  found.members = {{"parameter", std::string{missing}}, {"monday", monday.text()}};
  add(std::move(found));
}

void AssessmentNotes::used(const Cell& at, const ParameterValue& value) {
  provisional_ = provisional_ || value.row->certainty == Certainty::unverified;
  if (!value.assumed_beyond_data) return;
  CostFinding found = finding("assumed_beyond_data", Level::note, at);
  found.members = {{"parameter", value.row->name}};
  add(std::move(found));
}

std::optional<StatutoryValues::Value> StatutoryValues::find(std::string_view name) {
  const auto value = view_->parameters->find(name, monday_);
  if (!value) return std::nullopt;
  // Asked for by the Monday: a week has one set of values, whatever changes on its other days.
  notes_->used(person({}), *value);
  return Value{value->amount, parameter_step({*value, value->row->name, "monday"})};
}

std::optional<StatutoryValues::Value> StatutoryValues::require(std::string_view name) {
  auto value = find(name);
  if (!value) set_missing(person({}), name);
  return value;
}

void StatutoryValues::set_missing(const Cell& at, std::string_view what) {
  missing_ = true;
  notes_->not_assessed(at, what, monday_);
}

}  // namespace kith::costing
