// The statutory values that one week's assessment asks for, and what was found about them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "costing/basis/plan_view.hpp"
#include "kith/costing/trace.hpp"
#include "tables/findings.hpp"

namespace kith::costing {

/// The findings of an assessment, each made once, and whether it rests on unverified figures.
class AssessmentNotes {
 public:
  explicit AssessmentNotes(std::vector<CostFinding>& findings) : findings_{findings} {}

  /// Adds a finding unless one of its code, place and members is there already. The Monday does not
  /// count, so that a gap is reported for the first week that has it.
  void add(CostFinding finding);
  /// A figure cannot be worked out: `missing` names the parameter or column that it needs.
  void not_assessed(const Cell& at, std::string_view missing, Date monday);
  /// A statutory value was used: whether it is verified, and whether it was carried on beyond the
  /// days for which it is known.
  void used(const Cell& at, const ParameterValue& value);
  void set_provisional() noexcept { provisional_ = true; }
  bool is_provisional() const noexcept { return provisional_; }

 private:
  Findings findings_;
  bool provisional_ = false;
};

/// The statutory values on one Monday; remembers whether one that is required is not known.
class StatutoryValues {
 public:
  StatutoryValues(const PlanView& view, Date monday, AssessmentNotes& notes)
      : view_{&view}, monday_{monday}, notes_{&notes} {}

  struct Value {
    Fraction amount;
    TraceStep step;
  };
  /// The value; none where it is not known. Then `is_missing` is true from now on, and there is a
  /// finding `not_assessed` that names it.
  std::optional<Value> require(std::string_view name);
  /// The value; none where it is not known, which is no gap in the assessment.
  std::optional<Value> find(std::string_view name);

  Date monday() const noexcept { return monday_; }
  bool is_missing() const noexcept { return missing_; }
  void set_missing(const Cell& at, std::string_view what);
  AssessmentNotes& notes() noexcept { return *notes_; }
  Cell person(std::string_view column) const { return {TableName::people, view_->person, column}; }

 private:
  const PlanView* view_;
  Date monday_;
  AssessmentNotes* notes_;
  bool missing_ = false;
};

}  // namespace kith::costing
