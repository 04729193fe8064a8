#include <utility>
#include <vector>

#include "documents/shared/numbers.hpp"
#include "documents/shared/option_reader.hpp"
#include "kith/documents/network.hpp"
#include "kith/tables/columns.hpp"
#include "kith/tables/json.hpp"

namespace kith {
namespace {

using documents::statistic_text;

TieWeight weight_option(documents::OptionReader& reader, const Json& value, const std::string& at) {
  const std::string_view word = reader.word(value, at);
  if (!word.empty() && word != "none" && word != "strength")
    reader.fault(FaultCode::not_allowed, at, std::string{word}, "none or strength");
  return word == "strength" ? TieWeight::strength : TieWeight::none;
}

class NetworkWriter {
 public:
  NetworkWriter(const Area& area, const PersonNetwork& network)
      : tables_{area.tables()}, network_{network}, measures_{network.measures} {
    json_.reserve(2048 + 256 * network.supporters.size());
  }

  std::string document() {
    const Table& people = tables_[TableName::people];
    json_.object().member("kith", "network/1");
    json_.member("person", tables_.text(people.symbol(columns::people::person, measures_.person)));
    if (measures_.as_at) json_.member("as_at", measures_.as_at->text());
    json_.member("size", measures_.size());
    groups();
    kinds();
    structure();
    flags();
    supporters();
    json_.end_object();
    return json_.take();
  }

 private:
  void share(std::string_view name, const Composition& composition, std::size_t group) {
    if (composition.shares) json_.member(name, (*composition.shares)[group].text());
  }

  void groups() {
    json_.key("groups").array();
    for (std::size_t group = 0; group < kSupportGroupCount; ++group) {
      json_.object();
      json_.member("group", support_group_name(static_cast<SupportGroup>(group)));
      json_.member("people", measures_.heads.amounts[group]);
      share("share", measures_.heads, group);
      json_.member("reference_people", measures_.reference[group]);
      json_.member("minutes_per_week", measures_.minutes.amounts[group]);
      share("minutes_share", measures_.minutes, group);
      json_.member("contacts_per_week", decimal_text(measures_.contacts.amounts[group], 3, 0));
      json_.end_object();
    }
    json_.end_array().member("minutes_unknown", measures_.minutes_unknown);
  }

  void kinds() {
    json_.key("kinds").array();
    for (std::size_t kind = 0; kind < kTieKindCount; ++kind) {
      if (measures_.by_kind[kind] == 0) continue;
      json_.object().member("kind", tie_kind_name(kind));
      json_.member("people", measures_.by_kind[kind]).end_object();
    }
    json_.end_array();
    measure("entropy", measures_.kinds.entropy);
    measure("blau", measures_.kinds.blau);
    measure("qualitative_variation", measures_.kinds.qualitative_variation);
  }

  void structure() {
    json_.member("alter_ties", measures_.alter_ties);
    measure("density", measures_.density);
    json_.member("components", measures_.components);
    json_.member("largest_component", measures_.largest_component);
    json_.member("isolates", measures_.isolates);
    json_.member("articulation_points", measures_.articulation_points);
    measure("effective_size", measures_.effective_size);
    measure("efficiency", measures_.efficiency);
    measure("constraint", measures_.constraint);
    measure("hierarchy", measures_.hierarchy);
    measure("external_internal", measures_.external_internal);
    undefined();
  }

  void measure(std::string_view name, const Measure& value) {
    if (value.is_defined()) {
      json_.key(name).raw(statistic_text(value.value()));
    } else {
      json_.key(name).null();
      undefined_.emplace_back(name, undefined_name(value.undefined()));
    }
  }

  void undefined() {
    json_.key("undefined").object();
    for (const auto& [name, why] : undefined_) json_.member(name, why);
    json_.end_object();
  }

  void flags() {
    json_.member("willing_minutes_per_week", measures_.willing_minutes);
    json_.member("given_back_minutes_per_week", measures_.given_back_minutes);
    json_.key("nobody").boolean(measures_.has_nobody());
    json_.key("paid_only").boolean(measures_.is_paid_only());
    json_.key("single_supporter").boolean(measures_.has_single_supporter());
  }

  void supporters() {
    json_.key("supporters").array();
    for (const SupporterRole& role : network_.supporters) supporter(role);
    json_.end_array();
  }

  void supporter(const SupporterRole& role) {
    json_.object().member("supporter", tables_.text(role.supporter));
    json_.member("group", support_group_name(role.group));
    json_.member("kind", tie_kind_name(role.kind));
    if (role.minutes_per_week) {
      json_.member("minutes_per_week", *role.minutes_per_week);
    } else {
      json_.key("minutes_per_week").null();
    }
    if (role.minutes_by_actions) json_.member("minutes_by_actions", *role.minutes_by_actions);
    json_.member("contacts_per_week", decimal_text(role.contacts_thousandths, 3, 0));
    json_.member("knows", role.knows).member("component", role.component);
    json_.key("articulation_point").boolean(role.is_articulation_point);
    json_.key("betweenness").raw(statistic_text(role.betweenness));
    json_.key("dyadic_constraint").raw(statistic_text(role.dyadic_constraint)).end_object();
  }

  const Tables& tables_;
  const PersonNetwork& network_;
  const PersonMeasures& measures_;
  std::vector<std::pair<std::string_view, std::string_view>> undefined_;
  JsonWriter json_;
};

}  // namespace

NetworkQuestion read_network_question(std::string_view json) {
  documents::OptionReader reader{json};
  NetworkQuestion question;
  for (const auto& [name, value] : reader.members()) {
    const std::string at = documents::pointer_to(name);
    if (name == "as_at") {
      question.options.as_at = reader.date(value, at);
    } else if (name == "weight") {
      question.options.weight = weight_option(reader, value, at);
    } else if (name == "threads") {
      question.options.threads = reader.threads(value, at);
    } else if (name == "faults_shown") {
      question.faults_shown = reader.faults_shown(value, at);
    } else {
      reader.unknown(at);
    }
  }
  reader.finish();
  return question;
}

std::string network_json(const Area& area, const PersonNetwork& network) {
  return NetworkWriter{area, network}.document();
}

}  // namespace kith
