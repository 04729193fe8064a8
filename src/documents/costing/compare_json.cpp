#include <optional>
#include <string>

#include "kith/documents/results.hpp"
#include "kith/tables/json.hpp"
#include "documents/shared/numbers.hpp"

namespace kith {
namespace {

using documents::statistic_text;

void share(JsonWriter& json, std::string_view name, const Fraction& value) {
  json.key(name).raw(statistic_text(value));
}

void share(JsonWriter& json, std::string_view name, const std::optional<Fraction>& value) {
  if (value) share(json, name, *value);
}

void money(JsonWriter& json, std::string_view name, const std::optional<Money>& amount) {
  if (amount) json.member(name, amount->text());
}

void write(JsonWriter& json, const SameMoney& same) {
  json.key("same_money").object();
  json.member("minutes_per_week", same.minutes_per_week).member("minutes", same.minutes);
  share(json, "share", same.share);
  json.end_object();
}

void write(JsonWriter& json, const Payback& payback) {
  json.key("payback").object();
  json.member("one_off", payback.one_off.text());
  json.member("saving_annual", payback.saving_annual.text());
  share(json, "years", payback.years);
  if (payback.discount_rate) {
    json.member("discount_rate", payback.discount_rate->text());
    json.key("discounted_years");
    if (payback.discounted_years) {
      json.raw(statistic_text(*payback.discounted_years));
    } else {
      json.null();
    }
  }
  json.end_object();
}

void write(JsonWriter& json, const EmployingComparison& employing) {
  json.key("employing").object();
  json.member("plan", employing.is_second ? "second" : "first");
  json.member("pay", employing.pay.text());
  json.member("employer_costs", employing.employer_costs.text());
  share(json, "on_cost", employing.on_cost);
  share(json, "break_even", employing.break_even);
  json.end_object();
}

void write(JsonWriter& json, const LineComparison& line) {
  json.object().member("line", line.line);
  money(json, "first_annual", line.first_annual);
  money(json, "second_annual", line.second_annual);
  json.member("weekly", line.weekly.text()).member("annual", line.annual.text());
  json.end_object();
}

}  // namespace

std::string comparison_json(const PlanComparison& comparison) {
  JsonWriter json;
  json.object().member("kith", "compare/1");
  json.member("weekly", comparison.weekly.text());
  json.member("annual", comparison.annual.text());
  json.member("period", comparison.period.text());
  json.member("minutes", comparison.minutes_per_week);
  money(json, "per_paid_hour", comparison.per_paid_hour);
  share(json, "weekly_share", comparison.weekly_share);
  share(json, "annual_share", comparison.annual_share);
  share(json, "minutes_share", comparison.minutes_share);
  if (comparison.same_money) write(json, *comparison.same_money);
  if (comparison.payback) write(json, *comparison.payback);
  if (comparison.employing) write(json, *comparison.employing);
  json.key("people_helped").object();
  json.member("first", comparison.people_helped_first);
  json.member("second", comparison.people_helped_second);
  json.end_object();
  json.key("lines").array();
  for (const LineComparison& line : comparison.lines) write(json, line);
  json.end_array().end_object();
  return json.take();
}

}  // namespace kith
