/* A small area: Ann has nine hours a week at 10.00, Bob seven at 15.00. */
#ifndef KITH_TESTS_AREA_FIXTURE_H
#define KITH_TESTS_AREA_FIXTURE_H

#include "kith/kith.h"

/* Adds rows of text; the call must succeed. */
void add_table(kith_tables* tables, const char* name, const char* const* columns, int count,
               const char* const* cells, int rows);

/* Its tables, freed by the caller. */
kith_tables* two_people(void);

/* The area of tables without faults, freed by the caller. */
kith_area* built(const kith_tables* tables);

#endif
