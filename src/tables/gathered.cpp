// How are faults kept in order, and how is the place of a value written?
#include "tables/gathered.hpp"

#include <algorithm>
#include <utility>

#include "kith/tables/json.hpp"

namespace kith {
namespace {

// How a document names a table that has a single row; empty for a list of rows.
std::string_view single_name(std::size_t table) noexcept {
  if (table == index_of(TableName::people)) return "person";
  if (table == index_of(TableName::plans)) return "plan";
  return table == kAreaTable ? std::string_view{"area"} : std::string_view{};
}

std::string pointer_of_row(std::size_t table, std::size_t row) {
  std::string place = "/";
  if (const std::string_view single = single_name(table); !single.empty())
    return place.append(single);
  return place.append(SpecIndex::get().spec(table).name) + "/" + std::to_string(row);
}

std::string table_place_of_row(std::size_t table, std::size_t row) {
  std::string place{SpecIndex::get().spec(table).name};
  return table == kAreaTable ? place : place + "[" + std::to_string(row) + "]";
}

}  // namespace

// Past the limit further faults are dropped; the first million are enough to mend an input.
void FaultList::add(FaultPlace place, Fault fault) {
  if (faults_.size() < kMostFaults) faults_.push_back({place, std::move(fault)});
}

void FaultList::forget(std::size_t order) {
  std::erase_if(faults_, [&](const Item& item) { return item.place.table == order; });
}

// Pointers are sorted instead of faults, because a fault holds several texts. The sort is stable:
// the faults of one cell stay in the order in which they were found.
std::vector<Fault> FaultList::take_in_order() {
  std::vector<Item*> order;
  order.reserve(faults_.size());
  for (Item& item : faults_) order.push_back(&item);
  std::ranges::stable_sort(order, {}, [](const Item* item) { return item->place; });
  std::vector<Fault> faults;
  faults.reserve(order.size());
  for (Item* item : order) faults.push_back(std::move(item->fault));
  return faults;
}

std::span<const Symbol> Gathered::tags(std::int64_t held) const noexcept {
  if (!is_held(held)) return {};
  const auto bits = static_cast<std::uint64_t>(held);
  return std::span{tag_pool}.subspan(bits >> kTagCountBits,
                                     bits & ((std::uint64_t{1} << kTagCountBits) - 1));
}

// 24 bits for the count and 39 for the first symbol keep a list in one held value.
std::int64_t packed_tags(std::size_t first, std::size_t count) {
  if (count >> kTagCountBits != 0) throw Error{Code::limit, "more than 2^24 tags in one cell"};
  return static_cast<std::int64_t>(first << kTagCountBits | count);
}

// One function for both styles, so that a document and a table never differ by accident.
std::string place_text(PlaceStyle style, std::size_t table, std::size_t row,
                       std::string_view column) {
  if (style == PlaceStyle::pointer) {
    std::string place = pointer_of_row(table, row);
    return column.empty() ? place : place + "/" + pointer_token(column);
  }
  std::string place = table_place_of_row(table, row);
  return column.empty() ? place : place + "." + std::string{column};
}

}  // namespace kith
