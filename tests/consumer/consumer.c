/* An embedder in C99: one plan in, one result document out. */
#include <kith/kith.h>
#include <stdio.h>
#include <string.h>

static const char kPlan[] =
    "{\"kith\": \"plan/1\", \"person\": {\"person\": \"p1\"},"
    " \"plan\": {\"plan\": \"p1-v1\", \"first_day\": \"2026-04-06\", \"last_day\": \"2027-04-05\"},"
    " \"actions\": [{\"action\": \"a1\", \"schedule\": \"9h per week\", \"rate\": \"10.00\","
    " \"per\": \"hour\"}]}";

int main(void) {
  kith_text* result = NULL;
  kith_error* error = NULL;
  if (kith_plan_cost_json(kPlan, strlen(kPlan), NULL, NULL, 0, &result, &error) != KITH_OK) {
    fprintf(stderr, "%s\n", kith_error_message(error));
    kith_error_free(error);
    return 1;
  }
  printf("%d %s\n", (int)kith_version(), kith_text_data(result));
  kith_text_free(result);
  return 0;
}
