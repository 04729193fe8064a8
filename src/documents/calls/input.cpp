// Which questions about the input can be asked by name? Whether a plan can be used, what a schedule
// means, what a statutory value is on a day, and what schema a document has.
#include <array>

#include "documents/calls/asking.hpp"
#include "documents/calls/rooms.hpp"
#include "kith/documents/documents.hpp"
#include "kith/documents/schemas.hpp"
#include "kith/tables/tables.hpp"
#include "kith/values/date.hpp"

namespace kith::calls {
namespace {

constexpr AnswerOf<Written> kCheck = document_alone("check/1");
constexpr AnswerOf<Written> kSchedule = document_alone("schedule/1");
constexpr AnswerOf<Written> kParameter = document_alone("parameter/1");
constexpr AnswerOf<Written> kSchema = document_alone("schema");

// Reading a plan finds every fault, so a check costs nothing and says what a costing would refuse.
Answer check(const Question& question, const CallOptions&) {
  const std::string_view plan = document(question, 0);
  return answer(kCheck, Written{in(in_document(0), [&] { return check_json(read_plan(plan)); })});
}

// The faults of a schedule are in its text, at the empty place with `char`.
Answer schedule(const Question& question, const ScheduleQuestion& options) {
  const std::string_view text = member(question, "text");
  const Parameters parameters = law(question);
  return answer(kSchedule,
                Written{in("text", [&] { return schedule_json(text, options, parameters); })});
}

// C gives the day as a number and checks its range; by name it is text, as in documents.
Date day_of(std::string_view text) {
  const ParsedDate parsed = parse_date(text);
  if (parsed.fault == DateFault::none) return parsed.date;
  const bool impossible = parsed.fault == DateFault::impossible;
  throw InputError{{{impossible ? FaultCode::impossible_date : FaultCode::wrong_type,
                     "/day",
                     {},
                     std::nullopt,
                     "a date as 2026-04-06"}}};
}

Answer parameter(const Question& question) {
  const std::string_view name = member(question, "name");
  const Date day = in("request", [&] { return day_of(member(question, "day")); });
  return answer(kParameter, Written{parameter_json(law(question).at(name, day))});
}

// A schema is JSON but no document of kith: it has no member `kith`, and its kind is just "schema".
Answer schema(const Question& question) {
  return answer(kSchema, Written{schema_json(member(question, "name"))});
}

constexpr std::array kOnePlan{CallDocument{"plan", "plan/1"}};
constexpr std::array kText{CallMember{"text", "the schedule, such as mon,wed 09:00-10:00"}};
constexpr std::array kNameAndDay{CallMember{"name", "the parameter, such as nmw_nlw_rate"},
                                 CallMember{"day", "the day, such as 2026-04-06"}};
constexpr std::array kSchemaName{CallMember{"name", "a document or a table, such as plan/1"}};

constexpr std::array kCalls{
    Call{.name = "check",
         .says = "Whether a plan document can be used: its rows and notes, or all its faults.",
         .asks = Asks::documents,
         .documents = kOnePlan,
         .options = "call_options/1",
         .answers = kCheck.kind,
         .since = "0.1",
         .run = &with_options<read_call_options, check>},
    Call{.name = "schedule",
         .says = "What a schedule text means: its spelling, typical week and count in a period.",
         .asks = Asks::documents,
         .members = kText,
         .options = "schedule_options/1",
         .answers = kSchedule.kind,
         .since = "0.1",
         .run = &with_options<read_schedule_question, schedule>},
    Call{.name = "parameter",
         .says = "The value of one statutory parameter on one day.",
         .asks = Asks::documents,
         .members = kNameAndDay,
         .answers = kParameter.kind,
         .since = "0.1",
         .run = &parameter},
    Call{.name = "schema",
         .says = "The JSON Schema of a document or a table.",
         .asks = Asks::documents,
         .members = kSchemaName,
         .answers = kSchema.kind,
         .since = "0.1",
         .run = &schema},
};

}  // namespace

std::span<const Call> input_calls() noexcept { return kCalls; }

}  // namespace kith::calls
