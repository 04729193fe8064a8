#include <string>

#include "kith/documents/who_pays.hpp"
#include "kith/tables/columns.hpp"
#include "kith/values/version.hpp"
#include "documents/shared/names.hpp"
#include "documents/shared/steps_json.hpp"

namespace kith {
namespace {

using documents::given;
using documents::money_or_null;

// Writes one `payments/1` document.
class PaymentsWriter {
 public:
  explicit PaymentsWriter(const BudgetPayments& payments)
      : payments_{payments}, tables_{payments.area.tables()} {}

  std::string document() {
    const Symbol plan = tables_[TableName::plans].symbol(columns::plans::plan, payments_.plan);
    json_.object().member("kith", "payments/1").member("library", kVersion);
    json_.member("plan", tables_.text(plan)).member("budget", budget(payments_.budget));
    basis();
    totals();
    json_.key("payments").array();
    for (std::size_t i = 0; i < payments_.payments.size(); ++i) row(i, payments_.payments[i]);
    json_.end_array();
    documents::findings(json_, tables_, payments_.findings);
    json_.end_object();
    return json_.take();
  }

 private:
  std::string_view budget(Row row) const {
    return tables_.text(tables_[TableName::budgets].symbol(columns::budgets::budget, row));
  }

  void days(Period period) {
    json_.member("first_day", period.first().text()).member("last_day", period.last().text());
  }

  void basis() {
    json_.key("basis").object();
    json_.member("convention", convention_name(payments_.options.cost.convention));
    days(payments_.period);
    given(json_, "pay_every", payments_.pay_every);
    if (payments_.first_payment) json_.member("first_payment", payments_.first_payment->text());
    json_.key("net").boolean(payments_.net);
    if (payments_.options.paused_weeks) {
      json_.member("paused_weeks", *payments_.options.paused_weeks);
    }
    json_.member("rounding", "half_up 0.01").member("parameters", payments_.parameters);
    json_.key("provisional").boolean(payments_.provisional).end_object();
  }

  void totals() {
    json_.key("totals").object();
    json_.member("payments", static_cast<std::int64_t>(payments_.payments.size()));
    json_.member("gross", payments_.gross.text());
    money_or_null(json_, "contribution", payments_.contribution);
    json_.member("one_off", payments_.one_off.text());
    if (payments_.options.paused_weeks) json_.member("recovered", payments_.recovered.text());
    money_or_null(json_, "net", payments_.total);
    json_.end_object();
  }

  void row(std::size_t place, const Payment& payment) {
    json_.object().member("payment", static_cast<std::int64_t>(place) + 1);
    json_.member("date", payment.date.text());
    days(payment.days);
    json_.member("days", payment.days.days()).member("gross", payment.gross.text());
    money_or_null(json_, "contribution", payment.contribution);
    json_.member("one_off", payment.one_off.text());
    if (payments_.options.paused_weeks) {
      json_.member("paused_days", payment.paused_days);
      json_.member("recovered", payment.recovered.text());
    }
    money_or_null(json_, "net", payment.net);
    reasons(payment.reasons);
    if (payments_.options.cost.detail == Detail::trace) parts(payment.parts);
    json_.end_object();
  }

  void reasons(const std::vector<PaymentReason>& reasons) {
    json_.key("reasons").array();
    for (const PaymentReason& reason : reasons) {
      json_.object().member("code", reason.code);
      given(json_, "from", reason.from);
      given(json_, "to", reason.to);
      if (reason.first_day) json_.member("first_day", reason.first_day->text());
      json_.end_object();
    }
    json_.end_array();
  }

  void parts(const std::vector<PaymentPart>& parts) {
    json_.key("parts").array();
    for (const PaymentPart& part : parts) {
      json_.object().member("budget", budget(part.budget));
      days(part.days);
      json_.member("days", part.days.days()).member("of", part.of).member("exact", part.exact);
      given(json_, "contribution_exact", part.contribution_exact);
      json_.end_object();
    }
    json_.end_array();
  }

  const BudgetPayments& payments_;
  const Tables& tables_;
  JsonWriter json_;
};

}  // namespace

std::string payments_json(const BudgetPayments& payments) {
  return PaymentsWriter{payments}.document();
}

}  // namespace kith
