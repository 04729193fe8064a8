// What may be asked of a budget's payments, and of a changed charging policy?
#include "documents/charging/question.hpp"

#include <array>
#include <cstdint>
#include <limits>
#include <utility>

#include "documents/shared/cost_options.hpp"
#include "kith/documents/contributions.hpp"
#include "kith/documents/who_pays.hpp"

namespace kith {
namespace {

using documents::cost_options;
using documents::kCostingRule;
using documents::OptionKind;
using documents::OptionShape;
using documents::read_options;
using documents::ReadInto;
using documents::shapes_of;
namespace option = documents::option;

constexpr std::int32_t kMostPausedWeeks = 520;  // ten years
constexpr std::int32_t kMostBands = 20;
constexpr std::string_view kBandsAllowed =
    "at most 20 amounts as texts, above 0.00 and ascending: \"20.00\", \"50.00\", \"100.00\"";

constexpr std::array kPaymentOptions = {
    option::text<&PaymentOptions::budget>("budget")
        .first()
        .allowed("the id of a budget")
        .about("the id of a budget; default the only one of the council"),
    option::whole<&PaymentOptions::paused_weeks>("paused_weeks", 0, kMostPausedWeeks)
        .first()
        .unit("week")
        .about("of a pause for which the budget goes on being paid; default all of it")};

// Upper ends of the bands by which people are counted. Each has to be above the one before, and
// every fault of them says the whole rule.
void read_bands(OptionReader& reader, const Json& value, const std::string& at,
                const OptionShape& shape, ContributionQuestion& question) {
  if (!reader.is_kind(value, Json::Kind::array, at, shape.object.allowed)) return;
  if (value.items.size() > static_cast<std::size_t>(shape.highest)) {
    return reader.fault(FaultCode::too_long, at, std::nullopt, std::string{shape.object.allowed});
  }
  DecimalRule rule = shape.decimal;
  question.bands.clear();
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    const auto band = reader.decimal(value.items[i], at + "/" + std::to_string(i), rule);
    if (!band) continue;
    question.bands.push_back(Money::from_pence(*band));
    rule.lowest = *band + 1;
  }
}

constexpr documents::Option<ContributionQuestion> bands() {
  auto option = option::own<ContributionQuestion>("bands", OptionKind::moneys, &read_bands);
  option.shape.highest = kMostBands;
  option.shape.object.allowed = kBandsAllowed;
  option.shape.decimal = {.places = 2,
                          .lowest = 1,
                          .highest = std::numeric_limits<std::int64_t>::max() - 1,
                          .example = kBandsAllowed,
                          .more_places = kBandsAllowed,
                          .range = kBandsAllowed,
                          .shows_found = false};
  return option.first().about("upper ends of the bands of a week's contribution, ascending");
}

constexpr std::array kChangeOptions = {
    bands(),
    option::rows<&ContributionQuestion::what_if, documents::kWhatIfRow>("what_if").about(
        "what is set to another value, in its order"),
    documents::threads<&ContributionQuestion::threads>(),
    documents::faults_shown<&ContributionQuestion::faults_shown>()};

// Convention, period and the like are those of the assessment before, so a document that names one
// is refused for that alone.
constexpr documents::ObjectRule kChangeRule = {kCostingRule.allowed,
                                               "what_if, bands, threads, faults_shown", true};

}  // namespace

PaymentOptions read_payment_options(std::string_view json) {
  PaymentOptions options;
  read_options(json, kCostingRule, ReadInto{kPaymentOptions, options},
               ReadInto{cost_options(), options.cost});
  return options;
}

ContributionQuestion read_contribution_question(std::string_view json) {
  ContributionQuestion question;
  question.bands = default_contribution_bands();
  read_options(json, kChangeRule, ReadInto{kChangeOptions, question});
  return question;
}

std::string documents::payments_options_schema(std::string_view name) {
  return options_schema(name, "whose payments are asked for and how the plan is costed",
                        shapes_of(kPaymentOptions, cost_options()));
}

std::string documents::contributions_what_if_options_schema(std::string_view name) {
  return options_schema(name, "what is changed in the contributions of an area",
                        shapes_of(kChangeOptions));
}

}  // namespace kith
