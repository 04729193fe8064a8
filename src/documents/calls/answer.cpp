// What does an answer say where it is asked for something that it has not?
#include "kith/documents/answer.hpp"

#include "kith/values/error.hpp"

namespace kith {

void Answer::refuse(const char* what) {
  throw Error{Code::argument, std::string{"this answer has no "} + what};
}

void Answer::refuse_part(std::size_t index, std::size_t parts) {
  throw Error{Code::argument, "this answer has " + std::to_string(parts) +
                                  " parts, counted from 0; there is no part " +
                                  std::to_string(index)};
}

}  // namespace kith
