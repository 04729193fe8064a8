#include "kith/values/error.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kith {
namespace {

TEST(Code, KeepsItsNumberAndItsName) {
  constexpr std::string_view names[] = {"argument",  "range",   "input",     "overflow",
                                        "not_known", "memory",  "cancelled", "conflict",
                                        "limit",     "internal"};
  for (std::int32_t number = 1; number <= 10; ++number) {
    EXPECT_EQ(code_name(static_cast<Code>(number)), names[number - 1]);
  }
}

TEST(Code, HasNoNameOutsideItsNumbers) {
  EXPECT_EQ(code_name(static_cast<Code>(11)), "unknown");
  EXPECT_EQ(code_name(static_cast<Code>(-1)), "unknown");
}

TEST(FaultCode, IsSpeltAsTheContractSpellsIt) {
  constexpr std::string_view names[] = {"syntax",           "unknown_key",
                                        "missing",          "wrong_type",
                                        "money_not_text",   "too_many_places",
                                        "out_of_range",     "not_allowed",
                                        "duplicate",        "dangling_reference",
                                        "impossible_date",  "ends_before_start",
                                        "overlap",          "cycle",
                                        "too_long",         "not_utf8",
                                        "schedule_syntax",  "terms_missing",
                                        "beyond_data",      "before_first_date",
                                        "overflow",         "age_not_employable",
                                        "rrule_unsupported"};
  ASSERT_EQ(std::size(names), static_cast<std::size_t>(kFaultCodeCount));
  for (int code = 0; code < kFaultCodeCount; ++code) {
    EXPECT_EQ(fault_code_name(static_cast<FaultCode>(code)), names[code]);
  }
}

TEST(InputError, KeepsEveryFaultInOrderAndCountsThem) {
  const InputError error{{{FaultCode::missing, "/plan/plan", {}, {}, "an id"},
                          {FaultCode::duplicate, "/ties/1", {}, "ana", "another id"}}};

  EXPECT_EQ(error.code(), Code::input);
  ASSERT_EQ(error.faults().size(), 2U);
  EXPECT_EQ(error.faults()[1].at, "/ties/1");
  EXPECT_EQ(std::string{error.what()}, "2 faults: missing at /plan/plan");
}

TEST(InputError, SpeaksOfOneFaultAndOfTheDocumentItself) {
  const InputError error{{{FaultCode::syntax, "", 0, {}, "a value"}}};

  EXPECT_EQ(std::string{error.what()}, "1 fault: syntax at the document");
}

}  // namespace
}  // namespace kith
