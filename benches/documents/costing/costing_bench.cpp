// How long does one plan take through the JSON door of C, from the bytes of the document to those
// of the result, beside reading and writing the same two documents? Parameters are prepared
// outside, as a caller who costs many plans does.
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "beside.hpp"
#include "boost_json_peer.hpp"
#include "kith/kith.h"

namespace {

using kith::bench::boost_json_reads_and_writes;
using kith::bench::check;
using kith::bench::keep;
using kith::bench::repeated;
using kith::bench::Round;
using kith::bench::serve;
using kith::bench::Work;

/// A plan, the options of the call, and what the result has to say.
struct Question {
  std::string path;
  std::string options;
  std::string expected;
};

const std::string kWithoutTrace = R"({"detail":"lines"})";
const std::string kByCalendar = R"({"convention":"calendar"})";

const Question kSister{"examples/plans/sister.json", "", R"("annual":"5169.84")"};
const Question kSisterWithoutTrace{kSister.path, kWithoutTrace, kSister.expected};
const Question kSisterByCalendar{kSister.path, kByCalendar, R"("period":"5183.51")"};
const Question kAgency{"examples/plans/agency.json", "", R"("annual":"5460.00")"};
// Twenty actions, two employed assistants, an agency by bands, good and bad days, two budgets.
const Question kTwenty{"benches/documents/costing/twenty_actions.json", "",
                       R"("annual":"44567.65")"};
const Question kTwentyWithoutTrace{kTwenty.path, kWithoutTrace, kTwenty.expected};

std::string document(const std::string& path) {
  std::ifstream file{KITH_SOURCE_DIR "/" + path};
  return {std::istreambuf_iterator<char>{file}, {}};
}

const kith_parameters* parameters() {
  static const kith_parameters* shipped = [] {
    kith_parameters* made = nullptr;
    kith_parameters_shipped(&made, nullptr);
    return made;
  }();
  return shipped;
}

/// The result document, the caller's; NULL where the call failed.
kith_text* cost(const std::string& plan, const std::string& options) {
  kith_text* result = nullptr;
  kith_plan_cost_json(plan.data(), plan.size(), parameters(),
                      options.empty() ? nullptr : options.data(), options.size(), &result, nullptr);
  return result;
}

std::string result_of(const Question& question) {
  kith_text* result = cost(document(question.path), question.options);
  check(result != nullptr, "the plan is refused");
  std::string text{kith_text_data(result), kith_text_size(result)};
  kith_text_free(result);
  check(text.find(question.expected) != std::string::npos, "the year is not what it has to be");
  return text;
}

Round costed(const Question& question) {
  result_of(question);  // checks it
  return repeated([plan = document(question.path), options = question.options] {
    kith_text* result = cost(plan, options);
    keep(result);
    kith_text_free(result);
  });
}

Round by_boost_json(const Question& question) {
  return boost_json_reads_and_writes(document(question.path), result_of(question));
}

Work subject(const std::string& name, const Question& question) {
  return {"costing " + name, [&question] { return costed(question); }};
}

Work peer(const std::string& name, const Question& question) {
  return {"Boost.JSON: " + name, [&question] { return by_boost_json(question); }};
}

}  // namespace

int main() {
  return serve({
      subject("the example with trace", kSister),
      peer("the example with trace", kSister),
      subject("the example without trace", kSisterWithoutTrace),
      peer("the example without trace", kSisterWithoutTrace),
      subject("the example by calendar", kSisterByCalendar),
      peer("the example by calendar", kSisterByCalendar),
      subject("the agency's plan with trace", kAgency),
      peer("the agency's plan with trace", kAgency),
      subject("twenty actions and two employees with trace", kTwenty),
      peer("twenty actions and two employees with trace", kTwenty),
      subject("twenty actions and two employees without trace", kTwentyWithoutTrace),
      peer("twenty actions and two employees without trace", kTwentyWithoutTrace),
  });
}
