#include "folder_area.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "streams.h"

enum { most_cells = 1 << 14, longest_path = 512 };

/* Cuts CSV text into cells in place: "" is one quotation mark inside of quotation marks. An empty
 * cell is NULL. Returns how many cells there are; `columns` is set to those of the first line. */
static int cut(char* text, const char** cells, int* columns) {
  int count = 0;
  char* at = text;
  *columns = 0;
  while (*at != '\0' && count < most_cells) {
    char* const cell = at;
    char* written = at;
    int quoted = 0;
    char end = '\0';
    for (; quoted || (*at != ',' && *at != '\n' && *at != '\0'); ++at) {
      if (*at != '"') {
        if (*at != '\r') *written++ = *at;
      } else if (quoted && at[1] == '"') {
        *written++ = *at++;
      } else {
        quoted = !quoted;
      }
    }
    end = *at;
    if (end != '\0') ++at;
    *written = '\0';
    cells[count++] = *cell == '\0' ? NULL : cell;
    if (end != ',' && *columns == 0) *columns = count;
  }
  return count;
}

static void add_file(kith_tables* tables, const char* path, const char* name, size_t size) {
  static const char* cells[most_cells];
  struct ArrowArrayStream stream;
  size_t read = 0;
  int columns = 0;
  char* text = read_source(path, &read);
  const int count = cut(text, cells, &columns);
  make_text_stream(&stream, cells, columns, cells + columns, count / columns - 1);
  check_status(kith_tables_add(tables, name, size, &stream, NULL), KITH_OK, "a file is a table");
  free(text);
}

static void add_settings(kith_tables* tables, const char* path) {
  size_t size = 0;
  char* text = read_source(path, &size);
  check_status(kith_tables_set_area(tables, text, size, NULL), KITH_OK, "an area has settings");
  free(text);
}

static void add_entry(kith_tables* tables, const char* folder, const char* name) {
  char path[longest_path];
  const char* dot = strrchr(name, '.');
  snprintf(path, sizeof path, "%s/%s", folder, name);
  if (strcmp(name, "area.json") == 0) {
    add_settings(tables, path);
  } else if (dot != NULL && strcmp(dot, ".csv") == 0 && strcmp(name, "provenance.csv") != 0) {
    add_file(tables, path, name, (size_t)(dot - name));
  }
}

kith_area* area_of_folder(const char* folder) {
  char path[longest_path];
  kith_tables* tables = NULL;
  kith_area* area = NULL;
  DIR* entries = NULL;
  snprintf(path, sizeof path, "%s/%s", KITH_SOURCE_DIR, folder);
  entries = opendir(path);
  check(entries != NULL, "the folder of an area is there");
  if (entries == NULL) return NULL;
  check_status(kith_tables_create(&tables, NULL), KITH_OK, "tables begin empty");
  for (struct dirent* entry = readdir(entries); entry != NULL; entry = readdir(entries))
    add_entry(tables, folder, entry->d_name);
  closedir(entries);
  check_status(kith_area_build(tables, NULL, 0, NULL, &area, NULL), KITH_OK, "a folder is an area");
  kith_tables_free(tables);
  return area;
}
