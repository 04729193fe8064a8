// `price_build_up/1` in, `build_up/1` out: how a provider's price is made.
#include <algorithm>
#include <array>
#include <utility>

#include "documents/shared/head.hpp"
#include "documents/shared/option_list.hpp"
#include "kith/costing/price_build_up.hpp"
#include "kith/documents/documents.hpp"
#include "kith/tables/json.hpp"
#include "tables/option_reader.hpp"

namespace kith {
namespace {

constexpr std::string_view kName = "price_build_up/1";
// The most that a document may say. The bounds keep exact products in range.
constexpr std::int64_t kMostRate = 100'000'000'000;  // £1,000,000, in 10^-5 of a pound
constexpr std::int64_t kMostShare = 10'000'000;      // ten times the base, in millionths
constexpr std::int64_t kMostMinutes = 10'000'000;
constexpr std::int64_t kMostCount = 10'000'000'000;  // in thousandths
constexpr std::int64_t kMostStep = 100'000'000;      // £1,000,000, in pence

// How a price is rounded: half-up to a whole penny where the document does not say.
struct Rule {
  Rounding rule = Rounding::half_up;
  Money step = Money::from_pence(1);
};

// By how much the rounded price rises, and how the new price is rounded.
struct Uplift {
  Share share;
  Rule rounding;
};

struct Question {
  std::vector<BuildUpCost> costs;
  std::vector<BuildUpShare> shares;
  MarginOn margin_on = MarginOn::price;
  Rule rounding;
  std::optional<Uplift> uplift;
};

// Reads the document and keeps every fault.
class QuestionReader {
 public:
  explicit QuestionReader(std::string_view json) : reader_{json} {}
  Question read();

 private:
  using Places = int;
  std::optional<std::int64_t> decimal(const Json& value, const std::string& at, Places places,
                                      std::int64_t lowest, std::int64_t highest);
  bool is_object(const Json& value, const std::string& at);
  void refuse_unknown(const std::string& name, const std::string& at) {
    reader_.unknown(name, at + "/" + pointer_token(name), documents::kCallRule.unknown);
  }
  template <class Enum>
  std::optional<Enum> word(const Json& value, const std::string& at,
                           std::string_view allowed = {}) {
    const auto place = reader_.word(value, at, {words(Enum{}), allowed, false, true});
    return place ? std::optional{static_cast<Enum>(*place)} : std::nullopt;
  }
  void lines(const Json& value, const std::string& at);
  void line(const Json& row, const std::string& at);
  void cost(const std::string& name, const Json& row, const std::string& at);
  std::optional<Fraction> units(const Json& row, const std::string& at);
  bool rule_member(const std::string& name, const Json& value, const std::string& at, Rule& rule);
  Rule rounding(const Json& value, const std::string& at);
  Uplift uplift(const Json& value, const std::string& at);

