// What kind of support is a service? The area's own table of services decides; for a service that
// it does not list there is the shipped list of the model.
#include "costing/basis/services.hpp"

#include <algorithm>
#include <array>

#include "costing/basis/plan_view.hpp"
#include "costing/basis/texts.hpp"
#include "kith/tables/columns.hpp"

namespace kith::costing {
namespace {

struct ServiceKind {
  std::string_view service;
  std::string_view kind;
};

// The default list of services (model.md, `services`).
constexpr std::array kShipped = {
    ServiceKind{"agency", "personal_care"},  ServiceKind{"brokerage", "brokerage"},
    ServiceKind{"community", "community"},   ServiceKind{"day", "day"},
    ServiceKind{"day_service", "day"},       ServiceKind{"equipment", "equipment"},
    ServiceKind{"health", "health"},         ServiceKind{"home_care", "personal_care"},
    ServiceKind{"management", "management"}, ServiceKind{"personal_care", "personal_care"},
    ServiceKind{"respite", "respite"},       ServiceKind{"sleep_in", "sleep_in"},
    ServiceKind{"support", "support"},       ServiceKind{"support_assistant", "support"},
    ServiceKind{"transport", "transport"},   ServiceKind{"waking_night", "waking_night"},
};

constexpr std::string_view kDefaultKind = "support";

}  // namespace

std::string_view kind_of_service(const Area& area, Symbol service) {
  if (service == kNoSymbol) return kDefaultKind;
  if (const auto row = area.row_of(TableName::services, service)) {
    return word_at(area.tables()[TableName::services], TableName::services, columns::services::kind,
                   *row);
  }
  const auto* place =
      std::ranges::find(kShipped, area.tables().text(service), &ServiceKind::service);
  return place != kShipped.end() ? place->kind : kDefaultKind;
}

}  // namespace kith::costing
