// What could an area of so many people look like?
// Every person is drawn from streams of their own (random.hpp), so people can be made in any order
// and on any number of threads, and adding a person does not change the others. Pieces are joined
// in the order of people.
#include "kith/synth/synth.hpp"

#include <algorithm>

#include "kith/values/error.hpp"
#include "kith/values/parallel.hpp"
#include "synth/person.hpp"
#include "synth/plan.hpp"
#include "synth/providers.hpp"

namespace kith {
namespace {

// Bounds the memory of one call.
constexpr std::int64_t kMostPeople = 2'000'000;
constexpr std::int64_t kFinestShare = 1'000'000;
constexpr std::int64_t kPeopleAtOnce = 256;

// The rows of consecutive people.
struct Piece {
  synth::Sheet people = synth::people_sheet();
  synth::Sheet ties = synth::ties_sheet();
  synth::Sheet alter_ties = synth::alter_ties_sheet();
  synth::PlanSheets plans;
};

Piece make_piece(const synth::Setting& setting, std::int64_t first, std::int64_t last) {
  Piece piece;
  for (std::int64_t number = first; number <= last; ++number) {
    synth::Person person = synth::make_person(setting, number);
    // The plan comes first: it decides which supporters act, and a tie has no minutes for those.
    synth::write_plan(setting, person, piece.plans);
    synth::write_person(setting, person, piece.people);
    synth::write_ties(setting, person, piece.ties);
    synth::write_alter_ties(setting, person, piece.alter_ties);
  }
  return piece;
}

// A table is the same sheet of every piece, one after another.
template <class Part>
SynthTable table_of(std::vector<Piece>& pieces, const char* name, Part part) {
  // The rows are moved, because copying the text of a large area would double its memory.
  synth::Sheet all = std::move(part(pieces.front()));
  for (std::size_t i = 1; i < pieces.size(); ++i) all.append(std::move(part(pieces[i])));
  return {name, std::move(all).take()};
}

// In the model's order.
std::vector<SynthTable> joined(std::vector<Piece>& pieces) {
  std::vector<SynthTable> tables;
  const auto add = [&](const char* name, auto part) {
    tables.push_back(table_of(pieces, name, part));
  };
  add("people", [](Piece& piece) -> synth::Sheet& { return piece.people; });
  add("ties", [](Piece& piece) -> synth::Sheet& { return piece.ties; });
  add("alter_ties", [](Piece& piece) -> synth::Sheet& { return piece.alter_ties; });
  add("budgets", [](Piece& piece) -> synth::Sheet& { return piece.plans.budgets; });
  add("employments", [](Piece& piece) -> synth::Sheet& { return piece.plans.employments; });
  add("plans", [](Piece& piece) -> synth::Sheet& { return piece.plans.plans; });
  add("outcomes", [](Piece& piece) -> synth::Sheet& { return piece.plans.outcomes; });
  add("actions", [](Piece& piece) -> synth::Sheet& { return piece.plans.actions; });
  add("measures", [](Piece& piece) -> synth::Sheet& { return piece.plans.measures; });
  return tables;
}

void check(const SynthOptions& options) {
  if (options.people < 1 || options.people > kMostPeople) {
    throw Error{Code::range, "people is " + std::to_string(options.people) + "; it must be 1 to " +
                                 std::to_string(kMostPeople)};
  }
  if (options.employing < 0 || options.employing > 1 ||
      options.employing.denominator() > kFinestShare) {
    throw Error{Code::range, "employing is " + options.employing.text() +
                                 "; it must be 0 to 1, in parts of at most " +
                                 std::to_string(kFinestShare)};
  }
}

}  // namespace

const Frame* SyntheticArea::find(std::string_view table) const noexcept {
  const auto it = std::ranges::find(tables, table, &SynthTable::name);
  return it == tables.end() ? nullptr : &it->frame;
}

SyntheticArea synthesise(const SynthOptions& options) {
  check(options);
  const synth::Setting setting{options};

  std::vector<Piece> pieces(
      static_cast<std::size_t>((options.people + kPeopleAtOnce - 1) / kPeopleAtOnce));
  parallel_for(pieces.size(), options.threads, [&](std::size_t i) {
    const std::int64_t first = 1 + static_cast<std::int64_t>(i) * kPeopleAtOnce;
    pieces[i] = make_piece(setting, first, std::min(first + kPeopleAtOnce - 1, options.people));
  });

  SyntheticArea area;
  area.area_json = R"({"nation": "england", "currency": "GBP", "mileage_rate": "0.45"})";
  area.tables = joined(pieces);
  // The model's order has providers and tariffs after the first three tables.
  const auto after_alter_ties = area.tables.begin() + 3;
  std::vector<SynthTable> providers;
  providers.push_back({"providers", synth::write_providers(setting).take()});
  providers.push_back({"tariffs", synth::write_tariffs(setting).take()});
  area.tables.insert(after_alter_ties, std::make_move_iterator(providers.begin()),
                     std::make_move_iterator(providers.end()));
  return area;
}

}  // namespace kith
