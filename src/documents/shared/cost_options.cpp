// Which options does a costing have?
#include "documents/shared/cost_options.hpp"

#include "values/text.hpp"

namespace kith::documents {
namespace {

constexpr std::int32_t kMostSurplusWeeks = 520;  // ten years

constexpr std::array<std::string_view, 4> kAudiences = {"person", "broker", "funder", "provider"};

constexpr std::array kRounding = {
    option::word<&CostOptions::rounding>("rule").about(
        "which way an amount between two steps goes"),
    option::money<&CostOptions::step>("step", kStepRule).about("amounts are whole multiples of it"),
    option::word<&CostOptions::round_at>("at").about("what is rounded: a line's sum or its parts")};

constexpr std::array kParameterRow = {
    option::text<&ParameterRow::name>("name").required().about("of the parameter"),
    option::date<&ParameterRow::first_day>("first_day").required().about("the day it begins"),
    option::text<&ParameterRow::value>("value").required().about("as the shipped data writes it"),
    option::text<&ParameterRow::unit>("unit").about("such as GBP/hour"),
    option::text<&ParameterRow::source>("source").about("where the value is published"),
    option::word<&ParameterRow::certainty>("certainty").about("how well the value is known"),
    option::date<&ParameterRow::known_until>("known_until")
        .about("the last day up to which the value is known to hold")};

// What each reader may see is not settled yet. A view that removed nothing would show a provider
// what was meant for the person alone, so every audience is refused.
void refuse_audience(OptionReader& reader, const Json& value, const std::string& at,
                     const OptionShape&, CostOptions&) {
  if (!reader.is_kind(value, Json::Kind::text, at, "text")) return;
  reader.fault(FaultCode::not_allowed, at, shown_text(value.text),
               "no audience: views are not offered yet");
}

constexpr Option<CostOptions> audience() {
  auto option = option::own<CostOptions>("audience", OptionKind::word, &refuse_audience);
  option.shape.words.words = kAudiences;
  return option.about("who reads the answer; not offered yet");
}

constexpr std::array kCostOptions = {
    option::word<&CostOptions::convention>("convention").about("how a week becomes a year"),
    option::period<&CostOptions::period>("period").about("both days inside; default the plan's"),
    option::date<&CostOptions::as_at>("as_at").about(
        "whose prices a quotation uses; entries up to it are actual spending"),
    option::share<&CostOptions::tolerance>("tolerance")
        .about("share of what was planned by as_at beyond which spending is an exception"),
    option::whole<&CostOptions::surplus_weeks>("surplus_weeks", 0, kMostSurplusWeeks)
        .unit("week")
        .about("of funding that may stay in an account; default the area's"),
    option::word<&CostOptions::incomplete>("incomplete")
        .about("whether a plan with gaps is costed with a finding or refused"),
    option::object<kRounding>("rounding", "an object with rule, step and at")
        .about("how amounts become whole pence"),
    option::rows<&CostOptions::parameters, kParameterRow>("parameters")
        .about("laid over the parameters in use"),
    option::rows<&CostOptions::what_if, kWhatIfRow>("what_if").about(
        "parameters or prices set to other values from a day on"),
    option::word<&CostOptions::detail>("detail").about("how much of each line is given"),
    option::word<&CostOptions::minutes>("minutes").about(
        "of a night when the clock changes: by the clock or as they pass"),
    option::yes_no<&CostOptions::weeks>("weeks").about("the cost week by week"),
    option::yes_no<&CostOptions::stages>("stages").about(
        "indicative, plan, proposed, agreed and spent, by source"),
    option::word<&CostOptions::periods>("periods").about(
        "rows of the period's cost, which add up to it"),
    audience(),
    faults_shown<&CostOptions::faults_shown>(),
    threads<&CostOptions::threads>()};

}  // namespace

std::span<const Option<CostOptions>> cost_options() { return kCostOptions; }

}  // namespace kith::documents
