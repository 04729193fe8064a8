// How does each supporter support the person, and who knows whom among them?
#include <array>

#include "synth/person.hpp"

namespace kith::synth {
namespace {

// Strengths are drawn in tenths, 0.1 to 1.
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

// A quarter have agreed to minutes, three in ten get something back, some live with the person.
void write_informal(const Supporter& supporter, Random& random, Sheet& ties) {
  if (random.percent(25)) ties.whole(7, 30 * random.between(1, 8));
  if (random.percent(30)) ties.whole(8, 15 * random.between(1, 8));
  if (supporter.kind != "family") return;
  ties.whole(9, random.percent(25) ? 1 : 0);
  if (random.percent(40)) {
    constexpr std::array<const char*, 4> kRoles = {"carer", "cooking", "money", "transport"};
    ties.text(10, some_of(kRoles, random.between(1, 2), random));
  }
}

void write_tie(const Setting& setting, const Person& person, const Supporter& supporter,
               Random& random, Sheet& ties) {
  ties.row().text(0, person.id).text(1, supporter.id).text(2, std::string{supporter.kind});
  if (supporter.is_paid_relative) ties.whole(3, 1);
  ties.real(4, random.between(1, kTenths), kTenths);
  ties.real(5, draw_contacts(supporter.group, random), 100);
  if (!supporter.acts) ties.whole(6, draw_minutes(supporter.group, random));
  if (supporter.group == Group::informal) write_informal(supporter, random, ties);
  if (random.percent(30)) ties.whole(11, setting.first_day().days() - random.between(30, 3000));
  if (!supporter.provider.empty()) ties.text(12, supporter.provider);
}

// The pairs of one person's supporters that know each other, by bit. At most 42 supporters are
// drawn.
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

// Family know family, and staff know staff: a pair from two groups is drawn again, up to three
// times, with two chances in three each time.
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
  for (const Supporter& supporter : person.around)
    write_tie(setting, person, supporter, random, ties);
}

void write_alter_ties(const Setting& setting, const Person& person, Sheet& alter_ties) {
  Random random = setting.random(Stream::acquaintance, person.number);
  const auto size = static_cast<std::int64_t>(person.around.size());
  // Twice as many pairs as supporters, but at most half of all pairs, so that drawing pairs by
  // chance ends soon.
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
