// How are words of the tables, exact numbers and statistics written?
#pragma once

#include <string>
#include <string_view>

#include "kith/tables/tables.hpp"
#include "kith/values/fraction.hpp"

namespace kith::costing {

/// The word that a `word` cell holds; empty where the cell is.
std::string_view word_at(const Table& table, TableName name, Column column, std::size_t row);

/// "5.67", "120/7": a decimal where the fraction has one of at most nine places.
std::string exact_text(const Fraction& value);

/// Eight significant digits, trailing zeros dropped.
std::string statistic_text(double value);

}  // namespace kith::costing
