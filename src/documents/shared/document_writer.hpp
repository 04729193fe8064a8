// What the writers of documents share: members of money and days, and arrays of objects.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "kith/tables/json.hpp"
#include "kith/values/date.hpp"
#include "kith/values/money.hpp"

namespace kith::documents {

/// The base of a writer of one document, `Writer`, whose members write the objects of arrays.
template <class Writer>
class DocumentWriter {
 protected:
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

  void money(std::string_view name, Money amount) { json_.member(name, amount.text()); }
  void money_or_null(std::string_view name, const std::optional<Money>& amount) {
    if (amount) {
      money(name, *amount);
    } else {
      json_.key(name).null();
    }
  }

  void date(std::string_view name, Date day) { json_.member(name, day.text()); }
  void date_or_null(std::string_view name, const std::optional<Date>& day) {
    if (day) {
      date(name, *day);
    } else {
      json_.key(name).null();
    }
  }

  /// A member that is left out where it has nothing to say.
  void given(std::string_view name, std::string_view value) {
    if (!value.empty()) json_.member(name, value);
  }

  JsonWriter json_;
};

}  // namespace kith::documents
