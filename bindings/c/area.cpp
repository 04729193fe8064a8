#include "kith/area/area.hpp"

#include "guard.hpp"
#include "handles.hpp"
#include "kith/costing/costing.hpp"
#include "kith/documents/documents.hpp"
#include "kith/documents/results.hpp"

namespace {

// The steps of a build as its watch sees them: nothing, checked, frozen.
constexpr std::uint64_t kBuildSteps = 2;

}  // namespace

kith_status kith_area_build(const kith_tables* tables, const char* options, size_t options_size,
                            const kith_watch* watch, kith_area** result, kith_error** error) {
  return kith::c::handle_call(tables, "tables", {options, options_size, "options"}, watch, result,
                              error, kith::read_call_options,
                              [&](const kith::CallOptions&, const kith::Progress& progress) {
                                kith::c::tell(progress, 0, kBuildSteps);
                                kith::Tables checked = tables->builder.finish();
                                kith::c::tell(progress, 1, kBuildSteps);
                                kith_area area{kith::build_area(std::move(checked))};
                                kith::c::tell(progress, kBuildSteps, kBuildSteps);
                                return area;
                              });
}

kith_status kith_area_cost(const kith_area* area, const kith_parameters* parameters,
                           const char* options, size_t options_size, const kith_watch* watch,
                           kith_result** result, kith_error** error) {
  return kith::c::handle_call(
      area, "area", {options, options_size, "options"}, watch, result, error,
      kith::read_cost_options, [&](const kith::CostOptions& told, const kith::Progress& progress) {
        auto cost = std::make_shared<const kith::AreaCost>(
            kith::cost_area(area->area, kith::c::parameters_of(parameters), told, progress));
        const auto table = [cost](std::string_view name) { return kith::area_frame(*cost, name); };
        return kith_result{table, cost};
      });
}

void kith_area_free(kith_area* area) { delete area; }
