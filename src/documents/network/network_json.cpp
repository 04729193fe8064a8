// What is asked of a network? Reads the options of a network.
#include <utility>

#include "documents/shared/option_reader.hpp"
#include "kith/documents/network.hpp"
#include "kith/tables/json.hpp"

namespace kith {
namespace {

TieWeight weight_option(documents::OptionReader& reader, const Json& value, const std::string& at) {
  const std::string_view word = reader.word(value, at);
  if (!word.empty() && word != "none" && word != "strength")
    reader.fault(FaultCode::not_allowed, at, std::string{word}, "none or strength");
  return word == "strength" ? TieWeight::strength : TieWeight::none;
}

}  // namespace

NetworkQuestion read_network_question(std::string_view json) {
  documents::OptionReader reader{json};
  NetworkQuestion question;
  for (const auto& [name, value] : reader.members()) {
    const std::string at = documents::pointer_to(name);
    if (name == "as_at") {
      question.options.as_at = reader.date(value, at);
    } else if (name == "weight") {
      question.options.weight = weight_option(reader, value, at);
    } else if (name == "threads") {
      question.options.threads = reader.threads(value, at);
    } else if (name == "faults_shown") {
      question.faults_shown = reader.faults_shown(value, at);
    } else {
      reader.unknown(at);
    }
  }
  reader.finish();
  return question;
}

}  // namespace kith