  OptionReader reader_;
  Question question_;
};

std::optional<std::int64_t> QuestionReader::decimal(const Json& value, const std::string& at,
                                                    Places places, std::int64_t lowest,
                                                    std::int64_t highest) {
  return reader_.decimal(value, at,
                         {.places = places,
                          .lowest = lowest,
                          .highest = highest,
                          .example = "a decimal number as text",
                          .shows_found = false});
}

bool QuestionReader::is_object(const Json& value, const std::string& at) {
  return reader_.is_kind(value, Json::Kind::object, at, "an object");
}

// How many of the units that a rate prices: a count, or minutes of an hour's.
std::optional<Fraction> QuestionReader::units(const Json& row, const std::string& at) {
  if (const Json* minutes = row.find("minutes")) {
    return Fraction::of(reader_.whole(*minutes, at + "/minutes", 0, kMostMinutes).value_or(0), 60);
  }
  const Json* count = row.find("count");
  if (count == nullptr) return Fraction{1};
  const auto units = decimal(*count, at + "/count", 3, 0, kMostCount);
  return units ? std::optional{Fraction::of(*units, 1'000)} : std::nullopt;
}

void QuestionReader::cost(const std::string& name, const Json& row, const std::string& at) {
  const Json* amount = row.find("amount");
  const Json* rate = row.find("rate");
  const Json* given = amount != nullptr ? amount : rate;
  const std::string_view member = amount != nullptr ? "/amount" : "/rate";
  const auto price = decimal(*given, at + std::string{member}, 5, 0, kMostRate);
  const auto many = amount != nullptr ? std::optional{Fraction{1}} : units(row, at);
  if (!price || !many) return;
  const Rate each = Rate::from_thousandths_of_a_penny(*price);
  question_.costs.push_back({name, UnroundedMoney::of(each, *many)});
}

void QuestionReader::line(const Json& row, const std::string& at) {
  constexpr std::array<std::string_view, 6> kKnown = {"name",    "amount", "rate",
                                                      "minutes", "count",  "share"};
  if (!is_object(row, at)) return;
  for (const auto& [name, value] : row.members) {
    if (std::ranges::find(kKnown, name) == kKnown.end()) refuse_unknown(name, at);
  }
  const Json* name = row.find("name");
  const std::string label = name == nullptr ? "" : std::string{reader_.text(*name, at + "/name")};
  const auto kinds =
      std::ranges::count_if(std::array{"amount", "rate", "share"},
                            [&](const char* one) { return row.find(one) != nullptr; });
  if (name == nullptr || kinds != 1) {
    const bool is_too_much = name != nullptr && kinds > 1;
    return reader_.fault(is_too_much ? FaultCode::not_allowed : FaultCode::missing, at,
                         std::nullopt, "a name and one of amount, rate and share");
  }
  const Json* share = row.find("share");
  if (share == nullptr) return cost(label, row, at);
  const auto millionths = decimal(*share, at + "/share", 6, 0, kMostShare);
  if (millionths) question_.shares.push_back({label, Share::from_millionths(*millionths)});
}

void QuestionReader::lines(const Json& value, const std::string& at) {
  if (!reader_.is_kind(value, Json::Kind::array, at, "a list of objects")) return;
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    line(value.items[i], at + "/" + std::to_string(i));
  }
}

bool QuestionReader::rule_member(const std::string& name, const Json& value, const std::string& at,
                                 Rule& rule) {
  if (name == "step") {
    const auto pence = decimal(value, at, 2, 1, kMostStep);
    if (pence) rule.step = Money::from_pence(*pence);
    return true;
  }
  if (name != "rule") return false;
  rule.rule = word<Rounding>(value, at).value_or(Rounding::half_up);
  return true;
}

Rule QuestionReader::rounding(const Json& value, const std::string& at) {
  Rule rule;
  if (!is_object(value, at)) return rule;
  for (const auto& [name, member] : value.members) {
    const std::string place = at + "/" + pointer_token(name);
    if (!rule_member(name, member, place, rule)) refuse_unknown(name, at);
  }
  return rule;
}

Uplift QuestionReader::uplift(const Json& value, const std::string& at) {
  Uplift uplift;
  if (!is_object(value, at)) return uplift;
  if (value.find("share") == nullptr) {
    reader_.fault(FaultCode::missing, at, std::nullopt, "share");
  }
  for (const auto& [name, member] : value.members) {
    const std::string place = at + "/" + pointer_token(name);
    if (name == "share") {
      const auto millionths = decimal(member, place, 6, -999'999, kMostShare);
      uplift.share = Share::from_millionths(millionths.value_or(0));
    } else if (!rule_member(name, member, place, uplift.rounding)) {
      refuse_unknown(name, at);
    }
  }
  return uplift;
}

Question QuestionReader::read() {
  bool has_lines = false;
  const Json* version = reader_.find("kith");
  if (version == nullptr || version->text != kName) {
    reader_.fault(version == nullptr ? FaultCode::missing : FaultCode::not_allowed,
                  version == nullptr ? "" : "/kith", std::nullopt, std::string{kName});
  }
  for (const auto& [name, value] : reader_.members()) {
    const std::string at = "/" + pointer_token(name);
    if (name == "lines") {
      has_lines = true;
      lines(value, at);
    } else if (name == "margin_on") {
      const auto base = word<MarginOn>(value, at, "price or cost");
      question_.margin_on = base.value_or(MarginOn::price);
    } else if (name == "rounding") {
      question_.rounding = rounding(value, at);
    } else if (name == "uplift") {
      question_.uplift = uplift(value, at);
    } else if (name != "kith") {
      refuse_unknown(name, "");
    }
  }
  if (!has_lines) reader_.fault(FaultCode::missing, "", std::nullopt, "lines");
  reader_.finish();
  return std::move(question_);
}

void write(JsonWriter& json, const BuildUpLine& line) {
  json.member("exact", line.exact.text()).member("rounded", line.rounded.text());
}

void write(JsonWriter& json, const Rule& rule) {
  json.member("rule", rounding_name(rule.rule)).member("step", rule.step.text());
}

}  // namespace

std::string price_build_up_json(std::string_view document) {
  const Question question = QuestionReader{document}.read();
  const PriceBuildUp made = price_build_up(question.costs, question.shares, question.margin_on,
                                           question.rounding.rule, question.rounding.step);
  JsonWriter json;
  documents::open_document(json, "build_up/1");
  json.member("margin_on", word_of(question.margin_on));
  json.key("rounding").object();
  write(json, question.rounding);
  json.end_object().key("lines").array();
  for (const BuildUpLine& line : made.lines) {
    json.object().member("name", line.name);
    write(json, line);
    json.end_object();
  }
  json.end_array().key("cost").object();
  write(json, made.cost);
  json.end_object().key("price").object();
  write(json, made.price);
  json.end_object().member("rounding_left", made.rounding.text());
  if (question.uplift) {
    const Uplift& uplift = *question.uplift;
    const Rule& rule = uplift.rounding;
    json.member("uplifted",
                uplifted(made.price.rounded, uplift.share, rule.rule, rule.step).text());
  }
  json.end_object();
  return json.take();
}

}  // namespace kith
