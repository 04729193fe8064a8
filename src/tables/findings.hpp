// How are findings gathered so that each is reported once?
#pragma once

#include <set>
#include <string>
#include <vector>

#include "kith/tables/finding.hpp"

namespace kith {

/// Adds findings to a list that it borrows.
class Findings {
 public:
  explicit Findings(std::vector<Finding>& list) : list_{&list} {}

  void add(Finding finding);
  /// Adds it unless the list has one of its code and cell already.
  void add_once(Finding finding);
  /// Adds it unless this collector has added one with the same key: what makes two findings the
  /// same for the reader, where that is not the code and the cell alone.
  void add_once(Finding finding, std::string key);

 private:
  std::vector<Finding>* list_;
  std::set<std::string, std::less<>> keys_;
};

}  // namespace kith
