// Which columns describe people and those around them, and what providers offer and charge?
// Every column has its kind, its range and its sensitivity here and nowhere else: the reader, the
// schemas and the privacy map follow from it.
#include "tables/specs.hpp"

namespace kith::specs {
namespace {

namespace at_people = columns::people;
namespace at_ties = columns::ties;
namespace at_alter_ties = columns::alter_ties;
namespace at_providers = columns::providers;
namespace at_tariffs = columns::tariffs;
namespace at_services = columns::services;
namespace at_terms = columns::terms;
namespace at_travel = columns::travel;
namespace at_representatives = columns::representatives;
namespace at_circles = columns::circles;
namespace at_ratings = columns::ratings;
namespace at_offers = columns::offers;

// The order of every list of words is a promise: a cell holds the index of its word.
constexpr std::string_view kNations[] = {"england", "scotland", "wales", "northern_ireland"};
constexpr std::string_view kWants[] = {"broker", "peer"};
constexpr std::string_view kChooses[] = {"self", "with_help"};

// Health, beliefs and ethnicity are `special`: faults never quote them, and an export of an area
// leaves them out (UK GDPR, article 9).
constexpr std::array kPeople = {
    id(at_people::person, "person").required().personal().about("the customer"),
    word(at_people::nation, "nation", kNations).about("whose law and bank holidays hold"),
    // Less precision is better for privacy: a year is enough for most rules.
    birth(at_people::born, "born").about("year, month or date: less is better"),
    // Whole metres. The National Grid is 700 km wide and 1,300 km high.
    whole(at_people::easting, "easting", 0, 700'000)
        .personal()
        .unit("m")
        .about("British National Grid"),
    whole(at_people::northing, "northing", 0, 1'300'000)
        .personal()
        .unit("m")
        .about("British National Grid"),
    degrees(at_people::lat, "lat", 90).personal().about("instead of easting and northing"),
    degrees(at_people::lon, "lon", 180).personal().about("instead of easting and northing"),
    text(at_people::ward, "ward").personal(),
    tags(at_people::support_reason, "support_reason").special(),
    tags(at_people::languages, "languages").personal().about("spoken"),
    tags(at_people::languages_needed, "languages_needed")
        .personal()
        .about("a supporter must have one of them"),
    tags(at_people::interests, "interests").personal(),
    tags(at_people::experience, "experience").special().about("lived experience"),
    references(at_people::refuses, "refuses").personal().about("supporters and providers"),
    tags(at_people::wants, "wants", kWants).personal(),
    share(at_people::bad_day_share, "bad_day_share").special().about("of days that are bad"),
    // In thousandths of a day: 1 (independent days) to 366 days.
    number(at_people::bad_day_run, "bad_day_run", 1'000, 366'000)
        .special()
        .unit("day")
        .about("mean length of a spell of bad days; 1: independent days"),
    tags(at_people::groups, "groups").special().about("for equality monitoring only"),
    word(at_people::chooses, "chooses", kChooses).personal().about("who knows already goes short"),
    reference(at_people::calendar, "calendar", "terms").personal().about("school terms that hold"),
};
static_assert(in_order(kPeople, at_people::count));

// In the order of their groups: six informal kinds, two professional, three paid (area/ties.cpp).
constexpr std::string_view kTieKinds[] = {
    "family",       "friend",    "neighbour",         "community",     "volunteer", "peer",
    "professional", "clinician", "support_assistant", "agency_worker", "other_paid"};

// One row for a pair of person and supporter, whatever they do together: minutes are of all
// support.
constexpr std::array kTies = {
    reference(at_ties::person, "person", "people").required().personal(),
    // An id and no reference: most supporters have no row of their own anywhere.
    id(at_ties::supporter, "supporter").required().personal().about("who supports the person"),
    word(at_ties::kind, "kind", kTieKinds).required().personal().about("the relationship"),
    yes_no(at_ties::paid, "paid").personal().about("default from the kind"),
    share(at_ties::strength, "strength").personal(),
    number(at_ties::contacts_per_week, "contacts_per_week", 0, 1'000'000).personal().unit("1/week"),
    minutes_per_week(at_ties::minutes_per_week, "minutes_per_week")
        .personal()
        .about("all support given; empty: from the plan's actions"),
    minutes_per_week(at_ties::willing_minutes_per_week, "willing_minutes_per_week")
        .personal()
        .about("unpaid support agreed to; empty: none may be added"),
    minutes_per_week(at_ties::given_back_minutes_per_week, "given_back_minutes_per_week")
        .personal()
        .about("support that the person gives back"),
    yes_no(at_ties::lives_with, "lives_with").personal(),
    tags(at_ties::roles, "roles").personal(),
    tags(at_ties::knows, "knows").personal().about("opaque ids of what must not be lost"),
    date(at_ties::first_day, "first_day").personal(),
    date(at_ties::last_day, "last_day").personal().about("inside; empty: open"),
    reference(at_ties::through, "through", "actions|plans")
        .personal()
        .about("what brought the tie"),
    reference(at_ties::provider, "provider", "providers")
        .personal()
        .about("who employs a paid supporter"),
};
static_assert(in_order(kTies, at_ties::count));

// Who knows whom is asked of each person, so a pair belongs to the person around whom it is known.
constexpr std::array kAlterTies = {
    reference(at_alter_ties::person, "person", "people").required().personal(),
    reference(at_alter_ties::supporter_a, "supporter_a").required().personal(),
    reference(at_alter_ties::supporter_b, "supporter_b").required().personal(),
    share(at_alter_ties::strength, "strength").personal(),
};
static_assert(in_order(kAlterTies, at_alter_ties::count));

constexpr std::string_view kProviderKinds[] = {"agency",      "support_assistant",
                                               "community",   "day_service",
                                               "peer_broker", "independent_broker",
                                               "user_led",    "professional",
                                               "informal",    "other"};
constexpr std::string_view kAccepts[] = {"any", "whole_package"};
constexpr std::string_view kAccredited[] = {"yes", "no", "lapsed"};

// Agencies and single assistants are in one table, because either can carry out an action.
constexpr std::array kProviders = {
    id(at_providers::provider, "provider").required(),
    label(at_providers::label),
    word(at_providers::kind, "kind", kProviderKinds).required(),
    // The minimum wage and National Insurance depend on an employed assistant's age.
    birth(at_providers::born, "born").about("of an assistant whose age matters"),
    yes_no(at_providers::registered, "registered").about("needed by an agency for regulated work"),
    tags(at_providers::services, "services").required(),
    whole(at_providers::easting, "easting", 0, 700'000).unit("m").about("British National Grid"),
    whole(at_providers::northing, "northing", 0, 1'300'000)
        .unit("m")
        .about("British National Grid"),
    distance(at_providers::travel_km, "travel_km").unit("km").about("as far as they go"),
    tags(at_providers::wards, "wards").about("served; empty: any"),
    minutes_per_week(at_providers::capacity_minutes_per_week, "capacity_minutes_per_week",
                     kMostMinutes),
    column(at_providers::available, "available", ColumnKind::availability)
        .about("weekly availability: mon-fri 07:00-22:00; sat 09:00-13:00"),
    tags(at_providers::skills, "skills"),
    tags(at_providers::languages, "languages"),
    tags(at_providers::interests, "interests"),
    tags(at_providers::experience, "experience").special(),
    tags(at_providers::disclosure, "disclosure").about("attributes to use and not to show"),
    text(at_providers::gender, "gender").special(),
    // In thousandths. An empty rating is unknown and never counts as a bad one.
    number(at_providers::rating, "rating", 0, 5'000).about("0 to 5; none is not a bad one"),
    whole(at_providers::rating_count, "rating_count", 0, kMillion),
    date(at_providers::rating_at, "rating_at"),
    word(at_providers::accepts, "accepts", kAccepts).about("all of a package, or any part"),
    minutes_per_week(at_providers::min_minutes_per_week, "min_minutes_per_week", kMostMinutes),
    reference(at_providers::tariff, "tariff", "tariffs"),
    id(at_providers::owner, "owner").about("the body behind it"),
    date(at_providers::first_day, "first_day").about("opened"),
    date(at_providers::last_day, "last_day").about("closed; inside; empty: open"),
    word(at_providers::accredited, "accredited", kAccredited),
    date(at_providers::accredited_until, "accredited_until"),
    tags(at_providers::prefers, "prefers"),
    tags(at_providers::refuses, "refuses").special().about("person:reason_code"),
};
static_assert(in_order(kProviders, at_providers::count));

constexpr std::string_view kTariffUnits[] = {"hour",  "visit",    "session", "day",
                                             "night", "sleep_in", "week",    "month",
                                             "year",  "item",     "mile"};
constexpr std::string_view kTiers[] = {"all", "excess"};

// One row is one price: a service, a unit, the days and times, a volume and the dates for which it
// holds. Rows of one id make a tariff.
constexpr std::array kTariffs = {
    id(at_tariffs::tariff, "tariff").required().about("several rows make a tariff"),
    id(at_tariffs::service, "service").required(),
    word(at_tariffs::per, "per", kTariffUnits).required().about("what the rate prices"),
    rate(at_tariffs::rate, "rate").required(),
    column(at_tariffs::days, "days", ColumnKind::band_days)
        .about("mon-fri, sat, bank_holiday; empty: any"),
    time_of_day(at_tariffs::time_from, "time_from"),
    time_of_day(at_tariffs::time_to, "time_to").about("at or before time_from: past midnight"),
    minutes(at_tariffs::min_minutes, "min_minutes").about("charged at least"),
    whole(at_tariffs::block_minutes, "block_minutes", 1, kMostMinutes)
        .unit("min")
        .about("charged in whole blocks"),
    minutes_per_week(at_tariffs::from_minutes_per_week, "from_minutes_per_week", kMostMinutes)
        .about("volume tier"),
    word(at_tariffs::tier, "tier", kTiers).about("what the tier's rate holds for"),
    whole(at_tariffs::sharing, "sharing", 1, 1'000).about("people supported at once"),
    money(at_tariffs::cap, "cap").about("most charged to a plan in its term"),
    date(at_tariffs::first_day, "first_day"),
    date(at_tariffs::last_day, "last_day").about("inside; empty: open"),
};
static_assert(in_order(kTariffs, at_tariffs::count));

// What the law and charging ask of a service: whether it is regulated, and whether it is charged.
constexpr std::string_view kServiceKinds[] = {
    "personal_care", "support",   "sleep_in",  "waking_night", "day",    "respite",
    "transport",     "equipment", "brokerage", "management",   "health", "community"};

// A word of `actions.service` may be free; a row here says what it means for registration and
// charging.
constexpr std::array kServices = {
    id(at_services::service, "service").required(),
    word(at_services::kind, "kind", kServiceKinds).required(),
    yes_no(at_services::regulated, "regulated"),
    yes_no(at_services::chargeable, "chargeable"),
    text(at_services::cld_component, "cld_component").about("the service in Client Level Data"),
};
static_assert(in_order(kServices, at_services::count));

// School terms are data of a council, so no calendar is built in.
constexpr std::array kTerms = {
    id(at_terms::calendar, "calendar").required(),
    text(at_terms::name, "name"),
    date(at_terms::first_day, "first_day").required(),
    date(at_terms::last_day, "last_day").required().about("inside"),
};
static_assert(in_order(kTerms, at_terms::count));

// Places are free texts (wards, postcodes), because minutes by road are known for pairs of areas.
constexpr std::array kTravel = {
    text(at_travel::from_place, "from_place").required(),
    text(at_travel::to_place, "to_place").required(),
    minutes(at_travel::minutes, "minutes", kMinutesOfWeek).required().about("overrides distance"),
};
static_assert(in_order(kTravel, at_travel::count));

// Who may act for the person, and in which role.
constexpr std::array kRepresentatives = {
    reference(at_representatives::person, "person", "people").required().personal(),
    reference(at_representatives::supporter, "supporter").required().personal(),
    text(at_representatives::role, "role").required().personal(),
};
static_assert(in_order(kRepresentatives, at_representatives::count));

constexpr std::array kCircles = {
    id(at_circles::circle, "circle").required().personal(),
    reference(at_circles::person, "person", "people").required().personal(),
    reference(at_circles::supporter, "supporter").required().personal(),
};
static_assert(in_order(kCircles, at_circles::count));

// One rating for each person, provider and day; the mean of a provider is worked out elsewhere.
constexpr std::array kRatings = {
    reference(at_ratings::provider, "provider", "providers").required(),
    reference(at_ratings::person, "person", "people").required().personal(),
    date(at_ratings::at, "at").required(),
    number(at_ratings::score, "score", 0, 5'000).required().about("0 to 5"),
};
static_assert(in_order(kRatings, at_ratings::count));

constexpr std::string_view kOfferKinds[] = {"whole", "split"};

// Offers that a provider refused are kept too: they show where there is no capacity.
constexpr std::array kOffers = {
    reference(at_offers::provider, "provider", "providers").required(),
    date(at_offers::at, "at").required(),
    word(at_offers::kind, "kind", kOfferKinds).required(),
    yes_no(at_offers::accepted, "accepted").required(),
};
static_assert(in_order(kOffers, at_offers::count));

constexpr auto kPeopleColumns = columns_of(kPeople);
constexpr auto kTieColumns = columns_of(kTies);
constexpr auto kAlterTieColumns = columns_of(kAlterTies);
constexpr auto kProviderColumns = columns_of(kProviders);
constexpr auto kTariffColumns = columns_of(kTariffs);
constexpr auto kServiceColumns = columns_of(kServices);
constexpr auto kTermColumns = columns_of(kTerms);
constexpr auto kTravelColumns = columns_of(kTravel);
constexpr auto kRepresentativeColumns = columns_of(kRepresentatives);
constexpr auto kCircleColumns = columns_of(kCircles);
constexpr auto kRatingColumns = columns_of(kRatings);
constexpr auto kOfferColumns = columns_of(kOffers);

constexpr std::string_view kPersonKey[] = {"person"};
// A second row for the same pair would count the support twice.
constexpr std::string_view kTieKey[] = {"person", "supporter"};

constexpr std::string_view kProviderKey[] = {"provider"};
constexpr std::string_view kServiceKey[] = {"service"};
constexpr std::string_view kTravelKey[] = {"from_place", "to_place"};
constexpr std::string_view kRepresentativeKey[] = {"person", "supporter", "role"};
constexpr std::string_view kCircleKey[] = {"circle", "person", "supporter"};
constexpr std::string_view kRatingKey[] = {"provider", "person", "at"};

constexpr TableSpec kTables[] = {
    {"people", kPeopleColumns, kPersonKey, "the customers"},
    {"ties", kTieColumns, kTieKey, "who supports whom: one row for a pair"},
    {"alter_ties", kAlterTieColumns, {}, "who knows whom around a person"},
    {"providers", kProviderColumns, kProviderKey,
     "agencies, support assistants, community resources, brokers"},
    {"tariffs", kTariffColumns, {}, "what a provider charges: bands, tiers, years"},
    {"services", kServiceColumns, kServiceKey, "what the words in service mean"},
    {"terms", kTermColumns, {}, "school terms"},
    {"travel", kTravelColumns, kTravelKey, "minutes between two places"},
    {"representatives", kRepresentativeColumns, kRepresentativeKey, "who speaks for a person"},
    {"circles", kCircleColumns, kCircleKey, "circles of support"},
    {"ratings", kRatingColumns, kRatingKey, "how people rated a provider"},
    {"offers", kOfferColumns, {}, "what was offered to a provider, and the answer"},
};

}  // namespace

std::span<const TableSpec> tables_of_people() noexcept { return kTables; }

}  // namespace kith::specs
