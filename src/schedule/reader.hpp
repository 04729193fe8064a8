// What comes next in a schedule's text? A cursor over words, numbers, dates and times, and the
// faults found on the way.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kith/values/date.hpp"
#include "kith/values/error.hpp"

namespace kith {

/// "a, b or c".
std::string either(const std::vector<std::string_view>& choices);

inline bool is_blank(char c) noexcept { return c == ' ' || c == '\t'; }
inline bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }
inline char lower(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
inline bool is_letter(char c) noexcept { return lower(c) >= 'a' && lower(c) <= 'z'; }

/// `a` against the lower-case `b`, case-blind.
bool same_word(std::string_view a, std::string_view b) noexcept;

/// Reads a text from left to right. A `take` passes what it names, after blanks, and returns
/// whether it was there; a reading function returns its value, or records one fault and returns
/// empty.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_{text} {}

  std::size_t position() const noexcept { return at_; }
  void go_to(std::size_t position) noexcept { at_ = position; }
  std::string_view text() const noexcept { return text_; }
  std::vector<Fault>& faults() noexcept { return faults_; }

  void skip_blanks() noexcept {
    while (at_ < text_.size() && is_blank(text_[at_])) ++at_;
  }
  /// The next byte after blanks; '\0' at the end.
  char peek() noexcept {
    skip_blanks();
    return at_ < text_.size() ? text_[at_] : '\0';
  }
  bool at_end() noexcept { return peek() == '\0' && at_ == text_.size(); }
  /// The letters, digits and underscores from the next word on, as written.
  std::string_view word() noexcept;
  /// Passes the word `expected` (lower case) where it is a word of its own.
  bool take(std::string_view expected) noexcept;
  bool take_mark(char mark) noexcept;
  /// Passes `mark` only where no blank comes before it.
  bool take_joined(char mark) noexcept;

  /// A run of digits as a number, without a fault: empty where there is none or it is above
  /// `most`. The cursor moves only with a value.
  std::optional<std::int64_t> digits(std::int64_t most) noexcept;
  /// Whether the byte under the cursor ends a word: a blank, a mark or the end.
  bool at_word_end() const noexcept;

  /// A date of the tables' range, 1800-01-01 to 2999-12-31.
  std::optional<Date> date();
  /// Whether hh:mm comes next.
  bool clock_follows() noexcept;

  /// Records a fault at the cursor, or at `position`, with the word found there.
  void refuse(std::string allowed) { refuse_at(at_, std::move(allowed)); }
  void refuse_next(std::string allowed) {
    skip_blanks();
    refuse(std::move(allowed));
  }
  void refuse_at(std::size_t position, std::string allowed,
                 FaultCode code = FaultCode::schedule_syntax);
  /// The same, where the words at fault are `size` bytes.
  void refuse_span(std::size_t position, std::size_t size, std::string allowed,
                   FaultCode code = FaultCode::schedule_syntax);

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  std::vector<Fault> faults_;
};

/// The fault of a text of more than 4,000 bytes; empty for a shorter one.
std::optional<Fault> too_long(std::string_view text);

}  // namespace kith
