// The statutory values that one week asks for, and what was found to say about them.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "costing/basis/scope.hpp"
#include "kith/costing/trace.hpp"

namespace kith::costing {

/// The findings of an assessment, each made once, and whether it rests on unverified figures.
class AssessmentNotes {
 public:
  explicit AssessmentNotes(std::vector<CostFinding>& findings) : findings_{&findings} {}

  /// Adds a finding unless one of its code, place and members is there.
  void add(CostFinding finding);
  /// A figure cannot be worked out: `missing` names the parameter or column that it wants.
  void not_assessed(const Cell& at, std::string_view missing, Date monday);
  void used(const Cell& at, const ParameterValue& value);
  void set_provisional() noexcept { provisional_ = true; }
  bool is_provisional() const noexcept { return provisional_; }

 private:
  std::vector<CostFinding>* findings_;
  std::set<std::string> said_;
  bool provisional_ = false;
};

/// Asks for the values of one Monday; remembers the first that is not known.
class Law {
 public:
  Law(const Scope& scope, Date monday, AssessmentNotes& notes)
      : scope_{&scope}, monday_{monday}, notes_{&notes} {}

  struct Value {
    Fraction amount;
    TraceStep step;
  };
  /// Nothing where it is not known; `is_missing` then says so and the finding is made.
  std::optional<Value> operator()(std::string_view name);
  /// As above; what is not known is no gap.
  std::optional<Value> if_known(std::string_view name);

  Date monday() const noexcept { return monday_; }
  bool is_missing() const noexcept { return missing_; }
  void set_missing(const Cell& at, std::string_view what);
  AssessmentNotes& notes() noexcept { return *notes_; }
  Cell person(std::string_view column) const { return {TableName::people, scope_->person, column}; }

 private:
  const Scope* scope_;
  Date monday_;
  AssessmentNotes* notes_;
  bool missing_ = false;
};

}  // namespace kith::costing
