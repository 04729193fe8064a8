// What does `score/1` say of answers to an instrument? Its members are one list, from which the
// document and its schema are made. Those of one person and those of many people are left out in
// turn.
#include "documents/outcomes/score_document.hpp"

#include <array>
#include <vector>

#include "documents/outcomes/schemas.hpp"
#include "documents/shared/described_document.hpp"
#include "documents/shared/numbers.hpp"

namespace kith::documents {
namespace {

// The answer to one question: a score, or the table of many people with what a printed mean can be.
struct Scored {
  const Instrument* instrument = nullptr;
  const Score* score = nullptr;
  const ItemTable* table = nullptr;
  const MeanCheck* check = nullptr;
};
using OfScored = Members<Scored>;

Number number(const Fraction& exact) { return {statistic_text(exact)}; }

std::optional<Number> number(const std::optional<Fraction>& exact) {
  return exact ? std::optional{Number{statistic_text(*exact)}} : std::nullopt;
}

// --- one person ---

template <class Type>
std::optional<Type> some(const Type& value) {
  return value;
}
template <class Type>
std::optional<Type> some(const std::optional<Type>& value) {
  return value;
}

// A member of a score, which is left out of the answers of many people.
template <auto kMember>
constexpr MemberOf<Scored> of_score(std::string_view name) {
  return OfScored::of<[](const Scored& answer) {
    using Read = decltype(some(std::invoke(kMember, *answer.score)));
    return answer.score == nullptr ? Read{} : some(std::invoke(kMember, *answer.score));
  }>(name);
}

std::optional<std::string_view> unscored_of(const Score& score) {
  return score.unscored ? std::optional{unscored_name(*score.unscored)} : std::nullopt;
}

std::optional<DecimalText> metric_of(const Score& score) {
  if (!score.metric_hundredths) return std::nullopt;
  return DecimalText{decimal_text(*score.metric_hundredths, 2, 2)};
}

using ItemBands = std::vector<std::optional<std::string>>;

std::optional<ItemBands> item_bands_of(const Score& score) {
  return score.item_bands.empty() ? std::nullopt : std::optional{score.item_bands};
}

constexpr std::array<std::string_view, 2> kUnscored = {"missing_item", "no_total"};

// --- items ---

using OfItem = Members<ItemRow>;
using Numbers = std::vector<Number>;

template <std::optional<Fraction> (ItemRow::*kShare)(std::int32_t) const>
std::optional<Numbers> item_shares(const ItemRow& row) {
  if (row.answered == 0) return std::nullopt;
  Numbers shares;
  for (std::size_t i = 0; i < row.counts.size(); ++i) {
    shares.push_back(number(*(row.*kShare)(row.lowest + static_cast<std::int32_t>(i))));
  }
  return shares;
}

constexpr std::array kItemMembers = {
    OfItem::of<&ItemRow::name>("item"),
    OfItem::of<&ItemRow::lowest>("lowest").with_about("the answer that `counts` begins with"),
    OfItem::of<&ItemRow::counts>("counts").with_about("people by answer"),
    OfItem::of<&ItemRow::answered>("answered"),
    OfItem::of<&ItemRow::missing>("missing"),
    OfItem::of<[](const ItemRow& row) { return number(row.mean); }>("mean"),
    OfItem::of<[](const ItemRow& row) {
      return row.sd ? std::optional{Number{statistic_text(*row.sd)}} : std::nullopt;
    }>("sd"),
    OfItem::of<item_shares<&ItemRow::share_of>>("share"),
    OfItem::of<item_shares<&ItemRow::share_at_or_above>>("share_at_or_above"),
};

// --- what a printed mean can be ---

using OfMetric = Members<ImpliedMetricMean>;

constexpr std::array kMetricMembers = {
    OfMetric::of<[](const ImpliedMetricMean& mean) { return number(mean.independent); }>(
        "independent"),
    OfMetric::of<[](const ImpliedMetricMean& mean) { return number(mean.ordered); }>("ordered"),
    OfMetric::of<[](const ImpliedMetricMean& mean) { return number(mean.interpolated); }>(
        "interpolated"),
};

using OfCheck = Members<MeanCheck>;

template <Fraction MeanCheck::*kMember>
constexpr MemberOf<MeanCheck> in_check(std::string_view name) {
  return OfCheck::of<[](const MeanCheck& check) { return number(check.*kMember); }>(name);
}

constexpr std::array kCheckMembers = {
    in_check<&MeanCheck::stated>("stated"),
    in_check<&MeanCheck::stated_from>("stated_from"),
    in_check<&MeanCheck::stated_to>("stated_to"),
    in_check<&MeanCheck::sum_of_item_means>("sum_of_item_means"),
    OfCheck::of<&MeanCheck::missing_answers>("missing_answers"),
    in_check<&MeanCheck::missing_as_zero>("missing_as_zero"),
    in_check<&MeanCheck::raw_lowest>("raw_lowest"),
    in_check<&MeanCheck::raw_highest>("raw_highest"),
    OfCheck::of<&MeanCheck::can_be_raw>("can_be_raw"),
    OfCheck::object<kMetricMembers, &MeanCheck::metric>("metric"),
    OfCheck::of<&MeanCheck::fits_metric>("fits_metric"),
};

// --- many people ---

std::optional<std::int64_t> people_of(const Scored& answer) {
  return answer.table == nullptr ? std::nullopt : std::optional{answer.table->people};
}

std::optional<std::span<const ItemRow>> items_of(const Scored& answer) {
  if (answer.table == nullptr) return std::nullopt;
  return std::span<const ItemRow>{answer.table->items};
}

std::optional<Number> mean_of_items_of(const Scored& answer) {
  if (answer.table == nullptr) return std::nullopt;
  const std::optional<double> mean = answer.table->mean_of_items();
  return mean ? std::optional{Number{statistic_text(*mean)}} : std::nullopt;
}

std::optional<MeanCheck> check_of(const Scored& answer) {
  return answer.check == nullptr ? std::nullopt : std::optional{*answer.check};
}

// --- the document ---

constexpr std::array kScoreMembers = {
    OfScored::of<[](const Scored& answer) -> const std::string& {
      return answer.instrument->name;
    }>("instrument"),
    of_score<&Score::answered>("answered"),
    of_score<&Score::missing>("missing").with_about("items without an answer, counted from 1"),
    of_score<unscored_of>("unscored").one_of(kUnscored),
    of_score<[](const Score& score) { return number(score.raw); }>("raw"),
    of_score<metric_of>("metric"),
    of_score<&Score::band>("band"),
    of_score<item_bands_of>("item_bands"),
    OfScored::of<people_of>("people"),
    OfScored::rows<kItemMembers, items_of>("items"),
    OfScored::of<mean_of_items_of>("mean_of_items"),
    OfScored::object<kCheckMembers, check_of>("mean_check"),
};

constexpr DocumentOf<Scored> kScore{
    "score/1", "what one person's answers come to, or those of many people", kScoreMembers};

}  // namespace

std::string score_document(const Instrument& instrument, const Score& score) {
  return document_json(kScore, {.instrument = &instrument, .score = &score});
}

std::string score_document(const Instrument& instrument, const ItemTable& table,
                           const std::optional<MeanCheck>& check) {
  return document_json(
      kScore, {.instrument = &instrument, .table = &table, .check = check ? &*check : nullptr});
}

std::string score_schema() { return document_schema_json(kScore); }

}  // namespace kith::documents
