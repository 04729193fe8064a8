/*
 * kith: plans, networks and budgets of support brokerage, exact and with reasons.
 *
 * This header is the whole C interface and the only binary promise of libkith: it only grows.
 *
 * Conventions, everywhere in it
 *   - Text in is UTF-8, a pointer and a size in bytes; it need not end in a zero byte. Pointers to
 *     const are borrowed for the call.
 *   - What comes out through `[out] **` is the caller's and has one free function, which takes
 *     NULL. It is set to NULL first and stays NULL unless the call returns KITH_OK.
 *   - Options are a JSON object, or NULL with size 0 for the defaults. An unknown option is a
 *     fault.
 *   - `error` may be NULL. What it receives after a failure is the caller's, freed with
 *     kith_error_free; after KITH_OK it is NULL.
 *   - Handles are opaque, and immutable once made: reading one from several threads at once is
 *     safe. kith_tables alone is built up step by step, by one thread at a time. A handle may be
 *     freed while others made from it live on.
 *   - Every call has a name too, that of its Python function or method: kith_calls_json lists
 *     them. The functions by name (kith_call_json, kith_area_call, kith_result_call) give the bytes
 *     of the typed ones. Calls that are added later have a name and no function of their own.
 *   - No call keeps state between calls, prints, or reads a file, the clock, the locale or the
 *     environment. The same input gives the same bytes, for any number of threads.
 *   - Amounts of money are decimal text in pounds in documents ("4680.00") and int64 pence in
 *     columns; dates are "2026-04-06" in documents and int32 days since 1970-01-01 in columns.
 */
#ifndef KITH_KITH_H
#define KITH_KITH_H

#include <stddef.h>
#include <stdint.h>

#if defined(_WIN32)
#if defined(KITH_BUILDING)
#define KITH_API __declspec(dllexport)
#else
#define KITH_API __declspec(dllimport)
#endif
#elif defined(__GNUC__)
#define KITH_API __attribute__((visibility("default")))
#else
#define KITH_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/* --- the Arrow C data and stream interface ---
 * Frozen by the Arrow project; guarded by its own names, so that any header may define it first.
 * https://arrow.apache.org/docs/format/CDataInterface.html, .../CStreamInterface.html */

#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE

#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE 2
#define ARROW_FLAG_MAP_KEYS_SORTED 4

struct ArrowSchema {
  const char* format;
  const char* name;
  const char* metadata;
  int64_t flags;
  int64_t n_children;
  struct ArrowSchema** children;
  struct ArrowSchema* dictionary;
  void (*release)(struct ArrowSchema*);
  void* private_data;
};

struct ArrowArray {
  int64_t length;
  int64_t null_count;
  int64_t offset;
  int64_t n_buffers;
  int64_t n_children;
  const void** buffers;
  struct ArrowArray** children;
  struct ArrowArray* dictionary;
  void (*release)(struct ArrowArray*);
  void* private_data;
};

#endif /* ARROW_C_DATA_INTERFACE */

#ifndef ARROW_C_STREAM_INTERFACE
#define ARROW_C_STREAM_INTERFACE

struct ArrowArrayStream {
  int (*get_schema)(struct ArrowArrayStream*, struct ArrowSchema* out);
  int (*get_next)(struct ArrowArrayStream*, struct ArrowArray* out);
  const char* (*get_last_error)(struct ArrowArrayStream*);
  void (*release)(struct ArrowArrayStream*);
  void* private_data;
};

#endif /* ARROW_C_STREAM_INTERFACE */

/* --- statuses and handles --- */

/** How a call ended: one of the constants below. Since 0.1. */
typedef int32_t kith_status;

/** The statuses. A number never changes its meaning; further ones may be added. Since 0.1. */
enum {
  KITH_OK = 0,          /**< done */
  KITH_E_ARGUMENT = 1,  /**< a wrong call: NULL, an unknown name, a stream that cannot be read */
  KITH_E_RANGE = 2,     /**< a value outside the documented range */
  KITH_E_INPUT = 3,     /**< a document, a table or the options have faults: all are in the error */
  KITH_E_OVERFLOW = 4,  /**< an exact result does not fit */
  KITH_E_NOT_KNOWN = 5, /**< asked outside dated data */
  KITH_E_MEMORY = 6,    /**< out of memory */
  KITH_E_CANCELLED = 7, /**< the progress function said stop; nothing was made */
  KITH_E_CONFLICT = 8,  /**< a ledger id used again for something else */
  KITH_E_LIMIT = 9,     /**< a documented limit was reached */
  KITH_E_INTERNAL = 10  /**< a defect in kith */
};

/** What went wrong: a status, a sentence, and every fault with its place. Opaque and immutable.
 *  Received through `[out] **error` (NULL: not wanted), freed with kith_error_free. Since 0.1. */
typedef struct kith_error kith_error;

/** UTF-8 text that kith wrote: kith_text_data, kith_text_size, kith_text_free. Since 0.1. */
typedef struct kith_text kith_text;

/** Statutory values, bank holidays and State Pension ages by date. Costs a parse to make: keep it
 *  where many plans are costed. Freed with kith_parameters_free. Since 0.1. */
typedef struct kith_parameters kith_parameters;

/** Tables on their way in: the one mutable handle. Freed with kith_tables_free. Since 0.1. */
typedef struct kith_tables kith_tables;

/** Checked tables as one typed graph of people, ties, plans and money. Freed with kith_area_free.
 *  Since 0.1. */
typedef struct kith_area kith_area;

/** The answer of an area call or of a call that asks a result, of whatever kind: tables, and a
 *  document where it has one. It knows the call that made it. Freed with kith_result_free. Since
 *  0.1. */
typedef struct kith_result kith_result;

/** Who watches a long call. `size` is sizeof(kith_watch). `progress` (NULL: not wanted) is called
 *  on the caller's thread, again and again, with `context` and how much of `total` is done; a value
 *  other than zero cancels the call. It must not throw or jump out of the call. Since 0.1. */
typedef struct kith_watch {
  size_t size;
  void* context;
  int32_t (*progress)(void* context, uint64_t done, uint64_t total);
} kith_watch;

/* --- the library --- */

/**
 * The version of the library that runs.
 *
 * @return 10000 major + 100 minor + patch; 100 is 0.1.0
 *
 * Cannot fail. Safe to call from several threads at once. Since 0.1.
 */
KITH_API int32_t kith_version(void);

/**
 * The name of a status.
 *
 * @param status any number
 * @return "ok", "argument", "range", "input", "overflow", "not_known", "memory", "cancelled",
 *         "conflict", "limit" or "internal", else "unknown"; of static storage, never NULL
 *
 * Cannot fail. Safe to call from several threads at once. Since 0.1.
 */
