// The tables of an area's contributions. tests/c_abi/tables.txt lists their columns, which are
// promises.
#include <optional>
#include <string>
#include <vector>

#include "documents/shared/frames.hpp"
#include "kith/documents/contributions.hpp"
#include "kith/tables/columns.hpp"

namespace kith {
namespace {

using documents::ColumnOf;
using documents::date;
using documents::frame_of;
using documents::may_be_empty;
using documents::text;
using documents::whole;
using documents::yes_no;

using Whole = std::optional<std::int64_t>;
using Text = std::optional<std::string>;

Text not_empty(std::string_view value) {
  return value.empty() ? std::nullopt : Text{std::string{value}};
}

// --- weeks ---

struct WeeksRow {
  const Tables* tables = nullptr;
  const PlanContribution* plan = nullptr;
  const PaidWeeks* weeks = nullptr;

  Text id(Column column) const {
    return Text{tables->text((*tables)[TableName::plans].symbol(column, plan->plan))};
  }
};

Whole contribution_pence(const WeeksRow& row) {
  const auto paid = row.weeks->contribution;
  return paid ? Whole{paid->pence()} : std::nullopt;
}

std::vector<ColumnOf<WeeksRow>> weeks_columns() {
  using Row = WeeksRow;
  return {
      text<Row>("plan", [](auto& row) { return row.id(columns::plans::plan); }),
      text<Row>("person", [](auto& row) { return row.id(columns::plans::person); }),
      date<Row>("first_day", [](auto& row) { return Whole{row.weeks->first_day.days()}; }),
      date<Row>("last_day", [](auto& row) { return Whole{row.weeks->last_day.days()}; }),
      may_be_empty(whole<Row>("contribution_pence", contribution_pence)),
      text<Row>("reason", [](auto& row) { return Text{row.weeks->reason}; }),
      may_be_empty(text<Row>("age", [](auto& row) { return not_empty(row.plan->age); })),
      text<Row>("status", [](auto& row) { return Text{row.plan->status}; }),
      yes_no<Row>("provisional", [](auto& row) { return Whole{row.plan->provisional}; }),
  };
}

// --- differences ---

// Before, after, and the second less the first, of a person or a group.
template <class Row>
std::vector<ColumnOf<Row>> amounts() {
  return {
      whole<Row>("weekly_before_pence", [](auto& row) { return row.before(&Paid::weekly); }),
      whole<Row>("weekly_after_pence", [](auto& row) { return row.after(&Paid::weekly); }),
      whole<Row>("weekly_change_pence", [](auto& row) { return row.change(&Paid::weekly); }),
      whole<Row>("annual_before_pence", [](auto& row) { return row.before(&Paid::annual); }),
      whole<Row>("annual_after_pence", [](auto& row) { return row.after(&Paid::annual); }),
      whole<Row>("annual_change_pence", [](auto& row) { return row.change(&Paid::annual); }),
      whole<Row>("period_before_pence", [](auto& row) { return row.before(&Paid::period); }),
      whole<Row>("period_after_pence", [](auto& row) { return row.after(&Paid::period); }),
      whole<Row>("period_change_pence", [](auto& row) { return row.change(&Paid::period); }),
  };
}

struct PersonRow {
  const Tables* tables = nullptr;
  const PersonContributionChange* shown = nullptr;

