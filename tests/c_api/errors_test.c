#include <string.h>

#include "check.h"
#include "groups.h"

/* A plan with one fault in each of three members. */
static const char bad_plan[] =
    "{\"kith\":\"plan/1\",\"person\":{\"person\":\"p1\"},"
    "\"plan\":{\"plan\":\"v1\",\"first_day\":\"2026-04-06\",\"last_day\":\"2027-04-05\"},"
    "\"actions\":[{\"action\":\"a0\",\"schedule\":\"dayly\",\"rate\":10,\"per\":\"hour\","
    "\"budget\":\"owm\"}]}";

static kith_error* refused(const char* options) {
  kith_text* result = (kith_text*)1;
  kith_error* error = NULL;
  const size_t size = options == NULL ? 0 : strlen(options);
  check_status(
      kith_plan_cost_json(bad_plan, strlen(bad_plan), NULL, options, size, &result, &error),
      KITH_E_INPUT, "a plan with faults is refused");
  check(result == NULL, "faults leave no result");
  return error;
}

static void check_faults(void) {
  kith_error* error = refused(NULL);
  kith_text* faults = NULL;
  check(kith_error_fault_count(error) == 3, "every fault is counted");
  check(strlen(kith_error_message(error)) > 0, "an error has a sentence");
  check_status(kith_error_json(error, &faults), KITH_OK, "faults are a document");
  check_starts(kith_text_data(faults),
               "{\"kith\":\"faults/1\",\"count\":3,\"shown\":3,\"faults\":[",
               "the document says how many there are");
  check_holds(kith_text_data(faults),
              "{\"code\":\"schedule_syntax\",\"at\":\"/actions/0/schedule\",\"char\":0",
              "a fault points at the character");
  check_holds(kith_text_data(faults), "\"at\":\"/actions/0/rate\"", "a fault has its place");
  check(kith_text_size(faults) == strlen(kith_text_data(faults)), "a text knows its size");
  kith_text_free(faults);
  kith_error_free(error);
}

static void check_faults_shown(void) {
  kith_error* error = refused("{\"faults_shown\":1}");
  kith_text* faults = NULL;
  check(kith_error_fault_count(error) == 3, "all faults are counted, shown or not");
  check_status(kith_error_json(error, &faults), KITH_OK, "faults are a document");
  check_holds(kith_text_data(faults), "\"count\":3,\"shown\":1,", "as many are shown as was said");
  kith_text_free(faults);
  kith_error_free(error);
}

static void check_without_faults(void) {
  kith_text* text = NULL;
  kith_error* error = NULL;
  check_status(kith_schema_json("none", 4, &text, &error), KITH_E_ARGUMENT, "a wrong call fails");
  check(kith_error_fault_count(error) == 0, "a wrong call has no faults");
  check_status(kith_error_json(error, &text), KITH_OK, "an error without faults is a document too");
  check_text(kith_text_data(text), "{\"kith\":\"faults/1\",\"count\":0,\"shown\":0,\"faults\":[]}",
             "and the document is empty");
  kith_text_free(text);
  kith_error_free(error);
}

static void check_nothing(void) {
  kith_text* text = (kith_text*)1;
  check(kith_error_message(NULL) == NULL, "no error has no message");
  check(kith_error_fault_count(NULL) == 0, "no error has no faults");
  check(kith_text_data(NULL) == NULL && kith_text_size(NULL) == 0, "no text has no bytes");
  check_status(kith_error_json(NULL, &text), KITH_E_ARGUMENT, "no error has no document");
  check(text == NULL, "a failed call leaves NULL");
  kith_error_free(NULL);
  kith_text_free(NULL);
}

static void check_unwanted(void) {
  kith_text* result = NULL;
  check_status(kith_plan_cost_json(bad_plan, strlen(bad_plan), NULL, NULL, 0, &result, NULL),
               KITH_E_INPUT, "an error need not be wanted");
}

void check_errors(void) {
  check_faults();
  check_faults_shown();
  check_without_faults();
  check_nothing();
  check_unwanted();
}
