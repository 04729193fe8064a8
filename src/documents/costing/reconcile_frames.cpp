// Where do the figures of another system differ from these? The document with those figures is read
// here, and the tables of the differences are made. tests/c_abi/tables.txt lists their columns.
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "documents/shared/cells.hpp"
#include "documents/shared/option_list.hpp"
#include "kith/documents/differences.hpp"
#include "kith/tables/json.hpp"
#include "tables/option_reader.hpp"

namespace kith::documents {
namespace {

constexpr std::string_view kName = "extract/1";
// More than any council spends; it keeps sums of rows inside 64 bits.
constexpr std::int64_t kMostPence = 100'000'000'000'000;  // £10^12
constexpr DecimalRule kAmountRule = {.places = 2,
                                     .lowest = -kMostPence,
                                     .highest = kMostPence,
                                     .example = "money as text, \"12.50\"",
                                     .range = "-10^12 to 10^12",
                                     .shows_found = false};
constexpr WordRule kPerRule = {kExtractPerWords, {}, false, true};

// Reads the document and keeps every fault.
class ExtractReader {
 public:
  explicit ExtractReader(std::string_view json) : reader_{json} {}
  std::vector<ExtractRow> read();

 private:
  void rows(const Json& value, const std::string& at);
  ExtractRow row(const Json& row, const std::string& at);
  void member(ExtractRow& row, const std::string& name, const Json& value, const std::string& at);
  Money amount(const Json& value, const std::string& at);
  ExtractPer per(const Json& value, const std::string& at);

  OptionReader reader_;
  std::vector<ExtractRow> rows_;
};

// Amounts may be negative: an extract has refunds.
Money ExtractReader::amount(const Json& value, const std::string& at) {
  const auto pence = reader_.decimal(value, at, kAmountRule);
  return Money::from_pence(pence.value_or(0));
}

ExtractPer ExtractReader::per(const Json& value, const std::string& at) {
  const auto place = reader_.word(value, at, kPerRule);
  return place ? static_cast<ExtractPer>(*place) : ExtractPer::year;
}

void ExtractReader::member(ExtractRow& row, const std::string& name, const Json& value,
                           const std::string& at) {
  if (name == "plan") {
    row.plan = reader_.text(value, at);
  } else if (name == "person") {
    row.person = reader_.text(value, at);
  } else if (name == "service") {
    row.service = reader_.text(value, at);
  } else if (name == "amount") {
    row.amount = amount(value, at);
  } else if (name == "per") {
    row.per = per(value, at);
  } else if (name == "first_day") {
    row.first_day = reader_.date(value, at);
  } else if (name == "last_day") {
    row.last_day = reader_.date(value, at);
  } else {
    reader_.unknown(name, at, documents::kCallRule.unknown);
  }
}

// A row is of a plan or of a person with any plan. Days that it lacks are those of the plan's
// period.
ExtractRow ExtractReader::row(const Json& value, const std::string& at) {
  ExtractRow row;
  for (const auto& [name, cell] : value.members) {
    if (cell.kind != Json::Kind::null) member(row, name, cell, at + "/" + pointer_token(name));
  }
  const auto has = [&](std::string_view name) {
    const Json* cell = value.find(name);
    return cell != nullptr && cell->kind != Json::Kind::null;
  };
  for (const std::string_view needed : {"amount", "per"}) {
    if (!has(needed)) {
      reader_.fault(FaultCode::missing, at, std::nullopt, std::string{needed});
    }
  }
  if (!has("plan") && !has("person")) {
    reader_.fault(FaultCode::missing, at, std::nullopt, "plan or person");
  }
  if (row.first_day && row.last_day && *row.last_day < *row.first_day) {
    reader_.fault(FaultCode::ends_before_start, at + "/last_day", row.last_day->text(),
                  ">= " + row.first_day->text());
  }
  return row;
}

void ExtractReader::rows(const Json& value, const std::string& at) {
  if (!reader_.is_kind(value, Json::Kind::array, at, "a list of objects")) return;
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    const std::string place = at + "/" + std::to_string(i);
    if (!reader_.is_kind(value.items[i], Json::Kind::object, place, "an object")) continue;
    rows_.push_back(row(value.items[i], place));
  }
}

std::vector<ExtractRow> ExtractReader::read() {
  const Json* version = reader_.find("kith");
  if (version == nullptr || version->text != kName) {
    reader_.fault(version == nullptr ? FaultCode::missing : FaultCode::not_allowed,
                  version == nullptr ? "" : "/kith", std::nullopt, std::string{kName});
  }
  if (reader_.find("rows") == nullptr) {
    reader_.fault(FaultCode::missing, "", std::nullopt, "rows");
  }
  for (const auto& [name, value] : reader_.members()) {
    const std::string at = "/" + pointer_token(name);
    if (name == "rows") {
      rows(value, at);
    } else if (name != "kith") {
      reader_.unknown(name, at, documents::kCallRule.unknown);
    }
  }
  reader_.finish();
  return std::move(rows_);
}

// --- tables ---

constexpr std::array kPairColumns = {
    may_be_empty(text<ReconciledPair>("plan", [](auto& row) { return not_empty(row.plan); })),
    may_be_empty(text<ReconciledPair>("person", [](auto& row) { return not_empty(row.person); })),
    may_be_empty(text<ReconciledPair>("service", [](auto& row) { return not_empty(row.service); })),
    text<ReconciledPair>("per", [](auto& row) { return Text{extract_per_name(row.per)}; }),
    whole<ReconciledPair>("here_pence", [](auto& row) { return pence(row.here); }),
    whole<ReconciledPair>("there_pence", [](auto& row) { return pence(row.there); }),
    whole<ReconciledPair>("difference_pence",
                          [](auto& row) { return pence(row.there - row.here); }),
    text<ReconciledPair>("why", [](auto& row) { return Text{discrepancy_name(row.why)}; }),
    may_be_empty(
        text<ReconciledPair>("explanation", [](auto& row) { return not_empty(row.explanation); })),
};

constexpr std::array kTotalColumns = {
    text<ReconciledTotal>("per", [](auto& row) { return Text{extract_per_name(row.per)}; }),
    text<ReconciledTotal>("why", [](auto& row) { return Text{discrepancy_name(row.why)}; }),
    whole<ReconciledTotal>("pairs", [](auto& row) { return Whole{row.pairs}; }),
    whole<ReconciledTotal>("here_pence", [](auto& row) { return pence(row.here); }),
    whole<ReconciledTotal>("there_pence", [](auto& row) { return pence(row.there); }),
    whole<ReconciledTotal>("difference_pence",
                           [](auto& row) { return pence(row.there - row.here); }),
};

const std::vector<ReconciledPair>& pairs(const Reconciliation& found) { return found.pairs; }
const std::vector<ReconciledTotal>& totals(const Reconciliation& found) { return found.totals; }

constexpr std::array kReconciliationTables = {
    table<kPairColumns, pairs>("pairs"),
    table<kTotalColumns, totals>("totals"),
};
constexpr TablesOf<Reconciliation> kReconciliation{
    kReconciliationTables, {.has_no = "a reconciliation has no table", .has = "it has"}};

}  // namespace
}  // namespace kith::documents

namespace kith {

std::vector<ExtractRow> read_extract(std::string_view json) {
  return documents::ExtractReader{json}.read();
}

Frame reconciliation_frame(const Reconciliation& reconciliation, std::string_view name) {
  return documents::kReconciliation.frame(reconciliation, name);
}

std::vector<TableShape> reconciliation_tables() { return documents::kReconciliation.shapes(); }

}  // namespace kith
