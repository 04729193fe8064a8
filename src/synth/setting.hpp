// How large is the invented area, and where is everything in it? Shared by all of its parts.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string>

#include "kith/synth/synth.hpp"
#include "synth/random.hpp"
#include "synth/sheet.hpp"

namespace kith::synth {

/// Metres on the British National Grid, to the nearest hundred.
struct Place {
  std::int64_t easting = 0;
  std::int64_t northing = 0;
};

/// How many of each there are, by the number of people.
///
/// Agencies: 92 for a mean council of 4,000 (Homecare Association 2025, 14,137 locations in 153
/// councils). Assistants: 35 % with a direct payment, a third of them employers, 1.87 posts each
/// and 1.29 posts for each assistant (Skills for Care 2022-23). The rest is invented.
struct Sizes {
  explicit Sizes(std::int64_t count) : people{count} {}
  std::int64_t people;
  std::int64_t agencies = std::max<std::int64_t>(3, people * 23 / 1000);
  std::int64_t assistants = std::max<std::int64_t>(12, people * 17 / 100);
  std::int64_t communities = std::max<std::int64_t>(4, people * 3 / 100);
  std::int64_t day_services = std::max<std::int64_t>(2, people * 4 / 1000);
  std::int64_t peer_brokers = std::max<std::int64_t>(2, people / 500);
  std::int64_t brokers = std::max<std::int64_t>(1, people / 2000);
  std::int64_t user_led = 1 + people / 10000;
  std::int64_t professionals = std::max<std::int64_t>(64, people / 8);
  std::int64_t others = std::max<std::int64_t>(64, people / 5);  // cleaners, gardeners, drivers
  std::int64_t towns = 1 + people / 800;
};

/// The sizes, the places and the prices of one invented area, by its seed.
class Setting {
 public:
  explicit Setting(const SynthOptions& options);

  Random random(Stream stream, std::int64_t number) const noexcept {
    return {seed_, stream, static_cast<std::uint64_t>(number)};
  }
  const Sizes& sizes() const noexcept { return sizes_; }
  Date first_day() const noexcept { return first_day_; }
  /// Whether a person with a direct payment employs assistants.
  bool employs(Random& random) const noexcept;

  /// A point in the town of the `number`-th (from 0) of `count` things spread over the area.
  Place place(std::int64_t number, std::int64_t count, Random& random) const;
  /// The square of four kilometres around a place: "w0203".
  std::string ward(Place place) const;

  /// Hourly prices, in pence: what an agency and a self-employed assistant ask.
  std::int64_t agency_rate(std::int64_t agency) const noexcept;
  std::int64_t assistant_rate(std::int64_t assistant) const noexcept;
  /// Pence a day.
  std::int64_t day_service_rate(std::int64_t day_service) const noexcept;

 private:
  std::uint64_t seed_;
  Date first_day_;
  Fraction employing_;
  Sizes sizes_;
  std::int64_t side_;  // metres
};

/// Ids: a prefix for the kind and a number padded with zeros, so that text sorts as numbers do.
inline std::string person_id(std::int64_t number) { return numbered("p", number, 7); }
inline std::string agency_id(std::int64_t number) { return numbered("ag", number, 5); }
inline std::string assistant_id(std::int64_t number) { return numbered("sa", number, 6); }
inline std::string community_id(std::int64_t number) { return numbered("co", number, 5); }
inline std::string day_service_id(std::int64_t number) { return numbered("ds", number, 5); }
inline std::string peer_broker_id(std::int64_t number) { return numbered("pb", number, 5); }
inline std::string broker_id(std::int64_t number) { return numbered("ib", number, 5); }
inline std::string user_led_id(std::int64_t number) { return numbered("ul", number, 5); }

/// One of the words, each as often as any other.
inline const char* any_of(std::span<const char* const> words, Random& random) {
  return words[static_cast<std::size_t>(random.below(static_cast<std::int64_t>(words.size())))];
}

/// `count` different words, in the order of the list.
std::string some_of(std::span<const char* const> words, std::int64_t count, Random& random);

/// Interests and experience, shared by people and those who support them.
extern const std::array<const char*, 16> kInterests;
extern const std::array<const char*, 6> kConditions;
/// A language other than English.
extern const std::array<const char*, 7> kLanguages;

}  // namespace kith::synth
