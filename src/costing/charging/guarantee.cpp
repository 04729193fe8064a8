// How much must a person be left with a week? The base by age and status, the premiums, and what
// the council leaves on top.
#include "costing/charging/guarantee.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "costing/basis/steps.hpp"
#include "costing/basis/texts.hpp"

namespace kith::costing {
namespace {

namespace ppl = columns::people;

enum class AgeBand : std::uint8_t { child, young, working, pension };

constexpr int kAdult = 18;
constexpr int kFullGuarantee = 25;  // SI 2014/2672 reg. 7(2)

// The table of State Pension ages begins with births on 6 October 1954 (Pensions Act 1995 Schedule
// 4). A person who was born before had reached that age by October 2020.
constexpr Date kFirstBirthOfTable = Date::from_days(-5'566);

AgeBand band_on(const Parameters& parameters, Date born, Date day) {
  if (born.plus_years(kAdult) > day) return AgeBand::child;
  if (born.plus_years(kFullGuarantee) > day) return AgeBand::young;
  if (born < kFirstBirthOfTable) return AgeBand::pension;
  const auto reached = parameters.state_pension_day(born);
  return reached && *reached <= day ? AgeBand::pension : AgeBand::working;
}

// The first and the last day on which a person may have been born, where only the month or the year
// of birth is known.
std::pair<Date, Date> possible_births(const Birth& born) {
  if (born.precision == Birth::Precision::day) return {born.day, born.day};
  const int year = born.day.year();
  const bool by_year = born.precision == Birth::Precision::year;
  const int month = by_year ? 12 : born.day.month();
  return {*Date::from_ymd(year, by_year ? 1 : month, 1),
          *Date::from_ymd(year, month, days_in_month(year, month))};
}

// A finding where the assumed day of birth decides the age band on the Monday.
void note_assumed(const PlanView& view, StatutoryValues& values, const Birth& born) {
  const auto [first, last] = possible_births(born);
  if (band_on(*view.parameters, first, values.monday()) ==
      band_on(*view.parameters, last, values.monday())) {
    return;
  }
  CostFinding found = finding("age_assumed", Level::note, values.person("born"));
  found.members = {{"assumed", born.day.text()}};
  values.notes().add(std::move(found));
}

// None where the age is not known, or where the person is a child: charging for children follows
// other rules (Children Act 1989 s.29).
std::optional<AgeBand> band_of(const PlanView& view, StatutoryValues& values) {
  const Table& people = view.table(TableName::people);
  if (!people.has(ppl::born, view.person)) {
    values.set_missing(values.person("born"), "born");
    return std::nullopt;
  }
  const Birth born = people.birth(ppl::born, view.person);
  note_assumed(view, values, born);
  const AgeBand band = band_on(*view.parameters, born.day, values.monday());
  if (band != AgeBand::child) return band;
  values.set_missing(values.person("born"), "charging_under_18");
  return std::nullopt;
}

// --- status and premiums ---

struct Status {
  AgeBand age = AgeBand::working;
  bool couple = false;

  bool is_pension() const noexcept { return age == AgeBand::pension; }
};

bool is_couple_name(std::string_view name) { return name == "couple" || name == "couple_pension"; }

// Of a couple the partner's State Pension age decides for both.
Status status_of(AgeBand age, const std::vector<FinanceLine>& finances) {
  Status status{age};
  for (const FinanceLine& line : finances) {
    if (line.item != "premium" || !is_couple_name(line.name)) continue;
    status.couple = true;
    if (line.name == "couple_pension") status.age = AgeBand::pension;
  }
  return status;
}

std::string_view base_name(const Status& status) {
  if (status.couple) {
    return status.is_pension() ? "mig_couple_pension_each" : "mig_couple_working_age_each";
  }
  if (status.is_pension()) return "mig_single_pension";
  return status.age == AgeBand::young ? "mig_single_18_24" : "mig_single_25_to_pension";
}

// The parameter of a premium that has a name and no amount; empty for a name that kith does not
// know.
std::string_view premium_name(std::string_view name, const Status& status) {
  constexpr std::string_view kEnding = "_premium";
  if (name.ends_with(kEnding)) name.remove_suffix(kEnding.size());
  if (name == "disability") {
    return status.couple ? "mig_disability_premium_couple_each" : "mig_disability_premium_single";
  }
  if (name == "enhanced_disability") {
    return status.couple ? "mig_enhanced_disability_premium_couple_each"
                         : "mig_enhanced_disability_premium_single";
  }
  if (name == "carer") return "mig_carer_premium";
  return name == "child" || name == "child_addition" ? "mig_child_addition" : std::string_view{};
}

ContributionStep from_parameter(std::string_view name, std::string at,
                                StatutoryValues::Value value) {
  const Money amount =
      Money::from_pence(rounded_whole(value.amount * Fraction{100}, Rounding::half_up));
  ContributionStep step =
      assessment_line(name, std::move(at), exact_text(value.amount), amount, -1);
  step.parameters.push_back(std::move(value.step));
  return step;
}

// The disability premiums belong to working age (SI 2014/2672 reg. 7(5) to (7)).
void note_past_pension_age(StatutoryValues& values, const Cell& at, std::string_view parameter,
                           const Status& status) {
  const bool of_disability = parameter.find("disability") != std::string_view::npos;
  if (status.is_pension() && of_disability) {
    values.notes().add(finding("premium_past_pension_age", Level::warning, at));
  }
}

class Premiums {
 public:
  Premiums(const PlanView& view, StatutoryValues& values, Status status,
           std::vector<ContributionStep>& into)
      : view_{view}, values_{values}, status_{status}, into_{into} {}

  void add(const FinanceLine& line) {
    const Cell at{TableName::finances, line.row, "name"};
    if (is_couple_name(line.name)) return note_unused_amount(line, at);
    const std::string_view parameter = premium_name(line.name, status_);
    note_past_pension_age(values_, at, parameter, status_);
    if (line.amount != Money{}) {
      into_.push_back(assessment_line("premium", place(line), line.exact, line.amount, -1));
    } else if (parameter.empty()) {
      values_.set_missing(at, "name");
    } else if (auto value = values_.require(parameter)) {
      into_.push_back(from_parameter("premium", place(line), std::move(*value)));
    }
  }

 private:
  // A line that only has the status adds nothing to the guarantee.
  void note_unused_amount(const FinanceLine& line, const Cell& at) {
    if (line.amount == Money{}) return;
    values_.notes().add(finding("amount_not_used", Level::note, at));
  }
  std::string place(const FinanceLine& line) const {
    return view_.tables->place(TableName::finances, line.row);
  }

  const PlanView& view_;
  StatutoryValues& values_;
  Status status_;
  std::vector<ContributionStep>& into_;
};

std::string_view age_name(AgeBand age) {
  constexpr std::array<std::string_view, 4> kNames = {"under_18", "18_to_24", "25_to_pension_age",
                                                      "pension_age"};
  return kNames[static_cast<std::size_t>(age)];
}

}  // namespace

GuaranteeGroup guarantee_group(const PlanView& view, Date day) {
  const Table& people = view.table(TableName::people);
  const Date monday = day.monday();
  std::optional<AgeBand> age;
  if (people.has(ppl::born, view.person)) {
    age = band_on(*view.parameters, people.birth(ppl::born, view.person).day, monday);
  }
  const auto finances =
      finances_on(view, policy_on(*view.tables, view.basis->policy_changes, monday), day);
  const Status status = status_of(age.value_or(AgeBand::working), finances);
  const bool is_known = age || status.is_pension();
  return {is_known ? age_name(status.age) : std::string_view{},
          status.couple ? "couple" : "single"};
}

std::vector<ContributionStep> guarantee_of(const PlanView& view, StatutoryValues& values,
                                           const Policy& policy,
                                           const std::vector<FinanceLine>& finances) {
  std::vector<ContributionStep> steps;
  const auto age = band_of(view, values);
  if (!age) return steps;
  const Status status = status_of(*age, finances);
  if (auto base = values.require(base_name(status))) {
    steps.push_back(from_parameter("guarantee", {}, std::move(*base)));
  }
  Premiums premiums{view, values, status, steps};
  for (const FinanceLine& line : finances) {
    if (line.item == "premium") premiums.add(line);
  }
  if (const auto addition = policy.values.local_minimum_income_addition) {
    steps.push_back(assessment_line("local_minimum", policy.place("local_minimum_income_addition"),
                                    addition->text(), *addition, -1));
  }
  return steps;
}

}  // namespace kith::costing
