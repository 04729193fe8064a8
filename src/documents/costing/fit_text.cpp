// What does the command line show of a fit: what is chosen, what is left out and why?
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "documents/costing/names.hpp"
#include "documents/shared/numbers.hpp"
#include "documents/shared/page.hpp"
#include "kith/documents/fit.hpp"

namespace kith {
namespace {

using documents::Names;
using documents::padded;
using documents::pounds_text;
using documents::width_of;

constexpr std::size_t kFirstColumn = 11;
constexpr std::size_t kGap = 3;

// One action on the page: what happens to it, which it is, and what it costs or why it is left out.
struct FitRow {
  std::string_view word;
  std::string action;
  std::string label;
  std::string said;
};

// What the lines of one action cost together; employer lines are apart.
Money cost_of(const PlanFit& fit, Row action) {
  Money sum;
  for (const CostLine& line : fit.cost.lines) {
    if (line.action == action) sum += fit.compared == "period" ? line.period : line.annual;
  }
  return sum;
}

Money employer_costs(const PlanFit& fit) {
  Money sum;
  for (const CostLine& line : fit.cost.lines) {
    if (!line.action) sum += fit.compared == "period" ? line.period : line.annual;
  }
  return sum;
}

std::string label_of(const PlanFit& fit, Row action) {
  CostLine line;
  line.action = action;
  const Names names{fit.cost};
  return std::string{names.label(line).empty() ? names.service(line) : names.label(line)};
}

std::string reason_text(const PlanFit& fit, const FitDropped& dropped) {
  std::string text{dropped.reason};
  if (dropped.instead) text += ": " + std::string{Names{fit.cost}.action(*dropped.instead)};
  for (const FitAlternative& alternative : fit.alternatives) {
    if (alternative.action != dropped.action || !alternative.difference) continue;
    const Money difference = *alternative.difference;
    text += difference < Money{} ? ", " + pounds_text(-difference) + " less"
                                 : ", " + pounds_text(difference) + " more";
  }
  return text;
}

std::vector<FitRow> rows_of(const PlanFit& fit) {
  const Names names{fit.cost};
  std::vector<FitRow> rows;
  for (const Row action : fit.chosen) {
    rows.push_back({"chosen", std::string{names.action(action)}, label_of(fit, action),
                    pounds_text(cost_of(fit, action))});
  }
  for (const FitDropped& dropped : fit.dropped) {
    rows.push_back({"dropped", std::string{names.action(dropped.action)},
                    label_of(fit, dropped.action), reason_text(fit, dropped)});
  }
  return rows;
}

std::string money_text(const PlanFit& fit) {
  std::string text = padded("cost", kFirstColumn) + pounds_text(fit.total);
  text += fit.compared == "period" ? " in the period" : " a year";
  if (const Money employing = employer_costs(fit); employing != Money{}) {
    text += ", " + pounds_text(employing) + " of it for employing";
  }
  text += '\n' + padded("budget", kFirstColumn) + pounds_text(fit.budget);
  text += std::string(kGap, ' ') + "left " + pounds_text(fit.left);
  if (fit.shortfall != Money{}) {
    text += ", " + pounds_text(fit.shortfall) + " short of meeting every need";
  }
  return text + '\n';
}

std::string warnings_text(const PlanFit& fit) {
  std::string text;
  for (const CostFinding& finding : fit.findings) {
    if (finding.level != Level::warning) continue;
    text += padded("warning", kFirstColumn) + std::string{finding.code};
    if (finding.at) text += " " + Names{fit.cost}.place(*finding.at);
    std::string between = ": ";
    for (const auto& [name, value] : finding.members) {
      text += between + (name == "allowed" ? "must be " : "") + value;
      between = ", ";
    }
    text += '\n';
  }
  return text;
}

}  // namespace

std::string fit_text(const PlanFit& fit) {
  const std::vector<FitRow> rows = rows_of(fit);
  std::size_t action = 0;
  std::size_t label = 0;
  for (const FitRow& row : rows) {
    action = std::max(action, width_of(row.action) + kGap);
    label = std::max(label, width_of(row.label) + kGap);
  }
  std::string page;
  for (const FitRow& row : rows) {
    page += padded(row.word, kFirstColumn) + padded(row.action, action) + padded(row.label, label) +
            row.said + '\n';
  }
  return page + money_text(fit) + warnings_text(fit);
}

}  // namespace kith
