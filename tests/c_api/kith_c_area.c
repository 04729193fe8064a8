/* Costs an area, asks what-ifs of it, of what its people pay, or reconciles it, and prints one of
 * the tables that come out;
 * tests/mission/README.md says how it is used. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "kith/kith.h"
#include "streams.h"

enum { exit_done = 0, exit_faults = 1, exit_wrong_use = 2, exit_internal = 4 };
enum { most_cells = 1 << 14, most_columns = 64, most_bytes = 1 << 20, longest_cell = 256 };

/* A file of comma-separated cells without quotes, its first line the names of the columns. */
struct sheet {
  char text[most_bytes];
  const char* cells[most_cells]; /* NULL: empty */
  int columns;
  int rows; /* without the names */
};

static struct sheet sheet; /* one is read at a time, and kith keeps none of it */

/* What is asked of the costs: nothing more, what-ifs (a document of options) or an extract. */
struct question {
  const char* call; /* NULL: none */
  size_t size;
  char text[most_bytes];
};

static struct question question;

/* Cuts the text of a sheet into cells, in place. Returns 0 where there are too many. */
static int cut(struct sheet* cut_sheet) {
  int count = 0;
  char* cell = cut_sheet->text;
  cut_sheet->columns = 0;
  for (char* at = cut_sheet->text; *at != '\0'; ++at) {
    const char end = *at;
    if (end != ',' && end != '\n') continue;
    if (count == most_cells) return 0;
    *at = '\0';
    cut_sheet->cells[count++] = *cell == '\0' ? NULL : cell;
    cell = at + 1;
    if (end == '\n' && cut_sheet->columns == 0) cut_sheet->columns = count;
  }
  if (cut_sheet->columns == 0 || cut_sheet->columns > most_columns) return 0;
  cut_sheet->rows = count / cut_sheet->columns - 1;
  return count % cut_sheet->columns == 0;
}

static int read_sheet(const char* path) {
  FILE* file = fopen(path, "rb");
  size_t size = 0;
  if (file == NULL) return 0;
  size = fread(sheet.text, 1, most_bytes - 1, file);
  fclose(file);
  sheet.text[size] = '\0';
  return size < most_bytes - 1 && cut(&sheet);
}

static int is_call(const char* word) {
  return strcmp(word, "what_if") == 0 || strcmp(word, "contributions") == 0 ||
         strcmp(word, "reconcile") == 0;
}

static int read_question(const char* call, const char* path) {
  FILE* file = fopen(path, "rb");
  if (file == NULL) return 0;
  question.call = call;
  question.size = fread(question.text, 1, most_bytes, file);
  fclose(file);
  return question.size < most_bytes;
}

/* The costs of an area, or what its people pay where the question is about that. */
static kith_status begin(const kith_area* area, kith_result** result, kith_error** error) {
  if (question.call != NULL && strcmp(question.call, "contributions") == 0)
    return kith_area_contributions(area, NULL, NULL, 0, NULL, result, error);
  return kith_area_cost(area, NULL, NULL, 0, NULL, result, error);
}

/* The answer to the question about a result, which is freed where there is another one. */
static kith_status ask(kith_result** result, kith_error** error) {
  kith_result* cost = *result;
  kith_status status = KITH_OK;
  if (question.call == NULL) return KITH_OK;
  *result = NULL;
  if (strcmp(question.call, "contributions") == 0)
    status =
        kith_area_contributions_what_if(cost, question.text, question.size, NULL, result, error);
  else if (strcmp(question.call, "what_if") == 0)
    status = kith_area_what_if(cost, question.text, question.size, NULL, result, error);
  else
    status = kith_area_reconcile(cost, question.text, question.size, NULL, 0, NULL, result, error);
  kith_result_free(cost);
  return status;
}

