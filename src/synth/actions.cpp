// What does an invented plan do, for whom, when, and at which price?
// At least eight actions for a plan, 65 % of them free and in the community; the paid ones are
// visits, hours of assistants, day services, mileage, nights and purchases in invented proportions.
// What they cost a week is added up roughly, because the budgets are made to fit it.
#include <algorithm>
#include <array>

#include "synth/plan.hpp"

namespace kith::synth {
namespace {

// The indexes of the columns of `actions`, in the order of PlanSheets.
enum ActionCell : std::size_t {
  kAction,
  kPlan,
  kOutcomes,
  kService,
  kWho,
  kWithin,
  kUnpaid,
  kSchedule,
  kOnDays,
  kTariff,
  kRate,
  kPer,
  kEmployment,
  kBudget,
  kPriority,
  kMeetsNeed,
  kBackup,
  kNeedsSkills,
  kOneOff,
  kMiles,
};

constexpr std::array<const char*, 7> kDays = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

std::string clock(std::int64_t minutes) {
  return numbered("", minutes / 60, 2) + numbered(":", minutes % 60, 2);
}

std::string span(std::int64_t start, std::int64_t minutes) {
  return clock(start) + "-" + clock(start + minutes);
}

// Writes the actions of one plan and adds up what they cost.
class Actions {
 public:
  Actions(const Setting& setting, Person& person, Plan& plan, Sheet& sheet)
      : setting_{setting},
        person_{person},
        plan_{plan},
        sheet_{sheet},
        // The negative number is a second stream of the same person, independent of the plan's own.
        random_{setting.random(Stream::plan, -person.number)},
        informal_{person.of_group(Group::informal)},
        paid_{person.of_group(Group::paid)} {}

  void write();

 private:
  std::string id(std::int64_t number) const { return person_.id + numbered("-a", number, 2); }
  void begin(const char* service, std::string schedule);
  void costs(std::int64_t minutes_a_week, std::int64_t pence_an_hour) {
    plan_.weekly_pence += minutes_a_week * pence_an_hour / 60;
  }
  std::string some_day() { return any_of(kDays, random_); }
  std::string two_days();
  std::string at_some_time(std::string days, std::int64_t minutes);

  void unpaid();
  void visited(Supporter& supporter);
  void paid();
  void employed(std::size_t post);
  void from_agency(std::int64_t minutes_a_week);
  void home_care();
  void agency_visits();
  void day_service();
  void miles();
  void bought_help();
  void respite();
  void equipment();
  void unassigned();
  void within();

