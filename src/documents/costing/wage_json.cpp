#include <string>

#include "kith/documents/results.hpp"
#include "kith/tables/json.hpp"
#include "documents/shared/steps_json.hpp"

namespace kith {
namespace {

void write_basis(const AffordableWage& wage, JsonWriter& json) {
  json.key("basis").object();
  json.member("convention", convention_name(wage.plan.options.convention));
  json.member("first_day", wage.plan.period.first().text());
  json.member("last_day", wage.plan.period.last().text());
  json.member("amounts", wage.basis);
  json.member("parameters", wage.plan.parameters);
  json.key("provisional").boolean(wage.plan.provisional);
  json.end_object();
}

void write_next(const AffordableWage& wage, JsonWriter& json) {
  const std::int64_t penny = 1'000;
  const Rate next =
      Rate::from_thousandths_of_a_penny(wage.pay_rate->thousandths_of_a_penny() + penny);
  json.key("next").object();
  json.member("pay_rate", next.text());
  json.member("cost", wage.next_cost.text());
  json.end_object();
}

void write_lines(const AffordableWage& wage, JsonWriter& json) {
  json.key("lines").array();
  for (const WageLine& line : wage.lines) {
    json.object().member("line", line.line).member("amount", line.amount.text()).end_object();
  }
  json.end_array();
}

}  // namespace

std::string wage_json(const AffordableWage& wage) {
  JsonWriter json;
  json.object().member("kith", "wage/1");
  json.member("employment", wage.employment);
  json.member("budget", wage.budget.text());
  write_basis(wage, json);
  if (wage.pay_rate) {
    json.member("pay_rate", wage.pay_rate->text());
  } else {
    json.key("pay_rate").null();
    json.member("reason", wage.reason);
  }
  json.member("cost", wage.cost.text());
  json.member("left", wage.left.text());
  if (wage.pay_rate) write_next(wage, json);
  write_lines(wage, json);
  documents::findings(json, wage.plan.area.tables(), wage.plan.findings);
  json.end_object();
  return json.take();
}

}  // namespace kith
