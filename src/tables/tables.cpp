// What does a checked input hold? The accessors of Tables that are not one line.
#include "kith/tables/tables.hpp"

#include <algorithm>
#include <utility>

#include "tables/builder_state.hpp"
#include "tables/document.hpp"

namespace kith {
namespace {

// Bits 0 to 6 are the weekdays from Monday.
constexpr int kBankHolidayBit = 7;
constexpr int kNamedBit = 8;

}  // namespace

Birth Birth::unpacked(std::int64_t value) noexcept {
  constexpr int kPrecisionBits = 2;
  return {Date::from_days(static_cast<std::int32_t>(value >> kPrecisionBits)),
          static_cast<Precision>(value & 3)};
}

std::int64_t packed_band_days(BandDays days) noexcept {
  return std::int64_t{days.days} | std::int64_t{days.bank_holiday} << kBankHolidayBit |
         std::int64_t{days.named} << kNamedBit;
}

BandDays band_days_from(std::int64_t packed) noexcept {
  return {static_cast<std::uint8_t>(packed & 0x7F), (packed >> kBankHolidayBit & 1) != 0,
          (packed >> kNamedBit & 1) != 0};
}

std::span<const Symbol> Table::tags(Column column, std::size_t row) const noexcept {
  const std::int64_t value = held(column, row);
  if (value == kMissing) return {};
  const auto bits = static_cast<std::uint64_t>(value);
  return std::span{*tag_pool_}.subspan(bits >> kTagCountBits,
                                       bits & ((std::uint64_t{1} << kTagCountBits) - 1));
}

std::string_view Tables::text(Symbol symbol) const noexcept {
  return symbol == kNoSymbol ? std::string_view{} : texts_->store.text(symbol);
}

Symbol Tables::find(std::string_view text) const noexcept { return texts_->store.find(text); }

std::string Tables::place(TableName table, std::size_t row, std::string_view column) const {
  return place_text(place_style_, index_of(table), row, column);
}

std::string Tables::setting_place(std::string_view member) const {
  return place_text(place_style_, kAreaTable, 0, member);
}

std::span<const Period> Tables::terms(Symbol calendar) const noexcept {
  // Callers look at the plan and the person first; the area's calendar is what is left.
  if (calendar == kNoSymbol) calendar = settings_.term_calendar;
  const auto found =
      std::ranges::lower_bound(terms_, calendar, {}, [](const auto& entry) { return entry.first; });
  if (found == terms_.end() || found->first != calendar) return {};
  return found->second;
}

// A document is the same as tables that were gathered, but for how places are written.
Tables read_plan(std::string_view json) {
  Gathered gathered;
  gathered.style = PlaceStyle::pointer;
  read_plan_document(json, gathered);
  return TablesBuilder::State::finished(std::move(gathered));
}

}  // namespace kith
