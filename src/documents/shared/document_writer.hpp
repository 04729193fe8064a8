// How do all documents write their members? Money is text in pounds, days are text, what has no
// value is null or left out: once, for every writer.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "documents/shared/head.hpp"
#include "kith/tables/json.hpp"
#include "kith/values/date.hpp"
#include "kith/values/money.hpp"

namespace kith::documents {

/// The base of a writer of one document, `Writer`, whose members write the objects of arrays.
template <class Writer>
class DocumentWriter {
 protected:
  /// The head: what the document is, the library and, where it is of one plan, that plan.
  void open(std::string_view name) { open_document(json_, name); }
  void open(std::string_view name, std::string_view plan) { open_document_of(json_, name, plan); }

  /// Closes the document and gives its bytes.
  std::string close() {
    json_.end_object();
    return json_.take();
  }

  template <class Row>
  void array(std::string_view name, const std::vector<Row>& rows,
             void (Writer::*write)(const Row&)) {
    json_.key(name).array();
    for (const Row& row : rows) {
      json_.object();
      (static_cast<Writer*>(this)->*write)(row);
      json_.end_object();
    }
    json_.end_array();
  }

  /// An array of texts, each made from a row.
  template <class Row, class Text>
  void texts(std::string_view name, const std::vector<Row>& rows, const Text& text_of) {
    json_.key(name).array();
    for (const Row& row : rows) json_.text(text_of(row));
    json_.end_array();
  }

  // Money is decimal text with two places, because a JSON number is a double to most readers.
  void money(std::string_view name, Money amount) { json_.member(name, amount.text()); }
  void money_or_null(std::string_view name, const std::optional<Money>& amount) {
    if (amount) {
      money(name, *amount);
    } else {
      json_.key(name).null();
    }
  }
  /// Left out where there is none.
  void given(std::string_view name, const std::optional<Money>& amount) {
    if (amount) money(name, *amount);
  }

  void date(std::string_view name, Date day) { json_.member(name, day.text()); }
  void date_or_null(std::string_view name, const std::optional<Date>& day) {
    if (day) {
      date(name, *day);
    } else {
      json_.key(name).null();
    }
  }
  /// Left out where there is none.
  void given(std::string_view name, const std::optional<Date>& day) {
    if (day) date(name, *day);
  }

  /// `first_day` and `last_day`, both inside.
  void days(Period period) {
    date("first_day", period.first());
    date("last_day", period.last());
  }

  /// Left out where it is empty.
  void given(std::string_view name, std::string_view value) {
    if (!value.empty()) json_.member(name, value);
  }
  void text_or_null(std::string_view name, std::string_view value) {
    if (value.empty()) {
      json_.key(name).null();
    } else {
      json_.member(name, value);
    }
  }

  void yes_no(std::string_view name, bool value) { json_.key(name).boolean(value); }

  JsonWriter json_;
};

}  // namespace kith::documents
