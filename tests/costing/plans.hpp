// Small plans for the costing's specifications: a document in, its cost out.
#pragma once

#include <string>
#include <string_view>

#include "kith/area/area.hpp"
#include "kith/costing/costing.hpp"
#include "kith/documents/results.hpp"
#include "kith/tables/tables.hpp"

namespace kith {

/// A document of one person and one plan, 2026-04-06 to 2027-04-05 unless `days` says otherwise;
/// `rest` are further members, beginning with a comma.
inline std::string plan_document(
    std::string_view rest, std::string_view person = "",
    std::string_view days = R"("first_day":"2026-04-06","last_day":"2027-04-05")") {
  return R"({"kith":"plan/1","person":{"person":"p1")" + std::string{person} +
         R"(},"plan":{"plan":"v1",)" + std::string{days} + "}" + std::string{rest} + "}";
}

inline PlanCost cost_of(const std::string& document, std::string_view options = "") {
  return cost_plan(build_area(read_plan(document)), 0, Parameters::shipped(),
                   read_cost_options(options));
}

/// The line of that name; fails the test by throwing where there is none.
inline const CostLine& line_of(const PlanCost& cost, std::string_view name) {
  for (const CostLine& line : cost.lines) {
    if (line.line == name) return line;
  }
  throw Error{Code::argument, "no line " + std::string{name}};
}

inline bool has_finding(const PlanCost& cost, std::string_view code) {
  for (const CostFinding& found : cost.findings) {
    if (found.code == code) return true;
  }
  return false;
}

}  // namespace kith
