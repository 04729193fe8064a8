// What does an employer owe on pay? National Insurance and pension are charged pay packet by pay
// packet, because thresholds hold for one pay period and each charge is rounded to the penny. A
// quotation charges one typical packet and multiplies it by the pay periods of a year. The
// Employment Allowance is then taken off in the order of pay days. Packets that follow each other
// mostly have the same pay under the same rules, so what is due on one is kept for the next.
#include "costing/employing/employer_charges.hpp"

#include <algorithm>
#include <optional>

#include "area/lookups.hpp"
#include "costing/basis/steps.hpp"
#include "costing/basis/texts.hpp"
#include "costing/payroll/employment_terms.hpp"
#include "costing/prices/flows.hpp"

namespace kith::costing {
namespace {

// The terms of an employment on a day, by its pay rises; it keeps its pay period.
Worker worker_on(const PlanView& view, const Employment& employment, Date day) {
  if (view.area->employment_rows(employment.symbol).size() == 1) return employment.worker;
  Worker worker = worker_of(view, employment_row(view, employment.symbol, day));
  worker.pays = employment.worker.pays;
  return worker;
}

// What is due on pay packets, one after the other. Most have the size and the rules of the one
// before, and owe what that owes.
class CachedCharges {
 public:
  CachedCharges(const PlanView& view, const Employment& employment, Usage& usage)
      : view_{view}, employment_{employment}, usage_{usage} {}

  // `assess` takes the worker; its answer may depend on nothing else than the arguments here.
  template <class Assess>
  const Assessed& of(const GrossPay& pay, Date day, bool enrolled, const Assess& assess) {
    const Row row = employment_row(view_, employment_.symbol, pay.period.days.first());
    const bool is_like_last = last_ && last_->row == row && last_->paid == pay.paid() &&
                              last_->enrolled == enrolled && last_->rules.holds(day);
    if (!is_like_last) {
      const Worker worker = worker_on(view_, employment_, pay.period.days.first());
      const Period rules{day, rules_change_on(view_, worker, day)};
      last_ = Last{row, pay.paid(), enrolled, rules, assess(worker)};
      usage_.note(employment_, last_->due);
    }
    return last_->due;
  }

 private:
  struct Last {
    Row row;
    Money paid;
    bool enrolled;
    Period rules;  // the days on which they are those by which it was assessed
    Assessed due;
  };

