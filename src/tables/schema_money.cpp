// Which columns describe money: who pays, what a person can pay, who is employed, which money moved
// and who shares?
#include "tables/specs.hpp"

namespace kith::specs {
namespace {

namespace at_budgets = columns::budgets;
namespace at_finances = columns::finances;
namespace at_employments = columns::employments;
namespace at_accounts = columns::accounts;
namespace at_entries = columns::entries;
namespace at_pools = columns::pools;
namespace at_pool_members = columns::pool_members;

// Whose money a budget is.
constexpr std::string_view kSources[] = {"council",   "nhs",     "ilf",  "grant",
                                         "own_money", "charity", "other"};
constexpr std::string_view kBudgetStatuses[] = {"indicative", "proposed", "applied_for", "agreed",
                                                "ended"};
constexpr std::string_view kRoutes[] = {
    "direct_payment",          "council_managed",  "council_commissioned", "third_party_account",
    "individual_service_fund", "individual_trust", "credit_union",         "own_account"};
constexpr std::string_view kPaymentPeriods[] = {"week", "four_weeks", "month", "quarter", "year"};

// Amounts are either a year's or a week's, since a convention turns one into the other; a check
// makes sure that there is one of them. Only agreed budgets pay.
constexpr std::array kBudgets = {
    id(at_budgets::budget, "budget").required(),
    label(at_budgets::label),
    reference(at_budgets::person, "person", "people").required().personal(),
    word(at_budgets::source, "source", kSources).required().about("whose money it is"),
    text(at_budgets::kind, "kind"),
    word(at_budgets::status, "status", kBudgetStatuses).about("only agreed budgets pay"),
    reference(at_budgets::replaces, "replaces", "budgets"),
    money(at_budgets::annual, "annual").personal().unit("GBP/year").about("or weekly"),
    money(at_budgets::weekly, "weekly").personal().unit("GBP/week").about("or annual"),
    money(at_budgets::one_off, "one_off").personal(),
    date(at_budgets::first_day, "first_day").required(),
    date(at_budgets::last_day, "last_day").about("inside; empty: open"),
    word(at_budgets::route, "route", kRoutes).about("how the money is held"),
    id(at_budgets::holder, "holder").personal().about("who holds it"),
    word(at_budgets::pay_every, "pay_every", kPaymentPeriods),
    date(at_budgets::first_payment, "first_payment"),
    yes_no(at_budgets::net, "net").about("paid less the contribution"),
    money(at_budgets::contribution_weekly, "contribution_weekly")
        .special()
        .unit("GBP/week")
        .about("empty: from finances"),
    yes_no(at_budgets::chargeable, "chargeable"),
    yes_no(at_budgets::may_pool, "may_pool"),
    share(at_budgets::contingency, "contingency").about("kept back"),
    tags(at_budgets::may_fund, "may_fund").about("services, employer_costs; empty: any"),
    tags(at_budgets::must_not_fund, "must_not_fund"),
    // Budgets pay in rising rank; of equal ranks the smaller id pays first, so that the order never
    // depends on the order of rows.
    whole(at_budgets::pays_rank, "pays_rank", 0, kMillion).about("who pays first; equal: by id"),
    yes_no(at_budgets::arranged_on_request, "arranged_on_request")
        .special()
        .about("someone above the upper capital limit asked the council to arrange this care"),
};
static_assert(in_order(kBudgets, at_budgets::count));

// The lines of a financial assessment under the Care Act 2014; `premium` gives a status.
constexpr std::string_view kItems[] = {"income",    "capital", "housing", "disability_expense",
                                       "disregard", "premium"};
constexpr std::string_view kAmountPeriods[] = {"week", "four_weeks", "month", "year", "once"};

// All of a person's finances are sensitive, the dates as well.
constexpr std::array kFinances = {
    reference(at_finances::person, "person", "people").required().special(),
    date(at_finances::first_day, "first_day").required().special(),
    date(at_finances::last_day, "last_day").special().about("inside; empty: open"),
    word(at_finances::item, "item", kItems).required().special(),
    text(at_finances::name, "name").required().special(),
    money(at_finances::amount, "amount").required().special(),
    word(at_finances::per, "per", kAmountPeriods).special(),
    yes_no(at_finances::joint, "joint").special(),
};
static_assert(in_order(kFinances, at_finances::count));

constexpr std::string_view kPayPeriods[] = {"week", "four_weeks", "month"};
constexpr std::string_view kPension[] = {"auto", "opted_out", "joined"};
constexpr std::string_view kHoliday[] = {"paid_when_taken", "rolled_up"};
constexpr std::string_view kCover[] = {"none", "family", "team"};

// Several rows carry one employment through its pay rises; one without a first day begins with the
// plan.
constexpr std::array kEmployments = {
    id(at_employments::employment, "employment")
        .required()
        .about("several rows carry one employment through pay rises"),
    reference(at_employments::person, "person", "people").required().personal(),
    id(at_employments::employer, "employer").personal().about("default the person"),
    // The assistant: the same id in several employments is one person with several employers.
    reference(at_employments::supporter, "supporter").required().personal().about("the employee"),
    date(at_employments::first_day, "first_day"),
    date(at_employments::last_day, "last_day").about("inside; empty: open"),
    rate(at_employments::pay_rate, "pay_rate").required().personal().unit("GBP/hour"),
    multiple(at_employments::weekend_multiple, "weekend_multiple"),
    multiple(at_employments::bank_holiday_multiple, "bank_holiday_multiple"),
    rate(at_employments::sleep_in_rate, "sleep_in_rate").personal().unit("GBP/night"),
    word(at_employments::pay_period, "pay_period", kPayPeriods),
    date(at_employments::first_pay_day, "first_pay_day"),
    birth(at_employments::born, "born").about("decides wage, National Insurance and pension"),
    yes_no(at_employments::apprentice, "apprentice").personal(),
    word(at_employments::pension, "pension", kPension).personal(),
    word(at_employments::holiday, "holiday", kHoliday),
    reference(at_employments::cover, "cover", "tariffs")
        .or_word(kCover)
        .about("who stands in, or the tariff of who does"),
    // In thousandths of a day, so that half days are possible.
    number(at_employments::sick_days_per_year, "sick_days_per_year", 0, 366'000)
        .special()
        .unit("day/year"),
    money(at_employments::insurance_annual, "insurance_annual").unit("GBP/year"),
    money(at_employments::payroll_annual, "payroll_annual").unit("GBP/year"),
    money(at_employments::training_annual, "training_annual").unit("GBP/year"),
    money(at_employments::recruitment_one_off, "recruitment_one_off"),
    yes_no(at_employments::claims_allowance, "claims_allowance")
        .about("Employment Allowance; empty: yes, with a finding"),
};
static_assert(in_order(kEmployments, at_employments::count));

// `framework`, `provider` and `timebank` are the other side of a payment, and hold no person's
// money.
constexpr std::string_view kAccountKinds[] = {
    "direct_payment", "managed", "client", "pool", "trial", "timebank", "framework", "provider"};
constexpr std::string_view kAccountUnits[] = {"pounds", "minutes"};

constexpr std::array kAccounts = {
    id(at_accounts::account, "account").required(),
    word(at_accounts::kind, "kind", kAccountKinds).required(),
    reference(at_accounts::budget, "budget", "budgets"),
    reference(at_accounts::pool, "pool", "pools"),
    reference(at_accounts::person, "person", "people").personal(),
    id(at_accounts::holder, "holder").personal(),
    word(at_accounts::unit, "unit", kAccountUnits),
    money(at_accounts::overdraft, "overdraft").about("how far below nothing it may go"),
    reference(at_accounts::interest_to, "interest_to", "accounts"),
};
static_assert(in_order(kAccounts, at_accounts::count));

constexpr std::string_view kEntryKinds[] = {"payment",  "purchase",   "contribution", "refund",
                                            "interest", "settlement", "depreciation", "accrual"};
constexpr std::string_view kEntryStatuses[] = {"posted", "committed", "refused"};

// Double entry: every amount leaves one account and reaches another. Entries are never changed; one
// that was wrong is reversed by another.
constexpr std::array kEntries = {
    id(at_entries::entry, "entry").required().about("the same id twice is the same entry"),
    date(at_entries::at, "at").required(),
    reference(at_entries::from_account, "from_account", "accounts").required(),
    reference(at_entries::to_account, "to_account", "accounts").required(),
    money(at_entries::amount, "amount").required().personal(),
    word(at_entries::kind, "kind", kEntryKinds),
    reference(at_entries::person, "person", "people").personal(),
    reference(at_entries::action, "action", "actions"),
    minutes(at_entries::minutes, "minutes").about("delivered"),
    text(at_entries::purpose, "purpose").personal(),
    word(at_entries::status, "status", kEntryStatuses),
    text(at_entries::reason_code, "reason_code"),
    id(at_entries::asset, "asset"),
    // How long a purchased asset lasts, up to a hundred years.
    whole(at_entries::life_months, "life_months", 1, 1'200).unit("month"),
    reference(at_entries::reverses, "reverses", "entries"),
};
static_assert(in_order(kEntries, at_entries::count));

// How the cost of shared support is divided; the last two are solutions of cooperative game theory.
constexpr std::string_view kPoolRules[] = {"hours",       "by_budget", "equal",   "equal_saving",
                                           "stand_alone", "serial",    "shapley", "nucleolus"};

constexpr std::array kPools = {
    id(at_pools::pool, "pool").required(),
    label(at_pools::label),
    tags(at_pools::services, "services"),
    word(at_pools::rule, "rule", kPoolRules).about("how a shared cost is divided; default hours"),
    date(at_pools::first_day, "first_day"),
    date(at_pools::last_day, "last_day").about("inside; empty: open"),
};
static_assert(in_order(kPools, at_pools::count));

constexpr std::array kPoolMembers = {
    reference(at_pool_members::pool, "pool", "pools").required(),
    reference(at_pool_members::person, "person", "people").required().personal(),
    reference(at_pool_members::budget, "budget", "budgets").required(),
    date(at_pool_members::first_day, "first_day").required(),
    date(at_pool_members::last_day, "last_day").about("inside; empty: open"),
};
static_assert(in_order(kPoolMembers, at_pool_members::count));

constexpr auto kBudgetColumns = columns_of(kBudgets);
constexpr auto kFinanceColumns = columns_of(kFinances);
constexpr auto kEmploymentColumns = columns_of(kEmployments);
constexpr auto kAccountColumns = columns_of(kAccounts);
constexpr auto kEntryColumns = columns_of(kEntries);
constexpr auto kPoolColumns = columns_of(kPools);
constexpr auto kPoolMemberColumns = columns_of(kPoolMembers);

constexpr std::string_view kBudgetKey[] = {"budget"};
// The first day is part of the key, because a pay rise is a second row.
constexpr std::string_view kEmploymentKey[] = {"employment", "first_day"};
constexpr std::string_view kAccountKey[] = {"account"};
constexpr std::string_view kPoolKey[] = {"pool"};
constexpr std::string_view kPoolMemberKey[] = {"pool", "person", "budget", "first_day"};

constexpr TableSpec kTables[] = {
    {"budgets", kBudgetColumns, kBudgetKey, "who pays"},
    {"finances", kFinanceColumns, {}, "lines of a financial assessment"},
    {"employments", kEmploymentColumns, kEmploymentKey, "support assistants who are employed"},
    {"accounts", kAccountColumns, kAccountKey, "where money and time stand"},
    {"entries", kEntryColumns, {}, "money and time that moved, planned or real"},
    {"pools", kPoolColumns, kPoolKey, "shared money"},
    {"pool_members", kPoolMemberColumns, kPoolMemberKey, "whose budgets share"},
};

}  // namespace

std::span<const TableSpec> tables_of_money() noexcept { return kTables; }

}  // namespace kith::specs
