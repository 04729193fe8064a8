// What may a fault show of a value, and what does it say is allowed?
// A fault goes into logs and mails, so it shows a value only where that looks like what its column
// holds. A name typed into a column of dates is not repeated.
#include <algorithm>
#include <string>

#include "kith/values/money.hpp"
#include "tables/cells.hpp"

namespace kith {
namespace {

constexpr std::size_t kMostShown = 40;  // bytes

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

// Numbers and dates: digits with the usual marks, and at least one digit.
bool has_digit_and_only(std::string_view text, std::string_view others) noexcept {
  return std::ranges::any_of(text, is_digit) && std::ranges::all_of(text, [&](char c) {
           return is_digit(c) || others.find(c) != std::string_view::npos;
         });
}

// The letters that ids and words are made of.
bool is_like_an_id(std::string_view text) noexcept {
  return std::ranges::all_of(text, [](char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' ||
           c == '_' || c == ':' || c == '-';
  });
}

// Free text is never shown. For the other kinds a value that looks like one of the kind is.
bool looks_right(const ColumnSpec& spec, std::string_view text) noexcept {
  switch (spec.kind) {
    case ColumnKind::id:
    case ColumnKind::reference:
    case ColumnKind::references:
    case ColumnKind::word: return is_like_an_id(text);
    case ColumnKind::tags: return !spec.words.empty() && is_like_an_id(text);
    case ColumnKind::yes_no: return is_like_an_id(text);
    case ColumnKind::label:
    case ColumnKind::text: return false;
    case ColumnKind::date:
    case ColumnKind::moment:
    case ColumnKind::birth:
    case ColumnKind::time_of_day: return has_digit_and_only(text, "-/:.TZ");
    case ColumnKind::schedule:
    case ColumnKind::availability:
    case ColumnKind::band_days: return true;  // the parser gives the word at fault alone
    default: return has_digit_and_only(text, "-+.,eE%");
  }
}

std::string joined(std::span<const std::string_view> words) {
  std::string text;
  for (const std::string_view word : words) {
    if (!text.empty()) text += ", ";
    text += word;
  }
  return text;
}

std::string decimal_phrase(std::string_view example) {
  return "decimal text such as " + std::string{example};
}

}  // namespace

std::size_t characters_in(std::string_view text) noexcept {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0u) != 0x80u; }));
}

std::string described(std::string_view text) {
  const std::size_t characters = characters_in(text);
  return "text of " + std::to_string(characters) + (characters == 1 ? " character" : " characters");
}

std::string shown_cell(const ColumnSpec& spec, std::string_view text) {
  const bool may_be_shown = spec.sensitivity != Sensitivity::special && text.size() <= kMostShown &&
                            looks_right(spec, text);
  return may_be_shown ? std::string{text} : described(text);
}

std::string number_text(const ColumnSpec& spec, std::int64_t held) {
  const bool pounds = spec.kind == ColumnKind::money || spec.kind == ColumnKind::rate;
  return decimal_text(held, places_of(spec.kind).value_or(0), pounds ? 2 : 0);
}

std::string CellReader::allowed(const ColumnSpec& spec) const {
  const bool document = dialect_ == Dialect::document;
  switch (spec.kind) {
    case ColumnKind::id:
    case ColumnKind::reference: return "an id: at most 64 of A-Z a-z 0-9 . _ : -";
    case ColumnKind::references: return "ids: at most 64 of A-Z a-z 0-9 . _ : - each";
    case ColumnKind::tags:
      return spec.words.empty() ? "texts of at most 200 characters" : joined(spec.words);
    case ColumnKind::word: return joined(spec.words);
    case ColumnKind::label:
    case ColumnKind::text: return "text of at most 200 characters";
    case ColumnKind::yes_no: return document ? "true or false" : "yes, no";
    case ColumnKind::whole: return "a whole number";
    case ColumnKind::number: return "a number of at most 3 places";
    case ColumnKind::degrees: return "a number of at most 6 places";
    case ColumnKind::multiple: return decimal_phrase("1.5, at most 6 places");
    case ColumnKind::money: return decimal_phrase("4680.00, at most 2 places");
    case ColumnKind::rate: return decimal_phrase("10.00, at most 5 places");
    case ColumnKind::share: return decimal_phrase("0.3, at most 6 places");
    case ColumnKind::distance: return decimal_phrase("6.5, at most 3 places");
    case ColumnKind::date: return "a date such as 2026-04-06";
    case ColumnKind::moment: return "2026-04-06 or 2026-04-06T09:30";
    case ColumnKind::birth: return "1961, 1961-05 or 1961-05-17";
    case ColumnKind::time_of_day: return "a time from 00:00 to 24:00";
    case ColumnKind::schedule: return "schedule text";
    case ColumnKind::availability: return "weekly availability";
    case ColumnKind::band_days: return "days such as mon-fri, sat or bank_holiday";
  }
  return {};
}

}  // namespace kith
