#include "guard.hpp"
#include "kith/documents/schemas.hpp"

kith_status kith_schema_json(const char* name, size_t name_size, kith_text** result,
                             kith_error** error) {
  kith::c::clear(result);
  return kith::c::guarded(error, [&] {
    kith::c::require(result, "result");
    *result = kith::c::new_text(kith::schema_json(kith::c::text_of(name, name_size, "name")));
  });
}
