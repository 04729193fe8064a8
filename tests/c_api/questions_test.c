/* Every example question, asked by its name and by its own function: the bytes are the same. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "folder_area.h"
#include "groups.h"
#include "json_spans.h"
#include "streams.h"
#include "typed_calls.h"

enum { longest_name = 256, longest_request = 1 << 20 };

/* --- a request, put together from a question --- */

struct request {
  char text[longest_request];
  size_t size;
};

static struct request request; /* one at a time */

static void append(const char* text, size_t size) {
  if (request.size + size >= sizeof request.text) exit(EXIT_FAILURE);
  memcpy(request.text + request.size, text, size);
  request.size += size;
  request.text[request.size] = '\0';
}

static void append_text(const char* text) { append(text, strlen(text)); }

/* A document as it stands, or the file whose path stands there; the caller's. */
static char* document_text(struct span element, size_t* size) {
  char path[longest_name];
  char* text = NULL;
  if (*element.data == '"') {
    copy_string(element, path, sizeof path);
    return read_source(path, size);
  }
  text = malloc(element.size + 1);
  if (text == NULL) exit(EXIT_FAILURE);
  memcpy(text, element.data, element.size);
  text[element.size] = '\0';
  *size = element.size;
  return text;
}

static void append_documents(const char* question) {
  const struct span documents = member_of(question, "documents");
  append_text("\"documents\":[");
  for (int i = 0; documents.data != NULL; ++i) {
    const struct span element = element_at(documents.data, i);
    size_t size = 0;
    char* text = NULL;
    if (element.data == NULL) break;
    text = document_text(element, &size);
    if (i > 0) append_text(",");
    append(text, size);
    free(text);
  }
  append_text("]");
}

static void append_member(const char* question, const char* name) {
  const struct span value = member_of(question, name);
  if (value.data == NULL) return;
  append_text(",\"");
  append_text(name);
  append_text("\":");
  append(value.data, value.size);
}

/* What a question asks, as the request of a call; `call` is the call's name. */
static void write_request(const char* question, const char* call) {
  request.size = 0;
  append_text("{\"call\":\"");
  append_text(call);
  append_text("\",");
  append_documents(question);
  append_member(question, "options");
  append_member(question, "employment");
  append_member(question, "budget");
  append_text(",\"x_about\":\"an example question\"}");
}

/* --- questions of documents --- */

static void add_input(struct bytes* inputs, int* count, struct span value) {
  struct bytes* input = &inputs[*count];
  if (value.data == NULL || *count == most_inputs) return;
  input->data = document_text(value, &input->size);
  ++*count;
}

/* A text such as the employment of a wage, without its quotation marks. */
static void add_member(struct bytes* inputs, int* count, struct span value) {
  char text[longest_name];
  if (value.data == NULL || *count == most_inputs) return;
  copy_string(value, text, sizeof text);
  inputs[*count].size = strlen(text);
  inputs[*count].data = malloc(sizeof text);
  if (inputs[*count].data == NULL) exit(EXIT_FAILURE);
  memcpy(inputs[*count].data, text, sizeof text);
  ++*count;
}

static kith_status ask_typed(const char* question, const char* call, kith_text** result,
                             kith_error** error) {
  struct bytes inputs[most_inputs] = {{NULL, 0}, {NULL, 0}, {NULL, 0}, {NULL, 0}};
  const struct span documents = member_of(question, "documents");
  int count = 0;
  kith_status status = KITH_OK;
  add_input(inputs, &count, member_of(question, "options"));
  count = 1;
  for (int i = 0; i < 2; ++i) add_input(inputs, &count, element_at(documents.data, i));
  add_member(inputs, &count, member_of(question, "employment"));
  add_member(inputs, &count, member_of(question, "budget"));
  status = ask_function(call, inputs, result, error);
  for (int i = 0; i < most_inputs; ++i) free(inputs[i].data);
  return status;
}

static void check_document_question(const char* question, const char* call, const char* says) {
  kith_text* typed = NULL;
  kith_text* named = NULL;
  kith_error* error = NULL;
  kith_status status = KITH_OK;
  write_request(question, call);
  status = ask_typed(question, call, &typed, &error);
  check_status(kith_call_json(request.text, request.size, NULL, &named), status, says);
  check(kith_error_status(error) == status, "an error knows the status of its call");
  if (status == KITH_OK) {
    check_text(kith_text_data(named), kith_text_data(typed), says);
  } else {
    check_holds(kith_text_data(named), kith_error_message(error), says);
    check_holds(kith_text_data(named), "\"in\":\"documents/0\",\"at\":\"/", says);
  }
  kith_error_free(error);
  kith_text_free(named);
  kith_text_free(typed);
}

