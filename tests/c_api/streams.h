/* Arrow streams made by hand, as an embedder without an Arrow library makes them. */
#ifndef KITH_TESTS_STREAMS_H
#define KITH_TESTS_STREAMS_H

#include <stdint.h>

#include "kith/kith.h"

/* Sets `stream` to one batch of text columns: `cells` row by row, NULL for an empty cell. Names and
 * cells are borrowed until the stream is released. */
void make_text_stream(struct ArrowArrayStream* stream, const char* const* names, int columns,
                      const char* const* cells, int rows);

/* Sets `stream` to one that fails when its schema is asked for. */
void make_broken_stream(struct ArrowArrayStream* stream);

/* How many streams of this file were released since the program began. */
int streams_released(void);

/* The first batch of a stream that kith gave, its schema with it; the stream is released. */
struct table {
  struct ArrowSchema schema;
  struct ArrowArray batch;
};
int read_table(struct ArrowArrayStream* stream, struct table* table);
void free_table(struct table* table);

/* The column of a name, or -1. */
int column_of(const struct table* table, const char* name);
/* A cell of an int64 column; of a text column, copied into `text` of `size` bytes. */
int64_t whole_at(const struct table* table, const char* name, int64_t row);
const char* text_at(const struct table* table, const char* name, int64_t row, char* text,
                    size_t size);

#endif
