/* The calls of documents that have a function of their own, by their names. */
#ifndef KITH_TESTS_TYPED_CALLS_H
#define KITH_TESTS_TYPED_CALLS_H

#include <stddef.h>

#include "kith/kith.h"

/* A text that goes in; `data` is NULL where there is none. */
struct bytes {
  char* data;
  size_t size;
};

enum { most_inputs = 4 }; /* options, documents, and texts of the call */

/* Whether a call of documents has a function of its own. */
int has_function(const char* call);

/* Asks the function of a call: `inputs` are the options, then the documents, then texts such as the
 * employment of a wage. KITH_E_ARGUMENT without an error where there is none. */
kith_status ask_function(const char* call, const struct bytes* inputs, kith_text** result,
                         kith_error** error);

#endif
