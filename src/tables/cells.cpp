// Which held value is a cell, and if it cannot be read, what is wrong with it?
// Every kind of column has one reading function. What comes in has a type already (text, number,
// date, …); a type that does not fit the kind is `wrong_type`. Privacy decides what a fault shows:
// see `shown`.
#include "tables/cells.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kith {
namespace {

constexpr std::size_t kMostIdBytes = 64;
constexpr std::size_t kMostTextCharacters = 200;

// A table instead of a chain of comparisons: ids are the most frequent cells.
constexpr std::array<bool, 256> id_bytes() {
  constexpr std::string_view kOthers = "._:-";
  std::array<bool, 256> allowed{};
  for (std::size_t c = 'a'; c <= 'z'; ++c) allowed[c] = true;
  for (std::size_t c = 'A'; c <= 'Z'; ++c) allowed[c] = true;
  for (std::size_t c = '0'; c <= '9'; ++c) allowed[c] = true;
  for (const char c : kOthers) allowed[static_cast<unsigned char>(c)] = true;
  return allowed;
}
constexpr std::array<bool, 256> kIdBytes = id_bytes();

// Ids are limited to letters, digits and ._:- so that they are safe in URLs, file names and CSV.
bool has_id_bytes_only(std::string_view text) noexcept {
  return std::ranges::all_of(text, [](char c) { return kIdBytes[static_cast<unsigned char>(c)]; });
}

bool is_list(ColumnKind kind) noexcept {
  return kind == ColumnKind::tags || kind == ColumnKind::references;
}

// Blanks around the words of a list are not meant; inside a word they are.
std::string_view trimmed(std::string_view text) noexcept {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

}  // namespace

std::int64_t CellReader::read(const ColumnSpec& spec, const Scalar& value) {
  switch (value.type) {
    case Scalar::Type::missing: return kMissing;
    case Scalar::Type::text: return value.text.empty() ? kMissing : from_text(spec, value.text);
    case Scalar::Type::number: return from_number(spec, value.text);
    case Scalar::Type::boolean: return from_boolean(spec, value.whole != 0);
    case Scalar::Type::whole: return from_whole(spec, value.whole);
    case Scalar::Type::real: return from_real(spec, value.real);
    case Scalar::Type::decimal: return from_decimal(spec, value.digits, value.scale);
    case Scalar::Type::day: return from_day(spec, value.whole);
    case Scalar::Type::instant: return from_instant(spec, value.whole);
    case Scalar::Type::clock:
      return spec.kind == ColumnKind::time_of_day ? value.whole : reject_type(spec, {});
    case Scalar::Type::other: break;
  }
  return reject_type(spec, {});
}

// In a document a number has to be a JSON number and a list a JSON list, because a text for either
// is most likely a mistake; a CSV has nothing but text.
std::int64_t CellReader::from_text(const ColumnSpec& spec, std::string_view text) {
  const bool document = dialect_ == Dialect::document;
  switch (spec.kind) {
    case ColumnKind::id:
    case ColumnKind::reference: return id(spec, text);
    case ColumnKind::tags:
    case ColumnKind::references: return document ? reject_type(spec, text) : split_list(spec, text);
    case ColumnKind::word: return word(spec, text);
    case ColumnKind::label:
    case ColumnKind::text: return free_text(text);
    case ColumnKind::yes_no: return document ? reject_type(spec, text) : yes_no(spec, text);
    case ColumnKind::whole:
    case ColumnKind::number:
    case ColumnKind::degrees: return document ? reject_type(spec, text) : decimal(spec, text);
    case ColumnKind::multiple:
    case ColumnKind::money:
    case ColumnKind::rate:
    case ColumnKind::share:
    case ColumnKind::distance: return decimal(spec, text);
    case ColumnKind::date: return date(spec, text);
    case ColumnKind::moment: return moment(spec, text);
    case ColumnKind::birth: return birth(spec, text);
    case ColumnKind::time_of_day: return time_of_day(spec, text);
    case ColumnKind::schedule: return schedule(spec, text);
    case ColumnKind::availability: return availability(spec, text);
    case ColumnKind::band_days: return band_days(spec, text);
  }
  return kFaulty;
}

// --- ids, words, free text ---

std::int64_t CellReader::id(const ColumnSpec& spec, std::string_view text) {
  if (!has_id_bytes_only(text)) {
    return reject(FaultCode::not_allowed, shown_cell(spec, text), allowed(spec));
  }
  // A text that is too long might be anything, so the fault gives its length and not its beginning.
  if (text.size() > kMostIdBytes) {
    return reject(FaultCode::too_long, described(text), allowed(spec));
  }
  return gathered_.texts.intern(text);
}

std::int64_t CellReader::free_text(std::string_view text) {
  // Bytes are a quick first test: only a longer text can have too many characters.
  if (text.size() > kMostTextCharacters && characters_in(text) > kMostTextCharacters) {
    return reject(FaultCode::too_long, described(text), "text of at most 200 characters");
  }
  return gathered_.texts.intern(text);
}

std::int64_t CellReader::word(const ColumnSpec& spec, std::string_view text) {
  const auto it = std::ranges::find(spec.words, text);
  if (it == spec.words.end()) {
    return reject(FaultCode::not_allowed, shown_cell(spec, text), allowed(spec));
  }
  return it - spec.words.begin();
}

// Only in tables: documents have JSON's true and false.
std::int64_t CellReader::yes_no(const ColumnSpec& spec, std::string_view text) {
  if (text == "yes") return 1;
  if (text == "no") return 0;
  return reject(FaultCode::not_allowed, shown_cell(spec, text), allowed(spec));
}

std::int64_t CellReader::from_boolean(const ColumnSpec& spec, bool value) {
  if (spec.kind == ColumnKind::yes_no) return value ? 1 : 0;
  return reject_type(spec, value ? "true" : "false");
}

// --- lists ---

void CellReader::begin_list() noexcept {
  list_first_ = gathered_.tag_pool.size();
  next_element_ = 0;
  list_faulty_ = false;
}

void CellReader::add_element(const ColumnSpec& spec, const Scalar& value) {
  const std::size_t element = next_element_++;
  const std::size_t known = problems_.size();
  std::int64_t held = kMissing;
  if (spec.kind == ColumnKind::references) {
    ColumnSpec item = spec;
    item.kind = ColumnKind::reference;
    held = read(item, value);
  } else if (!spec.words.empty()) {
    held = value.type == Scalar::Type::text ? word(spec, value.text) : read(spec, value);
    if (is_held(held)) held = gathered_.texts.intern(value.text);
  } else {
    ColumnSpec item = spec;
    item.kind = ColumnKind::text;
    held = read(item, value);
  }
  if (held == kFaulty) list_faulty_ = true;
  for (std::size_t i = known; i < problems_.size(); ++i) problems_[i].element = element;
  if (is_held(held)) gathered_.tag_pool.push_back(static_cast<Symbol>(held));
}

std::int64_t CellReader::end_list() {
  const std::size_t count = gathered_.tag_pool.size() - list_first_;
  if (!list_faulty_ && count > 0) return packed_tags(list_first_, count);
  // The elements of a faulty or empty list are taken out of the pool again.
  gathered_.tag_pool.resize(list_first_);
  return list_faulty_ ? kFaulty : kMissing;
}

std::int64_t CellReader::split_list(const ColumnSpec& spec, std::string_view text) {
  begin_list();
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(';'), text.size());
    add_element(spec, Scalar::of_text(trimmed(text.substr(0, end))));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  // A list in one text has no elements to point at, so its faults are at the cell.
  for (Problem& problem : problems_) problem.element.reset();
  return end_list();
}

