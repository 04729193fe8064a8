#include <string.h>

#include "area_fixture.h"
#include "check.h"
#include "groups.h"
#include "streams.h"

static const char* const columns[] = {"person"};
static const char* const cells[] = {"ann"};

/* A call that must fail and still release its stream. */
static void refuse(kith_tables* tables, const char* name, struct ArrowArrayStream* rows,
                   const char* says) {
  const int released = streams_released();
  kith_error* error = NULL;
  check_refused(kith_tables_add(tables, name, name == NULL ? 0 : strlen(name), rows, &error),
                KITH_E_ARGUMENT, &error, says);
  check(rows->release == NULL && streams_released() == released + 1,
        "its stream is released, and once");
}

static void check_released(void) {
  kith_tables* tables = two_people();
  struct ArrowArrayStream rows;
  make_text_stream(&rows, columns, 1, cells, 1);
  refuse(NULL, "people", &rows, "tables that are NULL are a wrong call");
  make_text_stream(&rows, columns, 1, cells, 1);
  refuse(tables, NULL, &rows, "a name that is NULL is a wrong call");
  make_text_stream(&rows, columns, 1, cells, 1);
  refuse(tables, "persons", &rows, "an unknown table is a wrong call");
  make_broken_stream(&rows);
  refuse(tables, "people", &rows, "a stream that cannot be read is a wrong call");
  kith_tables_free(tables);
}

static void check_dead_streams(void) {
  kith_tables* tables = two_people();
  kith_error* error = NULL;
  struct ArrowArrayStream rows;
  make_text_stream(&rows, columns, 1, cells, 1);
  rows.release(&rows);
  check_refused(kith_tables_add(tables, "people", 6, &rows, &error), KITH_E_ARGUMENT, &error,
                "a stream that was released before is a wrong call");
  check_refused(kith_tables_add(tables, "people", 6, NULL, &error), KITH_E_ARGUMENT, &error,
                "a stream that is NULL is a wrong call");
  kith_tables_free(tables);
}

/* What failed left the tables as they were: they still make the area of two people. */
static void check_unchanged(void) {
  kith_tables* tables = two_people();
  kith_area* area = NULL;
  struct ArrowArrayStream rows;
  make_broken_stream(&rows);
  check_status(kith_tables_add(tables, "people", 6, &rows, NULL), KITH_E_ARGUMENT,
               "a broken stream adds nothing");
  area = built(tables);
  check(area != NULL, "and the tables are as they were");
  kith_area_free(area);
  kith_tables_free(tables);
}

/* Tables outlive a build: a third person is added and built again. */
static void check_built_again(void) {
  static const char* const third[] = {"cai"};
  kith_tables* tables = two_people();
  kith_area* first = built(tables);
  kith_area* second = NULL;
  add_table(tables, "people", columns, 1, third, 1);
  second = built(tables);
  check(first != NULL && second != NULL && first != second, "tables can be built again");
  kith_area_free(first);
  kith_area_free(second);
  kith_tables_free(tables);
}

void check_streams(void) {
  check_released();
  check_dead_streams();
  check_unchanged();
  check_built_again();
}
