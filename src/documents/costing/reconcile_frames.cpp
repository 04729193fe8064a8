// Where do the figures of another system differ from these? The document with those figures is read
// here, and the tables of the differences are made. tests/c_abi/tables.txt lists their columns.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>
#include <utility>

#include "documents/shared/cells.hpp"
#include "documents/shared/option_reader.hpp"
#include "kith/documents/differences.hpp"
#include "kith/tables/json.hpp"

namespace kith::documents {
namespace {

constexpr std::string_view kName = "extract/1";
// More than any council spends; it keeps sums of rows inside 64 bits.
constexpr std::int64_t kMostPence = 100'000'000'000'000;  // £10^12
constexpr std::array kPers = {ExtractPer::week, ExtractPer::four_weeks, ExtractPer::month,
                              ExtractPer::year, ExtractPer::period};

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
  const Decimal money = parse_decimal(value.text, 2);
  if (value.kind == Json::Kind::number) {
    reader_.fault(FaultCode::money_not_text, at, std::nullopt, "money as text, \"12.50\"");
  } else if (value.kind != Json::Kind::text || money.fault == DecimalFault::not_a_number) {
    reader_.fault(FaultCode::wrong_type, at, std::nullopt, "money as text, \"12.50\"");
  } else if (money.fault == DecimalFault::too_many_places) {
    reader_.fault(FaultCode::too_many_places, at, std::nullopt, "at most 2 places");
  } else if (money.fault != DecimalFault::none || std::abs(money.units) > kMostPence) {
    reader_.fault(FaultCode::out_of_range, at, std::nullopt, "-10^12 to 10^12");
  } else {
    return Money::from_pence(money.units);
  }
  return {};
}

ExtractPer ExtractReader::per(const Json& value, const std::string& at) {
  const std::string_view word = reader_.word(value, at);
  const auto* found = std::ranges::find(kPers, word, extract_per_name);
  if (found != kPers.end()) return *found;
  reader_.fault(FaultCode::not_allowed, at, std::nullopt,
                "one of week, four_weeks, month, year, period");
  return ExtractPer::year;
}

void ExtractReader::member(ExtractRow& row, const std::string& name, const Json& value,
                           const std::string& at) {
  if (name == "plan") {
    row.plan = reader_.word(value, at);
  } else if (name == "person") {
    row.person = reader_.word(value, at);
  } else if (name == "service") {
    row.service = reader_.word(value, at);
  } else if (name == "amount") {
    row.amount = amount(value, at);
  } else if (name == "per") {
    row.per = per(value, at);
  } else if (name == "first_day") {
    row.first_day = reader_.date(value, at);
  } else if (name == "last_day") {
    row.last_day = reader_.date(value, at);
  } else if (!name.starts_with("x_")) {
    reader_.unknown(at);
  }
}

// A row is of a plan or of a person with any plan. Days that it lacks are those of the plan's
// period.
ExtractRow ExtractReader::row(const Json& value, const std::string& at) {
  ExtractRow row;
  for (const auto& [name, cell] : value.members) {
    if (cell.kind != Json::Kind::null) member(row, name, cell, at + pointer_to(name));
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
  if (value.kind != Json::Kind::array) {
    return reader_.fault(FaultCode::wrong_type, at, std::nullopt, "a list of objects");
  }
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    const std::string place = at + "/" + std::to_string(i);
    if (value.items[i].kind != Json::Kind::object) {
      reader_.fault(FaultCode::wrong_type, place, std::nullopt, "an object");
      continue;
    }
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
    const std::string at = pointer_to(name);
    if (name == "rows") {
      rows(value, at);
    } else if (name != "kith" && !name.starts_with("x_")) {
      reader_.unknown(at);
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
