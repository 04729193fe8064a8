#include <string.h>

#include "area_fixture.h"
#include "check.h"
#include "groups.h"
#include "streams.h"

struct seen {
  int calls;
  int cancel_at; /* which call says stop; 0: none */
  uint64_t last_done;
  uint64_t last_total;
};

static int32_t see(void* context, uint64_t done, uint64_t total) {
  struct seen* seen = context;
  ++seen->calls;
  seen->last_done = done;
  seen->last_total = total;
  return seen->calls == seen->cancel_at;
}

static kith_watch watched_by(struct seen* seen) {
  kith_watch watch;
  watch.size = sizeof watch;
  watch.context = seen;
  watch.progress = see;
  return watch;
}

static kith_result* cost_of(const kith_area* area) {
  kith_result* result = NULL;
  kith_error* error = NULL;
  check_status(kith_area_cost(area, NULL, NULL, 0, NULL, &result, &error), KITH_OK,
               "an area is costed");
  return result;
}

static void check_tables_of_a_cost(void) {
  kith_tables* tables = two_people();
  kith_area* area = built(tables);
  kith_result* result = cost_of(area);
  struct ArrowArrayStream rows;
  struct table plans;
  char text[32];
  kith_tables_free(tables);
  kith_area_free(area);
  check_status(kith_result_table(result, "plans", 5, &rows, NULL), KITH_OK, "a result has tables");
  kith_result_free(result);
  check(read_table(&rows, &plans), "a stream outlives the result, the area and the tables");
  check(plans.batch.length == 2, "a row for each plan");
  check_text(text_at(&plans, "plan", 0, text, sizeof text), "ann-1", "in the order of the plans");
  check(whole_at(&plans, "weekly_pence", 0) == 9000, "nine hours at 10.00 are 90.00");
  check(whole_at(&plans, "annual_pence", 1) == 546000, "seven hours at 15.00 are 5460.00 a year");
  free_table(&plans);
}

static void check_every_table(void) {
  static const char* const names[] = {"plans", "lines", "budgets", "findings", "weeks"};
  kith_tables* tables = two_people();
  kith_area* area = built(tables);
  kith_result* result = cost_of(area);
  for (size_t i = 0; i < sizeof names / sizeof *names; ++i) {
    struct ArrowArrayStream rows;
    struct table table;
    check_status(kith_result_table(result, names[i], strlen(names[i]), &rows, NULL), KITH_OK,
                 "every table of a cost is there");
    check(read_table(&rows, &table) && column_of(&table, "plan") == 0, "and names the plan first");
    free_table(&table);
  }
  kith_result_free(result);
  kith_area_free(area);
  kith_tables_free(tables);
}

static void check_wrong_tables(void) {
  kith_tables* tables = two_people();
  kith_area* area = built(tables);
  kith_result* result = cost_of(area);
  kith_error* error = NULL;
  struct ArrowArrayStream rows;
  check_refused(kith_result_table(result, "people", 6, &rows, &error), KITH_E_ARGUMENT, &error,
                "a table that a cost does not have is a wrong call");
  check(rows.release == NULL, "and gives no stream");
  check_refused(kith_result_table(NULL, "plans", 5, &rows, &error), KITH_E_ARGUMENT, &error,
                "a result that is NULL is a wrong call");
  check_refused(kith_result_table(result, NULL, 0, &rows, &error), KITH_E_ARGUMENT, &error,
                "a name that is NULL is a wrong call");
  check_refused(kith_result_table(result, "plans", 5, NULL, &error), KITH_E_ARGUMENT, &error,
                "a stream that is NULL is a wrong call");
  kith_result_free(result);
  kith_result_free(NULL);
  kith_area_free(area);
  kith_area_free(NULL);
  kith_tables_free(tables);
  kith_tables_free(NULL);
}

