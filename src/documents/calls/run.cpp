// Which question about an area as a whole can be asked by name? Its cost, its networks and its
// outcomes in one document.
#include "kith/documents/run.hpp"
#include "kith/documents/results.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "documents/calls/asking.hpp"
#include "documents/calls/rooms.hpp"

namespace kith::calls {
namespace {

struct LabelledRun {
  AreaRun run;
  std::string label;
};

std::string document_of(const LabelledRun& asked) { return run_json(asked.run, asked.label); }

constexpr AnswerOf<LabelledRun> kRun{
    .kind = {"run/1"}, .document = &document_of, .parts = [](const LabelledRun& asked) {
      return asked.run.cost.plans.size();
    }};

// The name of the area for readers; empty where the request has none.
std::string label_of(const Question& question) {
  const auto& members = question.request.members;
  const auto label = std::ranges::find(members, "label", &Request::Member::name);
  return label == members.end() ? std::string{} : std::string{member(question, "label")};
}

Answer run(const Question& question, const CostOptions& options) {
  return answer(kRun,
                LabelledRun{run_area(*question.area, law(question), options, question.progress),
                            label_of(question)});
}

constexpr std::array kLabel{
    CallMember{.name = "label", .says = "the area's name for readers", .optional = true}};

constexpr std::array kCalls{
    Call{.name = "run",
         .says = "An area as a whole: every plan, totals, networks, outcomes, published figures.",
         .asks = Asks::area,
         .members = kLabel,
         .options = "options/1",
         .answers = kRun.kind,
         .watched = true,
         .since = "0.1",
         .run = &with_options<read_cost_options, run>},
};

}  // namespace

std::span<const Call> run_calls() noexcept { return kCalls; }

}  // namespace kith::calls
