#include "json_spans.h"

#include <string.h>

static const struct span none = {NULL, 0};

static const char* skip_space(const char* at) { return at + strspn(at, " \t\r\n"); }

static const char* skip_string(const char* at) {
  for (++at; *at != '"'; ++at)
    if (*at == '\\') ++at;
  return at + 1;
}

static const char* skip_value(const char* at) {
  int open = 0;
  if (*at == '"') return skip_string(at);
  if (*at != '{' && *at != '[') return at + strcspn(at, ",]} \t\r\n");
  do {
    if (*at == '"') {
      at = skip_string(at);
      continue;
    }
    if (*at == '{' || *at == '[') ++open;
    if (*at == '}' || *at == ']') --open;
    ++at;
  } while (open > 0);
  return at;
}

static struct span value_from(const char* at) {
  struct span value;
  value.data = skip_space(at);
  value.size = (size_t)(skip_value(value.data) - value.data);
  return value;
}

/* What follows a value and its comma; NULL: it was the last. */
static const char* next_after(struct span value) {
  const char* at = skip_space(value.data + value.size);
  return *at == ',' ? skip_space(at + 1) : NULL;
}

struct span member_at(const char* object, int index, struct span* name) {
  const char* at = skip_space(object + 1);
  if (*at == '}') return none;
  while (at != NULL) {
    const struct span key = value_from(at);
    const struct span value = value_from(skip_space(key.data + key.size) + 1);
    name->data = key.data + 1;
    name->size = key.size - 2;
    if (index-- == 0) return value;
    at = next_after(value);
  }
  return none;
}

struct span member_of(const char* object, const char* name) {
  struct span found;
  for (int i = 0;; ++i) {
    const struct span value = member_at(object, i, &found);
    if (value.data == NULL) return none;
    if (found.size == strlen(name) && memcmp(found.data, name, found.size) == 0) return value;
  }
}

struct span element_at(const char* array, int index) {
  const char* at = skip_space(array + 1);
  if (*at == ']') return none;
  while (at != NULL) {
    const struct span value = value_from(at);
    if (index-- == 0) return value;
    at = next_after(value);
  }
  return none;
}

void copy_string(struct span value, char* text, size_t size) {
  const size_t length = value.size < 2 || value.size - 2 >= size ? 0 : value.size - 2;
  if (length > 0) memcpy(text, value.data + 1, length);
  text[length] = '\0';
}