  const PlanView& view_;
  const Employment& employment_;
  Usage& usage_;
  std::optional<Last> last_;
};

// --- National Insurance ---

// Insurance is charged on the pay day of each packet (SSCBA 1992 s. 6), so the rules of that day
// hold.
PacketFlow insurance_packets(const PlanView& view, const Employment& employment,
                             const std::vector<GrossPay>& pays, Period covered, Usage& usage) {
  PacketFlow packets;
  packets.reserve(pays.size());
  CachedCharges dues{view, employment, usage};
  for (const GrossPay& pay : pays) {
    const Assessed& due = dues.of(pay, pay.period.pay_day, false, [&](const Worker& worker) {
      return employer_insurance(view, worker, pay.paid(), pay.period.pay_day);
    });
    packets.push_back({pay.period.days.shared_with(covered), due.amount, pay.period.pay_day});
  }
  return packets;
}

Charge charge_of(const PlanView& view, const std::vector<Employment>& employments,
                 std::size_t place) {
  Charge charge;
  charge.employment = place;
  charge.id = employments[place].id;
  charge.employer = employer_of(*view.area, employments[place].row);
  charge.claims = employments[place].claims_allowance;
  return charge;
}

// A quoted year is so many identical pay days, evenly through the year; 365/7 ends in a part.
void charge_quoted_year(const PlanView& view, const std::vector<Employment>& employments,
                        std::size_t place, const EmployerCharge& due,
                        std::vector<Charge>& charges) {
  if (due.quoted.amount == Money{}) return;
  const Fraction periods = periods_a_year(view, employments[place].worker.pays);
  const std::int64_t whole = rounded_whole(periods, Rounding::down);
  Charge charge = charge_of(view, employments, place);
  charge.tax_year = tax_year(view.pricing_date);
  charge.pence = due.quoted.amount.pence();
  for (std::int64_t number = 1; number <= whole; ++number) {
    charge.when = Fraction{number} / periods;
    charges.push_back(charge);
  }
  if (periods.is_whole()) return;
  charge.when = Fraction{whole + 1} / periods;
  charge.pence *= periods - Fraction{whole};
  charges.push_back(charge);
}

// Charges keep the order of employments and packets: `take_from_packets` reads them back in it.
std::vector<Charge> packet_charges(const PlanView& view, const std::vector<Employment>& employments,
                                   const std::vector<EmployerCharge>& all,
                                   PacketFlow EmployerCharge::*flow) {
  std::vector<Charge> charges;
  for (std::size_t i = 0; i < all.size(); ++i) {
    Charge charge = charge_of(view, employments, i);
    for (const Packet& packet : all[i].*flow) {
      charge.when = packet.pay_day.days();
      charge.tax_year = tax_year(packet.pay_day);
      charge.pence = packet.amount.pence();
      charges.push_back(charge);
    }
  }
  return charges;
}

// What other plans of the same employers leave, or the whole allowance.
void set_taken(const Trial& trial, PayDays days, std::vector<Charge>& charges) {
  if (trial.allowance == nullptr) return apply_allowance(*trial.parameters, charges);
  const auto& taken = (*trial.allowance)[static_cast<std::size_t>(days)];
  if (taken.size() != charges.size()) return apply_allowance(*trial.parameters, charges);
  for (std::size_t i = 0; i < charges.size(); ++i) charges[i].taken = taken[i];
}

// The packets of every employment, less what the allowance takes from each.
void take_from_packets(const std::vector<Charge>& charges, std::vector<EmployerCharge>& all,
                       PacketFlow EmployerCharge::*flow, Money EmployerCharge::*taken) {
  auto charge = charges.begin();
  for (EmployerCharge& due : all) {
    for (Packet& packet : due.*flow) {
      const auto pence = static_cast<std::int64_t>((charge++)->taken.numerator());
      packet.amount -= Money::from_pence(pence);
      due.*taken += Money::from_pence(pence);
    }
  }
}

// --- pension ---

// An assistant once enrolled stays enrolled: an earlier period above the trigger decides later
// ones.
PacketFlow pension_packets(const PlanView& view, const Employment& employment,
                           const std::vector<GrossPay>& pays, Period covered, Usage& usage) {
  PacketFlow packets;
  packets.reserve(pays.size());
  CachedCharges dues{view, employment, usage};
  bool enrolled = false;
  for (const GrossPay& pay : pays) {
    const Date begins = pay.period.days.first();
    const Assessed& due = dues.of(pay, begins, enrolled, [&](const Worker& worker) {
      return employer_pension(view, worker, pay.paid(), begins, enrolled);
    });
    enrolled = due.reason != "opted_out" && (enrolled || due.amount != Money{});
    packets.push_back({pay.period.days.shared_with(covered), due.amount, pay.period.pay_day});
  }
  return packets;
}

// --- lines ---

// The step `packet` is one pay period of a quoted year; real pay days are written as sums of
// packets.
void trace_charge(const PlanView& view, const Employment& employment, const EmployerCharge& due,
                  CostLine& line) {
  for (const UsedParameter& used : due.quoted.used) line.trace.push_back(parameter_step(used));
  const std::string amount = due.quoted.amount.text();
  if (!due.quoted.exact.empty()) {
    TraceStep packet = amount_step("packet", due.quoted.exact, due.quoted.amount);
    packet.times = 1;
    packet.rounding = std::string{due.quoted.rounding_rule} + " 0.01";
    line.trace.push_back(std::move(packet));
  }
  const std::string periods = exact_text(periods_a_year(view, employment.worker.pays));
  const std::string year =
      due.quoted_year.is_zero()
          ? "0"
          : amount + " * " + periods +
                (due.quoted_taken.is_zero() ? "" : " - " + pounds_text(due.quoted_taken));
  const Fraction weekly = (due.quoted_year - due.quoted_taken) / view.weeks_in_year;
  line.trace.push_back(amount_step("weekly", pounds_text(weekly), line.weekly));
  line.trace.push_back(
      amount_step("annual", view.is_calendar() ? sum_expression(due.year, {}) : year, line.annual));
  line.trace.push_back(amount_step("period", sum_expression(due.period, {}), line.period));
}

}  // namespace

// A parameter is reported once, whichever employment used it first.
void Usage::add(const Employment& employment, std::string_view code, Level level,
                std::string_view parameter) {
  Finding found = finding(code, level, employment.cell("pay_rate"));
  found.members = {{"parameter", std::string{parameter}}};
  findings_.add_once(std::move(found), std::string{parameter});
}

void Usage::note(const Employment& employment, const Assessed& assessed) {
  if (!assessed.missing.empty()) {
    add(employment, "not_assessed", Level::warning, assessed.missing);
  }
  for (const UsedParameter& used : assessed.used) {
    if (used.value.assumed_beyond_data) {
      add(employment, "assumed_beyond_data", Level::note, used.name);
    }
    provisional_ = provisional_ || used.value.row->certainty == Certainty::unverified;
  }
}

// A quotation needs the typical packet alone. Packets of the costed days are charged under every
// convention, because `period` is by calendar under all of them.
std::vector<EmployerCharge> insurance_due(const PlanView& view,
                                          const std::vector<Employment>& employments,
                                          Usage& usage) {
  std::vector<EmployerCharge> all;
  for (const Employment& employment : employments) {
    EmployerCharge due;
    due.quoted =
        employer_insurance(view, employment.worker, employment.quoted_paid(), view.pricing_date);
    usage.note(employment, due.quoted);
    due.quoted_year =
        Fraction{due.quoted.amount.pence()} * periods_a_year(view, employment.worker.pays);
    due.period =
        insurance_packets(view, employment, employment.period_pay, view.costed_days, usage);
    if (view.is_calendar()) {
      due.year = insurance_packets(view, employment, employment.year_pay, view.year, usage);
    }
    all.push_back(std::move(due));
  }
  return all;
}

ByPayDays<Charge> insurance_charges(const PlanView& view,
                                    const std::vector<Employment>& employments,
                                    const std::vector<EmployerCharge>& all) {
  ByPayDays<Charge> charges;
  auto& [quoted, period, year] = charges;
  for (std::size_t i = 0; i < all.size(); ++i) {
    charge_quoted_year(view, employments, i, all[i], quoted);
  }
  period = packet_charges(view, employments, all, &EmployerCharge::period);
  year = packet_charges(view, employments, all, &EmployerCharge::year);
  return charges;
}

std::vector<EmployerCharge> insurance_of(const Trial& trial,
                                         const std::vector<Employment>& employments, Usage& usage) {
  std::vector<EmployerCharge> all = insurance_due(trial, employments, usage);
  auto [quoted, period, year] = insurance_charges(trial, employments, all);
  set_taken(trial, PayDays::quoted, quoted);
  for (const Charge& charge : quoted) all[charge.employment].quoted_taken += charge.taken;
  set_taken(trial, PayDays::period, period);
  take_from_packets(period, all, &EmployerCharge::period, &EmployerCharge::period_taken);
  set_taken(trial, PayDays::year, year);
  take_from_packets(year, all, &EmployerCharge::year, &EmployerCharge::year_taken);
  return all;
}

// A quoted year asks as if nobody were enrolled yet: every packet of it is the same.
EmployerCharge pension_of(const PlanView& view, const Employment& employment, Usage& usage) {
  EmployerCharge due;
  due.quoted =
      employer_pension(view, employment.worker, employment.quoted_paid(), view.pricing_date, false);
  usage.note(employment, due.quoted);
  due.quoted_year =
      Fraction{due.quoted.amount.pence()} * periods_a_year(view, employment.worker.pays);
  due.period = pension_packets(view, employment, employment.period_pay, view.costed_days, usage);
  if (view.is_calendar()) {
    due.year = pension_packets(view, employment, employment.year_pay, view.year, usage);
  }
  return due;
}

// By calendar the year is the sum of its packets, each rounded already; a quoted year is rounded
// once.
Draft charge_line(const PlanView& view, const Employment& employment, std::string_view name,
                  const EmployerCharge& due) {
  Draft draft = employer_draft(view, employment, name);
  CostLine& line = draft.line;
  const Fraction net = due.quoted_year - due.quoted_taken;
  draft.weekly_pence = net / view.weeks_in_year;
  line.weekly = view.rounded(exact_money(draft.weekly_pence));
  line.annual = view.is_calendar() ? total_of(due.year) : view.rounded(exact_money(net));
  line.period = total_of(due.period);
  line.reason = due.quoted.missing.empty() ? due.quoted.reason : "not_assessed";
  if (view.tracing) trace_charge(view, employment, due, line);
  draft.flow = due.period;
  return draft;
}

void draft_allowance(const PlanView& view, const Employment& employment, const EmployerCharge& due,
                     std::vector<Draft>& drafts) {
  const Money taken =
      view.is_calendar() ? due.year_taken : view.rounded(exact_money(due.quoted_taken));
  if (taken == Money{}) return;
  Draft draft = employer_draft(view, employment, "ni/allowance");
  draft.line.allowance = taken;
  drafts.push_back(std::move(draft));
}

}  // namespace kith::costing
