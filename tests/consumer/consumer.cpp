// An embedder in C++20: the whole interface in one header, the whole library in one file.
#include <iostream>
#include <kith/kith.hpp>
#include <string_view>

namespace {

constexpr std::string_view kPlan =
    R"({"kith": "plan/1", "person": {"person": "p1"},
        "plan": {"plan": "p1-v1", "first_day": "2026-04-06", "last_day": "2027-04-05"},
        "actions": [{"action": "a1", "schedule": "9h per week", "rate": "10.00", "per": "hour"}]})";

}  // namespace

int main() {
  const kith::Area area = kith::build_area(kith::read_plan(kPlan));
  const kith::PlanCost cost = kith::cost_plan(area, 0, kith::Parameters::shipped(), {});
  std::cout << kith::kVersion << ' ' << kith::result_json(cost) << '\n';
}
