#include "kith/area/area.hpp"

#include "guard.hpp"
#include "handles.hpp"
#include "kith/costing/costing.hpp"
#include "kith/report/documents.hpp"
#include "kith/report/report.hpp"

namespace {

// The steps of a build as its watch sees them: nothing, checked, frozen.
constexpr std::uint64_t kBuildSteps = 2;

}  // namespace

kith_status kith_area_build(const kith_tables* tables, const char* options, size_t options_size,
                            const kith_watch* watch, kith_area** result, kith_error** error) {
  std::size_t faults_shown = kith::c::kFaultsShown;
  kith::c::clear(result);
  return kith::c::guarded(error, faults_shown, [&] {
    kith::c::require(tables, "tables");
    kith::c::require(result, "result");
    const kith::Progress progress = kith::c::progress_of(watch);
    const auto told = kith::read_call_options(kith::c::options_of(options, options_size));
    faults_shown = kith::c::shown(told.faults_shown);

    kith::c::tell(progress, 0, kBuildSteps);
    kith::Tables checked = tables->builder.finish();
    kith::c::tell(progress, 1, kBuildSteps);
    auto area = std::make_unique<kith_area>(kith_area{kith::build_area(std::move(checked))});
    kith::c::tell(progress, kBuildSteps, kBuildSteps);
    *result = area.release();
  });
}

kith_status kith_area_cost(const kith_area* area, const kith_parameters* parameters,
                           const char* options, size_t options_size, const kith_watch* watch,
                           kith_result** result, kith_error** error) {
  std::size_t faults_shown = kith::c::kFaultsShown;
  kith::c::clear(result);
  return kith::c::guarded(error, faults_shown, [&] {
    kith::c::require(area, "area");
    kith::c::require(result, "result");
    const kith::Progress progress = kith::c::progress_of(watch);
    const auto told = kith::read_cost_options(kith::c::options_of(options, options_size));
    faults_shown = kith::c::shown(told.faults_shown);

    auto cost = std::make_shared<const kith::AreaCost>(
        kith::cost_area(area->area, kith::c::parameters_of(parameters), told, progress));
    auto answer = std::make_unique<kith_result>();
    answer->table = [cost](std::string_view name) { return kith::area_frame(*cost, name); };
    answer->cost = std::move(cost);
    *result = answer.release();
  });
}

void kith_area_free(kith_area* area) { delete area; }
