// Which tables does a fit have? tests/c_abi/tables.txt lists their columns, which are promises.
#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "documents/costing/names.hpp"
#include "documents/shared/cells.hpp"
#include "kith/documents/fit.hpp"

namespace kith::documents {
namespace {

// A row of a table: what it shows, and the fit that it belongs to.
template <class Shown>
struct RowOf {
  const PlanFit* fit = nullptr;
  const Shown* shown = nullptr;

  Text action(std::optional<Row> row) const {
    return row ? Text{Names{fit->cost}.action(*row)} : Text{};
  }
};

template <class Shown, std::vector<Shown> PlanFit::*member>
std::vector<RowOf<Shown>> rows_of(const PlanFit& fit) {
  std::vector<RowOf<Shown>> rows;
  for (const Shown& shown : fit.*member) rows.push_back({&fit, &shown});
  return rows;
}

// --- actions: chosen ones have no reason ---

struct ActionRow {
  const PlanFit* fit = nullptr;
  FitDropped shown;

  Text action(std::optional<Row> row) const {
    return row ? Text{Names{fit->cost}.action(*row)} : Text{};
  }
};

std::vector<ActionRow> action_rows(const PlanFit& fit) {
  std::vector<ActionRow> rows;
  for (const FitDropped& dropped : fit.dropped) rows.push_back({&fit, dropped});
  for (const Row action : fit.chosen) rows.push_back({&fit, {action, {}, std::nullopt}});
  std::ranges::sort(rows, {}, [](const ActionRow& row) { return row.shown.action; });
  return rows;
}

constexpr std::array kActionColumns = {
    text<ActionRow>("action", [](auto& row) { return row.action(row.shown.action); }),
    yes_no<ActionRow>("chosen", [](auto& row) { return Whole{row.shown.reason.empty()}; }),
    may_be_empty(text<ActionRow>("reason", [](auto& row) { return not_empty(row.shown.reason); })),
    may_be_empty(
        text<ActionRow>("instead", [](auto& row) { return row.action(row.shown.instead); })),
};

// --- alternatives ---

using AlternativeRow = RowOf<FitAlternative>;

constexpr std::array kAlternativeColumns = {
    text<AlternativeRow>("choice", [](auto& row) { return Text{row.shown->choice}; }),
    text<AlternativeRow>("action", [](auto& row) { return row.action(row.shown->action); }),
    may_be_empty(
        text<AlternativeRow>("taken", [](auto& row) { return row.action(row.shown->taken); })),
    may_be_empty(whole<AlternativeRow>("difference_pence",
                                       [](auto& row) { return pence(row.shown->difference); })),
};

// --- frontier: the actions of a point are in one cell ---

using PointRow = RowOf<FitPoint>;

Text chosen_text(const PointRow& row) {
  std::vector<std::string> ids;
  for (const Row action : row.shown->chosen) ids.push_back(*row.action(action));
  return in_one_cell(ids, ";");
}

constexpr std::array kFrontierColumns = {
    whole<PointRow>("cost_pence", [](auto& row) { return pence(row.shown->cost); }),
    whole<PointRow>("essential_thousandths",
                    [](auto& row) { return Whole{row.shown->worth.essential}; }),
    whole<PointRow>("important_thousandths",
                    [](auto& row) { return Whole{row.shown->worth.important}; }),
    whole<PointRow>("wanted_thousandths", [](auto& row) { return Whole{row.shown->worth.wanted}; }),
    text<PointRow>("chosen", chosen_text),
};

// --- unpaid ---

using UnpaidRow = RowOf<FitUnpaid>;

template <Fraction FitUnpaid::*kMinutes>
Real minutes_of(const UnpaidRow& row) {
  return (row.shown->*kMinutes).approximate();
}

constexpr std::array kUnpaidColumns = {
    may_be_empty(
        text<UnpaidRow>("supporter", [](auto& row) { return not_empty(row.shown->supporter); })),
    real<UnpaidRow>("agreed_minutes_per_week", minutes_of<&FitUnpaid::agreed>),
    real<UnpaidRow>("asked_minutes_per_week", minutes_of<&FitUnpaid::asked>),
    real<UnpaidRow>("used_minutes_per_week", minutes_of<&FitUnpaid::used>),
    real<UnpaidRow>("over_minutes_per_week", minutes_of<&FitUnpaid::over>),
};

// --- the list ---

constexpr std::array kFitTables = {
    table<kActionColumns, action_rows>("actions"),
    table<kAlternativeColumns, rows_of<FitAlternative, &PlanFit::alternatives>>("alternatives"),
    table<kFrontierColumns, rows_of<FitPoint, &PlanFit::frontier>>("frontier"),
    table<kUnpaidColumns, rows_of<FitUnpaid, &PlanFit::unpaid>>("unpaid"),
};
constexpr TablesOf<PlanFit> kFit{
    kFitTables, {.has_no = "a fit has no table", .has = "it has", .before_last = ", "}};

}  // namespace
}  // namespace kith::documents

namespace kith {

Frame fit_frame(const PlanFit& fit, std::string_view name) {
  return documents::kFit.frame(fit, name);
}

std::vector<TableShape> fit_tables() { return documents::kFit.shapes(); }

}  // namespace kith
