// Which modifiers narrow a part: every n weeks, from, until, in term time, except, not or only on
// bank holidays?
// Each may be written once, in any order; the canonical text has them in one order (contract §2,
// note 2). Which are allowed depends on the core: only weekdays take "every", and flexible hours
// take dates alone.
#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "schedule/part_reader.hpp"
#include "schedule/words.hpp"

namespace kith {
namespace {

// In the order of kWords and kQuoted, and of the bits in `used_`.
enum Modifier : std::uint8_t { every, from, until, in, except, not_on, only_on };

constexpr std::array<std::string_view, 7> kWords = {"every",  "from", "until", "in",
                                                    "except", "not",  "only"};
constexpr std::array<std::string_view, 7> kQuoted = {"'every'",  "'from'", "'until'", "'in'",
                                                     "'except'", "'not'",  "'only'"};

// Overlapping and adjoining exceptions become one, so that no day is subtracted twice when days are
// counted.
std::vector<Period> apart(std::vector<Period> periods) {
  std::ranges::sort(periods, {}, &Period::first);
  std::vector<Period> result;
  for (const Period period : periods) {
    if (!result.empty() && period.first() <= result.back().end()) {
      result.back() = {result.back().first(), std::max(result.back().end(), period.end())};
    } else {
      result.push_back(period);
    }
  }
  return result;
}

class ModifierReader {
 public:
  ModifierReader(Reader& reader, const CoreRead& core) : reader_{reader}, core_{core} {}

  std::optional<Modifiers> read() {
    while (!reader_.at_end() && reader_.peek() != ';') {
      if (!read_next()) return std::nullopt;
    }
    if (!check_order()) return std::nullopt;
    return std::move(modifiers_);
  }

 private:
  bool read_next() {
    const std::string_view word = reader_.word();
    const auto known = std::ranges::find_if(
        kWords, [&](std::string_view modifier) { return same_word(word, modifier); });
    const auto modifier = static_cast<unsigned>(known - kWords.begin());
    if (known == kWords.end() || !may_use(modifier)) return refuse_word();
    reader_.go_to(reader_.position() + word.size());
    reader_.skip_blanks();
    used_ |= 1U << modifier;
    positions_[modifier] = reader_.position();
    return read_value(static_cast<Modifier>(modifier));
  }

  bool refuse_word() {
    const std::size_t position = reader_.position();
    if (reader_.take_mark(',') && core_follows(reader_)) {
      reader_.refuse_next(std::string{kUseSemicolon});
    } else {
      reader_.refuse_at(position, what_may_follow());
    }
    return false;
  }

  // 'not' and 'only' are one modifier.
  bool may_use(unsigned modifier) const noexcept {
    constexpr unsigned kNotOrOnly = 1U << not_on | 1U << only_on;
    const unsigned same = modifier >= not_on ? kNotOrOnly : 1U << modifier;
    if ((used_ & same) != 0) return false;
    if (core_.part.core == Core::quota) {
      return modifier == from || modifier == until || modifier == except;
    }
    return modifier != every || core_.part.core == Core::weekly;
  }

  // The fault lists exactly what this part could still take, so that it can be mended at one
  // reading.
  std::string what_may_follow() const {
    std::vector<std::string_view> choices;
    const Part& part = core_.part;
    if (used_ == 0 && !core_.has_duration && !part.spans.front().has_clock()) {
      if (part.core != Core::quota) choices.push_back(kATime);
      const bool takes_duration =
          part.core == Core::quota ? part.quota.has_times : part.core != Core::rule;
      if (takes_duration) choices.push_back(kADuration);
    }
    for (unsigned i = 0; i < kQuoted.size(); ++i) {
      if (may_use(i)) choices.push_back(kQuoted[i]);
    }
    choices.push_back("';'");
    choices.push_back("the end");
    return either(choices);
  }

