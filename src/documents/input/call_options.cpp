// Which options does a call have that has no others? Reads `faults_shown` and `threads`.
#include "kith/documents/documents.hpp"

#include <utility>

#include "documents/shared/option_reader.hpp"
#include "kith/tables/json.hpp"

namespace kith {
CallOptions read_call_options(std::string_view json) {
  documents::OptionReader reader{json};
  CallOptions options;
  for (const auto& [name, value] : reader.members()) {
    const std::string at = documents::pointer_to(name);
    if (name == "faults_shown") {
      options.faults_shown = reader.faults_shown(value, at);
    } else if (name == "threads") {
      options.threads = reader.threads(value, at);
    } else {
      reader.unknown(at);
    }
  }
  reader.finish();
  return options;
}

}  // namespace kith
