// Which part of costing uses a statutory value?
#pragma once

#include <cstdint>
#include <string_view>

namespace kith::costing {

/// What a parameter is used for; a change of it changes no other figure.
enum class ParameterUse : std::uint8_t {
  none,             ///< shipped to be looked up; no figure rests on it
  pay_runs,         ///< the costs of employing someone
  mileage,          ///< miles that no tariff prices
  income,           ///< which part of an income counts
  capital,          ///< capital limits and tariff income
  young_guarantee,  ///< minimum income guarantee of a single person under 25
  guarantee,        ///< of a single person from 25 on
  pension_guarantee,
  couple_guarantee,
  premiums,   ///< amounts added to the guarantee
  free_care,  ///< care that is not charged for
  unknown     ///< a name that kith does not ship: it may change anything
};

/// Every shipped name has its use in one table; any other name is `unknown`.
ParameterUse use_of(std::string_view parameter) noexcept;

}  // namespace kith::costing
