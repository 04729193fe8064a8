#include "kith/documents/outcomes.hpp"

#include "bindings.hpp"

namespace kith::python {
namespace {

/// The outcomes of one instrument with the area that names its people.
struct Outcomes {
  Area area;
  OutcomeTable table;
};

std::optional<double> number(const std::optional<Fraction>& exact) {
  return exact ? std::optional{exact->approximate()} : std::nullopt;
}

std::shared_ptr<Frame> frame_in(const Outcomes& outcomes, std::string_view name) {
  return std::make_shared<Frame>(outcome_frame(outcomes.area, outcomes.table, name));
}

py::dict summary_of(const Outcomes& outcomes) {
  const ScoreSummary& summary = outcomes.table.summary;
  py::dict bands;
  for (const ScoreSummary::BandCount& band : summary.bands) bands[text_of(band.band)] = band.people;
  return py::dict("people"_a = outcomes.table.items.people, "scored"_a = summary.scored,
                  "missing_item"_a = summary.missing_item, "raw_mean"_a = number(summary.raw_mean),
                  "raw_sd"_a = summary.raw_sd, "metric_mean"_a = number(summary.metric_mean),
                  "metric_sd"_a = summary.metric_sd, "bands"_a = bands);
}

}  // namespace

void bind_outcomes(py::module_& m) {
  py::class_<Outcomes>(m, "Outcomes")
      .def("frame", &frame_in, "name"_a, "Table items or scores.")
      .def("summary", &summary_of);

  m.def(
      "score_json",
      [](std::string_view answers) { return score_json(answers, Instruments::shipped()); },
      "answers"_a, py::call_guard<py::gil_scoped_release>(), "Scores answers: `score/1`.");
  m.def(
      "outcomes",
      [](const Area& area, std::string_view instrument) {
        return Outcomes{area, area_outcomes(area, Instruments::shipped(), instrument)};
      },
      "area"_a, "instrument"_a, py::call_guard<py::gil_scoped_release>());
}

}  // namespace kith::python
