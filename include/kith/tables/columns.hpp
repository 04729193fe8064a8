// Which column is meant? The columns of every table by name, for example
// `table.rate(columns::actions::rate, row)`. In the model's order; `count` is how many there are.
// src/tables/schema_*.cpp has what each holds and proves that its index is right.
#pragma once

#include "kith/tables/schema.hpp"

namespace kith::columns {

namespace people {
enum : Column {
  person,
  nation,
  born,
  easting,
  northing,
  lat,
  lon,
  ward,
  support_reason,
  languages,
  languages_needed,
  interests,
  experience,
  refuses,
  wants,
  bad_day_share,
  bad_day_run,
  groups,
  chooses,
  calendar,
  count
};
}  // namespace people

namespace ties {
enum : Column {
  person,
  supporter,
  kind,
  paid,
  strength,
  contacts_per_week,
  minutes_per_week,
  willing_minutes_per_week,
  given_back_minutes_per_week,
  lives_with,
  roles,
  knows,
  first_day,
  last_day,
  through,
  provider,
  count
};
}  // namespace ties

namespace alter_ties {
enum : Column { person, supporter_a, supporter_b, strength, count };
}  // namespace alter_ties

namespace providers {
enum : Column {
  provider,
  label,
  kind,
  born,
  registered,
  services,
  easting,
  northing,
  travel_km,
  wards,
  capacity_minutes_per_week,
  available,
  skills,
  languages,
  interests,
  experience,
  disclosure,
  gender,
  rating,
  rating_count,
  rating_at,
  accepts,
  min_minutes_per_week,
  tariff,
  owner,
  first_day,
  last_day,
  accredited,
  accredited_until,
  prefers,
  refuses,
  count
};
}  // namespace providers

namespace tariffs {
enum : Column {
  tariff,
  service,
  per,
  rate,
  days,
  time_from,
  time_to,
  min_minutes,
  block_minutes,
  from_minutes_per_week,
  tier,
  sharing,
  cap,
  first_day,
  last_day,
  count
};
}  // namespace tariffs

namespace services {
enum : Column { service, kind, regulated, chargeable, cld_component, count };
}  // namespace services

namespace terms {
enum : Column { calendar, name, first_day, last_day, count };
}  // namespace terms

namespace travel {
enum : Column { from_place, to_place, minutes, count };
}  // namespace travel

namespace representatives {
enum : Column { person, supporter, role, count };
}  // namespace representatives

namespace circles {
enum : Column { circle, person, supporter, count };
}  // namespace circles

namespace ratings {
enum : Column { provider, person, at, score, count };
}  // namespace ratings

namespace offers {
enum : Column { provider, at, kind, accepted, count };
}  // namespace offers

namespace budgets {
enum : Column {
  budget,
  label,
  person,
  source,
  kind,
  status,
  replaces,
  annual,
  weekly,
  one_off,
  first_day,
  last_day,
  route,
  holder,
  pay_every,
  first_payment,
  net,
  contribution_weekly,
  chargeable,
  may_pool,
  contingency,
  may_fund,
  must_not_fund,
  pays_rank,
  arranged_on_request,
  count
};
}  // namespace budgets

namespace finances {
enum : Column { person, first_day, last_day, item, name, amount, per, joint, count };
}  // namespace finances

namespace employments {
enum : Column {
  employment,
  person,
  employer,
  supporter,
  first_day,
  last_day,
  pay_rate,
  weekend_multiple,
  bank_holiday_multiple,
  sleep_in_rate,
  pay_period,
  first_pay_day,
  born,
  apprentice,
  pension,
  holiday,
  cover,
  sick_days_per_year,
  insurance_annual,
  payroll_annual,
  training_annual,
  recruitment_one_off,
  claims_allowance,
  count
};
}  // namespace employments

namespace accounts {
enum : Column { account, kind, budget, pool, person, holder, unit, overdraft, interest_to, count };
}  // namespace accounts

namespace entries {
enum : Column {
  entry,
  at,
  from_account,
  to_account,
  amount,
  kind,
  person,
  action,
  minutes,
  purpose,
  status,
  reason_code,
  asset,
  life_months,
  reverses,
  count
};
}  // namespace entries

namespace pools {
enum : Column { pool, label, services, rule, first_day, last_day, count };
}  // namespace pools

namespace pool_members {
enum : Column { pool, person, budget, first_day, last_day, count };
}  // namespace pool_members

namespace plans {
enum : Column {
  plan,
  person,
  version,
  replaces,
  first_day,
  last_day,
  author,
  broker,
  route,
  status,
  next_review,
  calendar,
  count
};
}  // namespace plans

namespace outcomes {
enum : Column {
  outcome,
  label,
  plan,
  for_,
  domain,
  importance,
  difficulty,
  baseline,
  achieved,
  count
};
}  // namespace outcomes

namespace actions {
enum : Column {
  action,
  label,
  plan,
  outcomes,
  service,
  who,
  within,
  for_,
  unpaid,
  schedule,
  on_days,
  quantity,
  staff,
  tariff,
  rate,
  per,
  employment,
  awake_minutes,
  budget,
  priority,
  meets_need,
  choice,
  backup,
  needs_skills,
  prefers_gender,
  gender_reason,
  package,
  split,
  needed_from,
  value,
  one_off,
  miles,
  count
};
}  // namespace actions

namespace events {
enum : Column { person, plan, event, at, actor, note_code, count };
}  // namespace events

namespace measures {
enum : Column { person, instrument, at, item, response, status, rater, count };
}  // namespace measures

namespace consents {
enum : Column {
  person,
  purpose,
  subject,
  with_,
  decision,
  given_by,
  first_day,
  last_day,
  text_version,
  count
};
}  // namespace consents

namespace statements {
enum : Column {
  about,
  framework,
  statement,
  status,
  by,
  owner,
  at,
  review_by,
  audience,
  source,
  count
};
}  // namespace statements

namespace area {
enum : Column {
  label,
  nation,
  currency,
  coordinates,
  bank_holidays,
  mileage_rate,
  nights,
  term_calendar,
  share_of_disposable_income,
  standard_disability_expense_weekly,
  maximum_weekly_charge,
  local_minimum_income_addition,
  lower_capital_limit,
  upper_capital_limit,
  month_to_week,
  above_upper_limit,
  disregards,
  pause_retainer,
  surplus_weeks,
  minimum_weekly_charge,
  arrangement_fee,
  arrangement_fee_per,
  count
};
}  // namespace area

}  // namespace kith::columns
