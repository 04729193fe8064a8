// What does the command line show of a cost: a line a cost, the total, budgets and findings?
#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "documents/costing/names.hpp"
#include "documents/shared/numbers.hpp"
#include "documents/shared/page.hpp"
#include "kith/documents/results.hpp"

namespace kith {
namespace {

using documents::flushed;
using documents::Names;
using documents::padded;
using documents::pounds_text;
using documents::width_of;

// Widths in characters. The first column has a least width so that the pages of short ids line up
// with the word "warning" below them.
constexpr std::size_t kLeastFirstColumn = 11;
constexpr std::size_t kGap = 3;
constexpr std::size_t kGapBetweenBudgets = 6;
constexpr std::size_t kBudgetsOnALine = 2;

// One row of costs: an action, all of an employment's costs, or the total.
struct CostRow {
  std::string id;
  std::string label;
  Money weekly;
  Money annual;
  bool one_off = false;
  bool employer = false;
};

// What a person would call the line: its label, else the service, else the kind of line.
std::string label_of(const Names& names, const CostLine& line) {
  for (const std::string_view text : {names.label(line), names.service(line)})
    if (!text.empty()) return std::string{text};
  return std::string{line.kind};
}

// The rows that cost money, in the order of the lines; employer lines of one employment are one.
std::vector<CostRow> cost_rows(const PlanCost& cost) {
  const Names names{cost};
  std::vector<CostRow> rows;
  for (const CostLine& line : cost.lines) {
    if (line.kind == "unpaid") continue;
    const std::string_view employment = documents::employment_of(line);
    if (employment.empty()) {
      rows.push_back({line.line, label_of(names, line), line.weekly, line.annual, line.one_off});
      continue;
    }
    const auto same = std::ranges::find_if(
        rows, [&](const CostRow& row) { return row.employer && row.id == employment; });
    if (same == rows.end()) {
      rows.push_back({std::string{employment}, "Employer costs", line.weekly, line.annual,
                      /*one_off=*/false, /*employer=*/true});
    } else {
      same->weekly += line.weekly;
      same->annual += line.annual;
    }
  }
  return rows;
}

// How the weekly figure became the annual one.
std::string basis_text(const PlanCost& cost) {
  switch (cost.options.convention) {
    case Convention::weeks_52: return "(weekly x 52)";
    case Convention::weeks_365_7: return "(weekly x 365/7)";
    case Convention::cld: return "(weekly x 52, client level data)";
    case Convention::calendar: break;
  }
  return "(by calendar; " + pounds_text(cost.totals.period) + " from " +
         cost.period.first().text() + " to " + cost.period.last().text() + ")";
}

// Where each column of the page ends.
struct Widths {
  std::size_t first = kLeastFirstColumn;
  std::size_t label = 0;
  std::size_t weekly = 0;
  std::size_t annual = 0;
};

// Columns are as wide as the widest cell. Widths are counted in code points, not bytes, because
// names may have accents and every amount has a pound sign.
Widths widths_of(const PlanCost& cost, const std::vector<CostRow>& rows) {
  Widths widths;
  const Names names{cost};
  for (const BudgetPosition& position : cost.budgets)
    widths.first = std::max(widths.first, width_of(names.budget(position.budget)) + kGap);
  for (const CostRow& row : rows) {
    widths.first = std::max(widths.first, width_of(row.id) + kGap);
    widths.label = std::max(widths.label, width_of(row.label));
    widths.weekly = std::max(widths.weekly, width_of(pounds_text(row.weekly)));
    widths.annual = std::max(widths.annual, width_of(pounds_text(row.annual)));
  }
  return widths;
}

// "a0         Nine hours a week   £90.00 a week   £4,680.00 a year". What is bought once has no
// figure a week.
std::string cost_text(const CostRow& row, const Widths& widths) {
  constexpr std::string_view kAWeek = " a week";
  std::string text = padded(row.id, widths.first) + padded(row.label, widths.label + kGap);
  text += row.one_off ? std::string(widths.weekly + kAWeek.size(), ' ')
                      : flushed(pounds_text(row.weekly), widths.weekly) + std::string{kAWeek};
  text += std::string(kGap, ' ') + flushed(pounds_text(row.annual), widths.annual);
  return text += row.one_off ? " once" : " a year";
}

// Over is worse than short in a bad year, so only the worse of the two is shown.
std::string position_text(const BudgetPosition& position) {
  std::string text = pounds_text(position.available);
  text += std::string(kGap, ' ') + "left " + pounds_text(position.left);
  if (position.over > Money{}) {
    text += ", " + pounds_text(position.over) + " over";
  } else if (position.over_at_p95.value_or(Money{}) > Money{}) {
    text += ", " + pounds_text(*position.over_at_p95) + " short in 1 ";
    text += position.basis == "annual" ? "year of 20" : "time in 20";
  }
  if (position.short_from) text += ", short from " + position.short_from->text();
  if (const auto& actuals = position.actuals) {
    text += ", " + pounds_text(actuals->actual) + " spent";
    text += ", " + pounds_text(actuals->expected_left) + " expected to be left";
    if (actuals->runs_out) text += ", runs out from " + actuals->runs_out->text();
  }
  return text;
}

std::string budgets_text(const PlanCost& cost, const Widths& widths) {
  const Names names{cost};
  std::string text;
  for (std::size_t i = 0; i < cost.budgets.size(); ++i) {
    const BudgetPosition& position = cost.budgets[i];
    const std::string id{names.budget(position.budget)};
    if (i % kBudgetsOnALine == 0) {
      text += padded(id, widths.first);
    } else {
      text += std::string(kGapBetweenBudgets, ' ') + id + std::string(kGap, ' ');
    }
    text += position_text(position);
    if ((i + 1) % kBudgetsOnALine == 0 || i + 1 == cost.budgets.size()) text += '\n';
  }
  return text;
}

std::string unfunded_text(const PlanCost& cost, const Widths& widths) {
  std::string text;
  for (const Unfunded& rest : cost.unfunded) {
    text += padded("unfunded", widths.first) + rest.line + " " + pounds_text(rest.amount);
    if (rest.short_from) text += " from " + rest.short_from->text();
    text += '\n';
  }
  return text;
}

std::string_view member_of(const CostFinding& finding, std::string_view name) {
  for (const auto& [member, value] : finding.members)
    if (member == name) return value;
  return {};
}

// "10.00, must be >= 12.71 from 2026-04-01", else the members as they are.
std::string members_text(const CostFinding& finding) {
  const std::string_view found = member_of(finding, "found");
  const std::string_view allowed = member_of(finding, "allowed");
  const std::string_view first_day = member_of(finding, "first_day");
  std::string text{found};
  const auto add = [&](std::string_view words, std::string_view value) {
    if (!text.empty()) text += ", ";
    text += std::string{words} + std::string{value};
  };
  if (!allowed.empty()) {
    add("must be ", allowed);
    if (!first_day.empty()) text += " from " + std::string{first_day};
    return text;
  }
  for (const auto& [name, value] : finding.members)
    if (name != "found") add(std::string{name} + " ", value);
  return text;
}

std::string warnings_text(const PlanCost& cost, const Widths& widths) {
  const Names names{cost};
  std::string text;
  for (const CostFinding& finding : cost.findings) {
    if (finding.level != Level::warning) continue;
    text += padded("warning", widths.first) + std::string{finding.code};
    if (finding.at) text += " " + names.place(*finding.at);
    const std::string members = members_text(finding);
    text += (members.empty() ? "" : ": " + members) + '\n';
  }
  return text;
}

}  // namespace

std::string result_text(const PlanCost& cost) {
  std::vector<CostRow> rows = cost_rows(cost);
  rows.push_back({"total", "", cost.totals.weekly, cost.totals.annual});
  const Widths widths = widths_of(cost, rows);

  std::string page;
  for (const CostRow& row : rows) {
    page += cost_text(row, widths);
    page += &row == &rows.back() ? std::string(kGap, ' ') + basis_text(cost) + '\n' : "\n";
  }
  page += budgets_text(cost, widths);
  page += unfunded_text(cost, widths);
  page += warnings_text(cost, widths);
  return page;
}

}  // namespace kith
