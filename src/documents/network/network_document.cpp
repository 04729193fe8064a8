// What does `network/1` say of who is around a person? Its members are one list, from which the
// document and its schema are made.
#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "documents/network/schemas.hpp"
#include "documents/shared/described_document.hpp"
#include "documents/shared/numbers.hpp"
#include "kith/documents/network.hpp"
#include "kith/tables/columns.hpp"

namespace kith::documents {
namespace {

struct NetworkOfPerson {
  const Tables& tables;
  const PersonNetwork& network;

  const PersonMeasures& measures() const { return network.measures; }
};
using OfNetwork = Members<NetworkOfPerson>;

// Informal, professional and paid support: the groups of An Evaluation of MySupportBroker, 2016.
constexpr std::array<std::string_view, 3> kGroups = {"informal", "professional", "paid"};

DecimalText per_week(std::int64_t thousandths) { return {decimal_text(thousandths, 3, 0)}; }

// --- groups ---

struct GroupRow {
  const PersonMeasures* measures;
  std::size_t group;

  std::optional<Share> share(const Composition& composition) const {
    return composition.shares ? std::optional{(*composition.shares)[group]} : std::nullopt;
  }
};
using OfGroup = Members<GroupRow>;

std::vector<GroupRow> groups_of(const NetworkOfPerson& answer) {
  std::vector<GroupRow> rows;
  for (std::size_t group = 0; group < kSupportGroupCount; ++group) {
    rows.push_back({&answer.measures(), group});
  }
  return rows;
}

constexpr std::array kGroupMembers = {
    OfGroup::of<[](const GroupRow& row) {
      return support_group_name(static_cast<SupportGroup>(row.group));
    }>("group")
        .one_of(kGroups),
    OfGroup::of<[](const GroupRow& row) { return row.measures->heads.amounts[row.group]; }>(
        "people"),
    OfGroup::of<[](const GroupRow& row) { return row.share(row.measures->heads); }>("share"),
    OfGroup::of<[](const GroupRow& row) { return row.measures->reference[row.group]; }>(
        "reference_people")
        .with_about("the same number of people as 33, 25 and 42 in a hundred"),
    OfGroup::of<[](const GroupRow& row) { return row.measures->minutes.amounts[row.group]; }>(
        "minutes_per_week")
        .in("min/week"),
    OfGroup::of<[](const GroupRow& row) { return row.share(row.measures->minutes); }>(
        "minutes_share"),
    OfGroup::of<[](const GroupRow& row) {
      return per_week(row.measures->contacts.amounts[row.group]);
    }>("contacts_per_week")
        .in("1/week"),
};

// --- kinds ---

struct KindRow {
  std::string_view kind;
  std::int64_t people = 0;
};
using OfKind = Members<KindRow>;

std::vector<KindRow> kinds_of(const NetworkOfPerson& answer) {
  std::vector<KindRow> rows;
  for (std::size_t kind = 0; kind < kTieKindCount; ++kind) {
    const std::int64_t people = answer.measures().by_kind[kind];
    if (people > 0) rows.push_back({tie_kind_name(kind), people});
  }
  return rows;
}

constexpr std::array kKindMembers = {
    OfKind::of<&KindRow::kind>("kind"),
    OfKind::of<&KindRow::people>("people"),
};

// --- measures: null where they have no value, and `undefined` then gives the reason ---

struct NamedMeasure {
  std::string_view name;
  Measure (*of)(const PersonMeasures&);
};

constexpr std::array kMeasures = {
    NamedMeasure{"entropy", [](auto& all) { return all.kinds.entropy; }},
    NamedMeasure{"blau", [](auto& all) { return all.kinds.blau; }},
    NamedMeasure{"qualitative_variation",
                 [](auto& all) { return all.kinds.qualitative_variation; }},
    NamedMeasure{"density", [](auto& all) { return all.density; }},
    NamedMeasure{"effective_size", [](auto& all) { return all.effective_size; }},
    NamedMeasure{"efficiency", [](auto& all) { return all.efficiency; }},
    NamedMeasure{"constraint", [](auto& all) { return all.constraint; }},
    NamedMeasure{"hierarchy", [](auto& all) { return all.hierarchy; }},
    NamedMeasure{"external_internal", [](auto& all) { return all.external_internal; }},
};

// The place of a measure in the list. A name that is not there does not compile.
consteval std::size_t named(std::string_view name) {
  std::size_t place = 0;
  while (kMeasures[place].name != name) ++place;
  return place;
}

template <std::size_t kPlace>
std::optional<Number> measured(const NetworkOfPerson& answer) {
  const Measure measure = kMeasures[kPlace].of(answer.measures());
  return measure.is_defined() ? std::optional{Number{statistic_text(measure.value())}}
                              : std::nullopt;
}

template <std::size_t kPlace>
constexpr MemberOf<NetworkOfPerson> measure() {
  return OfNetwork::or_null<measured<kPlace>>(kMeasures[kPlace].name);
}

ByName<std::string_view> undefined_of(const NetworkOfPerson& answer) {
  ByName<std::string_view> reasons;
  for (const NamedMeasure& measure : kMeasures) {
    const Measure value = measure.of(answer.measures());
    if (!value.is_defined()) reasons.emplace_back(measure.name, undefined_name(value.undefined()));
  }
  return reasons;
}

// A member that is read from the measures.
template <auto kRead>
constexpr MemberOf<NetworkOfPerson> counted(std::string_view name) {
  return OfNetwork::of<[](const NetworkOfPerson& answer) {
    return std::invoke(kRead, answer.measures());
  }>(name);
}

// --- supporters ---

struct SupporterRow {
  const Tables* tables;
  const SupporterRole* role;
};
using OfSupporter = Members<SupporterRow>;

std::vector<SupporterRow> supporters_of(const NetworkOfPerson& answer) {
  std::vector<SupporterRow> rows;
  for (const SupporterRole& role : answer.network.supporters) {
    rows.push_back({&answer.tables, &role});
  }
  return rows;
}

template <auto kMember>
constexpr MemberOf<SupporterRow> of_role(std::string_view name) {
  return OfSupporter::of<[](const SupporterRow& row) { return std::invoke(kMember, *row.role); }>(
      name);
}

constexpr std::array kSupporterMembers = {
    OfSupporter::of<[](const SupporterRow& row) { return row.tables->text(row.role->supporter); }>(
        "supporter"),
    of_role<[](const SupporterRole& role) { return support_group_name(role.group); }>("group")
        .one_of(kGroups),
    of_role<[](const SupporterRole& role) { return tie_kind_name(role.kind); }>("kind"),
    OfSupporter::or_null<[](const SupporterRow& row) { return row.role->minutes_per_week; }>(
        "minutes_per_week")
        .in("min/week"),
    of_role<&SupporterRole::minutes_by_actions>("minutes_by_actions")
        .in("min/week")
        .with_about("where the tie says another number"),
    of_role<[](const SupporterRole& role) { return per_week(role.contacts_thousandths); }>(
        "contacts_per_week")
        .in("1/week"),
    of_role<&SupporterRole::knows>("knows"),
    of_role<&SupporterRole::component>("component"),
    of_role<&SupporterRole::is_articulation_point>("articulation_point"),
    of_role<[](const SupporterRole& role) { return Number{statistic_text(role.betweenness)}; }>(
        "betweenness"),
    of_role<[](const SupporterRole& role) {
      return Number{statistic_text(role.dyadic_constraint)};
    }>("dyadic_constraint"),
};

// --- the document ---

std::string_view person_of(const NetworkOfPerson& answer) {
  const Table& people = answer.tables[TableName::people];
  return answer.tables.text(people.symbol(columns::people::person, answer.measures().person));
}

constexpr std::array kNetworkMembers = {
    OfNetwork::of<person_of>("person"),
    counted<&PersonMeasures::as_at>("as_at"),
    counted<&PersonMeasures::size>("size"),
    OfNetwork::rows<kGroupMembers, groups_of>("groups"),
    counted<&PersonMeasures::minutes_unknown>("minutes_unknown"),
    OfNetwork::rows<kKindMembers, kinds_of>("kinds"),
    measure<named("entropy")>(),
    measure<named("blau")>(),
    measure<named("qualitative_variation")>(),
    counted<&PersonMeasures::alter_ties>("alter_ties"),
    measure<named("density")>(),
    counted<&PersonMeasures::components>("components"),
    counted<&PersonMeasures::largest_component>("largest_component"),
    counted<&PersonMeasures::isolates>("isolates"),
    counted<&PersonMeasures::articulation_points>("articulation_points"),
    measure<named("effective_size")>(),
    measure<named("efficiency")>(),
    measure<named("constraint")>(),
    measure<named("hierarchy")>(),
    measure<named("external_internal")>(),
    OfNetwork::of<undefined_of>("undefined"),
    counted<&PersonMeasures::willing_minutes>("willing_minutes_per_week").in("min/week"),
    counted<&PersonMeasures::given_back_minutes>("given_back_minutes_per_week").in("min/week"),
    counted<&PersonMeasures::has_nobody>("nobody"),
    counted<&PersonMeasures::is_paid_only>("paid_only"),
    counted<&PersonMeasures::has_single_supporter>("single_supporter"),
    OfNetwork::rows<kSupporterMembers, supporters_of>("supporters"),
};

constexpr DocumentOf<NetworkOfPerson> kNetwork{"network/1", "who is around a person",
                                               kNetworkMembers};

}  // namespace

std::string network_schema() { return document_schema_json(kNetwork); }

}  // namespace kith::documents

namespace kith {

std::string network_json(const Area& area, const PersonNetwork& network) {
  const std::size_t size = 2048 + 256 * network.supporters.size();
  return documents::document_json(documents::kNetwork, {area.tables(), network}, size);
}

}  // namespace kith
