// What the `value` of a what-if says: a new value, a percentage of the old one, or the wage floor.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kith/costing/options.hpp"
#include "kith/values/error.hpp"
#include "kith/values/fraction.hpp"
#include "kith/values/money.hpp"

namespace kith::costing {

/// How a new rate is made: exactly, then rounded once by `rule` to whole `step`s.
struct ValueChange {
  enum class From : std::uint8_t {
    nothing,  ///< "16.50": `added` alone
    old,      ///< "+8%": the old rate times `factor`
    floor     ///< "floor+0.50": at least the wage floor times `factor` and `added`
  };
  From from = From::nothing;
  Fraction factor{1};
  Rate added;
  Rounding rule = Rounding::half_up;
  std::int64_t step = 1;  ///< in thousandths of a penny: five places of a pound

  /// The new value made of `base`, both in thousandths of a penny.
  std::int64_t of(const Fraction& base) const;
};

/// Whether a text changes what is there ("+8%", "-5%") and does not say a value of its own.
bool is_percentage(std::string_view value) noexcept;

/// The place of a what-if in the options: "/what_if/0".
std::string what_if_place(std::size_t index);

/// Reads a what-if's value, rule and step. `at` is its place, "/what_if/0"; nothing after a fault.
std::optional<ValueChange> read_value_change(const WhatIf& change, const std::string& at,
                                             std::vector<Fault>& faults);

}  // namespace kith::costing
