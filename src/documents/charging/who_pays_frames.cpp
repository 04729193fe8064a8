// The tables of who pays. tests/c_abi/tables.txt lists their columns, which are promises.
#include <optional>
#include <string>
#include <vector>

#include "documents/shared/frames.hpp"
#include "kith/documents/who_pays.hpp"

namespace kith {
namespace {

using documents::ColumnOf;
using documents::date;
using documents::may_be_empty;
using documents::text;
using documents::whole;

using Whole = std::optional<std::int64_t>;
using Text = std::optional<std::string>;
using Weeks = ContributionWeeks;

Whole pence(const std::optional<Money>& amount) {
  return amount ? Whole{amount->pence()} : std::nullopt;
}

Text codes(const Payment& payment) {
  std::string text;
  for (const PaymentReason& reason : payment.reasons) {
    if (!text.empty()) text += ";";
    text += reason.code;
  }
  return text;
}

}  // namespace

Frame contribution_frame(const ContributionCost& cost) {
  const std::vector<ColumnOf<Weeks>> columns = {
      date<Weeks>("monday", [](const Weeks& one) { return Whole{one.monday.days()}; }),
      date<Weeks>("last_day", [](const Weeks& one) { return Whole{one.last_day.days()}; }),
      whole<Weeks>("weeks", [](const Weeks& one) { return Whole{one.weeks}; }),
      may_be_empty(
          whole<Weeks>("disposable_pence", [](const Weeks& one) { return pence(one.disposable); })),
      may_be_empty(
          whole<Weeks>("assessed_pence", [](const Weeks& one) { return pence(one.assessed); })),
      whole<Weeks>("cost_of_care_pence", [](const Weeks& one) { return pence(one.cost_of_care); }),
      may_be_empty(whole<Weeks>("contribution_pence",
                                [](const Weeks& one) { return pence(one.contribution); })),
      may_be_empty(whole<Weeks>("council_share_pence",
                                [](const Weeks& one) { return pence(one.council_share); })),
      text<Weeks>("reason", [](const Weeks& one) { return Text{one.reason}; }),
  };
  return documents::frame_of(columns, cost.weeks);
}

Frame payments_frame(const BudgetPayments& payments) {
  const std::vector<ColumnOf<Payment>> columns = {
      date<Payment>("date", [](const Payment& one) { return Whole{one.date.days()}; }),
      date<Payment>("first_day", [](const Payment& one) { return Whole{one.days.first().days()}; }),
      date<Payment>("last_day", [](const Payment& one) { return Whole{one.days.last().days()}; }),
      whole<Payment>("days", [](const Payment& one) { return Whole{one.days.days()}; }),
      whole<Payment>("gross_pence", [](const Payment& one) { return pence(one.gross); }),
      may_be_empty(whole<Payment>("contribution_pence",
                                  [](const Payment& one) { return pence(one.contribution); })),
      whole<Payment>("one_off_pence", [](const Payment& one) { return pence(one.one_off); }),
      may_be_empty(whole<Payment>("net_pence", [](const Payment& one) { return pence(one.net); })),
      text<Payment>("reasons", codes),
      whole<Payment>("paused_days", [](const Payment& one) { return Whole{one.paused_days}; }),
      whole<Payment>("recovered_pence", [](const Payment& one) { return pence(one.recovered); }),
  };
  return documents::frame_of(columns, payments.payments);
}

}  // namespace kith
