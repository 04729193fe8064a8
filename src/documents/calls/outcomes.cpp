// Which questions about questionnaires can be asked by name? The score of one document of answers,
// and the outcomes of an area.
#include <array>

#include "documents/calls/asking.hpp"
#include "documents/calls/rooms.hpp"
#include "kith/documents/documents.hpp"
#include "kith/documents/outcomes.hpp"

namespace kith::calls {
namespace {

Frame table_of(const AreaOutcomes& outcomes, std::string_view name) {
  return outcome_frame(outcomes.area, outcomes.table, name);
}

constexpr AnswerOf<Written> kScore = document_alone("score/1");
constexpr AnswerOf<AreaOutcomes> kOutcomes{.kind = {"", &outcome_tables}, .table = &table_of};

// Instruments are shipped with the library, because a score is only comparable where everyone uses
// the same items, bands and conversions.
Answer score(const Question& question, const CallOptions&) {
  const std::string_view answers = document(question, 0);
  return answer(kScore, Written{in(in_document(0),
                                   [&] { return score_json(answers, Instruments::shipped()); })});
}

Answer outcomes(const Question& question, const CallOptions&) {
  const Area& area = *question.area;
  const std::string_view instrument = member(question, "instrument");
  return in_one_step(question.progress, [&] {
    return answer(kOutcomes,
                  AreaOutcomes{area, area_outcomes(area, Instruments::shipped(), instrument)});
  });
}

constexpr std::array kAnswers{CallDocument{"answers", "answers/1"}};
constexpr std::array kInstrument{CallMember{"instrument", "the name of an instrument, swemwbs"}};

constexpr std::array kCalls{
    Call{.name = "score",
         .says = "The score of the answers to one instrument: of one person, or of many.",
         .asks = Asks::documents,
         .documents = kAnswers,
         .options = "call_options/1",
         .answers = kScore.kind,
         .since = "0.1",
         .run = &with_options<read_call_options, score>},
    Call{.name = "outcomes",
         .says = "What the people of an area answered to one instrument, and their scores.",
         .asks = Asks::area,
         .members = kInstrument,
         .options = "call_options/1",
         .answers = kOutcomes.kind,
         .watched = true,
         .since = "0.1",
         .run = &with_options<read_call_options, outcomes>},
};

}  // namespace

std::span<const Call> outcome_calls() noexcept { return kCalls; }

}  // namespace kith::calls
