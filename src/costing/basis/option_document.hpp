// The options of a costing as part of the options of a call that has more, and values that several
// calls read in the same way.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kith/costing/options.hpp"
#include "kith/tables/json.hpp"
#include "kith/values/error.hpp"

namespace kith::costing {

/// Reads the members that every costing knows and appends every fault; others are `unknown_key`.
CostOptions options_of(const Json& document, std::vector<Fault>& faults);

/// The same of a document that has the members `read` as well, which the caller has read.
CostOptions options_beside(Json document, std::initializer_list<std::string_view> read,
                           std::vector<Fault>& faults);

/// What a fault shows of a text: all of it, or how long it is.
std::string shown(const std::string& text);

/// What an amount of money may be, with one that is right, as text.
struct MoneyLimits {
  std::int64_t least_pence;
  std::int64_t most_pence;
  std::string_view example;
};

/// Pounds as text, of at most two places. Nothing after a fault.
std::optional<Money> read_money(const Json& value, const std::string& at, const MoneyLimits& limits,
                                std::vector<Fault>& faults);

/// A whole number from 0 to `most`. Nothing after a fault.
std::optional<std::int32_t> read_whole(const Json& value, const std::string& at, std::int32_t most,
                                       std::vector<Fault>& faults);

/// A share of 0 to 1 as text, of at most six places. Nothing after a fault.
std::optional<Share> read_share(const Json& value, const std::string& at,
                                std::vector<Fault>& faults);

}  // namespace kith::costing