  const Setting& setting_;
  Person& person_;
  Plan& plan_;
  Sheet& sheet_;
  Random random_;
  std::vector<Supporter*> informal_;
  std::vector<Supporter*> paid_;
  std::int64_t written_ = 0;
};

// At least eight actions, 65 % of them community and free (source 000_a4c0b0b554a1346a.txt), and
// room among the paid ones for every assistant.
void Actions::write() {
  constexpr std::array<std::int64_t, 8> kMore = {40, 25, 14, 8, 5, 4, 2, 2};
  std::int64_t count = 8 + static_cast<std::int64_t>(random_.pick(kMore));
  // Every assistant that the person employs needs an action.
  while (count * 35 / 100 < person_.posts) ++count;
  const std::int64_t hundredths = count * 35;
  // The part of a whole action is drawn, so that the mean over many plans is exactly 35 %.
  const bool one_more = random_.below(100) < hundredths % 100;
  const std::int64_t paid_count = hundredths / 100 + (one_more ? 1 : 0);

  for (std::int64_t i = 0; i < paid_count; ++i) {
    i < person_.posts ? employed(static_cast<std::size_t>(i)) : paid();
  }
  for (std::int64_t i = paid_count; i < count; ++i) unpaid();
}

void Actions::begin(const char* service, std::string schedule) {
  // Actions go round the outcomes, so that each outcome has some.
  const auto outcome = static_cast<std::size_t>(written_) % plan_.outcomes.size();
  ++written_;
  sheet_.row().text(kAction, id(written_)).text(kPlan, plan_.id);
  sheet_.text(kOutcomes, plan_.outcomes[outcome]);
  sheet_.text(kService, service).text(kSchedule, std::move(schedule));
  constexpr std::array<std::int64_t, 3> kOften = {45, 35, 20};
  constexpr std::array<const char*, 3> kPriorities = {"essential", "important", "wanted"};
  const std::size_t priority = random_.pick(kOften);
  sheet_.text(kPriority, kPriorities[priority]);
  if (priority == 0) sheet_.whole(kMeetsNeed, random_.percent(70) ? 1 : 0);
}

// The order in which compilers evaluate the two sides of + is open, so the days are an argument:
// they are drawn before the time.
std::string Actions::at_some_time(std::string days, std::int64_t minutes) {
  const std::int64_t start = 30 * random_.between(18, 32);
  return days + " " + span(start, minutes);
}

std::string Actions::two_days() {
  const std::int64_t first = random_.below(5);
  const std::int64_t second = random_.between(first + 1, 6);
  return std::string{kDays[static_cast<std::size_t>(first)]} + "," +
         kDays[static_cast<std::size_t>(second)];
}

void Actions::visited(Supporter& supporter) {
  supporter.acts = true;
  const std::int64_t minutes = 30 * random_.between(1, 4);
  switch (random_.below(5)) {
    case 0: begin("community", "2 times per week 20m"); break;
    case 1: begin("community", "1st sat of month 10:00-13:00"); break;
    case 2: begin("community", "daily 20m"); break;
    default: begin("community", at_some_time(some_day(), minutes));
  }
  sheet_.text(kWho, supporter.id);
  if (random_.percent(25) && informal_.size() > 1) {
    const auto other = static_cast<std::size_t>(random_.below(std::ssize(informal_)));
    if (informal_[other] != &supporter) sheet_.text(kBackup, informal_[other]->id);
  }
}

void Actions::unpaid() {
  if (!informal_.empty() && random_.percent(55)) {
    visited(*informal_[static_cast<std::size_t>(random_.below(std::ssize(informal_)))]);
  } else if (random_.percent(65)) {
    const bool fortnightly = random_.percent(30);
    begin("community", some_day() + " 10:00-12:00" + (fortnightly ? " every 2 weeks" : ""));
    const Sizes& sizes = setting_.sizes();
    const std::int64_t near = (person_.number - 1) * sizes.communities / sizes.people;
    sheet_.text(kWho, community_id(1 + (near + random_.below(4)) % sizes.communities));
  } else {
    begin("community", random_.percent(50) ? "3 times per week 45m" : "mon-fri 30m");
    sheet_.text(kWho, "self");
  }
  sheet_.whole(kUnpaid, 1);
}

// Hours of a post are not published: 3 to 40 with most near 12, invented.
std::int64_t draw_hours(Random& random) {
  const std::int64_t near_twelve = 6 + random.below(7) + random.below(7);
  if (random.percent(15)) return random.between(3, 6);
  return random.percent(15) ? near_twelve + random.below(23) : near_twelve;
}

void Actions::employed(std::size_t post) {
  const std::int64_t hours = draw_hours(random_);
  begin("support_assistant", std::to_string(hours) + "h per week");
  Supporter& supporter = *paid_[post];
  supporter.acts = true;
  sheet_.text(kWho, supporter.id).text(kEmployment, plan_.employments[post]);
  // About £14.50 an hour with the employer's on-costs: a budget is agreed before wages are known.
  costs(60 * hours, 1450);
}

// The agency's list has prices for weekends and bank holidays; one price a week was agreed.
void Actions::from_agency(std::int64_t minutes_a_week) {
  const std::string agency = agency_id(person_.agency);
  const std::int64_t rate = setting_.agency_rate(person_.agency);
  sheet_.text(kWho, agency).text(kTariff, "t" + agency).real(kRate, rate, 100).text(kPer, "hour");
  costs(minutes_a_week, rate);
}

// Visits of 30 to 60 minutes in the morning, at noon and in the evening; minutes a week beside
// each.
void Actions::home_care() {
  constexpr std::array<const char*, 4> kPatterns = {
      "daily 08:00-08:30", "daily 09:00-09:30, 17:00-17:30",
      "daily 07:30-08:15, 12:30-13:00, 19:00-19:30", "mon-fri 08:00-09:00"};
  constexpr std::array<std::int64_t, 4> kMinutes = {210, 420, 735, 300};
  constexpr std::array<std::int64_t, 4> kOften = {30, 35, 20, 15};
  const std::size_t pattern = random_.pick(kOften);
  begin("personal_care", kPatterns[pattern]);
  from_agency(kMinutes[pattern]);
}

void Actions::agency_visits() {
  begin("support", at_some_time(two_days(), 120));
  from_agency(240);
}

void Actions::day_service() {
  begin("day", two_days() + " 10:00-15:00");
  const std::string provider = day_service_id(person_.day_service);
  sheet_.text(kWho, provider).text(kTariff, "t" + provider);
  costs(120, setting_.day_service_rate(person_.day_service));  // two days, as if an hour each
}

void Actions::miles() {
  const std::int64_t tenths = random_.between(10, 150);
  begin("transport", "2 times per week");
  sheet_.text(kWho, "self").real(kRate, 45, 100).text(kPer, "mile").real(kMiles, tenths, 10);
  sheet_.text(kBudget, person_.id + "-b2");
}

void Actions::bought_help() {
  const std::int64_t rate = 1300 + 50 * random_.below(13);
  begin("support", at_some_time(some_day(), 120));
  const auto helper = std::ranges::find_if(
      paid_, [](const Supporter* supporter) { return supporter->kind == "other_paid"; });
  if (helper != paid_.end()) {
    (*helper)->acts = true;
    sheet_.text(kWho, (*helper)->id);
  }
  sheet_.real(kRate, rate, 100).text(kPer, "hour");
  costs(120, rate);
}

void Actions::respite() {
  // Respite is bought by the week: one to four weeks a year.
  const std::int64_t nights = 7 * random_.between(1, 4);
  begin("respite", std::to_string(nights) + " nights per year");
  sheet_.text(kWho, agency_id(person_.agency));
  const std::int64_t rate = 500 * random_.between(18, 36);
  sheet_.real(kRate, rate, 100).text(kPer, "night");
  plan_.weekly_pence += nights * rate / 52;
}

void Actions::equipment() {
  // Equipment comes in the first three months of a plan.
  const Date day = plan_.period.first() + static_cast<std::int32_t>(random_.between(7, 90));
  const std::int64_t rate = 1000 * random_.between(3, 40);
  begin("equipment", "once " + day.text());
  sheet_.text(kWho, "self").real(kRate, rate, 100).text(kPer, "item").whole(kOneOff, 1);
  plan_.weekly_pence += rate / 52;
}

void Actions::unassigned() {
  begin("personal_care", at_some_time(two_days(), 60));
  if (random_.percent(30)) sheet_.text(kNeedsSkills, "moving_and_handling");
}

// Done in hours already bought from the first assistant, so it costs nothing more.
void Actions::within() {
  const bool by_days = person_.has_bad_days && random_.percent(60);
  begin("support_assistant", by_days ? "daily 30m" : "2 times per week 1h");
  sheet_.text(kWho, paid_.front()->id).text(kWithin, id(1));
  if (by_days) sheet_.text(kOnDays, random_.percent(50) ? "good" : "bad");
}

void Actions::paid() {
  if (person_.posts > 0 && random_.percent(30)) return within();
  constexpr std::array<std::int64_t, 8> kOften = {40, 15, 12, 9, 12, 4, 3, 5};
  // The order of the weights: home care, agency visits, day service, mileage, bought help, respite,
  // equipment, and care for which nobody has been found.
  switch (random_.pick(kOften)) {
    case 0: return home_care();
    case 1: return agency_visits();
    case 2: return day_service();
    case 3: return miles();
    case 4: return bought_help();
    case 5: return respite();
    case 6: return equipment();
    default: return unassigned();
  }
}

}  // namespace

void write_actions(const Setting& setting, Person& person, Plan& plan, Sheet& actions) {
  Actions{setting, person, plan, actions}.write();
}

}  // namespace kith::synth
