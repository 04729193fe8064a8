// How is a provider's price made from its costs? Costs are added, then each margin is put on the
// cost or on the price itself, then yearly uplifts follow. Each line is worked out exactly and
// rounded once.
#include "kith/costing/price_build_up.hpp"

#include "costing/basis/steps.hpp"
#include "kith/values/error.hpp"

namespace kith {
namespace {

using costing::exact_money;

struct Roundings {
  Rounding rule;
  Money step;

  BuildUpLine line(const std::string& name, const Fraction& pence) const {
    const UnroundedMoney exact = exact_money(pence);
    return {name, exact, exact.rounded(rule, step)};
  }
};

Fraction sum_of(std::span<const BuildUpCost> costs) {
  Fraction pence;
  for (const BuildUpCost& cost : costs) pence += cost.amount.pence();
  return pence;
}

Fraction sum_of(std::span<const BuildUpShare> shares) {
  Fraction sum;
  for (const BuildUpShare& share : shares) {
    if (share.share.millionths() < 0) {
      throw Error{Code::range, "the share of '" + share.name + "' is below nothing"};
    }
    sum += share.share.fraction();
  }
  return sum;
}

Fraction price_of(const Fraction& cost, const Fraction& shares, MarginOn margin_on) {
  if (margin_on == MarginOn::cost) return cost * (Fraction{1} + shares);
  if (shares >= Fraction{1}) {
    throw Error{Code::range, "the shares of the price come to the whole price or more"};
  }
  return cost / (Fraction{1} - shares);
}

}  // namespace

PriceBuildUp price_build_up(std::span<const BuildUpCost> costs,
                            std::span<const BuildUpShare> shares, MarginOn margin_on, Rounding rule,
                            Money step) {
  const Roundings roundings{rule, step};
  const Fraction cost = sum_of(costs);
  const Fraction price = price_of(cost, sum_of(shares), margin_on);
  const Fraction& base = margin_on == MarginOn::price ? price : cost;

  PriceBuildUp result;
  for (const BuildUpCost& line : costs) {
    result.lines.push_back(roundings.line(line.name, line.amount.pence()));
  }
  for (const BuildUpShare& share : shares) {
    result.lines.push_back(roundings.line(share.name, base * share.share.fraction()));
  }
  result.cost = roundings.line("cost", cost);
  result.price = roundings.line("price", price);
  result.rounding = result.price.rounded;
  for (const BuildUpLine& line : result.lines) result.rounding -= line.rounded;
  return result;
}

Money uplifted(Rate price, Share uplift, Rounding rule, Money step) {
  const Fraction factor = Fraction{1} + uplift.fraction();
  if (factor <= Fraction{}) throw Error{Code::range, "an uplift would leave nothing of the price"};
  return UnroundedMoney::of(price, factor).rounded(rule, step);
}

Money uplifted(Money price, Share uplift, Rounding rule, Money step) {
  constexpr std::int64_t kThousandths = 1'000;  // of a penny, in which a rate is held
  return uplifted(Rate::from_thousandths_of_a_penny(price.pence() * kThousandths), uplift, rule,
                  step);
}

}  // namespace kith