KITH_API const char* kith_status_name(kith_status status);

/* --- errors and texts --- */

/**
 * The sentence that says what went wrong: table, row, column, value and what was allowed.
 *
 * @param error borrowed; NULL: NULL is returned
 * @return UTF-8 that ends in a zero byte and lives as long as `error`
 *
 * Cannot fail. Safe to call from several threads at once. Since 0.1.
 */
KITH_API const char* kith_error_message(const kith_error* error);

/**
 * How many faults the input had.
 *
 * @param error borrowed; NULL: 0 is returned
 * @return all of them, also those that kith_error_json does not show; 0 unless KITH_E_INPUT
 *
 * Cannot fail. Safe to call from several threads at once. Since 0.1.
 */
KITH_API size_t kith_error_fault_count(const kith_error* error);

/**
 * The status of the call that left an error.
 *
 * @param error borrowed; NULL: KITH_OK is returned
 * @return the status that the call returned
 *
 * Cannot fail. Safe to call from several threads at once. Since 0.1.
 */
KITH_API kith_status kith_error_status(const kith_error* error);

/**
 * The faults as a `faults/1` document: code, place, what stood there and what may stand there. The
 * faults of a call by name also have `in`, what they are of: "options", "documents/1" (counted from
 * 0), "request", "area", or a member of the request such as "text".
 *
 * @param error       borrowed
 * @param[out] result a `faults/1` document, the caller's, freed with kith_text_free; NULL unless
 *                    KITH_OK. It shows as many faults as the option `faults_shown` of the failed
 *                    call said (default 100), and none where the error has no faults
 * @return KITH_OK; KITH_E_ARGUMENT: a NULL pointer; KITH_E_MEMORY; KITH_E_INTERNAL
 *
 * Safe to call from several threads at once. Since 0.1.
 */
KITH_API kith_status kith_error_json(const kith_error* error, kith_text** result);

/**
 * Gives an error back.
 *
 * @param error the caller's, not used again; NULL: nothing happens
 *
 * Cannot fail. One thread, once. Since 0.1.
 */
KITH_API void kith_error_free(kith_error* error);

/**
 * The bytes of a text.
 *
 * @param text borrowed; NULL: NULL is returned
 * @return UTF-8 that ends in a zero byte after kith_text_size bytes and lives as long as `text`
 *
 * Cannot fail. Safe to call from several threads at once. Since 0.1.
 */
KITH_API const char* kith_text_data(const kith_text* text);

/**
 * The size of a text.
 *
 * @param text borrowed; NULL: 0 is returned
 * @return bytes, without the zero byte at the end
 *
 * Cannot fail. Safe to call from several threads at once. Since 0.1.
 */
KITH_API size_t kith_text_size(const kith_text* text);

/**
 * Gives a text back.
 *
 * @param text the caller's, not used again; NULL: nothing happens
 *
 * Cannot fail. One thread, once. Since 0.1.
 */
KITH_API void kith_text_free(kith_text* text);

/**
 * The JSON Schema (draft 2020-12) of a document or a table, each column with its unit and
 * sensitivity.
 *
 * @param name        a document ("plan/1", "result/1"), the options of a call ("options/1") or a
 *                    table that comes in ("table/ties"), borrowed; kith_calls_json names those of
 *                    each call, and the message about another name lists all
 * @param name_size   its size in bytes
 * @param[out] result the schema, the caller's, freed with kith_text_free; NULL unless KITH_OK
 * @param[out] error  NULL, or receives the reason for a failure
 * @return KITH_OK; KITH_E_ARGUMENT: a NULL pointer or another name; KITH_E_MEMORY; KITH_E_INTERNAL
 *
 * Safe to call from several threads at once. Since 0.1.
 */
KITH_API kith_status kith_schema_json(const char* name, size_t name_size, kith_text** result,
                                      kith_error** error);

/* --- calls by name --- */

/**
 * The catalogue of all calls: what can be asked, with what, and what comes out.
 *
 * @param[out] result a `calls/1` document: for each call its name, what it says, what it asks
 *                    (documents, an area, or a result and of which call), documents, further
 *                    members, the schema of its options, the kind of its document, its tables with
 *                    their columns, and whether it is watched; the caller's, freed with
 *                    kith_text_free; NULL unless KITH_OK
 * @param[out] error  NULL, or receives the reason for a failure
 * @return KITH_OK; KITH_E_ARGUMENT: a NULL pointer; KITH_E_MEMORY; KITH_E_INTERNAL
 *
 * Safe to call from several threads at once. Since 0.1.
 */
KITH_API kith_status kith_calls_json(kith_text** result, kith_error** error);

/**
 * Asks a call of documents by its name. The reply is the document that its own function gives, byte
 * for byte, or the reason why there is none: a host that declares this function and the three of
 * kith_text has every call of documents.
 *
 * @param request      a JSON object, UTF-8, borrowed for the call: `call`, `documents` (the
 *                     documents themselves, each <= 64 MB), `options`, and the further members that
 *                     the catalogue names for the call; members that begin with `x_` are allowed
 * @param request_size its size in bytes
 * @param parameters   statutory values to use, borrowed; NULL: the shipped set
 * @param[out] reply   after KITH_OK the answer's document, else an `error/1` document: status,
 *                     message, and faults, each with `in` (see kith_error_json) and its place as in
 *                     the document alone. The caller's, freed with kith_text_free; NULL after
 *                     KITH_E_MEMORY alone
 * @return KITH_OK; KITH_E_ARGUMENT: a NULL pointer, or no call has that name: the message names
 *         those that there are; KITH_E_INPUT: the request, a document or the options have faults;
 *         KITH_E_MEMORY; and what the call's own function returns
 *
 * Safe to call from several threads at once. Since 0.1.
 */
KITH_API kith_status kith_call_json(const char* request, size_t request_size,
                                    const kith_parameters* parameters, kith_text** reply);

/* --- parameters --- */

/**
 * The statutory values that kith ships, each with its first day, unit, source and certainty.
 *
 * @param[out] result the caller's, freed with kith_parameters_free; NULL unless KITH_OK
 * @param[out] error  NULL, or receives the reason for a failure
 * @return KITH_OK; KITH_E_ARGUMENT: a NULL pointer; KITH_E_MEMORY; KITH_E_INTERNAL
 *
 * Safe to call from several threads at once. Since 0.1.
 */
KITH_API kith_status kith_parameters_shipped(kith_parameters** result, kith_error** error);

