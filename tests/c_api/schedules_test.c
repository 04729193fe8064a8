#include <string.h>

#include "check.h"
#include "groups.h"

static const char year[] =
    "{\"period\":{\"first_day\":\"2026-04-06\",\"last_day\":\"2027-04-05\"},\"occurrences\":1}";

static void check_meaning(void) {
  static const char text[] = "WED,mon 09:00-10:00";
  kith_text* result = NULL;
  kith_error* error = NULL;
  check_status(kith_schedule_explain_json(text, strlen(text), year, strlen(year), &result, &error),
               KITH_OK, "a schedule has a meaning");
  check_starts(kith_text_data(result),
               "{\"kith\":\"schedule/1\",\"library\":\"0.1.0\","
               "\"text\":\"wed,mon 09:00-10:00\"",
               "its text is made lower case");
  check_holds(kith_text_data(result), "\"count\":{\"occurrences\":\"105\",\"minutes\":\"6300\"}",
              "53 Mondays and 52 Wednesdays");
  kith_text_free(result);
}

static void check_wrong_schedules(void) {
  kith_text* result = (kith_text*)1;
  kith_text* faults = NULL;
  kith_error* error = NULL;
  check_status(kith_schedule_explain_json("dayly", 5, NULL, 0, &result, &error), KITH_E_INPUT,
               "a text that is no schedule has faults");
  check(result == NULL, "a failed call leaves NULL");
  check_status(kith_error_json(error, &faults), KITH_OK, "they are a document");
  check_holds(kith_text_data(faults),
              "{\"code\":\"schedule_syntax\",\"at\":\"\",\"char\":0,\"found\":\"dayly\"",
              "a fault points at the character");
  kith_text_free(faults);
  kith_error_free(error);
  check_refused(kith_schedule_explain_json(NULL, 0, NULL, 0, &result, &error), KITH_E_ARGUMENT,
                &error, "a text that is NULL is a wrong call");
  check_refused(kith_schedule_explain_json("mon 1h", 6, NULL, 0, NULL, &error), KITH_E_ARGUMENT,
                &error, "a result that is NULL is a wrong call");
  check_refused(kith_schedule_explain_json("mon 1h", 6, "{\"nation\":1}", 12, &result, &error),
                KITH_E_INPUT, &error, "options are checked");
}

void check_schedules(void) {
  check_meaning();
  check_wrong_schedules();
}
