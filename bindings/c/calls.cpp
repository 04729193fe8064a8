// The doors by name: one for all calls of documents, one for those of areas, one for those of
// results, and the list of all calls.
#include "kith/documents/calls.hpp"

#include "error_detail.hpp"
#include "guard.hpp"
#include "handles.hpp"

namespace {

kith_status ask(const char* request, std::size_t request_size, const kith_parameters* parameters,
                kith_text** reply, kith_error** error) {
  return kith::c::guarded(error, [&] {
    const kith::Request asked =
        kith::read_request(kith::c::text_of(request, request_size, "request"));
    *reply = kith::c::new_text(kith::ask(asked, kith::c::law_of(parameters)).document());
  });
}

// Why a call failed, as the reply. Out of memory, also while writing it, leaves no reply.
kith_status reply_why(const kith_error& error, kith_text** reply) {
  if (!error.detail) return KITH_E_MEMORY;
  return kith::c::guarded(
      nullptr, [&] { *reply = kith::c::new_text(kith::error_json(error.detail->failure)); });
}

}  // namespace

kith_status kith_calls_json(kith_text** result, kith_error** error) {
  kith::c::clear(result);
  return kith::c::guarded(error, [&] {
    kith::c::require(result, "result");
    *result = kith::c::new_text(kith::calls_json());
  });
}

kith_status kith_call_json(const char* request, size_t request_size,
                           const kith_parameters* parameters, kith_text** reply) {
  if (reply == nullptr) return KITH_E_ARGUMENT;
  kith::c::clear(reply);
  kith_error* error = nullptr;
  const kith_status status = ask(request, request_size, parameters, reply, &error);
  if (status == KITH_OK) return status;
  const kith_status written = reply_why(*error, reply);
  kith_error_free(error);
  return written == KITH_OK ? status : KITH_E_MEMORY;
}

kith_status kith_area_call(const kith_area* area, const char* request, size_t request_size,
                           const kith_parameters* parameters, const kith_watch* watch,
                           kith_result** result, kith_error** error) {
  kith::c::clear(result);
  return kith::c::guarded(error, [&] {
    kith::c::require(area, "area");
    kith::c::require(result, "result");
    const kith::Progress progress = kith::c::progress_of(watch);
    const kith::Request asked =
        kith::read_request(kith::c::text_of(request, request_size, "request"));
    *result = kith::c::new_result(
        kith::ask_area(area->area, asked, kith::c::law_of(parameters), progress));
  });
}

kith_status kith_result_call(const kith_result* before, const char* request, size_t request_size,
                             const kith_parameters* parameters, const kith_watch* watch,
                             kith_result** result, kith_error** error) {
  kith::c::clear(result);
  return kith::c::guarded(error, [&] {
    kith::c::require(before, "before");
    kith::c::require(result, "result");
    const kith::Progress progress = kith::c::progress_of(watch);
    const kith::Request asked =
        kith::read_request(kith::c::text_of(request, request_size, "request"));
    *result = kith::c::new_result(
        kith::ask_result(before->answer, asked, kith::c::law_of(parameters), progress));
  });
}
