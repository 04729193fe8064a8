#include "kith/report/contributions.hpp"

#include <memory>

#include "guard.hpp"
#include "handles.hpp"

namespace {

const kith::AreaContributions& contributions_in(const kith_result& result) {
  if (result.contributions) return *result.contributions;
  throw kith::Error{kith::Code::argument, "before is not a result of kith_area_contributions"};
}

}  // namespace

kith_status kith_area_contributions(const kith_area* area, const kith_parameters* parameters,
                                    const char* options, size_t options_size,
                                    const kith_watch* watch, kith_result** result,
                                    kith_error** error) {
  std::size_t faults_shown = kith::c::kFaultsShown;
  kith::c::clear(result);
  return kith::c::guarded(error, faults_shown, [&] {
    kith::c::require(area, "area");
    kith::c::require(result, "result");
    const kith::Progress progress = kith::c::progress_of(watch);
    const auto told = kith::read_cost_options(kith::c::options_of(options, options_size));
    faults_shown = kith::c::shown(told.faults_shown);

    auto all = std::make_shared<const kith::AreaContributions>(
        kith::cost_contributions(area->area, kith::c::parameters_of(parameters), told, progress));
    auto answer = std::make_unique<kith_result>();
    answer->table = [all](std::string_view name) { return kith::contributions_frame(*all, name); };
    answer->contributions = std::move(all);
    *result = answer.release();
  });
}

kith_status kith_area_contributions_what_if(const kith_result* before, const char* options,
                                            size_t options_size, const kith_watch* watch,
                                            kith_result** result, kith_error** error) {
  std::size_t faults_shown = kith::c::kFaultsShown;
  kith::c::clear(result);
  return kith::c::guarded(error, faults_shown, [&] {
    kith::c::require(before, "before");
    kith::c::require(result, "result");
    const kith::Progress progress = kith::c::progress_of(watch);
    const auto told = kith::read_contribution_question(kith::c::options_of(options, options_size));
    faults_shown = kith::c::shown(told.faults_shown);

    auto change = std::make_shared<const kith::AreaContributionChange>(kith::what_if_contributions(
        contributions_in(*before), told.what_if, told.bands, told.threads, progress));
    auto answer = std::make_unique<kith_result>();
    answer->table = [change](std::string_view name) {
      return kith::contribution_change_frame(*change, name);
    };
    *result = answer.release();
  });
}

kith_status kith_area_contributions_what_if_json(const kith_result* before, const char* options,
                                                 size_t options_size, const kith_watch* watch,
                                                 kith_text** result, kith_error** error) {
  std::size_t faults_shown = kith::c::kFaultsShown;
  kith::c::clear(result);
  return kith::c::guarded(error, faults_shown, [&] {
    kith::c::require(before, "before");
    kith::c::require(result, "result");
    const kith::Progress progress = kith::c::progress_of(watch);
    const auto told = kith::read_contribution_question(kith::c::options_of(options, options_size));
    faults_shown = kith::c::shown(told.faults_shown);

    const auto change = kith::what_if_contributions(contributions_in(*before), told.what_if,
                                                    told.bands, told.threads, progress);
    *result = kith::c::new_text(kith::contribution_change_json(change));
  });
}
