// Which statutory values, bank holidays and State Pension ages does kith ship?
// They are CSV files in src/data, embedded by the build; src/data/README.md says where each comes
// from. Here they only become rows.
#include <algorithm>
#include <array>
#include <utility>

#include "data/embedded.hpp"
#include "kith/values/error.hpp"
#include "parameters/csv.hpp"
#include "parameters/data.hpp"

namespace kith {
namespace {

// As gov.uk/bank-holidays.json names its divisions; the order is that of `Division`.
constexpr std::array<std::string_view, kDivisionCount> kDivisionNames = {
    "england-and-wales", "scotland", "northern-ireland"};

std::size_t division_of(std::string_view name) {
  const auto* it = std::ranges::find(kDivisionNames, name);
  if (it == kDivisionNames.end()) {
    throw Error{Code::internal, "shipped data: no division '" + std::string{name} + "'"};
  }
  return static_cast<std::size_t>(it - kDivisionNames.begin());
}

// The members of ParameterRow have another order than the columns of the file.
std::vector<ParameterRow> statutory_rows() {
  std::vector<ParameterRow> rows;
  for (CsvRow& field : read_csv(data::statutory_values(), {"name", "first_day", "value", "unit",
                                                           "known_until", "certainty", "source"})) {
    rows.push_back({std::move(field[0]), csv_date(field[1]), std::move(field[2]),
                    std::move(field[3]), std::move(field[6]), csv_certainty(field[5]),
                    csv_date(field[4])});
  }
  return rows;
}

std::array<BankHolidays, kDivisionCount> holidays_by_division() {
  std::array<std::vector<Date>, kDivisionCount> days;
  for (const CsvRow& field : read_csv(data::bank_holidays(), {"date", "division", "name"})) {
    days[division_of(field[1])].push_back(csv_date(field[0]));
  }

  // A division has one span of known days; a day outside it is unknown and not "no holiday".
  std::array<BankHolidays, kDivisionCount> holidays;
  for (const CsvRow& field :
       read_csv(data::bank_holiday_spans(), {"division", "first_day", "last_day", "source"})) {
    const std::size_t division = division_of(field[0]);
    holidays[division] = BankHolidays{std::move(days[division]),
                                      Period::inclusive(csv_date(field[1]), csv_date(field[2]))};
  }
  return holidays;
}

std::vector<ParameterData::PensionAgeRow> pension_age_rows() {
  std::vector<ParameterData::PensionAgeRow> rows;
  for (const CsvRow& field :
       read_csv(data::state_pension_age(),
                {"born_from", "born_to", "years", "months", "certainty", "source"})) {
    rows.push_back({csv_date(field[0]), csv_date(field[1]),
                    Age{static_cast<std::int32_t>(csv_whole(field[2])),
                        static_cast<std::int32_t>(csv_whole(field[3]))}});
  }
  return rows;
}

}  // namespace

ParameterData shipped_parameter_data() {
  ParameterData shipped;
  shipped.rows = statutory_rows();
  shipped.bank_holidays = holidays_by_division();
  shipped.pension_ages = pension_age_rows();
  shipped.index();
  return shipped;
}

}  // namespace kith
