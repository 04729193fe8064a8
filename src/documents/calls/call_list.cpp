// Which calls are there, and how does a request find the one that it names?
#include "kith/documents/calls.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "documents/calls/asking.hpp"
#include "documents/calls/rooms.hpp"
#include "kith/tables/json.hpp"

namespace kith {
namespace {

// A room with a new call changes nothing here; only a new room does. The functions are called when
// a list is wanted, so that nothing has to be registered while the program starts.
constexpr std::array kRooms = {&calls::input_calls,  &calls::costing_calls, &calls::charging_calls,
                               &calls::ledger_calls, &calls::network_calls, &calls::outcome_calls,
                               &calls::run_calls};

std::string list_of(const std::vector<std::string_view>& names) {
  std::string list;
  for (const std::string_view name : names) list.append(list.empty() ? "" : ", ").append(name);
  return list;
}

// The names of the calls that one door asks, each once.
std::vector<std::string_view> names_of(Asks asks) {
  std::vector<std::string_view> names;
  for (const Call* call : all_calls()) {
    if (call->asks == asks && std::ranges::find(names, call->name) == names.end())
      names.push_back(call->name);
  }
  return names;
}

// The area calls whose results a call of this name asks.
std::vector<std::string_view> results_asked_by(std::string_view name) {
  std::vector<std::string_view> results;
  for (const Call* call : all_calls()) {
    if (call->asks == Asks::result && call->name == name) results.push_back(call->of);
  }
  return results;
}

[[noreturn]] void refuse(Asks asks, std::string_view name, std::string_view of) {
  const std::vector<std::string_view> results = results_asked_by(name);
  if (asks == Asks::result && !results.empty())
    throw Error{Code::argument, std::string{name} + " asks a result of " + list_of(results) +
                                    "; this is one of " + std::string{of}};
  throw Error{Code::argument, "no call that asks " + std::string{asks_name(asks)} + " is named '" +
                                  std::string{name} + "'; there are " + list_of(names_of(asks))};
}

// --- what a request has to bring ---

// Finds all that is wrong with a request before the call runs. A typed function of C needs no such
// check: its arguments cannot be too many, and a NULL among them is refused by the call itself.
class RequestCheck {
 public:
  explicit RequestCheck(const Question& question)
      : call_{question.call}, request_{question.request} {}

  void run() {
    documents();
    for (const CallMember& member : call_.members) wanted(member);
    for (const Request::Member& member : request_.members) given(member);
    if (call_.options.empty() && !request_.options.empty())
      fault(FaultCode::unknown_key, "/options", "a member of this call: " + members());
    if (!faults_.empty()) throw InputError{std::move(faults_)};
  }

 private:
  void fault(FaultCode code, std::string at, std::string allowed) {
    faults_.push_back({code, std::move(at), std::nullopt, std::nullopt, std::move(allowed)});
  }

  void documents() {
    const std::size_t given = request_.documents.size();
    for (std::size_t i = given; i < call_.documents.size(); ++i) {
      const CallDocument& wanted = call_.documents[i];
      if (wanted.optional) continue;
      fault(FaultCode::missing, place(i),
            std::string{wanted.name} + ", a document " + std::string{wanted.kind});
    }
    for (std::size_t i = call_.documents.size(); i < given; ++i) {
      fault(FaultCode::not_allowed, place(i),
            "at most " + std::to_string(call_.documents.size()) + " documents");
    }
  }

  static std::string place(std::size_t document) {
    return "/documents/" + std::to_string(document);
  }

  void wanted(const CallMember& member) {
    const auto& all = request_.members;
    if (member.optional) return;
    if (std::ranges::find(all, member.name, &Request::Member::name) == all.end())
      fault(FaultCode::missing, "/" + std::string{member.name}, std::string{member.says});
  }

  void given(const Request::Member& member) {
    const std::string at = "/" + pointer_token(member.name);
    const auto known = std::ranges::find(call_.members, member.name, &CallMember::name);
    if (known == call_.members.end()) {
      fault(FaultCode::unknown_key, at, "a member of this call: " + members());
    } else if (member.kind != Json::Kind::text) {
      const bool is_number = known->is_money && member.kind == Json::Kind::number;
      fault(is_number ? FaultCode::money_not_text : FaultCode::wrong_type, at, "text");
    }
  }

  std::string members() const {
    std::vector<std::string_view> names{"call", "documents"};
    if (!call_.options.empty()) names.push_back("options");
    for (const CallMember& member : call_.members) names.push_back(member.name);
    return list_of(names);
  }

  const Call& call_;
  const Request& request_;
  std::vector<Fault> faults_;
};

Answer ask_by_name(const Question& question) {
  calls::in("request", [&] { RequestCheck{question}.run(); });
  return ask(question);
}

}  // namespace

std::string_view asks_name(Asks asks) noexcept {
  constexpr std::string_view kNames[] = {"documents", "area", "result"};
  return kNames[static_cast<std::size_t>(asks)];
}

// The sort is stable: within a door the calls stay in the order of the rooms.
std::vector<const Call*> all_calls() {
  std::vector<const Call*> calls;
  for (const auto& room : kRooms) {
    for (const Call& call : room()) calls.push_back(&call);
  }
  std::ranges::stable_sort(calls, {}, [](const Call* call) { return call->asks; });
  return calls;
}

const Call& find_call(Asks asks, std::string_view name, std::string_view of) {
  for (const auto& room : kRooms) {
    for (const Call& call : room()) {
      if (call.asks == asks && call.name == name && call.of == of) return call;
    }
  }
  refuse(asks, name, of);
}

QuestionError::QuestionError(const InputError& error, std::vector<std::string> in,
                             std::size_t shown)
    : InputError{error.code(), error.faults()}, in_{std::move(in)}, shown_{shown} {}

// Every door ends here, typed or by name: this is why their bytes are the same.
Answer ask(const Question& question) { return question.call.run(question).asked_by(question.call); }

Answer ask(const Request& request, const Parameters* parameters) {
  return ask_by_name({find_call(Asks::documents, request.call), request, parameters});
}

Answer ask_area(const Area& area, const Request& request, const Parameters* parameters,
                const Progress& progress) {
  const Call& call = find_call(Asks::area, request.call);
  return ask_by_name({call, request, parameters, &area, nullptr, progress});
}

// One name may be that of several calls, each of another result ("what_if" of a cost and of
// contributions). The answer knows which call made it, so the caller need not say it.
Answer ask_result(const Answer& before, const Request& request, const Parameters* parameters,
                  const Progress& progress) {
  const Call* asked = before.call();
  const bool is_of_area = asked != nullptr && asked->asks == Asks::area;
  const std::string_view of = is_of_area ? asked->name : std::string_view{"another call"};
  const Call& call = find_call(Asks::result, request.call, of);
  return ask_by_name({call, request, parameters, nullptr, &before, progress});
}

}  // namespace kith
