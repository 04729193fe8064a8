// Writes `score/1`, of one person's answers or of those of many people.
#pragma once

#include <optional>
#include <string>

#include "kith/outcomes/instruments.hpp"
#include "kith/outcomes/mean_check.hpp"
#include "kith/outcomes/measures.hpp"
#include "kith/outcomes/score.hpp"

namespace kith::documents {

std::string score_document(const Instrument& instrument, const Score& score);
std::string score_document(const Instrument& instrument, const ItemTable& table,
                           const std::optional<MeanCheck>& check);

}  // namespace kith::documents
