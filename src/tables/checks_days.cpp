// Do rows that must not hold on the same day overlap, and is everyone old enough for their work?
// Versions of a plan, pay rises, bands of a tariff, school terms and ages.
#include <algorithm>
#include <array>
#include <deque>
#include <string>
#include <tuple>
#include <vector>

#include "kith/tables/columns.hpp"
#include "tables/checks.hpp"

namespace kith {
namespace {

// --- rows of one group that must not share a day ---

struct Spell {
  std::int64_t group = 0;
  Period days;
  std::size_t row = 0;
};

// Rows with a faulty or empty period are left out: they have been reported already.
std::vector<Spell> spells_of(const CheckBase& base, TableName table, Column group) {
  std::vector<Spell> spells;
  for (std::size_t row = 0; row < base.rows(table); ++row) {
    const std::int64_t value = base.held(table, group, row);
    const auto days = base.period(index_of(table), row);
    if (is_held(value) && days && !days->is_empty()) spells.push_back({value, *days, row});
  }
  std::ranges::sort(spells, {}, [](const Spell& spell) {
    return std::tuple{spell.group, spell.days.first(), spell.row};
  });
  return spells;
}

void fault_overlap(CheckBase& base, std::size_t table, std::size_t row, std::size_t other) {
  const auto [earlier, later] = std::minmax(row, other);
  base.fault_at_row(FaultCode::overlap, {table, later, SpecIndex::get().first_day(table)},
                    "days apart from " + base.place_of_row(table, earlier));
}

// Whether rows that begin on the same day are reported as `duplicate` already.
bool is_key(std::size_t table, Column column) {
  return std::ranges::count(SpecIndex::get().key(table), column) > 0;
}

// Sorted by first day, a spell overlaps an earlier one exactly if it begins before the one that
// reaches furthest has ended. So O(n log n) is enough, and each row is reported once.
void check_apart(CheckBase& base, TableName name, Column group) {
  const std::size_t table = index_of(name);
  const std::vector<Spell> spells = spells_of(base, name, group);
  std::vector<bool> reported(base.rows(name), false);
  std::size_t longest = 0;  // the spell of this group that reaches furthest
  for (std::size_t i = 1; i < spells.size(); ++i) {
    if (spells[i].group != spells[longest].group) {
      longest = i;
      continue;
    }
    const bool same_day = spells[i].days.first() == spells[longest].days.first();
    const bool apart = spells[longest].days.end() <= spells[i].days.first();
    const std::size_t later = std::max(spells[i].row, spells[longest].row);
    const bool duplicate = same_day && is_key(table, SpecIndex::get().first_day(table));
    if (!apart && !duplicate && !reported[later]) {
      fault_overlap(base, table, spells[i].row, spells[longest].row);
      reported[later] = true;
    }
    if (spells[i].days.end() > spells[longest].days.end()) longest = i;
  }
}

// --- tariffs: two rows of which none is more specific, in force at one moment ---

constexpr std::int32_t kMinutesOfDay = 1'440;
constexpr std::int32_t kMinutesOfWeek = 10'080;

// What decides which row of a tariff prices a minute. The more specific row wins: a bank holiday
// before named days, these before a range, a range before any day; then the shorter time.
struct Band {
  std::array<std::int64_t, 5> group{};  // tariff, service, per, tier, sharing
  Period days;
  std::size_t row = 0;
  int specificity = 0;  // bank holiday, named days, a range, any day
  std::uint8_t weekdays = 0x7F;
  std::int32_t from = 0;
  std::int32_t minutes = kMinutesOfDay;
};

void read_days(Band& band, std::int64_t held) {
  constexpr int kBankHoliday = 0;
  constexpr int kNamed = 1;
  constexpr int kRange = 2;
  constexpr int kAny = 3;
  band.specificity = kAny;
  if (!is_held(held)) return;
  const BandDays days = band_days_from(held);
  band.specificity = days.bank_holiday ? kBankHoliday : days.named ? kNamed : kRange;
  // All bank holiday rows meet on the same days, so one bit is enough for them.
  band.weekdays = days.bank_holiday ? std::uint8_t{1} : days.days;
}

void read_times(Band& band, std::int64_t from, std::int64_t to) {
  if (!is_held(from) || !is_held(to)) return;
  band.from = static_cast<std::int32_t>(from);
  band.minutes = static_cast<std::int32_t>(to > from ? to - from : to - from + kMinutesOfDay);
}

std::optional<Band> band_of(const CheckBase& base, std::size_t row) {
  namespace at = columns::tariffs;
  const auto held = [&](Column column) { return base.held(TableName::tariffs, column, row); };
  const auto days = base.period(index_of(TableName::tariffs), row);
  const auto or_else = [](std::int64_t value, std::int64_t otherwise) {
    return value == kMissing ? otherwise : value;
  };
  Band band;
  band.group = {held(at::tariff), held(at::service), held(at::per),
                or_else(held(at::from_minutes_per_week), 0), or_else(held(at::sharing), 1)};
  if (!days || !std::ranges::all_of(band.group, is_held) || held(at::days) == kFaulty) {
    return std::nullopt;
  }
  band.days = *days;
  band.row = row;
  read_days(band, held(at::days));
  read_times(band, held(at::time_from), held(at::time_to));
  return band;
}

bool share_a_minute(const Band& a, std::int32_t day_a, const Band& b, std::int32_t day_b) {
  const std::int32_t first_a = day_a * kMinutesOfDay + a.from;
  const std::int32_t first_b = day_b * kMinutesOfDay + b.from;
  // A band of the night runs into the next day, and on Sunday into Monday of the next week.
  for (const std::int32_t shift : {-kMinutesOfWeek, 0, kMinutesOfWeek}) {
    if (first_a + shift < first_b + b.minutes && first_b < first_a + shift + a.minutes) return true;
  }
  return false;
}

bool are_ambiguous(const Band& a, const Band& b) {
  if (a.specificity != b.specificity || a.minutes != b.minutes) return false;
  if (a.days.shared_with(b.days).is_empty()) return false;
  for (std::int32_t day_a = 0; day_a < 7; ++day_a) {
    for (std::int32_t day_b = 0; day_b < 7; ++day_b) {
      const bool both = (a.weekdays >> day_a & 1) != 0 && (b.weekdays >> day_b & 1) != 0;
      if (both && share_a_minute(a, day_a, b, day_b)) return true;
    }
  }
  return false;
}

// Rows of which neither is more specific, by the day from which they hold.
auto bucket(const Band& band) { return std::tuple{band.group, band.specificity, band.minutes}; }
auto order_in_tariff(const Band& band) {
  return std::tuple{bucket(band), band.days.first(), band.row};
}

// No real tariff has so many rows in force on one day; the limit keeps hostile input from being
// slow.
constexpr std::size_t kMostInForce = 1'000;

// Two rows that could price the same minute and of which neither is more specific would make a
// price depend on the order of rows, so they are the fault `overlap`.
void check_tariffs(CheckBase& base) {
  std::vector<Band> bands;
  for (std::size_t row = 0; row < base.rows(TableName::tariffs); ++row) {
    if (const auto band = band_of(base, row)) bands.push_back(*band);
  }
  std::ranges::sort(bands, {}, order_in_tariff);
  std::vector<bool> reported(base.rows(TableName::tariffs), false);
  std::deque<Band> in_force;
  for (const Band& band : bands) {
    std::erase_if(in_force, [&](const Band& earlier) {
      return bucket(earlier) != bucket(band) || earlier.days.end() <= band.days.first();
    });
    for (const Band& earlier : in_force) {
      const std::size_t later = std::max(earlier.row, band.row);
      if (reported[later] || !are_ambiguous(earlier, band)) continue;
      fault_overlap(base, index_of(TableName::tariffs), earlier.row, band.row);
      reported[later] = true;
    }
    in_force.push_back(band);
    if (in_force.size() > kMostInForce) in_force.pop_front();
  }
}

// --- school terms ---

// Whether a schedule says "in term time" or "in school holidays". With all bank holidays known,
// missing terms are the only obstacle left.
bool needs_terms(const Schedule& schedule) {
  const Period known{*Date::from_ymd(1800, 1, 1), *Date::from_ymd(3000, 1, 1)};
  const BankHolidays none{{}, known};
  const Calendar calendar{*Date::from_ymd(2000, 1, 3), &none, {}, false};
  return schedule.obstacle(calendar, Period::year_from(*Date::from_ymd(2000, 1, 3))) ==
         FaultCode::terms_missing;
}

// The calendar of all terms, where there is only one.
std::int64_t only_calendar(const CheckBase& base) {
  std::int64_t only = kMissing;
  for (std::size_t row = 0; row < base.rows(TableName::terms); ++row) {
    const std::int64_t own = base.held(TableName::terms, columns::terms::calendar, row);
    if (only != kMissing && own != only) return kMissing;
    only = own;
  }
  return only;
}

// The calendar whose terms an action follows: the plan's, else the person's, else the area's, else
// the only one.
std::int64_t calendar_of(CheckBase& base, std::size_t action, std::int64_t otherwise) {
  const auto plan =
      base.row_of(TableName::plans, base.held(TableName::actions, columns::actions::plan, action));
  if (!plan) return otherwise;
  const std::int64_t own = base.held(TableName::plans, columns::plans::calendar, *plan);
  if (own != kMissing) return own;
  const auto person =
      base.row_of(TableName::people, base.held(TableName::plans, columns::plans::person, *plan));
  if (!person) return otherwise;
  const std::int64_t theirs = base.held(TableName::people, columns::people::calendar, *person);
  return theirs != kMissing ? theirs : otherwise;
}

// Asked once for each distinct schedule and not for each action, because areas repeat schedules.
void check_terms_known(CheckBase& base) {
  const auto& schedules = base.gathered().schedules.values;
  std::vector<bool> needed;
  needed.reserve(schedules.size());
  for (const Schedule& schedule : schedules) needed.push_back(needs_terms(schedule));
  if (std::ranges::count(needed, true) == 0) return;
  const std::int64_t areas = base.raw(kAreaTable).at(columns::area::term_calendar, 0);
  const std::int64_t otherwise = areas != kMissing ? areas : only_calendar(base);
  for (std::size_t row = 0; row < base.rows(TableName::actions); ++row) {
    const std::int64_t held = base.held(TableName::actions, columns::actions::schedule, row);
    if (!is_held(held) || !needed[static_cast<std::size_t>(held)]) continue;
    if (calendar_of(base, row, otherwise) != kMissing) continue;
    base.fault_at_cell(FaultCode::terms_missing,
                       {index_of(TableName::actions), row, columns::actions::schedule},
                       "terms of a calendar that the plan, the person or the area names");
  }
}

// --- ages ---

// Nobody may be employed below 13, and below school-leaving age only for light work.
// Source: Children and Young Persons Act 1933 s.18; by-laws may allow no more at 13.
constexpr int kYoungestEmployee = 13;

std::int64_t earliest_plan(CheckBase& base, std::int64_t person) {
  std::int64_t earliest = kMissing;
  for (std::size_t row = 0; row < base.rows(TableName::plans); ++row) {
    if (base.held(TableName::plans, columns::plans::person, row) != person) continue;
    const std::int64_t first = base.held(TableName::plans, columns::plans::first_day, row);
    if (is_held(first) && (earliest == kMissing || first < earliest)) earliest = first;
  }
  return earliest;
}

// The first day on which any plan begins. An assistant who is old enough on that day is old
// enough for every plan, which saves a search for each employment.
std::int64_t earliest_of_all(const CheckBase& base) {
  std::int64_t earliest = kMissing;
  for (std::size_t row = 0; row < base.rows(TableName::plans); ++row) {
    const std::int64_t first = base.held(TableName::plans, columns::plans::first_day, row);
    if (is_held(first) && (earliest == kMissing || first < earliest)) earliest = first;
  }
  return earliest;
}

// Someone born on 29 February has their birthday on 28 February in common years.
int age_on(Date day, Date born) {
  const int years = day.year() - born.year();
  return born.plus_years(years) <= day ? years : years - 1;
}

bool is_young(std::int64_t born, std::int64_t first) {
  return age_on(Date::from_days(static_cast<std::int32_t>(first)), Birth::unpacked(born).day) <
         kYoungestEmployee;
}

// The employment's own `born` wins over the provider's; without a first day of employment the
// plan's first day counts.
void check_age(CheckBase& base, std::size_t row, std::int64_t earliest) {
  namespace at = columns::employments;
  const auto held = [&](Column column) { return base.held(TableName::employments, column, row); };
  Column column = at::born;
  std::int64_t born = held(at::born);
  if (born == kMissing) {
    const auto provider = base.row_of(TableName::providers, held(at::supporter));
    if (!provider) return;
    column = at::supporter;
    born = base.held(TableName::providers, columns::providers::born, *provider);
  }
  const bool by_plan = held(at::first_day) == kMissing;
  const std::int64_t no_later = by_plan ? earliest : held(at::first_day);
  if (!is_held(born) || !is_held(no_later) || !is_young(born, no_later)) return;
  const std::int64_t first = by_plan ? earliest_plan(base, held(at::person)) : no_later;
  if (!is_held(first) || !is_young(born, first)) return;
  const int age =
      age_on(Date::from_days(static_cast<std::int32_t>(first)), Birth::unpacked(born).day);
  base.fault_at_cell(FaultCode::age_not_employable, {index_of(TableName::employments), row, column},
                     std::to_string(age), ">= " + std::to_string(kYoungestEmployee));
}

}  // namespace

void check_days(CheckBase& base) {
  check_apart(base, TableName::plans, columns::plans::person);
  check_apart(base, TableName::employments, columns::employments::employment);
  check_apart(base, TableName::terms, columns::terms::calendar);
  check_tariffs(base);
  check_terms_known(base);
  const std::int64_t earliest = earliest_of_all(base);
  for (std::size_t row = 0; row < base.rows(TableName::employments); ++row) {
    check_age(base, row, earliest);
  }
}

}  // namespace kith
