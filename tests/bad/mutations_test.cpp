// Good documents with something changed at random: faults or a result, never a crash. Under the
// sanitizers this is where a reader that trusts its input falls over.
#include <gmock/gmock.h>

#include <filesystem>
#include <iostream>

#include "bad/bad_input.hpp"
#include "values/seeded.hpp"

namespace kith {
namespace {

using test::file_text;
using test::Seeded;

constexpr int kMutations = 10'000;
constexpr std::uint64_t kSeed = 20'260'406;

std::vector<std::string> good_documents() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator{KITH_SOURCE_DIR "/examples/plans"}) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  std::vector<std::string> documents;
  for (const auto& file : files) documents.push_back(file_text(file.string()));
  return documents;
}

std::size_t place_in(Seeded& seeded, const std::string& text) {
  return static_cast<std::size_t>(seeded.between(0, static_cast<std::int64_t>(text.size()) - 1));
}

// A run of text between two of the characters that JSON is built with.
std::pair<std::size_t, std::size_t> piece_of(Seeded& seeded, const std::string& text) {
  const std::size_t first = text.find_first_of("{[\",:", place_in(seeded, text));
  if (first == std::string::npos) return {0, 0};
  const std::size_t end = text.find_first_of("}],", first + 1);
  return {first, end == std::string::npos ? 0 : end - first};
}

const std::vector<std::string>& words() {
  static const std::vector<std::string> words = {"null",
                                                 "true",
                                                 "\"\"",
                                                 "[]",
                                                 "{}",
                                                 "-1",
                                                 "1e400",
                                                 "0.1",
                                                 "99999999999999999999",
                                                 "\"a0\"",
                                                 "\"2026-02-30\"",
                                                 "\"2999-12-31\"",
                                                 "\"RRULE:FREQ=WEEKLY;COUNT=9\"",
                                                 "\"daily 00:00-24:00\"",
                                                 "\"bank holidays\"",
                                                 "\"9h per 3 weeks\"",
                                                 "\"1000000000000.00\"",
                                                 "\"\\ud83d\\ude00\"",
                                                 "[[[[]]]]"};
  return words;
}

// --- the ways in which a document is changed ---

void change_a_byte(Seeded& seeded, std::string& text) {
  text[place_in(seeded, text)] = static_cast<char>(seeded.between(0, 255));
}

void take_a_run_away(Seeded& seeded, std::string& text) {
  text.erase(place_in(seeded, text), static_cast<std::size_t>(seeded.between(1, 60)));
}

void say_a_piece_again(Seeded& seeded, std::string& text) {
  const auto [first, size] = piece_of(seeded, text);
  text.insert(first, text.substr(first, size));
}

void put_a_piece_elsewhere(Seeded& seeded, std::string& text) {
  const auto [first, size] = piece_of(seeded, text);
  const std::string piece = text.substr(first, size);
  text.erase(first, size);
  text.insert(std::min(place_in(seeded, text), text.size()), piece);
}

// A value gives way to another that is JSON too, so that the reader goes on past it.
void change_a_value(Seeded& seeded, std::string& text) {
  const std::size_t colon = text.find(": ", place_in(seeded, text));
  if (colon == std::string::npos) return;
  const std::size_t first = colon + 2;
  std::size_t end = text.find_first_of(",}\n", first);
  if (text[first] == '"') end = text.find('"', first + 1) + 1;
  if (text[first] == '[') end = text.find(']', first) + 1;
  if (end == 0 || end == std::string::npos) return;
  const auto& choices = words();
  const auto choice = seeded.between(0, static_cast<std::int64_t>(choices.size()) - 1);
  text.replace(first, end - first, choices[static_cast<std::size_t>(choice)]);
}

