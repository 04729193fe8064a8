#include "kith/documents/contributions.hpp"

#include <memory>

#include "guard.hpp"
#include "handles.hpp"

namespace {

using kith::c::handle_call;

const kith::AreaContributions& contributions_in(const kith_result& result) {
  if (result.contributions) return *result.contributions;
  throw kith::Error{kith::Code::argument, "before is not a result of kith_area_contributions"};
}

kith::AreaContributionChange change_of(const kith_result& before,
                                       const kith::ContributionQuestion& told,
                                       const kith::Progress& progress) {
  return kith::what_if_contributions(contributions_in(before), told.what_if, told.bands,
                                     told.threads, progress);
}

}  // namespace

kith_status kith_area_contributions(const kith_area* area, const kith_parameters* parameters,
                                    const char* options, size_t options_size,
                                    const kith_watch* watch, kith_result** result,
                                    kith_error** error) {
  return handle_call(
      area, "area", {options, options_size, "options"}, watch, result, error,
      kith::read_cost_options, [&](const kith::CostOptions& told, const kith::Progress& progress) {
        const auto all = std::make_shared<const kith::AreaContributions>(kith::cost_contributions(
            area->area, kith::c::parameters_of(parameters), told, progress));
        const auto table = [all](std::string_view name) {
          return kith::contributions_frame(*all, name);
        };
        return kith_result{table, nullptr, all};
      });
}

kith_status kith_area_contributions_what_if(const kith_result* before, const char* options,
                                            size_t options_size, const kith_watch* watch,
                                            kith_result** result, kith_error** error) {
  return handle_call(before, "before", {options, options_size, "options"}, watch, result, error,
                     kith::read_contribution_question,
                     [&](const kith::ContributionQuestion& told, const kith::Progress& progress) {
                       const auto change = std::make_shared<const kith::AreaContributionChange>(
                           change_of(*before, told, progress));
                       return kith_result{[change](std::string_view name) {
                         return kith::contribution_change_frame(*change, name);
                       }};
                     });
}

kith_status kith_area_contributions_what_if_json(const kith_result* before, const char* options,
                                                 size_t options_size, const kith_watch* watch,
                                                 kith_text** result, kith_error** error) {
  return handle_call(
      before, "before", {options, options_size, "options"}, watch, result, error,
      kith::read_contribution_question,
      [&](const kith::ContributionQuestion& told, const kith::Progress& progress) {
        return kith_text{kith::contribution_change_json(change_of(*before, told, progress))};
      });
}
