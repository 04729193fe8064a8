// How a provider's price is made: costs, margins on the cost or on the price, and yearly uplifts.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kith/values/money.hpp"
#include "kith/values/words.hpp"

namespace kith {

/// What the shares of a build-up are shares of.
enum class MarginOn : std::uint8_t {
  price,  ///< "27 % of the price": price = cost / (1 - shares)
  cost    ///< "26.08 % of the wage": price = cost x (1 + shares)
};
inline constexpr std::array<std::string_view, 2> kMarginOnWords = {"price", "cost"};
constexpr EnumWords words(MarginOn) noexcept { return kMarginOnWords; }

/// A cost of one unit, in pounds and exact: pay, travel, mileage.
struct BuildUpCost {
  std::string name;
  UnroundedMoney amount;
};

/// What is added to the costs, as a share: running costs, profit, on-costs.
struct BuildUpShare {
  std::string name;
  Share share;
};

/// One row of a build-up: exact, and as it is printed.
struct BuildUpLine {
  std::string name;
  UnroundedMoney exact;
  Money rounded;
};

/// A price and what it is made of. Printed lines need not add up to the printed price, which is
/// rounded from the exact one: `rounding` is the price less the sum of the printed lines.
struct PriceBuildUp {
  std::vector<BuildUpLine> lines;  ///< the costs, then the shares, each in the order given
  BuildUpLine cost;
  BuildUpLine price;
  Money rounding;
};

/// Builds a price from costs and shares. Rounding is by `rule` to whole `step`s, once for each
/// line, once for the cost and once for the price.
///
/// Throws `Error`: `Code::range` where shares on the price come to the whole price or more, or a
/// share is negative; `Code::argument` where `step` is not above zero.
PriceBuildUp price_build_up(std::span<const BuildUpCost> costs,
                            std::span<const BuildUpShare> shares, MarginOn margin_on,
                            Rounding rule = Rounding::half_up, Money step = Money::from_pence(1));

/// A price after an uplift by a share (a cut where it is negative), as a whole number of `step`s by
/// `rule`. With `Rounding::up` and 4p a quarter of an hour is whole pence: £20.28 and 6.6 % are
/// £21.64, not £21.62.
///
/// Throws `Error`: `Code::range` where nothing or less would be left, `Code::argument` where `step`
/// is not above zero.
Money uplifted(Rate price, Share uplift, Rounding rule, Money step);
Money uplifted(Money price, Share uplift, Rounding rule, Money step);

}  // namespace kith
