// What does `compare/1` say of two plans? Every figure is the second plan's less the first's.
#include <optional>
#include <string>

#include "documents/shared/document_writer.hpp"
#include "documents/shared/numbers.hpp"
#include "kith/documents/results.hpp"

namespace kith {
namespace {

class CompareWriter : public documents::DocumentWriter<CompareWriter> {
 public:
  std::string document(const PlanComparison& comparison) {
    open("compare/1");
    differences(comparison);
    if (comparison.same_money) same_money(*comparison.same_money);
    if (comparison.payback) payback(*comparison.payback);
    if (comparison.employing) employing(*comparison.employing);
    json_.key("people_helped").object();
    json_.member("first", comparison.people_helped_first);
    json_.member("second", comparison.people_helped_second).end_object();
    array("lines", comparison.lines, &CompareWriter::line);
    return close();
  }

 private:
  void share(std::string_view name, const Fraction& value) {
    json_.key(name).raw(documents::statistic_text(value));
  }

  // Left out where there is nothing to take a share of.
  void share(std::string_view name, const std::optional<Fraction>& value) {
    if (value) share(name, *value);
  }

  void differences(const PlanComparison& comparison) {
    money("weekly", comparison.weekly);
    money("annual", comparison.annual);
    money("period", comparison.period);
    json_.member("minutes", comparison.minutes_per_week);
    given("per_paid_hour", comparison.per_paid_hour);
    share("weekly_share", comparison.weekly_share);
    share("annual_share", comparison.annual_share);
    share("minutes_share", comparison.minutes_share);
  }

  // What the money of the first plan buys at the prices of the second.
  void same_money(const SameMoney& same) {
    json_.key("same_money").object();
    json_.member("minutes_per_week", same.minutes_per_week).member("minutes", same.minutes);
    share("share", same.share);
    json_.end_object();
  }

  void payback(const Payback& payback) {
    json_.key("payback").object();
    money("one_off", payback.one_off);
    money("saving_annual", payback.saving_annual);
    share("years", payback.years);
    if (payback.discount_rate) {
      json_.member("discount_rate", payback.discount_rate->text());
      // Null where the discounted savings do not come to the one-off cost within 1,000 years.
      if (payback.discounted_years) {
        json_.key("discounted_years").raw(documents::statistic_text(*payback.discounted_years));
      } else {
        json_.key("discounted_years").null();
      }
    }
    json_.end_object();
  }

  // What an employer pays beyond wages, as a share of them, and the share at which both plans cost
  // the same.
  void employing(const EmployingComparison& employing) {
    json_.key("employing").object();
    json_.member("plan", employing.is_second ? "second" : "first");
    money("pay", employing.pay);
    money("employer_costs", employing.employer_costs);
    share("on_cost", employing.on_cost);
    share("break_even", employing.break_even);
    json_.end_object();
  }

  // A line that only one of the plans has lacks the figure of the other.
  void line(const LineComparison& line) {
    json_.member("line", line.line);
    given("first_annual", line.first_annual);
    given("second_annual", line.second_annual);
    money("weekly", line.weekly);
    money("annual", line.annual);
  }
};

}  // namespace

std::string comparison_json(const PlanComparison& comparison) {
  return CompareWriter{}.document(comparison);
}

}  // namespace kith
