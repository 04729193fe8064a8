#include "streams.h"

#include <stdlib.h>
#include <string.h>

/* What a text stream holds until it is released. */
struct held {
  const char* const* names;
  const char* const* cells;
  int columns;
  int rows;
  int given;
};

static int released = 0;

int streams_released(void) { return released; }

/* --- schemas --- */

static void release_schema(struct ArrowSchema* schema) {
  for (int64_t i = 0; i < schema->n_children; ++i) {
    if (schema->children[i]->release != NULL) schema->children[i]->release(schema->children[i]);
    free(schema->children[i]);
  }
  free(schema->children);
  schema->release = NULL;
}

static void set_schema(struct ArrowSchema* schema, const char* format, const char* name,
                       int64_t children) {
  memset(schema, 0, sizeof *schema);
  schema->format = format;
  schema->name = name;
  schema->flags = ARROW_FLAG_NULLABLE;
  schema->n_children = children;
  schema->children = calloc((size_t)children + 1, sizeof *schema->children);
  schema->release = release_schema;
}

static int get_schema(struct ArrowArrayStream* stream, struct ArrowSchema* out) {
  const struct held* held = stream->private_data;
  set_schema(out, "+s", "", held->columns);
  for (int i = 0; i < held->columns; ++i) {
    out->children[i] = malloc(sizeof **out->children);
    set_schema(out->children[i], "u", held->names[i], 0);
  }
  return 0;
}

/* --- arrays --- */

static void release_array(struct ArrowArray* array) {
  for (int64_t i = 0; i < array->n_children; ++i) {
    if (array->children[i]->release != NULL) array->children[i]->release(array->children[i]);
    free(array->children[i]);
  }
  for (int64_t i = 0; i < array->n_buffers; ++i) free((void*)array->buffers[i]);
  free(array->children);
  free((void*)array->buffers);
  array->release = NULL;
}

static void set_array(struct ArrowArray* array, int64_t rows, int64_t buffers, int64_t children) {
  memset(array, 0, sizeof *array);
  array->length = rows;
  array->n_buffers = buffers;
  array->n_children = children;
  array->buffers = calloc((size_t)buffers, sizeof *array->buffers);
  array->children = calloc((size_t)children + 1, sizeof *array->children);
  array->release = release_array;
}

static void fill_column(struct ArrowArray* array, const struct held* held, int column) {
  const size_t rows = (size_t)held->rows;
  unsigned char* present = calloc(rows / 8 + 1, 1);
  int32_t* offsets = calloc(rows + 1, sizeof *offsets);
  size_t size = 0;
  char* text = NULL;
  set_array(array, held->rows, 3, 0);
  for (size_t row = 0; row < rows; ++row) {
    const char* cell = held->cells[row * (size_t)held->columns + (size_t)column];
    if (cell != NULL) size += strlen(cell);
  }
  text = malloc(size + 1);
  for (size_t row = 0; row < rows; ++row) {
    const char* cell = held->cells[row * (size_t)held->columns + (size_t)column];
    const size_t length = cell == NULL ? 0 : strlen(cell);
    if (cell == NULL) {
      ++array->null_count;
    } else {
      present[row / 8] = (unsigned char)(present[row / 8] | 1U << row % 8);
      memcpy(text + offsets[row], cell, length);
    }
    offsets[row + 1] = offsets[row] + (int32_t)length;
  }
  array->buffers[0] = present;
  array->buffers[1] = offsets;
  array->buffers[2] = text;
}

static int get_next(struct ArrowArrayStream* stream, struct ArrowArray* out) {
  struct held* held = stream->private_data;
  memset(out, 0, sizeof *out);
  if (held->given++ > 0) return 0;
  set_array(out, held->rows, 1, held->columns);
  for (int i = 0; i < held->columns; ++i) {
    out->children[i] = malloc(sizeof **out->children);
    fill_column(out->children[i], held, i);
  }
  return 0;
}

/* --- streams --- */

static const char* no_error(struct ArrowArrayStream* stream) {
  (void)stream;
  return "the stream is broken on purpose";
}

static void release_stream(struct ArrowArrayStream* stream) {
  ++released;
  free(stream->private_data);
  stream->release = NULL;
}

void make_text_stream(struct ArrowArrayStream* stream, const char* const* names, int columns,
                      const char* const* cells, int rows) {
  struct held* held = malloc(sizeof *held);
  held->names = names;
  held->cells = cells;
  held->columns = columns;
  held->rows = rows;
  held->given = 0;
  stream->get_schema = get_schema;
  stream->get_next = get_next;
  stream->get_last_error = no_error;
  stream->release = release_stream;
  stream->private_data = held;
}

static int fail_schema(struct ArrowArrayStream* stream, struct ArrowSchema* out) {
  (void)stream;
  (void)out;
  return 5;
}

void make_broken_stream(struct ArrowArrayStream* stream) {
  make_text_stream(stream, NULL, 0, NULL, 0);
  stream->get_schema = fail_schema;
}

/* --- tables that kith gave --- */

int read_table(struct ArrowArrayStream* stream, struct table* table) {
  const int read = stream->get_schema(stream, &table->schema) == 0 &&
                   stream->get_next(stream, &table->batch) == 0;
  stream->release(stream);
  return read && table->batch.release != NULL;
}

void free_table(struct table* table) {
  if (table->batch.release != NULL) table->batch.release(&table->batch);
  if (table->schema.release != NULL) table->schema.release(&table->schema);
}

int column_of(const struct table* table, const char* name) {
  for (int64_t i = 0; i < table->schema.n_children; ++i)
    if (strcmp(table->schema.children[i]->name, name) == 0) return (int)i;
  return -1;
}

int64_t whole_at(const struct table* table, const char* name, int64_t row) {
  const int column = column_of(table, name);
  const struct ArrowArray* array = column < 0 ? NULL : table->batch.children[column];
  if (array == NULL || strcmp(table->schema.children[column]->format, "l") != 0) return INT64_MIN;
  return ((const int64_t*)array->buffers[1])[array->offset + row];
}

const char* text_at(const struct table* table, const char* name, int64_t row, char* text,
                    size_t size) {
  const int column = column_of(table, name);
  const struct ArrowArray* array = column < 0 ? NULL : table->batch.children[column];
  if (array == NULL || strcmp(table->schema.children[column]->format, "u") != 0) return NULL;
  const int32_t* offsets = (const int32_t*)array->buffers[1] + array->offset + row;
  const size_t length = (size_t)(offsets[1] - offsets[0]);
  if (length >= size) return NULL;
  memcpy(text, (const char*)array->buffers[2] + offsets[0], length);
  text[length] = '\0';
  return text;
}
