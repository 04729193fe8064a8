#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "area_fixture.h"
#include "check.h"
#include "groups.h"
#include "streams.h"

enum { threads = 8, rounds = 25 };

/* What every thread reads, and nobody changes. */
struct shared {
  const kith_parameters* parameters;
  const kith_area* area;
  const kith_result* result;
  const char* plan;
  size_t plan_size;
  const char* wanted;  /* the result of `plan` */
  const char* request; /* that asks the same by its name */
};

static int same_cost(const struct shared* shared) {
  kith_text* text = NULL;
  int same = 0;
  if (kith_plan_cost_json(shared->plan, shared->plan_size, shared->parameters, NULL, 0, &text,
                          NULL) == KITH_OK)
    same = strcmp(kith_text_data(text), shared->wanted) == 0;
  kith_text_free(text);
  return same;
}

static int same_call(const struct shared* shared) {
  kith_text* reply = NULL;
  int same = 0;
  if (kith_call_json(shared->request, strlen(shared->request), shared->parameters, &reply) ==
      KITH_OK)
    same = strcmp(kith_text_data(reply), shared->wanted) == 0;
  kith_text_free(reply);
  return same;
}

static int weekly_total(const kith_result* result) {
  struct ArrowArrayStream rows;
  struct table plans;
  int64_t sum = 0;
  if (kith_result_table(result, "plans", 5, &rows, NULL) != KITH_OK) return 0;
  if (read_table(&rows, &plans))
    sum = whole_at(&plans, "weekly_pence", 0) + whole_at(&plans, "weekly_pence", 1);
  free_table(&plans);
  return (int)sum;
}

static int same_area_cost(const struct shared* shared) {
  kith_result* result = NULL;
  int sum = 0;
  if (kith_area_cost(shared->area, shared->parameters, "{\"threads\":2}", 13, NULL, &result,
                     NULL) == KITH_OK)
    sum = weekly_total(result);
  kith_result_free(result);
  return sum == 19500 && weekly_total(shared->result) == 19500;
}

static int same_area_call(const struct shared* shared) {
  static const char request[] = "{\"call\":\"cost\",\"options\":{\"threads\":2}}";
  kith_result* result = NULL;
  int sum = 0;
  if (kith_area_call(shared->area, request, strlen(request), shared->parameters, NULL, &result,
                     NULL) == KITH_OK)
    sum = weekly_total(result);
  kith_result_free(result);
  return sum == 19500;
}

static void* read_all(void* argument) {
  const struct shared* shared = argument;
  int* same = malloc(sizeof *same);
  *same = 0;
  for (int i = 0; i < rounds; ++i) {
    *same +=
        same_cost(shared) && same_call(shared) && same_area_cost(shared) && same_area_call(shared);
  }
  return same;
}

static int run(struct shared* shared) {
  pthread_t running[threads];
  int same = 0;
  for (int i = 0; i < threads; ++i) pthread_create(&running[i], NULL, read_all, shared);
  for (int i = 0; i < threads; ++i) {
    void* counted = NULL;
    pthread_join(running[i], &counted);
    same += *(int*)counted;
    free(counted);
  }
  return same;
}

void check_threads(void) {
  struct shared shared = {NULL, NULL, NULL, NULL, 0, NULL, NULL};
  kith_parameters* parameters = NULL;
  kith_tables* tables = two_people();
  kith_area* area = built(tables);
  kith_result* result = NULL;
  kith_text* wanted = NULL;
  char* request = NULL;
  char* plan = read_source("examples/plans/sister.json", &shared.plan_size);
  check_status(kith_parameters_shipped(&parameters, NULL), KITH_OK, "parameters are made once");
  check_status(kith_area_cost(area, parameters, NULL, 0, NULL, &result, NULL), KITH_OK,
               "an area is costed once");
  check_status(kith_plan_cost_json(plan, shared.plan_size, parameters, NULL, 0, &wanted, NULL),
               KITH_OK, "a plan is costed once");
  shared.parameters = parameters;
  shared.area = area;
  shared.result = result;
  shared.plan = plan;
  shared.wanted = kith_text_data(wanted);
  request = malloc(shared.plan_size + 64);
  sprintf(request, "{\"call\":\"cost\",\"documents\":[%s]}", plan);
  shared.request = request;

  check(run(&shared) == threads * rounds, "many threads read the same handles and get the same");

  free(request);
  free(plan);
  kith_text_free(wanted);
  kith_result_free(result);
  kith_area_free(area);
  kith_tables_free(tables);
  kith_parameters_free(parameters);
}
