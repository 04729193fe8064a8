// How is a table refused that an answer does not have?
#include "documents/shared/frames.hpp"

#include "kith/values/error.hpp"

namespace kith::documents {

void refuse_table(const NoTable& words, std::string_view name,
                  const std::vector<std::string_view>& names) {
  std::string message{words.has_no};
  message += " '" + std::string{name} + "'; " + std::string{words.has} + " ";
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) message += i + 1 == names.size() ? words.before_last : ", ";
    message += names[i];
  }
  throw Error{Code::argument, message += words.after};
}

}  // namespace kith::documents
