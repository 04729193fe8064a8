// Where do people live, what do providers charge, and which words are drawn?
// Distances, prices and lists are invented within the range of English ones; what is published is
// named in synth.hpp.
#include "synth/setting.hpp"

namespace kith::synth {
namespace {

// Metres on the British National Grid: a square in the English Midlands, away from any border.
// Homes are given to the nearest 100 m, so that no invented home is a real address.
constexpr std::int64_t kWest = 380'000;
constexpr std::int64_t kSouth = 260'000;
constexpr std::int64_t kMargin = 4000;
constexpr std::int64_t kTownRadius = 1500;
constexpr std::int64_t kWardSide = 4000;
constexpr std::int64_t kGrain = 100;

// In integers, because a floating-point root may differ between machines in the last digit.
std::int64_t whole_root(std::int64_t value) {
  std::int64_t root = 0;
  while ((root + 1) * (root + 1) <= value) ++root;
  return root;
}

// Two draws, so that most live near the middle.
std::int64_t near(std::int64_t centre, Random& random) {
  const std::int64_t offset =
      random.between(-kTownRadius, kTownRadius) + random.between(-kTownRadius, kTownRadius);
  return (centre + offset) / kGrain * kGrain;
}

}  // namespace

const std::array<const char*, 16> kInterests = {
    "art",      "baking", "birds",   "church", "computers", "cooking", "dogs",   "films",
    "football", "garden", "history", "music",  "reading",   "singing", "trains", "walking"};
const std::array<const char*, 6> kConditions = {"physical",      "learning",     "sensory",
                                                "mental_health", "degenerative", "cancer"};
const std::array<const char*, 7> kLanguages = {"pl", "pa", "ur", "bn", "gu", "cy", "bsl"};

Setting::Setting(const SynthOptions& options)
    : seed_{options.seed},
      first_day_{options.first_day},
      employing_{options.employing},
      sizes_{options.people},
      side_{8000 + 400 * whole_root(options.people)} {}

bool Setting::employs(Random& random) const noexcept {
  return random.below(static_cast<std::int64_t>(employing_.denominator())) <
         static_cast<std::int64_t>(employing_.numerator());
}

Place Setting::place(std::int64_t number, std::int64_t count, Random& random) const {
  Random town = this->random(Stream::place, number * sizes_.towns / count);
  const std::int64_t east = kWest + town.between(kMargin, side_ - kMargin);
  const std::int64_t north = kSouth + town.between(kMargin, side_ - kMargin);
  // Drawn in a statement of its own: the order in which compilers evaluate arguments is open.
  const std::int64_t easting = near(east, random);
  return {easting, near(north, random)};
}

std::string Setting::ward(Place place) const {
  return numbered("w", (place.easting - kWest) / kWardSide, 2) +
         numbered("", (place.northing - kSouth) / kWardSide, 2);
}

std::int64_t Setting::agency_rate(std::int64_t agency) const noexcept {
  // £21.50 to £29.50 an hour, in steps of 25p.
  return 2150 + 25 * random(Stream::provider, agency).below(33);
}

std::int64_t Setting::assistant_rate(std::int64_t assistant) const noexcept {
  // £14.00 to £19.00 an hour.
  return 1400 + 25 * random(Stream::assistant, assistant).below(21);
}

std::int64_t Setting::day_service_rate(std::int64_t day_service) const noexcept {
  // £45.00 to £80.00 a day.
  return 4500 + 250 * random(Stream::provider, day_service).below(15);
}

std::string some_of(std::span<const char* const> words, std::int64_t count, Random& random) {
  const auto size = static_cast<std::int64_t>(words.size());
  Tags tags;
  std::int64_t wanted = std::min(count, size);
  for (std::int64_t i = 0; i < size && wanted > 0; ++i) {
    if (random.below(size - i) >= wanted) continue;  // each subset as often as any other
    tags.add(words[static_cast<std::size_t>(i)]);
    --wanted;
  }
  return tags.take();
}

}  // namespace kith::synth
