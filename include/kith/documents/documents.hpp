// The smaller documents: what a check, a parameter or a schedule has to say, and the options of
// calls with few options.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kith/costing/options.hpp"
#include "kith/parameters/parameters.hpp"
#include "kith/schedule/schedule.hpp"
#include "kith/tables/tables.hpp"

struct ArrowArrayStream;

namespace kith {

/// `check/1`: the plan, how many rows each table has (tables without rows left out), and notes.
/// For tables of a document, which have one plan.
std::string check_json(const Tables& tables);

/// `parameter/1`: one value with its days, unit, source and certainty.
std::string parameter_json(const ParameterValue& value);

/// Reads rows to lay over parameters: columns name, first_day and value, and known_until, unit,
/// source and certainty where given. The stream is released whatever happens. Throws `InputError`
/// with every fault at `parameters[i].column`, `Code::argument` for a stream that cannot be read.
std::vector<ParameterRow> read_parameter_rows(ArrowArrayStream* stream);

/// What is asked about a schedule.
struct ScheduleQuestion {
  std::optional<Period> period;  ///< none: no counts. Its first day is the plan's first day
  Convention convention = Convention::weeks_52;  ///< whose year the typical week belongs to
  Division division = Division::england_and_wales;
  std::vector<Period> terms;  ///< school terms, sorted, apart from each other
  bool has_terms = false;
  std::int32_t occurrences = 0;  ///< how many dated ones to list, at most 1,000
  std::int32_t faults_shown = 100;
};

/// Reads `period`, `convention`, `nation`, `terms`, `occurrences` and `faults_shown`. Empty text
/// gives the defaults. Throws `InputError` with every fault.
ScheduleQuestion read_schedule_question(std::string_view json);

/// `schedule/1`: canonical text, what it counts, its notes; with a period the typical week, the
/// count and the first dated occurrences. Counts are exact fractions as text.
/// Throws `InputError`: the text cannot be read, or the period needs days that are not known.
std::string schedule_json(std::string_view text, const ScheduleQuestion& question,
                          const Parameters& parameters);

/// `build_up/1`: how a provider's price is made, of a `price_build_up/1` document: `lines`, each
/// with a name and an `amount` (pounds, at most five places), a `rate` for `minutes` of an hour or
/// a `count`, or a `share`; `margin_on` price (default) or cost; `rounding` and `uplift` (share,
/// rule, step) of the rounded price. Costs come first in what is written, then shares. Throws
/// `InputError` with every fault, and as `price_build_up` and `uplifted` do.
std::string price_build_up_json(std::string_view document);

/// Options of a call that has no others.
struct CallOptions {
  std::int32_t faults_shown = 100;  ///< 0 to 1,000
  std::int32_t threads = 1;         ///< 0: as many as the hardware has; at most 256
};

/// Reads `faults_shown` and `threads`. Empty text gives the defaults. Throws `InputError`.
CallOptions read_call_options(std::string_view json);

}  // namespace kith
