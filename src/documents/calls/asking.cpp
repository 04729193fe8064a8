// What are the faults of a question of, and what do calls find in their requests?
#include "documents/calls/asking.hpp"

#include <algorithm>
#include <vector>

#include "kith/tables/schema.hpp"
#include "kith/tables/tables.hpp"

namespace kith::calls {
namespace {

std::vector<std::string> parts_of(const InputError& error) {
  if (const auto* question = dynamic_cast<const QuestionError*>(&error)) return question->in();
  return std::vector<std::string>(error.faults().size());
}

// The first token of a JSON Pointer: "/actions/0/schedule" is of "actions".
std::string_view first_token(std::string_view pointer) {
  if (!pointer.empty()) pointer.remove_prefix(1);
  return pointer.substr(0, pointer.find('/'));
}

// Whether a plan document has a member of this name. No option has the name of one.
bool is_in_plan(std::string_view member) {
  constexpr std::string_view kMembers[] = {"", "kith", "person", "plan", "area"};
  return std::ranges::find(kMembers, member) != std::end(kMembers) ||
         std::ranges::find(table_specs(), member, &TableSpec::name) != table_specs().end();
}

// Faults found while a call works are of its options ("/what_if/0/value") or of what it asks. An
// area has places without a slash in front: "actions[14].schedule".
std::string part_at(std::string_view place, const Question& question, std::size_t document) {
  const bool is_pointer = place.empty() || place.front() == '/';
  if (!is_pointer) return "area";
  const bool is_of_plan = question.call.asks == Asks::documents && is_in_plan(first_token(place));
  return is_of_plan ? in_document(document) : "options";
}

}  // namespace

void throw_faults_of(const InputError& error, std::string_view in) {
  std::vector<std::string> parts = parts_of(error);
  for (std::string& part : parts) {
    if (part.empty()) part = in;
  }
  throw QuestionError{error, std::move(parts), kFaultsShown};
}

void throw_faults(const InputError& error, const Question& question, std::size_t shown,
                  std::size_t document) {
  std::vector<std::string> parts = parts_of(error);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].empty()) parts[i] = part_at(error.faults()[i].at, question, document);
  }
  throw QuestionError{error, std::move(parts), shown};
}

std::string_view document(const Question& question, std::size_t index) {
  const std::string_view text = question.request.documents.at(index);
  if (text.data() == nullptr)
    throw Error{Code::argument, std::string{question.call.documents[index].name} + " is NULL"};
  return text;
}

std::string_view member(const Question& question, std::string_view name) {
  const auto& members = question.request.members;
  const auto found = std::ranges::find(members, name, &Request::Member::name);
  if (found == members.end() || found->value.data() == nullptr)
    throw Error{Code::argument, std::string{name} + " is NULL"};
  return found->value;
}

std::string in_document(std::size_t index) { return "documents/" + std::to_string(index); }

Area plan(const Question& question, std::size_t index) {
  const std::string_view text = document(question, index);
  return in(in_document(index), [&] { return build_area(read_plan(text)); });
}

Parameters law(const Question& question) {
  return question.parameters == nullptr ? Parameters::shipped() : *question.parameters;
}

std::string written(const Written& document) { return document.text; }

void report(const Progress& progress, std::uint64_t done, std::uint64_t total) {
  if (progress && progress(done, total) != 0)
    throw Error{Code::cancelled,
                "cancelled after " + std::to_string(done) + " of " + std::to_string(total)};
}

}  // namespace kith::calls
