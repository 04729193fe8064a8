// What do the parameters become when a caller lays values of their own over them?
// All rows are checked before any is used, and every fault is reported with its row and column, so
// that a table of values can be mended in one go. The shipped set itself is never changed: the
// result is a copy.
#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "kith/parameters/parameters.hpp"
#include "kith/values/error.hpp"
#include "kith/values/money.hpp"
#include "parameters/data.hpp"
#include "values/text.hpp"

namespace kith {
namespace {

// What documents and tables allow.
constexpr std::size_t kLongestName = 64;
constexpr Date kFirstDay = Date::from_days(-62'091);                 // 1800-01-01
constexpr Date kLastDay = Date::from_days(376'199);                  // 2999-12-31
constexpr std::int64_t kMostMillionths = 1'000'000'000'000'000'000;  // 10^12

bool is_made_of(std::string_view text, std::string_view letters) {
  return text.find_first_not_of(letters) == std::string_view::npos;
}

constexpr std::string_view kWordLetters = "abcdefghijklmnopqrstuvwxyz_";
constexpr std::string_view kNameLetters = "abcdefghijklmnopqrstuvwxyz_0123456789";

// A value cannot be checked against its unit: the unit is only known to the rule that reads it.
// Gathers the faults of an overlay, row by row.
class OverlayCheck {
 public:
  explicit OverlayCheck(const ParameterData& below) : below_{below} {}

  void check(std::size_t index, const ParameterRow& row) {
    place_ = "parameters[" + std::to_string(index) + "]";
    check_name(row.name);
    check_first_day(row.first_day);
    check_value(row);
    check_known_until(row);
    // Two values for one name and day would leave open which holds.
    if (!seen_.insert({row.name, row.first_day}).second) {
      faults_.push_back(
          {FaultCode::duplicate, place_, {}, shown_text(row.name), "a name and day once"});
    }
  }

  std::vector<Fault> faults() && { return std::move(faults_); }

 private:
  void add(FaultCode code, std::string_view column, std::optional<std::string> found,
           std::string allowed) {
    faults_.push_back(
        {code, place_ + "." + std::string{column}, {}, std::move(found), std::move(allowed)});
  }

  void check_name(const std::string& name) {
    if (name.empty()) {
      add(FaultCode::missing, "name", {}, "the name of a parameter");
    } else if (name.size() > kLongestName) {
      add(FaultCode::too_long, "name", shown_text(name), "at most 64 letters");
    } else if (!is_made_of(name, kNameLetters)) {
      add(FaultCode::not_allowed, "name", shown_text(name), "letters a-z, digits and _");
    }
  }

  void check_first_day(Date day) {
    if (day < kFirstDay || day > kLastDay) {
      add(FaultCode::out_of_range, "first_day", day.text(), "1800-01-01 to 2999-12-31");
    }
  }

  void check_value(const ParameterRow& row) {
    if (row.value.empty()) {
      // An empty value removes a parameter. Removing what was never there is most likely a misspelt
      // name.
      if (!row.name.empty() && below_.rows_of(row.name).empty()) {
        add(FaultCode::dangling_reference, "name", shown_text(row.name),
            "a parameter that is there");
      }
      return;
    }
    const Decimal number = parse_decimal(row.value, kParameterPlaces);
    switch (number.fault) {
      case DecimalFault::none:
        if (number.units < 0 || number.units > kMostMillionths) {
          add(FaultCode::out_of_range, "value", shown_text(row.value), "0 to 10^12");
        }
        return;
      case DecimalFault::too_many_places:
        return add(FaultCode::too_many_places, "value", shown_text(row.value), "at most 6 places");
      case DecimalFault::too_large:
        return add(FaultCode::out_of_range, "value", shown_text(row.value), "0 to 10^12");
      // Some parameters are words, for example how the Employment Allowance is claimed
      // ("per_employer").
      case DecimalFault::not_a_number:
        if (row.value.size() > kLongestName || !is_made_of(row.value, kWordLetters)) {
          add(FaultCode::wrong_type, "value", shown_text(row.value), "a decimal number or a word");
        }
        return;
    }
  }

  void check_known_until(const ParameterRow& row) {
    if (row.known_until != Date{} && row.known_until < row.first_day) {
      add(FaultCode::ends_before_start, "known_until", row.known_until.text(),
          ">= " + row.first_day.text());
    }
  }

  const ParameterData& below_;
  std::string place_;
  std::set<std::pair<std::string, Date>> seen_;
  std::vector<Fault> faults_;
};

void check_overlay(const ParameterData& below, std::span<const ParameterRow> rows) {
  OverlayCheck check{below};
  for (std::size_t i = 0; i < rows.size(); ++i) check.check(i, rows[i]);
  auto faults = std::move(check).faults();
  if (!faults.empty()) throw InputError{std::move(faults)};
}

// The unit of the name's last row is taken over, because an overlay usually changes only a figure.
// The row with what its caller left out.
ParameterRow completed(ParameterRow row, const ParameterData& below) {
  const auto rows = below.rows_of(row.name);
  if (row.unit.empty() && !rows.empty()) row.unit = rows.back().unit;
  if (row.source.empty()) row.source = "caller";
  if (row.known_until == Date{}) row.known_until = kLastDay;
  return row;
}

}  // namespace

Parameters Parameters::overlaid(std::span<const ParameterRow> rows) const {
  check_overlay(*data_, rows);

  auto data = std::make_shared<ParameterData>(*data_);
  for (const ParameterRow& row : rows) {
    ParameterRow full = completed(row, *data_);
    const auto existing = std::ranges::find_if(data->rows, [&](const ParameterRow& old) {
      return old.first_day == full.first_day && old.name == full.name;
    });
    if (existing == data->rows.end()) {
      data->rows.push_back(std::move(full));
    } else {
      *existing = std::move(full);
    }
  }
  data->label = "shipped+overlay";
  data->index();
  return Parameters{std::move(data)};
}

}  // namespace kith
