// What does an area cost, who is around its people, and how are they? `run/1`: its members are one
// list, from which the document and its schema are made.
#include <array>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "documents/costing/names.hpp"
#include "documents/run/schemas.hpp"
#include "documents/shared/described_document.hpp"
#include "documents/shared/numbers.hpp"
#include "kith/documents/results.hpp"
#include "kith/documents/run.hpp"
#include "kith/outcomes/instruments.hpp"

namespace kith::documents {
namespace {

struct LabelledRun {
  const AreaRun& run;
  std::string_view label;

  const Tables& tables() const { return run.cost.area.tables(); }
};
using OfRun = Members<LabelledRun>;

// Means and deviations are written in full, as the shortest digits that read back as the same
// number.
Number number(double value) { return {shortest_text(value)}; }

std::optional<Number> number(const std::optional<double>& value) {
  return value ? std::optional{number(*value)} : std::nullopt;
}

std::optional<Number> number(const std::optional<Fraction>& exact) {
  return exact ? std::optional{number(exact->approximate())} : std::nullopt;
}

// --- the area ---

// In the order of the list of tables.
ByName<std::int64_t> rows_of(const LabelledRun& answer) {
  ByName<std::int64_t> rows;
  for (const TableSpec& spec : table_specs()) {
    const auto name = static_cast<TableName>(&spec - table_specs().data());
    const std::size_t count = answer.tables()[name].rows();
    if (count > 0) rows.emplace_back(spec.name, static_cast<std::int64_t>(count));
  }
  return rows;
}

constexpr std::array kAreaMembers = {
    OfRun::of<&LabelledRun::label>("label"),
    OfRun::of<rows_of>("rows").with_about("how many each table has; one without rows is left out"),
};

// --- basis: empty without plans ---

using OfOptions = Members<CostOptions>;

constexpr std::array kRoundingMembers = {
    OfOptions::of<[](const CostOptions& options) { return rounding_name(options.rounding); }>(
        "rule"),
    OfOptions::of<&CostOptions::step>("step"),
    OfOptions::of<[](const CostOptions& options) { return round_at_name(options.round_at); }>("at"),
};

// An area without plans has no basis: its members are left out and the object is empty.
std::optional<std::string_view> convention_of(const LabelledRun& answer) {
  if (answer.run.cost.plans.empty()) return std::nullopt;
  return convention_name(answer.run.cost.options.convention);
}

std::optional<CostOptions> rounding_of(const LabelledRun& answer) {
  if (answer.run.cost.plans.empty()) return std::nullopt;
  return answer.run.cost.options;
}

std::optional<std::string> parameters_of(const LabelledRun& answer) {
  if (answer.run.cost.plans.empty()) return std::nullopt;
  return answer.run.cost.plans.front().parameters;
}

template <Date (Period::*kDay)() const>
std::optional<Date> day_of(const LabelledRun& answer) {
  const std::optional<Period>& days = answer.run.totals.days;
  return days ? std::optional{((*days).*kDay)()} : std::nullopt;
}

std::optional<bool> provisional_of(const LabelledRun& answer) {
  if (answer.run.cost.plans.empty()) return std::nullopt;
  return answer.run.totals.provisional;
}

constexpr std::array kBasisMembers = {
    OfRun::of<convention_of>("convention"),
    OfRun::object<kRoundingMembers, rounding_of>("rounding"),
    OfRun::of<parameters_of>("parameters"),
    OfRun::of<day_of<&Period::first>>("first_day").with_about("of any plan"),
    OfRun::of<day_of<&Period::last>>("last_day").with_about("of any plan"),
    OfRun::of<provisional_of>("provisional"),
};

// --- totals ---

using OfTotals = Members<AreaTotals>;

constexpr std::array kTotalMembers = {
    OfTotals::of<&AreaTotals::plans>("plans"),
    OfTotals::of<&AreaTotals::weekly>("weekly"),
    OfTotals::of<&AreaTotals::annual>("annual"),
    OfTotals::of<&AreaTotals::period>("period"),
    OfTotals::of<&AreaTotals::one_off>("one_off"),
    OfTotals::of<&AreaTotals::paid_minutes_per_week>("paid_minutes_per_week").in("min/week"),
    OfTotals::of<&AreaTotals::unpaid_minutes_per_week>("unpaid_minutes_per_week").in("min/week"),
    OfTotals::of<&AreaTotals::available>("available"),
    OfTotals::of<&AreaTotals::committed>("committed"),
    OfTotals::of<&AreaTotals::left>("left"),
    OfTotals::of<&AreaTotals::over>("over"),
    OfTotals::of<&AreaTotals::unfunded>("unfunded"),
    OfTotals::of<&AreaTotals::plans_short>("plans_short"),
};

using OfKind = Members<KindTotal>;

constexpr std::array kKindMembers = {
    OfKind::of<&KindTotal::kind>("kind"),
    OfKind::of<&KindTotal::weekly>("weekly"),
    OfKind::of<&KindTotal::annual>("annual"),
};

// --- networks ---

using OfNetworks = Members<NetworkTable>;

template <class Value>
ByName<Value> by_group(const std::array<Value, kSupportGroupCount>& values) {
  ByName<Value> by_name;
  for (std::size_t group = 0; group < kSupportGroupCount; ++group) {
    by_name.emplace_back(support_group_name(static_cast<SupportGroup>(group)), values[group]);
  }
  return by_name;
}

template <Composition NetworkTable::*kComposition>
ByName<std::int64_t> amounts(const NetworkTable& networks) {
  return by_group((networks.*kComposition).amounts);
}

template <Composition NetworkTable::*kComposition>
std::optional<ByName<Share>> shares(const NetworkTable& networks) {
  const auto& shares = (networks.*kComposition).shares;
  return shares ? std::optional{by_group(*shares)} : std::nullopt;
}

std::optional<Number> mean_size_of(const NetworkTable& networks) {
  const Measure size = networks.mean_size();
  return size.is_defined() ? std::optional{number(size.value())} : std::nullopt;
}

constexpr std::array kNetworkMembers = {
    OfNetworks::of<[](const NetworkTable& networks) { return networks.people.size(); }>("people"),
    OfNetworks::or_null<mean_size_of>("mean_size"),
    OfNetworks::of<amounts<&NetworkTable::heads>>("groups"),
    OfNetworks::or_null<shares<&NetworkTable::heads>>("shares"),
    OfNetworks::of<amounts<&NetworkTable::minutes>>("minutes"),
    OfNetworks::or_null<shares<&NetworkTable::minutes>>("minute_shares"),
    OfNetworks::of<&NetworkTable::with_nobody>("with_nobody"),
    OfNetworks::of<&NetworkTable::paid_only>("paid_only"),
    OfNetworks::of<&NetworkTable::single_supporter>("single_supporter"),
};

// --- outcomes ---

using OfItem = Members<ItemRow>;

// "answered_1": how many gave that answer, from the lowest that the instrument has.
std::vector<std::pair<std::string, std::int64_t>> answers_of(const ItemRow& item) {
  std::vector<std::pair<std::string, std::int64_t>> answers;
  std::int32_t answer = item.lowest;
  for (const std::int64_t people : item.counts) {
    answers.emplace_back("answered_" + std::to_string(answer++), people);
  }
  return answers;
}

constexpr std::array kItemMembers = {
    OfItem::of<&ItemRow::name>("item"),
    OfItem::of<&ItemRow::answered>("answered"),
    OfItem::of<&ItemRow::missing>("missing"),
    OfItem::of<&ItemRow::refused>("refused"),
    OfItem::of<&ItemRow::not_applicable>("not_applicable"),
    OfItem::of<[](const ItemRow& item) { return number(item.mean); }>("mean"),
    OfItem::of<[](const ItemRow& item) { return number(item.sd); }>("sd"),
    OfItem::others<answers_of>(),
};

using OfOutcome = Members<OutcomeTable>;

template <auto kMember>
std::optional<Number> statistic(const OutcomeTable& outcome) {
  return number(outcome.summary.*kMember);
}

ByName<std::int64_t> bands_of(const OutcomeTable& outcome) {
  ByName<std::int64_t> bands;
  for (const ScoreSummary::BandCount& band : outcome.summary.bands) {
    bands.emplace_back(band.band, band.people);
  }
  return bands;
}

constexpr std::array kOutcomeMembers = {
    OfOutcome::of<[](const OutcomeTable& outcome) { return outcome.items.people; }>("people"),
    OfOutcome::of<[](const OutcomeTable& outcome) { return outcome.summary.scored; }>("scored"),
    OfOutcome::of<[](const OutcomeTable& outcome) { return outcome.summary.missing_item; }>(
        "missing_item"),
    OfOutcome::or_null<statistic<&ScoreSummary::raw_mean>>("raw_mean"),
    OfOutcome::or_null<statistic<&ScoreSummary::raw_sd>>("raw_sd"),
    OfOutcome::or_null<statistic<&ScoreSummary::metric_mean>>("metric_mean"),
    OfOutcome::or_null<statistic<&ScoreSummary::metric_sd>>("metric_sd"),
    OfOutcome::of<bands_of>("bands"),
    OfOutcome::rows<kItemMembers,
                    [](const OutcomeTable& outcome) -> const auto& { return outcome.items.items; }>(
        "items"),
};

std::vector<std::pair<std::string_view, const OutcomeTable*>> outcomes_of(
    const LabelledRun& answer) {
  std::vector<std::pair<std::string_view, const OutcomeTable*>> outcomes;
  for (const OutcomeTable& outcome : answer.run.outcomes) {
    outcomes.emplace_back(outcome.items.instrument, &outcome);
  }
  return outcomes;
}

// --- figures to compare with ---

// Source: An Evaluation of MySupportBroker, 2016: box 3 (who is around a customer) and table 4.
ByName<DecimalText> reference(const LabelledRun&) {
  return {{"people_around", {"21"}},         {"informal", {"0.33"}},
          {"professional", {"0.25"}},        {"paid", {"0.42"}},
          {"swemwbs_metric_mean", {"20.6"}}, {"turn_to_often_or_always", {"0.73"}}};
}

// --- plans ---

using OfPlan = Members<PlanCost>;

constexpr std::array kPlanMembers = {
    OfPlan::of<[](const PlanCost& cost) { return std::string{Names{cost}.person()}; }>("person"),
    OfPlan::of<[](const PlanCost& cost) { return Nested{result_json(cost)}; }>("result").with_about(
        "the result/1 document of the plan"),
};

// --- the document ---

const LabelledRun& itself(const LabelledRun& answer) { return answer; }

constexpr std::array kRunMembers = {
    OfRun::object<kAreaMembers, itself>("area"),
    OfRun::object<kBasisMembers, itself>("basis").with_about("empty without plans"),
    OfRun::object<kTotalMembers,
                  [](const LabelledRun& answer) -> const auto& { return answer.run.totals; }>(
        "totals"),
    OfRun::rows<kKindMembers,
                [](const LabelledRun& answer) -> const auto& { return answer.run.totals.kinds; }>(
        "kinds")
        .with_about("what the lines of each kind come to, most a year first"),
    OfRun::object<kNetworkMembers,
                  [](const LabelledRun& answer) -> const auto& { return answer.run.networks; }>(
        "network"),
    OfRun::objects_by_name<kOutcomeMembers, outcomes_of>("outcomes")
        .with_about("by instrument; one that nobody answered is left out"),
    OfRun::of<reference>("reference").with_about("published figures to compare with"),
    OfRun::rows<kPlanMembers,
                [](const LabelledRun& answer) -> const auto& { return answer.run.cost.plans; }>(
        "plans"),
};

constexpr DocumentOf<LabelledRun> kRun{
    "run/1", "an area as a whole: cost, networks, outcomes and every plan", kRunMembers};

constexpr std::array<std::string_view, 2> kInstruments = {"swemwbs", "loneliness_pair"};

}  // namespace

std::string run_schema() { return document_schema_json(kRun); }

}  // namespace kith::documents

namespace kith {

AreaRun run_area(const Area& area, const Parameters& parameters, const CostOptions& options,
                 const Progress& progress) {
  AreaRun run;
  run.cost = cost_area(area, parameters, options, progress);
  run.totals = area_totals(run.cost.plans);
  NetworkOptions network;
  network.parameters = &parameters;
  network.threads = options.threads;
  run.networks = area_network(area, network);
  for (const std::string_view instrument : documents::kInstruments) {
    OutcomeTable outcome = area_outcomes(area, Instruments::shipped(), instrument);
    if (outcome.items.people > 0) run.outcomes.push_back(std::move(outcome));
  }
  return run;
}

std::string run_json(const AreaRun& run, std::string_view label) {
  return documents::document_json(documents::kRun, {run, label});
}

}  // namespace kith
