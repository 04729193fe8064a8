// What comes next in a schedule's text, and how is a fault shown?
// Input is case-blind and blanks only separate. A fault names the byte where it begins, up to 40
// bytes of what was found, and what was allowed.
#include "schedule/reader.hpp"

#include <algorithm>
#include <utility>

namespace kith {
namespace {

// Bytes. The longest text bounds the work of every question about a schedule.
constexpr std::size_t kLongestText = 4'000;
constexpr std::size_t kLongestFound = 40;
constexpr std::size_t kDateSize = 10;

bool is_word(char c) noexcept { return is_letter(c) || is_digit(c) || c == '_'; }

bool ends_found_word(char c) noexcept { return is_blank(c) || c == ',' || c == ';'; }

// The length of a UTF-8 sequence by its first byte (RFC 3629 §3); 0 for a byte that begins none.
std::size_t utf8_length(unsigned char first) noexcept {
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first < 0xE0) return 2;
  if (first >= 0xE0 && first < 0xF0) return 3;
  return first >= 0xF0 && first < 0xF5 ? 4 : 0;
}

// As much of `word` as fits and is whole, well-formed UTF-8: a fault goes into JSON.
std::string_view shown(std::string_view word) noexcept {
  std::size_t size = 0;
  while (size < word.size()) {
    const std::size_t length = utf8_length(static_cast<unsigned char>(word[size]));
    if (length == 0 || size + length > std::min(word.size(), kLongestFound)) break;
    const std::string_view rest = word.substr(size + 1, length - 1);
    const bool whole = std::ranges::all_of(
        rest, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; });
    if (!whole) break;
    size += length;
  }
  return word.substr(0, size);
}

}  // namespace

std::string either(const std::vector<std::string_view>& choices) {
  std::string text;
  for (std::size_t i = 0; i < choices.size(); ++i) {
    if (i > 0) text += i + 1 == choices.size() ? " or " : ", ";
    text += choices[i];
  }
  return text;
}

bool same_word(std::string_view a, std::string_view b) noexcept {
  return std::ranges::equal(a, b, {}, lower);
}

std::string_view Reader::word() noexcept {
  skip_blanks();
  std::size_t end = at_;
  while (end < text_.size() && is_word(text_[end])) ++end;
  return text_.substr(at_, end - at_);
}

bool Reader::take(std::string_view expected) noexcept {
  const std::string_view next = word();
  if (!same_word(next, expected)) return false;
  at_ += next.size();
  return true;
}

bool Reader::take_mark(char mark) noexcept {
  if (peek() != mark) return false;
  ++at_;
  return true;
}

bool Reader::take_joined(char mark) noexcept {
  if (at_ == text_.size() || text_[at_] != mark) return false;
  ++at_;
  return true;
}

// Stops as soon as the limit is passed, so that no number overflows, however long it is.
std::optional<std::int64_t> Reader::digits(std::int64_t most) noexcept {
  std::int64_t value = 0;
  std::size_t end = at_;
  while (end < text_.size() && is_digit(text_[end]) && value <= most) {
    value = value * 10 + (text_[end++] - '0');
  }
  if (end == at_ || value > most) return std::nullopt;
  at_ = end;
  return value;
}

bool Reader::at_word_end() const noexcept { return at_ == text_.size() || !is_word(text_[at_]); }

std::optional<Date> Reader::date() {
  static constexpr std::string_view kForm = "a date such as 2026-04-06";
  skip_blanks();
  const ParsedDate parsed = parse_date(text_.substr(at_, kDateSize));
  const std::size_t end = at_ + kDateSize;
  // 2026-04-061 begins like a date and is none.
  const bool runs_on = end < text_.size() && (is_word(text_[end]) || text_[end] == '-');
  if (parsed.fault == DateFault::not_a_date || runs_on) {
    refuse(std::string{kForm});
    return std::nullopt;
  }
  if (parsed.fault == DateFault::impossible) {
    refuse_at(at_, "a date that exists", FaultCode::impossible_date);
    return std::nullopt;
  }
  if (parsed.date.year() < 1800 || parsed.date.year() > 2999) {
    refuse_at(at_, "1800-01-01 to 2999-12-31", FaultCode::out_of_range);
    return std::nullopt;
  }
  at_ = end;
  return parsed.date;
}

bool Reader::clock_follows() noexcept {
  skip_blanks();
  std::size_t end = at_;
  while (end < text_.size() && is_digit(text_[end])) ++end;
  return end > at_ && end < text_.size() && text_[end] == ':';
}

void Reader::refuse_at(std::size_t position, std::string allowed, FaultCode code) {
  std::size_t end = position;
  while (end < text_.size() && !ends_found_word(text_[end])) ++end;
  if (end == position && end < text_.size()) ++end;  // a mark at fault is its own word
  refuse_span(position, end - position, std::move(allowed), code);
}

void Reader::refuse_span(std::size_t position, std::size_t size, std::string allowed,
                         FaultCode code) {
  Fault fault{code, {}, static_cast<std::int64_t>(position), {}, std::move(allowed)};
  const std::string_view found = shown(text_.substr(position, size));
  if (!found.empty()) fault.found = std::string{found};
  faults_.push_back(std::move(fault));
}

std::optional<Fault> too_long(std::string_view text) {
  if (text.size() <= kLongestText) return std::nullopt;
  Fault fault{FaultCode::too_long, {}, static_cast<std::int64_t>(kLongestText), {}, {}};
  fault.allowed = "at most " + std::to_string(kLongestText) + " bytes";
  return fault;
}

}  // namespace kith
