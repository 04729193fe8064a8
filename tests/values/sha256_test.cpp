#include "kith/values/sha256.hpp"

#include <gtest/gtest.h>

namespace kith {
namespace {

std::string digest_of(std::string_view text) {
  Sha256 sum;
  sum.add(text);
  return sum.digest();
}

// The first three are the examples of FIPS 180-2, appendix B, and the empty message.
TEST(Sha256, GivesThePublishedDigests) {
  EXPECT_EQ(digest_of("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(digest_of("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(digest_of(std::string(1'000'000, 'a')),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
  EXPECT_EQ(digest_of(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

// 55 bytes leave room for the length in the first block, 56 do not, 64 fill it.
TEST(Sha256, DoesNotDependOnThePiecesInWhichTheBytesCome) {
  for (const std::size_t size : {1U, 55U, 56U, 63U, 64U, 65U, 127U, 128U, 200U}) {
    SCOPED_TRACE(size);
    const std::string text(size, 'k');

    Sha256 by_seven;
    for (std::size_t at = 0; at < size; at += 7) by_seven.add(std::string_view{text}.substr(at, 7));

    EXPECT_EQ(by_seven.digest(), digest_of(text));
  }
}

}  // namespace
}  // namespace kith
