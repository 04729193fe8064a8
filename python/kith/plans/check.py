"""Can a plan document be used?"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from kith import _kith
from kith.core.errors import listing
from kith.core.options import options_text
from kith.core.plan import Plan, plan_text


def check(plan: Plan, **options: Any) -> Mapping[str, Any]:
    """Checks a plan document without costing it: the `check/1` document, rows and notes.

    Option: `faults_shown`. Raises `InputError` with every fault.
    """
    with listing(options):
        document: dict[str, Any] = json.loads(
            _kith.check_json(plan_text(plan), options_text(options))
        )
    return document
