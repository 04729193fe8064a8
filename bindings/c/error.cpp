#include "error_detail.hpp"

#include "guard.hpp"
#include "kith/tables/json.hpp"

const char* kith_error_message(const kith_error* error) {
  if (error == nullptr) return nullptr;
  return error->detail ? error->detail->message.c_str() : "out of memory";
}

size_t kith_error_fault_count(const kith_error* error) {
  return error != nullptr && error->detail ? error->detail->faults.size() : 0;
}

kith_status kith_error_json(const kith_error* error, kith_text** result) {
  kith::c::clear(result);
  return kith::c::guarded(nullptr, [&] {
    kith::c::require(error, "error");
    kith::c::require(result, "result");
    const kith::c::ErrorDetail none;
    const kith::c::ErrorDetail& detail = error->detail ? *error->detail : none;
    *result = kith::c::new_text(kith::faults_json(detail.faults, detail.faults_shown));
  });
}

void kith_error_free(kith_error* error) {
  if (!kith::c::is_constant(error)) delete error;
}
