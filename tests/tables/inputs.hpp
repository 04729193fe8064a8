// Documents and tables in tests, written as people write them, and faults as one line each.
#pragma once

#include <fstream>
#include <memory>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kith/tables/arrow.hpp"
#include "kith/tables/columns.hpp"
#include "kith/tables/tables.hpp"

namespace kith::test {

/// A whole plan document: a person, a plan, and `members` after them (each beginning with a comma).
inline std::string plan_document(std::string_view members = {}) {
  std::string text = R"({"kith": "plan/1", "person": {"person": "p1"},
    "plan": {"plan": "v1", "first_day": "2026-04-06", "last_day": "2027-04-05"})";
  return text.append(members).append("}");
}

/// "code place", with " char N" where the fault points at a byte.
inline std::string line_of(const Fault& fault) {
  std::string line{fault_code_name(fault.code)};
  line += fault.at.empty() ? " \"\"" : " " + fault.at;
  if (fault.character) line += " char " + std::to_string(*fault.character);
  return line;
}

template <class Call>
std::vector<Fault> faults_from(Call&& call) {
  try {
    (void)call();
  } catch (const InputError& error) {
    return error.faults();
  }
  return {};
}

template <class Call>
std::vector<std::string> lines_from(Call&& call) {
  std::vector<std::string> lines;
  for (const Fault& fault : faults_from(call)) lines.push_back(line_of(fault));
  return lines;
}

/// The faults of a plan document with `members`.
inline std::vector<std::string> faults_in(std::string_view members) {
  return lines_from([&] { return read_plan(plan_document(members)); });
}

inline std::string file_text(const std::string& path) {
  std::ifstream file{path, std::ios::binary};
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

/// Rows of comma-separated values with quotes (RFC 4180), the header among them.
inline std::vector<std::vector<std::string>> csv_rows(std::string_view text) {
  std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
      rows.back().back() += text[i++];
    } else if (c == '"') {
      quoted = !quoted;
    } else if (c == ',' && !quoted) {
      rows.back().emplace_back();
    } else if (c == '\n' && !quoted) {
      if (i + 1 < text.size()) rows.emplace_back(1);
    } else if (c != '\r' || quoted) {
      rows.back().back() += c;
    }
  }
  return rows;
}

/// A table of text columns, as a CSV reader hands it over; an empty cell is null.
inline Frame csv_frame(std::string_view text) {
  const auto rows = csv_rows(text);
  Frame frame;
  for (const std::string& name : rows.front()) {
    frame.columns.push_back({name, FrameColumn::Type::text, {}, {}, {}, {}});
  }
  for (std::size_t row = 1; row < rows.size(); ++row) {
    for (std::size_t i = 0; i < frame.columns.size(); ++i) {
      const std::string cell = i < rows[row].size() ? rows[row][i] : std::string{};
      frame.columns[i].text.push_back(cell);
      frame.columns[i].present.push_back(cell.empty() ? 0 : 1);
    }
    ++frame.rows;
  }
  return frame;
}

inline void add_frame(TablesBuilder& builder, std::string_view table, Frame frame) {
  ArrowArrayStream stream{};
  export_frame(std::make_shared<const Frame>(std::move(frame)), &stream);
  builder.add(table, &stream);
}

inline void add_csv(TablesBuilder& builder, std::string_view table, std::string_view text) {
  add_frame(builder, table, csv_frame(text));
}

using NamedCsv = std::vector<std::pair<std::string_view, std::string_view>>;

inline TablesBuilder builder_of(const NamedCsv& tables) {
  TablesBuilder builder;
  for (const auto& [name, text] : tables) add_csv(builder, name, text);
  return builder;
}

inline std::vector<std::string> faults_in_tables(const NamedCsv& tables) {
  return lines_from([&] { return builder_of(tables).finish(); });
}

}  // namespace kith::test