/* The table of a path: "…/actions.csv" is "actions". */
static size_t name_of(const char* path, const char** name) {
  const char* slash = strrchr(path, '/');
  const char* dot = strrchr(path, '.');
  *name = slash == NULL ? path : slash + 1;
  return dot == NULL || dot < *name ? strlen(*name) : (size_t)(dot - *name);
}

static kith_status add_sheet(kith_tables* tables, const char* path, kith_error** error) {
  struct ArrowArrayStream stream;
  const char* name = NULL;
  const size_t size = name_of(path, &name);
  if (!read_sheet(path)) return KITH_E_ARGUMENT;
  make_text_stream(&stream, sheet.cells, sheet.columns, sheet.cells + sheet.columns, sheet.rows);
  return kith_tables_add(tables, name, size, &stream, error);
}

static void print_cell(const struct table* table, const char* column, int64_t row) {
  char text[longest_cell];
  const int64_t whole = whole_at(table, column, row);
  if (whole != INT64_MIN) {
    printf("%lld", (long long)whole);
  } else if (text_at(table, column, row, text, sizeof text) != NULL) {
    printf("%s", text);
  }
}

/* The named columns of a result's table, a line a row. */
static kith_status print_rows(const kith_result* result, const char* name, char** columns,
                              int count, kith_error** error) {
  struct ArrowArrayStream stream;
  struct table table;
  const kith_status status = kith_result_table(result, name, strlen(name), &stream, error);
  memset(&table, 0, sizeof table);
  if (status != KITH_OK) return status;
  if (!read_table(&stream, &table)) return KITH_E_INTERNAL;
  for (int64_t row = 0; row < table.batch.length; ++row) {
    for (int i = 0; i < count; ++i) {
      if (i > 0) putchar(',');
      print_cell(&table, columns[i], row);
    }
    putchar('\n');
  }
  free_table(&table);
  return KITH_OK;
}

static int told(kith_status status, const kith_error* error) {
  kith_text* faults = NULL;
  if (status == KITH_OK) return exit_done;
  if (status == KITH_E_INPUT && kith_error_json(error, &faults) == KITH_OK) {
    fwrite(kith_text_data(faults), 1, kith_text_size(faults), stdout);
    kith_text_free(faults);
    return exit_faults;
  }
  fprintf(stderr, "%s\n", error == NULL ? "a table cannot be read" : kith_error_message(error));
  return status == KITH_E_ARGUMENT ? exit_wrong_use : exit_internal;
}

int main(int count, char** arguments) {
  kith_tables* tables = NULL;
  kith_area* area = NULL;
  kith_result* result = NULL;
  kith_error* error = NULL;
  kith_status status = KITH_OK;
  int table = 1; /* the name of the table, behind a call and its document */
  int split = 0; /* the "--" between files and columns */
  int code = exit_wrong_use;
  if (count > 3 && is_call(arguments[1])) {
    if (!read_question(arguments[1], arguments[2])) return exit_wrong_use;
    table = 3;
  }
  split = table + 1;
  while (split < count && strcmp(arguments[split], "--") != 0) ++split;
  if (split == table + 1 || split + 2 > count) {
    fprintf(stderr, "kith_c_area [CALL DOCUMENT] TABLE FILE.csv ... -- COLUMN ...\n");
    return exit_wrong_use;
  }
  status = kith_tables_create(&tables, &error);
  for (int i = table + 1; i < split && status == KITH_OK; ++i)
    status = add_sheet(tables, arguments[i], &error);
  if (status == KITH_OK) status = kith_area_build(tables, NULL, 0, NULL, &area, &error);
  if (status == KITH_OK) status = begin(area, &result, &error);
  if (status == KITH_OK) status = ask(&result, &error);
  if (status == KITH_OK)
    status = print_rows(result, arguments[table], arguments + split + 1, count - split - 1, &error);
  code = told(status, error);
  kith_result_free(result);
  kith_area_free(area);
  kith_tables_free(tables);
  kith_error_free(error);
  return code;
}
