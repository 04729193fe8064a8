// Which columns describe events, measures, consents and statements, and the settings of an area?
#include "tables/specs.hpp"

namespace kith::specs {
namespace {

namespace at_events = columns::events;
namespace at_measures = columns::measures;
namespace at_consents = columns::consents;
namespace at_statements = columns::statements;
namespace at_area = columns::area;

constexpr std::string_view kActors[] = {"customer", "family", "broker",
                                        "quality",  "funder", "provider"};

// The words of events belong to the process of a council, so they are ids and no fixed list;
// costing reads `paused` and `resumed`.
constexpr std::array kEvents = {
    reference(at_events::person, "person", "people").required().personal(),
    reference(at_events::plan, "plan", "plans"),
    id(at_events::event, "event").required().personal().about("a transition of the process in use"),
    moment(at_events::at, "at").required().personal(),
    word(at_events::actor, "actor", kActors),
    text(at_events::note_code, "note_code").special(),
};
static_assert(in_order(kEvents, at_events::count));

constexpr std::string_view kMeasureStatuses[] = {"answered", "missing", "refused",
                                                 "not_applicable"};
constexpr std::string_view kRaters[] = {"self", "proxy", "interviewer"};

// One answer to one item. A missing answer is a row too, so that it can be counted.
constexpr std::array kMeasures = {
    reference(at_measures::person, "person", "people").required().personal(),
    id(at_measures::instrument, "instrument").required(),
    date(at_measures::at, "at").required().personal(),
    id(at_measures::item, "item").required(),
    // In thousandths, so that scales with halves fit.
    number(at_measures::response, "response", -1'000'000'000, 1'000'000'000).special(),
    word(at_measures::status, "status", kMeasureStatuses),
    word(at_measures::rater, "rater", kRaters),
};
static_assert(in_order(kMeasures, at_measures::count));

constexpr std::string_view kDecisions[] = {"yes", "no", "matching_only", "on_request"};
constexpr std::string_view kGivers[] = {"self", "attorney", "deputy", "guardian", "best_interests"};

// Consent has a purpose, an audience and an end: it is never a single yes for everything.
constexpr std::array kConsents = {
    reference(at_consents::person, "person", "people")
        .required()
        .personal()
        .about("whose information"),
    id(at_consents::purpose, "purpose").required(),
    text(at_consents::subject, "subject").personal().about("column, knowledge id or plan"),
    tags(at_consents::with_, "with").personal().about("audience or ids"),
    word(at_consents::decision, "decision", kDecisions).required().personal(),
    word(at_consents::given_by, "given_by", kGivers).personal(),
    date(at_consents::first_day, "first_day").required(),
    date(at_consents::last_day, "last_day").about("inside; empty: open"),
    text(at_consents::text_version, "text_version"),
};
static_assert(in_order(kConsents, at_consents::count));

constexpr std::string_view kFindings[] = {"met", "part", "not", "not_applicable", "open"};

// What was found in a review, in the terms of a framework that the host chooses.
constexpr std::array kStatements = {
    id(at_statements::about, "about")
        .required()
        .personal()
        .about("a plan, action, outcome, person, provider or area"),
    id(at_statements::framework, "framework").required(),
    id(at_statements::statement, "statement").required(),
    word(at_statements::status, "status", kFindings),
    id(at_statements::by, "by").personal(),
    id(at_statements::owner, "owner").personal(),
    date(at_statements::at, "at").required(),
    date(at_statements::review_by, "review_by"),
    text(at_statements::audience, "audience"),
    text(at_statements::source, "source").personal().about("a reference that the host can open"),
};
static_assert(in_order(kStatements, at_statements::count));

constexpr std::string_view kNations[] = {"england", "scotland", "wales", "northern_ireland"};
constexpr std::string_view kCurrencies[] = {"GBP"};
constexpr std::string_view kCoordinates[] = {"british_national_grid", "wgs84"};
constexpr std::string_view kDivisions[] = {"england_and_wales", "scotland", "northern_ireland"};
constexpr std::string_view kNights[] = {"split", "start_day"};
constexpr std::string_view kMonthToWeek[] = {"12/52", "12/365*7"};
constexpr std::string_view kAboveUpperLimit[] = {"full_cost", "tariff_income"};
constexpr std::string_view kFeePeriods[] = {"week", "four_weeks", "month", "year", "once"};

// What holds for all plans. The members on charging are the council's policy, and an empty one
// means the national rule of the Care and Support (Charging and Assessment of Resources)
// Regulations 2014.
constexpr std::array kArea = {
    label(at_area::label),
    word(at_area::nation, "nation", kNations).about("default of people"),
    word(at_area::currency, "currency", kCurrencies),
    word(at_area::coordinates, "coordinates", kCoordinates),
    word(at_area::bank_holidays, "bank_holidays", kDivisions).about("follows from the nation"),
    rate(at_area::mileage_rate, "mileage_rate").unit("GBP/mile"),
    word(at_area::nights, "nights", kNights).about("visits past midnight; default split"),
    reference(at_area::term_calendar, "term_calendar", "terms"),
    share(at_area::share_of_disposable_income, "share_of_disposable_income"),
    money(at_area::standard_disability_expense_weekly, "standard_disability_expense_weekly")
        .unit("GBP/week"),
    money(at_area::maximum_weekly_charge, "maximum_weekly_charge").unit("GBP/week"),
    money(at_area::local_minimum_income_addition, "local_minimum_income_addition").unit("GBP/week"),
    money(at_area::lower_capital_limit, "lower_capital_limit"),
    money(at_area::upper_capital_limit, "upper_capital_limit"),
    // Councils convert a month by 12/52 or by 12/365 x 7, which differ by pennies.
    word(at_area::month_to_week, "month_to_week", kMonthToWeek).about("how a month becomes a week"),
    word(at_area::above_upper_limit, "above_upper_limit", kAboveUpperLimit)
        .about("what capital above the limit pays at home; default full_cost"),
    tags(at_area::disregards, "disregards").about("names of income that the council leaves out"),
    share(at_area::pause_retainer, "pause_retainer")
        .about("of an employment's pay while support is paused; default 1"),
    whole(at_area::surplus_weeks, "surplus_weeks", 0, 520)
        .unit("week")
        .about("of funding that may stay in an account before a council takes it back"),
    money(at_area::minimum_weekly_charge, "minimum_weekly_charge")
        .unit("GBP/week")
        .about("what is assessed below it is not asked for"),
    money(at_area::arrangement_fee, "arrangement_fee")
        .about("for care arranged at the request of someone above the upper capital limit"),
    word(at_area::arrangement_fee_per, "arrangement_fee_per", kFeePeriods)
        .about("how often the fee is charged; default once"),
};
static_assert(in_order(kArea, at_area::count));

constexpr auto kEventColumns = columns_of(kEvents);
constexpr auto kMeasureColumns = columns_of(kMeasures);
constexpr auto kConsentColumns = columns_of(kConsents);
constexpr auto kStatementColumns = columns_of(kStatements);
constexpr auto kAreaColumns = columns_of(kArea);

constexpr std::string_view kMeasureKey[] = {"person", "instrument", "at", "item", "rater"};

constexpr TableSpec kTables[] = {
    {"events", kEventColumns, {}, "what happened in the process, and when"},
    {"measures", kMeasureColumns, kMeasureKey, "answers to the items of an instrument"},
    {"consents", kConsentColumns, {}, "who agreed to what"},
    {"statements", kStatementColumns, {}, "who said or found what about whom"},
};
constexpr TableSpec kAreaSpec = {"area", kAreaColumns, {}, "what holds for all plans of an area"};

}  // namespace

std::span<const TableSpec> tables_of_records() noexcept { return kTables; }

const TableSpec& area_spec() noexcept { return kAreaSpec; }

}  // namespace kith::specs
