/* An area from a folder of the examples: its CSV files and its area.json. */
#ifndef KITH_TESTS_FOLDER_AREA_H
#define KITH_TESTS_FOLDER_AREA_H

#include "kith/kith.h"

/* The area of a folder below the top folder ("examples/riverbank"), the caller's. Exits where a
 * file cannot be read; NULL where kith refuses it. */
kith_area* area_of_folder(const char* folder);

#endif
