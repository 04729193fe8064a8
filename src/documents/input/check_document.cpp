// What is in a plan document, and which value does a parameter have? `check/1` and `parameter/1`:
// the members of each are one list, from which the document and its schema are made.
#include <array>
#include <string>
#include <vector>

#include "documents/input/schemas.hpp"
#include "documents/shared/described_document.hpp"
#include "kith/documents/documents.hpp"
#include "kith/tables/columns.hpp"

namespace kith::documents {
namespace {

// --- check/1 ---

std::string_view plan_of(const Tables& tables) {
  return tables.text(tables[TableName::plans].symbol(columns::plans::plan, 0));
}

// Tables without rows are left out.
ByName<std::int64_t> rows_of(const Tables& tables) {
  ByName<std::int64_t> rows;
  for (const TableSpec& spec : table_specs()) {
    const auto name = static_cast<TableName>(&spec - table_specs().data());
    const std::size_t count = tables[name].rows();
    if (count > 0) rows.emplace_back(spec.name, static_cast<std::int64_t>(count));
  }
  return rows;
}

using OfNote = Members<InputNote>;
constexpr std::array kNoteMembers = {
    OfNote::of<&InputNote::code>("code"),
    OfNote::of<&InputNote::at>("at").with_about("a JSON Pointer, or a place such as actions[14]"),
};

using OfTables = Members<Tables>;
constexpr std::array kCheckMembers = {
    OfTables::of<plan_of>("plan"),
    OfTables::of<rows_of>("rows").with_about(
        "how many each table has; one without rows is left out"),
    OfTables::rows<kNoteMembers, &Tables::notes>("notes"),
};

constexpr DocumentOf<Tables> kCheck{"check/1", "what a plan document holds", kCheckMembers};

// --- parameter/1 ---

using OfValue = Members<ParameterValue>;

// A member that is read from the row of the value.
template <auto kMember>
constexpr MemberOf<ParameterValue> of_row(std::string_view name) {
  return OfValue::of<[](const ParameterValue& value) -> const auto& {
    return value.row->*kMember;
  }>(name);
}

std::string_view certainty_of(const ParameterValue& value) {
  return certainty_name(value.row->certainty);
}

constexpr std::array<std::string_view, 4> kCertainties = {"seen", "known", "derived", "unverified"};

constexpr std::array kParameterMembers = {
    of_row<&ParameterRow::name>("name"),
    of_row<&ParameterRow::first_day>("first_day"),
    of_row<&ParameterRow::value>("value").with_about("as its source prints it: a number or a word"),
    of_row<&ParameterRow::unit>("unit"),
    of_row<&ParameterRow::source>("source"),
    OfValue::of<certainty_of>("certainty").one_of(kCertainties),
    of_row<&ParameterRow::known_until>("known_until"),
    OfValue::of<&ParameterValue::assumed_beyond_data>("assumed_beyond_data")
        .with_about("the day asked for is after known_until"),
};

constexpr DocumentOf<ParameterValue> kParameter{
    "parameter/1", "the value of a statutory parameter on a day", kParameterMembers};

}  // namespace

std::string check_schema() { return document_schema_json(kCheck); }
std::string parameter_schema() { return document_schema_json(kParameter); }

}  // namespace kith::documents

namespace kith {

std::string check_json(const Tables& tables) {
  return documents::document_json(documents::kCheck, tables);
}

std::string parameter_json(const ParameterValue& value) {
  return documents::document_json(documents::kParameter, value);
}

}  // namespace kith
