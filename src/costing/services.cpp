#include "costing/services.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kith::costing {
namespace {

struct ServiceKind {
  std::string_view service;
  std::string_view kind;
};

// The default list of services (model.md, `services`), by length and then in byte order: two names
// seldom have to be compared.
constexpr std::pair<std::size_t, std::string_view> by_length(std::string_view name) {
  return {name.size(), name};
}
constexpr std::array kShipped = {
    ServiceKind{"day", "day"},
    ServiceKind{"agency", "personal_care"},
    ServiceKind{"health", "health"},
    ServiceKind{"respite", "respite"},
    ServiceKind{"support", "support"},
    ServiceKind{"sleep_in", "sleep_in"},
    ServiceKind{"brokerage", "brokerage"},
    ServiceKind{"community", "community"},
    ServiceKind{"equipment", "equipment"},
    ServiceKind{"home_care", "personal_care"},
    ServiceKind{"transport", "transport"},
    ServiceKind{"management", "management"},
    ServiceKind{"day_service", "day"},
    ServiceKind{"waking_night", "waking_night"},
    ServiceKind{"personal_care", "personal_care"},
    ServiceKind{"support_assistant", "support"},
};
static_assert(std::ranges::is_sorted(kShipped, {}, [](const ServiceKind& shipped) {
  return by_length(shipped.service);
}));

constexpr std::string_view kDefaultKind = "support";

}  // namespace

std::string_view kind_of_service(const Scope& scope, Symbol service) {
  if (service == kNoSymbol) return kDefaultKind;
  if (const auto row = scope.area->row_of(TableName::services, service)) {
    return word_at(scope.table(TableName::services), TableName::services, columns::services::kind,
                   *row);
  }
  const std::string_view name = scope.tables->text(service);
  const auto* place = std::ranges::lower_bound(
      kShipped, by_length(name), {},
      [](const ServiceKind& shipped) { return by_length(shipped.service); });
  return place != kShipped.end() && place->service == name ? place->kind : kDefaultKind;
}

}  // namespace kith::costing
