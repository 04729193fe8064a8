// What may a network be asked: which ties count, and what they weigh?
#include "documents/network/question.hpp"

#include <array>

#include "documents/shared/cost_options.hpp"
#include "kith/documents/network.hpp"

namespace kith {
namespace {

using documents::kCallRule;
using documents::ReadInto;
namespace option = documents::option;

constexpr std::array kNetworkOptions = {
    option::date<&NetworkOptions::as_at>("as_at").about(
        "ties in force on this day count; default the first day of the person's newest plan"),
    option::word<&NetworkOptions::weight>("weight")
        .allowed("none or strength")
        .takes_empty_text()
        .about("what a tie weighs in structural holes"),
    documents::threads<&NetworkOptions::threads>()};

constexpr std::array kQuestionOptions = {documents::faults_shown<&NetworkQuestion::faults_shown>()};

}  // namespace

NetworkQuestion read_network_question(std::string_view json) {
  NetworkQuestion question;
  documents::read_options(json, kCallRule, ReadInto{kNetworkOptions, question.options},
                          ReadInto{kQuestionOptions, question});
  return question;
}

std::string documents::network_options_schema(std::string_view name) {
  return options_schema(name, "which ties of a network count, and what they weigh",
                        shapes_of(kNetworkOptions, kQuestionOptions));
}

}  // namespace kith