/**
 * Parameters with the caller's own rows laid over them: a row replaces the one of its name and
 * first day, or adds one; a row with an empty or null `value` makes the parameter unknown until its
 * next row.
 *
 * @param parameters  what lies below, borrowed; NULL: the shipped set
 * @param rows        columns name (text), first_day (date32 or ISO text) and value (text or a
 *                    number); known_until, unit, source and certainty where wanted. Released
 *                    whatever happens
 * @param[out] result the caller's, freed with kith_parameters_free; NULL unless KITH_OK
 * @param[out] error  NULL, or receives the reason for a failure
 * @return KITH_OK; KITH_E_INPUT: rows have faults, at "parameters[0].value"; KITH_E_ARGUMENT: a
 *         NULL pointer or a stream that cannot be read; KITH_E_MEMORY; KITH_E_INTERNAL
 *
 * Safe to call from several threads at once, each with a stream of its own. Since 0.1.
 */
KITH_API kith_status kith_parameters_overlay(const kith_parameters* parameters,
                                             struct ArrowArrayStream* rows,
                                             kith_parameters** result, kith_error** error);

/**
 * The value of one parameter on one day.
 *
 * @param parameters  borrowed; NULL: the shipped set
 * @param name        the parameter ("nmw_nlw_rate"), borrowed
 * @param name_size   its size in bytes
 * @param day         the day, days since 1970-01-01
 * @param[out] result a `parameter/1` document: name, first_day, value, unit, source, certainty,
 *                    known_until and assumed_beyond_data; the caller's, freed with kith_text_free;
 *                    NULL unless KITH_OK
 * @param[out] error  NULL, or receives the reason for a failure
 * @return KITH_OK; KITH_E_NOT_KNOWN: `day` is before the first row; KITH_E_ARGUMENT: a NULL pointer
 *         or an unknown name; KITH_E_RANGE: a day outside 1800 to 2999; KITH_E_MEMORY;
 *         KITH_E_INTERNAL
 *
 * Safe to call from several threads at once. Since 0.1.
 */
KITH_API kith_status kith_parameters_find_json(const kith_parameters* parameters, const char* name,
                                               size_t name_size, int32_t day, kith_text** result,
                                               kith_error** error);

/**
 * Gives parameters back. Results made with them stay whole.
 *
 * @param parameters the caller's, not used again; NULL: nothing happens
 *
 * Cannot fail. One thread, once. Since 0.1.
 */
KITH_API void kith_parameters_free(kith_parameters* parameters);

/* --- one schedule, one plan: JSON in, JSON out --- */

/**
 * What a schedule text means: its canonical spelling, its typical week and its count in a period.
 *
 * @param text         the schedule ("mon,wed 09:00-10:00 every 2 weeks"), UTF-8, borrowed
 * @param text_size    its size in bytes
 * @param options      options as JSON, or NULL: `period` {first_day, last_day} (none: no counts;
 *                     its first day is the plan's), `convention`, `nation` (whose bank holidays;
 * england), `terms` [{first_day, last_day}], `occurrences` (how many dated ones to list, 0 to 1000;
 * 0), `faults_shown`
 * @param options_size its size in bytes; 0 with NULL
 * @param[out] result  a `schedule/1` document, the caller's, freed with kith_text_free; NULL unless
 *                     KITH_OK. Minutes and occurrences are exact, as whole numbers or fractions
 * @param[out] error   NULL, or receives the reason for a failure
 * @return KITH_OK; KITH_E_INPUT: the text (each fault with `char`) or the options have faults, or
 *         the period needs days that are not known; KITH_E_ARGUMENT: a NULL pointer; KITH_E_LIMIT;
 *         KITH_E_OVERFLOW; KITH_E_MEMORY; KITH_E_INTERNAL
 *
 * Safe to call from several threads at once. Since 0.1.
 */
KITH_API kith_status kith_schedule_explain_json(const char* text, size_t text_size,
                                                const char* options, size_t options_size,
                                                kith_text** result, kith_error** error);

/**
 * Cost one plan: what each line costs, who pays, and why.
 *
 * @param plan         a `plan/1` document, UTF-8, borrowed for the call
 * @param plan_size    its size in bytes; <= 64 MB
 * @param parameters   statutory values to use, borrowed; NULL: the shipped set
 * @param options      options as JSON (`options/1`), or NULL for the defaults
 * @param options_size its size in bytes; 0 with NULL
 * @param[out] result  a `result/1` document, the caller's, freed with kith_text_free;
 *                     NULL unless KITH_OK. Amounts are decimal text in pounds
 * @param[out] error   NULL, or receives the reason for a failure
 * @return KITH_OK; KITH_E_INPUT: the document or the options have faults, all in `error`;
 *         KITH_E_CONFLICT: with `as_at`, the id of an entry is used again for something else;
 *         KITH_E_ARGUMENT: a NULL pointer; KITH_E_OVERFLOW; KITH_E_LIMIT; KITH_E_MEMORY;
 *         KITH_E_INTERNAL
 *
 * Safe to call from several threads at once. Since 0.1.
 */
KITH_API kith_status kith_plan_cost_json(const char* plan, size_t plan_size,
                                         const kith_parameters* parameters, const char* options,
                                         size_t options_size, kith_text** result,
                                         kith_error** error);

/**
 * What a person pays towards one plan: the English means test, week by week, and why.
 *
 * @param plan         a `plan/1` document with `finances` rows and, in `area`, the council's
 * policy, UTF-8, borrowed for the call
 * @param plan_size    its size in bytes; <= 64 MB
 * @param parameters   statutory values to use, borrowed; NULL: the shipped set
 * @param options      options as JSON (`options/1`), or NULL for the defaults
 * @param options_size its size in bytes; 0 with NULL
 * @param[out] result  a `contribution/1` document, the caller's, freed with kith_text_free; NULL
 *                     unless KITH_OK. Amounts are decimal text in pounds a week, null where a
 * figure cannot be worked out: the finding `not_assessed` then names what is missing
 * @param[out] error   NULL, or receives the reason for a failure
 * @return KITH_OK; KITH_E_INPUT: the document or the options have faults, all in `error`;
 *         KITH_E_ARGUMENT: a NULL pointer; KITH_E_OVERFLOW; KITH_E_LIMIT; KITH_E_MEMORY;
 *         KITH_E_INTERNAL
 *
 * Safe to call from several threads at once. Since 0.1.
 */
KITH_API kith_status kith_contribution_cost_json(const char* plan, size_t plan_size,
                                                 const kith_parameters* parameters,
                                                 const char* options, size_t options_size,
                                                 kith_text** result, kith_error** error);