static void check_area_settings(void) {
  static const char settings[] = "{\"nation\":\"scotland\",\"mileage_rate\":\"0.50\"}";
  kith_tables* tables = two_people();
  kith_area* area = NULL;
  kith_error* error = NULL;
  check_status(kith_tables_set_area(tables, settings, strlen(settings), &error), KITH_OK,
               "an area has settings");
  area = built(tables);
  kith_area_free(area);
  check_status(kith_tables_set_area(tables, "{\"nation\":\"atlantis\"}", 21, &error), KITH_OK,
               "settings are replaced");
  check_refused(kith_area_build(tables, NULL, 0, NULL, &area, &error), KITH_E_INPUT, &error,
                "and checked with the tables");
  check_status(kith_tables_set_area(tables, "[", 1, &error), KITH_OK,
               "what is no JSON waits for the build too");
  check_refused(kith_area_build(tables, NULL, 0, NULL, &area, &error), KITH_E_INPUT, &error,
                "and is a fault there");
  check_refused(kith_tables_set_area(tables, NULL, 0, &error), KITH_E_ARGUMENT, &error,
                "settings that are NULL are a wrong call");
  check_refused(kith_tables_set_area(NULL, "{}", 2, &error), KITH_E_ARGUMENT, &error,
                "tables that are NULL are a wrong call");
  kith_tables_free(tables);
}

static void check_faults_of_tables(void) {
  static const char* const names[] = {"action", "plan", "schedule"};
  static const char* const cells[] = {"late", "bob-1", "dayly", "lost", "none", "mon 1h"};
  kith_tables* tables = two_people();
  kith_area* area = (kith_area*)1;
  kith_error* error = NULL;
  kith_text* faults = NULL;
  add_table(tables, "actions", names, 3, cells, 2);
  check_status(kith_area_build(tables, "{\"faults_shown\":1}", 18, NULL, &area, &error),
               KITH_E_INPUT, "tables with faults make no area");
  check(area == NULL, "a failed call leaves NULL");
  check(kith_error_fault_count(error) == 2, "every fault is counted");
  check_status(kith_error_json(error, &faults), KITH_OK, "they are a document");
  check_holds(kith_text_data(faults), "\"count\":2,\"shown\":1,", "as many are shown as was said");
  check_holds(kith_text_data(faults), "\"at\":\"actions[2].schedule\"", "places are of tables");
  kith_text_free(faults);
  kith_error_free(error);
  kith_tables_free(tables);
}

static void check_cancelling(void) {
  kith_tables* tables = two_people();
  kith_area* area = NULL;
  kith_result* result = (kith_result*)1;
  kith_error* error = NULL;
  struct seen seen = {0, 1, 0, 0};
  kith_watch watch = watched_by(&seen);
  check_refused(kith_area_build(tables, NULL, 0, &watch, &area, &error), KITH_E_CANCELLED, &error,
                "a build can be cancelled");
  check(area == NULL && seen.calls == 1, "it stops at once and makes nothing");

  seen = (struct seen){0, 0, 0, 0};
  check_status(kith_area_build(tables, NULL, 0, &watch, &area, NULL), KITH_OK,
               "a watched build is built");
  check(seen.calls >= 2 && seen.last_done == seen.last_total, "its watch sees the end");

  seen = (struct seen){0, 1, 0, 0};
  check_refused(kith_area_cost(area, NULL, NULL, 0, &watch, &result, &error), KITH_E_CANCELLED,
                &error, "a cost can be cancelled");
  check(result == NULL, "and gives nothing");
  seen = (struct seen){0, 0, 0, 0};
  check_status(kith_area_cost(area, NULL, NULL, 0, &watch, &result, NULL), KITH_OK,
               "a watched cost is a cost");
  check(seen.calls >= 1 && seen.last_done == 2 && seen.last_total == 2, "its watch counts plans");
  kith_result_free(result);
  kith_area_free(area);
  kith_tables_free(tables);
}

static void check_wrong_watches(void) {
  kith_tables* tables = two_people();
  kith_area* area = NULL;
  kith_error* error = NULL;
  kith_watch watch = {0, NULL, NULL};
  check_refused(kith_area_build(tables, NULL, 0, &watch, &area, &error), KITH_E_ARGUMENT, &error,
                "a watch says its size");
  watch.size = sizeof watch;
  check_status(kith_area_build(tables, NULL, 0, &watch, &area, NULL), KITH_OK,
               "a watch need not look");
  kith_area_free(area);
  kith_tables_free(tables);
}

