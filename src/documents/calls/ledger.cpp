// Which questions about accounts can be asked by name? Where they stand at the end of a day, in a
// plan and in an area.
#include <array>

#include "documents/calls/asking.hpp"
#include "documents/calls/rooms.hpp"
#include "kith/documents/ledger.hpp"
#include "kith/ledger/ledger.hpp"

namespace kith::calls {
namespace {

// A ledger with the day that it was asked for.
struct AskedLedger {
  Ledger ledger;
  LedgerQuestion question;
};

std::string document_of(const AskedLedger& asked) {
  return ledger_json(asked.ledger, asked.question);
}

Frame table_of(const AskedLedger& asked, std::string_view name) {
  return ledger_frame(asked.ledger, asked.question, name);
}

constexpr AnswerOf<AskedLedger> kLedger{
    .kind = {"ledger/1", &ledger_tables}, .document = &document_of, .table = &table_of};

// The document of an area's ledger would be as large as its tables and say no more.
constexpr AnswerOf<AskedLedger> kAreaLedger{.kind = {"", &ledger_tables}, .table = &table_of};

// The ledger is built of all entries. The day of the question only chooses what is read from it.
Answer ledger(const Question& question, const LedgerQuestion& options) {
  return answer(kLedger, AskedLedger{build_ledger(plan(question)), options});
}

Answer ledger_of_area(const Question& question, const LedgerQuestion& options) {
  return answer(kAreaLedger, AskedLedger{in_one_step(question.progress,
                                                     [&] { return build_ledger(*question.area); }),
                                         options});
}

constexpr std::array kOnePlan{CallDocument{"plan", "plan/1"}};

constexpr std::array kCalls{
    Call{.name = "ledger",
         .says = "Where the accounts of a plan stand at the end of a day, and how they came there.",
         .asks = Asks::documents,
         .documents = kOnePlan,
         .options = "ledger_options/1",
         .answers = kLedger.kind,
         .since = "0.1",
         .run = &with_options<read_ledger_question, ledger>},
    Call{.name = "ledger",
         .says = "Where the accounts of an area stand at the end of a day.",
         .asks = Asks::area,
         .options = "ledger_options/1",
         .answers = kAreaLedger.kind,
         .watched = true,
         .since = "0.1",
         .run = &with_options<read_ledger_question, ledger_of_area>},
};

}  // namespace

std::span<const Call> ledger_calls() noexcept { return kCalls; }

}  // namespace kith::calls
