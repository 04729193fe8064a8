// Who is around this person, and how are they tied together?
// The steps: the ties in force on the day, the minutes they give, composition by the three groups,
// who knows whom among the supporters (without the person), and structural holes (with the person).
// Amounts are whole numbers, measures of structure are floating point.
#include <algorithm>
#include <string>
#include <utility>

#include "kith/network/network.hpp"
#include "kith/tables/columns.hpp"
#include "kith/values/error.hpp"
#include "network/around.hpp"
#include "network/minutes.hpp"
#include "tables/in_force.hpp"

namespace kith {
namespace network {
namespace {

namespace tie = columns::ties;
namespace alter = columns::alter_ties;

constexpr double kMillion = 1e6;

// The published average: 33 % family, friends and community, 25 % professionals, 42 % paid
// (source 000_a4c0b0b554a1346a.txt).
constexpr std::array<std::int64_t, kSupportGroupCount> kReference = {33, 25, 42};

std::vector<SupporterRole> supporters_of(const Area& area, Row person, std::optional<Date> as_at) {
  const Table& ties = area.tables()[TableName::ties];
  std::vector<SupporterRole> supporters;
  for (const Row row : area.ties_of(person)) {
    if (as_at && !is_in_force(ties, tie::first_day, tie::last_day, row, *as_at)) continue;
    SupporterRole& role = supporters.emplace_back();
    role.tie = row;
    role.supporter = ties.symbol(tie::supporter, row);
    role.group = support_group(ties, row);
    role.kind = static_cast<std::uint8_t>(ties.held(tie::kind, row));
    role.minutes_per_week = ties.held_or(tie::minutes_per_week, row, 0);
    role.contacts_thousandths = ties.held_or(tie::contacts_per_week, row, 0);
  }
  return supporters;
}

// The index of each supporter among those of one person, by symbol.
class SupporterIndex {
 public:
  explicit SupporterIndex(std::span<const SupporterRole> supporters) {
    for (std::uint32_t i = 0; i < supporters.size(); ++i) {
      by_symbol_.emplace_back(supporters[i].supporter, i);
    }
    std::ranges::sort(by_symbol_);
  }

  std::optional<std::uint32_t> find(Symbol supporter) const noexcept {
    const auto it = std::ranges::lower_bound(by_symbol_, std::pair{supporter, 0U});
    if (it == by_symbol_.end() || it->first != supporter) return std::nullopt;
    return it->second;
  }

