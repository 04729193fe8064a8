// Which options does a costing have? The list that cost, fit, compare, payments, contribution and
// wage share, and the parts of it that other calls take.
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "documents/shared/option_kinds.hpp"
#include "kith/costing/options.hpp"

namespace kith::documents {

inline constexpr std::int32_t kMostFaultsShown = 1'000;
inline constexpr std::int32_t kMostThreads = 256;

template <auto Member>
constexpr auto faults_shown() {
  return option::whole<Member>("faults_shown", 0, kMostFaultsShown)
      .about("how many faults are listed; the others are only counted");
}

template <auto Member>
constexpr auto threads() {
  return option::whole<Member>("threads", 0, kMostThreads).about("0: as many as the machine has");
}

/// The smallest amount to which something is rounded: 0.01 to £1,000,000.
inline constexpr DecimalRule kStepRule = {.places = 2,
                                          .lowest = 1,
                                          .highest = 100'000'000,
                                          .example = "money as text, \"0.01\"",
                                          .shown_places = 2};

/// One change of a what-if.
inline constexpr std::array kWhatIfRow = {
    option::text<&WhatIf::set>("set").required().about(
        "a parameter, mileage_rate, pay_rate, tariff:<id>, provider:<id>, employment:<id>, "
        "policy:<member>"),
    option::text<&WhatIf::value>("value").required().about(
        "16.50, +8%, -5%; of pay also floor, floor+0.50, floor+5%"),
    option::date<&WhatIf::first_day>("first_day").required().about("the day it begins"),
    option::word<&WhatIf::rule>("rule").about("of a percentage; default half_up"),
    option::money<&WhatIf::step>("step", kStepRule).about("of a percentage; default five places")};

/// Every option of a costing, in the order of their schema.
std::span<const Option<CostOptions>> cost_options();

}  // namespace kith::documents
