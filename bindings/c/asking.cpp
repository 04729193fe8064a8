#include "asking.hpp"

#include "guard.hpp"
#include "handles.hpp"

namespace kith::c {
namespace {

// Faults before the options are read are shown up to the default; the others carry their number.
template <class Handle, class Work>
kith_status answered(Handle** result, kith_error** error, const Work& work) noexcept {
  clear(result);
  return guarded(error, work);
}

// A typed function does not say what its faults are of: its arguments have names of their own.
Answer ask_typed(const Question& question) {
  try {
    return ask(question);
  } catch (const QuestionError& error) {
    throw QuestionError{error, {}, error.shown()};
  }
}

std::string_view view_of(const Text& text) noexcept { return {text.data, text.size}; }

Request request_of(const char* call, const Given& given) {
  Request request;
  request.call = call;
  for (const Text& document : given.documents) request.documents.push_back(view_of(document));
  for (const Text& member : given.members)
    request.members.push_back({member.name, view_of(member)});
  request.options = options_of(given.options.data, given.options.size);
  return request;
}

Answer answer_of(const char* call, const Before& before, const Given& given,
                 const kith_watch* watch) {
  const Progress progress = progress_of(watch);
  const Request request = request_of(call, given);
  return ask_typed(Question{.call = find_call(Asks::result, call, before.of),
                            .request = request,
                            .before = &before.result->answer,
                            .progress = progress});
}

}  // namespace

kith_status ask_documents(const char* call, const Given& given, const kith_parameters* parameters,
                          kith_text** result, kith_error** error) noexcept {
  return answered(result, error, [&] {
    require(result, "result");
    const auto& subjects = given.documents.size() == 0 ? given.members : given.documents;
    const Text& first = *subjects.begin();
    require(first.data, first.name);
    const Request request = request_of(call, given);
    const Answer answer = ask_typed(Question{.call = find_call(Asks::documents, call),
                                             .request = request,
                                             .parameters = law_of(parameters)});
    *result = new_text(answer.document());
  });
}

kith_status ask_area(const char* call, const kith_area* area, const Text& options,
                     const kith_parameters* parameters, const kith_watch* watch,
                     kith_result** result, kith_error** error) noexcept {
  return answered(result, error, [&] {
    require(area, "area");
    require(result, "result");
    const Progress progress = progress_of(watch);
    const Request request = request_of(call, {{}, {}, options});
    *result = new_result(ask_typed(Question{.call = find_call(Asks::area, call),
                                            .request = request,
                                            .parameters = law_of(parameters),
                                            .area = &area->area,
                                            .progress = progress}));
  });
}

kith_status ask_result(const char* call, const Before& before, const Given& given,
                       const kith_watch* watch, kith_result** result, kith_error** error) noexcept {
  return answered(result, error, [&] {
    require(before.result, before.name);
    require(result, "result");
    *result = new_result(answer_of(call, before, given, watch));
  });
}

kith_status ask_result(const char* call, const Before& before, const Given& given,
                       const kith_watch* watch, kith_text** result, kith_error** error) noexcept {
  return answered(result, error, [&] {
    require(before.result, before.name);
    require(result, "result");
    *result = new_text(answer_of(call, before, given, watch).document());
  });
}

}  // namespace kith::c
