// What can go wrong? A wrong call is an Error, bad input is a list of Faults.
#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace kith {

/// Why a call failed. The numbers are those of `kith_status` in kith.h and never change.
enum class Code : std::int32_t {
  argument = 1,   ///< a wrong call: a null, an empty or a contradictory argument
  range = 2,      ///< a value outside the documented range
  input = 3,      ///< the input has faults; see InputError
  overflow = 4,   ///< an exact result does not fit
  not_known = 5,  ///< asked outside dated data
  memory = 6,     ///< out of memory
  cancelled = 7,  ///< the caller's progress function asked to stop
  conflict = 8,   ///< a ledger id used again for something else
  limit = 9,      ///< a documented limit was reached
  internal = 10,  ///< a defect in kith
};

/// The name of a code as documents and Python spell it: "argument", "range", …
std::string_view code_name(Code code) noexcept;

/// A failed call. `what()` names the table, row, column, value and what was allowed.
class Error : public std::runtime_error {
 public:
  Error(Code code, const std::string& message) : std::runtime_error{message}, code_{code} {}
  Code code() const noexcept { return code_; }

 private:
  Code code_;
};

/// The kinds of fault an input can have. `fault_code_name` gives the documents' spelling.
enum class FaultCode : std::uint8_t {
  syntax,              ///< not JSON, or not the form that its document has
  unknown_key,         ///< a member that the document does not have
  missing,             ///< a member or cell that has to be there
  wrong_type,          ///< text for a number, a number for a list, …
  money_not_text,      ///< money as a JSON number: it has to be decimal text
  too_many_places,     ///< more digits after the point than the column holds
  out_of_range,        ///< below the lowest or above the highest value
  not_allowed,         ///< a word or combination that is not among those allowed
  duplicate,           ///< the second of what may occur once
  dangling_reference,  ///< an id that nothing has
  impossible_date,     ///< the form of a date, but no such day
  ends_before_start,   ///< a last day before the first
  overlap,             ///< two rows in force on one day where only one may be
  cycle,               ///< rows that refer to each other in a circle
  too_long,            ///< text above its limit
  not_utf8,            ///< bytes that are not UTF-8
  schedule_syntax,     ///< a schedule that cannot be read
  terms_missing,       ///< "in term time" without school terms
  beyond_data,         ///< a day after the last that is known
  before_first_date,   ///< a day before the first that is known
  overflow,            ///< an exact result does not fit
  age_not_employable,  ///< an assistant below the age of employment
  rrule_unsupported,   ///< a valid recurrence rule that kith does not count by
};

/// How many kinds there are.
inline constexpr int kFaultCodeCount = 23;

/// "schedule_syntax", "dangling_reference", …
std::string_view fault_code_name(FaultCode code) noexcept;

/// One fault of an input: what is wrong, where, what was found and what is allowed.
///
/// `at` is a JSON Pointer in documents ("/actions/0/schedule") and a table place in tables
/// ("actions[0].schedule"). `character` counts bytes from 0 within the text at that place.
/// `found` is empty where the value may not be shown (privacy) or there was no value.
struct Fault {
  FaultCode code{};
  std::string at;
  std::optional<std::int64_t> character;
  std::optional<std::string> found;
  std::string allowed;

  friend bool operator==(const Fault&, const Fault&) = default;
};

/// Bad input: every fault that was found, in the order of the input.
class InputError : public Error {
 public:
  explicit InputError(std::vector<Fault> faults);
  const std::vector<Fault>& faults() const noexcept { return faults_; }

 protected:
  InputError(Code code, std::vector<Fault> faults);

 private:
  std::vector<Fault> faults_;
};

/// Ledger ids that were used again for something else: `Code::conflict`, each with its place.
class ConflictError : public InputError {
 public:
  explicit ConflictError(std::vector<Fault> faults);
};

}  // namespace kith
