#include "documents/shared/option_reader.hpp"

#include <charconv>
#include <utility>

namespace kith::documents {
namespace {

Json document_of(std::string_view json) {
  if (!json.empty()) return read_json(json);
  Json empty;
  empty.kind = Json::Kind::object;
  return empty;
}

}  // namespace

std::string pointer_to(std::string_view name) {
  std::string pointer = "/";
  for (const char c : name) {
    if (c == '~') {
      pointer += "~0";
    } else if (c == '/') {
      pointer += "~1";
    } else {
      pointer += c;
    }
  }
  return pointer;
}

OptionReader::OptionReader(std::string_view json) : document_{document_of(json)} {
  if (document_.kind != Json::Kind::object)
    fault(FaultCode::wrong_type, "", std::nullopt, "an object");
}

void OptionReader::fault(FaultCode code, std::string at, std::optional<std::string> found,
                         std::string allowed) {
  faults_.push_back({code, std::move(at), std::nullopt, std::move(found), std::move(allowed)});
}

void OptionReader::unknown(const std::string& at) {
  fault(FaultCode::unknown_key, at, std::nullopt, "an option of this call");
}

std::int32_t OptionReader::whole(const Json& value, const std::string& at, std::int32_t lowest,
                                 std::int32_t highest) {
  const std::string allowed =
      "a whole number from " + std::to_string(lowest) + " to " + std::to_string(highest);
  if (value.kind != Json::Kind::number) {
    fault(FaultCode::wrong_type, at, std::nullopt, allowed);
    return lowest;
  }
  std::int32_t number = 0;
  const char* const end = value.text.data() + value.text.size();
  const auto read = std::from_chars(value.text.data(), end, number);
  if (read.ptr != end || read.ec != std::errc{} || number < lowest || number > highest) {
    fault(FaultCode::out_of_range, at, value.text, allowed);
    return lowest;
  }
  return number;
}

std::int32_t OptionReader::faults_shown(const Json& value, const std::string& at) {
  constexpr std::int32_t kMostFaults = 1'000;
  return whole(value, at, 0, kMostFaults);
}

std::int32_t OptionReader::threads(const Json& value, const std::string& at) {
  constexpr std::int32_t kMostThreads = 1'024;
  return whole(value, at, 0, kMostThreads);
}

std::string_view OptionReader::word(const Json& value, const std::string& at) {
  if (value.kind == Json::Kind::text) return value.text;
  fault(FaultCode::wrong_type, at, std::nullopt, "text");
  return {};
}

std::optional<Date> OptionReader::date(const Json& value, const std::string& at) {
  constexpr std::string_view kAllowed = "a date as 2026-04-06";
  if (value.kind != Json::Kind::text) {
    fault(FaultCode::wrong_type, at, std::nullopt, std::string{kAllowed});
    return std::nullopt;
  }
  const ParsedDate parsed = parse_date(value.text);
  if (parsed.fault == DateFault::none) return parsed.date;
  const bool impossible = parsed.fault == DateFault::impossible;
  fault(impossible ? FaultCode::impossible_date : FaultCode::syntax, at,
        impossible ? std::optional{value.text} : std::nullopt, std::string{kAllowed});
  return std::nullopt;
}

Period OptionReader::period(const Json& value, const std::string& at) {
  if (value.kind != Json::Kind::object) {
    fault(FaultCode::wrong_type, at, std::nullopt, "an object with first_day and last_day");
    return {};
  }
  std::optional<Date> first;
  std::optional<Date> last;
  for (const auto& [name, member] : value.members) {
    const std::string place = at + pointer_to(name);
    if (name == "first_day") {
      first = date(member, place);
    } else if (name == "last_day") {
      last = date(member, place);
    } else {
      unknown(place);
    }
  }
  for (const std::string_view name : {"first_day", "last_day"})
    if (value.find(name) == nullptr)
      fault(FaultCode::missing, at, std::nullopt, std::string{name} + ", a date");
  if (!first || !last) return {};
  if (*last < *first)
    fault(FaultCode::ends_before_start, at + "/last_day", last->text(), "first_day or later");
  return Period::inclusive(*first, *last);
}

void OptionReader::finish() const {
  if (!faults_.empty()) throw InputError{faults_};
}

}  // namespace kith::documents
