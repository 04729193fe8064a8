#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "groups.h"

static const char* const files[] = {"examples/plans/sister.json", "examples/plans/agency.json",
                                    "examples/plans/sister-hours.json"};

static kith_text* cost(const char* plan, size_t size, const char* options) {
  kith_text* result = NULL;
  kith_error* error = NULL;
  const size_t options_size = options == NULL ? 0 : strlen(options);
  check_status(kith_plan_cost_json(plan, size, NULL, options, options_size, &result, &error),
               KITH_OK, "an example plan is costed");
  check(error == NULL, "a call that succeeds leaves no error");
  kith_error_free(error);
  return result;
}

/* The figures of the contract, §3. */
static void check_sister(void) {
  size_t size = 0;
  char* plan = read_source(files[0], &size);
  kith_text* result = cost(plan, size, NULL);
  const char* text = kith_text_data(result);
  check_starts(text, "{\"kith\":\"result/1\",\"library\":\"0.1.0\",\"plan\":\"p1-v1\",",
               "a result says what it is");
  check_holds(text,
              "\"totals\":{\"weekly\":\"99.42\",\"annual\":\"5169.84\",\"period\":\"5183.51\","
              "\"one_off\":\"0.00\",\"paid_minutes_per_week\":540,"
              "\"unpaid_minutes_per_week\":120,\"per_paid_hour\":\"11.05\"}",
              "the sister's plan costs 99.42 a week");
  check(kith_text_size(result) == strlen(text), "a result ends in a zero byte");
  kith_text_free(result);
  free(plan);
}

static void check_agency(void) {
  size_t size = 0;
  char* plan = read_source(files[1], &size);
  kith_text* result = cost(plan, size, "{\"detail\":\"totals\"}");
  check_holds(kith_text_data(result),
              "\"weekly\":\"105.00\",\"annual\":\"5460.00\",\"period\":\"5475.00\"",
              "the agency's plan costs 105.00 a week");
  check(strstr(kith_text_data(result), "\"lines\"") == NULL, "options are heeded");
  kith_text_free(result);
  free(plan);
}

static void check_same_bytes(void) {
  size_t size = 0;
  char* plan = read_source(files[0], &size);
  kith_text* once = cost(plan, size, "{}");
  kith_text* again = cost(plan, size, NULL);
  check_text(kith_text_data(again), kith_text_data(once), "the same input gives the same bytes");
  kith_text_free(once);
  kith_text_free(again);
  free(plan);
}

static void check_compare(void) {
  size_t first_size = 0;
  size_t second_size = 0;
  char* first = read_source(files[2], &first_size);
  char* second = read_source(files[1], &second_size);
  kith_text* result = NULL;
  kith_error* error = NULL;
  check_status(kith_plan_compare_json(first, first_size, second, second_size, NULL, NULL, 0,
                                      &result, &error),
               KITH_OK, "two plans are compared");
  check_starts(kith_text_data(result),
               "{\"kith\":\"compare/1\",\"library\":\"0.1.0\","
               "\"weekly\":\"15.00\",\"annual\":\"780.00\",",
               "the agency costs 15.00 a week more");
  check_holds(kith_text_data(result), "\"minutes\":-120", "for two hours less");
  kith_text_free(result);

  check_refused(kith_plan_compare_json(first, first_size, NULL, 0, NULL, NULL, 0, &result, &error),
                KITH_E_ARGUMENT, &error, "a second plan that is NULL is a wrong call");
  check_refused(
      kith_plan_compare_json(NULL, 0, second, second_size, NULL, NULL, 0, &result, &error),
      KITH_E_ARGUMENT, &error, "a first plan that is NULL is a wrong call");
  check_refused(kith_plan_compare_json(first, first_size, "{}", 2, NULL, NULL, 0, &result, &error),
                KITH_E_INPUT, &error, "the second plan's faults are given");
  check_refused(
      kith_plan_compare_json(first, first_size, second, second_size, NULL, NULL, 0, NULL, &error),
      KITH_E_ARGUMENT, &error, "a result that is NULL is a wrong call");
  free(first);
  free(second);
}

