// What is the council's charging policy in a week? Every member of the policy that a what-if may
// set is in one table, with what it holds: money, a share, a word or a list of names. Reading,
// refusing and applying a what-if all go by that table, so a new member of the policy is one more
// row.
#include "costing/basis/policy.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "costing/basis/names.hpp"
#include "values/text.hpp"

namespace kith::costing {

// A member of the policy and what it holds. Exactly one pointer is set.
struct PolicyMember {
  std::string_view name;
  std::optional<Money> AreaSettings::*money = nullptr;
  std::optional<Share> AreaSettings::*share = nullptr;
  std::string_view AreaSettings::*word = nullptr;
  std::vector<std::string> Policy::*names = nullptr;
  std::span<const std::string_view> words{};
};

namespace {

constexpr std::string_view kPrefix = "policy:";
constexpr std::string_view kNone = "none";
constexpr std::int64_t kMostPence = 100'000'000;  // £1,000,000
constexpr std::int64_t kWholeShare = 1'000'000;
constexpr int kMoneyPlaces = 2;
constexpr int kSharePlaces = 6;

constexpr PolicyMember money(std::string_view name, std::optional<Money> AreaSettings::*member) {
  return {.name = name, .money = member};
}

constexpr PolicyMember word(std::string_view name, std::string_view AreaSettings::*member,
                            std::span<const std::string_view> words) {
  return {.name = name, .word = member, .words = words};
}

constexpr std::array<std::string_view, 2> kAboveUpperLimit = {"full_cost", "tariff_income"};
constexpr std::array<std::string_view, 2> kMonthToWeek = {"12/52", "12/365*7"};
constexpr std::array<std::string_view, 5> kFeePeriods = {"week", "four_weeks", "month", "year",
                                                         "once"};

constexpr std::array kMembers = {
    word("above_upper_limit", &AreaSettings::above_upper_limit, kAboveUpperLimit),
    money("arrangement_fee", &AreaSettings::arrangement_fee),
    word("arrangement_fee_per", &AreaSettings::arrangement_fee_per, kFeePeriods),
    PolicyMember{.name = "disregards", .names = &Policy::disregards},
    money("local_minimum_income_addition", &AreaSettings::local_minimum_income_addition),
    money("lower_capital_limit", &AreaSettings::lower_capital_limit),
    money("maximum_weekly_charge", &AreaSettings::maximum_weekly_charge),
    money("minimum_weekly_charge", &AreaSettings::minimum_weekly_charge),
    word("month_to_week", &AreaSettings::month_to_week, kMonthToWeek),
    PolicyMember{.name = "share_of_disposable_income",
                 .share = &AreaSettings::share_of_disposable_income},
    money("standard_disability_expense_weekly", &AreaSettings::standard_disability_expense_weekly),
    money("upper_capital_limit", &AreaSettings::upper_capital_limit),
};

const PolicyMember* member_named(std::string_view name) {
  const auto* found = std::ranges::find(kMembers, name, &PolicyMember::name);
  return found == kMembers.end() ? nullptr : found;
}

std::string member_names() {
  std::string names;
  for (const PolicyMember& member : kMembers) {
    names += (names.empty() ? "" : ", ") + std::string{kPrefix} + std::string{member.name};
  }
  return names;
}

std::vector<std::string> plain_names(std::string_view text) {
  std::vector<std::string> names;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(';'), text.size());
    if (auto name = plain_name(text.substr(0, end)); !name.empty()) {
      names.push_back(std::move(name));
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return names;
}

// --- values ---

// Reads the value of one change and keeps its fault.
class ChangeReader {
 public:
  ChangeReader(const WhatIf& what_if, std::string at, std::vector<Fault>& faults)
      : what_if_{what_if}, at_{std::move(at)}, faults_{faults} {}

