// What does `wage/1` say of the hourly wage that a budget affords?
#include <string>

#include "documents/costing/names.hpp"
#include "documents/shared/document_writer.hpp"
#include "documents/shared/findings.hpp"
#include "kith/documents/results.hpp"

namespace kith {
namespace {

class WageWriter : public documents::DocumentWriter<WageWriter> {
 public:
  explicit WageWriter(const AffordableWage& wage) : wage_{wage} {}

  std::string document() {
    open("wage/1", documents::Names{wage_.plan}.plan());
    json_.member("employment", wage_.employment);
    money("budget", wage_.budget);
    basis();
    if (wage_.pay_rate) {
      json_.member("pay_rate", wage_.pay_rate->text());
    } else {
      json_.key("pay_rate").null();
      json_.member("reason", wage_.reason);
    }
    money("cost", wage_.cost);
    money("left", wage_.left);
    if (wage_.next_pay_rate) next();
    array("lines", wage_.lines, &WageWriter::line);
    documents::findings(json_, wage_.plan.area.tables(), wage_.plan.findings);
    return close();
  }

 private:
  // The amounts are of a year, or of the period where the convention is the calendar.
  void basis() {
    json_.key("basis").object();
    json_.member("convention", convention_name(wage_.plan.options.convention));
    days(wage_.plan.period);
    json_.member("amounts", wage_.basis);
    json_.member("parameters", wage_.plan.parameters);
    yes_no("provisional", wage_.plan.provisional);
    json_.end_object();
  }

  // A penny more, which the budget no longer affords.
  void next() {
    json_.key("next").object();
    json_.member("pay_rate", wage_.next_pay_rate->text());
    money("cost", wage_.next_cost);
    json_.end_object();
  }

  void line(const WageLine& line) {
    json_.member("line", line.line);
    money("amount", line.amount);
  }

  const AffordableWage& wage_;
};

}  // namespace

std::string wage_json(const AffordableWage& wage) { return WageWriter{wage}.document(); }

}  // namespace kith
