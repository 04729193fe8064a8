// Which tables do an area's contributions have, and what changes them? tests/c_abi/tables.txt lists
// their columns, which are promises.
#include <array>
#include <span>
#include <string>
#include <vector>

#include "documents/shared/cells.hpp"
#include "documents/shared/change_columns.hpp"
#include "kith/documents/contributions.hpp"
#include "kith/tables/columns.hpp"

namespace kith::documents {
namespace {

// --- weeks ---

struct WeeksRow {
  const Tables* tables = nullptr;
  const PlanContribution* plan = nullptr;
  const PaidWeeks* weeks = nullptr;

  Text id(Column column) const { return text_in(*tables, TableName::plans, column, plan->plan); }
};

constexpr std::array kWeeksColumns = {
    text<WeeksRow>("plan", [](auto& row) { return row.id(columns::plans::plan); }),
    text<WeeksRow>("person", [](auto& row) { return row.id(columns::plans::person); }),
    date<WeeksRow>("first_day", [](auto& row) { return days(row.weeks->first_day); }),
    date<WeeksRow>("last_day", [](auto& row) { return days(row.weeks->last_day); }),
    may_be_empty(whole<WeeksRow>("contribution_pence",
                                 [](auto& row) { return pence(row.weeks->contribution); })),
    text<WeeksRow>("reason", [](auto& row) { return Text{row.weeks->reason}; }),
    may_be_empty(text<WeeksRow>("age", [](auto& row) { return not_empty(row.plan->age); })),
    text<WeeksRow>("status", [](auto& row) { return Text{row.plan->status}; }),
    yes_no<WeeksRow>("provisional", [](auto& row) { return Whole{row.plan->provisional}; }),
};

std::vector<WeeksRow> weeks_rows(const AreaContributions& contributions) {
  std::vector<WeeksRow> rows;
  for (const PlanContribution& plan : contributions.plans) {
    for (const PaidWeeks& weeks : plan.weeks) {
      rows.push_back({&contributions.area.tables(), &plan, &weeks});
    }
  }
  return rows;
}

constexpr std::array kContributionsTables = {table<kWeeksColumns, weeks_rows>("weeks")};
constexpr TablesOf<AreaContributions> kContributions{
    kContributionsTables, {.has_no = "contributions have no table", .has = "they have"}};

// --- differences ---

// Amounts of a person come by the week, by the year and by the period that was asked for.
Money paid_for(const Paid& paid, AmountOf what) {
  switch (what) {
    case AmountOf::week: return paid.weekly;
    case AmountOf::year: return paid.annual;
    case AmountOf::period: return paid.period;
  }
  return {};
}

struct PersonRow {
  const Tables* tables = nullptr;
  const PersonContributionChange* shown = nullptr;

  Whole before(AmountOf what) const {
    return shown->before ? pence(paid_for(*shown->before, what)) : std::nullopt;
  }
  Whole after(AmountOf what) const {
    return shown->after ? pence(paid_for(*shown->after, what)) : std::nullopt;
  }
};

Text person_of(const PersonRow& row) {
  return text_in(*row.tables, TableName::people, columns::people::person, row.shown->person);
}

Text plans_of(const PersonRow& row) {
  std::vector<std::string> ids;
  for (const Row plan : row.shown->plans) {
    ids.push_back(*text_in(*row.tables, TableName::plans, columns::plans::plan, plan));
  }
  return in_one_cell(ids);
}

constexpr std::array kPersonColumns = columns_in_order(
    std::array{
        text<PersonRow>("person", person_of), text<PersonRow>("plans", plans_of),
        date<PersonRow>("first_day", [](auto& row) { return days(row.shown->first_day); }),
        may_be_empty(text<PersonRow>("band", [](auto& row) { return not_empty(row.shown->band); })),
        may_be_empty(text<PersonRow>("age", [](auto& row) { return not_empty(row.shown->age); })),
        text<PersonRow>("status", [](auto& row) { return Text{row.shown->status}; })},
    may_be_empty(change_columns<PersonRow>()),
    std::array{
        text<PersonRow>("reason_before", [](auto& row) { return Text{row.shown->reason_before}; }),
        text<PersonRow>("reason_after", [](auto& row) { return Text{row.shown->reason_after}; })});

std::vector<PersonRow> person_rows(const AreaContributionChange& change) {
  std::vector<PersonRow> rows;
  for (const PersonContributionChange& one : change.people) {
    rows.push_back({&change.area.tables(), &one});
  }
  return rows;
}

// --- groups ---

struct GroupRow {
  const ContributionGroup* shown = nullptr;

  Whole before(AmountOf what) const { return pence(paid_for(shown->before, what)); }
  Whole after(AmountOf what) const { return pence(paid_for(shown->after, what)); }
};

// How many people of a group.
template <std::int64_t ContributionGroup::*count>
constexpr ColumnOf<GroupRow> people(std::string_view name) {
  return whole<GroupRow>(name, [](auto& row) { return Whole{(*row.shown).*count}; });
}

constexpr std::array kGroupColumns = columns_in_order(
    std::array{text<GroupRow>("grouping", [](auto& row) { return Text{row.shown->grouping}; }),
               may_be_empty(
                   text<GroupRow>("group", [](auto& row) { return not_empty(row.shown->group); })),
               people<&ContributionGroup::people>("people"),
               people<&ContributionGroup::people_not_assessed>("people_not_assessed"),
               people<&ContributionGroup::people_changed>("people_changed"),
               people<&ContributionGroup::pay_more>("pay_more"),
               people<&ContributionGroup::pay_less>("pay_less"),
               people<&ContributionGroup::newly_pay>("newly_pay"),
               people<&ContributionGroup::stop_paying>("stop_paying")},
    change_columns<GroupRow>(),
    std::array{whole<GroupRow>("largest_rise_weekly_pence",
                               [](auto& row) { return pence(row.shown->largest_rise); })});

std::vector<GroupRow> group_rows(const AreaContributionChange& change) {
  std::vector<GroupRow> rows;
  for (const ContributionGroup& group : change.groups) rows.push_back({&group});
  return rows;
}

std::vector<GroupRow> total_row(const AreaContributionChange& change) { return {{&change.total}}; }

constexpr std::array kChangeTables = {
    table<kPersonColumns, person_rows>("differences"),
    table<kGroupColumns, group_rows>("groups"),
    table<kGroupColumns, total_row>("totals"),
};
constexpr TablesOf<AreaContributionChange> kChange{
    kChangeTables, {.has_no = "a what-if of contributions has no table", .has = "it has"}};

}  // namespace
}  // namespace kith::documents

namespace kith {

Frame contributions_frame(const AreaContributions& contributions, std::string_view name) {
  return documents::kContributions.frame(contributions, name);
}

std::vector<TableShape> contributions_tables() { return documents::kContributions.shapes(); }

Frame contribution_change_frame(const AreaContributionChange& change, std::string_view name) {
  return documents::kChange.frame(change, name);
}

std::vector<TableShape> contribution_change_tables() { return documents::kChange.shapes(); }

}  // namespace kith
