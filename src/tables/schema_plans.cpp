// Which columns describe a plan, what it hopes for and what will be done?
#include "tables/specs.hpp"

namespace kith::specs {
namespace {

namespace at_plans = columns::plans;
namespace at_outcomes = columns::outcomes;
namespace at_actions = columns::actions;

constexpr std::string_view kAuthors[] = {"self",   "family",   "circle",      "peer_broker",
                                         "broker", "provider", "care_manager"};
constexpr std::string_view kPlanRoutes[] = {"full", "short"};
constexpr std::string_view kPlanStatuses[] = {"draft", "agreed", "implemented", "ended"};

// One row is one version of a plan. `replaces` links the versions, so that patterns such as "every
// 2 weeks" keep the anchor of the first.
constexpr std::array kPlans = {
    id(at_plans::plan, "plan").required().about("of this version"),
    reference(at_plans::person, "person", "people").required().personal(),
    whole(at_plans::version, "version", 1, kMillion),
    reference(at_plans::replaces, "replaces", "plans"),
    date(at_plans::first_day, "first_day").required(),
    date(at_plans::last_day, "last_day").required().about("inside"),
    word(at_plans::author, "author", kAuthors).about("who wrote it"),
    reference(at_plans::broker, "broker", "providers"),
    word(at_plans::route, "route", kPlanRoutes),
    word(at_plans::status, "status", kPlanStatuses),
    date(at_plans::next_review, "next_review"),
    reference(at_plans::calendar, "calendar", "terms").about("school terms that hold"),
};
static_assert(in_order(kPlans, at_plans::count));

// Levels are those of goal attainment scaling: -2 to 2, where 0 is what was expected (Kiresuk and
// Sherman 1968).
constexpr std::array kOutcomes = {
    id(at_outcomes::outcome, "outcome").required(),
    label(at_outcomes::label),
    reference(at_outcomes::plan, "plan", "plans").required(),
    reference(at_outcomes::for_, "for").personal().about("person or carer; default the person"),
    tags(at_outcomes::domain, "domain").personal(),
    whole(at_outcomes::importance, "importance", 1, 5),
    whole(at_outcomes::difficulty, "difficulty", 1, 3),
    whole(at_outcomes::baseline, "baseline", -2, 2).personal().about("goal-attainment level"),
    whole(at_outcomes::achieved, "achieved", -2, 2).personal().about("0 is what was expected"),
};
static_assert(in_order(kOutcomes, at_outcomes::count));

constexpr std::string_view kOnDays[] = {"any", "good", "bad"};
// In falling order: what is essential is bought before anything else.
constexpr std::string_view kPriorities[] = {"essential", "important", "wanted"};
constexpr std::string_view kSelf[] = {"self"};
constexpr std::string_view kActionUnits[] = {"hour",  "visit",    "session", "day",
                                             "night", "sleep_in", "week",    "month",
                                             "year",  "item",     "mile"};

// An action is one thing that is done: a schedule, someone who does it, and how it is paid for: a
// rate of its own, a tariff, or an employment's pay.
constexpr std::array kActions = {
    id(at_actions::action, "action").required(),
    label(at_actions::label),
    reference(at_actions::plan, "plan", "plans").required(),
    references(at_actions::outcomes, "outcomes", "outcomes"),
    id(at_actions::service, "service"),
    reference(at_actions::who, "who")
        .or_word(kSelf)
        .personal()
        .about("empty: not yet found; self: nobody is needed"),
    reference(at_actions::within, "within", "actions").about("done in time already bought by it"),
    reference(at_actions::for_, "for").personal().about("person or carer; default the person"),
    yes_no(at_actions::unpaid, "unpaid").about("community, family, free"),
    column(at_actions::schedule, "schedule", ColumnKind::schedule).required().about("when"),
    word(at_actions::on_days, "on_days", kOnDays),
    // In thousandths: up to a million units at each occurrence.
    number(at_actions::quantity, "quantity", 0, 1'000'000'000).about("units at each occurrence"),
    whole(at_actions::staff, "staff", 1, 100).about("workers at once"),
    reference(at_actions::tariff, "tariff", "tariffs").about("the list or funded price"),
    rate(at_actions::rate, "rate").about("the agreed price, which wins"),
    word(at_actions::per, "per", kActionUnits).about("what the rate prices"),
    reference(at_actions::employment, "employment", "employments").about("the pay run is the cost"),
    // At most the minutes of a day.
    minutes(at_actions::awake_minutes, "awake_minutes", 1'440).about("of a sleep-in"),
    reference(at_actions::budget, "budget", "budgets").about("empty: by order"),
    word(at_actions::priority, "priority", kPriorities),
    yes_no(at_actions::meets_need, "meets_need").about("an eligible need: never dropped"),
    text(at_actions::choice, "choice").about("one action of each choice is bought"),
    references(at_actions::backup, "backup").personal().about("who could step in"),
    tags(at_actions::needs_skills, "needs_skills").special(),
    text(at_actions::prefers_gender, "prefers_gender").special(),
    text(at_actions::gender_reason, "gender_reason").special().about("personal_care, or a code"),
    text(at_actions::package, "package").about("placed together"),
    yes_no(at_actions::split, "split").about("between providers"),
    date(at_actions::needed_from, "needed_from"),
    number(at_actions::value, "value", 0, 1'000'000'000).about("when a budget must choose"),
    yes_no(at_actions::one_off, "one_off"),
    distance(at_actions::miles, "miles").unit("mile").about("at each occurrence"),
};
static_assert(in_order(kActions, at_actions::count));

constexpr auto kPlanColumns = columns_of(kPlans);
constexpr auto kOutcomeColumns = columns_of(kOutcomes);
constexpr auto kActionColumns = columns_of(kActions);

constexpr std::string_view kPlanKey[] = {"plan"};
constexpr std::string_view kOutcomeKey[] = {"outcome"};
constexpr std::string_view kActionKey[] = {"action"};

constexpr TableSpec kTables[] = {
    {"plans", kPlanColumns, kPlanKey, "one row a version"},
    {"outcomes", kOutcomeColumns, kOutcomeKey, "what the person wants to be different"},
    {"actions", kActionColumns, kActionKey, "what will be done"},
};

}  // namespace

std::span<const TableSpec> tables_of_plans() noexcept { return kTables; }

}  // namespace kith::specs