/**
 * The payments of one budget: each by its date, gross and net, and why it differs from the last.
 *
 * @param plan         a `plan/1` document, UTF-8, borrowed for the call
 * @param plan_size    its size in bytes; <= 64 MB
 * @param parameters   statutory values to use, borrowed; NULL: the shipped set
 * @param options      options as JSON, or NULL: `budget`, the id of a budget (without it the only
 *                     agreed one of the council, the first of those that replace each other),
 *                     `paused_weeks`, weeks of a pause for which it goes on being paid (0 to 520;
 *                     without it all through), and those of kith_plan_cost_json
 * @param options_size its size in bytes; 0 with NULL
 * @param[out] result  a `payments/1` document, the caller's, freed with kith_text_free; NULL unless
 *                     KITH_OK. Amounts are decimal text in pounds; contribution and net are null
 *                     where the contribution cannot be worked out
 * @param[out] error   NULL, or receives the reason for a failure
 * @return KITH_OK; KITH_E_INPUT: the document or the options have faults, all in `error`;
 *         KITH_E_ARGUMENT: a NULL pointer; KITH_E_OVERFLOW; KITH_E_LIMIT; KITH_E_MEMORY;
 *         KITH_E_INTERNAL
 *
 * Safe to call from several threads at once. Since 0.1.
 */
KITH_API kith_status kith_budget_payments_json(const char* plan, size_t plan_size,
                                               const kith_parameters* parameters,
                                               const char* options, size_t options_size,
                                               kith_text** result, kith_error** error);

/**
 * Check one plan document without costing it.
 *
 * @param plan         a `plan/1` document, UTF-8, borrowed for the call
 * @param plan_size    its size in bytes; <= 64 MB
 * @param options      options as JSON, or NULL: `faults_shown`
 * @param options_size its size in bytes; 0 with NULL
 * @param[out] result  a `check/1` document: plan, how many rows each table has, and notes
 *                     {code, at}; the caller's, freed with kith_text_free; NULL unless KITH_OK
 * @param[out] error   NULL, or receives the reason for a failure
 * @return KITH_OK: it can be used; KITH_E_INPUT: it has faults, all in `error`;
 *         KITH_E_ARGUMENT: a NULL pointer; KITH_E_LIMIT; KITH_E_MEMORY; KITH_E_INTERNAL
 *
 * Safe to call from several threads at once. Since 0.1.
 */
KITH_API kith_status kith_plan_check_json(const char* plan, size_t plan_size, const char* options,
                                          size_t options_size, kith_text** result,
                                          kith_error** error);

/**
 * What changes from one plan to another: the cost of the second less the cost of the first.
 *
 * @param first        a `plan/1` document, UTF-8, borrowed for the call
 * @param first_size   its size in bytes; <= 64 MB
 * @param second       the same; its faults are given only where `first` has none
 * @param second_size  its size in bytes; <= 64 MB
 * @param parameters   statutory values to use, borrowed; NULL: the shipped set
 * @param options      options as JSON (`compare_options/1`: those of a costing, for both plans, and
 *                     `discount_rate`, a share a year by which later savings are worth less), or
 *                     NULL for the defaults
 * @param options_size its size in bytes; 0 with NULL
 * @param[out] result  a `compare/1` document: weekly, annual and period in pounds, minutes (paid, a
 *                     week), and per_paid_hour where both plans have one; each change as a share
 *                     of the first plan; what the same money buys, when a purchase pays for
 *                     itself (simply and, with a rate, discounted), what employing adds to pay and
 *                     where it breaks even, where there is such a thing; and line by line. The
 *                     caller's, freed with kith_text_free; NULL unless KITH_OK
 * @param[out] error   NULL, or receives the reason for a failure
 * @return KITH_OK; KITH_E_INPUT: a document or the options have faults, all in `error`;
 *         KITH_E_ARGUMENT: a NULL pointer; KITH_E_OVERFLOW; KITH_E_LIMIT; KITH_E_MEMORY;
 *         KITH_E_INTERNAL
 *
 * Safe to call from several threads at once. Since 0.1.
 */
KITH_API kith_status kith_plan_compare_json(const char* first, size_t first_size,
                                            const char* second, size_t second_size,
                                            const kith_parameters* parameters, const char* options,
                                            size_t options_size, kith_text** result,
                                            kith_error** error);

/**
 * Choose the actions of a plan that are worth most within a budget, and say what that leaves out.
 *
 * An action that meets a need is never left out: where all needs do not fit, the answer is the
 * cheapest plan that meets them, and the shortfall. Of each `choice` at most one action is bought.
 *
 * @param plan         a `plan/1` document, UTF-8, borrowed for the call
 * @param plan_size    its size in bytes; <= 64 MB and 4,096 actions
 * @param parameters   statutory values to use, borrowed; NULL: the shipped set
 * @param options      options as JSON (`options/1`, and `budget`: pounds as text, a year's under a
 *                     quoting convention, the period's by calendar; default what the plan's paying
 *                     budgets hold), or NULL for the defaults
 * @param options_size its size in bytes; 0 with NULL
 * @param[out] result  a `fit/1` document: chosen and dropped actions with reasons, alternatives,
 *                     the frontier of cost against worth, the certificate, and the `result/1` of
 *                     the chosen plan; the caller's, freed with kith_text_free; NULL unless KITH_OK
 * @param[out] error   NULL, or receives the reason for a failure
 * @return KITH_OK; KITH_E_INPUT: the document or the options have faults, all in `error`;
 *         KITH_E_ARGUMENT: a NULL pointer; KITH_E_LIMIT: more actions depend on each other's cost
 *         than can be looked at one by one; KITH_E_OVERFLOW; KITH_E_MEMORY; KITH_E_INTERNAL
 *
 * Safe to call from several threads at once. Since 0.1.
 */
KITH_API kith_status kith_plan_fit_json(const char* plan, size_t plan_size,
                                        const kith_parameters* parameters, const char* options,
                                        size_t options_size, kith_text** result,
                                        kith_error** error);