  std::optional<PolicyChange> read(std::size_t place) {
    const PolicyMember* member = member_named(policy_member(what_if_.set));
    if (member == nullptr) return refused(FaultCode::not_allowed, "/set", member_names());
    change_.member = member;
    change_.place = place;
    change_.first_day = what_if_.first_day;
    change_.is_none = what_if_.value == kNone;
    if (change_.is_none) return std::move(change_);
    if (member->word != nullptr) return of_words(member->words);
    if (member->names != nullptr) return of_names();
    return is_percentage(what_if_.value) ? percentage() : amount(member->money != nullptr);
  }

 private:
  std::optional<PolicyChange> refused(FaultCode code, std::string_view member,
                                      std::string allowed) {
    const std::string& found = member == "/set" ? what_if_.set : what_if_.value;
    faults_.push_back(
        {code, at_ + std::string{member}, std::nullopt, shown_text(found), std::move(allowed)});
    return std::nullopt;
  }

  std::optional<PolicyChange> of_words(std::span<const std::string_view> words) {
    const auto word = std::ranges::find(words, what_if_.value);
    if (word != words.end()) {
      change_.word = *word;
      return std::move(change_);
    }
    std::string allowed{kNone};
    for (const std::string_view one : words) allowed += ", " + std::string{one};
    return refused(FaultCode::not_allowed, "/value", std::move(allowed));
  }

  std::optional<PolicyChange> of_names() {
    change_.names = plain_names(what_if_.value);
    if (!change_.names.empty()) return std::move(change_);
    return refused(FaultCode::wrong_type, "/value", "none, or names of income with ; between");
  }

  std::optional<PolicyChange> percentage() {
    const auto value = read_value_change(what_if_, at_, faults_);
    if (!value) return std::nullopt;
    change_.percentage = *value;
    return std::move(change_);
  }

  std::optional<PolicyChange> amount(bool is_money) {
    const Decimal given = parse_decimal(what_if_.value, is_money ? kMoneyPlaces : kSharePlaces);
    if (given.fault == DecimalFault::not_a_number) {
      return refused(FaultCode::wrong_type, "/value",
                     is_money ? "none, an amount \"16.50\" or a percentage \"+8%\""
                              : "none, a share \"0.8\" or a percentage \"-10%\"");
    }
    if (given.fault == DecimalFault::too_many_places) {
      return refused(FaultCode::too_many_places, "/value",
                     is_money ? "at most 2 places" : "at most 6 places");
    }
    if (given.fault != DecimalFault::none || given.units < 0 ||
        given.units > (is_money ? kMostPence : kWholeShare)) {
      return refused(FaultCode::out_of_range, "/value", is_money ? "0 to 1000000.00" : "0 to 1");
    }
    change_.amount = given.units;
    return std::move(change_);
  }

  const WhatIf& what_if_;
  std::string at_;
  std::vector<Fault>& faults_;
  PolicyChange change_;
};

// --- what a change makes of a policy ---

// Pence or millionths; of a percentage whole ones, or the steps that the what-if names.
std::optional<std::int64_t> changed(const PolicyChange& change, std::optional<std::int64_t> held) {
  if (change.is_none) return std::nullopt;
  if (!change.percentage) return change.amount;
  if (!held) return std::nullopt;
  constexpr std::int64_t kThousandths = 1'000;  // of a penny: what steps are counted in
  const std::int64_t step = std::max<std::int64_t>(change.percentage->step / kThousandths, 1);
  const Fraction exact = Fraction{*held} * change.percentage->factor / Fraction{step};
  return rounded_whole(exact, change.percentage->rule) * step;
}

// A share is cut at 1: a percentage of a share may pass it and means all of it.
void apply_amount(const PolicyMember& member, const PolicyChange& change, AreaSettings& values) {
  if (member.money != nullptr) {
    auto& held = values.*member.money;
    const auto pence = changed(change, held ? std::optional{held->pence()} : std::nullopt);
    held = pence ? std::optional{Money::from_pence(*pence)} : std::nullopt;
  } else {
    auto& held = values.*member.share;
    const auto part = changed(change, held ? std::optional{held->millionths()} : std::nullopt);
    held =
        part ? std::optional{Share::from_millionths(std::min(*part, kWholeShare))} : std::nullopt;
  }
}

bool is_empty(const PolicyMember& member, const AreaSettings& values) {
  if (member.money != nullptr) return !(values.*member.money);
  return member.share != nullptr && !(values.*member.share);
}

// --- checks of what the changes come to ---

// What the last of some changes comes to: limits in order, and a number behind a percentage.
class OutcomeCheck {
 public:
  OutcomeCheck(const Tables& tables, std::size_t checked, std::vector<Fault>& faults)
      : tables_{tables}, checked_{checked}, faults_{faults} {}

