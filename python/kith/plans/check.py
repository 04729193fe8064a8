"""Can a plan document be used?"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from kith.core.calls import ask
from kith.core.plan import Plan, plan_text


def check(plan: Plan, **options: Any) -> Mapping[str, Any]:
    """Checks a plan document without costing it: the `check/1` document, rows and notes.

    Option: `faults_shown`. Raises `InputError` with every fault.
    """
    document: dict[str, Any] = json.loads(ask("check", [plan_text(plan)], options).json())
    return document
