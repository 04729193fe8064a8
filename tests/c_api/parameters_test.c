#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "groups.h"
#include "streams.h"

enum { april_2026 = 20549, year_1900 = -25567 }; /* days since 1970-01-01 */

static const char wage[] = "nmw_nlw_rate";

static void check_shipped(void) {
  kith_parameters* parameters = NULL;
  kith_text* value = NULL;
  kith_error* error = NULL;
  check_status(kith_parameters_shipped(&parameters, &error), KITH_OK, "the shipped set is there");
  check_status(
      kith_parameters_find_json(parameters, wage, strlen(wage), april_2026, &value, &error),
      KITH_OK, "a parameter has a value on a day");
  check_starts(kith_text_data(value),
               "{\"kith\":\"parameter/1\",\"library\":\"0.1.0\","
               "\"name\":\"nmw_nlw_rate\",",
               "a value says its name");
  check_holds(kith_text_data(value), "\"value\":\"12.71\"", "the wage floor of April 2026");
  kith_text_free(value);
  check_status(kith_parameters_find_json(NULL, wage, strlen(wage), april_2026, &value, &error),
               KITH_OK, "no parameters are the shipped ones");
  kith_text_free(value);
  kith_parameters_free(parameters);
  kith_parameters_free(NULL);
}

static void check_wrong_questions(void) {
  kith_text* value = (kith_text*)1;
  kith_error* error = NULL;
  check_refused(kith_parameters_find_json(NULL, wage, strlen(wage), year_1900, &value, &error),
                KITH_E_NOT_KNOWN, &error, "nothing is known before the first day");
  check(value == NULL, "a failed call leaves NULL");
  check_refused(kith_parameters_find_json(NULL, "wage", 4, april_2026, &value, &error),
                KITH_E_ARGUMENT, &error, "an unknown name is a wrong call");
  check_refused(kith_parameters_find_json(NULL, wage, strlen(wage), 400000, &value, &error),
                KITH_E_RANGE, &error, "a day after 2999 is out of range");
  check_refused(kith_parameters_find_json(NULL, NULL, 0, april_2026, &value, &error),
                KITH_E_ARGUMENT, &error, "a name that is NULL is a wrong call");
  check_refused(kith_parameters_find_json(NULL, wage, strlen(wage), april_2026, NULL, &error),
                KITH_E_ARGUMENT, &error, "a result that is NULL is a wrong call");
  check_refused(kith_parameters_shipped(NULL, &error), KITH_E_ARGUMENT, &error,
                "parameters need a place to go");
}

static void check_overlay(void) {
  static const char* const names[] = {"name", "first_day", "value", "unit", "source"};
  static const char* const cells[] = {"nmw_nlw_rate", "2026-04-01", "13.50", "GBP/hour",
                                      "a budget paper"};
  struct ArrowArrayStream rows;
  kith_parameters* laid = NULL;
  kith_text* value = NULL;
  kith_error* error = NULL;
  const int released = streams_released();
  make_text_stream(&rows, names, 5, cells, 1);
  check_status(kith_parameters_overlay(NULL, &rows, &laid, &error), KITH_OK,
               "values are laid over the shipped ones");
  check(rows.release == NULL && streams_released() == released + 1, "a stream is released once");
  check_status(kith_parameters_find_json(laid, wage, strlen(wage), april_2026, &value, &error),
               KITH_OK, "a value that was laid over is found");
  check_holds(kith_text_data(value), "\"value\":\"13.50\"", "and is the caller's");
  check_holds(kith_text_data(value), "\"source\":\"a budget paper\"", "with the caller's source");
  kith_text_free(value);
  kith_parameters_free(laid);
}

static void check_overlay_reaches_the_cost(void) {
  static const char* const names[] = {"name", "first_day", "value"};
  static const char* const cells[] = {"nmw_nlw_rate", "2026-04-01", "9.00"};
  struct ArrowArrayStream rows;
  kith_parameters* laid = NULL;
  kith_text* result = NULL;
  kith_error* error = NULL;
  size_t size = 0;
  char* plan = read_source("examples/plans/sister.json", &size);
  make_text_stream(&rows, names, 3, cells, 1);
  check_status(kith_parameters_overlay(NULL, &rows, &laid, &error), KITH_OK, "a lower wage floor");
  check_status(kith_plan_cost_json(plan, size, laid, NULL, 0, &result, &error), KITH_OK,
               "a plan is costed with the caller's values");
  check_holds(kith_text_data(result), "\"parameters\":\"shipped+overlay\"", "the basis says so");
  check(strstr(kith_text_data(result), "wage_below_minimum") == NULL, "10.00 is not below 9.00");
  kith_text_free(result);
  kith_parameters_free(laid);
  free(plan);
}

static void check_wrong_overlays(void) {
  static const char* const names[] = {"name", "first_day", "value"};
  static const char* const cells[] = {"nmw_nlw_rate", "2026-02-30", "dear"};
  static const char* const two[] = {"name", "value"};
  struct ArrowArrayStream rows;
  kith_parameters* laid = (kith_parameters*)1;
  kith_error* error = NULL;
  make_text_stream(&rows, names, 3, cells, 1);
  check_refused(kith_parameters_overlay(NULL, &rows, &laid, &error), KITH_E_INPUT, &error,
                "rows with faults are refused");
  check(laid == NULL && rows.release == NULL, "a refused stream is released");
  make_text_stream(&rows, two, 2, cells, 1);
  check_refused(kith_parameters_overlay(NULL, &rows, &laid, &error), KITH_E_INPUT, &error,
                "a column that is not there is a fault");
  make_broken_stream(&rows);
  check_refused(kith_parameters_overlay(NULL, &rows, &laid, &error), KITH_E_ARGUMENT, &error,
                "a stream that cannot be read is a wrong call");
  check(rows.release == NULL, "and is released");
  make_text_stream(&rows, names, 3, cells, 1);
  check_refused(kith_parameters_overlay(NULL, &rows, NULL, &error), KITH_E_ARGUMENT, &error,
                "a result that is NULL is a wrong call");
  check(rows.release == NULL, "a stream is released when another argument is wrong");
  check_refused(kith_parameters_overlay(NULL, &rows, &laid, &error), KITH_E_ARGUMENT, &error,
                "a released stream is a wrong call");
  check_refused(kith_parameters_overlay(NULL, NULL, &laid, &error), KITH_E_ARGUMENT, &error,
                "a stream that is NULL is a wrong call");
}

void check_parameters(void) {
  check_shipped();
  check_wrong_questions();
  check_overlay();
  check_overlay_reaches_the_cost();
  check_wrong_overlays();
}
