// Random tariffs and schedules against an obvious oracle that looks at every minute of every visit.
#include <gmock/gmock.h>

#include <algorithm>
#include <iostream>
#include <map>
#include <optional>
#include <set>
#include <tuple>
#include <vector>

#include "costing/plans.hpp"
#include "values/seeded.hpp"

namespace kith {
namespace {

using test::Seeded;

constexpr int kDay = 1'440;
constexpr int kFirstDay = 20'549;  // Monday 6 April 2026, in days since 1970-01-01
constexpr int kPlanDays = 365;

// The bank holidays of England and Wales in the plan, as days after its first.
// Source: www.gov.uk/bank-holidays: 6 April, 4 May, 25 May, 31 August, 25 and 28 December 2026,
// 1 January, 26 and 29 March 2027.
const std::set<int> kHolidays = {0, 28, 49, 147, 263, 266, 270, 354, 357};

enum Kind { holiday, named, range, any };

struct DrawnRow {
  int rate = 0;  // pence
  Kind kind = any;
  std::set<int> days;  // 0 Monday; of named and range
  std::string days_text;
  bool timed = false;
  int from = 0;
  int to = 0;
  int sharing = 1;
  int least = 0;
  int block = 1;
  int tier = 0;  // minutes a week
  bool excess = false;

  int width() const { return !timed ? kDay : to > from ? to - from : to - from + kDay; }
};

struct DrawnVisit {
  int weekday = 0;
  int start = 0;
  int minutes = 0;
};

struct DrawnPlan {
  std::vector<DrawnRow> rows;
  std::vector<DrawnVisit> visits;
  bool start_day = false;
  int staff = 1;
  int first = 0;  // of the period, in days after the plan's first
  int last = kPlanDays - 1;
};

// Exact money: pence times 6 x 60 x the minutes of a week (6: any of 1, 2 or 3 people at once).
using Exact = __int128;

struct Impossible {};

// --- the oracle ---

class Oracle {
 public:
  explicit Oracle(const DrawnPlan& plan) : plan_{plan} {
    for (const DrawnVisit& visit : plan.visits) volume_ += visit.minutes * plan.staff;
    steps_ = tier_steps();
  }

  std::int64_t weekly() const { return rounded(week(), 1); }
  std::int64_t annual() const { return rounded(week() * 52, 1); }
  std::int64_t period() const {
    Exact sum = 0;
    for (int day = plan_.first; day <= plan_.last; ++day) {
      for (const DrawnVisit& visit : plan_.visits) {
        if (visit.weekday == day % 7) sum += cost(visit, day, true);
      }
    }
    return rounded(sum, 1);
  }

 private:
  Exact week() const {
    Exact sum = 0;
    for (const DrawnVisit& visit : plan_.visits) sum += cost(visit, visit.weekday, false);
    return sum;
  }

  std::int64_t rounded(Exact amount, int times) const {
    const Exact unit = Exact{6} * 60 * volume_ * times;
    return static_cast<std::int64_t>((2 * amount + unit) / (2 * unit));
  }

  // The minute `at` (after midnight of the day the visit starts) at the best row of each tier.
  Exact cost(const DrawnVisit& visit, int day, bool dated) const {
    const int end = visit.start + visit.minutes;
    const DrawnRow& first = at(day, visit.start, steps_.size() - 1, dated);
    int charged = std::max(visit.minutes, first.least);
    while (charged % first.block != 0) ++charged;
    Exact sum = 0;
    for (int i = 0; i < charged; ++i) {
      const int minute = std::min(visit.start + i, end - 1);
      sum += minute_cost(day, minute, dated);
    }
    return sum * plan_.staff;
  }

  Exact minute_cost(int day, int minute, bool dated) const {
    Exact sum = 0;
    for (std::size_t i = 0; i < steps_.size(); ++i) {
      const int until = i + 1 < steps_.size() ? steps_[i + 1] : volume_;
      const int begin = i == 0 ? 0 : steps_[i];
      const DrawnRow& row = at(day, minute, i, dated);
      sum += Exact{row.rate} * (6 / row.sharing) * (until - begin);
    }
    return sum;
  }

  // The reached tier of all minutes, then the tiers of excess minutes above it.
  std::vector<int> tier_steps() const {
    int base = 0;
    for (const DrawnRow& row : plan_.rows) {
      if (!row.excess && row.tier <= volume_) base = std::max(base, row.tier);
    }
    std::set<int> steps = {base};
    for (const DrawnRow& row : plan_.rows) {
      if (row.excess && row.tier > base && row.tier < volume_) steps.insert(row.tier);
    }
    return {steps.begin(), steps.end()};
  }

  const DrawnRow& at(int day, int minute, std::size_t tier, bool dated) const {
    for (std::size_t i = tier; i > 0; --i) {
      if (const DrawnRow* row = best(day, minute, steps_[i], true, dated)) return *row;
    }
    for (int from = steps_.front(); from >= 0; from -= 60) {  // drawn in whole hours
      if (const DrawnRow* row = best(day, minute, from, false, dated)) return *row;
    }
    throw Impossible{};
  }

