// Small financial assessments for the specifications of the contribution and of payments.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "costing/plans.hpp"
#include "kith/costing/contribution.hpp"

namespace kith {

inline ContributionCost contribution_of(const std::string& document,
                                        std::string_view options = "") {
  return cost_contribution(build_area(read_plan(document)), 0, Parameters::shipped(),
                           read_cost_options(options));
}

inline std::string finance(std::string_view item, std::string_view name, std::string_view amount,
                           std::string_view more = R"("per":"week")") {
  return R"({"first_day":"2010-01-04","item":")" + std::string{item} + R"(","name":")" +
         std::string{name} + R"(","amount":")" + std::string{amount} + "\"" +
         (more.empty() ? "" : ",") + std::string{more} + "}";
}

inline std::string listed(const std::vector<std::string>& rows) {
  std::string text;
  for (const std::string& row : rows) text += (text.empty() ? "" : ",") + row;
  return text;
}

inline constexpr std::string_view kBudget =
    R"({"budget":"council","source":"council","status":"agreed","weekly":"500.00",
        "first_day":"2010-01-04"})";

struct Given {
  std::vector<std::string> finances;
  std::string born = "1980-06-15";
  std::string area;
  std::string budgets{kBudget};
  std::string days = R"("first_day":"2025-04-07","last_day":"2026-04-05")";
  std::string rest;
};

inline std::string document_of(const Given& given) {
  return plan_document(R"(,"area":{)" + given.area + R"(},"budgets":[)" + given.budgets +
                           R"(],"finances":[)" + listed(given.finances) + "]" + given.rest,
                       R"(,"born":")" + given.born + "\"", given.days);
}

inline ContributionWeeks only_weeks(const ContributionCost& cost) {
  if (cost.weeks.size() == 1) return cost.weeks.front();
  throw Error{Code::argument, std::to_string(cost.weeks.size()) + " rows of weeks, not one"};
}

inline std::string assessed(const Given& given, std::string_view options = "") {
  const auto week = only_weeks(contribution_of(document_of(given), options));
  return week.assessed ? week.assessed->text() : "not assessed";
}

inline std::vector<std::string> lines_of(const ContributionWeeks& week) {
  std::vector<std::string> lines;
  for (const ContributionStep& line : week.lines) {
    lines.push_back(std::string{line.name} + " " + line.value);
  }
  return lines;
}

inline bool has_finding(const ContributionCost& cost, std::string_view code,
                        std::string_view value) {
  return std::ranges::any_of(cost.findings, [&](const CostFinding& found) {
    return found.code == code &&
           (value.empty() || std::ranges::any_of(found.members, [&](const auto& member) {
              return member.second == value;
            }));
  });
}

}  // namespace kith
