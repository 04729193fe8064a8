#include <string>

#include "kith/documents/contributions.hpp"
#include "kith/tables/columns.hpp"
#include "kith/values/version.hpp"
#include "documents/shared/names.hpp"
#include "documents/shared/steps_json.hpp"

namespace kith {
namespace {

using documents::money_or_null;

// Writes one `contribution_change/1` document.
class ChangeWriter {
 public:
  explicit ChangeWriter(const AreaContributionChange& change)
      : change_{change}, tables_{change.area.tables()} {}

  std::string document() {
    json_.object().member("kith", "contribution_change/1").member("library", kVersion);
    basis();
    json_.member("reassessed", static_cast<std::int64_t>(change_.reassessed.size()));
    json_.key("totals");
    group(change_.total);
    json_.key("groups").array();
    for (const ContributionGroup& one : change_.groups) group(one);
    json_.end_array().key("people").array();
    for (const PersonContributionChange& one : change_.people) person(one);
    json_.end_array().end_object();
    return json_.take();
  }

 private:
  void basis() {
    const CostOptions& options = change_.options;
    json_.key("basis").object().member("convention", convention_name(options.convention));
    if (options.period) {
      json_.member("first_day", options.period->first().text());
      json_.member("last_day", options.period->last().text());
    }
    json_.member("rounding", "half_up 0.01").member("parameters", change_.parameters);
    json_.key("provisional").boolean(change_.provisional);
    json_.key("bands").array();
    for (const Money band : change_.bands) json_.text(band.text());
    json_.end_array();
    documents::what_ifs(json_, options.what_if);
    json_.end_object();
  }

  void text_or_null(std::string_view name, std::string_view value) {
    if (value.empty()) {
      json_.key(name).null();
    } else {
      json_.member(name, value);
    }
  }

  void group(const ContributionGroup& one) {
    json_.object().member("grouping", one.grouping);
    text_or_null("group", one.group);
    json_.member("people", one.people).member("people_not_assessed", one.people_not_assessed);
    json_.member("people_changed", one.people_changed);
    json_.member("pay_more", one.pay_more).member("pay_less", one.pay_less);
    json_.member("newly_pay", one.newly_pay).member("stop_paying", one.stop_paying);
    amounts(one.before, one.after);
    json_.member("largest_rise_weekly", one.largest_rise.text()).end_object();
  }

  void person(const PersonContributionChange& one) {
    const Table& people = tables_[TableName::people];
    const Table& plans = tables_[TableName::plans];
    json_.object();
    json_.member("person", tables_.text(people.symbol(columns::people::person, one.person)));
    json_.key("plans").array();
    for (const Row plan : one.plans) {
      json_.text(tables_.text(plans.symbol(columns::plans::plan, plan)));
    }
    json_.end_array().member("first_day", one.first_day.text());
    text_or_null("band", one.band);
    text_or_null("age", one.age);
    json_.member("status", one.status);
    amounts(one.before, one.after);
    json_.member("reason_before", one.reason_before).member("reason_after", one.reason_after);
    json_.end_object();
  }

  // Before, after, and the second less the first; null where one is not assessed.
  void amounts(const std::optional<Paid>& before, const std::optional<Paid>& after) {
    amount("weekly", &Paid::weekly, before, after);
    amount("annual", &Paid::annual, before, after);
    amount("period", &Paid::period, before, after);
  }

  void amount(const std::string& name, Money Paid::*member, const std::optional<Paid>& before,
              const std::optional<Paid>& after) {
    const auto of = [&](const std::optional<Paid>& paid) {
      return paid ? std::optional{(*paid).*member} : std::nullopt;
    };
    money_or_null(json_, name + "_before", of(before));
    money_or_null(json_, name + "_after", of(after));
    const bool has_both = before && after;
    money_or_null(json_, name + "_change",
                  has_both ? std::optional{(*after).*member - (*before).*member} : std::nullopt);
  }

  const AreaContributionChange& change_;
  const Tables& tables_;
  JsonWriter json_;
};

}  // namespace

std::string contribution_change_json(const AreaContributionChange& change) {
  return ChangeWriter{change}.document();
}

}  // namespace kith
