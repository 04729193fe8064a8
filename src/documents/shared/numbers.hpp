// How are numbers written for readers? Statistics have eight digits, pounds have separators.
#pragma once

#include <string>

#include "kith/values/fraction.hpp"
#include "kith/values/money.hpp"

namespace kith::documents {

/// Eight significant digits, trailing zeros dropped: "23.606092", "0", "1.5e-07". A JSON number,
/// the same in every locale.
std::string statistic_text(double value);

/// The same of an exact number, rounded half-up from the fraction itself and never with an
/// exponent: "2.1", "0.33333333". A whole part of more than eight digits is kept whole.
std::string statistic_text(const Fraction& value);

/// The shortest digits that read back as the same number: "0.1", "20.606060606060606".
std::string shortest_text(double value);

/// "£4,680.00", "-£0.05".
std::string pounds_text(Money amount);

/// "1,234.50": decimal text with separators between thousands.
std::string with_separators(std::string decimal);

}  // namespace kith::documents