/**
 * Where the accounts of a plan stand at the end of a day, and how they came there.
 *
 * @param plan         a `plan/1` document with `accounts` and `entries`, UTF-8, borrowed for the
 *                     call
 * @param plan_size    its size in bytes; <= 64 MB
 * @param options      options as JSON, or NULL for the defaults: `as_at` (entries up to and
 *                     including that day; all of them), `faults_shown`, `interest_rate` (a share of
 *                     a year as text: what accounts that say `interest_to` earned up to `as_at`)
 *                     and `interest_rounding` (half_up and the other rules, to the penny)
 * @param options_size its size in bytes; 0 with NULL
 * @param[out] result  a `ledger/1` document: every account with what was received, paid, committed
 *                     and refused and its statement, findings, and a chain of SHA-256 hashes over
 *                     what was posted. Pounds are decimal text, minutes whole numbers in members
 *                     that end in `_minutes`. The caller's, freed with kith_text_free; NULL unless
 *                     KITH_OK
 * @param[out] error   NULL, or receives the reason for a failure
 * @return KITH_OK; KITH_E_INPUT: the document or the options have faults, all in `error`;
 *         KITH_E_CONFLICT: the id of an entry is used again for something else, each place in
 *         `error`; KITH_E_ARGUMENT: a NULL pointer; KITH_E_OVERFLOW; KITH_E_LIMIT; KITH_E_MEMORY;
 *         KITH_E_INTERNAL
 *
 * Safe to call from several threads at once. Since 0.1.
 */
KITH_API kith_status kith_plan_ledger_json(const char* plan, size_t plan_size, const char* options,
                                           size_t options_size, kith_text** result,
                                           kith_error** error);

/**
 * The highest hourly wage, in whole pence, at which an employment costs no more than a budget, by
 * the plan's own pay run. What counts are the lines of its actions and of its employer, on the
 * basis that budgets have: a quoted year, or the period by calendar.
 *
 * @param plan            a `plan/1` document, UTF-8, borrowed for the call
 * @param plan_size       its size in bytes; <= 64 MB
 * @param employment      the id of an employment of the plan, borrowed
 * @param employment_size its size in bytes
 * @param budget          pounds as decimal text of at most two places, 0.00 or more, borrowed
 * @param budget_size     its size in bytes
 * @param parameters      statutory values to use, borrowed; NULL: the shipped set
 * @param options         options as JSON (`options/1`), or NULL for the defaults
 * @param options_size    its size in bytes; 0 with NULL
 * @param[out] result     a `wage/1` document: pay_rate (null, with a reason, where there is none),
 *                        cost, left, what a penny more would cost, lines and findings; the
 *                        caller's, freed with kith_text_free; NULL unless KITH_OK
 * @param[out] error      NULL, or receives the reason for a failure
 * @return KITH_OK; KITH_E_INPUT: the document or the options have faults, all in `error`;
 *         KITH_E_ARGUMENT: a NULL pointer, no such employment, or a budget that is no amount;
 *         KITH_E_RANGE: a negative budget; KITH_E_OVERFLOW; KITH_E_LIMIT; KITH_E_MEMORY;
 *         KITH_E_INTERNAL
 *
 * Safe to call from several threads at once. Since 0.1.
 */
KITH_API kith_status kith_plan_wage_json(const char* plan, size_t plan_size, const char* employment,
                                         size_t employment_size, const char* budget,
                                         size_t budget_size, const kith_parameters* parameters,
                                         const char* options, size_t options_size,
                                         kith_text** result, kith_error** error);

/**
 * Who is around the person of a plan: size and composition, by heads and by hours.
 *
 * @param plan         a `plan/1` document, UTF-8, borrowed for the call
 * @param plan_size    its size in bytes; <= 64 MB
 * @param options      options as JSON, or NULL for the defaults: `as_at` (ties in force on that
 *                     day; the plan's first day), `weight` (none; strength), `faults_shown`
 * @param options_size its size in bytes; 0 with NULL
 * @param[out] result  a `network/1` document, the caller's, freed with kith_text_free; NULL unless
 *                     KITH_OK
 * @param[out] error   NULL, or receives the reason for a failure
 * @return KITH_OK; KITH_E_INPUT: the document or the options have faults, all in `error`;
 *         KITH_E_ARGUMENT: a NULL pointer; KITH_E_LIMIT; KITH_E_MEMORY; KITH_E_INTERNAL
 *
 * Safe to call from several threads at once. Since 0.1.
 */
KITH_API kith_status kith_plan_network_json(const char* plan, size_t plan_size, const char* options,
                                            size_t options_size, kith_text** result,
                                            kith_error** error);

/* --- answers to a questionnaire --- */

/**
 * Score the answers to one instrument: of one person, or the counts of many.
 *
 * @param answers      a document {"instrument": "swemwbs", "responses": [4, 3, 3, 4, 2, 5, 3]}, an
 *                     answer that was not given being null; or the answers of many, {"instrument",
 *                     "people", "counts": a row for each item, "stated_mean"}; UTF-8, borrowed
 * @param answers_size its size in bytes; <= 64 MB
 * @param options      options as JSON, or NULL for the defaults: `faults_shown`
 * @param options_size its size in bytes; 0 with NULL
 * @param[out] result  a `score/1` document, the caller's, freed with kith_text_free; NULL unless
 *                     KITH_OK. Where answers do not suffice it says why in place of a score
 * @param[out] error   NULL, or receives the reason for a failure
 * @return KITH_OK; KITH_E_INPUT: the document or the options have faults, all in `error`;
 *         KITH_E_ARGUMENT: a NULL pointer; KITH_E_LIMIT; KITH_E_MEMORY; KITH_E_INTERNAL
 *
 * Safe to call from several threads at once. Since 0.1.
 */
KITH_API kith_status kith_outcome_score_json(const char* answers, size_t answers_size,
                                             const char* options, size_t options_size,
                                             kith_text** result, kith_error** error);

/* --- an area: tables in, tables out --- */

/**
 * An empty set of tables.
 *
 * @param[out] result the caller's, freed with kith_tables_free; NULL unless KITH_OK
 * @param[out] error  NULL, or receives the reason for a failure
 * @return KITH_OK; KITH_E_ARGUMENT: a NULL pointer; KITH_E_MEMORY; KITH_E_INTERNAL
 *
 * Safe to call from several threads at once. Since 0.1.
 */
KITH_API kith_status kith_tables_create(kith_tables** result, kith_error** error);

/**
 * Adds the batches of a stream to one table. A table may come in several calls. Cells are checked
 * by kith_area_build, all at once.
 *
 * @param tables    the caller's; after a failure it is as it was before
 * @param name      a table of the model ("people", "ties", "actions", ...), borrowed
 * @param name_size its size in bytes
 * @param rows      the rows. Released whatever happens, also when another argument is wrong
 * @param[out] error NULL, or receives the reason for a failure
 * @return KITH_OK; KITH_E_ARGUMENT: a NULL pointer, an unknown table, or a stream that cannot be
 *         read; KITH_E_LIMIT; KITH_E_MEMORY; KITH_E_INTERNAL
 *
 * One thread at a time for one `tables`. Since 0.1.
 */
KITH_API kith_status kith_tables_add(kith_tables* tables, const char* name, size_t name_size,
                                     struct ArrowArrayStream* rows, kith_error** error);

