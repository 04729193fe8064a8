// A request is taken apart, and its parts stay the texts that they are.
#include <gmock/gmock.h>

#include <string>

#include "kith/documents/calls.hpp"

namespace kith {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<Fault> faults_of(std::string_view text) {
  try {
    read_request(text);
  } catch (const QuestionError& error) {
    EXPECT_THAT(error.in(), testing::Each("request"));
    EXPECT_EQ(error.in().size(), error.faults().size());
    return error.faults();
  }
  return {};
}

TEST(ReadRequest, KeepsDocumentsAndOptionsAsTheyAreWritten) {
  const std::string text =
      R"({"call":"compare","documents":[{"a":"]}\"" } , [1 ,2],"x"], "options": {"b" : {}} })";

  const Request request = read_request(text);

  EXPECT_EQ(request.call, "compare");
  EXPECT_THAT(request.documents, ElementsAre(R"({"a":"]}\"" })", "[1 ,2]", "\"x\""));
  EXPECT_EQ(request.options, R"({"b" : {}})");
  EXPECT_EQ(request.documents[0].data(), text.data() + text.find('{', 1));
}

TEST(ReadRequest, TakesMembersAsPlainTexts) {
  const Request request =
      read_request("{\"call\":\"wage\",\"employment\":\"e1\",\"budget\":\"5\\u0030.00\"}");

  ASSERT_EQ(request.members.size(), 2U);
  EXPECT_EQ(request.members[0].name, "employment");
  EXPECT_EQ(request.members[0].value, "e1");
  EXPECT_EQ(request.members[1].value, "50.00");
}

TEST(ReadRequest, LeavesOutWhatBeginsWithX) {
  EXPECT_THAT(read_request(R"({"x_note":{"a":[]},"call":"cost"})").members, IsEmpty());
}

TEST(ReadRequest, NamesTheCharacterWhereTheRequestBreaksOff) {
  for (const auto& [text, character] : {std::pair{"", 0},
                                        {"{", 1},
                                        {"{\"call\"", 7},
                                        {"{\"call\":}", 8},
                                        {"{\"call\":\"a\",}", 12},
                                        {"{\"call\":\"a\"} x", 13},
                                        {"{\"documents\":[{]}", 16},
                                        {"{\"documents\":[1,]}", 16},
                                        {"{\"call\":\"a", 10}}) {
    SCOPED_TRACE(text);
    const std::vector<Fault> faults = faults_of(text);

    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults[0].code, FaultCode::syntax);
    EXPECT_EQ(faults[0].at, "");
    EXPECT_EQ(faults[0].character, character);
  }
}

TEST(ReadRequest, GivesEveryFaultOfItsMembers) {
  const std::vector<Fault> faults =
      faults_of(R"({"call":1,"documents":{},"call":"a","a~/b":"","a~/b":""})");

  std::vector<std::string> found;
  for (const Fault& fault : faults)
    found.push_back(std::string{fault_code_name(fault.code)} + " " + fault.at);
  EXPECT_THAT(found, ElementsAre("wrong_type /call", "wrong_type /documents", "duplicate /call",
                                 "duplicate /a~0~1b"));
}

TEST(ReadRequest, WantsTheNameOfACall) {
  EXPECT_EQ(faults_of("{}").at(0).code, FaultCode::missing);
  EXPECT_EQ(faults_of("{}").at(0).at, "/call");
}

TEST(ReadRequest, CountsCharactersOfAMemberFromTheBeginningOfTheRequest) {
  const std::vector<Fault> faults = faults_of(R"({"call":"cost","x_a":tru})");

  ASSERT_EQ(faults.size(), 1U);
  EXPECT_GE(faults[0].character, 21);
}

// Two thousand brackets would be too deep for a document, but they are no fault of the request.
TEST(ReadRequest, LeavesTheDepthOfADocumentToItsReader) {
  const std::string deep = std::string(2000, '[') + std::string(2000, ']');

  EXPECT_THAT(read_request(R"({"call":"check","documents":[)" + deep + "]}").call, "check");
}

}  // namespace
}  // namespace kith
