// How is one value of an options document read, and what does its fault say?
#include "tables/option_reader.hpp"

#include <algorithm>

#include "values/text.hpp"

namespace kith {
namespace {

Json document_of(std::string_view json) {
  if (!json.empty()) return read_json(json);
  Json empty;
  empty.kind = Json::Kind::object;
  return empty;
}

std::string or_else(std::string_view own, const std::string& made) {
  return own.empty() ? made : std::string{own};
}

std::string one_of(EnumWords words) {
  std::string text = "one of ";
  for (const std::string_view& word : words) {
    if (&word != words.data()) text += ", ";
    text += word;
  }
  return text;
}

std::string range_of(const DecimalRule& rule) {
  const auto text = [&](std::int64_t units) {
    return decimal_text(units, rule.places, rule.shown_places);
  };
  return text(rule.lowest) + " to " + text(rule.highest);
}

}  // namespace

OptionReader::OptionReader(std::string_view json, std::string_view allowed)
    : document_{document_of(json)} {
  is_kind(document_, Json::Kind::object, "", allowed);
}

void OptionReader::fault(FaultCode code, std::string at, std::optional<std::string> found,
                         std::string allowed) {
  faults_.push_back({code, std::move(at), std::nullopt, std::move(found), std::move(allowed)});
}

void OptionReader::unknown(std::string_view name, std::string at, std::string_view allowed) {
  if (name.starts_with("x_")) return;
  fault(FaultCode::unknown_key, std::move(at), std::nullopt, std::string{allowed});
}

bool OptionReader::is_kind(const Json& value, Json::Kind kind, const std::string& at,
                           std::string_view allowed) {
  if (value.kind == kind) return true;
  fault(FaultCode::wrong_type, at, std::nullopt, std::string{allowed});
  return false;
}

std::string_view OptionReader::text(const Json& value, const std::string& at,
                                    std::string_view allowed) {
  return is_kind(value, Json::Kind::text, at, allowed) ? std::string_view{value.text}
                                                       : std::string_view{};
}

std::optional<bool> OptionReader::yes_no(const Json& value, const std::string& at) {
  if (!is_kind(value, Json::Kind::boolean, at, "true or false")) return std::nullopt;
  return value.boolean;
}

// A JSON number is whole however it is written: 2 and 2.0 are the same number.
std::optional<std::int32_t> OptionReader::whole(const Json& value, const std::string& at,
                                                std::int32_t lowest, std::int32_t highest) {
  const std::string allowed =
      "a whole number from " + std::to_string(lowest) + " to " + std::to_string(highest);
  if (!is_kind(value, Json::Kind::number, at, allowed)) return std::nullopt;
  const Decimal read = parse_decimal(value.text, 0);
  if (read.fault == DecimalFault::none && read.units >= lowest && read.units <= highest) {
    return static_cast<std::int32_t>(read.units);
  }
  fault(FaultCode::out_of_range, at, shown_text(value.text), allowed);
  return std::nullopt;
}

std::optional<std::int64_t> OptionReader::decimal(const Json& value, const std::string& at,
                                                  const DecimalRule& rule) {
  const auto refuse = [&](FaultCode code, bool shows, std::string allowed) {
    fault(code, at,
          shows && rule.shows_found ? std::optional{shown_text(value.text)} : std::nullopt,
          std::move(allowed));
    return std::nullopt;
  };
  // A JSON number has passed through a binary fraction in many programs, so pounds are text.
  if (value.kind != Json::Kind::text) {
    const bool is_number = value.kind == Json::Kind::number;
    return refuse(is_number ? FaultCode::money_not_text : FaultCode::wrong_type, is_number,
                  std::string{rule.example});
  }
  const Decimal read = parse_decimal(value.text, rule.places);
  if (read.fault == DecimalFault::not_a_number) {
    return refuse(FaultCode::wrong_type, false, or_else(rule.no_number, std::string{rule.example}));
  }
  if (read.fault == DecimalFault::too_many_places) {
    const std::string made = "at most " + std::to_string(rule.places) + " places";
    return refuse(FaultCode::too_many_places, true, or_else(rule.more_places, made));
  }
  if (read.fault != DecimalFault::none || read.units < rule.lowest || read.units > rule.highest) {
    return refuse(FaultCode::out_of_range, true, or_else(rule.range, range_of(rule)));
  }
  return read.units;
}

std::optional<std::size_t> OptionReader::word(const Json& value, const std::string& at,
                                              const WordRule& rule) {
  const bool is_text = is_kind(value, Json::Kind::text, at, "text");
  if (!is_text && !rule.names_words_for_every_kind) return std::nullopt;
  const auto place = std::ranges::find(rule.words, value.text);
  if (is_text && place != rule.words.end()) {
    return static_cast<std::size_t>(place - rule.words.begin());
  }
  fault(FaultCode::not_allowed, at,
        rule.shows_found ? std::optional{shown_text(value.text)} : std::nullopt,
        or_else(rule.allowed, one_of(rule.words)));
  return std::nullopt;
}

std::optional<Date> OptionReader::date(const Json& value, const std::string& at) {
  constexpr std::string_view kAllowed = "a date such as 2026-04-06";
  if (!is_kind(value, Json::Kind::text, at, kAllowed)) return std::nullopt;
  const ParsedDate parsed = parse_date(value.text);
  if (parsed.fault == DateFault::none) return parsed.date;
  const bool is_impossible = parsed.fault == DateFault::impossible;
  fault(is_impossible ? FaultCode::impossible_date : FaultCode::wrong_type, at,
        shown_text(value.text), std::string{kAllowed});
  return std::nullopt;
}

std::optional<Period> OptionReader::period(const Json& value, const std::string& at,
                                           const PeriodRule& rule) {
  if (!is_kind(value, Json::Kind::object, at, "an object with first_day and last_day")) {
    return std::nullopt;
  }
  const std::size_t before = fault_count();
  std::optional<Date> first;
  std::optional<Date> last;
  for (const auto& [name, member] : value.members) {
    const std::string place = at + "/" + pointer_token(name);
    if (name == "first_day") {
      first = date(member, place);
    } else if (name == "last_day") {
      last = date(member, place);
    } else {
      unknown(name, place, rule.unknown);
    }
  }
  for (const std::string_view name : {"first_day", "last_day"}) {
    if (rule.names_each_missing_day && value.find(name) == nullptr) {
      fault(FaultCode::missing, at, std::nullopt, std::string{name} + ", a date");
    }
  }
  if (!rule.goes_on_after_faults && fault_count() != before) return std::nullopt;
  if (!first || !last) {
    if (!rule.names_each_missing_day) {
      fault(FaultCode::missing, at, std::nullopt, "first_day and last_day");
    }
    return std::nullopt;
  }
  if (*last < *first) {
    fault(FaultCode::ends_before_start, at + "/last_day", last->text(),
          or_else(rule.last_day_allowed, ">= " + first->text()));
    if (!rule.goes_on_after_faults) return std::nullopt;
  }
  return Period::inclusive(*first, *last);
}

void OptionReader::finish() const {
  if (!faults_.empty()) throw InputError{faults_};
}

}  // namespace kith