/* --- questions of areas --- */

/* How many bytes each cell of a column has; 0: bits. */
static size_t width_of(const char* format) {
  if (strcmp(format, "l") == 0 || strcmp(format, "g") == 0) return 8;
  if (strcmp(format, "i") == 0 || strcmp(format, "tdD") == 0) return 4;
  return 0;
}

static int same_bits(const unsigned char* one, const unsigned char* other, int64_t count) {
  if (one == NULL || other == NULL) return one == other;
  for (int64_t i = 0; i < count; ++i)
    if ((one[i / 8] ^ other[i / 8]) >> i % 8 & 1) return 0;
  return 1;
}

static int same_texts(const struct ArrowArray* one, const struct ArrowArray* other) {
  const int32_t* offsets = one->buffers[1];
  const size_t rows = (size_t)one->length;
  return memcmp(offsets, other->buffers[1], (rows + 1) * sizeof *offsets) == 0 &&
         memcmp(one->buffers[2], other->buffers[2], (size_t)offsets[rows]) == 0;
}

static int same_column(const char* format, const struct ArrowArray* one,
                       const struct ArrowArray* other) {
  const size_t width = width_of(format);
  if (one->length != other->length || one->null_count != other->null_count) return 0;
  if (!same_bits(one->buffers[0], other->buffers[0], one->length)) return 0;
  if (strcmp(format, "u") == 0) return same_texts(one, other);
  if (width == 0) return same_bits(one->buffers[1], other->buffers[1], one->length);
  return memcmp(one->buffers[1], other->buffers[1], (size_t)one->length * width) == 0;
}

static int same_tables(const struct table* one, const struct table* other) {
  const int64_t columns = one->schema.n_children;
  if (columns != other->schema.n_children || columns == 0) return 0;
  for (int64_t i = 0; i < columns; ++i) {
    const struct ArrowSchema* here = one->schema.children[i];
    const struct ArrowSchema* there = other->schema.children[i];
    if (strcmp(here->name, there->name) != 0 || strcmp(here->format, there->format) != 0) return 0;
    if (!same_column(here->format, one->batch.children[i], other->batch.children[i])) return 0;
  }
  return 1;
}

/* The Arrow format of a type as a tables/1 document names it. */
static const char* format_of(struct span type) {
  static const char* const types[][2] = {{"\"int64\"", "l"},   {"\"int32\"", "i"},
                                         {"\"float64\"", "g"}, {"\"bool\"", "b"},
                                         {"\"utf8\"", "u"},    {"\"date32\"", "tdD"}};
  for (size_t i = 0; i < sizeof types / sizeof *types; ++i)
    if (type.size == strlen(types[i][0]) && memcmp(type.data, types[i][0], type.size) == 0)
      return types[i][1];
  return "unknown";
}

/* The columns are those that the result says the table has. */
static int has_columns(const struct table* table, struct span columns) {
  char name[longest_name];
  for (int i = 0; i < table->schema.n_children; ++i) {
    const struct span column = element_at(columns.data, i);
    if (column.data == NULL) return 0;
    copy_string(member_of(column.data, "name"), name, sizeof name);
    if (strcmp(name, table->schema.children[i]->name) != 0) return 0;
    if (strcmp(format_of(member_of(column.data, "type")), table->schema.children[i]->format) != 0)
      return 0;
  }
  return element_at(columns.data, (int)table->schema.n_children).data == NULL;
}

static void check_table(const kith_result* named, const kith_result* typed, struct span shape,
                        const char* says) {
  const struct span name = member_of(shape.data, "name");
  struct ArrowArrayStream one;
  struct ArrowArrayStream other;
  struct table by_name;
  struct table by_type;
  check_status(kith_result_table(named, name.data + 1, name.size - 2, &one, NULL), KITH_OK, says);
  check_status(kith_result_table(typed, name.data + 1, name.size - 2, &other, NULL), KITH_OK, says);
  check(read_table(&one, &by_name) && read_table(&other, &by_type), says);
  check(same_tables(&by_name, &by_type), says);
  check(has_columns(&by_name, member_of(shape.data, "columns")),
        "a table has the columns that its result names");
  free_table(&by_name);
  free_table(&by_type);
}

