#include <algorithm>
#include <array>
#include <utility>

#include "costing/basis/option_document.hpp"
#include "kith/costing/area_contributions.hpp"

namespace kith {
namespace {

constexpr std::size_t kMostBands = 20;
constexpr std::string_view kAllowed =
    "at most 20 amounts as texts, above 0.00 and ascending: \"20.00\", \"50.00\", \"100.00\"";

class BandReader {
 public:
  explicit BandReader(std::vector<Fault>& faults) : faults_{faults} {}

  std::vector<Money> read(const Json& value) {
    if (value.kind != Json::Kind::array) {
      refuse(FaultCode::wrong_type, "/bands");
    } else if (value.items.size() > kMostBands) {
      refuse(FaultCode::too_long, "/bands");
    } else {
      for (std::size_t i = 0; i < value.items.size(); ++i) {
        band(value.items[i], "/bands/" + std::to_string(i));
      }
    }
    return std::move(bands_);
  }

 private:
  void refuse(FaultCode code, std::string at) {
    faults_.push_back({code, std::move(at), std::nullopt, std::nullopt, std::string{kAllowed}});
  }

  void band(const Json& value, const std::string& at) {
    if (value.kind == Json::Kind::number) return refuse(FaultCode::money_not_text, at);
    if (value.kind != Json::Kind::text) return refuse(FaultCode::wrong_type, at);
    const Decimal band = parse_decimal(value.text, 2);
    if (band.fault == DecimalFault::not_a_number) return refuse(FaultCode::wrong_type, at);
    if (band.fault == DecimalFault::too_many_places) {
      return refuse(FaultCode::too_many_places, at);
    }
    const std::int64_t last = bands_.empty() ? 0 : bands_.back().pence();
    if (band.fault != DecimalFault::none || band.units <= last) {
      return refuse(FaultCode::out_of_range, at);
    }
    bands_.push_back(Money::from_pence(band.units));
  }

  std::vector<Fault>& faults_;
  std::vector<Money> bands_;
};

// Convention, period and the like are those of the assessment before.
void refuse_others(const Json& document, std::vector<Fault>& faults) {
  constexpr std::array<std::string_view, 3> kKnown = {"what_if", "threads", "faults_shown"};
  for (const auto& [name, value] : document.members) {
    if (std::ranges::find(kKnown, name) != kKnown.end()) continue;
    faults.push_back({FaultCode::unknown_key, "/" + name, std::nullopt, std::nullopt,
                      "what_if, bands, threads, faults_shown"});
  }
}

}  // namespace

ContributionQuestion read_contribution_question(std::string_view json) {
  ContributionQuestion question;
  question.bands = default_contribution_bands();
  if (json.empty()) return question;
  Json document = read_json(json);
  std::vector<Fault> faults;
  if (const Json* bands = document.find("bands")) question.bands = BandReader{faults}.read(*bands);
  std::erase_if(document.members, [](const auto& member) { return member.first == "bands"; });
  if (document.kind == Json::Kind::object) refuse_others(document, faults);
  if (!faults.empty()) throw InputError{std::move(faults)};
  CostOptions options = costing::options_of(document, faults);
  if (!faults.empty()) throw InputError{std::move(faults)};
  question.what_if = std::move(options.what_if);
  question.threads = options.threads;
  question.faults_shown = options.faults_shown;
  return question;
}

}  // namespace kith
