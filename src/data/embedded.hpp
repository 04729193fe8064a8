// The data files that the build embeds (cmake/KithEmbed.cmake): their bytes, as they stand in
// src/data.
#pragma once

#include <string_view>

namespace kith::data {

std::string_view statutory_values() noexcept;
std::string_view state_pension_age() noexcept;
std::string_view bank_holidays() noexcept;
std::string_view bank_holiday_spans() noexcept;

std::string_view instruments() noexcept;
std::string_view instrument_items() noexcept;
std::string_view instrument_bands() noexcept;
std::string_view instrument_conversions() noexcept;

}  // namespace kith::data
