#include "check.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { most_bytes = 1 << 20 }; /* of a file that a test reads */

static int passed = 0;
static int failed = 0;

void check(int holds, const char* says) {
  if (holds) {
    ++passed;
  } else {
    ++failed;
    printf("does not hold: %s\n", says);
  }
}

void check_status(kith_status status, kith_status wanted, const char* says) {
  check(status == wanted, says);
  if (status != wanted)
    printf("  status %s, wanted %s\n", kith_status_name(status), kith_status_name(wanted));
}

void check_text(const char* text, const char* wanted, const char* says) {
  const int same = text != NULL && strcmp(text, wanted) == 0;
  check(same, says);
  if (!same) printf("  found  %s\n  wanted %s\n", text == NULL ? "NULL" : text, wanted);
}

void check_starts(const char* text, const char* wanted, const char* says) {
  const int starts = text != NULL && strncmp(text, wanted, strlen(wanted)) == 0;
  check(starts, says);
  if (!starts) printf("  found  %s\n  wanted %s ...\n", text == NULL ? "NULL" : text, wanted);
}

void check_holds(const char* text, const char* wanted, const char* says) {
  const int holds = text != NULL && strstr(text, wanted) != NULL;
  check(holds, says);
  if (!holds) printf("  found  %s\n  wanted ... %s ...\n", text == NULL ? "NULL" : text, wanted);
}

void check_refused(kith_status status, kith_status wanted, kith_error** error, const char* says) {
  check_status(status, wanted, says);
  check(*error != NULL && strlen(kith_error_message(*error)) > 0, "a failed call leaves an error");
  kith_error_free(*error);
  *error = NULL;
}

int checked(void) {
  printf("%d passed, %d failed\n", passed, failed);
  return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

char* read_source(const char* path, size_t* size) {
  char name[1024];
  char* bytes = malloc(most_bytes);
  FILE* file = NULL;
  snprintf(name, sizeof name, "%s/%s", KITH_SOURCE_DIR, path);
  file = fopen(name, "rb");
  if (file == NULL || bytes == NULL) {
    printf("cannot read %s\n", name);
    exit(EXIT_FAILURE);
  }
  *size = fread(bytes, 1, most_bytes - 1, file);
  bytes[*size] = '\0';
  fclose(file);
  return bytes;
}
