// How are the rows of an owner, or the row of an id, found?
// Groups is one counting sort, O(rows + groups): stable, so rows of a group keep the order of their
// table. RowLookup is an array by symbol where that is small, else a sorted list.
#include "kith/area/groups.hpp"

#include <algorithm>
#include <limits>

namespace kith {
namespace {

// Marks an empty cell of the array by symbol.
constexpr Row kNoRow = std::numeric_limits<Row>::max();

// An array by symbol may be this many times as long as its table before pairs are smaller.
constexpr std::size_t kSparseness = 4;
constexpr std::size_t kAlwaysDense = 64;  // one document: never worth a search

}  // namespace

Groups::Groups(std::span<const std::uint32_t> group_of, std::size_t groups) {
  if (group_of.empty()) return;

  // first_[g + 1] counts group g, then becomes where the next row of g goes, then where g ends.
  first_.assign(groups + 1, 0);
  for (const std::uint32_t group : group_of) {
    if (group < groups) ++first_[group + 1];
  }
  std::uint32_t before = 0;
  for (std::size_t g = 1; g <= groups; ++g) before += std::exchange(first_[g], before);

  rows_.resize(before);
  for (Row row = 0; row < group_of.size(); ++row) {
    if (group_of[row] < groups) rows_[first_[group_of[row] + 1]++] = row;
  }
}

RowLookup::RowLookup(std::span<const Symbol> ids) {
  Symbol highest = 0;
  lowest_ = kNoSymbol;
  for (const Symbol id : ids) {
    if (id == kNoSymbol) continue;
    lowest_ = std::min(lowest_, id);
    highest = std::max(highest, id);
  }
  // No row has an id: an empty look-up.
  if (lowest_ > highest) return;

  const std::size_t span = std::size_t{highest} - lowest_ + 1;
  const bool is_dense = span <= kSparseness * ids.size() + kAlwaysDense;
  if (is_dense) dense_.assign(span, kNoRow);
  for (Row row = 0; row < ids.size(); ++row) {
    if (ids[row] == kNoSymbol) continue;
    if (!is_dense) {
      sorted_.emplace_back(ids[row], row);
      // The first row of an id wins; of the sorted list the search finds the lowest row anyway.
    } else if (dense_[ids[row] - lowest_] == kNoRow) {
      dense_[ids[row] - lowest_] = row;
    }
  }
  std::ranges::sort(sorted_);
}

std::optional<Row> RowLookup::find(Symbol id) const noexcept {
  if (id >= lowest_ && id - lowest_ < dense_.size()) {
    const Row row = dense_[id - lowest_];
    return row == kNoRow ? std::nullopt : std::optional{row};
  }
  const auto it = std::ranges::lower_bound(sorted_, std::pair{id, Row{0}});
  if (it == sorted_.end() || it->first != id) return std::nullopt;
  return it->second;
}

}  // namespace kith