/* Every table that the result says it has. */
static void check_tables(const kith_result* named, const kith_result* typed, const char* says) {
  kith_text* tables = NULL;
  struct span list;
  int count = 0;
  check_status(kith_result_tables_json(named, &tables, NULL), KITH_OK, "a result names its tables");
  list = member_of(kith_text_data(tables), "tables");
  for (;; ++count) {
    const struct span table = element_at(list.data, count);
    if (table.data == NULL) break;
    check_table(named, typed, table, says);
  }
  check(count > 0, "an answer about an area has tables");
  kith_text_free(tables);
}

static void check_same_document(const kith_result* named, const kith_result* before,
                                struct span options, const char* says) {
  kith_text* one = NULL;
  kith_text* other = NULL;
  check_status(kith_result_json(named, &one, NULL), KITH_OK, "the change is a document too");
  check_status(
      kith_area_contributions_what_if_json(before, options.data, options.size, NULL, &other, NULL),
      KITH_OK, says);
  check_text(kith_text_data(one), kith_text_data(other), says);
  kith_text_free(other);
  kith_text_free(one);
}

/* The answer of the function that a question of an area is of. */
static kith_status ask_typed_area(const char* question, const char* call, const kith_result* before,
                                  kith_result** result) {
  const struct span options = member_of(question, "options");
  const struct span documents = member_of(question, "documents");
  size_t size = 0;
  char* extract = NULL;
  kith_status status = KITH_OK;
  if (strcmp(call, "contributions") == 0)
    return kith_area_contributions_what_if(before, options.data, options.size, NULL, result, NULL);
  if (strcmp(call, "what_if") == 0)
    return kith_area_what_if(before, options.data, options.size, NULL, result, NULL);
  extract = document_text(element_at(documents.data, 0), &size);
  status = kith_area_reconcile(before, extract, size, NULL, 0, NULL, result, NULL);
  free(extract);
  return status;
}

static void check_area_question(const char* question, const char* call, const char* says) {
  char folder[longest_name];
  const int is_charging = strcmp(call, "contributions") == 0;
  const char* first = is_charging ? "{\"call\":\"contributions\"}" : "{\"call\":\"cost\"}";
  kith_result* before = NULL;
  kith_result* typed_before = NULL;
  kith_result* named = NULL;
  kith_result* typed = NULL;
  kith_area* area = NULL;
  copy_string(member_of(question, "area"), folder, sizeof folder);
  area = area_of_folder(folder);
  check_status(kith_area_call(area, first, strlen(first), NULL, NULL, &before, NULL), KITH_OK,
               says);
  check_status(is_charging ? kith_area_contributions(area, NULL, NULL, 0, NULL, &typed_before, NULL)
                           : kith_area_cost(area, NULL, NULL, 0, NULL, &typed_before, NULL),
               KITH_OK, says);
  check_tables(before, typed_before, says);

  write_request(question, is_charging ? "what_if" : call);
  check_status(kith_result_call(before, request.text, request.size, NULL, NULL, &named, NULL),
               KITH_OK, says);
  check_status(ask_typed_area(question, call, typed_before, &typed), KITH_OK, says);
  check_tables(named, typed, says);
  if (is_charging) check_same_document(named, typed_before, member_of(question, "options"), says);

  kith_result_free(typed);
  kith_result_free(named);
  kith_result_free(typed_before);
  kith_result_free(before);
  kith_area_free(area);
}

/* --- all of them --- */

static void check_question(const char* file) {
  char path[longest_name];
  char call[longest_name];
  size_t size = 0;
  char* question = NULL;
  snprintf(path, sizeof path, "examples/questions/%s", file);
  question = read_source(path, &size);
  copy_string(member_of(question, "call"), call, sizeof call);
  if (strcmp(call, "price") == 0) strcpy(call, "price_build_up"); /* its command is "price" */
  if (member_of(question, "area").data != NULL) {
    check_area_question(question, call, file);
  } else {
    check_document_question(question, call, file);
  }
  free(question);
}

void check_questions(void) {
  DIR* entries = opendir(KITH_SOURCE_DIR "/examples/questions");
  int count = 0;
  check(entries != NULL, "there are example questions");
  if (entries == NULL) return;
  for (struct dirent* entry = readdir(entries); entry != NULL; entry = readdir(entries)) {
    const char* dot = strrchr(entry->d_name, '.');
    if (dot == NULL || strcmp(dot, ".json") != 0) continue;
    check_question(entry->d_name);
    ++count;
  }
  closedir(entries);
  check(count >= 19, "every example question is asked");
}
