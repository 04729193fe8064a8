// The typed functions that are asked with documents or texts and answer with one document, each the
// call of its name.
#include "asking.hpp"

using kith::c::ask_documents;

kith_status kith_schema_json(const char* name, size_t name_size, kith_text** result,
                             kith_error** error) {
  return ask_documents("schema", {{}, {{name, name_size, "name"}}, {}}, nullptr, result, error);
}

kith_status kith_schedule_explain_json(const char* text, size_t text_size, const char* options,
                                       size_t options_size, kith_text** result,
                                       kith_error** error) {
  return ask_documents("schedule", {{}, {{text, text_size, "text"}}, {options, options_size}},
                       nullptr, result, error);
}

kith_status kith_plan_cost_json(const char* plan, size_t plan_size,
                                const kith_parameters* parameters, const char* options,
                                size_t options_size, kith_text** result, kith_error** error) {
  return ask_documents("cost", {{{plan, plan_size, "plan"}}, {}, {options, options_size}},
                       parameters, result, error);
}

kith_status kith_contribution_cost_json(const char* plan, size_t plan_size,
                                        const kith_parameters* parameters, const char* options,
                                        size_t options_size, kith_text** result,
                                        kith_error** error) {
  return ask_documents("contribution", {{{plan, plan_size, "plan"}}, {}, {options, options_size}},
                       parameters, result, error);
}

kith_status kith_budget_payments_json(const char* plan, size_t plan_size,
                                      const kith_parameters* parameters, const char* options,
                                      size_t options_size, kith_text** result, kith_error** error) {
  return ask_documents("payments", {{{plan, plan_size, "plan"}}, {}, {options, options_size}},
                       parameters, result, error);
}

kith_status kith_plan_check_json(const char* plan, size_t plan_size, const char* options,
                                 size_t options_size, kith_text** result, kith_error** error) {
  return ask_documents("check", {{{plan, plan_size, "plan"}}, {}, {options, options_size}}, nullptr,
                       result, error);
}

kith_status kith_plan_compare_json(const char* first, size_t first_size, const char* second,
                                   size_t second_size, const kith_parameters* parameters,
                                   const char* options, size_t options_size, kith_text** result,
                                   kith_error** error) {
  return ask_documents("compare",
                       {{{first, first_size, "first"}, {second, second_size, "second"}},
                        {},
                        {options, options_size}},
                       parameters, result, error);
}

kith_status kith_plan_fit_json(const char* plan, size_t plan_size,
                               const kith_parameters* parameters, const char* options,
                               size_t options_size, kith_text** result, kith_error** error) {
  return ask_documents("fit", {{{plan, plan_size, "plan"}}, {}, {options, options_size}},
                       parameters, result, error);
}

kith_status kith_plan_ledger_json(const char* plan, size_t plan_size, const char* options,
                                  size_t options_size, kith_text** result, kith_error** error) {
  return ask_documents("ledger", {{{plan, plan_size, "plan"}}, {}, {options, options_size}},
                       nullptr, result, error);
}

kith_status kith_plan_wage_json(const char* plan, size_t plan_size, const char* employment,
                                size_t employment_size, const char* budget, size_t budget_size,
                                const kith_parameters* parameters, const char* options,
                                size_t options_size, kith_text** result, kith_error** error) {
  return ask_documents(
      "wage",
      {{{plan, plan_size, "plan"}},
       {{employment, employment_size, "employment"}, {budget, budget_size, "budget"}},
       {options, options_size}},
      parameters, result, error);
}

kith_status kith_plan_network_json(const char* plan, size_t plan_size, const char* options,
                                   size_t options_size, kith_text** result, kith_error** error) {
  return ask_documents("network", {{{plan, plan_size, "plan"}}, {}, {options, options_size}},
                       nullptr, result, error);
}

kith_status kith_outcome_score_json(const char* answers, size_t answers_size, const char* options,
                                    size_t options_size, kith_text** result, kith_error** error) {
  return ask_documents("score", {{{answers, answers_size, "answers"}}, {}, {options, options_size}},
                       nullptr, result, error);
}

kith_status kith_price_build_up_json(const char* lines, size_t lines_size, const char* options,
                                     size_t options_size, kith_text** result, kith_error** error) {
  return ask_documents("price_build_up",
                       {{{lines, lines_size, "lines"}}, {}, {options, options_size}}, nullptr,
                       result, error);
}
