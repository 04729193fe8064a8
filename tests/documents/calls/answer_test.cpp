// One value for every answer: what it gives, and how it refuses what it has not.
#include "kith/documents/answer.hpp"

#include <gmock/gmock.h>

#include "kith/documents/calls.hpp"
#include "values/expect_error.hpp"

namespace kith {
namespace {

using test::code_thrown_by;

struct Numbers {
  std::vector<int> values;
};

std::string as_document(const Numbers& numbers) { return std::to_string(numbers.values.size()); }
std::string one_as_document(const int& value) { return std::to_string(value); }

constexpr AnswerOf<int> kNumber{.kind = {"number/1"}, .document = &one_as_document};
constexpr AnswerOf<Numbers> kNumbers{
    .kind = {"numbers/1"},
    .document = &as_document,
    .parts = [](const Numbers& numbers) { return numbers.values.size(); },
    .part =
        [](const std::shared_ptr<const Numbers>& numbers, std::size_t index) {
          return Answer::of(kNumber, std::shared_ptr<const int>{numbers, &numbers->values[index]});
        }};

Answer numbers() { return Answer::of(kNumbers, std::make_shared<const Numbers>(Numbers{{5, 7}})); }

TEST(Answer, WritesItsDocument) {
  EXPECT_EQ(numbers().document(), "2");
  EXPECT_EQ(numbers().kind().document, "numbers/1");
}

TEST(Answer, RefusesWhatItHasNot) {
  EXPECT_EQ(code_thrown_by([] { return numbers().page(); }), Code::argument);
  EXPECT_EQ(code_thrown_by([] { return numbers().table("lines"); }), Code::argument);
  EXPECT_EQ(code_thrown_by([] { return numbers().explain("a0"); }), Code::argument);
  EXPECT_EQ(code_thrown_by([] { return numbers().part(2); }), Code::argument);
}

TEST(Answer, KeepsThePartsOfAWholeThatIsGone) {
  const Answer last = numbers().part(1);

  EXPECT_EQ(last.document(), "7");
  EXPECT_EQ(last.parts(), 0U);
  EXPECT_EQ(last.call(), nullptr);
}

TEST(Answer, GivesItsValueByItsType) {
  EXPECT_EQ(numbers().as<Numbers>()->values.size(), 2U);
  EXPECT_EQ(numbers().as<int>(), nullptr);
}

}  // namespace
}  // namespace kith
