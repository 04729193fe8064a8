#include <string.h>

#include "area_fixture.h"
#include "check.h"
#include "groups.h"
#include "streams.h"

/* Wolverhampton, Cabinet decision of 19 February 2025, from 7 April 2025: fees up to whole 4p, so
 * that a quarter of an hour is whole pence. */
static const char* const services[] = {"home_care", "reablement", "respite", "employed_pa",
                                       "self_employed_pa"};
static const int64_t fees_before[] = {2028, 2168, 1936, 1408, 1724};
static const int64_t fees_after[] = {2164, 2312, 2064, 1548, 1888};

static const char uplift[] =
    "{\"what_if\":["
    "{\"set\":\"tariff:home_care\",\"value\":\"+6.60%\",\"first_day\":\"2025-04-07\","
    "\"step\":\"0.04\",\"rule\":\"up\"},"
    "{\"set\":\"tariff:reablement\",\"value\":\"+6.60%\",\"first_day\":\"2025-04-07\","
    "\"step\":\"0.04\",\"rule\":\"up\"},"
    "{\"set\":\"tariff:respite\",\"value\":\"+6.60%\",\"first_day\":\"2025-04-07\","
    "\"step\":\"0.04\",\"rule\":\"up\"},"
    "{\"set\":\"tariff:employed_pa\",\"value\":\"+9.91%\",\"first_day\":\"2025-04-07\","
    "\"step\":\"0.04\",\"rule\":\"up\"},"
    "{\"set\":\"tariff:self_employed_pa\",\"value\":\"+9.33%\",\"first_day\":\"2025-04-07\","
    "\"step\":\"0.04\",\"rule\":\"up\"}]}";

/* A plan for each service, an hour a week at its fee. */
static kith_area* five_fees(void) {
  static const char* const tariffs[] = {"tariff", "service", "per", "rate"};
  static const char* const rates[] = {
      "home_care",        "care", "hour", "20.28", "reablement",  "care", "hour", "21.68",
      "respite",          "care", "hour", "19.36", "employed_pa", "care", "hour", "14.08",
      "self_employed_pa", "care", "hour", "17.24"};
  static const char* const people[] = {"person"};
  static const char* const plans[] = {"plan", "person", "first_day", "last_day"};
  static const char* const actions[] = {"action", "plan", "who", "service", "tariff", "schedule"};
  kith_tables* tables = NULL;
  kith_area* area;
  check_status(kith_tables_create(&tables, NULL), KITH_OK, "tables begin empty");
  add_table(tables, "tariffs", tariffs, 4, rates, 5);
  for (int i = 0; i < 5; ++i) {
    const char* plan[] = {services[i], services[i], "2025-04-07", "2026-04-05"};
    const char* action[] = {services[i], services[i], "self", "care", services[i], "1h per week"};
    add_table(tables, "people", people, 1, &services[i], 1);
    add_table(tables, "plans", plans, 4, plan, 1);
    add_table(tables, "actions", actions, 6, action, 1);
  }
  area = built(tables);
  kith_tables_free(tables);
  return area;
}

static kith_result* cost_of(const kith_area* area) {
  kith_result* result = NULL;
  check_status(kith_area_cost(area, NULL, NULL, 0, NULL, &result, NULL), KITH_OK,
               "an area is costed");
  return result;
}

static void check_uplift(void) {
  kith_area* area = five_fees();
  kith_result* before = cost_of(area);
  kith_result* result = NULL;
  kith_error* error = NULL;
  struct ArrowArrayStream rows;
  struct table table;
  check_status(kith_area_what_if(before, uplift, strlen(uplift), NULL, &result, &error), KITH_OK,
               "an uplift is a what-if");
  kith_area_free(area);
  kith_result_free(before);
  check_status(kith_result_table(result, "differences", 11, &rows, NULL), KITH_OK,
               "a difference has tables, also when its area is gone");
  check(read_table(&rows, &table) && table.batch.length == 5,
        "with a row for each plan that moves");
  for (int i = 0; i < 5; ++i) {
    check(whole_at(&table, "weekly_before_pence", i) == fees_before[i], "the fee before");
    check(whole_at(&table, "weekly_after_pence", i) == fees_after[i], "the fee that was decided");
  }
  free_table(&table);
  check_status(kith_result_table(result, "totals", 6, &rows, NULL), KITH_OK, "and its totals");
  check(read_table(&rows, &table) && whole_at(&table, "people_changed", 0) == 5,
        "with the people counted");
  check(whole_at(&table, "weekly_change_pence", 0) == 712, "and the changes added up");
  free_table(&table);
  kith_result_free(result);
}

static int32_t stop(void* context, uint64_t done, uint64_t total) {
  (void)context;
  (void)done;
  (void)total;
  return 1;
}

static void check_refusals(void) {
  static const char unknown[] =
      "{\"what_if\":[{\"set\":\"tariff:moon\",\"value\":\"+8%\",\"first_day\":\"2025-04-07\"}]}";
  kith_area* area = five_fees();
  kith_result* before = cost_of(area);
  kith_result* result = (kith_result*)1;
  kith_error* error = NULL;
  kith_text* faults = NULL;
  kith_watch watch = {sizeof watch, NULL, stop};
  check_status(kith_area_what_if(before, unknown, strlen(unknown), NULL, &result, &error),
               KITH_E_INPUT, "what nothing has cannot change");
  check(result == NULL, "a failed call leaves NULL");
  check_status(kith_error_json(error, &faults), KITH_OK, "and says so in a document");
  check_holds(kith_text_data(faults), "\"code\":\"dangling_reference\",\"at\":\"/what_if/0/set\"",
              "with its place");
  kith_text_free(faults);
  kith_error_free(error);
  check_refused(kith_area_what_if(before, "{\"convention\":\"cld\"}", 20, NULL, &result, &error),
                KITH_E_INPUT, &error, "the convention is that of the costing before");
  check_refused(kith_area_what_if(before, uplift, strlen(uplift), &watch, &result, &error),
                KITH_E_CANCELLED, &error, "a what-if can be cancelled");
  check_refused(kith_area_what_if(NULL, uplift, strlen(uplift), NULL, &result, &error),
                KITH_E_ARGUMENT, &error, "a cost that is NULL is a wrong call");
  check_refused(kith_area_what_if(before, NULL, 0, NULL, NULL, &error), KITH_E_ARGUMENT, &error,
                "a result that is NULL is a wrong call");
  kith_result_free(before);
  check_status(kith_area_network(area, NULL, 0, NULL, &before, NULL), KITH_OK, "a network is one");
  check_refused(kith_area_what_if(before, NULL, 0, NULL, &result, &error), KITH_E_ARGUMENT, &error,
                "a result of another call is a wrong call");
  kith_result_free(before);
  kith_area_free(area);
}

void check_what_ifs(void) {
  check_uplift();
  check_refusals();
}