void change_a_letter_of_a_text(Seeded& seeded, std::string& text) {
  const std::size_t quote = text.find('"', place_in(seeded, text));
  if (quote == std::string::npos || quote + 2 >= text.size()) return;
  constexpr std::string_view kLetters = "abcdefmonw0123456789-:;,. /hm";
  const auto choice = seeded.between(0, static_cast<std::int64_t>(kLetters.size()) - 1);
  text[quote + static_cast<std::size_t>(seeded.between(1, 2))] =
      kLetters[static_cast<std::size_t>(choice)];
}

std::string mutated(Seeded& seeded, std::string text) {
  using Change = void (*)(Seeded&, std::string&);
  constexpr Change kChanges[] = {change_a_byte,         take_a_run_away, say_a_piece_again,
                                 put_a_piece_elsewhere, change_a_value,  change_a_letter_of_a_text,
                                 change_a_value,        change_a_value};
  for (std::int64_t i = seeded.between(1, 3); i > 0 && !text.empty(); --i) {
    kChanges[static_cast<std::size_t>(seeded.between(0, 7))](seeded, text);
  }
  return text;
}

TEST(Mutations, OfDocumentsGiveFaultsOrAResult) {
  const std::vector<std::string> documents = good_documents();
  ASSERT_FALSE(documents.empty());
  Seeded seeded{kSeed};
  int results = 0;
  int faults = 0;
  for (int i = 0; i < kMutations; ++i) {
    const std::string text =
        mutated(seeded, documents[static_cast<std::size_t>(i) % documents.size()]);
    try {
      const Tables tables = read_plan(text);
      ++results;
    } catch (const InputError& error) {
      ++faults;
      ASSERT_FALSE(error.faults().empty());
    }
  }

  std::cout << results << " results, " << faults << " with faults\n";
  EXPECT_EQ(results + faults, kMutations);
  EXPECT_GT(results, kMutations / 100);
  EXPECT_GT(faults, kMutations / 2);
}

// --- area folders ---

std::vector<std::pair<std::string, std::string>> good_tables() {
  std::vector<std::pair<std::string, std::string>> tables;
  for (const TableSpec& spec : table_specs()) {
    const std::string name{spec.name};
    std::string text = file_text(KITH_SOURCE_DIR "/examples/riverbank/" + name + ".csv");
    if (!text.empty()) tables.emplace_back(name, std::move(text));
  }
  return tables;
}

// A cell gives way to the cell of another place in its table.
void move_a_cell(Seeded& seeded, std::string& text) {
  const auto cell_at = [&](std::size_t place) {
    const std::size_t comma = text.find(',', place);
    const std::size_t first = comma == std::string::npos ? 0 : comma + 1;
    const std::size_t end = std::min(text.find_first_of(",\n", first), text.size());
    return std::pair{first, end - first};
  };
  const auto [from, size] = cell_at(place_in(seeded, text));
  const std::string cell = text.substr(from, size);
  const auto [to, replaced] = cell_at(place_in(seeded, text));
  text.replace(to, replaced, cell);
}

TEST(Mutations, OfTablesGiveFaultsOrAResult) {
  constexpr int kAreas = 1'000;
  constexpr void (*kChanges[])(Seeded&, std::string&) = {change_a_byte, take_a_run_away,
                                                         move_a_cell, move_a_cell};
  const auto good = good_tables();
  ASSERT_FALSE(good.empty());
  Seeded seeded{kSeed};
  int results = 0;
  for (int i = 0; i < kAreas; ++i) {
    auto tables = good;
    auto& changed = tables[static_cast<std::size_t>(i) % tables.size()].second;
    kChanges[static_cast<std::size_t>(seeded.between(0, 3))](seeded, changed);
    TablesBuilder builder;
    for (const auto& [name, text] : tables) test::add_csv(builder, name, text);
    const auto faults = test::faults_from([&] { return builder.finish(); });
    if (faults.empty()) ++results;
  }

  std::cout << results << " areas of " << kAreas << " without faults\n";
  EXPECT_GT(results, kAreas / 100);
  EXPECT_LT(results, kAreas);
}

}  // namespace
}  // namespace kith
