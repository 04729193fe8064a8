#include "kith/costing/options.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <span>

#include "costing/basis/option_document.hpp"

namespace kith {
namespace {

using costing::shown;

constexpr std::array<std::string_view, 4> kConventions = {"weeks_52", "weeks_365_7", "calendar",
                                                          "cld"};
constexpr std::array<std::string_view, 2> kIncomplete = {"allow", "refuse"};
constexpr std::array<std::string_view, 3> kRoundAt = {"line", "visit", "week"};
constexpr std::array<std::string_view, 3> kDetails = {"totals", "lines", "trace"};
constexpr std::array<std::string_view, 2> kMinutes = {"clock", "elapsed"};
constexpr std::array<std::string_view, 6> kEvery = {"week", "four_weeks",     "month",
                                                    "year", "financial_year", "term"};

constexpr std::int32_t kMostFaultsShown = 1'000;
constexpr std::int32_t kMostThreads = 256;
constexpr std::int32_t kMostSurplusWeeks = 520;
constexpr std::int64_t kMostStepPence = 100'000'000;  // £1,000,000

// Reads members of one options document and keeps every fault.
class Reader {
 public:
  CostOptions read(const Json& document);
  std::vector<Fault> faults;

 private:
  using Read = void (Reader::*)(const Json&, const std::string& at);
  struct Member {
    std::string_view name;
    Read read;
  };
  void members(const Json& object, const std::string& at, std::span<const Member> known);

  void convention(const Json& value, const std::string& at);
  void period(const Json& value, const std::string& at);
  void period_first(const Json& value, const std::string& at) { first_ = date(value, at); }
  void period_last(const Json& value, const std::string& at) { last_ = date(value, at); }
  void as_at(const Json& value, const std::string& at) { options_.as_at = date(value, at); }
  void tolerance(const Json& value, const std::string& at);
  void surplus_weeks(const Json& value, const std::string& at) {
    options_.surplus_weeks = whole(value, at, kMostSurplusWeeks);
  }
  void incomplete(const Json& value, const std::string& at);
  void rounding(const Json& value, const std::string& at);
  void rule(const Json& value, const std::string& at);
  void step(const Json& value, const std::string& at);
  void round_at(const Json& value, const std::string& at);
  void parameters(const Json& value, const std::string& at);
  void what_if(const Json& value, const std::string& at);
  void detail(const Json& value, const std::string& at);
  void minutes(const Json& value, const std::string& at);
  void weeks(const Json& value, const std::string& at);
  void stages(const Json& value, const std::string& at);
  void periods(const Json& value, const std::string& at);
  void audience(const Json& value, const std::string& at);
  void faults_shown(const Json& value, const std::string& at);
  void threads(const Json& value, const std::string& at);

  void row_name(const Json& value, const std::string& at) { row_.name = text(value, at); }
  void row_first_day(const Json& value, const std::string& at);
  void row_value(const Json& value, const std::string& at) { row_.value = text(value, at); }
  void row_unit(const Json& value, const std::string& at) { row_.unit = text(value, at); }
  void row_source(const Json& value, const std::string& at) { row_.source = text(value, at); }
  void row_rule(const Json& value, const std::string& at);
  void row_step(const Json& value, const std::string& at) { step_ = step_of(value, at); }
  void row_certainty(const Json& value, const std::string& at);
  void row_known_until(const Json& value, const std::string& at);

  void fault(FaultCode code, const std::string& at, std::optional<std::string> found,
             std::string allowed);
  bool is_kind(const Json& value, Json::Kind kind, const std::string& at, const char* allowed);
  std::string text(const Json& value, const std::string& at);
  std::optional<Date> date(const Json& value, const std::string& at);
  std::optional<Money> step_of(const Json& value, const std::string& at);
  std::optional<std::int32_t> whole(const Json& value, const std::string& at, std::int32_t most);
  template <class Choice>
  void choose(const Json& value, const std::string& at, std::span<const std::string_view> words,
              Choice& into);
  template <class Item>
  void each(const Json& value, const std::string& at, const Item& item);

