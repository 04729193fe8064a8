#include <string.h>

#include "check.h"
#include "groups.h"
#include "json_spans.h"

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

static void check_schema(const char* name, size_t size) {
  kith_text* schema = NULL;
  check_status(kith_schema_json(name, size, &schema, NULL), KITH_OK, "a document has a schema");
  check_starts(kith_text_data(schema), "{", "a schema is an object");
  kith_text_free(schema);
}

/* The schema that a member of the catalogue names; null: there is no such document. */
static void check_schema_of(struct span member) {
  if (*member.data == '"') check_schema(member.data + 1, member.size - 2);
}

/* What goes into every call that is listed and what comes out. */
static void check_schemas(void) {
  kith_text* catalogue = NULL;
  struct span calls;
  check_status(kith_calls_json(&catalogue, NULL), KITH_OK, "there is a catalogue of calls");
  calls = member_of(kith_text_data(catalogue), "calls");
  for (int i = 0; element_at(calls.data, i).data != NULL; ++i) {
    const struct span call = element_at(calls.data, i);
    const struct span documents = member_of(call.data, "documents");
    const struct span answers = member_of(call.data, "answers");
    for (int k = 0; element_at(documents.data, k).data != NULL; ++k)
      check_schema_of(member_of(element_at(documents.data, k).data, "kind"));
    check_schema_of(member_of(call.data, "options"));
    if (strncmp(answers.data, "\"schema\"", answers.size) != 0) check_schema_of(answers);
  }
  kith_text_free(catalogue);
  check_schema("faults/1", 8);
  check_schema("table/ties", 10);
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