/**
 * Says what holds for all plans of an area: nation, mileage rate, nights, terms, charging policy.
 * A later call replaces an earlier one. Faults are given by kith_area_build, with the tables'.
 *
 * @param tables    the caller's
 * @param area      the text of an `area.json`, UTF-8, borrowed
 * @param area_size its size in bytes; <= 64 MB
 * @param[out] error NULL, or receives the reason for a failure
 * @return KITH_OK; KITH_E_ARGUMENT: a NULL pointer; KITH_E_LIMIT; KITH_E_MEMORY; KITH_E_INTERNAL
 *
 * One thread at a time for one `tables`. Since 0.1.
 */
KITH_API kith_status kith_tables_set_area(kith_tables* tables, const char* area, size_t area_size,
                                          kith_error** error);

/**
 * Gives tables back. Areas built from them stay whole.
 *
 * @param tables the caller's, not used again; NULL: nothing happens
 *
 * Cannot fail. One thread, once. Since 0.1.
 */
KITH_API void kith_tables_free(kith_tables* tables);

/**
 * How a provider's price is made: costs, and margins on the price or on the cost.
 *
 * @param lines        a `price_build_up/1` document, UTF-8, borrowed for the call: lines with a
 * name and an amount, a rate for minutes or a count, or a share; `margin_on` (price; cost),
 * `rounding` (rule, step) and `uplift` (share, rule, step)
 * @param lines_size   its size in bytes; <= 64 MB
 * @param options      options as JSON, or NULL for the defaults: `faults_shown`
 * @param options_size its size in bytes; 0 with NULL
 * @param[out] result  a `build_up/1` document: each line, cost and price exact and rounded, what
 *                     rounding the lines leaves, the price after the uplift; the caller's, freed
 *                     with kith_text_free; NULL unless KITH_OK
 * @param[out] error   NULL, or receives the reason for a failure
 * @return KITH_OK; KITH_E_INPUT: the document or the options have faults, all in `error`;
 *         KITH_E_ARGUMENT: a NULL pointer; KITH_E_RANGE: shares of the price come to the whole
 * price or more; KITH_E_OVERFLOW; KITH_E_LIMIT; KITH_E_MEMORY; KITH_E_INTERNAL
 *
 * Safe to call from several threads at once. Since 0.1.
 */
KITH_API kith_status kith_price_build_up_json(const char* lines, size_t lines_size,
                                              const char* options, size_t options_size,
                                              kith_text** result, kith_error** error);

/**
 * Checks tables as a whole and freezes them into an area.
 *
 * @param tables       borrowed and kept as they are: more rows can be added and built again
 * @param options      options as JSON, or NULL: `faults_shown`, `threads`
 * @param options_size its size in bytes; 0 with NULL
 * @param watch        progress callback, borrowed, called before, between and after the steps;
 *                     NULL: none
 * @param[out] result  the caller's, freed with kith_area_free; NULL unless KITH_OK
 * @param[out] error   NULL, or receives the reason for a failure
 * @return KITH_OK; KITH_E_INPUT: the tables or the options have faults, all in `error`;
 *         KITH_E_ARGUMENT: a NULL pointer or a `watch` of a wrong size; KITH_E_CANCELLED;
 *         KITH_E_LIMIT; KITH_E_MEMORY; KITH_E_INTERNAL
 *
 * One thread at a time for one `tables`. Since 0.1.
 */
KITH_API kith_status kith_area_build(const kith_tables* tables, const char* options,
                                     size_t options_size, const kith_watch* watch,
                                     kith_area** result, kith_error** error);

/**
 * Cost every plan of an area.
 *
 * @param area         borrowed
 * @param parameters   statutory values to use, borrowed; NULL: the shipped set
 * @param options      options as JSON (`options/1`), or NULL for the defaults
 * @param options_size its size in bytes; 0 with NULL
 * @param watch        progress callback, borrowed, receives plans costed and total; NULL: none
 * @param[out] result  tables "plans", "lines" (without a row where `detail` is totals), "budgets",
 *                     "findings", "weeks", "periods" and "stages"; the caller's, freed with
 *                     kith_result_free; NULL unless KITH_OK
 * @param[out] error   NULL, or receives the reason for a failure
 * @return KITH_OK; KITH_E_INPUT: the options have faults, or with `incomplete` refuse a plan has
 *         gaps; KITH_E_ARGUMENT: a NULL pointer or a `watch` of a wrong size; KITH_E_CANCELLED;
 *         KITH_E_OVERFLOW; KITH_E_LIMIT; KITH_E_MEMORY; KITH_E_INTERNAL
 *
 * Safe to call from several threads at once. Since 0.1.
 */
KITH_API kith_status kith_area_cost(const kith_area* area, const kith_parameters* parameters,
                                    const char* options, size_t options_size,
                                    const kith_watch* watch, kith_result** result,
                                    kith_error** error);

/**
 * What changes for an area where parameters or prices change: the plans that a change can touch are
 * costed again, no other.
 *
 * @param before       a result of kith_area_cost, borrowed: its area, convention and period hold
 * @param options      options as JSON, or NULL for none: `what_if` (as in `options/1`: a parameter,
 *                     mileage_rate, pay_rate, tariff:ID, provider:ID or employment:ID, its
 *                     value and first day, rule and step of a percentage), `threads`,
 *                     `faults_shown`
 * @param options_size its size in bytes; 0 with NULL
 * @param watch        progress callback, borrowed, receives plans costed and to cost; NULL:
 *                     none
 * @param[out] result  tables "differences" (a row for each plan that changes: amounts before, after
 *                     and the change, budgets newly over, findings that appeared and went),
 *                     "groups" (by nation, ward, support reason and band of annual cost, with the
 *                     people counted) and "totals"; the caller's, freed with kith_result_free; NULL
 *                     unless KITH_OK
 * @param[out] error   NULL, or receives the reason for a failure
 * @return KITH_OK; KITH_E_INPUT: the options have faults, or a plan cannot be costed so;
 *         KITH_E_ARGUMENT: a NULL pointer, a `watch` of a wrong size, or a result of another call;
 *         KITH_E_CANCELLED; KITH_E_OVERFLOW; KITH_E_LIMIT; KITH_E_MEMORY; KITH_E_INTERNAL
 *
 * Safe to call from several threads at once. Since 0.1.
 */
KITH_API kith_status kith_area_what_if(const kith_result* before, const char* options,
                                       size_t options_size, const kith_watch* watch,
                                       kith_result** result, kith_error** error);

