// Which part of costing asks for a statutory value.
#pragma once

#include <cstdint>
#include <string_view>

namespace kith::costing {

/// Who reads a parameter; a change of it can touch nothing else.
enum class Reader : std::uint8_t {
  nobody,           ///< shipped to be asked for; no figure rests on it
  pay_runs,         ///< employing somebody
  mileage,          ///< miles that no tariff prices
  income,           ///< what of an income counts
  capital,          ///< capital limits and tariff income
  young_guarantee,  ///< of a single person under 25
  guarantee,        ///< of a single person from 25 on
  pension_guarantee,
  couple_guarantee,
  premiums,   ///< what stands on top of the guarantee
  free_care,  ///< what is not charged for
  anybody     ///< not known: a name of the caller's
};

/// Every shipped name has its reader in one table; a name that is not there is `anybody`'s.
Reader reader_of(std::string_view parameter) noexcept;

}  // namespace kith::costing
