// The JSON Schemas of everything that goes in and comes out: by name, and which names there are.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kith {

/// The JSON Schema (2020-12) of a shipped document ("plan/1", "result/1", "options/1", …) or of
/// "table/<name>". Throws `Code::argument` for another name, naming those there are.
std::string schema_json(std::string_view name);

/// Every name that `schema_json` knows, those of tables last.
std::vector<std::string> schema_names();

}  // namespace kith
