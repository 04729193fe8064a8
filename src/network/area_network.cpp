#include <algorithm>
#include <array>

#include "kith/network/network.hpp"
#include "kith/values/parallel.hpp"
#include "network/around.hpp"

namespace kith {
namespace {

constexpr std::size_t kPeopleAtOnce = 256;

// One person's leaning on one supporter.
struct Lean {
  Symbol supporter = kNoSymbol;
  std::int64_t minutes = 0;
};

// The networks of people who stand next to each other.
std::vector<Lean> measure_piece(const Area& area, const NetworkOptions& options, std::size_t first,
                                std::span<PersonMeasures> people) {
  std::vector<Lean> leans;
  for (std::size_t i = 0; i < people.size(); ++i) {
    PersonNetwork network = network::measure_person(area, static_cast<Row>(first + i), options,
                                                    network::Depth::measures);
    for (const SupporterRole& role : network.supporters) {
      leans.push_back({role.supporter, role.minutes_per_week.value_or(0)});
    }
    people[i] = std::move(network.measures);
  }
  return leans;
}

std::vector<SharedSupporter> shared_among(const Tables& tables,
                                          std::span<const std::vector<Lean>> pieces) {
  std::vector<SharedSupporter> by_symbol;
  for (const std::vector<Lean>& piece : pieces) {
    for (const Lean& lean : piece) {
      if (lean.supporter >= by_symbol.size()) by_symbol.resize(lean.supporter + 1);
      SharedSupporter& one = by_symbol[lean.supporter];
      one.supporter = lean.supporter;
      ++one.people;
      one.minutes_per_week += lean.minutes;
    }
  }
  std::erase_if(by_symbol, [](const SharedSupporter& one) { return one.people < 2; });
  std::ranges::sort(by_symbol, [&](const SharedSupporter& a, const SharedSupporter& b) {
    if (a.people != b.people) return a.people > b.people;
    return tables.text(a.supporter) < tables.text(b.supporter);
  });
  return by_symbol;
}

void total(NetworkTable& table) {
  std::array<std::int64_t, kSupportGroupCount> heads{};
  std::array<std::int64_t, kSupportGroupCount> minutes{};
  for (const PersonMeasures& one : table.people) {
    for (std::size_t group = 0; group < kSupportGroupCount; ++group) {
      heads[group] += one.heads.amounts[group];
      minutes[group] += one.minutes.amounts[group];
    }
    table.with_nobody += one.has_nobody() ? 1 : 0;
    table.paid_only += one.is_paid_only() ? 1 : 0;
    table.single_supporter += one.has_single_supporter() ? 1 : 0;
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

  std::vector<std::vector<Lean>> pieces((people + kPeopleAtOnce - 1) / kPeopleAtOnce);
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
