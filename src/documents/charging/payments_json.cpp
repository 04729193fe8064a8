// What does `payments/1` say of the payments of a budget, and why each is what it is?
#include <string>

#include "documents/shared/document_writer.hpp"
#include "documents/shared/findings.hpp"
#include "kith/documents/who_pays.hpp"
#include "kith/tables/columns.hpp"

namespace kith {
namespace {

// Writes one `payments/1` document.
class PaymentsWriter : public documents::DocumentWriter<PaymentsWriter> {
 public:
  explicit PaymentsWriter(const BudgetPayments& payments)
      : payments_{payments}, tables_{payments.area.tables()} {}

  std::string document() {
    open("payments/1",
         tables_.text(tables_[TableName::plans].symbol(columns::plans::plan, payments_.plan)));
    json_.member("budget", budget(payments_.budget));
    basis();
    totals();
    array("payments", payments_.payments, &PaymentsWriter::payment);
    documents::findings(json_, tables_, payments_.findings);
    return close();
  }

 private:
  std::string_view budget(Row row) const {
    return tables_.text(tables_[TableName::budgets].symbol(columns::budgets::budget, row));
  }

  // Paused weeks and what is recovered for them are written only where a call asks for them.
  bool has_pauses() const { return payments_.options.paused_weeks.has_value(); }

  void basis() {
    json_.key("basis").object();
    json_.member("convention", convention_name(payments_.options.cost.convention));
    days(payments_.period);
    given("pay_every", payments_.pay_every);
    given("first_payment", payments_.first_payment);
    yes_no("net", payments_.net);
    if (has_pauses()) json_.member("paused_weeks", *payments_.options.paused_weeks);
    json_.member("rounding", "half_up 0.01").member("parameters", payments_.parameters);
    yes_no("provisional", payments_.provisional);
    json_.end_object();
  }

  // The contribution and the net sum are null where the contribution is not assessed.
  void totals() {
    json_.key("totals").object();
    json_.member("payments", static_cast<std::int64_t>(payments_.payments.size()));
    money("gross", payments_.gross);
    money_or_null("contribution", payments_.contribution);
    money("one_off", payments_.one_off);
    if (has_pauses()) money("recovered", payments_.recovered);
    money_or_null("net", payments_.total);
    json_.end_object();
  }

  // Gross is what the budget gives for the days, net what is paid out after the contribution.
  void payment(const Payment& payment) {
    json_.member("payment", ++written_);
    date("date", payment.date);
    days(payment.days);
    json_.member("days", payment.days.days());
    money("gross", payment.gross);
    money_or_null("contribution", payment.contribution);
    money("one_off", payment.one_off);
    if (has_pauses()) {
      json_.member("paused_days", payment.paused_days);
      money("recovered", payment.recovered);
    }
    money_or_null("net", payment.net);
    array("reasons", payment.reasons, &PaymentsWriter::reason);
    if (payments_.options.cost.detail == Detail::trace) {
      array("parts", payment.parts, &PaymentsWriter::part);
    }
  }

  // Why a payment is not like the one before: the first, a budget that changed, a pause.
  void reason(const PaymentReason& reason) {
    json_.member("code", reason.code);
    given("from", reason.from);
    given("to", reason.to);
    given("first_day", reason.first_day);
  }

  // Days at one amount: where a budget or a contribution changes, the payment has a part of each.
  void part(const PaymentPart& part) {
    json_.member("budget", budget(part.budget));
    days(part.days);
    json_.member("days", part.days.days()).member("of", part.of).member("exact", part.exact);
    given("contribution_exact", part.contribution_exact);
  }

  const BudgetPayments& payments_;
  const Tables& tables_;
  std::int64_t written_ = 0;  // payments are numbered from 1
};

}  // namespace

std::string payments_json(const BudgetPayments& payments) {
  return PaymentsWriter{payments}.document();
}

}  // namespace kith