  Whole before(Money Paid::*member) const {
    return shown->before ? Whole{((*shown->before).*member).pence()} : std::nullopt;
  }
  Whole after(Money Paid::*member) const {
    return shown->after ? Whole{((*shown->after).*member).pence()} : std::nullopt;
  }
  Whole change(Money Paid::*member) const {
    const Whole was = before(member);
    const Whole is = after(member);
    return was && is ? Whole{*is - *was} : std::nullopt;
  }
};

Text person_of(const PersonRow& row) {
  const Table& people = (*row.tables)[TableName::people];
  return Text{row.tables->text(people.symbol(columns::people::person, row.shown->person))};
}

Text plans_of(const PersonRow& row) {
  const Table& plans = (*row.tables)[TableName::plans];
  std::string ids;
  for (const Row plan : row.shown->plans) {
    if (!ids.empty()) ids += "; ";
    ids += row.tables->text(plans.symbol(columns::plans::plan, plan));
  }
  return Text{std::move(ids)};
}

std::vector<ColumnOf<PersonRow>> person_columns() {
  using Row = PersonRow;
  std::vector<ColumnOf<Row>> columns = {
      text<Row>("person", person_of),
      text<Row>("plans", plans_of),
      date<Row>("first_day", [](auto& row) { return Whole{row.shown->first_day.days()}; }),
      may_be_empty(text<Row>("band", [](auto& row) { return not_empty(row.shown->band); })),
      may_be_empty(text<Row>("age", [](auto& row) { return not_empty(row.shown->age); })),
      text<Row>("status", [](auto& row) { return Text{row.shown->status}; }),
  };
  for (const ColumnOf<Row>& amount : amounts<Row>()) columns.push_back(may_be_empty(amount));
  columns.push_back(
      text<Row>("reason_before", [](auto& row) { return Text{row.shown->reason_before}; }));
  columns.push_back(
      text<Row>("reason_after", [](auto& row) { return Text{row.shown->reason_after}; }));
  return columns;
}

// --- groups ---

struct GroupRow {
  const ContributionGroup* shown = nullptr;

  Whole before(Money Paid::*member) const { return (shown->before.*member).pence(); }
  Whole after(Money Paid::*member) const { return (shown->after.*member).pence(); }
  Whole change(Money Paid::*member) const { return *after(member) - *before(member); }
};

std::vector<ColumnOf<GroupRow>> group_columns() {
  using Row = GroupRow;
  std::vector<ColumnOf<Row>> columns = {
      text<Row>("grouping", [](auto& row) { return Text{row.shown->grouping}; }),
      may_be_empty(text<Row>("group", [](auto& row) { return not_empty(row.shown->group); })),
      whole<Row>("people", [](auto& row) { return Whole{row.shown->people}; }),
      whole<Row>("people_not_assessed",
                 [](auto& row) { return Whole{row.shown->people_not_assessed}; }),
      whole<Row>("people_changed", [](auto& row) { return Whole{row.shown->people_changed}; }),
      whole<Row>("pay_more", [](auto& row) { return Whole{row.shown->pay_more}; }),
      whole<Row>("pay_less", [](auto& row) { return Whole{row.shown->pay_less}; }),
      whole<Row>("newly_pay", [](auto& row) { return Whole{row.shown->newly_pay}; }),
      whole<Row>("stop_paying", [](auto& row) { return Whole{row.shown->stop_paying}; }),
  };
  for (const ColumnOf<Row>& amount : amounts<Row>()) columns.push_back(amount);
  columns.push_back(whole<Row>("largest_rise_weekly_pence",
                               [](auto& row) { return Whole{row.shown->largest_rise.pence()}; }));
  return columns;
}

}  // namespace

Frame contributions_frame(const AreaContributions& contributions, std::string_view name) {
  if (name != "weeks") {
    throw Error{Code::argument,
                "contributions have no table '" + std::string{name} + "'; they have weeks"};
  }
  std::vector<WeeksRow> rows;
  for (const PlanContribution& plan : contributions.plans) {
    for (const PaidWeeks& weeks : plan.weeks) {
      rows.push_back({&contributions.area.tables(), &plan, &weeks});
    }
  }
  return frame_of(weeks_columns(), rows);
}

Frame contribution_change_frame(const AreaContributionChange& change, std::string_view name) {
  if (name == "differences") {
    std::vector<PersonRow> rows;
    for (const PersonContributionChange& one : change.people) {
      rows.push_back({&change.area.tables(), &one});
    }
    return frame_of(person_columns(), rows);
  }
  if (name == "groups") {
    std::vector<GroupRow> rows;
    for (const ContributionGroup& one : change.groups) rows.push_back({&one});
    return frame_of(group_columns(), rows);
  }
  if (name == "totals") return frame_of(group_columns(), {GroupRow{&change.total}});
  throw Error{Code::argument, "a what-if of contributions has no table '" + std::string{name} +
                                  "'; it has differences, groups and totals"};
}

}  // namespace kith
