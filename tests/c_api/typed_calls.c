#include "typed_calls.h"

#include <string.h>

/* The two shapes that most functions have: a document, with and without parameters. */
typedef kith_status (*plain)(const char*, size_t, const char*, size_t, kith_text**, kith_error**);
typedef kith_status (*with_parameters)(const char*, size_t, const kith_parameters*, const char*,
                                       size_t, kith_text**, kith_error**);

struct typed {
  const char* call;
  plain plain;
  with_parameters with_parameters;
};

static const struct typed functions[] = {
    {"check", kith_plan_check_json, NULL},
    {"contribution", NULL, kith_contribution_cost_json},
    {"cost", NULL, kith_plan_cost_json},
    {"fit", NULL, kith_plan_fit_json},
    {"ledger", kith_plan_ledger_json, NULL},
    {"network", kith_plan_network_json, NULL},
    {"payments", NULL, kith_budget_payments_json},
    {"price", kith_price_build_up_json, NULL}, /* as questions and the command line name it */
    {"price_build_up", kith_price_build_up_json, NULL},
    {"schedule", kith_schedule_explain_json, NULL},
    {"score", kith_outcome_score_json, NULL},
};

static const struct typed* function_of(const char* call) {
  for (size_t i = 0; i < sizeof functions / sizeof *functions; ++i)
    if (strcmp(functions[i].call, call) == 0) return &functions[i];
  return NULL;
}

int has_function(const char* call) {
  return strcmp(call, "compare") == 0 || strcmp(call, "wage") == 0 || function_of(call) != NULL;
}

kith_status ask_function(const char* call, const struct bytes* inputs, kith_text** result,
                         kith_error** error) {
  const struct bytes* options = &inputs[0];
  const struct bytes* first = &inputs[1];
  const struct bytes* second = &inputs[2];
  const struct bytes* third = &inputs[3];
  const struct typed* typed = function_of(call);
  if (strcmp(call, "compare") == 0)
    return kith_plan_compare_json(first->data, first->size, second->data, second->size, NULL,
                                  options->data, options->size, result, error);
  if (strcmp(call, "wage") == 0)
    return kith_plan_wage_json(first->data, first->size, second->data, second->size, third->data,
                               third->size, NULL, options->data, options->size, result, error);
  if (typed == NULL) return KITH_E_ARGUMENT;
  if (typed->plain != NULL)
    return typed->plain(first->data, first->size, options->data, options->size, result, error);
  return typed->with_parameters(first->data, first->size, NULL, options->data, options->size,
                                result, error);
}
