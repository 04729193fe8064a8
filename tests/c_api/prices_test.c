#include <string.h>

#include "area_fixture.h"
#include "check.h"
#include "groups.h"
#include "streams.h"

/* Norfolk, 2023-24: on-cost 26.08 % of an assistant's wage. */
static const char norfolk[] =
    "{\"kith\":\"price_build_up/1\",\"margin_on\":\"cost\",\"lines\":["
    "{\"name\":\"wage\",\"amount\":\"11.00\"},{\"name\":\"on-cost\",\"share\":\"0.2608\"}]}";

static void check_build_up(void) {
  static const char all_of_it[] =
      "{\"kith\":\"price_build_up/1\",\"lines\":[{\"name\":\"margin\",\"share\":\"1\"}]}";
  kith_text* result = NULL;
  kith_error* error = NULL;
  check_status(kith_price_build_up_json(norfolk, strlen(norfolk), NULL, 0, &result, &error),
               KITH_OK, "a price is built up");
  check_holds(kith_text_data(result),
              "\"name\":\"on-cost\",\"exact\":\"1793/625\",\"rounded\":\"2.87\"", "of its lines");
  check_holds(kith_text_data(result), "\"price\":{\"exact\":\"8668/625\",\"rounded\":\"13.87\"}",
              "as Norfolk prints it");
  kith_text_free(result);
  check_refused(kith_price_build_up_json("{}", 2, NULL, 0, &result, &error), KITH_E_INPUT, &error,
                "a document without lines has faults");
  check(result == NULL, "a failed call leaves NULL");
  check_refused(kith_price_build_up_json(all_of_it, strlen(all_of_it), NULL, 0, &result, &error),
                KITH_E_RANGE, &error, "a margin of the whole price leaves no cost");
  check_refused(kith_price_build_up_json(NULL, 0, NULL, 0, &result, &error), KITH_E_ARGUMENT,
                &error, "lines that are NULL are a wrong call");
  check_refused(kith_price_build_up_json(norfolk, strlen(norfolk), NULL, 0, NULL, &error),
                KITH_E_ARGUMENT, &error, "a result that is NULL is a wrong call");
}

/* Ann's 90.00 a week as finance has it, by 365/7 a year: 4692.86; and somebody kith does not have.
 */
static const char extract[] =
    "{\"kith\":\"extract/1\",\"rows\":["
    "{\"plan\":\"ann-1\",\"amount\":\"4692.86\",\"per\":\"year\"},"
    "{\"plan\":\"cai-1\",\"amount\":\"10.00\",\"per\":\"year\"}]}";

static void check_reconciled_pairs(const kith_result* result) {
  struct ArrowArrayStream rows;
  struct table pairs;
  char text[32];
  check_status(kith_result_table(result, "pairs", 5, &rows, NULL), KITH_OK, "in a table");
  check(read_table(&rows, &pairs) && pairs.batch.length == 3, "with what the extract lacks");
  check_text(text_at(&pairs, "why", 0, text, sizeof text), "convention", "a convention explains");
  check_text(text_at(&pairs, "explanation", 0, text, sizeof text), "weekly x 365/7", "by its name");
  check(whole_at(&pairs, "difference_pence", 0) == 1286, "12.86 more a year");
  check_text(text_at(&pairs, "why", 1, text, sizeof text), "missing_here", "nobody of that name");
  check_text(text_at(&pairs, "why", 2, text, sizeof text), "missing_there", "Bob is not told of");
  free_table(&pairs);
}

static void check_reconciliation(void) {
  kith_tables* tables = two_people();
  kith_area* area = built(tables);
  kith_result* cost = NULL;
  kith_result* result = NULL;
  kith_error* error = NULL;
  check_status(kith_area_cost(area, NULL, NULL, 0, NULL, &cost, NULL), KITH_OK, "costs");
  check_status(kith_area_reconcile(cost, extract, strlen(extract), NULL, 0, NULL, &result, &error),
               KITH_OK, "are lined up with an extract");
  check_reconciled_pairs(result);
  kith_result_free(result);
  check_refused(kith_area_reconcile(cost, "{}", 2, NULL, 0, NULL, &result, &error), KITH_E_INPUT,
                &error, "an extract without rows has faults");
  check(result == NULL, "a failed call leaves NULL");
  check_refused(kith_area_reconcile(NULL, extract, strlen(extract), NULL, 0, NULL, &result, &error),
                KITH_E_ARGUMENT, &error, "a cost that is NULL is a wrong call");
  check_refused(kith_area_reconcile(cost, NULL, 0, NULL, 0, NULL, &result, &error), KITH_E_ARGUMENT,
                &error, "an extract that is NULL is a wrong call");
  check_refused(kith_area_reconcile(cost, extract, strlen(extract), NULL, 0, NULL, NULL, &error),
                KITH_E_ARGUMENT, &error, "a result that is NULL is a wrong call");
  kith_result_free(cost);
  kith_area_free(area);
  kith_tables_free(tables);
}

void check_prices(void) {
  check_build_up();
  check_reconciliation();
}
