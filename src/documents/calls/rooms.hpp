// Which rooms have calls? One function each, for the list of all calls.
#pragma once

#include <span>

#include "kith/documents/calls.hpp"

namespace kith::calls {

std::span<const Call> input_calls() noexcept;
std::span<const Call> costing_calls() noexcept;
std::span<const Call> charging_calls() noexcept;
std::span<const Call> ledger_calls() noexcept;
std::span<const Call> network_calls() noexcept;
std::span<const Call> outcome_calls() noexcept;
std::span<const Call> run_calls() noexcept;

}  // namespace kith::calls
