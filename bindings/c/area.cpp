// An area: how it is built, and the typed functions that ask one.
#include "kith/area/area.hpp"

#include "asking.hpp"
#include "guard.hpp"
#include "handles.hpp"
#include "kith/documents/documents.hpp"

namespace {

// The steps of a build as its watch sees them: nothing done, checked, frozen.
constexpr std::uint64_t kBuildSteps = 2;

kith_area* build(const kith_tables& tables, const kith::Progress& progress) {
  kith::c::tell(progress, 0, kBuildSteps);
  kith::Tables checked = tables.builder.finish();
  kith::c::tell(progress, 1, kBuildSteps);
  auto area = std::make_unique<kith_area>(kith_area{kith::build_area(std::move(checked))});
  kith::c::tell(progress, kBuildSteps, kBuildSteps);
  return area.release();
}

}  // namespace

kith_status kith_area_build(const kith_tables* tables, const char* options, size_t options_size,
                            const kith_watch* watch, kith_area** result, kith_error** error) {
  std::size_t faults_shown = kith::c::kFaultsShown;
  kith::c::clear(result);
  return kith::c::guarded(error, faults_shown, [&] {
    kith::c::require(tables, "tables");
    kith::c::require(result, "result");
    const kith::Progress progress = kith::c::progress_of(watch);
    const auto asked = kith::read_call_options(kith::c::options_of(options, options_size));
    faults_shown = static_cast<std::size_t>(asked.faults_shown);
    *result = build(*tables, progress);
  });
}

kith_status kith_area_cost(const kith_area* area, const kith_parameters* parameters,
                           const char* options, size_t options_size, const kith_watch* watch,
                           kith_result** result, kith_error** error) {
  return kith::c::ask_area("cost", area, {options, options_size}, parameters, watch, result, error);
}

kith_status kith_area_contributions(const kith_area* area, const kith_parameters* parameters,
                                    const char* options, size_t options_size,
                                    const kith_watch* watch, kith_result** result,
                                    kith_error** error) {
  return kith::c::ask_area("contributions", area, {options, options_size}, parameters, watch,
                           result, error);
}

kith_status kith_area_ledger(const kith_area* area, const char* options, size_t options_size,
                             const kith_watch* watch, kith_result** result, kith_error** error) {
  return kith::c::ask_area("ledger", area, {options, options_size}, nullptr, watch, result, error);
}

kith_status kith_area_network(const kith_area* area, const char* options, size_t options_size,
                              const kith_watch* watch, kith_result** result, kith_error** error) {
  return kith::c::ask_area("network", area, {options, options_size}, nullptr, watch, result, error);
}

kith_status kith_area_notes_json(const kith_area* area, kith_text** result, kith_error** error) {
  kith::c::clear(result);
  return kith::c::guarded(error, [&] {
    kith::c::require(area, "area");
    kith::c::require(result, "result");
    *result = kith::c::new_text(kith::notes_json(area->area));
  });
}

void kith_area_free(kith_area* area) { delete area; }