 private:
  std::vector<std::pair<Symbol, std::uint32_t>> by_symbol_;
};

// A tie that does not say how strong it is counts as one, so that a half-filled column does not
// make people disappear.
double weight_of(const Table& table, Column strength, Row row, TieWeight weight) {
  if (weight == TieWeight::none || !table.has(strength, row)) return 1;
  return static_cast<double>(table.held(strength, row)) / kMillion;
}

// Who knows whom among the supporters. A pair is left out where one of the two is not (or no
// longer) around the person.
std::vector<WeightedTie> known_pairs(const Area& area, Row person, const SupporterIndex& index,
                                     TieWeight weight) {
  const Table& table = area.tables()[TableName::alter_ties];
  std::vector<WeightedTie> pairs;
  for (const Row row : area.alter_ties_of(person)) {
    const auto a = index.find(table.symbol(alter::supporter_a, row));
    const auto b = index.find(table.symbol(alter::supporter_b, row));
    if (a && b) pairs.push_back({*a, *b, weight_of(table, alter::strength, row, weight)});
  }
  return pairs;
}

// The network with the person as the last node. A tie of strength 0 is no tie.
TieNetwork with_person(const Area& area, std::span<const SupporterRole> supporters,
                       std::vector<WeightedTie> pairs, TieWeight weight) {
  const Table& table = area.tables()[TableName::ties];
  const auto person = static_cast<std::uint32_t>(supporters.size());
  for (std::uint32_t i = 0; i < person; ++i) {
    pairs.push_back({person, i, weight_of(table, tie::strength, supporters[i].tie, weight)});
  }
  std::erase_if(pairs, [](const WeightedTie& pair) { return !(pair.weight > 0); });
  return {supporters.size() + 1, pairs};
}

void compose(const Table& ties, PersonNetwork& network) {
  std::array<std::int64_t, kSupportGroupCount> heads{};
  std::array<std::int64_t, kSupportGroupCount> minutes{};
  std::array<std::int64_t, kSupportGroupCount> contacts{};
  PersonMeasures& measures = network.measures;
  for (const SupporterRole& role : network.supporters) {
    const auto group = static_cast<std::size_t>(role.group);
    ++heads[group];
    ++measures.by_kind[role.kind];
    minutes[group] += role.minutes_per_week.value_or(0);
    contacts[group] += role.contacts_thousandths;
    measures.minutes_unknown += role.minutes_per_week ? 0 : 1;
    measures.willing_minutes += ties.held_or(tie::willing_minutes_per_week, role.tie, 0);
    measures.given_back_minutes += ties.held_or(tie::given_back_minutes_per_week, role.tie, 0);
  }
  measures.heads = composed(heads);
  measures.minutes = composed(minutes);
  measures.contacts = composed(contacts);
  measures.kinds = diversity(measures.by_kind);
  measures.groups = diversity(heads);
  std::ranges::copy(split_in_proportion(measures.size(), kReference), measures.reference.begin());
}

void count_components(const std::vector<std::uint32_t>& component, PersonMeasures& measures) {
  std::vector<std::int64_t> sizes;
  for (const std::uint32_t number : component) {
    if (number >= sizes.size()) sizes.resize(number + 1, 0);
    ++sizes[number];
  }
  measures.components = std::ssize(sizes);
  for (const std::int64_t size : sizes) {
    measures.largest_component = std::max(measures.largest_component, size);
  }
}

// Who knows whom is about the supporters alone: with the person everybody would be connected.
void measure_structure(const TieNetwork& knows, PersonNetwork& network) {
  PersonMeasures& measures = network.measures;
  measures.alter_ties = static_cast<std::int64_t>(knows.ties());
  measures.density = density(knows);
  const std::vector<std::uint32_t> component = components(knows);
  const std::vector<bool> is_point = articulation_points(knows);
  count_components(component, measures);

  std::vector<std::uint32_t> groups;
  for (std::uint32_t i = 0; i < knows.size(); ++i) {
    SupporterRole& role = network.supporters[i];
    role.knows = std::ssize(knows.neighbours(i));
    role.component = component[i];
    role.is_articulation_point = is_point[i];
    measures.isolates += role.knows == 0 ? 1 : 0;
    measures.articulation_points += is_point[i] ? 1 : 0;
    groups.push_back(static_cast<std::uint32_t>(role.group));
  }
  measures.external_internal = external_internal_index(knows, groups);
}

// In a personal network only the ego's neighbourhood is known, so only its ties count.
void measure_holes(const TieNetwork& all, PersonNetwork& network) {
  const auto person = static_cast<std::uint32_t>(network.supporters.size());
  const StructuralHoles holes = structural_holes(all, person, Neighbourhood::ego);
  network.measures.effective_size = holes.effective_size;
  network.measures.efficiency = holes.efficiency;
  network.measures.constraint = holes.constraint;
  network.measures.hierarchy = holes.hierarchy;
  const auto neighbours = all.neighbours(person);
  for (std::size_t i = 0; i < neighbours.size(); ++i) {
    network.supporters[neighbours[i]].dyadic_constraint = holes.dyadic_constraint[i];
  }
}

}  // namespace

Composition composed(const std::array<std::int64_t, kSupportGroupCount>& amounts) {
  Composition composition;
  composition.amounts = amounts;
  const std::vector<Share> shares = shares_of(amounts);
  if (!shares.empty()) composition.shares = {shares[0], shares[1], shares[2]};
  return composition;
}

PersonNetwork measure_person(const Area& area, Row person, const NetworkOptions& options,
                             Depth depth) {
  const std::optional<Row> plan = plan_on(area, person, options.as_at);
  PersonNetwork network;
  network.measures.person = person;
  network.measures.as_at = options.as_at;
  if (!options.as_at && plan) {
    network.measures.as_at = area.tables()[TableName::plans].date(columns::plans::first_day, *plan);
  }
  network.supporters = supporters_of(area, person, network.measures.as_at);
  const auto whose = depth == Depth::roles ? MinutesOf::all : MinutesOf::unsaid;
  if (plan) add_action_minutes(area, *plan, options, whose, network.supporters);
  compose(area.tables()[TableName::ties], network);

  const SupporterIndex index{network.supporters};
  std::vector<WeightedTie> pairs = known_pairs(area, person, index, TieWeight::none);
  const TieNetwork knows{network.supporters.size(), pairs};
  measure_structure(knows, network);
  // Structure asks only whether two people know each other; strength matters for the holes alone.
  if (options.weight != TieWeight::none) pairs = known_pairs(area, person, index, options.weight);
  measure_holes(with_person(area, network.supporters, std::move(pairs), options.weight), network);
  if (depth == Depth::roles) {
    const std::vector<double> between = betweenness(knows);
    for (std::size_t i = 0; i < between.size(); ++i) network.supporters[i].betweenness = between[i];
  }
  return network;
}

}  // namespace network

PersonNetwork person_network(const Area& area, Row person, const NetworkOptions& options) {
  const std::size_t people = area.tables()[TableName::people].rows();
  if (person >= people) {
    throw Error{Code::range, "person is row " + std::to_string(person) + "; it must be below " +
                                 std::to_string(people)};
  }
  return network::measure_person(area, person, options, network::Depth::roles);
}

}  // namespace kith
