// What do the networks and the outcomes of an area come to? The counts and means that their answers
// hold beside their tables, as a dict of Python.
#include "bindings.hpp"
#include "kith/documents/answer.hpp"
#include "kith/documents/network.hpp"
#include "kith/documents/outcomes.hpp"
#include "kith/values/error.hpp"

namespace kith::python {
namespace {

py::dict amounts_of(const Composition& composition) {
  py::dict amounts;
  for (std::size_t group = 0; group < kSupportGroupCount; ++group) {
    amounts[text_of(support_group_name(static_cast<SupportGroup>(group)))] =
        composition.amounts[group];
  }
  return amounts;
}

// Shares are exact, so they are text; none where there is nobody to share.
py::object shares_of(const Composition& composition) {
  if (!composition.shares) return py::none();
  py::dict shares;
  for (std::size_t group = 0; group < kSupportGroupCount; ++group) {
    shares[text_of(support_group_name(static_cast<SupportGroup>(group)))] =
        (*composition.shares)[group].text();
  }
  return shares;
}

py::dict summary_of(const NetworkTable& table) {
  const Measure size = table.mean_size();
  return py::dict("people"_a = table.people.size(),
                  "mean_size"_a = size.is_defined() ? std::optional{size.value()} : std::nullopt,
                  "groups"_a = amounts_of(table.heads), "shares"_a = shares_of(table.heads),
                  "minutes"_a = amounts_of(table.minutes),
                  "minute_shares"_a = shares_of(table.minutes), "with_nobody"_a = table.with_nobody,
                  "paid_only"_a = table.paid_only, "single_supporter"_a = table.single_supporter);
}

std::optional<double> number(const std::optional<Fraction>& exact) {
  return exact ? std::optional{exact->approximate()} : std::nullopt;
}

py::dict summary_of(const OutcomeTable& table) {
  const ScoreSummary& summary = table.summary;
  py::dict bands;
  for (const ScoreSummary::BandCount& band : summary.bands) bands[text_of(band.band)] = band.people;
  return py::dict("people"_a = table.items.people, "scored"_a = summary.scored,
                  "missing_item"_a = summary.missing_item, "raw_mean"_a = number(summary.raw_mean),
                  "raw_sd"_a = summary.raw_sd, "metric_mean"_a = number(summary.metric_mean),
                  "metric_sd"_a = summary.metric_sd, "bands"_a = bands);
}

py::dict summary(const Answer& answer) {
  if (const auto* networks = answer.as<AreaNetworks>()) return summary_of(networks->table);
  if (const auto* outcomes = answer.as<AreaOutcomes>()) return summary_of(outcomes->table);
  throw Error{Code::argument, "only the networks and the outcomes of an area have a summary"};
}

}  // namespace

void bind_summaries(py::module_& m) {
  m.def("summary", &summary, "answer"_a, "What the networks or the outcomes of an area come to.");
}

}  // namespace kith::python
