// The tables of a fit. tests/c_abi/tables.txt lists their columns, which are promises.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "documents/shared/frames.hpp"
#include "kith/documents/fit.hpp"
#include "documents/shared/names.hpp"

namespace kith {
namespace {

using documents::ColumnOf;
using documents::frame_of;
using documents::may_be_empty;
using documents::Names;
using documents::real;
using documents::text;
using documents::whole;
using documents::yes_no;

using Whole = std::optional<std::int64_t>;
using Text = std::optional<std::string>;
using Real = std::optional<double>;

// A row of a table: what it shows, and the fit that it belongs to.
template <class Shown>
struct RowOf {
  const PlanFit* fit = nullptr;
  const Shown* shown = nullptr;

  Text action(std::optional<Row> row) const {
    return row ? Text{Names{fit->cost}.action(*row)} : Text{};
  }
};

template <class Shown>
std::vector<RowOf<Shown>> rows_of(const PlanFit& fit, const std::vector<Shown>& all) {
  std::vector<RowOf<Shown>> rows;
  for (const Shown& shown : all) rows.push_back({&fit, &shown});
  return rows;
}

// --- actions: chosen ones have no reason ---

Frame actions_frame(const PlanFit& fit) {
  using Shown = RowOf<FitDropped>;
  std::vector<FitDropped> all = fit.dropped;
  for (const Row action : fit.chosen) all.push_back({action, {}, std::nullopt});
  std::ranges::sort(all, {}, &FitDropped::action);
  return frame_of<Shown>(
      {text<Shown>("action", [](const Shown& row) { return row.action(row.shown->action); }),
       yes_no<Shown>("chosen", [](const Shown& row) { return Whole{row.shown->reason.empty()}; }),
       may_be_empty(text<Shown>("reason",
                                [](const Shown& row) {
                                  return row.shown->reason.empty() ? Text{}
                                                                   : Text{row.shown->reason};
                                })),
       may_be_empty(text<Shown>("instead",
                                [](const Shown& row) { return row.action(row.shown->instead); }))},
      rows_of(fit, all));
}

Frame alternatives_frame(const PlanFit& fit) {
  using Shown = RowOf<FitAlternative>;
  return frame_of<Shown>(
      {text<Shown>("choice", [](const Shown& row) { return Text{row.shown->choice}; }),
       text<Shown>("action", [](const Shown& row) { return row.action(row.shown->action); }),
       may_be_empty(
           text<Shown>("taken", [](const Shown& row) { return row.action(row.shown->taken); })),
       may_be_empty(whole<Shown>("difference_pence",
                                 [](const Shown& row) {
                                   const auto& difference = row.shown->difference;
                                   return difference ? Whole{difference->pence()} : Whole{};
                                 }))},
      rows_of(fit, fit.alternatives));
}

// --- frontier: the actions of a point stand in one cell ---

Text chosen_text(const RowOf<FitPoint>& row) {
  std::string ids;
  for (const Row action : row.shown->chosen) {
    if (!ids.empty()) ids += ';';
    ids += *row.action(action);
  }
  return ids;
}

Frame frontier_frame(const PlanFit& fit) {
  using Shown = RowOf<FitPoint>;
  return frame_of<Shown>(
      {whole<Shown>("cost_pence", [](const Shown& row) { return Whole{row.shown->cost.pence()}; }),
       whole<Shown>("essential_thousandths",
                    [](const Shown& row) { return Whole{row.shown->worth.essential}; }),
       whole<Shown>("important_thousandths",
                    [](const Shown& row) { return Whole{row.shown->worth.important}; }),
       whole<Shown>("wanted_thousandths",
                    [](const Shown& row) { return Whole{row.shown->worth.wanted}; }),
       text<Shown>("chosen", &chosen_text)},
      rows_of(fit, fit.frontier));
}

template <Fraction FitUnpaid::*kMinutes>
Real minutes_of(const RowOf<FitUnpaid>& row) {
  return (row.shown->*kMinutes).approximate();
}

Frame unpaid_frame(const PlanFit& fit) {
  using Shown = RowOf<FitUnpaid>;
  return frame_of<Shown>({may_be_empty(text<Shown>("supporter",
                                                   [](const Shown& row) {
                                                     return row.shown->supporter.empty()
                                                                ? Text{}
                                                                : Text{row.shown->supporter};
                                                   })),
                          real<Shown>("agreed_minutes_per_week", &minutes_of<&FitUnpaid::agreed>),
                          real<Shown>("asked_minutes_per_week", &minutes_of<&FitUnpaid::asked>),
                          real<Shown>("used_minutes_per_week", &minutes_of<&FitUnpaid::used>),
                          real<Shown>("over_minutes_per_week", &minutes_of<&FitUnpaid::over>)},
                         rows_of(fit, fit.unpaid));
}

}  // namespace

Frame fit_frame(const PlanFit& fit, std::string_view name) {
  if (name == "actions") return actions_frame(fit);
  if (name == "alternatives") return alternatives_frame(fit);
  if (name == "frontier") return frontier_frame(fit);
  if (name == "unpaid") return unpaid_frame(fit);
  throw Error{Code::argument, "a fit has no table '" + std::string{name} +
                                  "'; it has actions, alternatives, frontier, unpaid"};
}

}  // namespace kith
