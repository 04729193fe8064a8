// What a failed call leaves: its status, its sentence and its faults.
#include "error_detail.hpp"
#include "guard.hpp"

const char* kith_error_message(const kith_error* error) {
  if (error == nullptr) return nullptr;
  return error->detail ? error->detail->failure.message.c_str() : "out of memory";
}

size_t kith_error_fault_count(const kith_error* error) {
  return error != nullptr && error->detail ? error->detail->failure.faults.size() : 0;
}

kith_status kith_error_status(const kith_error* error) {
  if (error == nullptr) return KITH_OK;
  return error->detail ? static_cast<kith_status>(error->detail->failure.code) : KITH_E_MEMORY;
}

kith_status kith_error_json(const kith_error* error, kith_text** result) {
  kith::c::clear(result);
  return kith::c::guarded(nullptr, [&] {
    kith::c::require(error, "error");
    kith::c::require(result, "result");
    const kith::Failure none;
    *result = kith::c::new_text(kith::faults_json(error->detail ? error->detail->failure : none));
  });
}

void kith_error_free(kith_error* error) {
  if (!kith::c::is_constant(error)) delete error;
}
