#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "groups.h"

/* Devon's Peter, 2023-24: income 354.10 less 26.90, 17.27, 28.08 and 171.75 is 110.10. */
static void check_contribution(void) {
  size_t size = 0;
  char* plan = read_source("examples/plans/peter.json", &size);
  kith_text* result = NULL;
  kith_error* error = NULL;
  check_status(kith_contribution_cost_json(plan, size, NULL, NULL, 0, &result, &error), KITH_OK,
               "a contribution is worked out");
  check_starts(kith_text_data(result), "{\"kith\":\"contribution/1\",\"library\":\"0.1.0\",",
               "a contribution says what it is");
  check_holds(kith_text_data(result),
              "\"disposable\":\"110.10\",\"assessed\":\"110.10\",\"cost_of_care\":\"454.00\","
              "\"contribution\":\"110.10\",\"council_share\":\"343.90\",\"reason\":\"assessed\"",
              "Peter pays 110.10 a week");
  kith_text_free(result);

  check_refused(kith_contribution_cost_json("{}", 2, NULL, NULL, 0, &result, &error), KITH_E_INPUT,
                &error, "an empty document has faults");
  check(result == NULL, "a failed call leaves NULL");
  check_refused(kith_contribution_cost_json(plan, size, NULL, "{\"x\":1}", 7, &result, &error),
                KITH_E_INPUT, &error, "an unknown option is a fault");
  check_refused(kith_contribution_cost_json(NULL, 0, NULL, NULL, 0, &result, &error),
                KITH_E_ARGUMENT, &error, "a plan that is NULL is a wrong call");
  check_refused(kith_contribution_cost_json(plan, size, NULL, NULL, 0, NULL, &error),
                KITH_E_ARGUMENT, &error, "a result that is NULL is a wrong call");
  free(plan);
}

/* Four weeks of 454.00 less 110.10. */
static void check_payments(void) {
  static const char options[] = "{\"budget\":\"council\"}";
  size_t size = 0;
  char* plan = read_source("examples/plans/peter.json", &size);
  kith_text* result = NULL;
  kith_error* error = NULL;
  check_status(
      kith_budget_payments_json(plan, size, NULL, options, strlen(options), &result, &error),
      KITH_OK, "a budget has payments");
  check_starts(kith_text_data(result), "{\"kith\":\"payments/1\",\"library\":\"0.1.0\",",
               "payments say what they are");
  check_holds(kith_text_data(result),
              "\"totals\":{\"payments\":13,\"gross\":\"23608.00\","
              "\"contribution\":\"5725.20\",\"one_off\":\"0.00\",\"net\":\"17882.80\"}",
              "Peter is paid 17,882.80 in thirteen payments");
  kith_text_free(result);

  check_refused(
      kith_budget_payments_json(plan, size, NULL, "{\"budget\":\"x\"}", 14, &result, &error),
      KITH_E_INPUT, &error, "a budget that is not there is a fault");
  check(result == NULL, "a failed call leaves NULL");
  check_refused(kith_budget_payments_json(NULL, 0, NULL, NULL, 0, &result, &error), KITH_E_ARGUMENT,
                &error, "a plan that is NULL is a wrong call");
  check_refused(kith_budget_payments_json(plan, size, NULL, NULL, 0, NULL, &error), KITH_E_ARGUMENT,
                &error, "a result that is NULL is a wrong call");
  free(plan);
}

void check_who_pays(void) {
  check_contribution();
  check_payments();
}
