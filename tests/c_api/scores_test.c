#include <string.h>

#include "check.h"
#include "groups.h"

static const char answers[] = "{\"instrument\":\"swemwbs\",\"responses\":[4,3,3,4,2,5,3]}";

void check_scores(void) {
  kith_text* result = NULL;
  kith_error* error = NULL;
  check_status(kith_outcome_score_json(answers, strlen(answers), NULL, 0, &result, &error), KITH_OK,
               "answers have a score");
  check_holds(kith_text_data(result), "\"raw\":24,\"metric\":\"21.54\"",
              "4+3+3+4+2+5+3 is 24, on the metric scale 21.54");
  kith_text_free(result);
  check_refused(kith_outcome_score_json("{}", 2, NULL, 0, &result, &error), KITH_E_INPUT, &error,
                "a document without answers has faults");
  check(result == NULL, "a failed call leaves NULL");
  check_refused(kith_outcome_score_json(NULL, 0, NULL, 0, &result, &error), KITH_E_ARGUMENT, &error,
                "answers that are NULL are a wrong call");
  check_refused(kith_outcome_score_json(answers, strlen(answers), NULL, 0, NULL, &error),
                KITH_E_ARGUMENT, &error, "a result that is NULL is a wrong call");
}
