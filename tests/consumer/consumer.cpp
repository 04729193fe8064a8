// An embedder in C++20: every public header, and an exact amount from the static library.
#include <cstdio>
#include <kith/kith.hpp>

int main() {
  const auto weekly = kith::Money::from_pence(9000);
  std::printf("%lld\n", static_cast<long long>((weekly + weekly).pence()));
}
