// Gives the dates of recurrence rules, one rule a line, so that schedule_oracle.py can compare them
// with another implementation:
//
//   FIRST LAST START MINUTE RULE   the days of RULE from FIRST to LAST, both inside, in London,
//   where
//                                  DTSTART is MINUTE after the midnight of START
#include <iostream>
#include <limits>
#include <sstream>
#include <string>

#include "kith/values/error.hpp"
#include "schedule/rrule_text.hpp"

namespace {

kith::Date read_date(std::istream& in) {
  std::string text;
  in >> text;
  return kith::parse_date(text).date;
}

std::string answer(const std::string& question) {
  std::istringstream in{question};
  const kith::Date first = read_date(in);
  const kith::Date last = read_date(in);
  const kith::Date start = read_date(in);
  std::int32_t minute = 0;
  std::string text;
  in >> minute >> text;
  const kith::ParsedRule parsed = kith::parse_rule(text, 0, text.size());
  if (!parsed.rule) return std::string{kith::fault_code_name(parsed.faults.front().code)};
  std::string days;
  for (const kith::Date day : kith::rule_dates(*parsed.rule, {start, minute}, kith::london_zone(),
                                               kith::Period::inclusive(first, last),
                                               std::numeric_limits<std::size_t>::max())) {
    days += day.text() + " ";
  }
  return days;
}

}  // namespace

int main() {
  for (std::string question; std::getline(std::cin, question);) {
    try {
      std::cout << answer(question) << '\n';
    } catch (const kith::Error& error) {
      std::cout << "error " << kith::code_name(error.code()) << '\n';
    }
  }
}
