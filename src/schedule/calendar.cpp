// Which days are bank holidays in a part of the United Kingdom, and how many fall in a period?
#include "kith/schedule/calendar.hpp"

#include <algorithm>
#include <utility>

namespace kith {

std::optional<Division> division_of_nation(std::string_view nation) noexcept {
  // England and Wales share their holidays (Banking and Financial Dealings Act 1971, Schedule 1).
  if (nation == "england" || nation == "wales") return Division::england_and_wales;
  if (nation == "scotland") return Division::scotland;
  if (nation == "northern_ireland") return Division::northern_ireland;
  return std::nullopt;
}

BankHolidays::BankHolidays(std::vector<Date> days, Period known)
    : days_{std::move(days)}, known_{known} {
  std::ranges::sort(days_);
  const auto repeated = std::ranges::unique(days_);
  days_.erase(repeated.begin(), repeated.end());
}

bool BankHolidays::holds(Date day) const noexcept { return std::ranges::binary_search(days_, day); }

std::int32_t BankHolidays::count(Period period) const noexcept {
  return static_cast<std::int32_t>(in(period).size());
}

std::span<const Date> BankHolidays::in(Period period) const noexcept {
  if (period.is_empty()) return {};
  const auto first = std::ranges::lower_bound(days_, period.first());
  return {first, std::ranges::lower_bound(first, days_.end(), period.end())};
}

}  // namespace kith
