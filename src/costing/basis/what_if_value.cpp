// What does the value of a what-if make of an old one? Three forms are read: a price ("16.50"), a
// change of the old price ("+8%"), and the wage floor with something on top ("floor+0.50"). All
// arithmetic is exact, in thousandths of a penny, and rounded once, by the rule that the what-if
// names.
#include "costing/basis/what_if_value.hpp"

#include <utility>

#include "values/text.hpp"

namespace kith::costing {
namespace {

constexpr std::string_view kFloor = "floor";
constexpr std::string_view kAllowed =
    "a price \"16.50\", a percentage \"+8%\" or, of pay, \"floor\", \"floor+0.50\", \"floor+5%\"";
constexpr int kRatePlaces = 5;
constexpr int kPercentPlaces = 4;                    // a whole number of millionths
constexpr std::int64_t kHundredPercent = 1'000'000;  // in 10^-4 of a percent
constexpr std::int64_t kMostPercent = 10'000'000;    // 1000 %
constexpr std::int64_t kMostRate = 100'000'000'000;  // £1,000,000, in 10^-5 of a pound
constexpr std::int64_t kThousandthsOfAPenny = 1'000;

// Reads one value and keeps its fault.
class ValueReader {
 public:
  ValueReader(const std::string& text, std::string at, std::vector<Fault>& faults)
      : text_{text}, at_{std::move(at)}, faults_{faults} {}

  std::optional<ValueChange> read() {
    std::string_view rest = text_;
    ValueChange change;
    if (rest.starts_with(kFloor)) {
      change.from = ValueChange::From::floor;
      rest.remove_prefix(kFloor.size());
      if (rest.empty()) return change;
      if (rest.front() != '+' && rest.front() != '-') return refused(FaultCode::wrong_type);
    } else if (!rest.starts_with('+') && !rest.starts_with('-')) {
      return price(change, rest);
    } else {
      change.from = ValueChange::From::old;
    }
    if (rest.ends_with('%')) return percentage(change, rest.substr(0, rest.size() - 1));
    const bool is_above_floor = change.from == ValueChange::From::floor && rest.front() == '+';
    return is_above_floor ? price(change, rest.substr(1)) : refused(FaultCode::wrong_type);
  }

 private:
  std::optional<ValueChange> refused(FaultCode code, std::string_view allowed = kAllowed) {
    faults_.push_back({code, at_, std::nullopt, shown_text(text_), std::string{allowed}});
    return std::nullopt;
  }

  std::optional<ValueChange> price(ValueChange change, std::string_view text) {
    const Decimal rate = parse_decimal(text, kRatePlaces);
    if (rate.fault == DecimalFault::not_a_number) return refused(FaultCode::wrong_type);
    if (rate.fault == DecimalFault::too_many_places) {
      return refused(FaultCode::too_many_places, "at most 5 places");
    }
    if (rate.fault != DecimalFault::none || rate.units < 0 || rate.units > kMostRate) {
      return refused(FaultCode::out_of_range, "0 to 1000000.00");
    }
    change.added = Rate::from_thousandths_of_a_penny(rate.units);
    return change;
  }

  std::optional<ValueChange> percentage(ValueChange change, std::string_view text) {
    const bool is_cut = text.starts_with('-');
    const Decimal percent = parse_decimal(text.substr(1), kPercentPlaces);
    const bool has_sign_twice = text.size() > 1 && text[1] == '-';
    if (percent.fault == DecimalFault::not_a_number || has_sign_twice) {
      return refused(FaultCode::wrong_type);
    }
    if (percent.fault == DecimalFault::too_many_places) {
      return refused(FaultCode::too_many_places, "at most 4 places of a percentage");
    }
    const std::int64_t most = is_cut ? kHundredPercent - 1 : kMostPercent;
    if (percent.fault != DecimalFault::none || percent.units > most) {
      return refused(FaultCode::out_of_range, "above -100% to +1000%");
    }
    const Fraction part = Fraction::of(percent.units, kHundredPercent);
    change.factor = is_cut ? Fraction{1} - part : Fraction{1} + part;
    return change;
  }

  const std::string& text_;
  std::string at_;
  std::vector<Fault>& faults_;
};

}  // namespace

std::int64_t ValueChange::of(const Fraction& base) const {
  const std::int64_t fixed = added.thousandths_of_a_penny();
  if (from == From::nothing) return fixed;
  return rounded_whole((base * factor + Fraction{fixed}) / Fraction{step}, rule) * step;
}

bool is_percentage(std::string_view value) noexcept {
  return value.starts_with('+') || value.starts_with('-');
}

std::string what_if_place(std::size_t index) { return "/what_if/" + std::to_string(index); }

std::optional<ValueChange> read_value_change(const WhatIf& change, const std::string& at,
                                             std::vector<Fault>& faults) {
  auto value = ValueReader{change.value, at + "/value", faults}.read();
  if (!value) return std::nullopt;
  if (change.rule) value->rule = *change.rule;
  if (change.step) value->step = change.step->pence() * kThousandthsOfAPenny;
  return value;
}

}  // namespace kith::costing
