// The documents and area folders of this folder, each with what must be said of it.
#pragma once

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "kith/tables/tables.hpp"
#include "tables/inputs.hpp"

namespace kith::test {

/// The faults of a folder of `<table>.csv` and, where it has one, `area.json`.
inline std::vector<Fault> faults_of_folder(const std::filesystem::path& folder) {
  return faults_from([&] {
    TablesBuilder builder;
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
      files.push_back(entry.path());
    }
    std::ranges::sort(files);
    for (const auto& file : files) {
      const std::string text = file_text(file.string());
      if (file.extension() == ".json") {
        builder.set_area(text);
      } else {
        add_csv(builder, file.stem().string(), text);
      }
    }
    return builder.finish();
  });
}

struct BadInput {
  std::string name;
  std::vector<std::string> expected;  // "code place", "code place char N"

  std::vector<Fault> faults() const {
    const std::filesystem::path at = folder() / name;
    if (std::filesystem::is_directory(at)) return faults_of_folder(at);
    return faults_from([&] { return read_plan(file_text(at.string() + ".json")); });
  }

  friend void PrintTo(const BadInput& input, std::ostream* out) { *out << input.name; }

  static std::filesystem::path folder() { return KITH_SOURCE_DIR "/tests/bad"; }
};

inline std::vector<BadInput> bad_inputs() {
  std::vector<BadInput> inputs;
  for (const auto& entry : std::filesystem::directory_iterator{BadInput::folder()}) {
    if (entry.path().extension() != ".expect") continue;
    BadInput input{entry.path().stem().string(), {}};
    std::istringstream lines{file_text(entry.path().string())};
    for (std::string line; std::getline(lines, line);) input.expected.push_back(line);
    inputs.push_back(std::move(input));
  }
  std::ranges::sort(inputs, {}, &BadInput::name);
  return inputs;
}

}  // namespace kith::test
