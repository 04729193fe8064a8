// The C++ interface of kith, stage by stage: each takes what the ones above it give.
#pragma once

// Words that know no people: money, days, schedules, what the law said, the best choice.
#include "kith/values/date.hpp"
#include "kith/values/error.hpp"
#include "kith/values/fraction.hpp"
#include "kith/values/id.hpp"
#include "kith/values/money.hpp"
#include "kith/values/parallel.hpp"
#include "kith/values/progress.hpp"
#include "kith/values/sha256.hpp"
#include "kith/values/version.hpp"
#include "kith/values/words.hpp"

#include "kith/schedule/calendar.hpp"
#include "kith/schedule/schedule.hpp"

#include "kith/parameters/parameters.hpp"

#include "kith/optimum/knapsack.hpp"

// The area: checked tables, the graph that they make, and invented ones.
#include "kith/tables/arrow.hpp"
#include "kith/tables/columns.hpp"
#include "kith/tables/finding.hpp"
#include "kith/tables/json.hpp"
#include "kith/tables/schema.hpp"
#include "kith/tables/tables.hpp"

#include "kith/area/area.hpp"
#include "kith/area/graph.hpp"
#include "kith/area/groups.hpp"
#include "kith/area/places.hpp"
#include "kith/area/ties.hpp"

#include "kith/synth/synth.hpp"

#include "kith/ledger/interest.hpp"
#include "kith/ledger/ledger.hpp"

// Answers, and the documents that they are written as.
#include "kith/costing/affordable_wage.hpp"
#include "kith/costing/area_assessment.hpp"
#include "kith/costing/area_contributions.hpp"
#include "kith/costing/area_difference.hpp"
#include "kith/costing/area_totals.hpp"
#include "kith/costing/assessment.hpp"
#include "kith/costing/budget_position.hpp"
#include "kith/costing/compare.hpp"
#include "kith/costing/contribution.hpp"
#include "kith/costing/cost_line.hpp"
#include "kith/costing/costing.hpp"
#include "kith/costing/fit.hpp"
#include "kith/costing/fit_explanation.hpp"
#include "kith/costing/options.hpp"
#include "kith/costing/payment_line.hpp"
#include "kith/costing/payments.hpp"
#include "kith/costing/price_build_up.hpp"
#include "kith/costing/reconcile.hpp"
#include "kith/costing/reconciliation.hpp"
#include "kith/costing/sick_pay.hpp"
#include "kith/costing/trace.hpp"
#include "kith/costing/what_if.hpp"

#include "kith/network/measures.hpp"
#include "kith/network/network.hpp"

#include "kith/outcomes/area_outcomes.hpp"
#include "kith/outcomes/instruments.hpp"
#include "kith/outcomes/mean_check.hpp"
#include "kith/outcomes/measures.hpp"
#include "kith/outcomes/score.hpp"

#include "kith/documents/answer.hpp"
#include "kith/documents/calls.hpp"
#include "kith/documents/contributions.hpp"
#include "kith/documents/differences.hpp"
#include "kith/documents/documents.hpp"
#include "kith/documents/fit.hpp"
#include "kith/documents/ledger.hpp"
#include "kith/documents/network.hpp"
#include "kith/documents/outcomes.hpp"
#include "kith/documents/results.hpp"
#include "kith/documents/run.hpp"
#include "kith/documents/schemas.hpp"
#include "kith/documents/who_pays.hpp"