/* By hand: 9h x 10.00 x 52 and 195.00 for the employer do not fit in 4000.00; the petrol does. */
static void check_fit(void) {
  size_t size = 0;
  char* plan = read_source(files[0], &size);
  const char* options = "{\"budget\":\"4000.00\",\"detail\":\"totals\"}";
  kith_text* result = NULL;
  kith_error* error = NULL;
  check_status(kith_plan_fit_json(plan, size, NULL, options, strlen(options), &result, &error),
               KITH_OK, "a plan is fitted to a budget");
  check_starts(kith_text_data(result), "{\"kith\":\"fit/1\",\"library\":\"0.1.0\",",
               "a fit says what it is");
  check_holds(kith_text_data(result), "\"cost\":\"294.84\",\"left\":\"3705.16\"",
              "the petrol and the friend are within the budget");
  check_holds(kith_text_data(result), "\"chosen\":[\"a3\",\"a4\"]", "and nothing else");
  kith_text_free(result);

  check_refused(kith_plan_fit_json(NULL, size, NULL, NULL, 0, &result, &error), KITH_E_ARGUMENT,
                &error, "a plan that is NULL is a wrong call");
  check_refused(kith_plan_fit_json(plan, size, NULL, NULL, 0, NULL, &error), KITH_E_ARGUMENT,
                &error, "a result that is NULL is a wrong call");
  check_refused(kith_plan_fit_json("{}", 2, NULL, NULL, 0, &result, &error), KITH_E_INPUT, &error,
                "a document without a plan has faults");
  check_refused(kith_plan_fit_json(plan, size, NULL, "{\"budget\":\"-1\"}", 15, &result, &error),
                KITH_E_INPUT, &error, "a budget below nothing is a fault");
  free(plan);
}

static void check_wage(void) {
  size_t size = 0;
  char* plan = read_source(files[0], &size);
  kith_text* result = NULL;
  kith_error* error = NULL;
  /* 9 h x 52 at 10.44 are 4885.92, and 195.00 are spent on insurance and payroll. */
  check_status(
      kith_plan_wage_json(plan, size, "e1", 2, "5081.00", 7, NULL, NULL, 0, &result, &error),
      KITH_OK, "a budget affords a wage");
  check_starts(kith_text_data(result),
               "{\"kith\":\"wage/1\",\"library\":\"0.1.0\","
               "\"plan\":\"p1-v1\",\"employment\":\"e1\",\"budget\":\"5081.00\",",
               "a wage says what was asked");
  check_holds(kith_text_data(result),
              "\"pay_rate\":\"10.44\",\"cost\":\"5080.92\",\"left\":\"0.08\"",
              "the highest wage of whole pence");
  kith_text_free(result);

  check_refused(
      kith_plan_wage_json(plan, size, "e9", 2, "5081.00", 7, NULL, NULL, 0, &result, &error),
      KITH_E_ARGUMENT, &error, "an employment that is none is a wrong call");
  check_refused(kith_plan_wage_json(plan, size, "e1", 2, "much", 4, NULL, NULL, 0, &result, &error),
                KITH_E_ARGUMENT, &error, "a budget in words is a wrong call");
  check_refused(kith_plan_wage_json(plan, size, "e1", 2, "-1", 2, NULL, NULL, 0, &result, &error),
                KITH_E_RANGE, &error, "a budget below nothing is out of range");
  check_refused(
      kith_plan_wage_json(plan, size, NULL, 0, "5081.00", 7, NULL, NULL, 0, &result, &error),
      KITH_E_ARGUMENT, &error, "an employment that is NULL is a wrong call");
  check_refused(kith_plan_wage_json("{}", 2, "e1", 2, "5081.00", 7, NULL, NULL, 0, &result, &error),
                KITH_E_INPUT, &error, "the plan's faults are given");
  free(plan);
}

static void check_check(void) {
  size_t size = 0;
  char* plan = read_source(files[0], &size);
  kith_text* result = NULL;
  kith_error* error = NULL;
  check_status(kith_plan_check_json(plan, size, NULL, 0, &result, &error), KITH_OK,
               "a good plan passes its check");
  check_starts(kith_text_data(result),
               "{\"kith\":\"check/1\",\"library\":\"0.1.0\","
               "\"plan\":\"p1-v1\",\"rows\":{",
               "a check counts the rows");
  kith_text_free(result);

  check_refused(kith_plan_check_json("{}", 2, NULL, 0, &result, &error), KITH_E_INPUT, &error,
                "a document without a plan has faults");
  check_refused(kith_plan_check_json(plan, size, "{\"detail\":\"lines\"}", 18, &result, &error),
                KITH_E_INPUT, &error, "an option of another call is a fault");
  check_refused(kith_plan_check_json(NULL, size, NULL, 0, &result, &error), KITH_E_ARGUMENT, &error,
                "a plan that is NULL is a wrong call");
  check_refused(kith_plan_check_json(plan, size, NULL, 0, NULL, &error), KITH_E_ARGUMENT, &error,
                "a result that is NULL is a wrong call");
  free(plan);
}

