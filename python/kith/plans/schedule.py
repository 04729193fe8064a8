"""What does the text of a schedule mean?"""

from __future__ import annotations

import json
from typing import Any

from kith.core.calls import ask


def schedule(text: str, **options: Any) -> dict[str, Any]:
    """What a schedule text means: the `schedule/1` document, counts as exact fractions in text.

    Options: `period`, `convention`, `nation`, `terms`, `occurrences`, `faults_shown`.
    """
    document: dict[str, Any] = json.loads(ask("schedule", [], options, text=text).json())
    return document
