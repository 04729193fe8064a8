#include <algorithm>
#include <utility>

#include "costing/basis/option_document.hpp"

namespace kith::costing {
namespace {

constexpr std::size_t kLongestShown = 40;
constexpr int kMoneyPlaces = 2;
constexpr int kSharePlaces = 6;
constexpr std::int64_t kOne = 1'000'000;  // in millionths

// What a decimal as text may be: its places, its limits in the last of them, one that is right, and
// the limits in words.
struct Limits {
  int places;
  std::int64_t least;
  std::int64_t most;
  std::string example;
  std::string range;
};

std::optional<std::int64_t> read_decimal(const Json& value, const std::string& at,
                                         const Limits& limits, std::vector<Fault>& faults) {
  const auto fault = [&](FaultCode code, std::optional<std::string> found, std::string allowed) {
    faults.push_back({code, at, std::nullopt, std::move(found), std::move(allowed)});
    return std::nullopt;
  };
  if (value.kind == Json::Kind::number) {
    return fault(FaultCode::money_not_text, shown(value.text), limits.example);
  }
  if (value.kind != Json::Kind::text) {
    return fault(FaultCode::wrong_type, std::nullopt, limits.example);
  }
  const Decimal read = parse_decimal(value.text, limits.places);
  if (read.fault == DecimalFault::not_a_number) {
    return fault(FaultCode::wrong_type, std::nullopt, limits.example);
  }
  if (read.fault == DecimalFault::too_many_places) {
    return fault(FaultCode::too_many_places, shown(value.text),
                 "at most " + std::to_string(limits.places) + " places");
  }
  if (read.fault != DecimalFault::none || read.units < limits.least || read.units > limits.most) {
    return fault(FaultCode::out_of_range, shown(value.text), limits.range);
  }
  return read.units;
}

}  // namespace

std::string shown(const std::string& text) {
  return text.size() <= kLongestShown ? text : "text of " + std::to_string(text.size()) + " bytes";
}

std::optional<Money> read_money(const Json& value, const std::string& at, const MoneyLimits& limits,
                                std::vector<Fault>& faults) {
  const auto text = [](std::int64_t pence) { return Money::from_pence(pence).text(); };
  const Limits money{kMoneyPlaces, limits.least_pence, limits.most_pence,
                     "money as text, \"" + std::string{limits.example} + "\"",
                     text(limits.least_pence) + " to " + text(limits.most_pence)};
  const auto pence = read_decimal(value, at, money, faults);
  return pence ? std::optional{Money::from_pence(*pence)} : std::nullopt;
}

std::optional<std::int32_t> read_whole(const Json& value, const std::string& at, std::int32_t most,
                                       std::vector<Fault>& faults) {
  const std::string allowed = "a whole number from 0 to " + std::to_string(most);
  if (value.kind != Json::Kind::number) {
    faults.push_back({FaultCode::wrong_type, at, std::nullopt, std::nullopt, allowed});
    return std::nullopt;
  }
  const Decimal read = parse_decimal(value.text, 0);
  if (read.fault == DecimalFault::none && read.units >= 0 && read.units <= most) {
    return static_cast<std::int32_t>(read.units);
  }
  faults.push_back({FaultCode::out_of_range, at, std::nullopt, shown(value.text), allowed});
  return std::nullopt;
}

std::optional<Share> read_share(const Json& value, const std::string& at,
                                std::vector<Fault>& faults) {
  const Limits share{kSharePlaces, 0, kOne, "a share as text, \"0.1\"", "0 to 1"};
  const auto millionths = read_decimal(value, at, share, faults);
  return millionths ? std::optional{Share::from_millionths(*millionths)} : std::nullopt;
}

CostOptions options_beside(Json document, std::initializer_list<std::string_view> read,
                           std::vector<Fault>& faults) {
  std::erase_if(document.members, [&](const auto& member) {
    return std::ranges::find(read, member.first) != read.end();
  });
  return options_of(document, faults);
}

}  // namespace kith::costing
