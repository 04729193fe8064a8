// What does `contribution_change/1` say of what a what-if changes in an area's contributions?
#include <string>

#include "documents/costing/what_if_json.hpp"
#include "documents/shared/document_writer.hpp"
#include "kith/documents/contributions.hpp"
#include "kith/tables/columns.hpp"

namespace kith {
namespace {

// Writes one `contribution_change/1` document.
class ChangeWriter : public documents::DocumentWriter<ChangeWriter> {
 public:
  explicit ChangeWriter(const AreaContributionChange& change)
      : change_{change}, tables_{change.area.tables()} {}

  std::string document() {
    open("contribution_change/1");
    basis();
    json_.member("reassessed", static_cast<std::int64_t>(change_.reassessed.size()));
    json_.key("totals").object();
    group(change_.total);
    json_.end_object();
    array("groups", change_.groups, &ChangeWriter::group);
    array("people", change_.people, &ChangeWriter::person);
    return close();
  }

 private:
  // Options of the second costing, and the bands by which people are grouped.
  void basis() {
    const CostOptions& options = change_.options;
    json_.key("basis").object().member("convention", convention_name(options.convention));
    if (options.period) days(*options.period);
    json_.member("rounding", "half_up 0.01").member("parameters", change_.parameters);
    yes_no("provisional", change_.provisional);
    texts("bands", change_.bands, [](Money band) { return band.text(); });
    documents::what_ifs(json_, options.what_if);
    json_.end_object();
  }

  // People who are not assessed are counted apart: they have no amounts to compare.
  void group(const ContributionGroup& group) {
    json_.member("grouping", group.grouping);
    text_or_null("group", group.group);
    json_.member("people", group.people).member("people_not_assessed", group.people_not_assessed);
    json_.member("people_changed", group.people_changed);
    json_.member("pay_more", group.pay_more).member("pay_less", group.pay_less);
    json_.member("newly_pay", group.newly_pay).member("stop_paying", group.stop_paying);
    amounts(group.before, group.after);
    money("largest_rise_weekly", group.largest_rise);
  }

  // One who pays otherwise than before, with the reason of each amount.
  void person(const PersonContributionChange& person) {
    const Table& people = tables_[TableName::people];
    const Table& plans = tables_[TableName::plans];
    json_.member("person", tables_.text(people.symbol(columns::people::person, person.person)));
    texts("plans", person.plans,
          [&](Row plan) { return tables_.text(plans.symbol(columns::plans::plan, plan)); });
    date("first_day", person.first_day);
    text_or_null("band", person.band);
    text_or_null("age", person.age);
    json_.member("status", person.status);
    amounts(person.before, person.after);
    json_.member("reason_before", person.reason_before);
    json_.member("reason_after", person.reason_after);
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
    money_or_null(name + "_before", of(before));
    money_or_null(name + "_after", of(after));
    const bool has_both = before && after;
    money_or_null(name + "_change",
                  has_both ? std::optional{(*after).*member - (*before).*member} : std::nullopt);
  }

  const AreaContributionChange& change_;
  const Tables& tables_;
};

}  // namespace

std::string contribution_change_json(const AreaContributionChange& change) {
  return ChangeWriter{change}.document();
}

}  // namespace kith