// --- faults ---

std::int64_t CellReader::reject(FaultCode code, std::string_view found, std::string allowed) {
  Problem problem{code, std::nullopt, std::nullopt, std::move(allowed), std::nullopt};
  if (!found.empty()) problem.found = std::string{found};
  problems_.push_back(std::move(problem));
  return kFaulty;
}

std::int64_t CellReader::not_utf8(std::size_t character) {
  problems_.push_back({FaultCode::not_utf8, static_cast<std::int64_t>(character), std::nullopt,
                       "UTF-8", std::nullopt});
  return kFaulty;
}

std::int64_t CellReader::reject_type(const ColumnSpec& spec, std::string_view found) {
  const bool element = !is_list(spec.kind);
  return reject(FaultCode::wrong_type, found.empty() ? std::string{} : shown_cell(spec, found),
                element ? allowed(spec) : "a list of " + allowed(spec));
}

// The parser's faults have their own place in the text; only what they show is limited.
std::int64_t CellReader::reject_all(const ColumnSpec& spec, const std::vector<Fault>& faults) {
  for (const Fault& fault : faults) {
    Problem problem{fault.code, fault.character, std::nullopt, fault.allowed, std::nullopt};
    if (fault.found) problem.found = shown_cell(spec, *fault.found);
    problems_.push_back(std::move(problem));
  }
  return kFaulty;
}

}  // namespace kith
