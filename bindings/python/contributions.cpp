#include "kith/documents/contributions.hpp"

#include "bindings.hpp"

namespace kith::python {
namespace {

AreaContributions contributions_of(const Area& area, const Parameters& parameters,
                                   std::string_view options, const py::object& progress) {
  const Progress watch = progress_of(progress);
  const py::gil_scoped_release unlocked;
  return cost_contributions(area, parameters, read_cost_options(options), watch);
}

AreaContributionChange change_of(const AreaContributions& before, std::string_view options,
                                 const py::object& progress) {
  const Progress watch = progress_of(progress);
  const py::gil_scoped_release unlocked;
  const ContributionQuestion question = read_contribution_question(options);
  return what_if_contributions(before, question.what_if, question.bands, question.threads, watch);
}

template <auto Make, class Answer>
std::shared_ptr<Frame> frame_in(const Answer& answer, std::string_view name) {
  return std::make_shared<Frame>(Make(answer, name));
}

}  // namespace

void bind_contributions(py::module_& m) {
  py::class_<AreaContributions>(m, "AreaContributions")
      .def("plans", [](const AreaContributions& one) { return one.plans.size(); })
      .def("frame", &frame_in<contributions_frame, AreaContributions>, "name"_a,
           py::call_guard<py::gil_scoped_release>());
  py::class_<AreaContributionChange>(m, "AreaContributionChange")
      .def("reassessed", [](const AreaContributionChange& one) { return one.reassessed.size(); })
      .def("frame", &frame_in<contribution_change_frame, AreaContributionChange>, "name"_a,
           py::call_guard<py::gil_scoped_release>());
  m.def("cost_contributions", &contributions_of, "area"_a, "parameters"_a, "options"_a,
        "progress"_a);
  m.def("what_if_contributions", &change_of, "before"_a, "options"_a, "progress"_a);
  m.def(
      "contribution_change_json",
      [](const AreaContributionChange& change) {
        return bytes_of(contribution_change_json(change));
      },
      "change"_a);
}

}  // namespace kith::python
