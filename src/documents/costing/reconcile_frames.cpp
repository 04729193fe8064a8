#include <algorithm>
#include <array>
#include <cstdlib>
#include <string>
#include <utility>

#include "documents/shared/frames.hpp"
#include "kith/documents/differences.hpp"
#include "kith/tables/json.hpp"
#include "documents/shared/option_reader.hpp"

namespace kith {
namespace {

using documents::ColumnOf;
using documents::frame_of;
using documents::may_be_empty;
using documents::text;
using documents::whole;

using Whole = std::optional<std::int64_t>;
using Text = std::optional<std::string>;

constexpr std::string_view kName = "extract/1";
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

  documents::OptionReader reader_;
  std::vector<ExtractRow> rows_;
};

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

ExtractRow ExtractReader::row(const Json& value, const std::string& at) {
  ExtractRow row;
  for (const auto& [name, cell] : value.members) {
    if (cell.kind != Json::Kind::null) member(row, name, cell, at + documents::pointer_to(name));
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
    const std::string at = documents::pointer_to(name);
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

Text given(const std::string& value) { return value.empty() ? std::nullopt : Text{value}; }

std::vector<ColumnOf<ReconciledPair>> pair_columns() {
  using Row = ReconciledPair;
  return {
      may_be_empty(text<Row>("plan", [](auto& row) { return given(row.plan); })),
      may_be_empty(text<Row>("person", [](auto& row) { return given(row.person); })),
      may_be_empty(text<Row>("service", [](auto& row) { return given(row.service); })),
      text<Row>("per", [](auto& row) { return Text{extract_per_name(row.per)}; }),
      whole<Row>("here_pence", [](auto& row) { return Whole{row.here.pence()}; }),
      whole<Row>("there_pence", [](auto& row) { return Whole{row.there.pence()}; }),
      whole<Row>("difference_pence",
                 [](auto& row) { return Whole{(row.there - row.here).pence()}; }),
      text<Row>("why", [](auto& row) { return Text{discrepancy_name(row.why)}; }),
      may_be_empty(text<Row>("explanation", [](auto& row) { return given(row.explanation); })),
  };
}

std::vector<ColumnOf<ReconciledTotal>> total_columns() {
  using Row = ReconciledTotal;
  return {
      text<Row>("per", [](auto& row) { return Text{extract_per_name(row.per)}; }),
      text<Row>("why", [](auto& row) { return Text{discrepancy_name(row.why)}; }),
      whole<Row>("pairs", [](auto& row) { return Whole{row.pairs}; }),
      whole<Row>("here_pence", [](auto& row) { return Whole{row.here.pence()}; }),
      whole<Row>("there_pence", [](auto& row) { return Whole{row.there.pence()}; }),
      whole<Row>("difference_pence",
                 [](auto& row) { return Whole{(row.there - row.here).pence()}; }),
  };
}

}  // namespace

std::vector<ExtractRow> read_extract(std::string_view json) { return ExtractReader{json}.read(); }

Frame reconciliation_frame(const Reconciliation& reconciliation, std::string_view name) {
  if (name == "pairs") return frame_of(pair_columns(), reconciliation.pairs);
  if (name == "totals") return frame_of(total_columns(), reconciliation.totals);
  throw Error{Code::argument,
              "a reconciliation has no table '" + std::string{name} + "'; it has pairs and totals"};
}

}  // namespace kith
