// Which tables do a person's contribution and the payments of a budget have? tests/c_abi/tables.txt
// lists their columns, which are promises.
#include <array>
#include <span>
#include <string>
#include <vector>

#include "documents/shared/cells.hpp"
#include "kith/documents/who_pays.hpp"

namespace kith::documents {
namespace {

// --- weeks that are alike ---

using Weeks = ContributionWeeks;

constexpr std::array kWeeksColumns = {
    date<Weeks>("monday", [](auto& row) { return days(row.monday); }),
    date<Weeks>("last_day", [](auto& row) { return days(row.last_day); }),
    whole<Weeks>("weeks", [](auto& row) { return Whole{row.weeks}; }),
    may_be_empty(whole<Weeks>("disposable_pence", [](auto& row) { return pence(row.disposable); })),
    may_be_empty(whole<Weeks>("assessed_pence", [](auto& row) { return pence(row.assessed); })),
    whole<Weeks>("cost_of_care_pence", [](auto& row) { return pence(row.cost_of_care); }),
    may_be_empty(
        whole<Weeks>("contribution_pence", [](auto& row) { return pence(row.contribution); })),
    may_be_empty(
        whole<Weeks>("council_share_pence", [](auto& row) { return pence(row.council_share); })),
    text<Weeks>("reason", [](auto& row) { return Text{row.reason}; }),
};

const std::vector<Weeks>& weeks_of(const ContributionCost& cost) { return cost.weeks; }

constexpr std::array kContributionTables = {table<kWeeksColumns, weeks_of>("weeks")};
constexpr TablesOf<ContributionCost> kContribution{
    kContributionTables, {.has_no = "a contribution has no table", .has = "it has"}};

// --- payments ---

Text codes(const Payment& payment) {
  std::vector<std::string_view> codes;
  for (const PaymentReason& reason : payment.reasons) codes.push_back(reason.code);
  return in_one_cell(codes, ";");
}

constexpr std::array kPaymentColumns = {
    date<Payment>("date", [](auto& row) { return days(row.date); }),
    date<Payment>("first_day", [](auto& row) { return days(row.days.first()); }),
    date<Payment>("last_day", [](auto& row) { return days(row.days.last()); }),
    whole<Payment>("days", [](auto& row) { return Whole{row.days.days()}; }),
    whole<Payment>("gross_pence", [](auto& row) { return pence(row.gross); }),
    may_be_empty(
        whole<Payment>("contribution_pence", [](auto& row) { return pence(row.contribution); })),
    whole<Payment>("one_off_pence", [](auto& row) { return pence(row.one_off); }),
    may_be_empty(whole<Payment>("net_pence", [](auto& row) { return pence(row.net); })),
    text<Payment>("reasons", codes),
    whole<Payment>("paused_days", [](auto& row) { return Whole{row.paused_days}; }),
    whole<Payment>("recovered_pence", [](auto& row) { return pence(row.recovered); }),
};

const std::vector<Payment>& payments_of(const BudgetPayments& payments) {
  return payments.payments;
}

constexpr std::array kPaymentTables = {table<kPaymentColumns, payments_of>("payments")};
constexpr TablesOf<BudgetPayments> kPayments{
    kPaymentTables, {.has_no = "payments have no table", .has = "they have"}};

}  // namespace
}  // namespace kith::documents

namespace kith {

Frame contribution_frame(const ContributionCost& cost, std::string_view name) {
  return documents::kContribution.frame(cost, name);
}

std::vector<TableShape> contribution_tables() { return documents::kContribution.shapes(); }

Frame payments_frame(const BudgetPayments& payments, std::string_view name) {
  return documents::kPayments.frame(payments, name);
}

std::vector<TableShape> payments_tables() { return documents::kPayments.shapes(); }

}  // namespace kith