/**
 * What everybody of an area pays towards their care: the English means test of every plan, each as
 * kith_contribution_cost_json assesses it.
 *
 * @param area         borrowed
 * @param parameters   statutory values to use, borrowed; NULL: the shipped set
 * @param options      options as JSON (`options/1`), or NULL for the defaults
 * @param options_size its size in bytes; 0 with NULL
 * @param watch        progress callback, borrowed, receives plans assessed and total; NULL: none
 * @param[out] result  table "weeks": a row for each plan and days on which the same is paid; the
 *                     caller's, freed with kith_result_free; NULL unless KITH_OK
 * @param[out] error   NULL, or receives the reason for a failure
 * @return KITH_OK; KITH_E_INPUT: the options have faults, or with `incomplete` refuse a plan has
 *         gaps; KITH_E_ARGUMENT: a NULL pointer or a `watch` of a wrong size; KITH_E_CANCELLED;
 *         KITH_E_OVERFLOW; KITH_E_LIMIT; KITH_E_MEMORY; KITH_E_INTERNAL
 *
 * Safe to call from several threads at once. Since 0.1.
 */
KITH_API kith_status kith_area_contributions(const kith_area* area,
                                             const kith_parameters* parameters, const char* options,
                                             size_t options_size, const kith_watch* watch,
                                             kith_result** result, kith_error** error);

/**
 * What changes in what people pay where the council's charging policy or the law changes: those
 * whom a change can touch are assessed again, no other.
 *
 * @param before       a result of kith_area_contributions, borrowed: its area, convention and
 *                     period hold
 * @param options      options as JSON, or NULL for none: `what_if` (as in `options/1`, among them
 *                     policy:MEMBER of `area.json`, its value or "none"), `bands` (at most 20
 *                     upper ends in pounds a week, as texts, ascending; default "20.00", "50.00",
 *                     "100.00"), `threads`, `faults_shown`
 * @param options_size its size in bytes; 0 with NULL
 * @param watch        progress callback, borrowed, receives plans assessed and to assess;
 *                     NULL: none
 * @param[out] result  tables "differences" (a row for each person who pays otherwise), "groups" (by
 *                     band of the week before, age and status of the guarantee, support reason and
 *                     ward: people counted, the council's income before, after and the change, the
 *                     largest rise) and "totals"; the caller's, freed with kith_result_free; NULL
 *                     unless KITH_OK
 * @param[out] error   NULL, or receives the reason for a failure
 * @return KITH_OK; KITH_E_INPUT: the options have faults, or a plan cannot be assessed so;
 *         KITH_E_ARGUMENT: a NULL pointer, a `watch` of a wrong size, or a result of another call;
 *         KITH_E_CANCELLED; KITH_E_OVERFLOW; KITH_E_LIMIT; KITH_E_MEMORY; KITH_E_INTERNAL
 *
 * Safe to call from several threads at once. Since 0.1.
 */
KITH_API kith_status kith_area_contributions_what_if(const kith_result* before, const char* options,
                                                     size_t options_size, const kith_watch* watch,
                                                     kith_result** result, kith_error** error);

/**
 * The same as one document.
 *
 * @param before       as in kith_area_contributions_what_if
 * @param options      as there
 * @param options_size its size in bytes; 0 with NULL
 * @param watch        as there
 * @param[out] result  a `contribution_change/1` document, the caller's, freed with kith_text_free;
 *                     NULL unless KITH_OK. Amounts are decimal text in pounds
 * @param[out] error   NULL, or receives the reason for a failure
 * @return as kith_area_contributions_what_if
 *
 * Safe to call from several threads at once. Since 0.1.
 */
KITH_API kith_status kith_area_contributions_what_if_json(const kith_result* before,
                                                          const char* options, size_t options_size,
                                                          const kith_watch* watch,
                                                          kith_text** result, kith_error** error);

/**
 * Lines a finance or client level data extract up with an area's cost and names each difference.
 *
 * @param cost         a result of kith_area_cost with lines (`detail` lines or trace), borrowed
 * @param extract      an `extract/1` document, UTF-8, borrowed for the call
 * @param extract_size its size in bytes; <= 64 MB
 * @param options      options as JSON, or NULL for the defaults: `faults_shown`
 * @param options_size its size in bytes; 0 with NULL
 * @param watch        progress callback, borrowed, called before and after; NULL: none
 * @param[out] result  tables "pairs" (a row for each pair of figures: here, there, difference, why:
 *                     same, rounding, part_period, convention, rate, missing_here, missing_there,
 *                     unknown) and "totals" (by unit and reason, adding up exactly); the caller's,
 *                     freed with kith_result_free; NULL unless KITH_OK
 * @param[out] error   NULL, or receives the reason for a failure
 * @return KITH_OK; KITH_E_INPUT: the extract or the options have faults, all in `error`;
 *         KITH_E_ARGUMENT: a NULL pointer, a `watch` of a wrong size, or a result of another call;
 *         KITH_E_CANCELLED; KITH_E_OVERFLOW; KITH_E_LIMIT; KITH_E_MEMORY; KITH_E_INTERNAL
 *
 * Safe to call from several threads at once. Since 0.1.
 */
KITH_API kith_status kith_area_reconcile(const kith_result* cost, const char* extract,
                                         size_t extract_size, const char* options,
                                         size_t options_size, const kith_watch* watch,
                                         kith_result** result, kith_error** error);

/**
 * Where the accounts of an area stand at the end of a day, and how they came there.
 *
 * @param area         borrowed
 * @param options      options as JSON, or NULL for the defaults: `as_at` (entries up to and
 *                     including that day; all of them), `faults_shown`
 * @param options_size its size in bytes; 0 with NULL
 * @param watch        progress callback, borrowed, called before and after; NULL: none
 * @param[out] result  tables "accounts", "statement" (an entry as each of its accounts sees it),
 *                     "chain" and "findings"; the caller's, freed with kith_result_free; NULL
 *                     unless KITH_OK
 * @param[out] error   NULL, or receives the reason for a failure
 * @return KITH_OK; KITH_E_INPUT: the options have faults; KITH_E_CONFLICT: the id of an entry is
 *         used again for something else, each place in `error`; KITH_E_ARGUMENT: a NULL pointer or
 *         a `watch` of a wrong size; KITH_E_CANCELLED; KITH_E_OVERFLOW; KITH_E_LIMIT;
 *         KITH_E_MEMORY; KITH_E_INTERNAL
 *
 * Safe to call from several threads at once. Since 0.1.
 */
KITH_API kith_status kith_area_ledger(const kith_area* area, const char* options,
                                      size_t options_size, const kith_watch* watch,
                                      kith_result** result, kith_error** error);