  const DrawnRow* best(int day, int minute, int tier, bool excess, bool dated) const {
    const DrawnRow* found = nullptr;
    const auto order = [](const DrawnRow& row) {
      return std::tuple{row.sharing, row.kind, row.width()};
    };
    for (const DrawnRow& row : plan_.rows) {
      if (row.tier != tier || row.excess != excess || !holds(row, day, minute, dated)) continue;
      if (found == nullptr || order(row) < order(*found)) found = &row;
    }
    return found;
  }

  bool holds(const DrawnRow& row, int day, int minute, bool dated) const {
    const auto on = [&](int that_day) {
      if (row.kind == any) return true;
      if (row.kind == holiday) return dated && kHolidays.contains(that_day);
      return row.days.contains((that_day + 7) % 7);
    };
    const bool kept = plan_.start_day && minute >= kDay;
    const int of_day = minute % kDay;
    if (kept) {  // every later day looks like the first
      const bool in = !row.timed || (of_day - row.from + kDay) % kDay < row.width();
      return in && on(day);
    }
    const int today = day + minute / kDay;
    if (!row.timed) return on(today);
    // A row of today, or one of yesterday that still runs.
    const auto runs = [&](int from) { return from <= of_day && of_day < from + row.width(); };
    return (runs(row.from) && on(today)) || (runs(row.from - kDay) && on(today - 1));
  }