  void operator()(std::span<const PolicyChange> changes) const {
    const PolicyChange& last = changes.back();
    if (last.place < checked_) return;
    Policy policy{tables_};
    for (const PolicyChange& change : changes.first(changes.size() - 1)) {
      if (change.first_day <= last.first_day) policy.apply(change);
    }
    if (last.percentage && is_empty(*last.member, policy.values)) {
      refuse(last, FaultCode::not_allowed,
             "a value of its own: the policy says none to take a percentage of");
    }
    policy.apply(last);
    const auto lower = policy.values.lower_capital_limit;
    const auto upper = policy.values.upper_capital_limit;
    const bool is_of_limits = last.member->name.ends_with("_capital_limit");
    if (is_of_limits && lower && upper && *lower > *upper) {
      refuse(last, FaultCode::out_of_range,
             "a lower capital limit that is not above the upper one");
    }
  }

 private:
  void refuse(const PolicyChange& change, FaultCode code, std::string allowed) const {
    faults_.push_back({code, "/what_if/" + std::to_string(change.place - checked_) + "/value",
                       std::nullopt, std::nullopt, std::move(allowed)});
  }

  const Tables& tables_;
  std::size_t checked_;
  std::vector<Fault>& faults_;
};

}  // namespace

Policy::Policy(const Tables& tables) : values{tables.settings()}, tables_{&tables} {
  for (const Symbol name : values.disregards) disregards.push_back(plain_name(tables.text(name)));
}

std::string Policy::place(std::string_view member) const {
  const auto changed = changed_by_.find(member);
  return changed == changed_by_.end() ? tables_->setting_place(member)
                                      : "/what_if/" + std::to_string(changed->second);
}

void Policy::apply(const PolicyChange& change) {
  const PolicyMember& member = *change.member;
  changed_by_[member.name] = change.place;
  if (member.word != nullptr) {
    values.*member.word = change.is_none ? AreaSettings{}.*member.word : change.word;
  } else if (member.names != nullptr) {
    this->*member.names = change.names;
  } else {
    apply_amount(member, change, values);
  }
}

Policy policy_on(const Tables& tables, std::span<const PolicyChange> changes, Date monday) {
  Policy policy{tables};
  for (const PolicyChange& change : changes) {
    if (change.first_day <= monday) policy.apply(change);
  }
  return policy;
}

bool sets_policy(std::string_view set) noexcept { return set.starts_with(kPrefix); }

std::string_view policy_member(std::string_view set) noexcept {
  return sets_policy(set) ? set.substr(kPrefix.size()) : std::string_view{};
}

// Each change is checked on the outcome of those before it, since a limit may be fine alone and
// wrong after another.
std::vector<PolicyChange> policy_changes_of(const Area& area, std::span<const WhatIf> what_ifs,
                                            std::vector<Fault>& faults, std::size_t checked) {
  std::vector<PolicyChange> changes;
  for (std::size_t place = 0; place < what_ifs.size(); ++place) {
    if (!sets_policy(what_ifs[place].set)) continue;
    const std::size_t index = place - std::min(place, checked);
    ChangeReader reader{what_ifs[place], "/what_if/" + std::to_string(index), faults};
    auto change = reader.read(place);
    if (!change) continue;
    changes.push_back(*std::move(change));
    OutcomeCheck{area.tables(), checked, faults}(changes);
  }
  return changes;
}

}  // namespace kith::costing
