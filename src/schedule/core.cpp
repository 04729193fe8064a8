// What does a part of a schedule begin with? Days, a number of times, an amount of time, a date or
// a rule, and then its times.
// The grammar is in contract §2. One word decides which core it is, and nothing is taken back but
// for a day's name; the canonical text is put together on the way.
#include <array>
#include <iterator>
#include <string>
#include <utility>

#include "schedule/part_reader.hpp"
#include "schedule/rrule_text.hpp"
#include "schedule/words.hpp"

namespace kith {
namespace {

constexpr std::string_view kACore =
    "a day, 'daily', 'once', a quantity or RRULE:";  // contract §3, word for word
// Keeps an amount times its minutes within 64 bits.
constexpr std::int64_t kMostOccurrences = 1'000'000;
constexpr std::array<std::string_view, 6> kNth = {"1st", "2nd", "3rd", "4th", "5th", "last"};

// The words for what is counted, in both numbers.
struct CountedWord {
  std::string_view singular;
  std::string_view plural;
  Counted counted;
};
constexpr std::array<CountedWord, 5> kCountedWords = {{{"night", "nights", Counted::night},
                                                       {"visit", "visits", Counted::visit},
                                                       {"session", "sessions", Counted::session},
                                                       {"item", "items", Counted::item},
                                                       {"mile", "miles", Counted::mile}}};

// "1st" … "5th" or "last" as a bit, where one comes next.
std::optional<std::uint8_t> take_nth(Reader& reader) noexcept {
  for (std::size_t i = 0; i < kNth.size(); ++i) {
    if (reader.take(kNth[i])) return static_cast<std::uint8_t>(1U << i);
  }
  return std::nullopt;
}

// Reads a core and its times. Every step gives false once a fault is recorded.
class CoreReader {
 public:
  explicit CoreReader(Reader& reader) : reader_{reader} {}

  std::optional<CoreRead> read() {
    if (!read_core()) return std::nullopt;
    if (read_.part.core == Core::quota) {
      read_.part.spans.assign(1, {Span::kNoClock, read_.part.quota.minutes});
    }
    return std::move(read_);
  }

 private:
  bool read_core() {
    if (reader_.take("daily")) return set_days({kEveryDay, false, "daily"});
    if (reader_.take("once")) return read_once();
    if (reader_.take("day")) return read_day_of_month();
    if (reader_.take("bank")) return read_bank_holidays();
    if (same_word(reader_.word(), "rrule")) return read_rule();
    if (const auto nth = take_nth(reader_)) return read_nth(*nth);
    // "9h per week" and "2 nights per week" both begin with digits; a unit of time right behind
    // them is the difference, and a colon makes them a time of day.
    if (duration_follows(reader_)) return read_amount();
    if (is_digit(reader_.peek()) && !reader_.clock_follows()) return read_number();
    const std::size_t position = reader_.position();
    if (take_weekday(reader_)) {
      reader_.go_to(position);
      const auto days = read_day_list(reader_);
      return days && set_days(*days);
    }
    reader_.refuse_next(std::string{kACore});
    return false;
  }

  bool set_days(const DayList& days) {
    read_.part.core = Core::weekly;
    read_.part.days = days.days;
    read_.part.core_text = days.text;
    return read_times_or_duration();
  }

  bool read_once() {
    read_.part.core = Core::once;
    const auto date = reader_.date();
    if (!date) return false;
    read_.part.once = *date;
    read_.part.core_text = "once " + date->text();
    return read_times_or_duration();
  }

  // "day 15 of month": a month without that day is skipped when days are counted.
  bool read_day_of_month() {
    read_.part.core = Core::day_of_month;
    reader_.skip_blanks();
    const std::size_t position = reader_.position();
    const auto day = reader_.digits(31);
    if (!day || *day == 0 || !reader_.at_word_end()) {
      reader_.refuse_at(position, "1 to 31");
      return false;
    }
    read_.part.day_of_month = static_cast<std::int32_t>(*day);
    read_.part.core_text = "day " + std::to_string(*day) + " of month";
    return expect(reader_, "of") && expect(reader_, "month") && read_times_or_duration();
  }

  bool read_bank_holidays() {
    read_.part.core = Core::bank_holidays;
    read_.part.core_text = "bank holidays";
    return expect(reader_, "holidays") && read_times_or_duration();
  }

  bool read_nth(std::uint8_t first) {
    read_.part.core = Core::nth_weekday;
    read_.part.nth = first;
    while (reader_.take_mark(',')) {
      const auto nth = take_nth(reader_);
      if (!nth) {
        reader_.refuse_next("1st, 2nd, 3rd, 4th, 5th or last");
        return false;
      }
      read_.part.nth |= *nth;
    }
    const auto day = take_weekday(reader_);
    if (!day) {
      reader_.refuse_next("a day");
      return false;
    }
    read_.part.days = weekday_bit(*day);
    for (std::size_t i = 0; i < kNth.size(); ++i) {
      if ((read_.part.nth >> i & 1U) == 0) continue;
      if (!read_.part.core_text.empty()) read_.part.core_text += ',';
      read_.part.core_text += kNth[i];
    }
    read_.part.core_text.append(" ").append(weekday_name(*day)).append(" of month");
    return expect(reader_, "of") && expect(reader_, "month") && read_times_or_duration();
  }

