// How is one value of an options document read, and what does its fault say? The one reader for all
// calls: every fault has its place as a JSON Pointer and what would be right.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kith/tables/json.hpp"
#include "kith/values/date.hpp"
#include "kith/values/money.hpp"
#include "kith/values/words.hpp"

namespace kith {

/// What a decimal number written as text may be, and the words of its faults.
struct DecimalRule {
  int places = 0;
  std::int64_t lowest = 0;         ///< in units of the last place
  std::int64_t highest = 0;        ///< in units of the last place
  std::string_view example;        ///< what would be right, where the value is no text
  std::string_view no_number{};    ///< the same where the text is no decimal; empty: `example`
  std::string_view more_places{};  ///< where it has more places; empty: "at most 2 places"
  std::string_view range{};        ///< where it is outside; empty: lowest "to" highest
  bool shows_found = true;         ///< whether a fault repeats what was written
  int shown_places = 0;            ///< of the limits in a made range; 2 for money
};

/// What a word may be, and the words of its fault.
struct WordRule {
  EnumWords words;
  std::string_view allowed{};  ///< empty: "one of allow, refuse"
  bool shows_found = true;
  bool names_words_for_every_kind = false;  ///< whether a value that is no text has both faults
};

/// How the faults of a period are said. Two calls say them in their own way.
struct PeriodRule {
  std::string_view unknown = "a known option";
  bool goes_on_after_faults = false;  ///< whether days are compared although another member is bad
  bool names_each_missing_day = false;
  std::string_view last_day_allowed{};  ///< empty: ">= 2026-04-06", the first day
};

/// Reads one document and gathers every fault. Each reader gives none (or empty text) after a
/// fault.
class OptionReader {
 public:
  /// Empty text is an object without members. Throws `InputError` where `json` is no JSON;
  /// `allowed` is what a fault says of a document that is no object.
  explicit OptionReader(std::string_view json, std::string_view allowed = "an object");

  const Json& document() const noexcept { return document_; }
  const std::vector<std::pair<std::string, Json>>& members() const noexcept {
    return document_.members;
  }
  /// A member by its name, or null.
  const Json* find(std::string_view name) const noexcept { return document_.find(name); }

  bool is_kind(const Json& value, Json::Kind kind, const std::string& at, std::string_view allowed);
  std::string_view text(const Json& value, const std::string& at,
                        std::string_view allowed = "text");
  std::optional<bool> yes_no(const Json& value, const std::string& at);
  std::optional<std::int32_t> whole(const Json& value, const std::string& at, std::int32_t lowest,
                                    std::int32_t highest);
  /// In units of the rule's last place.
  std::optional<std::int64_t> decimal(const Json& value, const std::string& at,
                                      const DecimalRule& rule);
  /// The place of a word in the rule's list.
  std::optional<std::size_t> word(const Json& value, const std::string& at, const WordRule& rule);
  std::optional<Date> date(const Json& value, const std::string& at);
  /// An object with `first_day` and `last_day`, both inside.
  std::optional<Period> period(const Json& value, const std::string& at, const PeriodRule& rule);

  void fault(FaultCode code, std::string at, std::optional<std::string> found, std::string allowed);
  /// A member that the call does not know. Names that begin with `x_` are the caller's own: no
  /// fault.
  void unknown(std::string_view name, std::string at, std::string_view allowed);

  std::size_t fault_count() const noexcept { return faults_.size(); }
  /// Throws `InputError` where there was a fault.
  void finish() const;

 private:
  Json document_;
  std::vector<Fault> faults_;
};

}  // namespace kith
