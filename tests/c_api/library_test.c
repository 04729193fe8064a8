#include <string.h>

#include "check.h"
#include "groups.h"

static void check_version(void) {
  check(kith_version() == KITH_PROJECT_VERSION, "the version is that of the project");
  check(KITH_OK == 0 && KITH_E_INTERNAL == 10, "statuses keep their numbers");
}

static void check_names(void) {
  check_text(kith_status_name(KITH_OK), "ok", "a status has a name");
  check_text(kith_status_name(KITH_E_NOT_KNOWN), "not_known", "a failure has a name");
  check_text(kith_status_name(KITH_E_INTERNAL), "internal", "the last status has a name");
  check_text(kith_status_name(11), "unknown", "a number that is no status has none");
  check_text(kith_status_name(-1), "unknown", "a negative number has none");
}

static void check_schemas(void) {
  static const char* const names[] = {"plan/1",   "options/1", "result/1",  "ledger/1",
                                      "faults/1", "wage/1",    "table/ties"};
  for (size_t i = 0; i < sizeof names / sizeof *names; ++i) {
    kith_text* schema = NULL;
    check_status(kith_schema_json(names[i], strlen(names[i]), &schema, NULL), KITH_OK,
                 "a shipped document has a schema");
    check_starts(kith_text_data(schema), "{", "a schema is an object");
    kith_text_free(schema);
  }
}

static void check_wrong_schemas(void) {
  kith_text* schema = (kith_text*)1;
  kith_error* error = NULL;
  check_refused(kith_schema_json("plan/9", 6, &schema, &error), KITH_E_ARGUMENT, &error,
                "an unknown schema is a wrong call");
  check(schema == NULL, "a failed call leaves NULL");
  check_refused(kith_schema_json(NULL, 0, &schema, &error), KITH_E_ARGUMENT, &error,
                "a name that is NULL is a wrong call");
  check_refused(kith_schema_json("plan/1", 6, NULL, &error), KITH_E_ARGUMENT, &error,
                "a result that is NULL is a wrong call");
}

void check_library(void) {
  check_version();
  check_names();
  check_schemas();
  check_wrong_schemas();
}
