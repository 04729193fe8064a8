// How the options of calls are read that have more than those of a costing, or only some of them.
#include <gmock/gmock.h>

#include "kith/documents/differences.hpp"
#include "kith/documents/fit.hpp"
#include "kith/documents/results.hpp"
#include "values/expect_error.hpp"

namespace kith {
namespace {

using test::code_thrown_by;
using testing::ElementsAre;

template <class Read>
std::vector<std::string> faults_of(const Read& read, std::string_view json) {
  std::vector<std::string> faults;
  try {
    (void)read(json);
  } catch (const InputError& error) {
    for (const Fault& fault : error.faults()) {
      faults.push_back(std::string{fault_code_name(fault.code)} + " " + fault.at);
    }
  }
  return faults;
}

TEST(FitOptions, AreABudgetAndThoseOfACosting) {
  const FitOptions options = read_fit_options(R"({"detail":"lines","budget":"4000.00"})");

  EXPECT_EQ(options.budget, Money::from_pence(400'000));
  EXPECT_EQ(options.costing.detail, Detail::lines);
  EXPECT_EQ(read_fit_options("").budget, std::nullopt);
}

TEST(FitOptions, SayTheFaultsOfTheBudgetFirst) {
  EXPECT_THAT(faults_of(read_fit_options, R"({"weeks":"yes","colour":"red","budget":4000})"),
              ElementsAre("money_not_text /budget", "wrong_type /weeks", "unknown_key /colour"));
}

TEST(CompareOptions, AreADiscountRateAndThoseOfACosting) {
  const CompareOptions options = read_compare_options(R"({"discount_rate":"0.035"})");

  EXPECT_EQ(options.discount_rate, Share::from_millionths(35'000));
  EXPECT_THAT(faults_of(read_compare_options, R"({"budget":"1.00"})"),
              ElementsAre("unknown_key /budget"));
}

// Convention and period are those of the costing before. A document that names one was meant for
// another call, so its values are not looked at.
TEST(WhatIfQuestion, IsRefusedForAnOptionOfACostingAlone) {
  EXPECT_THAT(faults_of(read_what_if_question, R"({"threads":-1,"convention":"cld"})"),
              ElementsAre("unknown_key /convention"));
  EXPECT_THAT(faults_of(read_what_if_question, R"({"threads":-1,"x_run":"cld"})"),
              ElementsAre("out_of_range /threads"));
}

TEST(WageBudget, IsAnAmountOfPounds) {
  EXPECT_EQ(read_wage_budget("5081.00"), Money::from_pence(508'100));
  EXPECT_EQ(code_thrown_by([] { return read_wage_budget("5081.005"); }), Code::argument);
}

}  // namespace
}  // namespace kith
