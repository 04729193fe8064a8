// Answers questions about exact money, one a line, so that values_oracle.py can check the answers
// with fractions of its own:
//
//   total RULE STEP N/D ...     the exact total of amounts in pence: rounded pence, then pounds
//   exact line THOUSANDTHS U/V N/D RULE STEP   a rate times units times a factor, in pence split
//   WHOLE WEIGHT ...      the shares
#include <cstdint>
#include <exception>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "kith/values/error.hpp"
#include "kith/values/money.hpp"

namespace {

kith::Fraction read_fraction(std::istream& in) {
  std::int64_t numerator = 0;
  std::int64_t denominator = 1;
  char slash = 0;
  in >> numerator >> slash >> denominator;
  return kith::Fraction::of(numerator, denominator);
}

kith::Rounding read_rule(std::istream& in) {
  std::string name;
  in >> name;
  return kith::rounding_from_name(name).value();
}

kith::Money read_pence(std::istream& in) {
  std::int64_t pence = 0;
  in >> pence;
  return kith::Money::from_pence(pence);
}

std::string total(std::istream& in) {
  const kith::Rounding rule = read_rule(in);
  const kith::Money step = read_pence(in);
  kith::UnroundedTotal sum;
  while (in >> std::ws && !in.eof()) {
    sum += kith::UnroundedMoney{kith::Money::from_pence(1)}.times(read_fraction(in));
  }
  return std::to_string(sum.rounded(rule, step).pence()) + " " + sum.text();
}

std::string line(std::istream& in) {
  std::int64_t thousandths = 0;
  in >> thousandths;
  const kith::Fraction units = read_fraction(in);
  const kith::Fraction factor = read_fraction(in);
  const kith::Rounding rule = read_rule(in);
  const kith::Money step = read_pence(in);
  const auto rate = kith::Rate::from_thousandths_of_a_penny(thousandths);
  const auto amount = kith::UnroundedMoney::of(rate, units).times(factor);
  return std::to_string(amount.rounded(rule, step).pence()) + " " + amount.text();
}

std::string split(std::istream& in) {
  const kith::Money whole = read_pence(in);
  std::vector<std::int64_t> weights;
  for (std::int64_t weight = 0; in >> weight;) weights.push_back(weight);
  std::string shares;
  for (const kith::Money share : kith::share_in_proportion(whole, weights)) {
    shares += std::to_string(share.pence()) + " ";
  }
  return shares;
}

std::string answer(const std::string& question) {
  std::istringstream in{question};
  std::string verb;
  in >> verb;
  if (verb == "total") return total(in);
  if (verb == "line") return line(in);
  if (verb == "split") return split(in);
  return "unknown question";
}

}  // namespace

int main() {
  for (std::string question; std::getline(std::cin, question);) {
    try {
      std::cout << answer(question) << '\n';
    } catch (const kith::Error& error) {
      std::cout << "error " << kith::code_name(error.code()) << '\n';
    } catch (const std::exception& error) {
      std::cout << "error " << error.what() << '\n';
    }
  }
}
