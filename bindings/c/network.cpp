#include "kith/network/network.hpp"

#include "guard.hpp"
#include "handles.hpp"
#include "kith/report/network.hpp"

namespace {

kith::Frame table_of(const kith::Area& area, const kith::NetworkTable& networks,
                     std::string_view name) {
  if (name == "people") return kith::network_frame(area, networks);
  if (name == "shared") return kith::shared_supporters_frame(area, networks);
  throw kith::Error{kith::Code::argument,
                    "a network has no table '" + std::string{name} + "'; it has people and shared"};
}

}  // namespace

kith_status kith_plan_network_json(const char* plan, size_t plan_size, const char* options,
                                   size_t options_size, kith_text** result, kith_error** error) {
  std::size_t faults_shown = kith::c::kFaultsShown;
  kith::c::clear(result);
  return kith::c::guarded(error, faults_shown, [&] {
    kith::c::require(result, "result");
    const std::string_view document = kith::c::text_of(plan, plan_size, "plan");
    auto told = kith::read_network_question(kith::c::options_of(options, options_size));
    faults_shown = kith::c::shown(told.faults_shown);

    const kith::Area area = kith::build_area(kith::read_plan(document));
    const kith::Parameters law = kith::Parameters::shipped();
    told.options.parameters = &law;
    *result = kith::c::new_text(
        kith::network_json(area, kith::person_network(area, area.person_of(0), told.options)));
  });
}

kith_status kith_area_network(const kith_area* area, const char* options, size_t options_size,
                              const kith_watch* watch, kith_result** result, kith_error** error) {
  std::size_t faults_shown = kith::c::kFaultsShown;
  kith::c::clear(result);
  return kith::c::guarded(error, faults_shown, [&] {
    kith::c::require(area, "area");
    kith::c::require(result, "result");
    const kith::Progress progress = kith::c::progress_of(watch);
    auto told = kith::read_network_question(kith::c::options_of(options, options_size));
    faults_shown = kith::c::shown(told.faults_shown);

    kith::c::tell(progress, 0, 1);
    const kith::Parameters law = kith::Parameters::shipped();
    told.options.parameters = &law;
    auto networks =
        std::make_shared<const kith::NetworkTable>(kith::area_network(area->area, told.options));
    auto answer = std::make_unique<kith_result>();
    answer->table = [here = area->area, networks](std::string_view name) {
      return table_of(here, *networks, name);
    };
    kith::c::tell(progress, 1, 1);
    *result = answer.release();
  });
}