static void check_network(void) {
  size_t size = 0;
  char* plan = read_source(files[0], &size);
  kith_text* result = NULL;
  kith_error* error = NULL;
  check_status(kith_plan_network_json(plan, size, NULL, 0, &result, &error), KITH_OK,
               "a plan has a network");
  check_starts(kith_text_data(result), "{\"kith\":\"network/1\",", "a network says what it is");
  kith_text_free(result);
  check_refused(kith_plan_network_json(NULL, 0, NULL, 0, &result, &error), KITH_E_ARGUMENT, &error,
                "a plan that is NULL is a wrong call");
  check_refused(kith_plan_network_json(plan, size, NULL, 0, NULL, &error), KITH_E_ARGUMENT, &error,
                "a result that is NULL is a wrong call");
  check_refused(kith_plan_network_json("[", 1, NULL, 0, &result, &error), KITH_E_INPUT, &error,
                "a text that is no JSON has a fault");
  free(plan);
}

static void check_ledger(void) {
  static const char reused[] =
      "{\"kith\":\"plan/1\",\"person\":{\"person\":\"p1\"},"
      "\"plan\":{\"plan\":\"v1\",\"first_day\":\"2026-04-06\",\"last_day\":\"2027-04-05\"},"
      "\"accounts\":[{\"account\":\"a\",\"kind\":\"client\"},{\"account\":\"b\",\"kind\":"
      "\"client\"}],"
      "\"entries\":[{\"entry\":\"x\",\"at\":\"2026-05-01\",\"from_account\":\"a\",\"to_account\":"
      "\"b\","
      "\"amount\":\"1.00\"},{\"entry\":\"x\",\"at\":\"2026-05-01\",\"from_account\":\"a\","
      "\"to_account\":\"b\",\"amount\":\"2.00\"}]}";
  size_t size = 0;
  char* plan = read_source("examples/plans/managed-account.json", &size);
  kith_text* result = NULL;
  kith_text* faults = NULL;
  kith_error* error = NULL;
  check_status(kith_plan_ledger_json(plan, size, NULL, 0, &result, &error), KITH_OK,
               "a plan has a ledger");
  check_starts(kith_text_data(result), "{\"kith\":\"ledger/1\",", "a ledger says what it is");
  kith_text_free(result);
  check(
      kith_plan_ledger_json(reused, sizeof reused - 1, NULL, 0, &result, &error) == KITH_E_CONFLICT,
      "an id used for something else is a conflict");
  check(kith_error_fault_count(error) == 1, "a conflict has the place of each entry");
  check(kith_error_json(error, &faults) == KITH_OK, "a conflict is told as faults");
  check(strstr(kith_text_data(faults), "\"at\":\"/entries/1\"") != NULL,
        "the second entry is the one at fault");
  kith_text_free(faults);
  kith_error_free(error);
  error = NULL;
  check_refused(
      kith_plan_ledger_json(plan, size, "{\"as_at\":\"2026-02-30\"}", 22, &result, &error),
      KITH_E_INPUT, &error, "a day that does not exist is a fault");
  check_refused(kith_plan_ledger_json(NULL, 0, NULL, 0, &result, &error), KITH_E_ARGUMENT, &error,
                "a plan that is NULL is a wrong call");
  check_refused(kith_plan_ledger_json(plan, size, NULL, 0, NULL, &error), KITH_E_ARGUMENT, &error,
                "a result that is NULL is a wrong call");
  free(plan);
}

static void check_wrong_calls(void) {
  size_t size = 0;
  char* plan = read_source(files[0], &size);
  kith_text* result = (kith_text*)1;
  kith_error* error = NULL;
  check_refused(kith_plan_cost_json(NULL, 0, NULL, NULL, 0, &result, &error), KITH_E_ARGUMENT,
                &error, "a plan that is NULL is a wrong call");
  check(result == NULL, "a failed call leaves NULL");
  check_refused(kith_plan_cost_json(plan, size, NULL, NULL, 3, &result, &error), KITH_E_ARGUMENT,
                &error, "options that are NULL have no size");
  check_refused(kith_plan_cost_json(plan, size, NULL, NULL, 0, NULL, &error), KITH_E_ARGUMENT,
                &error, "a result that is NULL is a wrong call");
  check_refused(kith_plan_cost_json(plan, 0, NULL, NULL, 0, &result, &error), KITH_E_INPUT, &error,
                "an empty document has a fault");
  check_refused(kith_plan_cost_json(plan, size / 2, NULL, NULL, 0, &result, &error), KITH_E_INPUT,
                &error, "half a document has a fault");
  check_refused(kith_plan_cost_json(plan, size, NULL, "{\"detale\":1}", 12, &result, &error),
                KITH_E_INPUT, &error, "an unknown option is a fault");
  free(plan);
}

void check_plans(void) {
  check_sister();
  check_agency();
  check_same_bytes();
  check_compare();
  check_fit();
  check_wage();
  check_check();
  check_network();
  check_ledger();
  check_wrong_calls();
}
