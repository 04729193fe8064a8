/* What does the sister's plan cost? Reads a plan, costs it, prints the result.
 *
 *   cost_plan examples/plans/sister.json
 */
#include <kith/kith.h>
#include <stdio.h>

int main(int count, char** arguments) {
  static char plan[1 << 20];
  FILE* file = count == 2 ? fopen(arguments[1], "rb") : NULL;
  if (file == NULL) {
    fprintf(stderr, "cost_plan PLAN\n");
    return 2;
  }
  const size_t size = fread(plan, 1, sizeof plan, file);
  fclose(file);

  kith_text* result = NULL;
  kith_error* error = NULL;
  const kith_status status = kith_plan_cost_json(plan, size, NULL, NULL, 0, &result, &error);
  if (status == KITH_OK) {
    printf("%s\n", kith_text_data(result));
  } else {
    fprintf(stderr, "%s\n", kith_error_message(error));
  }
  kith_text_free(result);
  kith_error_free(error);
  return status == KITH_OK ? 0 : 1;
}
