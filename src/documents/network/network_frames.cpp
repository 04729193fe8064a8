// Which tables do an area's networks have? tests/c_abi/tables.txt lists their columns, which are
// promises.
#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "documents/shared/cells.hpp"
#include "kith/documents/network.hpp"
#include "kith/tables/columns.hpp"

namespace kith::documents {
namespace {

struct Networks {
  const Area& area;
  const NetworkTable& table;
};

// --- people ---

struct PersonRow {
  const Tables* tables = nullptr;
  const PersonMeasures* shown = nullptr;
};

// The cells of one group of supporters. Minutes are those of a week.
template <SupportGroup group>
struct Of {
  static constexpr auto kGroup = static_cast<std::size_t>(group);

  static Whole millionths(const Composition& composition) {
    return composition.shares ? Whole{(*composition.shares)[kGroup].millionths()} : std::nullopt;
  }

  static Whole heads(const PersonRow& row) { return row.shown->heads.amounts[kGroup]; }
  static Whole head_share(const PersonRow& row) { return millionths(row.shown->heads); }
  static Whole minutes(const PersonRow& row) { return row.shown->minutes.amounts[kGroup]; }
  static Whole minute_share(const PersonRow& row) { return millionths(row.shown->minutes); }
  static Whole reference(const PersonRow& row) { return row.shown->reference[kGroup]; }
};

using OfInformal = Of<SupportGroup::informal>;
using OfProfessional = Of<SupportGroup::professional>;
using OfPaid = Of<SupportGroup::paid>;

using Three = std::array<ColumnOf<PersonRow>, 3>;

constexpr Three minutes_a_week(Three columns) {
  for (ColumnOf<PersonRow>& column : columns) column = in_unit("min/week", column);
  return columns;
}

// How a network is made up: people, their shares, minutes a week, their shares, and what the same
// number of people would be in the published proportion.
constexpr std::array kComposition = columns_in_order(
    Three{whole("informal", OfInformal::heads), whole("professional", OfProfessional::heads),
          whole("paid", OfPaid::heads)},
    may_be_empty(Three{whole("informal_millionths", OfInformal::head_share),
                       whole("professional_millionths", OfProfessional::head_share),
                       whole("paid_millionths", OfPaid::head_share)}),
    minutes_a_week({whole("informal_minutes", OfInformal::minutes),
                    whole("professional_minutes", OfProfessional::minutes),
                    whole("paid_minutes", OfPaid::minutes)}),
    may_be_empty(Three{whole("informal_minutes_millionths", OfInformal::minute_share),
                       whole("professional_minutes_millionths", OfProfessional::minute_share),
                       whole("paid_minutes_millionths", OfPaid::minute_share)}),
    std::array{whole<PersonRow>("minutes_unknown",
                                [](auto& row) { return Whole{row.shown->minutes_unknown}; })},
    Three{whole("reference_informal", OfInformal::reference),
          whole("reference_professional", OfProfessional::reference),
          whole("reference_paid", OfPaid::reference)});

// A count of the measures.
template <std::int64_t PersonMeasures::*count>
constexpr ColumnOf<PersonRow> counted(std::string_view name) {
  return whole<PersonRow>(name, [](auto& row) { return Whole{(*row.shown).*count}; });
}

Real value_of(const Measure& measure) {
  return measure.is_defined() ? Real{measure.value()} : std::nullopt;
}

// A measure may be undefined: the density of one supporter. Its cell is then empty.
template <Measure PersonMeasures::*measure>
constexpr ColumnOf<PersonRow> measured(std::string_view name) {
  return may_be_empty(
      real<PersonRow>(name, [](auto& row) { return value_of((*row.shown).*measure); }));
}

template <Measure Diversity::*measure>
constexpr ColumnOf<PersonRow> variety(std::string_view name) {
  return may_be_empty(
      real<PersonRow>(name, [](auto& row) { return value_of(row.shown->kinds.*measure); }));
}

Text person_of(const PersonRow& row) {
  return text_in(*row.tables, TableName::people, columns::people::person, row.shown->person);
}

constexpr std::array kPersonColumns = columns_in_order(
    std::array{
        text<PersonRow>("person", person_of),
        may_be_empty(date<PersonRow>("as_at", [](auto& row) { return days(row.shown->as_at); })),
        whole<PersonRow>("size", [](auto& row) { return Whole{row.shown->size()}; })},
    kComposition,
    std::array{
        whole<PersonRow>("kinds", [](auto& row) { return Whole{row.shown->kinds.kinds}; }),
        variety<&Diversity::entropy>("entropy"), variety<&Diversity::blau>("blau"),
        counted<&PersonMeasures::alter_ties>("alter_ties"),
        measured<&PersonMeasures::density>("density"),
        counted<&PersonMeasures::components>("components"),
        counted<&PersonMeasures::largest_component>("largest_component"),
        counted<&PersonMeasures::isolates>("isolates"),
        counted<&PersonMeasures::articulation_points>("articulation_points"),
        measured<&PersonMeasures::effective_size>("effective_size"),
        measured<&PersonMeasures::efficiency>("efficiency"),
        measured<&PersonMeasures::constraint>("constraint"),
        measured<&PersonMeasures::hierarchy>("hierarchy"),
        measured<&PersonMeasures::external_internal>("external_internal"),
        yes_no<PersonRow>("nobody", [](auto& row) { return Whole{row.shown->has_nobody()}; }),
        yes_no<PersonRow>("paid_only", [](auto& row) { return Whole{row.shown->is_paid_only()}; }),
        yes_no<PersonRow>("single_supporter",
                          [](auto& row) { return Whole{row.shown->has_single_supporter()}; })});

std::vector<PersonRow> person_rows(const Networks& networks) {
  std::vector<PersonRow> rows;
  for (const PersonMeasures& person : networks.table.people) {
    rows.push_back({&networks.area.tables(), &person});
  }
  return rows;
}

// --- shared supporters ---

struct SharedRow {
  const Tables* tables = nullptr;
  const SharedSupporter* shown = nullptr;
};

constexpr std::array kSharedColumns = {
    text<SharedRow>("supporter",
                    [](auto& row) { return Text{row.tables->text(row.shown->supporter)}; }),
    whole<SharedRow>("people", [](auto& row) { return Whole{row.shown->people}; }),
    whole<SharedRow>("minutes_per_week",
                     [](auto& row) { return Whole{row.shown->minutes_per_week}; }),
};

std::vector<SharedRow> shared_rows(const Networks& networks) {
  std::vector<SharedRow> rows;
  for (const SharedSupporter& supporter : networks.table.shared) {
    rows.push_back({&networks.area.tables(), &supporter});
  }
  return rows;
}

// --- the list ---

constexpr std::array kNetworkTables = {
    table<kPersonColumns, person_rows>("people"),
    table<kSharedColumns, shared_rows>("shared"),
};
constexpr TablesOf<Networks> kNetwork{kNetworkTables,
                                      {.has_no = "a network has no table", .has = "it has"}};

}  // namespace
}  // namespace kith::documents

namespace kith {

Frame network_frame(const Area& area, const NetworkTable& networks, std::string_view name) {
  return documents::kNetwork.frame({area, networks}, name);
}

std::vector<TableShape> network_tables() { return documents::kNetwork.shapes(); }

}  // namespace kith
