#include "guard.hpp"

#include <new>

#include "error_detail.hpp"

namespace kith::c {
namespace {

// Reporting that memory is out needs no memory. Nothing ever changes it; it is given out through
// the same pointer as errors that are freed, hence not const.
constinit kith_error out_of_memory{};  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

kith_status give(kith_error** error, Failure failure) {
  const auto status = static_cast<kith_status>(failure.code);
  if (error == nullptr) return status;
  auto made = std::make_unique<kith_error>();
  made->detail = std::make_unique<const ErrorDetail>(std::move(failure));
  *error = made.release();
  return status;
}

kith_status named_exception(kith_error** error, std::size_t faults_shown) {
  try {
    throw;
  } catch (const QuestionError& failure) {
    return give(error,
                {failure.code(), failure.what(), failure.faults(), failure.in(), failure.shown()});
  } catch (const InputError& failure) {
    return give(error, {failure.code(), failure.what(), failure.faults(), {}, faults_shown});
  } catch (const Error& failure) {
    return give(error, {failure.code(), failure.what(), {}, {}, 0});
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception& failure) {
    return give(error,
                {Code::internal, std::string{"a defect in kith: "} + failure.what(), {}, {}, 0});
  } catch (...) {
    return give(error, {Code::internal, "a defect in kith", {}, {}, 0});
  }
}

}  // namespace

kith_status explained(kith_error** error, std::size_t faults_shown) noexcept {
  try {
    return named_exception(error, faults_shown);
  } catch (...) {  // telling it needs nothing but memory
    if (error != nullptr) *error = &out_of_memory;
    return KITH_E_MEMORY;
  }
}

bool is_constant(const kith_error* error) noexcept { return error == &out_of_memory; }

void require(const void* pointer, const char* name) {
  if (pointer == nullptr) throw Error{Code::argument, std::string{name} + " is NULL"};
}

std::string_view text_of(const char* text, std::size_t size, const char* name) {
  require(text, name);
  return {text, size};
}

std::string_view options_of(const char* options, std::size_t size) {
  if (options == nullptr && size != 0)
    throw Error{Code::argument,
                "options is NULL and options_size is " + std::to_string(size) + "; it must be 0"};
  return options == nullptr ? std::string_view{} : std::string_view{options, size};
}

Parameters parameters_of(const kith_parameters* parameters) {
  return parameters == nullptr ? Parameters::shipped() : parameters->parameters;
}

const Parameters* law_of(const kith_parameters* parameters) noexcept {
  return parameters == nullptr ? nullptr : &parameters->parameters;
}

Progress progress_of(const kith_watch* watch) {
  if (watch == nullptr) return {};
  if (watch->size < sizeof(kith_watch))
    throw Error{Code::argument, "watch.size is " + std::to_string(watch->size) +
                                    "; it must be sizeof(kith_watch), " +
                                    std::to_string(sizeof(kith_watch))};
  if (watch->progress == nullptr) return {};
  return [context = watch->context, progress = watch->progress](
             std::uint64_t done, std::uint64_t total) { return progress(context, done, total); };
}

void tell(const Progress& progress, std::uint64_t done, std::uint64_t total) {
  if (progress && progress(done, total) != 0)
    throw Error{Code::cancelled,
                "cancelled after " + std::to_string(done) + " of " + std::to_string(total)};
}

kith_text* new_text(std::string text) {
  return std::make_unique<kith_text>(kith_text{std::move(text)}).release();
}

}  // namespace kith::c