  bool read_value(Modifier modifier) {
    switch (modifier) {
      case every: return read_every();
      case from: modifiers_.from = reader_.date(); return modifiers_.from.has_value();
      case until: modifiers_.until = reader_.date(); return modifiers_.until.has_value();
      case in: return read_school_time();
      case except: return read_except();
      case not_on: modifiers_.holidays = HolidayRule::not_on; break;
      case only_on: modifiers_.holidays = HolidayRule::only_on; break;
    }
    return expect(reader_, "bank") && expect(reader_, "holidays");
  }

  bool read_every() {
    const auto weeks = read_integer(reader_, kMostWeeks);
    if (!weeks) return false;
    modifiers_.every = static_cast<std::int32_t>(*weeks);
    return expect(reader_, "weeks");
  }

  bool read_school_time() {
    if (reader_.take("term")) {
      modifiers_.school = SchoolTime::term_time;
      return expect(reader_, "time");
    }
    if (reader_.take("school")) {
      modifiers_.school = SchoolTime::school_holidays;
      return expect(reader_, "holidays");
    }
    reader_.refuse_next("'term time' or 'school holidays'");
    return false;
  }

  bool read_except() {
    std::vector<Period> periods;
    do {
      const auto dates = read_dates();
      if (!dates) return false;
      periods.push_back(*dates);
    } while (reader_.take_mark(','));
    modifiers_.except = apart(std::move(periods));
    return true;
  }

  std::optional<Period> read_dates() {
    if (core_follows_date()) return std::nullopt;
    const auto first = reader_.date();
    if (!first) return std::nullopt;
    if (!reader_.take_mark('.')) return Period::inclusive(*first, *first);
    if (!reader_.take_joined('.')) {
      reader_.refuse("'..'");
      return std::nullopt;
    }
    reader_.skip_blanks();
    const std::size_t position = reader_.position();
    const auto last = reader_.date();
    if (!last) return std::nullopt;
    if (*last < *first) {
      refuse_order(position, "not before " + first->text());
      return std::nullopt;
    }
    return Period::inclusive(*first, *last);
  }

  // "except 2026-04-06, wed 10:00-11:00": a new part was meant.
  bool core_follows_date() {
    if (is_digit(reader_.peek()) || !core_follows(reader_)) return false;
    const bool is_first = reader_.position() == positions_[except];
    reader_.refuse_next(is_first ? "a date such as 2026-04-06" : std::string{kUseSemicolon});
    return true;
  }

  bool refuse_order(std::size_t position, std::string allowed) {
    reader_.refuse_at(position, std::move(allowed), FaultCode::ends_before_start);
    return false;
  }

  // A part that ends before it begins would silently count nothing.
  bool check_order() {
    if (!modifiers_.from) return true;
    if (modifiers_.until && *modifiers_.until < *modifiers_.from) {
      return refuse_order(positions_[until], "not before " + modifiers_.from->text());
    }
    const auto& rule = core_.part.rule;
    if (rule && rule->until && rule->until->day < *modifiers_.from) {
      return refuse_order(positions_[from], "not after " + rule->until->day.text());
    }
    return true;
  }

  Reader& reader_;
  const CoreRead& core_;
  Modifiers modifiers_;
  unsigned used_ = 0;
  std::array<std::size_t, 7> positions_{};
};

}  // namespace

std::optional<Modifiers> read_modifiers(Reader& reader, const CoreRead& core) {
  return ModifierReader{reader, core}.read();
}

bool expect(Reader& reader, std::string_view word) {
  if (reader.take(word)) return true;
  reader.refuse_next("'" + std::string{word} + "'");
  return false;
}

std::optional<std::int64_t> read_integer(Reader& reader, std::int64_t most) {
  reader.skip_blanks();
  const std::size_t position = reader.position();
  const auto value = reader.digits(most);
  if (value && *value > 0 && reader.at_word_end()) return value;
  const bool too_large = !value && is_digit(reader.peek());
  reader.go_to(position);
  reader.refuse_at(position, too_large ? "1 to " + std::to_string(most) : "a whole number from 1",
                   too_large ? FaultCode::out_of_range : FaultCode::schedule_syntax);
  return std::nullopt;
}

}  // namespace kith
