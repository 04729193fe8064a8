/* Parts of a JSON text that ends in a zero byte, as they are written: for tests that put requests
 * together from the example questions. The text must be JSON. */
#ifndef KITH_TESTS_JSON_SPANS_H
#define KITH_TESTS_JSON_SPANS_H

#include <stddef.h>

/* Some bytes of a text; `data` is NULL where there are none. */
struct span {
  const char* data;
  size_t size;
};

/* The value of a member of an object, at its "{". */
struct span member_of(const char* object, const char* name);

/* The name and the value of the member of an object with an index from 0; the name without its
 * quotation marks. Without data behind the last. */
struct span member_at(const char* object, int index, struct span* name);

/* The element of an array, at its "[", with an index from 0. */
struct span element_at(const char* array, int index);

/* The text of a JSON string without escapes, at its quotation mark, copied into `text`. */
void copy_string(struct span value, char* text, size_t size);

#endif
