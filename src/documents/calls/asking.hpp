// What do the calls of all rooms share when they run? Their documents as areas, their options with
// the faults shown, and what each fault is of.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "kith/area/area.hpp"
#include "kith/documents/calls.hpp"
#include "kith/parameters/parameters.hpp"

namespace kith::calls {

/// How many faults are shown where the options do not say it, or cannot be read.
inline constexpr std::size_t kFaultsShown = 100;

/// Throws the faults again: those that are of nothing yet are of `in`.
[[noreturn]] void throw_faults_of(const InputError& error, std::string_view in);

/// Throws the faults again as those of a question: what is still of nothing is of the options or of
/// `document` by its place, since a plan and the options have no member in common.
[[noreturn]] void throw_faults(const InputError& error, const Question& question, std::size_t shown,
                               std::size_t document = 0);

/// Runs `work`, whose faults are of `what`: "options", "documents/0".
template <class Work>
auto in(std::string_view what, const Work& work) {
  try {
    return work();
  } catch (const InputError& error) {
    throw_faults_of(error, what);
  }
}

/// Runs `work` on one plan of several: its faults are of that plan, or of the options.
template <class Work>
auto in_plan(const Question& question, std::size_t index, const Work& work) {
  try {
    return work();
  } catch (const InputError& error) {
    throw_faults(error, question, kFaultsShown, index);
  }
}

/// How many faults options ask to see, whatever else they hold.
template <class Options>
std::size_t shown_by(const Options& options) noexcept {
  if constexpr (requires { options.faults_shown; }) {
    return static_cast<std::size_t>(options.faults_shown);
  } else if constexpr (requires { options.costing; }) {
    return static_cast<std::size_t>(options.costing.faults_shown);
  } else {
    return static_cast<std::size_t>(options.cost.faults_shown);
  }
}

/// A call that reads its options by `Read` and works on them by `Work`. Faults of the options come
/// before those of what is asked, in every call.
template <auto Read, auto Work>
Answer with_options(const Question& question) {
  const auto options = in("options", [&] { return Read(question.request.options); });
  try {
    return Work(question, options);
  } catch (const InputError& error) {
    throw_faults(error, question, shown_by(options));
  }
}

/// The text of a document, from 0. Throws `Code::argument` where the caller gave NULL for it.
std::string_view document(const Question& question, std::size_t index);

/// The text of a member that the call needs. Throws `Code::argument` where it is NULL.
std::string_view member(const Question& question, std::string_view name);

/// What the faults of a document are of: "documents/0".
std::string in_document(std::size_t index);

/// A plan document as the area of one plan that the library works on.
Area plan(const Question& question, std::size_t index = 0);

/// The statutory values given, else those that kith ships. Reading the shipped ones costs a parse:
/// ask once, and only where a call needs them.
Parameters law(const Question& question);

/// The value of the answer that a call of results asks. Throws `Code::argument` with `otherwise`
/// where it is of another type.
template <class T>
const T& before(const Question& question, const char* otherwise) {
  const T* value = question.before == nullptr ? nullptr : question.before->as<T>();
  if (value == nullptr) throw Error{Code::argument, otherwise};
  return *value;
}

/// An answer of `value`.
template <class T>
Answer answer(const AnswerOf<T>& ways, T value) {
  return Answer::of(ways, std::make_shared<const T>(std::move(value)));
}

/// A part that shares the memory of the whole.
template <class Part, class Whole>
Answer part_of(const AnswerOf<Part>& ways, const std::shared_ptr<const Whole>& whole,
               const Part& part) {
  return Answer::of(ways, std::shared_ptr<const Part>{whole, &part});
}

/// An answer that is a document and no more, such as the text of a schema.
struct Written {
  std::string text;
};
std::string written(const Written& document);

constexpr AnswerOf<Written> document_alone(std::string_view kind) {
  return {.kind = {kind}, .document = &written};
}

/// Tells a watch how far a call is; throws `Code::cancelled` where it answers "stop".
void report(const Progress& progress, std::uint64_t done, std::uint64_t total);

/// Tells a watch that work begins and that it is done, where there are no steps between.
template <class Work>
auto in_one_step(const Progress& progress, const Work& work) {
  report(progress, 0, 1);
  auto made = work();
  report(progress, 1, 1);
  return made;
}

}  // namespace kith::calls
