/* The groups of checks, one file each. */
#ifndef KITH_TESTS_GROUPS_H
#define KITH_TESTS_GROUPS_H

void check_library(void);
void check_errors(void);
void check_plans(void);
void check_parameters(void);
void check_schedules(void);
void check_scores(void);
void check_areas(void);
void check_who_pays(void);
void check_what_ifs(void);
void check_contributions(void);
void check_prices(void);
void check_calls(void);
void check_questions(void);
void check_streams(void);
void check_threads(void);

#endif
