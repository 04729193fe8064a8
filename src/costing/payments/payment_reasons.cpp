// Why is a payment not the same as the last one? Each thing that decides an amount is compared with
// what it was in the payment before.
#include "costing/payments/payment_reasons.hpp"

#include <string>
#include <utility>

namespace kith::costing {
namespace {

namespace bud = columns::budgets;

// "454.00 a week" or "5200.00 a year".
std::string amount_text(const PlanView& view, Row budget) {
  const Table& budgets = view.table(TableName::budgets);
  if (budgets.has(bud::annual, budget)) {
    return budgets.money(bud::annual, budget).text() + " a year";
  }
  if (budgets.has(bud::weekly, budget)) {
    return budgets.money(bud::weekly, budget).text() + " a week";
  }
  return "0.00";
}

// Days on which one thing is the same.
struct Stretch {
  std::string text;
  std::int32_t days = 0;
  Date first;
};

// What one thing that decides an amount was, from the first to the last day of a payment.
template <class Text>
std::vector<Stretch> stretches(const PaymentShape& shape, const Text& text) {
  std::vector<Stretch> all;
  for (const PaymentShape::Days& part : shape.parts) {
    std::string own = text(part);
    if (!all.empty() && all.back().text == own) {
      all.back().days += part.days;
    } else {
      all.push_back({std::move(own), part.days, part.first});
    }
  }
  return all;
}

// "110.10", or "110.10 for 7 days, 113.75 for 21 days".
std::string text_of(const std::vector<Stretch>& all) {
  if (all.size() == 1) return all.front().text;
  std::string text;
  for (const Stretch& one : all) {
    if (!text.empty()) text += ", ";
    text += one.text + " for " + std::to_string(one.days) + " days";
  }
  return text;
}

// The change is dated by the first day on which the new value holds: this payment's first day where
// it begins with it, else the day within this payment or within the last one.
template <class Text>
void compare(std::string_view code, const PaymentShape& last, const PaymentShape& now,
             const Text& text, std::vector<PaymentReason>& reasons) {
  const auto before = stretches(last, text);
  const auto after = stretches(now, text);
  PaymentReason reason{code, text_of(before), text_of(after), std::nullopt};
  if (reason.from == reason.to) return;
  if (after.front().text != before.back().text) {
    reason.first_day = after.front().first;
  } else {
    reason.first_day = after.size() > 1 ? after[1].first : before.back().first;
  }
  reasons.push_back(std::move(reason));
}

// A part of a period explains its amount, and so does the whole period that follows a part. Two
// parts of the same length explain nothing.
void compare_days(const PaymentShape* last, const PaymentShape& now,
                  std::vector<PaymentReason>& reasons) {
  const bool is_part = now.days() != now.whole;
  const bool was_part = last != nullptr && last->days() != last->whole;
  if (!is_part && !was_part) return;
  if (last != nullptr && is_part && was_part && last->days() == now.days()) return;
  PaymentReason reason;
  reason.code = is_part ? "part_period" : "whole_period";
  if (last != nullptr) reason.from = std::to_string(last->days());
  reason.to = std::to_string(now.days());
  reasons.push_back(std::move(reason));
}

// The last payment that was for a day at all. A payment that a pause left without any days says
// nothing about the amount, so the next is compared with the one before it.
const PaymentShape* last_paid(const std::vector<PaymentShape>& shapes) {
  for (auto shape = shapes.rbegin() + 1; shape != shapes.rend(); ++shape) {
    if (!shape->parts.empty()) return &*shape;
  }
  return nullptr;
}

void compare_pauses(const PaymentShape& last, const PaymentShape& now,
                    std::vector<PaymentReason>& reasons) {
  if (last.paused != now.paused) {
    reasons.push_back(
        {"paused", std::to_string(last.paused), std::to_string(now.paused), now.paused_from});
  }
  if (last.recovered != now.recovered) {
    reasons.push_back({"recovered", last.recovered.text(), now.recovered.text(), std::nullopt});
  }
}

}  // namespace

std::int32_t PaymentShape::days() const {
  std::int32_t sum = paused;
  for (const Days& part : parts) sum += part.days;
  return sum;
}

std::vector<PaymentReason> reasons_of(const PlanView& view,
                                      const std::vector<PaymentShape>& shapes) {
  std::vector<PaymentReason> reasons;
  const PaymentShape& now = shapes.back();
  const PaymentShape* last = shapes.size() > 1 ? &shapes[shapes.size() - 2] : nullptr;
  if (last == nullptr) reasons.push_back({"first", {}, {}, std::nullopt});
  compare_days(last, now, reasons);
  const PaymentShape* paid = last_paid(shapes);
  if (paid != nullptr && !now.parts.empty()) {
    compare(
        "budget", *paid, now, [&](const auto& part) { return amount_text(view, part.budget); },
        reasons);
    compare(
        "contribution", *paid, now,
        [](const auto& part) {
          return part.contribution ? part.contribution->text() : std::string{"not assessed"};
        },
        reasons);
  }
  const Money before = last == nullptr ? Money{} : last->one_off;
  if (before != now.one_off) {
    reasons.push_back({"one_off", before.text(), now.one_off.text(), std::nullopt});
  }
  compare_pauses(last == nullptr ? PaymentShape{} : *last, now, reasons);
  return reasons;
}

}  // namespace kith::costing
