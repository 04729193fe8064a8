// Costs one plan and prints the result document: c++ -std=c++20 first.cpp -lkith_cxx
#include <iostream>
#include <iterator>
#include <kith/kith.hpp>
#include <string>

int main() try {
  const std::string plan{std::istreambuf_iterator<char>{std::cin}, {}};

  const kith::Area area = kith::build_area(kith::read_plan(plan));
  const kith::PlanCost cost = kith::cost_plan(area, 0, kith::Parameters::shipped(), {});
  std::cout << kith::result_json(cost);
} catch (const kith::Error& error) {
  std::cerr << error.what() << '\n';
  return 1;
}
