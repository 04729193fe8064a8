/* Counts what holds and what does not; the last line of a program says how many. */
#ifndef KITH_TESTS_CHECK_H
#define KITH_TESTS_CHECK_H

#include <stddef.h>

#include "kith/kith.h"

/* One check: `says` is the behaviour in words, printed where it does not hold. */
void check(int holds, const char* says);
void check_status(kith_status status, kith_status wanted, const char* says);
void check_text(const char* text, const char* wanted, const char* says);
/* The text begins with, or holds, what is wanted. */
void check_starts(const char* text, const char* wanted, const char* says);
void check_holds(const char* text, const char* wanted, const char* says);

/* Checks the status of a failed call and that its error has a message; then frees the error. Takes
 * its address: a call and an error beside it are evaluated in no order. */
void check_refused(kith_status status, kith_status wanted, kith_error** error, const char* says);

/* Prints "N passed, M failed"; the exit code of a program. */
int checked(void);

/* The bytes of a file below the top folder, zero at their end, freed by the caller; exits where it
 * cannot be read. */
char* read_source(const char* path, size_t* size);

#endif
