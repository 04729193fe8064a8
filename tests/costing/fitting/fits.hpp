// Small plans for the specifications of fit: a document in, what is chosen and left out by id.
#pragma once

#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "costing/plans.hpp"
#include "kith/costing/fit.hpp"
#include "kith/documents/fit.hpp"
#include "kith/tables/columns.hpp"

namespace kith {

inline PlanFit fit_of(const std::string& document, std::string_view options = "") {
  return fit_plan(build_area(read_plan(document)), 0, Parameters::shipped(),
                  read_fit_options(options));
}

inline std::string with_actions(std::string_view actions, std::string_view rest = "") {
  return plan_document(std::string{rest} + R"(,"actions":[)" + std::string{actions} + "]");
}

inline std::string id_of(const PlanFit& fit, Row action) {
  const Tables& tables = fit.cost.area.tables();
  return std::string{
      tables.text(tables[TableName::actions].symbol(columns::actions::action, action))};
}

inline std::vector<std::string> chosen(const PlanFit& fit) {
  std::vector<std::string> ids;
  for (const Row action : fit.chosen) ids.push_back(id_of(fit, action));
  return ids;
}

// "b over_budget", "c alternative_chosen a"
inline std::vector<std::string> dropped(const PlanFit& fit) {
  std::vector<std::string> texts;
  for (const FitDropped& one : fit.dropped) {
    std::string text = id_of(fit, one.action) + " " + std::string{one.reason};
    if (one.instead) text += " " + id_of(fit, *one.instead);
    texts.push_back(text);
  }
  return texts;
}

inline std::string budget(std::string_view pounds, std::string_view more = "") {
  return R"({"budget":")" + std::string{pounds} + R"(")" + std::string{more} + "}";
}

// An hour a week at a rate: £10.00 is £520.00 a year.
inline std::string hour(std::string_view id, std::string_view rate, std::string_view more = "") {
  return R"({"action":")" + std::string{id} +
         R"(","who":"self","schedule":"1h per week","per":"hour","rate":")" + std::string{rate} +
         R"(")" + std::string{more} + "}";
}

inline std::string unpaid(std::string_view id, std::string_view who, std::string_view minutes,
                          std::string_view more = "") {
  return R"({"action":")" + std::string{id} + R"(","who":")" + std::string{who} +
         R"(","unpaid":true,"schedule":")" + std::string{minutes} + R"(m per week")" +
         std::string{more} + "}";
}

inline std::string example(std::string_view name) {
  std::ifstream file{std::string{KITH_SOURCE_DIR} + "/examples/plans/" + std::string{name}};
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

}  // namespace kith
