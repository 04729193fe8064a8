// Payments as text, for tests to compare.
#pragma once

#include <string>
#include <vector>

#include "kith/costing/payments.hpp"

namespace kith {

// "2026-04-06 100.00" for each payment, net.
inline std::vector<std::string> nets(const BudgetPayments& all) {
  std::vector<std::string> list;
  for (const Payment& payment : all.payments) {
    list.push_back(payment.date.text() + " " + (payment.net ? payment.net->text() : "unknown"));
  }
  return list;
}

// "budget from … to … on 2026-04-06", with ; between.
inline std::string reasons(const Payment& payment) {
  std::string text;
  for (const PaymentReason& reason : payment.reasons) {
    text += (text.empty() ? "" : "; ") + std::string{reason.code};
    if (!reason.from.empty()) text += " from " + reason.from;
    if (!reason.to.empty()) text += " to " + reason.to;
    if (reason.first_day) text += " on " + reason.first_day->text();
  }
  return text;
}

}  // namespace kith