  CostOptions options_;
  std::optional<Date> first_;
  std::optional<Date> last_;
  ParameterRow row_;
  std::optional<Rounding> rule_;
  std::optional<Money> step_;
};

// The words of a choice that another stage names, by their values.
template <class Choice, std::size_t N>
std::array<std::string_view, N> words_of(std::string_view (*name)(Choice) noexcept) {
  std::array<std::string_view, N> words;
  for (std::size_t i = 0; i < N; ++i) words[i] = name(static_cast<Choice>(i));
  return words;
}

std::string one_of(std::span<const std::string_view> words) {
  std::string text = "one of ";
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += ", ";
    text += words[i];
  }
  return text;
}

void Reader::fault(FaultCode code, const std::string& at, std::optional<std::string> found,
                   std::string allowed) {
  faults.push_back({code, at, std::nullopt, std::move(found), std::move(allowed)});
}

bool Reader::is_kind(const Json& value, Json::Kind kind, const std::string& at,
                     const char* allowed) {
  if (value.kind == kind) return true;
  fault(FaultCode::wrong_type, at, std::nullopt, allowed);
  return false;
}

std::string Reader::text(const Json& value, const std::string& at) {
  return is_kind(value, Json::Kind::text, at, "text") ? value.text : std::string{};
}

std::optional<Date> Reader::date(const Json& value, const std::string& at) {
  if (!is_kind(value, Json::Kind::text, at, "a date such as 2026-04-06")) return std::nullopt;
  const ParsedDate parsed = parse_date(value.text);
  if (parsed.fault == DateFault::none) return parsed.date;
  fault(parsed.fault == DateFault::impossible ? FaultCode::impossible_date : FaultCode::wrong_type,
        at, shown(value.text), "a date such as 2026-04-06");
  return std::nullopt;
}

std::optional<std::int32_t> Reader::whole(const Json& value, const std::string& at,
                                          std::int32_t most) {
  return costing::read_whole(value, at, most, faults);
}

template <class Choice>
void Reader::choose(const Json& value, const std::string& at,
                    std::span<const std::string_view> words, Choice& into) {
  if (!is_kind(value, Json::Kind::text, at, "text")) return;
  const auto place = std::ranges::find(words, value.text);
  if (place == words.end()) {
    return fault(FaultCode::not_allowed, at, shown(value.text), one_of(words));
  }
  into = static_cast<Choice>(place - words.begin());
}

template <class Item>
void Reader::each(const Json& value, const std::string& at, const Item& item) {
  if (!is_kind(value, Json::Kind::array, at, "a list of objects")) return;
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    const std::string place = at + "/" + std::to_string(i);
    if (is_kind(value.items[i], Json::Kind::object, place, "an object")) {
      item(value.items[i], place);
    }
  }
}

void Reader::members(const Json& object, const std::string& at, std::span<const Member> known) {
  for (const auto& [name, value] : object.members) {
    const auto place = std::ranges::find(known, name, &Member::name);
    if (place != known.end()) {
      (this->*place->read)(value, at + "/" + name);
    } else if (!name.starts_with("x_")) {
      fault(FaultCode::unknown_key, at + "/" + shown(name), std::nullopt, "a known option");
    }
  }
}

void Reader::convention(const Json& value, const std::string& at) {
  choose(value, at, kConventions, options_.convention);
}

void Reader::period(const Json& value, const std::string& at) {
  constexpr std::array kMembers = {Member{"first_day", &Reader::period_first},
                                   Member{"last_day", &Reader::period_last}};
  if (!is_kind(value, Json::Kind::object, at, "an object with first_day and last_day")) return;
  const std::size_t before = faults.size();
  members(value, at, kMembers);
  if (faults.size() != before) return;
  if (!first_ || !last_) {
    return fault(FaultCode::missing, at, std::nullopt, "first_day and last_day");
  }
  if (*last_ < *first_) {
    return fault(FaultCode::ends_before_start, at + "/last_day", last_->text(),
                 ">= " + first_->text());
  }
  options_.period = Period::inclusive(*first_, *last_);
}

void Reader::tolerance(const Json& value, const std::string& at) {
  options_.tolerance = costing::read_share(value, at, faults);
}

void Reader::incomplete(const Json& value, const std::string& at) {
  choose(value, at, kIncomplete, options_.incomplete);
}

void Reader::rounding(const Json& value, const std::string& at) {
  constexpr std::array kMembers = {Member{"rule", &Reader::rule}, Member{"step", &Reader::step},
                                   Member{"at", &Reader::round_at}};
  if (is_kind(value, Json::Kind::object, at, "an object with rule, step and at")) {
    members(value, at, kMembers);
  }
}

void Reader::rule(const Json& value, const std::string& at) {
  choose(value, at, words_of<Rounding, 5>(rounding_name), options_.rounding);
}

void Reader::step(const Json& value, const std::string& at) {
  options_.step = step_of(value, at).value_or(options_.step);
}

std::optional<Money> Reader::step_of(const Json& value, const std::string& at) {
  return costing::read_money(value, at, {1, kMostStepPence, "0.01"}, faults);
}

void Reader::round_at(const Json& value, const std::string& at) {
  choose(value, at, kRoundAt, options_.round_at);
}

void Reader::row_first_day(const Json& value, const std::string& at) {
  row_.first_day = date(value, at).value_or(Date{});
}

void Reader::row_known_until(const Json& value, const std::string& at) {
  row_.known_until = date(value, at).value_or(Date{});
}

void Reader::row_certainty(const Json& value, const std::string& at) {
  choose(value, at, words_of<Certainty, 4>(certainty_name), row_.certainty);
}

void Reader::row_rule(const Json& value, const std::string& at) {
  Rounding rule{};
  const std::size_t before = faults.size();
  choose(value, at, words_of<Rounding, 5>(rounding_name), rule);
  if (faults.size() == before) rule_ = rule;
}

