// What a tariff charges for a visit: bands by day and time, minimum and blocks, volume tiers, and
// people supported at once.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "kith/schedule/schedule.hpp"
#include "kith/tables/tables.hpp"
#include "kith/values/fraction.hpp"
#include "kith/values/money.hpp"

namespace kith::costing {

/// The days of a row, the most specific first (contract §10).
enum class DayClass : std::uint8_t { bank_holiday, named, range, any };

/// One row of a tariff, or what an employment pays on some days.
struct TariffBand {
  std::size_t row = 0;   ///< of the table
  bool is_pay = false;   ///< the table is `employments`, else `tariffs`
  Rate rate;             ///< of one assistant
  Fraction multiple{1};  ///< of the rate: for weekends and bank holidays
  std::int32_t minutes_each =
      0;  ///< of a rate per hour, paid for each unit; 0: the rate is a unit's
  DayClass days_class = DayClass::any;
  std::uint8_t days = 0x7F;  ///< bit 0 Monday; of bank holidays too
  bool is_timed = false;
  std::int32_t from = 0;  ///< minutes after midnight
  std::int32_t to = 0;    ///< at or before `from`: on the day after
  std::int32_t sharing = 1;
  std::int32_t least_minutes = 0;
  std::int32_t block_minutes = 1;
  std::int64_t from_a_week = 0;  ///< minutes a week from which the row holds
  bool is_excess = false;        ///< for the minutes beyond `from_a_week` alone

  /// The minutes of a day for which it holds: 1,440 without times.
  std::int32_t width() const noexcept;
  /// What one person's part of a unit costs, in pence: the rate, times its multiple, over those
  /// supported at once.
  Fraction pence() const;
  /// Whether it is the same row, for the same days.
  bool is_same_as(const TariffBand& other) const noexcept;
};

/// A visit, or anything else that is priced where and when it begins.
struct Visit {
  std::optional<Weekday> day;  ///< on which it starts; none: hours that belong to no day
  std::optional<std::int32_t> start;
  std::int32_t minutes = 0;
  std::optional<Date> date;       ///< known where bank holidays count
  std::int32_t clock_change = 0;  ///< elapsed minutes less clock minutes, at 01:00 on the Sunday
};

/// So many minutes (of a price per hour) or units at a band's rate.
struct BandUse {
  std::size_t band = 0;  ///< its place in the card
  Fraction units;
};

/// Why a visit has no price.
enum class PricingGap : std::uint8_t {
  no_row,             ///< no row fits one of its minutes
  needs_time_of_day,  ///< rows that would fit ask for a time of day, and the visit has none
  ambiguous_rows      ///< two rows are equally specific
};

/// What a visit is charged.
struct VisitCharge {
  std::vector<BandUse> uses;
  std::optional<PricingGap> gap;
  std::size_t ambiguous_row = 0;  ///< of the table: the later of two equal ones
};

/// The rows of one tariff that may price one action, all in force on one day and of one unit.
///
/// At each minute the row wins that supports the fewest people at once, then the most specific days
/// (bank_holiday, named day, range, any), then the narrower times; equal rows are the fault
/// `overlap`. A row past midnight (fri 22:00-08:00) holds on Saturday at 01:00. With nights split a
/// minute is looked up on its own day, else on the day the visit starts. Minimum and block are
/// those of the row in which the visit starts and hold for the visit as a whole; what they add is
/// charged at its last row.
class RateCard {
 public:
  struct Settings {
    bool is_hourly = true;
    bool splits_nights = true;
    const BankHolidays* holidays = nullptr;
    Fraction minutes_a_week;  ///< bought by the plan at this tariff: what chooses volume tiers
  };
  RateCard(std::vector<TariffBand> bands, const Settings& settings);

  const std::vector<TariffBand>& bands() const noexcept { return bands_; }
  bool is_hourly() const noexcept { return settings_.is_hourly; }
  bool is_empty() const noexcept { return bands_.empty(); }
  /// Every visit has one row: a row holds at all times and no two rows are equally specific.
  bool prices_all() const;
  /// Some row holds on bank holidays alone.
  bool has_bank_holiday_band() const noexcept { return has_bank_holiday_band_; }
  /// The minutes a week that chose among volume tiers; nothing where there are none.
  std::optional<Fraction> volume() const;

  VisitCharge charge(const Visit& visit) const;
  /// What uses cost, in pence.
  Fraction pence(std::span<const BandUse> uses) const;

 private:
  struct Moment {
    std::int32_t day = 0;  // after the one on which the visit starts
    std::optional<std::int32_t> minute;
  };
  // Part of every minute is charged at the rows of one tier: all of it without excess tiers.
  struct Tier {
    std::int64_t from_a_week = 0;
    bool is_excess = false;
    Fraction part;
  };

  // The row that wins a moment, and the last one that is as specific, both by place.
  struct Found {
    std::optional<std::size_t> row;
    std::optional<std::size_t> equal;
  };

  // The row of a moment for each tier; a gap in `charge` where a tier finds none.
  bool add(VisitCharge& charge, const Visit& visit, Moment moment, std::int64_t units) const;
  bool add_minutes(VisitCharge& charge, const Visit& visit) const;
  std::optional<std::size_t> row_of(VisitCharge& charge, const Visit& visit, Moment moment,
                                    std::size_t tier) const;
  Found best(const Visit& visit, Moment moment, const Tier& tier) const;
  bool is_on_day(const TariffBand& band, const Visit& visit, std::int32_t day) const;
  bool fits(const TariffBand& band, const Visit& visit, Moment moment) const;
  PricingGap gap(const Visit& visit, Moment moment) const;
  std::int32_t next_cut(std::int32_t minute) const;
  void set_tiers();
  void set_cuts();

  std::vector<TariffBand> bands_;
  Settings settings_;
  std::vector<Tier> tiers_;
  std::vector<std::int32_t> cuts_;  // minutes of the day at which another row may begin
  bool has_bank_holiday_band_ = false;
  bool adds_minutes_ = false;  // by a minimum or whole blocks
  bool has_tiers_ = false;
};

}  // namespace kith::costing