static void check_ledger_of_an_area(void) {
  static const char* const accounts[] = {"account", "kind"};
  static const char* const held[] = {"ann-dp", "client", "shop", "provider"};
  static const char* const entries[] = {"entry", "at", "from_account", "to_account", "amount"};
  static const char* const moved[] = {"x", "2026-05-01", "ann-dp", "shop", "1.00"};
  kith_tables* tables = two_people();
  kith_area* area = NULL;
  kith_result* result = NULL;
  kith_error* error = NULL;
  struct ArrowArrayStream rows;
  struct table statement;
  add_table(tables, "accounts", accounts, 2, held, 2);
  add_table(tables, "entries", entries, 5, moved, 1);
  area = built(tables);
  check_status(kith_area_ledger(area, NULL, 0, NULL, &result, &error), KITH_OK,
               "an area has a ledger");
  check_status(kith_result_table(result, "statement", 9, &rows, NULL), KITH_OK, "in tables");
  check(read_table(&rows, &statement) && statement.batch.length == 2,
        "with a row for each side of an entry");
  free_table(&statement);
  kith_result_free(result);
  check_refused(kith_area_ledger(NULL, NULL, 0, NULL, &result, &error), KITH_E_ARGUMENT, &error,
                "an area that is NULL is a wrong call");
  check_refused(kith_area_ledger(area, NULL, 0, NULL, NULL, &error), KITH_E_ARGUMENT, &error,
                "a result that is NULL is a wrong call");
  kith_area_free(area);
  kith_tables_free(tables);
}

static void check_network_of_an_area(void) {
  kith_tables* tables = two_people();
  kith_area* area = built(tables);
  kith_result* result = NULL;
  kith_error* error = NULL;
  struct ArrowArrayStream rows;
  struct table people;
  check_status(kith_area_network(area, NULL, 0, NULL, &result, &error), KITH_OK,
               "an area has networks");
  check_status(kith_result_table(result, "people", 6, &rows, NULL), KITH_OK, "in a table");
  check(read_table(&rows, &people) && people.batch.length == 2, "with a row for each person");
  free_table(&people);
  kith_result_free(result);
  check_refused(kith_area_network(NULL, NULL, 0, NULL, &result, &error), KITH_E_ARGUMENT, &error,
                "an area that is NULL is a wrong call");
  check_refused(kith_area_network(area, NULL, 0, NULL, NULL, &error), KITH_E_ARGUMENT, &error,
                "a result that is NULL is a wrong call");
  kith_area_free(area);
  kith_tables_free(tables);
}

static void check_wrong_calls(void) {
  kith_tables* tables = two_people();
  kith_area* area = NULL;
  kith_result* result = NULL;
  kith_error* error = NULL;
  check_refused(kith_tables_create(NULL, &error), KITH_E_ARGUMENT, &error,
                "tables need a place to go");
  check_refused(kith_area_build(NULL, NULL, 0, NULL, &area, &error), KITH_E_ARGUMENT, &error,
                "tables that are NULL are a wrong call");
  check_refused(kith_area_build(tables, NULL, 0, NULL, NULL, &error), KITH_E_ARGUMENT, &error,
                "an area needs a place to go");
  check_refused(kith_area_build(tables, "{\"convention\":\"cld\"}", 20, NULL, &area, &error),
                KITH_E_INPUT, &error, "an option of another call is a fault");
  check_refused(kith_area_cost(NULL, NULL, NULL, 0, NULL, &result, &error), KITH_E_ARGUMENT, &error,
                "an area that is NULL is a wrong call");
  area = built(tables);
  check_refused(kith_area_cost(area, NULL, NULL, 0, NULL, NULL, &error), KITH_E_ARGUMENT, &error,
                "a result that is NULL is a wrong call");
  check_refused(kith_area_cost(area, NULL, "{\"treads\":2}", 12, NULL, &result, &error),
                KITH_E_INPUT, &error, "an unknown option is a fault");
  kith_area_free(area);
  kith_tables_free(tables);
}

void check_areas(void) {
  check_tables_of_a_cost();
  check_every_table();
  check_wrong_tables();
  check_area_settings();
  check_faults_of_tables();
  check_cancelling();
  check_wrong_watches();
  check_ledger_of_an_area();
  check_network_of_an_area();
  check_wrong_calls();
}
