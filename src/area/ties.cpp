// Is a supporter informal, professional or paid?
#include "kith/area/ties.hpp"

#include <array>

#include "kith/tables/columns.hpp"

namespace kith {
namespace {

constexpr std::array<std::string_view, kTieKindCount> kKindNames = {
    "family",       "friend",    "neighbour",         "community",     "volunteer", "peer",
    "professional", "clinician", "support_assistant", "agency_worker", "other_paid"};
constexpr std::array<std::string_view, kSupportGroupCount> kGroupNames = {"informal",
                                                                          "professional", "paid"};
// The words of `ties.kind`, in the order of the model.
// Kinds are in the order of their groups.
constexpr std::int64_t kFirstProfessional = 6;
constexpr std::int64_t kFirstPaid = 8;

std::int64_t kind_of(const Table& ties, Row tie) { return ties.held(columns::ties::kind, tie); }

}  // namespace

std::string_view tie_kind_name(std::size_t kind) noexcept {
  return kind < kTieKindCount ? kKindNames[kind] : std::string_view{};
}

std::string_view support_group_name(SupportGroup group) noexcept {
  return kGroupNames[static_cast<std::size_t>(group)];
}

SupportGroup support_group(const Table& ties, Row tie) noexcept {
  const std::int64_t kind = kind_of(ties, tie);
  // Someone who is paid is in the paid group even if they are family: the groups ask where the time
  // comes from.
  if (kind >= kFirstPaid || ties.yes(columns::ties::paid, tie)) return SupportGroup::paid;
  return kind >= kFirstProfessional ? SupportGroup::professional : SupportGroup::informal;
}

bool is_paid(const Table& ties, Row tie) noexcept {
  return ties.yes(columns::ties::paid, tie, kind_of(ties, tie) >= kFirstPaid);
}

}  // namespace kith
