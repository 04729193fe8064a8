// How is the text of a recurrence rule (RFC 5545 §3.3.10) read, and which faults can it have?
// The rule is read from left to right, each part by the function of its value; all faults of the
// rule are collected, not only the first, because a rule is often pasted from a calendar program
// and is then mended in one go. Only then the parts are checked against each other. What the RFC
// allows and kith does not count by is a fault of its own, so that no rule is half understood.
#include "schedule/rrule_text.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "schedule/reader.hpp"

namespace kith {
namespace {

// Limits of kith, not of the RFC: they keep day numbers and counts within 32 bits.
constexpr std::int64_t kMostInterval = 9'999;
constexpr std::int64_t kMostCount = 1'000'000;
constexpr std::string_view kRuleParts =
    "INTERVAL, COUNT, UNTIL, WKST, BYMONTH, BYYEARDAY, BYMONTHDAY, BYDAY or BYSETPOS";

// In the order of kPartNames; the number of a part is its bit in `seen_`.
enum class RulePart : std::uint8_t {
  freq,
  interval,
  count,
  until,
  wkst,
  bymonth,
  byyearday,
  bymonthday,
  byday,
  bysetpos,
  byweekno,
  byhour,
  byminute,
  bysecond,
};

constexpr std::array<std::string_view, 14> kPartNames = {
    "freq",       "interval", "count",    "until",    "wkst",   "bymonth",  "byyearday",
    "bymonthday", "byday",    "bysetpos", "byweekno", "byhour", "byminute", "bysecond"};

constexpr std::array<std::string_view, 4> kFrequencies = {"daily", "weekly", "monthly", "yearly"};
constexpr std::array<std::string_view, 3> kFinerFrequencies = {"hourly", "minutely", "secondly"};
constexpr std::array<std::string_view, 7> kDays = {"mo", "tu", "we", "th", "fr", "sa", "su"};

template <std::size_t N>
// The index of a word in a list, whatever its case.
std::optional<std::size_t> index_of(std::string_view word,
                                    const std::array<std::string_view, N>& names) noexcept {
  for (std::size_t i = 0; i < N; ++i) {
    if (same_word(word, names[i])) return i;
  }
  return std::nullopt;
}

// At most nine digits, so that the value cannot overflow; every number of the RFC is far smaller.
std::optional<std::int64_t> number_of(std::string_view digits) noexcept {
  if (digits.empty() || digits.size() > 9 || !std::ranges::all_of(digits, is_digit)) {
    return std::nullopt;
  }
  std::int64_t value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

// Numbers of days may be signed: -1 is the last day of a month, or the last Friday ("-1FR").
std::optional<std::int64_t> signed_number_of(std::string_view text) noexcept {
  const bool is_signed = !text.empty() && (text.front() == '+' || text.front() == '-');
  const auto number = number_of(is_signed ? text.substr(1) : text);
  if (!number) return std::nullopt;
  return text.front() == '-' ? -*number : *number;
}

// A rule's text being read, part by part: its place in the schedule's text and what was found.
class RuleReader {
 public:
  RuleReader(std::string_view text, std::size_t position, std::size_t end)
      : reader_{text}, begin_{position}, end_{end} {
    rule_.text = std::string{text.substr(position, end - position)};
    std::ranges::transform(rule_.text, rule_.text.begin(), [](char c) {
      return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
    });
  }

  ParsedRule read() {
    for (std::size_t position = begin_; position <= end_;) {
      const std::size_t end = std::min(reader_.text().find(';', position), end_);
      read_part(position, end);
      position = end + 1;
    }
    // How parts fit together is only checked once each of them is right: else faults would repeat.
    if (reader_.faults().empty()) check_whole();
    std::vector<Fault> faults = std::move(reader_.faults());
    if (!faults.empty()) return {std::nullopt, std::move(faults)};
    return {std::move(rule_), {}};
  }

 private:
  std::string_view at(std::size_t position, std::size_t end) const noexcept {
    return reader_.text().substr(position, end - position);
  }

  void refuse(std::size_t position, std::size_t end, std::string_view allowed,
              FaultCode code = FaultCode::schedule_syntax) {
    reader_.refuse_span(position, end - position, std::string{allowed}, code);
  }

  void read_part(std::size_t position, std::size_t end) {
    const std::size_t equals = std::min(reader_.text().find('=', position), end);
    const auto part = index_of(at(position, equals), kPartNames);
    if (!part || equals == end) {
      refuse(position, end, has_freq() ? std::string{kRuleParts} : std::string{"FREQ="});
      return;
    }
    // RFC 5545 §3.3.10 allows each part once.
    const auto bit = static_cast<std::uint16_t>(1U << *part);
    if ((seen_ & bit) != 0) {
      refuse(position, equals, "each part of a rule once");
      return;
    }
    seen_ |= bit;
    part_positions_[*part] = position;
    read_value(static_cast<RulePart>(*part), position, equals + 1, end);
  }

  void read_value(RulePart part, std::size_t name, std::size_t position, std::size_t end) {
    switch (part) {
      case RulePart::freq: return read_frequency(position, end);
      case RulePart::interval:
        if (const auto value = read_positive(position, end, kMostInterval)) {
          rule_.interval = static_cast<std::int32_t>(*value);
        }
        return;
      case RulePart::count: rule_.count = read_positive(position, end, kMostCount); return;
      case RulePart::until: return read_until(position, end);
      case RulePart::wkst: return read_week_start(position, end);
      case RulePart::byday: return read_list(position, end, &RuleReader::read_day);
      case RulePart::bymonth: return read_list(position, end, &RuleReader::read_month);
      case RulePart::bymonthday: return read_list(position, end, &RuleReader::read_month_day);
      case RulePart::byyearday: return read_list(position, end, &RuleReader::read_year_day);
      case RulePart::bysetpos: return read_list(position, end, &RuleReader::read_position);
      // Weeks by number and times within the day are valid and not counted by kith. Times of visits
      // are written after the rule, as for every other pattern.
      case RulePart::byweekno:
        return refuse(name, position - 1, "BYMONTH, BYYEARDAY, BYMONTHDAY or BYDAY",
                      FaultCode::rrule_unsupported);
      case RulePart::byhour:
      case RulePart::byminute:
      case RulePart::bysecond:
        return refuse(name, position - 1, "times after the rule, such as 09:00-10:00",
                      FaultCode::rrule_unsupported);
    }
  }

  void read_frequency(std::size_t position, std::size_t end) {
    const std::string_view word = at(position, end);
    if (const auto frequency = index_of(word, kFrequencies)) {
      rule_.frequency = static_cast<Frequency>(*frequency);
      return;
    }
    refuse(position, end, "DAILY, WEEKLY, MONTHLY or YEARLY",
           index_of(word, kFinerFrequencies) ? FaultCode::rrule_unsupported
                                             : FaultCode::schedule_syntax);
  }

  std::optional<std::int64_t> read_positive(std::size_t position, std::size_t end,
                                            std::int64_t most) {
    const auto value = number_of(at(position, end));
    if (!value || *value == 0) {
      refuse(position, end, "a whole number from 1");
      return std::nullopt;
    }
    if (*value > most) {
      refuse(position, end, "1 to " + std::to_string(most), FaultCode::out_of_range);
      return std::nullopt;
    }
    return value;
  }

  void read_week_start(std::size_t position, std::size_t end) {
    if (const auto day = index_of(at(position, end), kDays)) {
      rule_.week_start = static_cast<Weekday>(*day);
    } else {
      refuse(position, end, "MO, TU, WE, TH, FR, SA or SU");
    }
  }

  // UNTIL is the last moment, itself inside: a day, a time by the local clock, or an instant in
  // UTC.
  // 20261231, 20261231T235959 or 20261231T235959Z.
  void read_until(std::size_t position, std::size_t end) {
    const std::string_view text = at(position, end);
    const auto year = number_of(text.substr(0, 4));
    const auto month = number_of(text.size() > 4 ? text.substr(4, 2) : "");
    const auto day = number_of(text.size() > 6 ? text.substr(6, 2) : "");
    const auto second = text.size() < 8 ? std::nullopt : second_of_day(text.substr(8));
    if (!year || !month || !day || !second) {
      refuse(position, end, "20261231, 20261231T235959 or 20261231T235959Z");
      return;
    }
    const auto date =
        Date::from_ymd(static_cast<int>(*year), static_cast<int>(*month), static_cast<int>(*day));
    if (!date) return refuse(position, end, "a date that exists", FaultCode::impossible_date);
    if (*year < 1800 || *year > 2999) {
      return refuse(position, end, "1800-01-01 to 2999-12-31", FaultCode::out_of_range);
    }
    // second_of_day has accepted three lengths only: no time, a local time, and a time in UTC.
    const auto kind = text.size() == 8    ? RuleEnd::Kind::day
                      : text.size() == 15 ? RuleEnd::Kind::local
                                          : RuleEnd::Kind::utc;
    rule_.until = RuleEnd{kind, *date, *second};
  }

  // "" (no time), "T235959" or "T235959Z".
  static std::optional<std::int32_t> second_of_day(std::string_view text) noexcept {
    if (text.empty()) return 0;
    const bool is_utc = text.size() == 8 && lower(text[7]) == 'z';
    if (lower(text.front()) != 't' || !(text.size() == 7 || is_utc)) return std::nullopt;
    const auto hour = number_of(text.substr(1, 2));
    const auto minute = number_of(text.substr(3, 2));
    const auto second = number_of(text.substr(5, 2));
    if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 59) {
      return std::nullopt;
    }
    return static_cast<std::int32_t>((*hour * 60 + *minute) * 60 + *second);
  }

  // Every item of a list is read, also after a faulty one, so that all its faults come at once.
  void read_list(std::size_t position, std::size_t end,
                 void (RuleReader::*read_item)(std::size_t, std::size_t)) {
    while (true) {
      const std::size_t comma = std::min(reader_.text().find(',', position), end);
      (this->*read_item)(position, comma);
      if (comma == end) return;
      position = comma + 1;
    }
  }

  // A number from 1 to `most`, or its negative; 0 means a fault, which is recorded.
  int read_signed(std::size_t position, std::size_t end, int most) {
    const auto value = signed_number_of(at(position, end));
    if (value && *value != 0 && *value >= -most && *value <= most) return static_cast<int>(*value);
    const std::string number = std::to_string(most);
    refuse(position, end, "1 to " + number + " or -1 to -" + number);
    return 0;
  }

  void read_month(std::size_t position, std::size_t end) {
    const auto month = number_of(at(position, end));
    if (!month || *month < 1 || *month > 12) return refuse(position, end, "1 to 12");
    rule_.months = static_cast<std::uint16_t>(rule_.months | 1U << *month);
  }

  // Days from the start and from the end are sets of their own, since how long a month is becomes
  // known only when days are matched.
  void read_month_day(std::size_t position, std::size_t end) {
    const int day = read_signed(position, end, 31);
    if (day > 0) rule_.month_days |= 1U << day;
    if (day < 0) rule_.month_days_from_end |= 1U << -day;
  }

  void read_year_day(std::size_t position, std::size_t end) {
    const int day = read_signed(position, end, 366);
    if (day != 0) rule_.year_days.push_back(static_cast<std::int16_t>(day));
  }

  void read_position(std::size_t position, std::size_t end) {
    const int chosen = read_signed(position, end, 366);
    if (chosen != 0) rule_.positions.push_back(static_cast<std::int16_t>(chosen));
  }

  void read_day(std::size_t position, std::size_t end) {
    const std::string_view text = at(position, end);
    // "2TU": the last two letters are the day, those before them its number.
    const std::size_t letters = text.size() < 2 ? 0 : text.size() - 2;
    const auto day = index_of(text.substr(letters), kDays);
    const auto ordinal =
        letters == 0 ? std::optional<std::int64_t>{0} : signed_number_of(text.substr(0, letters));
    const bool is_ordinal = ordinal && *ordinal != 0;
    if (!day || !ordinal || (letters > 0 && !is_ordinal) || *ordinal < -53 || *ordinal > 53) {
      return refuse(position, end, "MO to SU, with a number such as 2TU or -1FR");
    }
    const auto weekday = static_cast<Weekday>(*day);
    if (is_ordinal) {
      rule_.ordinal_days.push_back({static_cast<std::int16_t>(*ordinal), weekday});
    } else {
      rule_.weekdays |= weekday_bit(weekday);
    }
  }

  bool has(RulePart part) const noexcept {
    return (seen_ >> static_cast<unsigned>(part) & 1U) != 0;
  }
  bool has_freq() const noexcept { return has(RulePart::freq); }

  void refuse_part(RulePart part, std::string_view allowed) {
    const auto number = static_cast<std::size_t>(part);
    refuse(part_positions_[number], part_positions_[number] + kPartNames[number].size(), allowed);
  }

  // What RFC 5545 §3.3.10 requires of parts in combination.
  void check_whole() {
    if (!has_freq()) refuse(begin_, end_, "FREQ=DAILY, WEEKLY, MONTHLY or YEARLY");
    // RFC 5545 forbids COUNT and UNTIL in the same rule; the later of the two is shown as the
    // fault.
    if (has(RulePart::count) && has(RulePart::until)) {
      refuse_part(part_positions_[2] > part_positions_[3] ? RulePart::count : RulePart::until,
                  "COUNT or UNTIL");
    }
    const Frequency frequency = rule_.frequency;
    if (!rule_.ordinal_days.empty() && frequency != Frequency::monthly &&
        frequency != Frequency::yearly) {
      refuse_part(RulePart::byday, "days without a number; FREQ=MONTHLY or YEARLY takes them");
    }
    if (has(RulePart::bymonthday) && frequency == Frequency::weekly) {
      refuse_part(RulePart::bymonthday, "FREQ=DAILY, MONTHLY or YEARLY with BYMONTHDAY");
    }
    if (has(RulePart::byyearday) && frequency != Frequency::yearly) {
      refuse_part(RulePart::byyearday, "FREQ=YEARLY with BYYEARDAY");
    }
    // BYSETPOS chooses among the days that another BY part gives, so RFC 5545 requires one.
    if (has(RulePart::bysetpos) && rule_.months == 0 && !rule_.limits_days()) {
      refuse_part(RulePart::bysetpos, "BYSETPOS beside another BY part");
    }
  }

  Reader reader_;
  std::size_t begin_;
  std::size_t end_;
  Rule rule_;
  std::uint16_t seen_ = 0;
  std::array<std::size_t, kPartNames.size()> part_positions_{};
};

}  // namespace

ParsedRule parse_rule(std::string_view text, std::size_t position, std::size_t end) {
  return RuleReader{text, position, end}.read();
}

}  // namespace kith
