// A call that runs out of memory says so, leaves an error, gives nothing and leaks nothing: every
// allocation of a call fails once, by the operator new of this program.
#include <gtest/gtest.h>

#include <cstddef>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <new>
#include <string>

#include "kith/kith.h"

namespace {

// How many allocations succeed before one fails; negative: all.
std::ptrdiff_t allocations_left = -1;

void* allocated(std::size_t size) {
  if (allocations_left == 0) throw std::bad_alloc{};
  if (allocations_left > 0) --allocations_left;
  void* memory = std::malloc(size == 0 ? 1 : size);
  if (memory == nullptr) throw std::bad_alloc{};
  return memory;
}

}  // namespace

void* operator new(std::size_t size) { return allocated(size); }
void* operator new[](std::size_t size) { return allocated(size); }
// The standard library's sorts ask this way for a buffer that they can do without.
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  if (allocations_left == 0) return nullptr;
  if (allocations_left > 0) --allocations_left;
  return std::malloc(size == 0 ? 1 : size);
}
void operator delete(void* memory, const std::nothrow_t&) noexcept { std::free(memory); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }

namespace {

std::string example() {
  std::ifstream file{KITH_SOURCE_DIR "/examples/plans/sister.json", std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

// The status of a cost whose memory ends after `allocations`.
kith_status cost_with(std::ptrdiff_t allocations, const std::string& plan,
                      const kith_parameters* parameters, bool* whole) {
  kith_text* result = nullptr;
  kith_error* error = nullptr;
  allocations_left = allocations;
  const kith_status status =
      kith_plan_cost_json(plan.data(), plan.size(), parameters, nullptr, 0, &result, &error);
  allocations_left = -1;
  *whole = (status == KITH_OK) == (result != nullptr) && (status == KITH_OK) == (error == nullptr);
  if (error != nullptr) *whole = *whole && std::string{kith_error_message(error)} != "";
  kith_error_free(error);
  kith_text_free(result);
  return status;
}

TEST(OutOfMemory, IsAStatusWhereverItHappens) {
  const std::string plan = example();
  kith_parameters* parameters = nullptr;
  ASSERT_EQ(kith_parameters_shipped(&parameters, nullptr), KITH_OK);

  std::ptrdiff_t allocations = 0;
  for (; allocations < 100'000; ++allocations) {
    bool whole = false;
    const kith_status status = cost_with(allocations, plan, parameters, &whole);
    ASSERT_TRUE(whole) << "after " << allocations << " allocations";
    if (status == KITH_OK) break;
    ASSERT_EQ(status, KITH_E_MEMORY) << "after " << allocations << " allocations";
  }

  EXPECT_GT(allocations, 100);
  EXPECT_LT(allocations, 100'000);
  kith_parameters_free(parameters);
}

// The status of the same cost by its name. Out of memory alone leaves no reply.
kith_status call_with(std::ptrdiff_t allocations, const std::string& request,
                      const kith_parameters* parameters, bool* whole) {
  kith_text* reply = nullptr;
  allocations_left = allocations;
  const kith_status status = kith_call_json(request.data(), request.size(), parameters, &reply);
  allocations_left = -1;
  *whole = (status == KITH_E_MEMORY) == (reply == nullptr);
  kith_text_free(reply);
  return status;
}

// Fails every allocation of a call by its name once; the statuses before the first that has memory
// to the end.
void expect_memory_until(kith_status last, const std::string& request) {
  kith_parameters* parameters = nullptr;
  ASSERT_EQ(kith_parameters_shipped(&parameters, nullptr), KITH_OK);
  std::ptrdiff_t allocations = 0;
  for (; allocations < 100'000; ++allocations) {
    bool whole = false;
    const kith_status status = call_with(allocations, request, parameters, &whole);
    ASSERT_TRUE(whole) << "after " << allocations << " allocations";
    if (status == last) break;
    ASSERT_EQ(status, KITH_E_MEMORY) << "after " << allocations << " allocations";
  }
  EXPECT_GT(allocations, 10);
  EXPECT_LT(allocations, 100'000);
  kith_parameters_free(parameters);
}

TEST(OutOfMemory, IsAStatusOfCallsByNameToo) {
  expect_memory_until(KITH_OK, R"({"call":"cost","documents":[)" + example() + "]}");
  expect_memory_until(KITH_E_INPUT, R"({"call":"cost","documents":[{"kith":"plan/1"}]})");
  expect_memory_until(KITH_E_ARGUMENT, R"({"call":"a name that no call has"})");
}

TEST(OutOfMemory, IsAnErrorThatCanBeFreedTwice) {
  kith_text* result = nullptr;
  kith_error* error = nullptr;
  allocations_left = 0;
  const kith_status status = kith_schema_json("plan/1", 6, &result, &error);
  allocations_left = -1;

  EXPECT_EQ(status, KITH_E_MEMORY);
  EXPECT_STREQ(kith_error_message(error), "out of memory");
  EXPECT_EQ(kith_error_fault_count(error), 0U);
  kith_error_free(error);
  kith_error_free(error);
}

}  // namespace
