#include "kith/parameters/parameters.hpp"

#include "guard.hpp"
#include "kith/documents/documents.hpp"
#include "streams.hpp"

namespace {

constexpr kith::Period kKnownDays{kith::Date::from_days(-62091), kith::Date::from_days(376200)};

}  // namespace

kith_status kith_parameters_shipped(kith_parameters** result, kith_error** error) {
  kith::c::clear(result);
  return kith::c::guarded(error, [&] {
    kith::c::require(result, "result");
    *result =
        std::make_unique<kith_parameters>(kith_parameters{kith::Parameters::shipped()}).release();
  });
}

kith_status kith_parameters_overlay(const kith_parameters* parameters,
                                    struct ArrowArrayStream* rows, kith_parameters** result,
                                    kith_error** error) {
  const kith::c::StreamRelease release{rows};
  kith::c::clear(result);
  return kith::c::guarded(error, [&] {
    kith::c::require(result, "result");
    kith::c::require_live(rows);
    const std::vector<kith::ParameterRow> read = kith::read_parameter_rows(rows);
    const kith::Parameters below = kith::c::parameters_of(parameters);
    *result = std::make_unique<kith_parameters>(kith_parameters{below.overlaid(read)}).release();
  });
}

kith_status kith_parameters_find_json(const kith_parameters* parameters, const char* name,
                                      size_t name_size, int32_t day, kith_text** result,
                                      kith_error** error) {
  kith::c::clear(result);
  return kith::c::guarded(error, [&] {
    kith::c::require(result, "result");
    const std::string_view asked = kith::c::text_of(name, name_size, "name");
    const kith::Date date = kith::Date::from_days(day);
    if (!kKnownDays.holds(date))
      throw kith::Error{kith::Code::range, "day is " + std::to_string(day) +
                                               "; it must be -62091 to 376199 (1800 to 2999)"};
    const kith::Parameters law = kith::c::parameters_of(parameters);
    *result = kith::c::new_text(kith::parameter_json(law.at(asked, date)));
  });
}

void kith_parameters_free(kith_parameters* parameters) { delete parameters; }
