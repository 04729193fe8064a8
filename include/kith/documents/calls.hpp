// What can kith be asked, and how is each question asked by its name? Every call is one record of a
// list. From the list come the catalogue `calls/1`, the doors by name and the typed doors of C, and
// what Python and the command line ask.
//
//   const kith::Request request = kith::read_request(R"({"call": "cost", "documents": [{…}]})");
//   const kith::Answer answer = kith::ask(request, nullptr);
//   answer.document();  // result/1
#pragma once

#include <cstddef>
#include <cstdint>
#include <list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kith/area/area.hpp"
#include "kith/documents/answer.hpp"
#include "kith/parameters/parameters.hpp"
#include "kith/tables/json.hpp"
#include "kith/values/error.hpp"
#include "kith/values/progress.hpp"

namespace kith {

struct Question;

/// What a call asks: documents of its request, an area, or the result of an area call. One name may
/// be that of a call of each.
enum class Asks : std::uint8_t { documents, area, result };
std::string_view asks_name(Asks asks) noexcept;

/// A document that a request brings, in its place in `documents`.
struct CallDocument {
  std::string_view name;  ///< as kith.h names it: "plan", "second"
  std::string_view kind;  ///< "plan/1"
  bool optional = false;
};

/// A further member of a request, always a text.
struct CallMember {
  std::string_view name;
  std::string_view says;  ///< what it holds
  bool is_money = false;  ///< pounds as decimal text; a number is then `money_not_text`
  bool optional = false;
};

/// One call.
struct Call {
  std::string_view name;  ///< that of the Python method
  std::string_view says;  ///< what it answers, one sentence
  Asks asks{};
  std::string_view of{};  ///< of a result: the area call whose result it asks; empty for others
  std::span<const CallDocument> documents{};
  std::span<const CallMember> members{};
  std::string_view options{};  ///< the schema of its options; empty: it has none
  AnswerKind answers;
  bool watched = false;  ///< whether a progress function is called and can cancel
  std::string_view since;
  Answer (*run)(const Question& question);
};

/// Every call: those of documents, then of areas, then of results.
std::vector<const Call*> all_calls();

/// The call of a name; `of` is for calls of results alone. Throws `Code::argument` for another
/// name, and names those that there are.
const Call& find_call(Asks asks, std::string_view name, std::string_view of = {});

/// One question to a call: documents and options as JSON texts, further members as plain texts.
///
/// The texts are borrowed. What a typed function is given goes in as it is, so that a large
/// document is copied no more than once: into what it means.
struct Request {
  struct Member {
    std::string_view name;
    std::string_view value;              ///< a null view: a NULL pointer of C
    Json::Kind kind = Json::Kind::text;  ///< another kind is a fault
  };

  std::string_view call;
  std::vector<std::string_view> documents;
  std::string_view options;  ///< empty: the defaults
  std::vector<Member> members;
  std::list<std::string> unescaped;  ///< texts that JSON wrote with escapes; views may point here
};

/// Reads `{"call": "fit", "documents": [{…}], "options": {…}}` with further members. It only takes
/// the request apart: documents and options are read by the call, and their faults have places as
/// in the document alone. Members that begin with `x_` are allowed. Views of the request point into
/// `text`.
///
/// Throws `QuestionError`: the faults of the request itself, in "request".
Request read_request(std::string_view text);

/// What a call works on: the request, and what it asks.
struct Question {
  const Call& call;
  const Request& request;
  const Parameters* parameters = nullptr;  ///< null: the set that kith ships
  const Area* area = nullptr;              ///< of area calls
  const Answer* before = nullptr;          ///< of result calls
  Progress progress{};
};

/// Faults of a question: each with what it is of, and how many of them the options ask to see.
class QuestionError : public InputError {
 public:
  QuestionError(const InputError& error, std::vector<std::string> in, std::size_t shown);

  /// Beside each fault: "options", "documents/1", "request", or "area".
  const std::vector<std::string>& in() const noexcept { return in_; }
  std::size_t shown() const noexcept { return shown_; }

 private:
  std::vector<std::string> in_;
  std::size_t shown_;
};

/// Asks one call. The typed functions do so with the call that they are of, the doors by name with
/// the one that the request names.
Answer ask(const Question& question);

/// Asks documents. Throws `Code::argument` for an unknown call, `QuestionError` for documents or
/// members that are missing or too many and for all faults of documents and options, and as the
/// call does.
Answer ask(const Request& request, const Parameters* parameters);

/// Asks an area; as `ask`, and `Code::cancelled`.
Answer ask_area(const Area& area, const Request& request, const Parameters* parameters,
                const Progress& progress = {});

/// Asks the answer of an area call; as `ask_area`. Throws `Code::argument` where `before` is not
/// the answer of a call that this one asks.
Answer ask_result(const Answer& before, const Request& request, const Parameters* parameters,
                  const Progress& progress = {});

/// What changes from one plan to another that were both costed: the answer to "compare" without
/// costing them again. `options` as there. Throws `Code::argument` for other answers.
Answer compare_answers(const Answer& first, const Answer& second, std::string_view options);

/// `calls/1`: the catalogue.
std::string calls_json();

/// A failed call, as documents give it.
struct Failure {
  Code code{};
  std::string message;
  std::vector<Fault> faults;
  std::vector<std::string> in;  ///< beside each fault, what it is of; empty: not known
  std::size_t shown = 0;        ///< how many faults are listed
};

/// `error/1`: status, message, and the faults with what each is of.
std::string error_json(const Failure& failure);

/// `faults/1`. Only a failure that knows what its faults are of says `in` beside each.
std::string faults_json(const Failure& failure);

/// `notes/1`: what is worth saying about the tables that an area was built from and is no fault.
std::string notes_json(const Area& area);

/// `tables/1`: the tables of an answer with their columns.
std::string tables_json(const Answer& answer);

}  // namespace kith
