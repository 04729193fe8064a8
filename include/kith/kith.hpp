// The C++ interface of kith, in the one direction of its stages: read this first.
//
//   const kith::Area area = kith::build_area(kith::read_plan(document));
//   const kith::PlanCost cost = kith::cost_plan(area, 0, kith::Parameters::shipped(), {});
//   const std::string result = kith::result_json(cost);
//
// Tables or one plan's document come in, an area stands in the middle, answers come out.
// Every function takes immutable values and returns one. A wrong call throws kith::Error, bad input
// kith::InputError with every fault; an answer ("no one can cover Tuesday") is never an error. The
// C++ interface follows the version number and makes no binary promise; kith.h does.
#pragma once

// words that know no people
#include "kith/values/date.hpp"
#include "kith/values/error.hpp"
#include "kith/values/fraction.hpp"
#include "kith/values/id.hpp"
#include "kith/values/money.hpp"
#include "kith/values/parallel.hpp"
#include "kith/values/version.hpp"

#include "kith/schedule/calendar.hpp"
#include "kith/schedule/schedule.hpp"

#include "kith/parameters/parameters.hpp"

// the area
#include "kith/tables/arrow.hpp"
#include "kith/tables/columns.hpp"
#include "kith/tables/json.hpp"
#include "kith/tables/schema.hpp"
#include "kith/tables/tables.hpp"

#include "kith/area/area.hpp"
#include "kith/area/graph.hpp"
#include "kith/area/groups.hpp"
#include "kith/area/places.hpp"

#include "kith/synth/synth.hpp"

// answers
#include "kith/costing/costing.hpp"
#include "kith/costing/options.hpp"

#include "kith/network/measures.hpp"
#include "kith/network/network.hpp"

#include "kith/outcomes/instruments.hpp"
#include "kith/outcomes/mean_check.hpp"
#include "kith/outcomes/measures.hpp"
#include "kith/outcomes/score.hpp"

#include "kith/report/documents.hpp"
#include "kith/report/network.hpp"
#include "kith/report/outcomes.hpp"
#include "kith/report/report.hpp"
