"""What may a document or a table hold? Its JSON Schema."""

from __future__ import annotations

import json
from typing import Any

from kith import _kith


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema of a shipped document ("plan/1", "result/1", …) or of "table/<name>"."""
    document: dict[str, Any] = json.loads(_kith.schema_json(name))
    return document