void Reader::parameters(const Json& value, const std::string& at) {
  constexpr std::array kMembers = {Member{"name", &Reader::row_name},
                                   Member{"first_day", &Reader::row_first_day},
                                   Member{"value", &Reader::row_value},
                                   Member{"unit", &Reader::row_unit},
                                   Member{"source", &Reader::row_source},
                                   Member{"certainty", &Reader::row_certainty},
                                   Member{"known_until", &Reader::row_known_until}};
  each(value, at, [&](const Json& row, const std::string& place) {
    row_ = ParameterRow{};
    members(row, place, kMembers);
    for (const std::string_view needed : {"name", "first_day", "value"}) {
      if (row.find(needed) == nullptr) {
        fault(FaultCode::missing, place, std::nullopt, std::string{needed});
      }
    }
    options_.parameters.push_back(row_);
  });
}

void Reader::what_if(const Json& value, const std::string& at) {
  constexpr std::array kMembers = {
      Member{"set", &Reader::row_name}, Member{"value", &Reader::row_value},
      Member{"first_day", &Reader::row_first_day}, Member{"rule", &Reader::row_rule},
      Member{"step", &Reader::row_step}};
  each(value, at, [&](const Json& row, const std::string& place) {
    row_ = ParameterRow{};
    rule_.reset();
    step_.reset();
    members(row, place, kMembers);
    for (const std::string_view needed : {"set", "value", "first_day"}) {
      if (row.find(needed) == nullptr) {
        fault(FaultCode::missing, place, std::nullopt, std::string{needed});
      }
    }
    options_.what_if.push_back({row_.name, row_.value, row_.first_day, rule_, step_});
  });
}

void Reader::detail(const Json& value, const std::string& at) {
  choose(value, at, kDetails, options_.detail);
}

void Reader::minutes(const Json& value, const std::string& at) {
  choose(value, at, kMinutes, options_.minutes);
}

void Reader::weeks(const Json& value, const std::string& at) {
  if (is_kind(value, Json::Kind::boolean, at, "true or false")) options_.weeks = value.boolean;
}

void Reader::stages(const Json& value, const std::string& at) {
  if (is_kind(value, Json::Kind::boolean, at, "true or false")) options_.stages = value.boolean;
}

void Reader::periods(const Json& value, const std::string& at) {
  Every every{};
  const std::size_t before = faults.size();
  choose(value, at, kEvery, every);
  if (faults.size() == before) options_.periods = every;
}

// What each reader may see is not settled yet, and a view that removes nothing would betray whoever
// asked for one.
void Reader::audience(const Json& value, const std::string& at) {
  if (!is_kind(value, Json::Kind::text, at, "text")) return;
  fault(FaultCode::not_allowed, at, shown(value.text), "no audience: views are not offered yet");
}

void Reader::faults_shown(const Json& value, const std::string& at) {
  options_.faults_shown = whole(value, at, kMostFaultsShown).value_or(options_.faults_shown);
}

void Reader::threads(const Json& value, const std::string& at) {
  options_.threads = whole(value, at, kMostThreads).value_or(options_.threads);
}

CostOptions Reader::read(const Json& document) {
  constexpr std::array kMembers = {
      Member{"convention", &Reader::convention}, Member{"period", &Reader::period},
      Member{"as_at", &Reader::as_at},           Member{"incomplete", &Reader::incomplete},
      Member{"rounding", &Reader::rounding},     Member{"parameters", &Reader::parameters},
      Member{"what_if", &Reader::what_if},       Member{"detail", &Reader::detail},
      Member{"minutes", &Reader::minutes},       Member{"weeks", &Reader::weeks},
      Member{"audience", &Reader::audience},     Member{"faults_shown", &Reader::faults_shown},
      Member{"threads", &Reader::threads},       Member{"periods", &Reader::periods},
      Member{"tolerance", &Reader::tolerance},   Member{"surplus_weeks", &Reader::surplus_weeks},
      Member{"stages", &Reader::stages}};
  if (is_kind(document, Json::Kind::object, "", "an object of options")) {
    members(document, "", kMembers);
  }
  return options_;
}

}  // namespace

std::string_view convention_name(Convention convention) noexcept {
  return kConventions[static_cast<std::size_t>(convention)];
}

CostOptions costing::options_of(const Json& document, std::vector<Fault>& faults) {
  Reader reader;
  CostOptions options = reader.read(document);
  std::ranges::move(reader.faults, std::back_inserter(faults));
  return options;
}

std::string_view every_name(Every every) noexcept {
  return kEvery[static_cast<std::size_t>(every)];
}

CostOptions read_cost_options(std::string_view json) {
  if (json.empty()) return {};
  std::vector<Fault> faults;
  CostOptions options = costing::options_of(read_json(json), faults);
  if (!faults.empty()) throw InputError{std::move(faults)};
  return options;
}

}  // namespace kith
