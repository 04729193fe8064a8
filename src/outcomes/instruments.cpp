// Is the description of an instrument usable, and which instruments are there?
// An instrument is plain data, so that a council can describe its own questionnaire. Everything
// that scoring relies on is checked once, here, with all faults at a time.
#include "kith/outcomes/instruments.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "kith/values/error.hpp"
#include "outcomes/shipped_instruments.hpp"

namespace kith {
namespace {

// Limits that keep sums and item tables small; no published questionnaire comes near them.
constexpr std::int32_t kHighestAnswer = 1000;
constexpr std::size_t kMostItems = 1000;

constexpr std::array<std::string_view, 2> kDirectionNames = {"higher_is_better", "higher_is_worse"};
constexpr std::array<std::string_view, 3> kScoreRuleNames = {"sum", "mean", "each_item"};

// Strictly: two bands that begin at the same value would leave open which holds.
bool rises(const std::vector<Band>& bands) {
  return std::ranges::adjacent_find(bands, std::ranges::greater_equal{}, &Band::from_hundredths) ==
         bands.end();
}

bool rises(const std::vector<std::int64_t>& values) {
  return std::ranges::adjacent_find(values, std::ranges::greater_equal{}) == values.end();
}

// Gathers what is wrong with an instrument, member by member.
class InstrumentCheck {
 public:
  explicit InstrumentCheck(const Instrument& instrument) : instrument_{instrument} {}

  std::vector<Fault> faults() && {
    if (instrument_.name.empty()) add(FaultCode::missing, "name", {}, "a name");
    check_items();
    check_answers();
    check_items_needed();
    check_conversion();
    check_bands();
    return std::move(faults_);
  }

 private:
  void add(FaultCode code, const std::string& member, std::optional<std::string> found,
           std::string allowed) {
    faults_.push_back({code, "instrument." + member, {}, std::move(found), std::move(allowed)});
  }

  void check_items() {
    const std::size_t count = instrument_.items.size();
    if (count == 0) add(FaultCode::missing, "items", {}, "1 to 1000 items");
    if (count > kMostItems) {
      add(FaultCode::out_of_range, "items", std::to_string(count), "1 to 1000 items");
    }
  }

  void check_answers() {
    const auto lowest = instrument_.lowest;
    const auto highest = instrument_.highest;
    if (lowest < 0 || lowest > kHighestAnswer) {
      add(FaultCode::out_of_range, "lowest", std::to_string(lowest), "0 to 1000");
    }
    if (highest <= lowest || highest > kHighestAnswer) {
      add(FaultCode::out_of_range, "highest", std::to_string(highest), "above lowest, to 1000");
    }
  }

  void check_items_needed() {
    // A sum needs every item, because a missing answer would count as zero.
    const auto needed = static_cast<std::size_t>(std::max(instrument_.items_needed, 0));
    const std::size_t count = instrument_.items.size();
    if (needed >= (instrument_.rule == ScoreRule::sum ? count : 1) && needed <= count) return;
    add(FaultCode::out_of_range, "items_needed", std::to_string(instrument_.items_needed),
        instrument_.rule == ScoreRule::sum ? "every item of a sum" : "1 to the number of items");
  }

  // Bands on the metric without a conversion could never be read.
  void check_conversion() {
    const auto& metric = instrument_.metric_hundredths;
    if (metric.empty()) {
      if (instrument_.bands_on == BandsOn::metric) {
        add(FaultCode::missing, "metric_hundredths", {}, "a conversion, for bands on the metric");
      }
      return;
    }
    // A conversion is looked up by the raw sum, so it needs one value for each, in order.
    const std::int64_t sums = instrument_.highest_sum() - instrument_.lowest_sum() + 1;
    const bool fits = instrument_.rule == ScoreRule::sum &&
                      static_cast<std::int64_t>(metric.size()) == sums && rises(metric);
    if (!fits) {
      add(FaultCode::not_allowed, "metric_hundredths", {}, "a rising value for each sum, or none");
    }
  }

  void check_bands() {
    if (!rises(instrument_.bands)) {
      add(FaultCode::not_allowed, "bands", {}, "bands that rise");
    }
    for (std::size_t i = 0; i < instrument_.items.size(); ++i) {
      if (rises(instrument_.items[i].bands)) continue;
      add(FaultCode::not_allowed, "items[" + std::to_string(i) + "].bands", {}, "bands that rise");
    }
  }

  const Instrument& instrument_;
  std::vector<Fault> faults_;
};

}  // namespace

std::string_view direction_name(ScaleDirection direction) noexcept {
  return kDirectionNames[static_cast<std::size_t>(direction)];
}

std::string_view score_rule_name(ScoreRule rule) noexcept {
  return kScoreRuleNames[static_cast<std::size_t>(rule)];
}

std::int64_t Instrument::lowest_sum() const noexcept {
  return static_cast<std::int64_t>(items.size()) * lowest;
}

std::int64_t Instrument::highest_sum() const noexcept {
  return static_cast<std::int64_t>(items.size()) * highest;
}

void check_instrument(const Instrument& instrument) {
  auto faults = InstrumentCheck{instrument}.faults();
  if (!faults.empty()) throw InputError{std::move(faults)};
}

Instruments Instruments::shipped() {
  Instruments set;
  set.instruments_ = shipped_instruments();
  return set;
}

// A caller's instrument may replace a shipped one, for example to change a cut.
Instruments Instruments::with(Instrument instrument) const {
  check_instrument(instrument);
  Instruments set = *this;
  const auto it =
      std::ranges::lower_bound(set.instruments_, instrument.name, {}, &Instrument::name);
  if (it != set.instruments_.end() && it->name == instrument.name) {
    *it = std::move(instrument);
  } else {
    set.instruments_.insert(it, std::move(instrument));
  }
  return set;
}

const Instrument* Instruments::find(std::string_view name) const& noexcept {
  const auto name_of = [](const Instrument& each) -> std::string_view { return each.name; };
  const auto it = std::ranges::lower_bound(instruments_, name, {}, name_of);
  return it != instruments_.end() && it->name == name ? &*it : nullptr;
}

}  // namespace kith
