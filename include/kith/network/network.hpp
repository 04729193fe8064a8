// Who is around this person? Size, composition and structure of personal networks.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "kith/area/area.hpp"
#include "kith/area/ties.hpp"
#include "kith/network/measures.hpp"
#include "kith/parameters/parameters.hpp"
#include "kith/values/words.hpp"

namespace kith {

/// What a tie weighs in structural holes; a tie without a strength weighs 1.
enum class TieWeight : std::uint8_t { none, strength };
inline constexpr std::array<std::string_view, 2> kTieWeightWords = {"none", "strength"};
constexpr EnumWords words(TieWeight) noexcept { return kTieWeightWords; }

/// How networks are measured.
struct NetworkOptions {
  /// Ties in force on this day count. Empty: the first day of each person's newest plan, and every
  /// tie of a person without a plan.
  std::optional<Date> as_at;
  TieWeight weight = TieWeight::none;
  /// For the bank holidays that a schedule may ask for; null: such minutes are unknown.
  const Parameters* parameters = nullptr;
  int threads = 1;  ///< 0: as many as the hardware has
};

/// Amounts by group, and their shares: whole millionths that add up to one, of equal remainders the
/// earlier group's first. No shares where the total is zero.
struct Composition {
  std::array<std::int64_t, kSupportGroupCount> amounts{};
  std::optional<std::array<Share, kSupportGroupCount>> shares;

  std::int64_t total() const noexcept { return amounts[0] + amounts[1] + amounts[2]; }
  friend bool operator==(const Composition&, const Composition&) = default;
};

/// One who supports the person.
struct SupporterRole {
  Row tie = 0;  ///< row of `ties`
  Symbol supporter = kNoSymbol;
  SupportGroup group{};
  std::uint8_t kind = 0;  ///< see tie_kind_name
  /// Given a week: from the tie, else half-up from the actions that name the supporter. Empty: an
  /// action's minutes cannot be counted, because school terms or bank holidays are unknown.
  std::optional<std::int64_t> minutes_per_week;
  /// The minutes of the plan's actions that name the supporter, where the tie has another number.
  std::optional<std::int64_t> minutes_by_actions;
  std::int64_t contacts_thousandths = 0;  ///< a week
  std::int64_t knows = 0;                 ///< how many of the others
  std::int64_t component = 0;             ///< who know each other, directly or through others
  bool is_articulation_point = false;     ///< without them a component falls apart
  double betweenness = 0;                 ///< among supporters; see `betweenness`
  double dyadic_constraint = 0;           ///< see StructuralHoles
};

/// Measures of everyone around one person, without naming them.
///
/// The person is not in density, components, isolates, articulation points and the index of
/// groups: these are about who knows whom among the supporters.
struct PersonMeasures {
  Row person = 0;
  std::optional<Date> as_at;
  Composition heads;                 ///< supporters
  Composition minutes;               ///< a week, of those whose minutes are known
  Composition contacts;              ///< a week, in thousandths
  std::int64_t minutes_unknown = 0;  ///< supporters whose minutes cannot be counted
  std::array<std::int64_t, kTieKindCount> by_kind{};
  /// The same number of supporters as 33, 25 and 42 in a hundred: 21 are 7, 5 and 9.
  std::array<std::int64_t, kSupportGroupCount> reference{};
  Diversity kinds;
  Diversity groups;
  std::int64_t alter_ties = 0;  ///< pairs of supporters who know each other
  Measure density;
  std::int64_t components = 0;
  std::int64_t largest_component = 0;
  std::int64_t isolates = 0;  ///< supporters who know none of the others
  std::int64_t articulation_points = 0;
  Measure effective_size;
  Measure efficiency;
  Measure constraint;
  Measure hierarchy;
  Measure external_internal;            ///< over the three groups
  std::int64_t willing_minutes = 0;     ///< unpaid support agreed to, a week
  std::int64_t given_back_minutes = 0;  ///< by the person, a week

  std::int64_t size() const noexcept { return heads.total(); }
  bool has_nobody() const noexcept { return size() == 0; }
  bool is_paid_only() const noexcept {
    return size() > 0 && size() == heads.amounts[static_cast<std::size_t>(SupportGroup::paid)];
  }
  bool has_single_supporter() const noexcept { return size() == 1; }
};

/// The network of one person, supporter by supporter.
struct PersonNetwork {
  PersonMeasures measures;
  std::vector<SupporterRole> supporters;  ///< in the order of the ties
};

/// Someone on whom several people depend.
struct SharedSupporter {
  Symbol supporter = kNoSymbol;
  std::int64_t people = 0;
  std::int64_t minutes_per_week = 0;  ///< as far as known
};

/// The networks of an area.
struct NetworkTable {
  std::vector<PersonMeasures> people;  ///< by row of `people`
  Composition heads;                   ///< of all ties in force
  Composition minutes;
  std::int64_t with_nobody = 0;
  std::int64_t paid_only = 0;
  std::int64_t single_supporter = 0;
  /// Supporters of at least two people: most people first, equals in the byte order of their ids.
  std::vector<SharedSupporter> shared;

  /// Supporters a person, people with nobody counted as 0; undefined where the area has no people.
  Measure mean_size() const noexcept;
};

/// The network of one person. Throws `Code::range` for a row that is not in `people`.
PersonNetwork person_network(const Area& area, Row person, const NetworkOptions& options = {});

/// The networks of everybody, by the same rules, on `options.threads` threads.
NetworkTable area_network(const Area& area, const NetworkOptions& options = {});

}  // namespace kith
