// What may a ledger be asked: up to which day, and what its accounts earn?
#include "documents/ledger/question.hpp"

#include <array>

#include "documents/shared/cost_options.hpp"
#include "kith/documents/ledger.hpp"

namespace kith {
namespace {

using documents::kCallRule;
using documents::ReadInto;
namespace option = documents::option;

// The members of interest, before it is known whether they go together.
struct InterestAsked {
  std::optional<Share> rate;
  std::optional<Rounding> rounding;
};

constexpr DecimalRule kRateRule = {
    .places = option::kSharePlaces,
    .lowest = 0,
    .highest = option::kOne,
    .example = "a share of a year as text, \"0.02\"",
    .no_number = "0 to 1 with at most six places, as text",
    .more_places = "0 to 1 with at most six places, as text",
    .range = "0 to 1 with at most six places, as text",
    .shows_found = false,
};

constexpr std::array kLedgerOptions = {
    option::date<&LedgerQuestion::as_at>("as_at").about("the end of that day; default every entry"),
    documents::faults_shown<&LedgerQuestion::faults_shown>()};

constexpr std::array kInterestOptions = {
    option::word<&InterestAsked::rounding>("interest_rounding")
        .last()
        .hides_found()
        .about("which way interest is rounded to pence; default half_up"),
    option::share<&InterestAsked::rate>("interest_rate", kRateRule)
        .last()
        .about("what accounts that earn interest are paid a year; needs as_at")};

// Interest needs a day up to which it is earned, and a rounding needs a rate.
void check_interest(OptionReader& reader, const InterestAsked& asked, LedgerQuestion& question) {
  if (reader.find("interest_rate") == nullptr) {
    if (reader.find("interest_rounding") != nullptr) {
      reader.fault(FaultCode::missing, "/interest_rate", std::nullopt, "a rate to round by");
    }
    return;
  }
  if (reader.find("as_at") == nullptr) {
    reader.fault(FaultCode::missing, "/as_at", std::nullopt, "the last day that earns interest");
  }
  if (asked.rate) {
    question.interest = InterestTerms{*asked.rate, asked.rounding.value_or(Rounding::half_up)};
  }
}

}  // namespace

LedgerQuestion read_ledger_question(std::string_view json) {
  OptionReader reader{json, kCallRule.allowed};
  LedgerQuestion question;
  InterestAsked interest;
  documents::read_members(reader, reader.document(), "", kCallRule,
                          ReadInto{kLedgerOptions, question}, ReadInto{kInterestOptions, interest});
  check_interest(reader, interest, question);
  reader.finish();
  return question;
}

std::string documents::ledger_options_schema(std::string_view name) {
  return options_schema(name, "what a ledger is asked",
                        shapes_of(kLedgerOptions, kInterestOptions));
}

}  // namespace kith
