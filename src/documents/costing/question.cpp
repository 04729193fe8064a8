// What may be asked of a costing, a fit, a comparison, a wage and a what-if? The options of each
// call as a list of records, and the reader of each.
#include "documents/costing/question.hpp"

#include <array>
#include <utility>

#include "documents/shared/cost_options.hpp"
#include "kith/documents/differences.hpp"
#include "kith/documents/fit.hpp"
#include "kith/documents/results.hpp"
#include "kith/values/error.hpp"

namespace kith {
namespace {

using documents::cost_options;
using documents::kCostingRule;
using documents::read_options;
using documents::ReadInto;
using documents::shapes_of;
namespace option = documents::option;

// From nothing to £10^12, the most that a table's money may be.
constexpr DecimalRule kBudgetRule = {.places = 2,
                                     .lowest = 0,
                                     .highest = 100'000'000'000'000,
                                     .example = "money as text, \"4000.00\"",
                                     .shown_places = 2};

constexpr std::array kFitOptions = {
    option::money<&FitOptions::budget>("budget", kBudgetRule)
        .first()
        .about("a year's, or the period's by calendar; default the plan's paying budgets")};

constexpr std::array kCompareOptions = {
    option::share<&CompareOptions::discount_rate>("discount_rate")
        .first()
        .about("a year, by which savings that come later are worth less")};

constexpr std::array kWhatIfOptions = {
    option::rows<&WhatIfQuestion::what_if, documents::kWhatIfRow>("what_if").about(
        "what is set to another value, in its order"),
    documents::threads<&WhatIfQuestion::threads>(),
    documents::faults_shown<&WhatIfQuestion::faults_shown>()};

// Convention and period are those of the costing before, so a document that names one is refused
// for that alone.
constexpr documents::ObjectRule kWhatIfRule = {documents::kCallRule.allowed,
                                               documents::kCallRule.unknown, true};

}  // namespace

CostOptions read_cost_options(std::string_view json) {
  CostOptions options;
  read_options(json, kCostingRule, ReadInto{cost_options(), options});
  return options;
}

FitOptions read_fit_options(std::string_view json) {
  FitOptions options;
  read_options(json, kCostingRule, ReadInto{kFitOptions, options},
               ReadInto{cost_options(), options.costing});
  return options;
}

CompareOptions read_compare_options(std::string_view json) {
  CompareOptions options;
  read_options(json, kCostingRule, ReadInto{kCompareOptions, options},
               ReadInto{cost_options(), options.costing});
  return options;
}

WhatIfQuestion read_what_if_question(std::string_view json) {
  WhatIfQuestion question;
  read_options(json, kWhatIfRule, ReadInto{kWhatIfOptions, question});
  return question;
}

Money read_wage_budget(std::string_view pounds) {
  const Decimal read = parse_decimal(pounds, 2);
  if (read.fault != DecimalFault::none) {
    throw Error{Code::argument, "budget is an amount in pounds of at most two places"};
  }
  return Money::from_pence(read.units);
}

std::string documents::cost_options_schema(std::string_view name) {
  return options_schema(name, "how a plan or an area is costed; every member may be left out",
                        shapes_of(cost_options()));
}

std::string documents::fit_options_schema(std::string_view name) {
  return options_schema(name, "how a plan is costed and what may be spent on it",
                        shapes_of(kFitOptions, cost_options()));
}

std::string documents::compare_options_schema(std::string_view name) {
  return options_schema(name, "how two plans are costed and what a later saving is worth",
                        shapes_of(kCompareOptions, cost_options()));
}

std::string documents::what_if_options_schema(std::string_view name) {
  return options_schema(name, "what is changed in an area that was costed",
                        shapes_of(kWhatIfOptions));
}

}  // namespace kith
