// Which tie, provider or employer belongs to an action or an employment?
#pragma once

#include <optional>

#include "kith/area/area.hpp"

namespace kith {

/// The first tie between a person and a supporter.
std::optional<Row> tie_between(const Area& area, Row person, Symbol supporter);

/// The provider whose worker carries out an action of `person`: the one named in `who`, else the
/// one that the person's tie to the supporter named there gives as their provider.
std::optional<Row> provider_of(const Area& area, Row person, Row action);

/// Whether a provider carries out an action: it is named in `who`, or one of the person's ties to
/// the supporter named there gives it as their provider.
bool is_done_by(const Area& area, Row person, Row action, Symbol provider);

/// The employer of a row of `employments`: the body named, else the person supported.
Symbol employer_of(const Area& area, Row employment);

}  // namespace kith
