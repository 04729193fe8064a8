"""Reads mission cases and says where an answer differs from what a case expects."""

import json
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = Path(__file__).parent / "cases"
ABSENT = object()


def all_cases():
    return [json.loads(path.read_text(encoding="utf-8")) | {"name": path.stem}
            for path in sorted(FOLDER.glob("*.json"))]


def documents(case):
    """The documents of a case as JSON text; a path stands for the file there. The text of a
    schedule is no JSON."""
    if case.get("call") == "schedule":
        return [document["text"] for document in case["documents"]]
    return [(ROOT / document).read_text(encoding="utf-8") if isinstance(document, str)
            else json.dumps(document) for document in case["documents"]]


def write_csv(path, rows):
    """The rows of a table as kith_c_area reads them: no cell may hold a comma."""
    columns = list(dict.fromkeys(column for row in rows for column in row))
    lines = [columns, *([str(row.get(column, "")) for column in columns] for row in rows)]
    assert not any("," in cell for line in lines for cell in line)
    path.write_text("".join(",".join(line) + "\n" for line in lines), encoding="utf-8")
    return path


def at(document, pointer):
    """What stands at a pointer; `[key=value]` names a row of an array. ABSENT where nothing does."""
    for part in pointer.split("/")[1:]:
        name, row = re.fullmatch(r"([^\[]*)(?:\[(.*)\])?", part.replace("~1", "/")).groups()
        if isinstance(document, list):
            place = int(name)
            document = document[place] if place < len(document) else ABSENT
        else:
            document = document.get(name, ABSENT) if isinstance(document, dict) else ABSENT
        if row is not None and document is not ABSENT:
            key, value = row.split("=", 1)
            value = value.replace("~1", "/").replace("~0", "~")
            document = next((r for r in document if r.get(key) == value), ABSENT)
        if document is ABSENT:
            break
    return document


def same(found, expected):
    if expected == "absent":
        return found is ABSENT
    if isinstance(expected, dict) and set(expected) == {"length"}:
        return isinstance(found, list) and len(found) == expected["length"]
    if isinstance(expected, float):
        return (isinstance(found, (int, float)) and not isinstance(found, bool)
                and abs(found - expected) <= 1e-6 * max(1.0, abs(expected)))
    return type(found) is type(expected) and found == expected


def differences(document, expected):
    """One line for every pointer at which the document says something else."""
    for pointer, literal in expected.items():
        found = at(document, pointer)
        if not same(found, literal):
            shown = "absent" if found is ABSENT else json.dumps(found)
            yield f"{pointer} is {shown}, expected {json.dumps(literal)}"
