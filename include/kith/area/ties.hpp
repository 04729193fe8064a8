// What kind of support is a tie? The relationship, and whether the support is paid.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "kith/area/groups.hpp"
#include "kith/tables/tables.hpp"

namespace kith {

/// The kinds of ties, in the order of the model.
inline constexpr std::size_t kTieKindCount = 11;
/// The word of a kind, below kTieKindCount.
std::string_view tie_kind_name(std::size_t kind) noexcept;  ///< "family", …

/// The three groups of supporters. Someone who is paid for it is `paid`, whatever the relationship.
enum class SupportGroup : std::uint8_t { informal, professional, paid };
/// How many groups there are.
inline constexpr std::size_t kSupportGroupCount = 3;
std::string_view support_group_name(SupportGroup group) noexcept;  ///< "informal", …

/// The group of a tie: paid where `paid` is yes, else by its kind.
SupportGroup support_group(const Table& ties, Row tie) noexcept;

/// Whether the support of a tie is paid: by `paid`, else by its kind.
bool is_paid(const Table& ties, Row tie) noexcept;

}  // namespace kith
