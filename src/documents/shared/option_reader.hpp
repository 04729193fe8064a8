// Reads the members of a small options document and gathers every fault.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kith/tables/json.hpp"
#include "kith/values/date.hpp"

namespace kith::documents {

/// "/faults_shown": the JSON Pointer of a member of the document (RFC 6901).
std::string pointer_to(std::string_view name);

/// The options of one call. Ask for members one by one, then `finish`.
class OptionReader {
 public:
  /// Empty text is an object without members. Throws `InputError` where `json` cannot be read.
  explicit OptionReader(std::string_view json);

  const std::vector<std::pair<std::string, Json>>& members() const noexcept {
    return document_.members;
  }

  /// A member by its name, or null.
  const Json* find(std::string_view name) const noexcept { return document_.find(name); }

  std::int32_t whole(const Json& value, const std::string& at, std::int32_t lowest,
                     std::int32_t highest);
  /// How many faults to show: 0 to 1,000.
  std::int32_t faults_shown(const Json& value, const std::string& at);
  /// 0 to 1,024; 0 is as many as the hardware has.
  std::int32_t threads(const Json& value, const std::string& at);
  std::string_view word(const Json& value, const std::string& at);
  std::optional<Date> date(const Json& value, const std::string& at);
  /// An object with `first_day` and `last_day`, both inside; an empty period after a fault.
  Period period(const Json& value, const std::string& at);

  void fault(FaultCode code, std::string at, std::optional<std::string> found, std::string allowed);
  void unknown(const std::string& at);

  /// Throws `InputError` where there was a fault.
  void finish() const;

 private:
  Json document_;
  std::vector<Fault> faults_;
};

}  // namespace kith::documents
