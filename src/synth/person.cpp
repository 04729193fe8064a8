// Who is an invented person, and who is around them?
// The published figures are named at each draw; spreads around them are invented. One person never
// changes another, but for a peer: a customer who supports the next customer.
#include "synth/person.hpp"

#include <array>

namespace kith::synth {
namespace {

using Weights = std::span<const std::int64_t>;

// Ages from birth to 102 with mean 62.4 (source 000_a4c0b0b554a1346a.txt); the spread is invented.
std::int64_t draw_age(Random& random) {
  constexpr std::array<std::int64_t, 3> kAges = {52, 400, 548};
  switch (random.pick(kAges)) {
    case 0: return random.between(0, 17);
    case 1: return random.between(18, 64);
    default: break;
  }
  if (random.percent(1)) return random.between(98, 102);
  return 65 + random.between(0, 18) + random.between(0, 18);
}

// 1.87 posts for an employer (Skills for Care 2022-23).
std::int64_t draw_posts(Random& random) {
  constexpr std::array<std::int64_t, 5> kPosts = {45, 33, 14, 6, 2};
  return 1 + static_cast<std::int64_t>(random.pick(kPosts));
}

// Whole numbers about 21, as far above for one of a pair as below for the other, so that pairs of
// people have 42 around them; a few have nobody.
// The mean of 21 is published; pairing the draws makes it hold exactly for any even number of
// people, so that a small area is as typical as a large one.
std::int64_t draw_size(const Setting& setting, std::int64_t number) {
  constexpr std::int64_t kMean = 21;
  const std::int64_t pair = (number - 1) / 2;
  const bool is_first = number % 2 == 1;
  if (is_first && number == setting.sizes().people) return kMean;
  Random random = setting.random(Stream::pair, pair);
  std::int64_t above = random.below(13) + random.below(13) + random.below(13) - 18;
  if (random.below(250) == 0) above = kMean;
  return is_first ? kMean - above : kMean + above;
}

// 33, 25 and 42 in a hundred on average; for one person shifted by up to 15 towards informal or
// paid supporters.
std::vector<Group> draw_groups(std::int64_t count, Random& random) {
  const std::int64_t shift = random.between(-15, 15);
  const std::array<std::int64_t, 3> shares = {33 + shift, 25, 42 - shift};
  std::array<std::int64_t, 3> counts{};
  for (std::int64_t i = 0; i < count; ++i) ++counts[random.pick(shares)];
  std::vector<Group> groups;
  for (std::size_t g = 0; g < counts.size(); ++g) {
    groups.insert(groups.end(), static_cast<std::size_t>(counts[g]), static_cast<Group>(g));
  }
  return groups;
}

// Different members of a pool, most of them from the part of it that is near the person.
class Pool {
 public:
  Pool(std::int64_t size, const Setting& setting, std::int64_t number)
      : size_{size}, start_{number * size / setting.sizes().people} {}

  std::int64_t draw(Random& random) {
    constexpr std::int64_t kNear = 60;
    std::int64_t step = random.below(std::min(size_, kNear));
    // Sixty bits for sixty neighbours: someone taken already is stepped over.
    while (taken_ >> step & 1) step = (step + 1) % std::min(size_, kNear);
    taken_ |= std::uint64_t{1} << step;
    return 1 + (start_ + step) % size_;
  }

 private:
  std::int64_t size_;
  std::int64_t start_;
  std::uint64_t taken_ = 0;
};

// Draws the supporters of one person, each with an id that others may share.
class Around {
 public:
  Around(const Setting& setting, const Person& person)
      : person_{person},
        professionals_{setting.sizes().professionals, setting, person.number},
        others_{setting.sizes().others, setting, person.number},
        assistants_{setting.sizes().assistants, setting, person.number},
        workers_{64, setting, 0} {}

  Supporter draw(Group group, std::int64_t number, std::int64_t posts_left, Random& random) {
    switch (group) {
      case Group::informal: return informal(number, random);
      case Group::professional: return professional(random);
      case Group::paid: break;
    }
    return posts_left > 0 ? employed(number, random) : paid(random);
  }

 private:
  std::string own_id(std::int64_t number) const {
    return person_.id + numbered(".s", number + 1, 2);
  }

  Supporter informal(std::int64_t number, Random& random) const {
    constexpr std::array<const char*, 6> kKinds = {"family",    "friend",    "neighbour",
                                                   "community", "volunteer", "peer"};
    constexpr std::array<std::int64_t, 6> kOften = {45, 25, 12, 10, 4, 4};
    Supporter supporter;
    supporter.kind = kKinds[random.pick(kOften)];
    supporter.group = Group::informal;
    supporter.id = own_id(number);
    if (supporter.kind == "peer" && person_.number > 1 && !has_peer_) {
      supporter.id = person_id(person_.number - 1);  // a customer who supports a customer
      has_peer_ = true;
    }
    return supporter;
  }

  Supporter professional(Random& random) {
    Supporter supporter;
    supporter.kind = random.percent(60) ? "professional" : "clinician";
    supporter.group = Group::professional;
    supporter.id = numbered("pr", professionals_.draw(random), 5);
    return supporter;
  }

