// Who is an invented person, and who is around them?
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "synth/setting.hpp"

namespace kith::synth {

/// The three groups of supporters, in the order of kith::SupportGroup.
enum class Group : std::uint8_t { informal, professional, paid };

/// Someone around a person.
struct Supporter {
  std::string id;
  std::string_view kind;
  Group group{};
  std::string provider;           ///< their employer; empty: none
  bool is_paid_relative = false;  ///< an informal kind, paid as an assistant
  bool acts = false;              ///< the plan's actions give their minutes
};

/// Everything about a person that their tables are written from.
struct Person {
  std::int64_t number = 0;  ///< from 1
  std::string id;
  std::int64_t age = 0;  ///< whole years on the area's first day
  Date born;
  Place place;
  std::int64_t agency = 0;
  std::int64_t day_service = 0;
  bool has_direct_payment = false;
  std::int64_t posts = 0;  ///< assistants they employ: the first paid ones around them
  bool has_bad_days = false;
  std::vector<Supporter> around;

  std::vector<Supporter*> of_group(Group group);
};

/// The `number`-th person of the area, from 1; the same for the same setting.
Person make_person(const Setting& setting, std::int64_t number);

/// Empty tables with the columns that are written.
Sheet people_sheet();
Sheet ties_sheet();
Sheet alter_ties_sheet();

void write_person(const Setting& setting, const Person& person, Sheet& people);
/// After the plan, which decides who acts.
void write_ties(const Setting& setting, const Person& person, Sheet& ties);
/// Who knows whom: twice as many as there are people around, as far as there can be.
void write_alter_ties(const Setting& setting, const Person& person, Sheet& alter_ties);

}  // namespace kith::synth
