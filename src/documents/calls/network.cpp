// Which questions about networks can be asked by name? Who is around the person of a plan, around
// one person of an area, and around all of them.
#include "kith/network/network.hpp"

#include <array>

#include "documents/calls/asking.hpp"
#include "documents/calls/rooms.hpp"
#include "kith/documents/network.hpp"

namespace kith::calls {
namespace {

// The network of one person, with the area that names the people around.
struct PersonInArea {
  Area area;
  PersonNetwork network;
};

std::string document_of(const PersonInArea& person) {
  return network_json(person.area, person.network);
}

Frame table_of(const AreaNetworks& networks, std::string_view name) {
  return network_frame(networks.area, networks.table, name);
}

constexpr AnswerOf<PersonInArea> kPersonNetwork{.kind = {"network/1"}, .document = &document_of};
constexpr AnswerOf<AreaNetworks> kAreaNetworks{
    .kind = {"", &network_tables}, .table = &table_of, .parts = [](const AreaNetworks& networks) {
      return networks.table.people.size();
    }};

// Networks ask the law for bank holidays alone.
NetworkOptions with_law(NetworkOptions options, const Parameters& parameters) {
  options.parameters = &parameters;
  return options;
}

Answer network_of(Area area, Row person, const Question& question, const NetworkQuestion& options) {
  const Parameters parameters = law(question);
  PersonNetwork network = person_network(area, person, with_law(options.options, parameters));
  return answer(kPersonNetwork, PersonInArea{std::move(area), std::move(network)});
}

Answer network(const Question& question, const NetworkQuestion& options) {
  Area area = plan(question);
  const Row person = area.person_of(0);
  return network_of(std::move(area), person, question, options);
}

Row person_named(const Area& area, std::string_view id) {
  const auto row = area.row_of(TableName::people, area.tables().find(id));
  if (!row) throw Error{Code::argument, "the area has no person '" + std::string{id} + "'"};
  return *row;
}

Answer person_of_area(const Question& question, const NetworkQuestion& options) {
  const Area& area = *question.area;
  const Row person = person_named(area, member(question, "person"));
  return in_one_step(question.progress,
                     [&] { return network_of(area, person, question, options); });
}

// The networks of an area take no progress function: the watch is asked before and after.
Answer networks_of_area(const Question& question, const NetworkQuestion& options) {
  const Area& area = *question.area;
  const Parameters parameters = law(question);
  return in_one_step(question.progress, [&] {
    return answer(kAreaNetworks,
                  AreaNetworks{area, area_network(area, with_law(options.options, parameters))});
  });
}

constexpr std::array kOnePlan{CallDocument{"plan", "plan/1"}};
constexpr std::array kPerson{CallMember{"person", "the id of a person of the area"}};

constexpr std::array kCalls{
    Call{.name = "network",
         .says = "Who is around the person of a plan: size and composition, by heads and hours.",
         .asks = Asks::documents,
         .documents = kOnePlan,
         .options = "network_options/1",
         .answers = kPersonNetwork.kind,
         .since = "0.1",
         .run = &with_options<read_network_question, network>},
    Call{.name = "network",
         .says = "Who is around every person of an area: size and composition.",
         .asks = Asks::area,
         .options = "network_options/1",
         .answers = kAreaNetworks.kind,
         .watched = true,
         .since = "0.1",
         .run = &with_options<read_network_question, networks_of_area>},
    Call{.name = "person_network",
         .says = "Who is around one person of an area: size and composition, by heads and hours.",
         .asks = Asks::area,
         .members = kPerson,
         .options = "network_options/1",
         .answers = kPersonNetwork.kind,
         .watched = true,
         .since = "0.1",
         .run = &with_options<read_network_question, person_of_area>},
};

}  // namespace

std::span<const Call> network_calls() noexcept { return kCalls; }

}  // namespace kith::calls
