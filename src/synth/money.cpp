// How much money has an invented person, from whom, and what do they pay their assistants?
// Budgets follow the plan's rough cost, a little more or less, so that some are short and some have
// a surplus.
#include <array>

#include "synth/plan.hpp"

namespace kith::synth {
namespace {

// The National Living Wage from 1 April 2026, in pence an hour
// (gov.uk, National Minimum Wage and National Living Wage rates).
constexpr std::int64_t kLivingWage = 1271;

constexpr std::int64_t kWeeks = 52;
constexpr std::int64_t kPoundsTen = 1000;

// An assistant with several employers is one person: the year of birth is drawn from the id, so
// that it is the same in each employer's row.
std::int64_t born_year(const Setting& setting, const Supporter& supporter) {
  std::uint64_t number = 0;
  for (const char c : supporter.id) number = number * 31 + static_cast<unsigned char>(c);
  Random random = setting.random(Stream::assistant, static_cast<std::int64_t>(number >> 1));
  return setting.first_day().year() - random.between(22, 64);
}

void write_employment(const Setting& setting, const Person& person, const Supporter& supporter,
                      const std::string& id, const Plan& plan, Random& random, Sheet& out) {
  constexpr std::array<const char*, 3> kPeriods = {"week", "four_weeks", "month"};
  constexpr std::array<std::int64_t, 3> kOften = {30, 40, 30};
  // Days from the start to the first pay day: the end of the first week, four weeks or month.
  constexpr std::array<std::int32_t, 3> kDays = {6, 27, 29};
  const std::size_t period = random.pick(kOften);
  const Date first = plan.period.first() - 7 * static_cast<std::int32_t>(random.below(50));

  out.row().text(0, id).text(1, person.id);
  // A child cannot employ; a parent does.
  if (person.age < 18) out.text(2, person.id + ".parent");
  out.text(3, supporter.id).whole(4, first.days());
  out.real(5, kLivingWage + 5 * random.below(60), 100);
  out.text(6, kPeriods[period]).whole(7, (first + kDays[period]).days());
  out.text(8, std::to_string(born_year(setting, supporter)));
  out.text(9, random.percent(80) ? "auto" : "opted_out");
  out.text(10, random.percent(90) ? "paid_when_taken" : "rolled_up");
  out.text(11, random.percent(60) ? "none" : "family");
  out.whole(12, 100 * random.between(70, 120)).whole(13, 100 * random.between(100, 240));
  out.whole(14, 1);
}

std::int64_t to_ten_pounds(std::int64_t pence) {
  return (pence + kPoundsTen / 2) / kPoundsTen * kPoundsTen;
}

void write_council(const Person& person, const Plan& plan, Random& random, Sheet& budgets) {
  constexpr std::array<const char*, 4> kRoutes = {"council_managed", "council_commissioned",
                                                  "individual_service_fund", "third_party_account"};
  constexpr std::array<std::int64_t, 4> kOften = {60, 28, 6, 6};
  const bool is_nhs = random.percent(8);
  // 96 % to 125 % of what the plan costs in a year of 52 weeks, to the nearest ten pounds.
  const std::int64_t annual = plan.weekly_pence * kWeeks * random.between(96, 125) / 100;

  budgets.row().text(0, person.id + "-b1").text(1, person.id);
  budgets.text(2, is_nhs ? "nhs" : "council").text(3, plan.is_draft ? "indicative" : "agreed");
  budgets.whole(4, std::max<std::int64_t>(to_ten_pounds(annual), 52 * kPoundsTen));
  budgets.whole(6, plan.period.first().days()).whole(7, plan.period.last().days());
  budgets.text(8, person.has_direct_payment ? "direct_payment" : kRoutes[random.pick(kOften)]);
  if (person.has_direct_payment) {
    budgets.text(9, person.id).text(10, "four_weeks").whole(11, plan.period.first().days());
    budgets.whole(12, 1);
  }
  // NHS money is free of charge; of the others a good half pay a contribution of £5 to £120 a week.
  if (!is_nhs && random.percent(55)) budgets.whole(13, 5 * random.between(100, 2400));
  budgets.whole(14, 1);
}

void write_own_money(const Person& person, const Plan& plan, Random& random, Sheet& budgets) {
  budgets.row().text(0, person.id + "-b2").text(1, person.id).text(2, "own_money");
  // £5 to £40 a week of the person's own.
  budgets.text(3, "agreed").whole(5, 50 * random.between(10, 80));
  budgets.whole(6, plan.period.first().days()).whole(7, plan.period.last().days());
  budgets.text(8, "own_account").whole(14, 2);
}

}  // namespace

void write_employments(const Setting& setting, Person& person, const Plan& plan,
                       Sheet& employments) {
  Random random = setting.random(Stream::money, person.number);
  const std::vector<Supporter*> paid = person.of_group(Group::paid);
  for (std::size_t post = 0; post < plan.employments.size(); ++post) {
    write_employment(setting, person, *paid[post], plan.employments[post], plan, random,
                     employments);
  }
}

void write_budgets(const Setting& setting, const Person& person, const Plan& plan, Sheet& budgets) {
  Random random = setting.random(Stream::money, -person.number);
  write_council(person, plan, random, budgets);
  write_own_money(person, plan, random, budgets);
}

}  // namespace kith::synth
