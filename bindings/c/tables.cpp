#include "kith/tables/tables.hpp"

#include "guard.hpp"
#include "handles.hpp"
#include "streams.hpp"

kith_status kith_tables_create(kith_tables** result, kith_error** error) {
  kith::c::clear(result);
  return kith::c::guarded(error, [&] {
    kith::c::require(result, "result");
    *result = std::make_unique<kith_tables>().release();
  });
}

kith_status kith_tables_add(kith_tables* tables, const char* name, size_t name_size,
                            struct ArrowArrayStream* rows, kith_error** error) {
  const kith::c::StreamRelease release{rows};
  return kith::c::guarded(error, [&] {
    kith::c::require(tables, "tables");
    kith::c::require_live(rows);
    tables->builder.add(kith::c::text_of(name, name_size, "name"), rows);
  });
}

kith_status kith_tables_set_area(kith_tables* tables, const char* area, size_t area_size,
                                 kith_error** error) {
  return kith::c::guarded(error, [&] {
    kith::c::require(tables, "tables");
    tables->builder.set_area(kith::c::text_of(area, area_size, "area"));
  });
}

void kith_tables_free(kith_tables* tables) { delete tables; }
