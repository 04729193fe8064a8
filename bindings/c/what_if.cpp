#include "kith/costing/what_if.hpp"

#include "guard.hpp"
#include "handles.hpp"
#include "kith/documents/differences.hpp"

kith_status kith_area_what_if(const kith_result* before, const char* options, size_t options_size,
                              const kith_watch* watch, kith_result** result, kith_error** error) {
  return kith::c::handle_call(
      before, "before", {options, options_size, "options"}, watch, result, error,
      kith::read_what_if_question,
      [&](const kith::WhatIfQuestion& told, const kith::Progress& progress) {
        auto difference = std::make_shared<const kith::AreaDifference>(
            kith::what_if_area(kith::c::cost_in(*before), told.what_if, told.threads, progress));
        return kith_result{[difference = std::move(difference)](std::string_view name) {
          return kith::difference_frame(*difference, name);
        }};
      });
}
