// What do the personal networks of an area look like together, and which supporters do several
// people depend on?
// People are measured in pieces on several threads. Each piece keeps what its people depend on, and
// the pieces are added up in order afterwards, so that the result does not depend on threads.
#include <algorithm>
#include <array>

#include "kith/network/network.hpp"
#include "kith/values/parallel.hpp"
#include "network/around.hpp"

namespace kith {
namespace {

// Large enough that handing out a piece costs nothing beside it, small enough to keep all threads
// busy to the end.
constexpr std::size_t kPeopleAtOnce = 256;

// One person's dependence on one supporter: minutes a week.
struct Dependence {
  Symbol supporter = kNoSymbol;
  std::int64_t minutes = 0;
};

// The networks of people in consecutive rows.
std::vector<Dependence> measure_piece(const Area& area, const NetworkOptions& options,
                                      std::size_t first, std::span<PersonMeasures> people) {
  std::vector<Dependence> dependences;
  for (std::size_t i = 0; i < people.size(); ++i) {
    PersonNetwork network = network::measure_person(area, static_cast<Row>(first + i), options,
                                                    network::Depth::measures);
    for (const SupporterRole& role : network.supporters) {
      dependences.push_back({role.supporter, role.minutes_per_week.value_or(0)});
    }
    people[i] = std::move(network.measures);
  }
  return dependences;
}

// Symbols of ids lie close together, so an array by symbol is smaller and faster than a map.
std::vector<SharedSupporter> shared_among(const Tables& tables,
                                          std::span<const std::vector<Dependence>> pieces) {
  std::vector<SharedSupporter> by_symbol;
  for (const std::vector<Dependence>& piece : pieces) {
    for (const Dependence& dependence : piece) {
      if (dependence.supporter >= by_symbol.size()) by_symbol.resize(dependence.supporter + 1);
      SharedSupporter& shared = by_symbol[dependence.supporter];
      shared.supporter = dependence.supporter;
      ++shared.people;
      shared.minutes_per_week += dependence.minutes;
    }
  }
  std::erase_if(by_symbol, [](const SharedSupporter& shared) { return shared.people < 2; });
  // Equals come in the byte order of their ids, so that symbols (the order of reading) do not show.
  std::ranges::sort(by_symbol, [&](const SharedSupporter& a, const SharedSupporter& b) {
    if (a.people != b.people) return a.people > b.people;
    return tables.text(a.supporter) < tables.text(b.supporter);
  });
  return by_symbol;
}

void total(NetworkTable& table) {
  std::array<std::int64_t, kSupportGroupCount> heads{};
  std::array<std::int64_t, kSupportGroupCount> minutes{};
  for (const PersonMeasures& person : table.people) {
    for (std::size_t group = 0; group < kSupportGroupCount; ++group) {
      heads[group] += person.heads.amounts[group];
      minutes[group] += person.minutes.amounts[group];
    }
    table.with_nobody += person.has_nobody() ? 1 : 0;
    table.paid_only += person.is_paid_only() ? 1 : 0;
    table.single_supporter += person.has_single_supporter() ? 1 : 0;
  }
  table.heads = network::composed(heads);
  table.minutes = network::composed(minutes);
}

}  // namespace

Measure NetworkTable::mean_size() const noexcept {
  if (people.empty()) return Undefined::nobody;
  return static_cast<double>(heads.total()) / static_cast<double>(people.size());
}

NetworkTable area_network(const Area& area, const NetworkOptions& options) {
  const std::size_t people = area.tables()[TableName::people].rows();
  NetworkTable table;
  table.people.resize(people);

  std::vector<std::vector<Dependence>> pieces((people + kPeopleAtOnce - 1) / kPeopleAtOnce);
  parallel_for(pieces.size(), options.threads, [&](std::size_t i) {
    const std::size_t first = i * kPeopleAtOnce;
    const std::size_t count = std::min(kPeopleAtOnce, people - first);
    pieces[i] = measure_piece(area, options, first, std::span{table.people}.subspan(first, count));
  });

  total(table);
  table.shared = shared_among(area.tables(), pieces);
  return table;
}

}  // namespace kith
