/* Makes one call of kith.h and prints what came back; tests/mission/README.md says how it is used.
 * A call that has no function of its own is asked by its name. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "kith/kith.h"
#include "typed_calls.h"

enum { exit_done = 0, exit_faults = 1, exit_wrong_use = 2, exit_internal = 4 };

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

static void print(const kith_text* text) {
  fwrite(kith_text_data(text), 1, kith_text_size(text), stdout);
}

/* A request that asks a call by its name, with the texts as they are; NULL: out of memory. */
static char* request_of(const char* name, const struct bytes* inputs) {
  size_t room = strlen(name) + 64;
  char* request = NULL;
  int written = 0;
  for (int i = 0; i < most_inputs; ++i) room += inputs[i].size + 1;
  request = malloc(room);
  if (request == NULL) return NULL;
  written = sprintf(request, "{\"call\":\"%s\",\"documents\":[", name);
  for (int i = 1; i < most_inputs && inputs[i].data != NULL; ++i)
    written += sprintf(request + written, "%s%.*s", i == 1 ? "" : ",", (int)inputs[i].size,
                       inputs[i].data);
  written += sprintf(request + written, "]");
  if (inputs[0].data != NULL)
    written += sprintf(request + written, ",\"options\":%.*s", (int)inputs[0].size, inputs[0].data);
  sprintf(request + written, "}");
  return request;
}

/* Prints the reply to a call that has no function of its own; the exit code. */
static int ask_by_name(const char* name, const struct bytes* inputs) {
  char* request = request_of(name, inputs);
  kith_text* reply = NULL;
  kith_status status = KITH_E_MEMORY;
  if (request != NULL) status = kith_call_json(request, strlen(request), NULL, &reply);
  if (reply != NULL) print(reply);
  kith_text_free(reply);
  free(request);
  if (status == KITH_OK) return exit_done;
  if (status == KITH_E_INPUT || status == KITH_E_CONFLICT) return exit_faults;
  return status == KITH_E_ARGUMENT ? exit_wrong_use : exit_internal;
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
  if (has_function(arguments[1])) {
    status = ask_function(arguments[1], inputs, &result, &error);
    code = told(status, result, error);
  } else {
    code = ask_by_name(arguments[1], inputs);
  }
  kith_text_free(result);
  kith_error_free(error);
  for (int i = 0; i < most_inputs; ++i) free(inputs[i].data);
  return code;
}
