// How are codes of errors and faults spelled, and what does the message of an InputError say?
// The order of both lists of names is that of the enums in error.hpp; the spellings are part of the
// interface and do not change.
#include "kith/values/error.hpp"

#include <array>
#include <utility>

namespace kith {
namespace {

constexpr std::array<std::string_view, 11> kCodeNames = {
    "ok",     "argument",  "range",    "input", "overflow", "not_known",
    "memory", "cancelled", "conflict", "limit", "internal"};

constexpr std::array<std::string_view, kFaultCodeCount> kFaultCodeNames = {
    "syntax",           "unknown_key",
    "missing",          "wrong_type",
    "money_not_text",   "too_many_places",
    "out_of_range",     "not_allowed",
    "duplicate",        "dangling_reference",
    "impossible_date",  "ends_before_start",
    "overlap",          "cycle",
    "too_long",         "not_utf8",
    "schedule_syntax",  "terms_missing",
    "beyond_data",      "before_first_date",
    "overflow",         "age_not_employable",
    "rrule_unsupported"};

// what() is one line: the count and the first fault. The rest is in faults(), for programs.
std::string summary(const std::vector<Fault>& faults) {
  std::string text = faults.size() == 1 ? "1 fault" : std::to_string(faults.size()) + " faults";
  if (!faults.empty()) {
    text += ": ";
    text += fault_code_name(faults.front().code);
    text += " at ";
    text += faults.front().at.empty() ? "the document" : faults.front().at;
  }
  return text;
}

}  // namespace

// A code may come from a number that a caller passed through C, so it may be outside the enum.
std::string_view code_name(Code code) noexcept {
  const auto index = static_cast<std::size_t>(code);
  return index < kCodeNames.size() ? kCodeNames[index] : "unknown";
}

std::string_view fault_code_name(FaultCode code) noexcept {
  return kFaultCodeNames[static_cast<std::size_t>(code)];
}

InputError::InputError(std::vector<Fault> faults) : InputError{Code::input, std::move(faults)} {}

InputError::InputError(Code code, std::vector<Fault> faults)
    : Error{code, summary(faults)}, faults_{std::move(faults)} {}

ConflictError::ConflictError(std::vector<Fault> faults)
    : InputError{Code::conflict, std::move(faults)} {}

}  // namespace kith
