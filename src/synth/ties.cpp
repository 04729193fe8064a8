#include <array>

#include "synth/person.hpp"

namespace kith::synth {
namespace {

constexpr std::int64_t kTenths = 10;

// Contacts a week, in hundredths: from daily to once a month.
constexpr std::array<std::int64_t, 6> kContacts = {700, 300, 200, 100, 50, 25};

std::int64_t draw_contacts(Group group, Random& random) {
  constexpr std::array<std::array<std::int64_t, 6>, 3> kOften = {
      {{15, 15, 20, 25, 15, 10}, {1, 2, 5, 22, 30, 40}, {20, 25, 25, 20, 5, 5}}};
  return kContacts[random.pick(kOften[static_cast<std::size_t>(group)])];
}

// Minutes a week; invented.
std::int64_t draw_minutes(Group group, Random& random) {
  switch (group) {
    case Group::informal: return 15 * random.between(1, 24);
    case Group::professional: return 5 * random.between(1, 6);
    case Group::paid: break;
  }
  return 15 * random.between(2, 14);
}

void write_informal(const Supporter& one, Random& random, Sheet& ties) {
  if (random.percent(25)) ties.whole(7, 30 * random.between(1, 8));
  if (random.percent(30)) ties.whole(8, 15 * random.between(1, 8));
  if (one.kind != "family") return;
  ties.whole(9, random.percent(25) ? 1 : 0);
  if (random.percent(40)) {
    constexpr std::array<const char*, 4> kRoles = {"carer", "cooking", "money", "transport"};
    ties.text(10, some_of(kRoles, random.between(1, 2), random));
  }
}

void write_tie(const Setting& setting, const Person& person, const Supporter& one, Random& random,
               Sheet& ties) {
  ties.row().text(0, person.id).text(1, one.id).text(2, std::string{one.kind});
  if (one.is_paid_relative) ties.whole(3, 1);
  ties.real(4, random.between(1, kTenths), kTenths);
  ties.real(5, draw_contacts(one.group, random), 100);
  if (!one.acts) ties.whole(6, draw_minutes(one.group, random));
  if (one.group == Group::informal) write_informal(one, random, ties);
  if (random.percent(30)) ties.whole(11, setting.first_day().days() - random.between(30, 3000));
  if (!one.provider.empty()) ties.text(12, one.provider);
}

// The pairs of one person's supporters that are taken, by bit; nobody has more than 64 around.
class Pairs {
 public:
  bool take(std::size_t a, std::size_t b) noexcept {
    if (a == b || (known_[a] >> b & 1) != 0) return false;
    known_[a] |= std::uint64_t{1} << b;
    known_[b] |= std::uint64_t{1} << a;
    return true;
  }

 private:
  std::array<std::uint64_t, 64> known_{};
};

// Two of three acquaintances are inside one group, as far as the group has others.
std::size_t draw_other(const std::vector<Supporter>& around, std::size_t a, Random& random) {
  const auto size = static_cast<std::int64_t>(around.size());
  auto b = static_cast<std::size_t>(random.below(size));
  for (int tries = 0; tries < 3 && around[b].group != around[a].group; ++tries) {
    if (random.below(3) == 0) break;
    b = static_cast<std::size_t>(random.below(size));
  }
  return b;
}

}  // namespace

Sheet ties_sheet() {
  using enum FrameColumn::Type;
  return Sheet{{"person", text},
               {"supporter", text},
               {"kind", text},
               {"paid", yes_no},
               {"strength", real},
               {"contacts_per_week", real},
               {"minutes_per_week", whole},
               {"willing_minutes_per_week", whole},
               {"given_back_minutes_per_week", whole},
               {"lives_with", yes_no},
               {"roles", text},
               {"first_day", date},
               {"provider", text}};
}

Sheet alter_ties_sheet() {
  using enum FrameColumn::Type;
  return Sheet{{"person", text}, {"supporter_a", text}, {"supporter_b", text}};
}

void write_ties(const Setting& setting, const Person& person, Sheet& ties) {
  Random random = setting.random(Stream::acquaintance, -person.number);
  for (const Supporter& one : person.around) write_tie(setting, person, one, random, ties);
}

void write_alter_ties(const Setting& setting, const Person& person, Sheet& alter_ties) {
  Random random = setting.random(Stream::acquaintance, person.number);
  const auto size = static_cast<std::int64_t>(person.around.size());
  std::int64_t wanted = std::min(2 * size, size * (size - 1) / 4);
  Pairs pairs;
  while (wanted > 0) {
    const auto a = static_cast<std::size_t>(random.below(size));
    const std::size_t b = draw_other(person.around, a, random);
    if (!pairs.take(a, b)) continue;
    alter_ties.row().text(0, person.id).text(1, person.around[a].id).text(2, person.around[b].id);
    --wanted;
  }
}

}  // namespace kith::synth