  // The text of a rule ends at the next blank, because a rule has semicolons of its own.
  bool read_rule() {
    read_.part.core = Core::rule;
    reader_.go_to(reader_.position() + std::string_view{"rrule"}.size());
    if (!reader_.take_joined(':')) {
      reader_.refuse_next("':'");
      return false;
    }
    const std::string_view text = reader_.text();
    const std::size_t position = reader_.position();
    const std::size_t end = end_of_rule(text, position);
    reader_.go_to(end);
    ParsedRule parsed = parse_rule(text, position, end);
    std::ranges::move(parsed.faults, std::back_inserter(reader_.faults()));
    if (!parsed.rule) return false;
    read_.part.core_text = "RRULE:" + parsed.rule->text;
    read_.part.rule = std::move(parsed.rule);
    if (!times_follow(reader_)) {
      read_.part.spans.assign(1, Span{});
      return true;
    }
    return read_spans();
  }

  // Three ways to say how long a visit is: spans of the day, a duration without a time of day, or
  // nothing: then visits are counted and have no minutes.
  bool read_times_or_duration() {
    if (times_follow(reader_)) return read_spans();
    Span span;
    if (duration_follows(reader_)) {
      const auto minutes = read_duration(reader_);
      if (!minutes) return false;
      span.minutes = *minutes;
      read_.has_duration = true;
    }
    read_.part.spans.assign(1, span);
    return true;
  }

  bool read_spans() {
    auto times = read_times(reader_);
    if (!times) return false;
    read_.merged = times->merged;
    read_.part.spans = std::move(times->spans);
    return true;
  }

  // "9h per week", "10h in total".
  bool read_amount() {
    const auto minutes = read_duration(reader_);
    if (!minutes) return false;
    read_.part.core = Core::quota;
    read_.part.quota.minutes = *minutes;
    append_duration(read_.part.core_text, *minutes);
    if (reader_.take("in")) {
      read_.part.quota.unit = QuotaUnit::in_total;
      read_.part.core_text += " in total";
      return expect(reader_, "total");
    }
    if (reader_.take("per")) return read_unit();
    reader_.refuse_next("'per' or 'in total'");
    return false;
  }

  // "2 nights per week", "3 times per month 2h".
  bool read_number() {
    const auto number = read_integer(reader_, kMostOccurrences);
    if (!number) return false;
    read_.part.core = Core::quota;
    read_.part.quota.occurrences = *number;
    read_.part.core_text = std::to_string(*number) + " ";
    if (!read_counted() || !expect(reader_, "per") || !read_unit()) return false;
    // Only "times" take a duration: a night or a mile is counted as what it is.
    if (!read_.part.quota.has_times || !duration_follows(reader_)) return true;
    const auto minutes = read_duration(reader_);
    if (!minutes) return false;
    read_.part.quota.minutes = *minutes;
    read_.has_duration = true;
    read_.part.core_text += ' ';
    append_duration(read_.part.core_text, *minutes);
    return true;
  }

  bool read_counted() {
    const bool is_one = read_.part.quota.occurrences == 1;
    if (reader_.take("times") || reader_.take("time")) {
      read_.part.quota.has_times = true;
      read_.part.core_text += is_one ? "time" : "times";
      return true;
    }
    for (const CountedWord& word : kCountedWords) {
      if (reader_.take(word.singular) || reader_.take(word.plural)) {
        read_.part.quota.counted = word.counted;
        read_.part.core_text += is_one ? word.singular : word.plural;
        return true;
      }
    }
    reader_.refuse_next("nights, visits, sessions, items, miles or times");
    return false;
  }

  bool read_unit() {
    Quota& quota = read_.part.quota;
    if (reader_.take("week")) {
      quota.unit = QuotaUnit::week;
    } else if (reader_.take("month")) {
      quota.unit = QuotaUnit::month;
    } else if (reader_.take("year")) {
      quota.unit = QuotaUnit::year;
    } else if (is_digit(reader_.peek())) {
      const auto weeks = read_integer(reader_, kMostWeeks);
      if (!weeks || !expect(reader_, "weeks")) return false;
      quota.weeks = static_cast<std::int32_t>(*weeks);
    } else {
      reader_.refuse_next("'week', 'month', 'year' or a number of weeks");
      return false;
    }
    append_unit();
    return true;
  }

  void append_unit() {
    const Quota& quota = read_.part.quota;
    switch (quota.unit) {
      case QuotaUnit::month: read_.part.core_text += " per month"; return;
      case QuotaUnit::year: read_.part.core_text += " per year"; return;
      case QuotaUnit::week:
      case QuotaUnit::in_total: break;
    }
    read_.part.core_text +=
        quota.weeks == 1 ? " per week" : " per " + std::to_string(quota.weeks) + " weeks";
  }

  Reader& reader_;
  CoreRead read_;
};

}  // namespace

std::size_t end_of_rule(std::string_view text, std::size_t position) noexcept {
  std::size_t end = position;
  while (end < text.size() && !is_blank(text[end])) ++end;
  return end > position && text[end - 1] == ';' ? end - 1 : end;
}

std::optional<CoreRead> read_core(Reader& reader) { return CoreReader{reader}.read(); }

}  // namespace kith
