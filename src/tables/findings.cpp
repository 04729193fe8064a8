// The one way in which findings are gathered.
#include "tables/findings.hpp"

#include <algorithm>
#include <utility>

namespace kith {
namespace {

bool is_about_the_same(const Finding& a, const Finding& b) {
  if (a.code != b.code || a.at.has_value() != b.at.has_value()) return false;
  return !a.at ||
         (a.at->table == b.at->table && a.at->row == b.at->row && a.at->column == b.at->column);
}

}  // namespace

void Findings::add(Finding finding) { list_->push_back(std::move(finding)); }

void Findings::add_once(Finding finding) {
  const bool is_there = std::ranges::any_of(
      *list_, [&](const Finding& other) { return is_about_the_same(other, finding); });
  if (!is_there) add(std::move(finding));
}

void Findings::add_once(Finding finding, std::string key) {
  if (keys_.insert(std::move(key)).second) add(std::move(finding));
}

}  // namespace kith
