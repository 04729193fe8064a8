#include "guard.hpp"
#include "handles.hpp"

const kith::AreaCost& kith::c::cost_in(const kith_result& result) {
  if (!result.cost) throw Error{Code::argument, "the result must be one of kith_area_cost"};
  return *result.cost;
}

kith_status kith_result_table(const kith_result* result, const char* name, size_t name_size,
                              struct ArrowArrayStream* rows, kith_error** error) {
  if (rows != nullptr) *rows = {};
  return kith::c::guarded(error, [&] {
    kith::c::require(result, "result");
    kith::c::require(rows, "rows");
    const std::string_view table = kith::c::text_of(name, name_size, "name");
    kith::export_frame(std::make_shared<const kith::Frame>(result->table(table)), rows);
  });
}

void kith_result_free(kith_result* result) { delete result; }
