// What does the sister's plan cost? Reads a plan, costs it, prints the page and how one line was
// made.
//
//   cost_plan examples/plans/sister.json
#include <fstream>
#include <iostream>
#include <iterator>
#include <kith/kith.hpp>
#include <string>

int main(int count, char** arguments) {
  std::ifstream file{count == 2 ? arguments[1] : "", std::ios::binary};
  if (!file) {
    std::cerr << "cost_plan PLAN\n";
    return 2;
  }
  const std::string plan{std::istreambuf_iterator<char>{file}, {}};

  try {
    const kith::Area area = kith::build_area(kith::read_plan(plan));
    const kith::PlanCost cost = kith::cost_plan(area, 0, kith::Parameters::shipped(), {});
    std::cout << kith::result_text(cost) << '\n' << kith::explain_text(cost, cost.lines[0].line);
  } catch (const kith::Error& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}
