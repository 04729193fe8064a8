#include <string.h>

#include "area_fixture.h"
#include "check.h"
#include "groups.h"
#include "streams.h"

/* In 2025-26 the guarantee is 112.50 a week: ann has 212.50 and pays 100.00, bob 122.50 and 10.00.
 */
static kith_area* ann_and_bob(void) {
  static const char* const people[] = {"person", "born", "ann", "1980", "bob", "1980"};
  static const char* const plans[] = {"plan", "person", "first_day", "last_day"};
  static const char* const plan_rows[] = {"va", "ann", "2025-04-07", "2026-04-05",
                                          "vb", "bob", "2025-04-07", "2026-04-05"};
  static const char* const budgets[] = {"budget", "person", "source", "weekly", "first_day"};
  static const char* const budget_rows[] = {"ba", "ann", "council", "500.00", "2025-04-07",
                                            "bb", "bob", "council", "500.00", "2025-04-07"};
  static const char* const finances[] = {"person", "first_day", "item", "name", "amount", "per"};
  static const char* const finance_rows[] = {"ann",    "2020-01-06", "income", "esa",
                                             "212.50", "week",       "bob",    "2020-01-06",
                                             "income", "esa",        "122.50", "week"};
  kith_tables* tables = NULL;
  kith_area* area;
  check_status(kith_tables_create(&tables, NULL), KITH_OK, "tables begin empty");
  add_table(tables, "people", people, 2, people + 2, 2);
  add_table(tables, "plans", plans, 4, plan_rows, 2);
  add_table(tables, "budgets", budgets, 5, budget_rows, 2);
  add_table(tables, "finances", finances, 6, finance_rows, 2);
  area = built(tables);
  kith_tables_free(tables);
  return area;
}

static kith_result* paid_by(const kith_area* area) {
  kith_result* result = NULL;
  check_status(kith_area_contributions(area, NULL, NULL, 0, NULL, &result, NULL), KITH_OK,
               "everybody is assessed");
  return result;
}

static const char minimum[] =
    "{\"what_if\":[{\"set\":\"policy:minimum_weekly_charge\",\"value\":\"15.00\","
    "\"first_day\":\"2025-04-07\"}],\"bands\":[\"50.00\"]}";

static void check_tables(void) {
  kith_area* area = ann_and_bob();
  kith_result* before = paid_by(area);
  kith_result* change = NULL;
  struct ArrowArrayStream rows;
  struct table table;
  check_status(kith_result_table(before, "weeks", 5, &rows, NULL), KITH_OK, "weeks are a table");
  check(read_table(&rows, &table) && table.batch.length == 2, "with a row for each plan");
  check(whole_at(&table, "contribution_pence", 0) == 10000, "what ann pays a week");
  check(whole_at(&table, "contribution_pence", 1) == 1000, "what bob pays a week");
  free_table(&table);
  check_status(
      kith_area_contributions_what_if(before, minimum, strlen(minimum), NULL, &change, NULL),
      KITH_OK, "a policy is a what-if");
  kith_area_free(area);
  kith_result_free(before);
  check_status(kith_result_table(change, "differences", 11, &rows, NULL), KITH_OK,
               "a change has tables, also when its area is gone");
  check(read_table(&rows, &table) && table.batch.length == 1, "with a row for who pays otherwise");
  check(whole_at(&table, "annual_change_pence", 0) == -52000, "fifty-two weeks of ten pounds");
  free_table(&table);
  check_status(kith_result_table(change, "totals", 6, &rows, NULL), KITH_OK, "and totals");
  check(read_table(&rows, &table) && whole_at(&table, "stop_paying", 0) == 1, "people counted");
  check(whole_at(&table, "annual_before_pence", 0) == 572000, "the income before");
  check(whole_at(&table, "annual_after_pence", 0) == 520000, "and after");
  free_table(&table);
  kith_result_free(change);
}

static void check_document(void) {
  kith_area* area = ann_and_bob();
  kith_result* before = paid_by(area);
  kith_text* document = NULL;
  check_status(
      kith_area_contributions_what_if_json(before, minimum, strlen(minimum), NULL, &document, NULL),
      KITH_OK, "a change is a document");
  check_holds(kith_text_data(document), "\"kith\":\"contribution_change/1\"", "of its kind");
  check_holds(kith_text_data(document), "\"annual_change\":\"-520.00\"", "with the income");
  check_holds(kith_text_data(document), "\"group\":\"up to 50.00\"", "by the bands asked for");
  kith_text_free(document);
  kith_result_free(before);
  kith_area_free(area);
}

static int32_t stop(void* context, uint64_t done, uint64_t total) {
  (void)context;
  (void)done;
  (void)total;
  return 1;
}

static void check_refusals(void) {
  static const char unknown[] =
      "{\"what_if\":[{\"set\":\"policy:moon\",\"value\":\"1\",\"first_day\":\"2025-04-07\"}]}";
  static const char falling[] = "{\"bands\":[\"50.00\",\"20.00\"]}";
  kith_area* area = ann_and_bob();
  kith_result* before = paid_by(area);
  kith_result* result = NULL;
  kith_text* text = NULL;
  kith_error* error = NULL;
  kith_watch watch = {sizeof watch, NULL, stop};
  check_refused(
      kith_area_contributions_what_if(before, unknown, strlen(unknown), NULL, &result, &error),
      KITH_E_INPUT, &error, "a policy has no such member");
  check_refused(
      kith_area_contributions_what_if(before, falling, strlen(falling), NULL, &result, &error),
      KITH_E_INPUT, &error, "bands ascend");
  check_refused(kith_area_contributions(area, NULL, NULL, 0, &watch, &result, &error),
                KITH_E_CANCELLED, &error, "an assessment can be cancelled");
  check_refused(
      kith_area_contributions_what_if(before, minimum, strlen(minimum), &watch, &result, &error),
      KITH_E_CANCELLED, &error, "and so can a what-if");
  check_refused(kith_area_contributions(NULL, NULL, NULL, 0, NULL, &result, &error),
                KITH_E_ARGUMENT, &error, "an area that is NULL is a wrong call");
  check_refused(kith_area_contributions(area, NULL, NULL, 0, NULL, NULL, &error), KITH_E_ARGUMENT,
                &error, "a result that is NULL is a wrong call");
  check_refused(kith_area_contributions_what_if(NULL, NULL, 0, NULL, &result, &error),
                KITH_E_ARGUMENT, &error, "contributions that are NULL are a wrong call");
  check_refused(kith_area_contributions_what_if_json(before, NULL, 0, NULL, NULL, &error),
                KITH_E_ARGUMENT, &error, "a text that is NULL is a wrong call");
  kith_result_free(before);
  check_status(kith_area_cost(area, NULL, NULL, 0, NULL, &before, NULL), KITH_OK, "a cost is one");
  check_refused(kith_area_contributions_what_if_json(before, NULL, 0, NULL, &text, &error),
                KITH_E_ARGUMENT, &error, "a result of another call is a wrong call");
  check(result == NULL && text == NULL, "a failed call leaves NULL");
  kith_result_free(before);
  kith_area_free(area);
}

void check_contributions(void) {
  check_tables();
  check_document();
  check_refusals();
}
