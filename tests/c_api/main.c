/* Every function of kith.h from a C99 program that knows nothing else. */
#include "check.h"
#include "groups.h"

int main(void) {
  check_library();
  check_errors();
  check_plans();
  check_parameters();
  check_schedules();
  check_scores();
  check_who_pays();
  check_areas();
  check_what_ifs();
  check_contributions();
  check_prices();
  check_calls();
  check_questions();
  check_streams();
  check_threads();
  return checked();
}
