/* Makes one call of kith.h and prints what came back; tests/mission/README.md says how it is used.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "kith/kith.h"

enum { exit_done = 0, exit_faults = 1, exit_wrong_use = 2, exit_internal = 4 };
enum { most_inputs = 4 }; /* options, documents, and texts of the call */

struct bytes {
  char* data; /* NULL: none */
  size_t size;
};

/* A file as a whole; "-" is none. Returns 0 where it cannot be read. */
static int read_file(const char* path, struct bytes* bytes) {
  size_t room = 1 << 16;
  FILE* file = NULL;
  bytes->data = NULL;
  bytes->size = 0;
  if (strcmp(path, "-") == 0) return 1;
  file = fopen(path, "rb");
  if (file == NULL) return 0;
  bytes->data = malloc(room);
  while (bytes->data != NULL) {
    bytes->size += fread(bytes->data + bytes->size, 1, room - bytes->size, file);
    if (bytes->size < room) break;
    room *= 2;
    bytes->data = realloc(bytes->data, room);
  }
  fclose(file);
  return bytes->data != NULL;
}

/* A text argument of a call: it is no file. */
static int copy_text(const char* text, struct bytes* bytes) {
  bytes->size = strlen(text);
  bytes->data = malloc(bytes->size + 1);
  if (bytes->data != NULL) memcpy(bytes->data, text, bytes->size + 1);
  return bytes->data != NULL;
}

/* Of `wage` the employment and the budget stand behind the plan as texts. */
static int read_input(const char* call, int place, const char* argument, struct bytes* bytes) {
  const int is_text = strcmp(call, "wage") == 0 && place > 1;
  return is_text ? copy_text(argument, bytes) : read_file(argument, bytes);
}

static kith_status call(const char* name, const struct bytes* inputs, kith_text** result,
                        kith_error** error) {
  const struct bytes* options = &inputs[0];
  const struct bytes* first = &inputs[1];
  const struct bytes* second = &inputs[2];
  const struct bytes* third = &inputs[3];
  if (strcmp(name, "cost") == 0)
    return kith_plan_cost_json(first->data, first->size, NULL, options->data, options->size, result,
                               error);
  if (strcmp(name, "fit") == 0)
    return kith_plan_fit_json(first->data, first->size, NULL, options->data, options->size, result,
                              error);
  if (strcmp(name, "contribution") == 0)
    return kith_contribution_cost_json(first->data, first->size, NULL, options->data, options->size,
                                       result, error);
  if (strcmp(name, "payments") == 0)
    return kith_budget_payments_json(first->data, first->size, NULL, options->data, options->size,
                                     result, error);
  if (strcmp(name, "check") == 0)
    return kith_plan_check_json(first->data, first->size, options->data, options->size, result,
                                error);
  if (strcmp(name, "network") == 0)
    return kith_plan_network_json(first->data, first->size, options->data, options->size, result,
                                  error);
  if (strcmp(name, "compare") == 0)
    return kith_plan_compare_json(first->data, first->size, second->data, second->size, NULL,
                                  options->data, options->size, result, error);
  if (strcmp(name, "ledger") == 0)
    return kith_plan_ledger_json(first->data, first->size, options->data, options->size, result,
                                 error);
  if (strcmp(name, "score") == 0)
    return kith_outcome_score_json(first->data, first->size, options->data, options->size, result,
                                   error);
  if (strcmp(name, "wage") == 0)
    return kith_plan_wage_json(first->data, first->size, second->data, second->size, third->data,
                               third->size, NULL, options->data, options->size, result, error);
  if (strcmp(name, "price") == 0)
    return kith_price_build_up_json(first->data, first->size, options->data, options->size, result,
                                    error);
  if (strcmp(name, "schedule") == 0)
    return kith_schedule_explain_json(first->data, first->size, options->data, options->size,
                                      result, error);
  return KITH_E_ARGUMENT;
}

static void print(const kith_text* text) {
  fwrite(kith_text_data(text), 1, kith_text_size(text), stdout);
}

/* Prints the answer or why there is none; the exit code. */
static int told(kith_status status, const kith_text* result, const kith_error* error) {
  kith_text* faults = NULL;
  if (status == KITH_OK) {
    print(result);
    return exit_done;
  }
  if ((status == KITH_E_INPUT || status == KITH_E_CONFLICT) &&
      kith_error_json(error, &faults) == KITH_OK) {
    print(faults);
    kith_text_free(faults);
    return exit_faults;
  }
  fprintf(stderr, "%s\n", error == NULL ? "no such call" : kith_error_message(error));
  return status == KITH_E_ARGUMENT ? exit_wrong_use : exit_internal;
}

int main(int count, char** arguments) {
  struct bytes inputs[most_inputs] = {{NULL, 0}, {NULL, 0}, {NULL, 0}, {NULL, 0}};
  kith_text* result = NULL;
  kith_error* error = NULL;
  kith_status status = KITH_OK;
  int code = exit_wrong_use;
  if (count < 4 || count > 2 + most_inputs) {
    fprintf(stderr, "kith_c_call CALL OPTIONS DOCUMENT [DOCUMENT | TEXT TEXT]\n");
    return exit_wrong_use;
  }
  for (int i = 2; i < count; ++i) {
    if (!read_input(arguments[1], i - 2, arguments[i], &inputs[i - 2])) {
      fprintf(stderr, "cannot read %s\n", arguments[i]);
      for (int k = 0; k < most_inputs; ++k) free(inputs[k].data);
      return exit_wrong_use;
    }
  }
  status = call(arguments[1], inputs, &result, &error);
  code = told(status, result, error);
  kith_text_free(result);
  kith_error_free(error);
  for (int i = 0; i < most_inputs; ++i) free(inputs[i].data);
  return code;
}
