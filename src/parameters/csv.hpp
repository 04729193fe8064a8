// How is the CSV that kith ships read? A fault in it is a defect of kith, not of a caller's input.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "kith/parameters/parameters.hpp"
#include "kith/values/date.hpp"

namespace kith {

/// The fields of one row, without quotes.
using CsvRow = std::vector<std::string>;

/// The rows below the header of an RFC 4180 text: quoted fields may hold commas, line ends and
/// doubled quotes; a line ends with LF or CRLF.
///
/// Throws `Code::internal` where the header is not `columns`, a row has another number of fields,
/// or a quote is left open.
std::vector<CsvRow> read_csv(std::string_view text,
                             std::initializer_list<std::string_view> columns);

/// A field that must be a day (2026-04-06), a whole number or a mark of certainty; throws
/// `Code::internal`.
Date csv_date(const std::string& field);
std::int64_t csv_whole(const std::string& field);
Certainty csv_certainty(const std::string& field);

}  // namespace kith
