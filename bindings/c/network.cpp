#include "kith/network/network.hpp"

#include "guard.hpp"
#include "handles.hpp"
#include "kith/documents/network.hpp"
#include "plan_document.hpp"

namespace {

// The statutory values are those that kith ships: networks ask them for bank holidays alone.
kith::NetworkOptions with_law(kith::NetworkOptions options, const kith::Parameters& law) {
  options.parameters = &law;
  return options;
}

}  // namespace

kith_status kith_plan_network_json(const char* plan, size_t plan_size, const char* options,
                                   size_t options_size, kith_text** result, kith_error** error) {
  return kith::c::document_call(
      {plan, plan_size, "plan"}, {options, options_size, "options"}, result, error,
      kith::read_network_question,
      [](std::string_view document, const kith::NetworkQuestion& told) {
        const kith::Area area = kith::c::area_of(document);
        const kith::Parameters law = kith::c::parameters_of(nullptr);
        return kith::network_json(
            area, kith::person_network(area, area.person_of(0), with_law(told.options, law)));
      });
}

kith_status kith_area_network(const kith_area* area, const char* options, size_t options_size,
                              const kith_watch* watch, kith_result** result, kith_error** error) {
  return kith::c::handle_call(
      area, "area", {options, options_size, "options"}, watch, result, error,
      kith::read_network_question,
      [&](const kith::NetworkQuestion& told, const kith::Progress& progress) {
        const kith::Parameters law = kith::c::parameters_of(nullptr);
        auto networks = kith::c::in_one_step(progress, [&] {
          return std::make_shared<const kith::NetworkTable>(
              kith::area_network(area->area, with_law(told.options, law)));
        });
        return kith_result{[here = area->area, networks](std::string_view name) {
          return kith::network_frame(here, *networks, name);
        }};
      });
}