/**
 * Who is around every person of an area: size and composition, by heads and by hours.
 *
 * @param area         borrowed
 * @param options      options as JSON, or NULL for the defaults: `as_at` (ties in force on that
 *                     day; the first day of each person's newest plan), `weight` (none;
 *                     strength), `faults_shown`, `threads`
 * @param options_size its size in bytes; 0 with NULL
 * @param watch        progress callback, borrowed, called before and after; NULL: none
 * @param[out] result  tables "people" (a row for each) and "shared" (supporters of several people);
 *                     the caller's, freed with kith_result_free; NULL unless KITH_OK
 * @param[out] error   NULL, or receives the reason for a failure
 * @return KITH_OK; KITH_E_INPUT: the options have faults; KITH_E_ARGUMENT: a NULL pointer or a
 *         `watch` of a wrong size; KITH_E_CANCELLED; KITH_E_LIMIT; KITH_E_MEMORY; KITH_E_INTERNAL
 *
 * Safe to call from several threads at once. Since 0.1.
 */
KITH_API kith_status kith_area_network(const kith_area* area, const char* options,
                                       size_t options_size, const kith_watch* watch,
                                       kith_result** result, kith_error** error);

/**
 * Asks an area a call by its name: "cost", "contributions", "network", "ledger" and whatever else
 * the catalogue lists with `asks` area.
 *
 * @param area         borrowed
 * @param request      as in kith_call_json
 * @param request_size its size in bytes
 * @param parameters   statutory values to use, borrowed; NULL: the shipped set
 * @param watch        progress callback, borrowed for the call; NULL: none
 * @param[out] result  the answer, the caller's, freed with kith_result_free; NULL unless KITH_OK
 * @param[out] error   NULL, or receives the reason for a failure
 * @return KITH_OK; KITH_E_ARGUMENT: a NULL pointer, a `watch` of a wrong size, or no call has that
 *         name; KITH_E_INPUT: the request, a document or the options have faults, all in `error`;
 *         KITH_E_CANCELLED; KITH_E_MEMORY; and what the call's own function returns
 *
 * Safe to call from several threads at once. Since 0.1.
 */
KITH_API kith_status kith_area_call(const kith_area* area, const char* request, size_t request_size,
                                    const kith_parameters* parameters, const kith_watch* watch,
                                    kith_result** result, kith_error** error);

/**
 * Asks the result of an area call a further call by its name: "what_if", "reconcile" and whatever
 * else the catalogue lists with `asks` result, `of` the call that made the result.
 *
 * @param before       the result, borrowed: its area and options hold
 * @param request      as in kith_call_json
 * @param request_size its size in bytes
 * @param parameters   statutory values for calls that ask for them, borrowed; NULL: the shipped set
 * @param watch        progress callback, borrowed for the call; NULL: none
 * @param[out] result  the answer, the caller's, freed with kith_result_free; NULL unless KITH_OK
 * @param[out] error   NULL, or receives the reason for a failure
 * @return as kith_area_call; KITH_E_ARGUMENT also where `before` is the result of a call that this
 *         one does not ask: the message names those that it asks
 *
 * Safe to call from several threads at once. Since 0.1.
 */
KITH_API kith_status kith_result_call(const kith_result* before, const char* request,
                                      size_t request_size, const kith_parameters* parameters,
                                      const kith_watch* watch, kith_result** result,
                                      kith_error** error);

/**
 * What is worth knowing about the tables that an area was built from and is no fault: columns that
 * were passed over, values that were read as something else.
 *
 * @param area        borrowed
 * @param[out] result a `notes/1` document: notes {code, at}; the caller's, freed with
 *                    kith_text_free; NULL unless KITH_OK
 * @param[out] error  NULL, or receives the reason for a failure
 * @return KITH_OK; KITH_E_ARGUMENT: a NULL pointer; KITH_E_MEMORY; KITH_E_INTERNAL
 *
 * Safe to call from several threads at once. Since 0.1.
 */
KITH_API kith_status kith_area_notes_json(const kith_area* area, kith_text** result,
                                          kith_error** error);

/**
 * Gives an area back. Results made from it stay whole.
 *
 * @param area the caller's, not used again; NULL: nothing happens
 *
 * Cannot fail. One thread, once. Since 0.1.
 */
KITH_API void kith_area_free(kith_area* area);

/**
 * One table of a result. Columns, their Arrow types, units and order are promises that only grow.
 *
 * @param result    borrowed
 * @param name      a table of the call that made `result`, borrowed
 * @param name_size its size in bytes
 * @param[out] rows receives a stream of one batch, to be released by its own `release`; it outlives
 *                  `result`. It must not hold a live stream; its `release` is NULL unless KITH_OK
 * @param[out] error NULL, or receives the reason for a failure
 * @return KITH_OK; KITH_E_ARGUMENT: a NULL pointer or a table that the result does not have;
 *         KITH_E_MEMORY; KITH_E_INTERNAL
 *
 * Safe to call from several threads at once. Since 0.1.
 */
KITH_API kith_status kith_result_table(const kith_result* result, const char* name,
                                       size_t name_size, struct ArrowArrayStream* rows,
                                       kith_error** error);

/**
 * A result as its document, where it has one: the catalogue says which.
 *
 * @param result        borrowed
 * @param[out] document the document, the caller's, freed with kith_text_free; NULL unless KITH_OK
 * @param[out] error    NULL, or receives the reason for a failure
 * @return KITH_OK; KITH_E_ARGUMENT: a NULL pointer, or a result without a document; KITH_E_MEMORY;
 *         KITH_E_INTERNAL
 *
 * Safe to call from several threads at once. Since 0.1.
 */
KITH_API kith_status kith_result_json(const kith_result* result, kith_text** document,
                                      kith_error** error);

/**
 * The tables of a result: their names, and their columns with types and units.
 *
 * @param result      borrowed
 * @param[out] tables a `tables/1` document: tables {name, columns {name, type, unit, nullable}},
 * the type as Arrow names it; the caller's, freed with kith_text_free; NULL unless KITH_OK
 * @param[out] error  NULL, or receives the reason for a failure
 * @return KITH_OK; KITH_E_ARGUMENT: a NULL pointer; KITH_E_MEMORY; KITH_E_INTERNAL
 *
 * Safe to call from several threads at once. Since 0.1.
 */
KITH_API kith_status kith_result_tables_json(const kith_result* result, kith_text** tables,
                                             kith_error** error);

/**
 * Gives a result back. Its streams stay whole.
 *
 * @param result the caller's, not used again; NULL: nothing happens
 *
 * Cannot fail. One thread, once. Since 0.1.
 */
KITH_API void kith_result_free(kith_result* result);

#ifdef __cplusplus
}
#endif

#endif /* KITH_KITH_H */
