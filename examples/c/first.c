/* Costs one plan and prints the result document: cc first.c -lkith && ./a.out < plan.json */
#include <kith/kith.h>
#include <stdio.h>

int main(void) {
  static char plan[1 << 20];
  const size_t size = fread(plan, 1, sizeof plan, stdin);

  kith_text* result = NULL;
  kith_error* error = NULL;
  if (kith_plan_cost_json(plan, size, NULL, NULL, 0, &result, &error) != KITH_OK) {
    fprintf(stderr, "%s\n", kith_error_message(error));
    kith_error_free(error);
    return 1;
  }
  fwrite(kith_text_data(result), 1, kith_text_size(result), stdout);
  kith_text_free(result);
  return 0;
}
