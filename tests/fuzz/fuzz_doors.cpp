// Whatever comes in, kith answers with a result or with faults. README.md says which byte opens
// which door.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <string>
#include <string_view>

#include "fuzz/arrow_from_bytes.hpp"
#include "kith/kith.h"

namespace {

constexpr std::string_view kDoors = "psroac";
constexpr std::string_view kGoodPlan =
    R"({"kith":"plan/1","person":{"person":"p1","nation":"england","bad_day_share":"0.3"},)"
    R"("plan":{"plan":"v1","first_day":"2026-04-06","last_day":"2027-04-05"},)"
    R"("budgets":[{"budget":"b","source":"council","status":"agreed","annual":"4900.00",)"
    R"("first_day":"2026-04-06","last_day":"2027-04-05"}],)"
    R"("actions":[{"action":"a","schedule":"9h per week","rate":"10.00","per":"hour"},)"
    R"({"action":"b","schedule":"daily","on_days":"bad","miles":"6","rate":"0.45","per":"mile"}]})";

void must(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "kith broke its word: %s\n", what);
  std::abort();
}

const kith_parameters* parameters() {
  static kith_parameters* shipped = [] {
    kith_parameters* made = nullptr;
    must(kith_parameters_shipped(&made, nullptr) == KITH_OK, "the shipped parameters are there");
    return made;
  }();
  return shipped;
}

/// What every call that can fail promises about its status and its error. Frees the error.
void check(kith_status status, bool has_result, kith_error* error) {
  must(status != KITH_E_INTERNAL,
       kith_error_message(error) ? kith_error_message(error) : "internal");
  must(has_result == (status == KITH_OK), "a result comes exactly with KITH_OK");
  must((error != nullptr) == (status != KITH_OK), "an error comes exactly with a failure");
  must((kith_error_fault_count(error) > 0) == (status == KITH_E_INPUT), "faults come with INPUT");
  if (status == KITH_E_INPUT) {
    kith_text* faults = nullptr;
    must(kith_error_json(error, &faults) == KITH_OK, "faults can be written");
    kith_text_free(faults);
  }
  kith_error_free(error);
}

void cost(std::string_view plan, std::string_view options) {
  kith_text* result = nullptr;
  kith_error* error = nullptr;
  const kith_status status = kith_plan_cost_json(plan.data(), plan.size(), parameters(),
                                                 options.empty() ? nullptr : options.data(),
                                                 options.size(), &result, &error);
  check(status, result != nullptr, error);
  kith_text_free(result);
}

void open_plan(std::string_view plan) {
  cost(plan, {});
  cost(plan, R"({"convention":"calendar","weeks":true})");

  kith_text* result = nullptr;
  kith_error* error = nullptr;
  kith_status status = kith_plan_check_json(plan.data(), plan.size(), nullptr, 0, &result, &error);
  check(status, result != nullptr, error);
  kith_text_free(result);

  result = nullptr;
  error = nullptr;
  status = kith_plan_network_json(plan.data(), plan.size(), nullptr, 0, &result, &error);
  check(status, result != nullptr, error);
  kith_text_free(result);
}

/// The `text` member of a schedule/1 document, read without a parser: canonical text has no
/// escapes.
std::string canonical_text(const kith_text* document) {
  const std::string_view json{kith_text_data(document), kith_text_size(document)};
  constexpr std::string_view kMember = R"("text":")";
  const std::size_t at = json.find(kMember);
  if (at == std::string_view::npos) return {};
  const std::size_t first = at + kMember.size();
  return std::string{json.substr(first, json.find('"', first) - first)};
}

std::string explain(std::string_view schedule) {
  constexpr std::string_view kOptions =
      R"({"period":{"first_day":"2026-04-06","last_day":"2028-04-05"},"occurrences":20})";
  kith_text* result = nullptr;
  kith_error* error = nullptr;
  const kith_status status = kith_schedule_explain_json(
      schedule.data(), schedule.size(), kOptions.data(), kOptions.size(), &result, &error);
  check(status, result != nullptr, error);
  const std::string text = result != nullptr ? canonical_text(result) : std::string{};
  kith_text_free(result);
  return text;
}

void open_schedule(std::string_view schedule) {
  const std::string canonical = explain(schedule);
  if (!canonical.empty()) must(explain(canonical) == canonical, "canonical text is a fixed point");
}

/// A request to a call by its name: it always has a reply, an answer or the reason for none.
void open_call(std::string_view request) {
  kith_text* reply = nullptr;
  const kith_status status = kith_call_json(request.data(), request.size(), parameters(), &reply);
  must(status != KITH_E_INTERNAL, reply != nullptr ? kith_text_data(reply) : "internal");
  must((reply == nullptr) == (status == KITH_E_MEMORY), "every call by name has a reply");
  if (status != KITH_OK && reply != nullptr) {
    const std::string_view text{kith_text_data(reply), kith_text_size(reply)};
    must(text.starts_with(R"({"kith":"error/1",)"), "a failure is an error/1 document");
  }
  kith_text_free(reply);
}

void open_arrow(std::span<const std::uint8_t> data) {
  kith::fuzz::Bytes bytes{data};
  kith_tables* tables = nullptr;
  must(kith_tables_create(&tables, nullptr) == KITH_OK, "an empty set of tables is there");
  for (int calls = 0; calls < 4 && !bytes.is_empty(); ++calls) {
    const std::string name = kith::fuzz::table_name(bytes);
    ArrowArrayStream stream{};
    kith::fuzz::stream_from_bytes(bytes, name, &stream);
    kith_error* error = nullptr;
    const kith_status status = kith_tables_add(tables, name.data(), name.size(), &stream, &error);
    check(status, status == KITH_OK, error);
    must(stream.release == nullptr, "a stream is released whatever happens");
  }

  kith_area* area = nullptr;
  kith_error* error = nullptr;
  check(kith_area_build(tables, nullptr, 0, nullptr, &area, &error), area != nullptr, error);
  kith_tables_free(tables);
  if (area == nullptr) return;
  kith_result* result = nullptr;
  error = nullptr;
  check(kith_area_cost(area, parameters(), nullptr, 0, nullptr, &result, &error), result != nullptr,
        error);
  kith_area_free(area);
  kith_result_free(result);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::size_t named = kDoors.find(static_cast<char>(data[0]));
  const std::string_view rest{reinterpret_cast<const char*>(data + 1), size - 1};
  switch (named < kDoors.size() ? kDoors[named] : kDoors[data[0] % kDoors.size()]) {
    case 'p': open_plan(rest); break;
    case 's': open_schedule(rest); break;
    case 'r': open_schedule("RRULE:" + std::string{rest}); break;
    case 'o': cost(kGoodPlan, rest); break;
    case 'c': open_call(rest); break;
    default: open_arrow({data + 1, size - 1}); break;
  }
  return 0;
}
