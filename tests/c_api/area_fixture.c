#include "area_fixture.h"

#include <stddef.h>
#include <string.h>

#include "check.h"
#include "streams.h"

void add_table(kith_tables* tables, const char* name, const char* const* columns, int count,
               const char* const* cells, int rows) {
  struct ArrowArrayStream stream;
  kith_error* error = NULL;
  make_text_stream(&stream, columns, count, cells, rows);
  check_status(kith_tables_add(tables, name, strlen(name), &stream, &error), KITH_OK,
               "a table is added");
  kith_error_free(error);
}

kith_tables* two_people(void) {
  static const char* const people[] = {"person", "nation"};
  static const char* const who[] = {"ann", "england", "bob", NULL};
  static const char* const plans[] = {"plan", "person", "first_day", "last_day"};
  static const char* const when[] = {"ann-1", "ann", "2026-04-06", "2027-04-05",
                                     "bob-1", "bob", "2026-04-06", "2027-04-05"};
  static const char* const actions[] = {"action", "plan", "schedule", "rate", "per"};
  static const char* const what[] = {
      "hours", "ann-1",  "9h per week", "10.00",
      "hour",  "visits", "bob-1",       "daily 09:00-09:30, 17:00-17:30",
      "15.00", "hour"};
  kith_tables* tables = NULL;
  check_status(kith_tables_create(&tables, NULL), KITH_OK, "tables begin empty");
  add_table(tables, "people", people, 2, who, 2);
  add_table(tables, "plans", plans, 4, when, 2);
  add_table(tables, "actions", actions, 5, what, 2);
  return tables;
}

kith_area* built(const kith_tables* tables) {
  kith_area* area = NULL;
  kith_error* error = NULL;
  check_status(kith_area_build(tables, NULL, 0, NULL, &area, &error), KITH_OK,
               "tables without faults make an area");
  if (error != NULL) check_text(kith_error_message(error), "", "and leave no error");
  kith_error_free(error);
  return area;
}