  // Families hired three, acquaintances one and earlier assistants two of six in source
  // 000_a4c0b0b554a1346a.txt; here one relative in five.
  Supporter employed(std::int64_t number, Random& random) {
    Supporter supporter;
    supporter.group = Group::paid;
    supporter.is_paid_relative = random.percent(20);
    supporter.kind = supporter.is_paid_relative ? "family" : "support_assistant";
    supporter.id =
        supporter.is_paid_relative ? own_id(number) : assistant_id(assistants_.draw(random));
    return supporter;
  }

  Supporter paid(Random& random) {
    Supporter supporter;
    supporter.group = Group::paid;
    if (random.percent(70)) {
      supporter.kind = "agency_worker";
      supporter.provider = agency_id(person_.agency);
      supporter.id = supporter.provider + numbered(".w", workers_.draw(random), 2);
    } else {
      supporter.kind = "other_paid";
      supporter.id = numbered("op", others_.draw(random), 5);
    }
    return supporter;
  }

  const Person& person_;
  Pool professionals_;
  Pool others_;
  Pool assistants_;
  Pool workers_;
  mutable bool has_peer_ = false;
};

// Most records know a year of birth, some the month, few the day.
std::string born_text(const Person& person, Random& random) {
  const std::string day = person.born.text();
  constexpr std::array<std::int64_t, 3> kPrecision = {70, 20, 10};
  constexpr std::array<std::size_t, 3> kLength = {4, 7, 10};
  return day.substr(0, kLength[random.pick(kPrecision)]);
}

}  // namespace

std::vector<Supporter*> Person::of_group(Group group) {
  std::vector<Supporter*> found;
  for (Supporter& supporter : around) {
    if (supporter.group == group) found.push_back(&supporter);
  }
  return found;
}

Person make_person(const Setting& setting, std::int64_t number) {
  Random random = setting.random(Stream::person, number);
  const Sizes& sizes = setting.sizes();
  Person person;
  person.number = number;
  person.id = person_id(number);
  person.age = draw_age(random);
  person.born = setting.first_day().plus_years(-static_cast<int>(person.age)) -
                static_cast<std::int32_t>(random.below(365));
  person.place = setting.place(number - 1, sizes.people, random);
  person.agency =
      1 + ((number - 1) * sizes.agencies / sizes.people + random.below(3)) % sizes.agencies;
  person.day_service = 1 + (number - 1) * sizes.day_services / sizes.people;
  person.has_direct_payment = random.percent(35);
  // Drawn only for those with a direct payment: a council's managed service employs for the others.
  const bool employs = person.has_direct_payment && setting.employs(random);
  person.posts = employs ? draw_posts(random) : 0;
  person.has_bad_days = random.percent(30);

  Random draws = setting.random(Stream::around, number);
  Around around{setting, person};
  std::int64_t posts = 0;
  for (const Group group : draw_groups(draw_size(setting, number), draws)) {
    const auto index = static_cast<std::int64_t>(person.around.size());
    const std::int64_t posts_left = person.posts - posts;
    person.around.push_back(around.draw(group, index, posts_left, draws));
    if (group == Group::paid && posts_left > 0) ++posts;
  }
  // There may be fewer paid supporters than posts were drawn; the posts follow them.
  person.posts = posts;
  return person;
}

Sheet people_sheet() {
  using enum FrameColumn::Type;
  return Sheet{{"person", text},         {"nation", text},     {"born", text},
               {"easting", whole},       {"northing", whole},  {"ward", text},
               {"support_reason", text}, {"languages", text},  {"languages_needed", text},
               {"interests", text},      {"experience", text}, {"wants", text},
               {"bad_day_share", real},  {"groups", text},     {"chooses", text}};
}

void write_person(const Setting& setting, const Person& person, Sheet& people) {
  Random random = setting.random(Stream::person, -person.number);
  people.row().text(0, person.id).text(1, "england").text(2, born_text(person, random));
  people.whole(3, person.place.easting).whole(4, person.place.northing);
  people.text(5, setting.ward(person.place));

  // 42 % one condition, 58 % two or more (source 000_a4c0b0b554a1346a.txt).
  constexpr std::array<std::int64_t, 4> kConditionCount = {42, 38, 15, 5};
  const auto conditions = 1 + static_cast<std::int64_t>(random.pick(kConditionCount));
  people.text(6, some_of(kConditions, conditions, random));

  if (random.percent(94)) {
    people.text(7, "en");
  } else {
    const char* language = any_of(kLanguages, random);
    people.text(7, random.percent(50) ? std::string{"en;"} + language : language);
    if (random.percent(30)) people.text(8, language);
  }
  people.text(9, some_of(kInterests, random.between(1, 4), random));
  if (random.percent(10)) people.text(10, some_of(kConditions, 1, random));
  if (random.percent(8)) people.text(11, random.percent(60) ? "broker" : "peer");
  if (person.has_bad_days) people.real(12, random.between(1, 8) * 5, 100);
  people.text(13, random.percent(60) ? "female" : "male");  // 60 % women, the same source
  people.text(14, random.percent(40) ? "self" : "with_help");
}

}  // namespace kith::synth