  const DrawnPlan& plan_;
  int volume_ = 0;
  std::vector<int> steps_;
};

// --- random plans ---

const char* const kNames[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

DrawnRow draw_row(Seeded& seeded) {
  DrawnRow row;
  row.rate = static_cast<int>(seeded.between(500, 5'000));
  row.kind = static_cast<Kind>(seeded.between(0, 3));
  if (row.kind == holiday) row.days_text = "bank_holiday";
  const int day = static_cast<int>(seeded.between(0, 6));
  if (row.kind == named) {
    row.days = {day};
    row.days_text = kNames[day];
  }
  if (row.kind == range) {
    const int last = day + static_cast<int>(seeded.between(1, 4));
    for (int d = day; d <= last; ++d) row.days.insert(d % 7);
    row.days_text = std::string{kNames[day]} + "-" + kNames[last % 7];
  }
  row.timed = seeded.between(0, 1) == 1;
  if (row.timed) {
    row.from = static_cast<int>(seeded.between(0, 23)) * 60;
    row.to = (row.from + static_cast<int>(seeded.between(1, 1'439))) % kDay;
  }
  if (seeded.between(0, 5) == 0) row.sharing = static_cast<int>(seeded.between(2, 3));
  return row;
}

void draw_charges(Seeded& seeded, DrawnRow& row) {
  if (seeded.between(0, 2) == 0) row.least = static_cast<int>(seeded.between(1, 90));
  if (seeded.between(0, 2) == 0) row.block = static_cast<int>(seeded.between(2, 60));
}

DrawnPlan draw_plan(Seeded& seeded) {
  DrawnPlan plan;
  DrawnRow base = draw_row(seeded);
  if (seeded.between(0, 9) > 0) {  // else some minute may have no row
    base.kind = any;
    base.days_text.clear();
    base.timed = false;
  }
  plan.rows.push_back(base);
  for (auto more = seeded.between(0, 4); more > 0; --more) {
    plan.rows.push_back(draw_row(seeded));
    if (seeded.between(0, 2) > 0) continue;
    plan.rows.back().tier = static_cast<int>(seeded.between(1, 20)) * 60;
    plan.rows.back().excess = seeded.between(0, 1) == 1;
  }
  for (DrawnRow& row : plan.rows) draw_charges(seeded, row);
  for (auto visits = seeded.between(1, 3); visits > 0; --visits) {
    DrawnVisit visit;
    visit.weekday = static_cast<int>(seeded.between(0, 6));
    visit.start = static_cast<int>(seeded.between(0, 1'439));
    visit.minutes = static_cast<int>(seeded.between(1, seeded.between(0, 2) == 0 ? 1'000 : 180));
    plan.visits.push_back(visit);
  }
  plan.start_day = seeded.between(0, 3) == 0;
  plan.staff = static_cast<int>(seeded.between(1, 2));
  plan.first = static_cast<int>(seeded.between(0, kPlanDays - 1));
  plan.last =
      static_cast<int>(seeded.between(plan.first, std::min(plan.first + 90, kPlanDays - 1)));
  return plan;
}

std::string clock(int minute) {
  const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return two(minute / 60) + ":" + two(minute % 60);
}

std::string row_text(const DrawnRow& row) {
  std::string text = R"({"tariff":"t","service":"s","per":"hour","rate":")" +
                     Money::from_pence(row.rate).text() + "\"";
  if (!row.days_text.empty()) text += R"(,"days":")" + row.days_text + "\"";
  if (row.timed) {
    text += R"(,"time_from":")" + clock(row.from) + R"(","time_to":")" + clock(row.to) + "\"";
  }
  if (row.sharing > 1) text += R"(,"sharing":)" + std::to_string(row.sharing);
  if (row.least > 0) text += R"(,"min_minutes":)" + std::to_string(row.least);
  if (row.block > 1) text += R"(,"block_minutes":)" + std::to_string(row.block);
  if (row.tier > 0) {
    text += R"(,"from_minutes_per_week":)" + std::to_string(row.tier) + R"(,"tier":")" +
            (row.excess ? "excess" : "all") + "\"";
  }
  return text + "}";
}

std::string document_of(const DrawnPlan& plan) {
  std::string schedule;
  for (const DrawnVisit& visit : plan.visits) {
    if (!schedule.empty()) schedule += "; ";
    schedule += std::string{kNames[visit.weekday]} + " at " + clock(visit.start) + " for " +
                std::to_string(visit.minutes) + "m";
  }
  std::string rows;
  for (const DrawnRow& row : plan.rows) rows += (rows.empty() ? "" : ",") + row_text(row);
  return plan_document(R"(,"area":{"nights":")" +
                       std::string{plan.start_day ? "start_day" : "split"} +
                       R"("},"actions":[{"action":"a","who":"self","service":"s","tariff":"t",
                       "staff":)" +
                       std::to_string(plan.staff) + R"(,"schedule":")" + schedule +
                       R"("}],"tariffs":[)" + rows + "]");
}

std::string options_of(const DrawnPlan& plan) {
  const auto day = [](int after) { return Date::from_days(kFirstDay + after).text(); };
  return R"({"period":{"first_day":")" + day(plan.first) + R"(","last_day":")" + day(plan.last) +
         "\"}}";
}

bool touches_a_holiday(const DrawnPlan& plan) {
  const bool has_row =
      std::ranges::any_of(plan.rows, [](const DrawnRow& row) { return row.kind == holiday; });
  return has_row && std::ranges::any_of(kHolidays, [&](int day) {
           return plan.first <= day && day <= plan.last &&
                  std::ranges::any_of(plan.visits, [&](const DrawnVisit& visit) {
                    return visit.weekday == day % 7;
                  });
         });
}

void count_features(const DrawnPlan& plan, std::map<std::string, int>& seen) {
  const auto row = [&](auto test) { return std::ranges::any_of(plan.rows, test); };
  const auto note = [&](const char* name, bool is_there) { seen[name] += is_there ? 1 : 0; };
  note("past midnight", std::ranges::any_of(plan.visits, [](const DrawnVisit& visit) {
         return visit.start + visit.minutes > kDay;
       }));
  note("two rows or more", plan.rows.size() > 1);
  note("times", row([](const DrawnRow& r) { return r.timed; }));
  note("bank holiday", touches_a_holiday(plan));
  note("minimum", row([](const DrawnRow& r) { return r.least > 0; }));
  note("blocks", row([](const DrawnRow& r) { return r.block > 1; }));
  note("tier of all", row([](const DrawnRow& r) { return r.tier > 0 && !r.excess; }));
  note("tier of excess", row([](const DrawnRow& r) { return r.excess; }));
  note("sharing", row([](const DrawnRow& r) { return r.sharing > 1; }));
  note("nights by their first day", plan.start_day);
}

// What the library says: amounts in pence, or nothing where it gives no rate.
std::optional<std::vector<std::int64_t>> costed(const DrawnPlan& plan) {
  const PlanCost cost = cost_of(document_of(plan), options_of(plan));
  const CostLine& line = line_of(cost, "a");
  if (line.reason == "no_rate") return std::nullopt;
  return std::vector{line.weekly.pence(), line.annual.pence(), line.period.pence()};
}

std::optional<std::vector<std::int64_t>> by_minutes(const DrawnPlan& plan) {
  try {
    const Oracle oracle{plan};
    return std::vector{oracle.weekly(), oracle.annual(), oracle.period()};
  } catch (const Impossible&) {
    return std::nullopt;
  }
}

TEST(TariffLaw, EqualsACountOfEveryMinuteOfEveryVisit) {
  Seeded seeded{20261121};
  std::map<std::string, int> seen;
  int compared = 0;
  while (compared < 1'500) {
    const DrawnPlan plan = draw_plan(seeded);
    SCOPED_TRACE(document_of(plan) + options_of(plan));
    std::optional<std::vector<std::int64_t>> found;
    try {
      found = costed(plan);
    } catch (const InputError& error) {
      ASSERT_EQ(error.faults().front().code, FaultCode::overlap);  // drawn again
      ++seen["refused: equal rows"];
      continue;
    }

    ASSERT_EQ(found, by_minutes(plan));

    ++compared;
    seen["no rate"] += found ? 0 : 1;
    count_features(plan, seen);
  }
  for (const auto& [name, times] : seen) {
    std::cout << "  " << name << ": " << times << " of " << compared << "\n";
    EXPECT_GT(times, compared / 100) << name;
  }
}

}  // namespace
}  // namespace kith
