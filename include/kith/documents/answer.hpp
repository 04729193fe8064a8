// What does a call answer, whatever it was asked? One value for all calls: immutable, cheap to
// copy, with its document, its tables, its page and its parts where it has them.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kith/tables/arrow.hpp"

namespace kith {

struct Call;
class Answer;

/// What kind of answer a call gives, as the catalogue of calls says it.
struct AnswerKind {
  std::string_view document;                      ///< "result/1"; empty: it has no document
  std::vector<TableShape> (*tables)() = nullptr;  ///< null: it has no tables
};

/// What an answer of type `T` can give. A function that is null is something that it has not.
template <class T>
struct AnswerOf {
  AnswerKind kind;
  std::string (*document)(const T& value) = nullptr;
  Frame (*table)(const T& value, std::string_view name) = nullptr;
  std::string (*page)(const T& value) = nullptr;
  std::string (*explain)(const T& value, std::string_view line) = nullptr;
  std::size_t (*parts)(const T& value) = nullptr;
  Answer (*part)(const std::shared_ptr<const T>& value, std::size_t index) = nullptr;
};

/// The answer to one call.
///
/// Reading it from several threads at once is safe, and it stays whole when what it was asked of is
/// gone. A document, a table or a page is written each time it is asked for, from the value that
/// the call worked out once; the same answer gives the same bytes.
class Answer {
 public:
  /// An answer of `value`; `ways` must live as long as the program.
  template <class T>
  static Answer of(const AnswerOf<T>& ways, std::shared_ptr<const T> value) {
    return Answer{std::make_shared<const Held<T>>(ways, std::move(value))};
  }

  const AnswerKind& kind() const noexcept { return body_->kind(); }
  /// The call that was asked; null for a part of an answer.
  const Call* call() const noexcept { return call_; }

  /// The document, "result/1" and its like. Throws `Code::argument` where it has none.
  std::string document() const { return body_->document(); }
  /// One of its tables. Throws `Code::argument` for a name that it does not have.
  Frame table(std::string_view name) const { return body_->table(name); }
  /// The page of text that the command line prints. Throws `Code::argument` where it has none.
  std::string page() const { return body_->page(); }
  /// How a line was made; all lines for an empty name. Throws `Code::argument` where the answer
  /// does not explain lines, or has no such line.
  std::string explain(std::string_view line) const { return body_->explain(line); }

  /// How many plans it was worked out for, where they are counted: those of an area, those that a
  /// change can touch, the chosen one of a fit; 0 for others.
  std::size_t parts() const { return body_->parts(); }
  /// The answer of one plan, from 0 to `parts()` - 1. It shares the memory of the whole. Throws
  /// `Code::argument` for another index, and where the answer keeps none of each plan.
  Answer part(std::size_t index) const { return body_->part(index); }

  /// The value itself; null where it is of another type.
  template <class T>
  const T* as() const noexcept {
    const auto* held = dynamic_cast<const Held<T>*>(body_.get());
    return held == nullptr ? nullptr : held->value.get();
  }

  /// The same answer, as the one of `call`.
  Answer asked_by(const Call& call) const {
    Answer answer = *this;
    answer.call_ = &call;
    return answer;
  }

 private:
  struct Body {
    virtual ~Body() = default;
    virtual const AnswerKind& kind() const noexcept = 0;
    virtual std::string document() const = 0;
    virtual Frame table(std::string_view name) const = 0;
    virtual std::string page() const = 0;
    virtual std::string explain(std::string_view line) const = 0;
    virtual std::size_t parts() const = 0;
    virtual Answer part(std::size_t index) const = 0;
  };

  template <class T>
  struct Held final : Body {
    Held(const AnswerOf<T>& all, std::shared_ptr<const T> held)
        : ways{all}, value{std::move(held)} {}

    const AnswerKind& kind() const noexcept override { return ways.kind; }
    std::string document() const override { return given(ways.document, "document")(*value); }
    Frame table(std::string_view name) const override {
      return given(ways.table, "tables")(*value, name);
    }
    std::string page() const override { return given(ways.page, "page")(*value); }
    std::string explain(std::string_view line) const override {
      return given(ways.explain, "lines to explain")(*value, line);
    }
    std::size_t parts() const override { return ways.parts == nullptr ? 0 : ways.parts(*value); }
    Answer part(std::size_t index) const override {
      if (index >= parts()) refuse_part(index, parts());
      return given(ways.part, "parts")(value, index);
    }

    const AnswerOf<T>& ways;
    std::shared_ptr<const T> value;
  };

  template <class Function>
  static Function given(Function function, const char* what) {
    if (function == nullptr) refuse(what);
    return function;
  }
  [[noreturn]] static void refuse(const char* what);
  [[noreturn]] static void refuse_part(std::size_t index, std::size_t parts);

  explicit Answer(std::shared_ptr<const Body> body) : body_{std::move(body)} {}

  std::shared_ptr<const Body> body_;
  const Call* call_ = nullptr;
};

}  // namespace kith
