"""Reads a source tree and says where an #include goes against the order of stages and rooms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^">]+)[">]', re.MULTILINE)
THIRD_PARTY = re.compile(r"^(boost|Eigen|unsupported/Eigen)/")
SHARED_FOLDERS = ("data/",)  # the embedded data: bytes, which no stage owns
WHOLE_LIBRARY = ("kith/kith.h", "kith/kith.hpp")  # written from all stages, owned by none


@dataclass(frozen=True)
class Layers:
    """The stages and rooms in order, and for each what it may include.

    A room is a stage with a longer name: "costing/basis". `allowed` holds for each the stages whose
    headers it may include: itself and what it needs. `public` and `exported` say who owns each
    header of include/ and each private header that later stages may include.
    """

    allowed: dict[str, set[str]]
    public: dict[str, str] = field(default_factory=dict)
    exported: dict[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, tree: Path) -> Layers:
        """From the layers.txt and headers.txt that configuring leaves in the build tree."""
        allowed = {}
        for line in (tree / "layers.txt").read_text().splitlines():
            stage, needs = line.split(":", 1)
            if needs.strip() != "not here yet":
                allowed[stage] = {stage, *needs.split()}
        owners: dict[str, dict[str, str]] = {"HEADERS": {}, "EXPORTS": {}}
        for line in (tree / "headers.txt").read_text().splitlines():
            stage, kind, *headers = line.split()
            owners[kind] |= dict.fromkeys(headers, stage)
        return cls(allowed, owners["HEADERS"], owners["EXPORTS"])

    def stage_of(self, private: str) -> str | None:
        """Whose a path below src is: that of the longest stage whose folder it is in."""
        prefixes = [stage for stage in self.allowed if private.startswith(f"{stage}/")]
        return max(prefixes, key=len, default=None)

    def faults(self, root: Path) -> list[str]:
        """One line for each wrong #include below include/kith and src."""
        faults = []
        for path in sources(root):
            stage = self.owner_of(path, root)
            if stage is None:
                faults.append(f"{path.relative_to(root)}: no stage owns it")
                continue
            faults += [
                f"{path.relative_to(root)}: {fault}" for fault in self._faults_in(path, stage, root)
            ]
        return faults

    def owner_of(self, path: Path, root: Path) -> str | None:
        """The stage or room of a source, or of a public header."""
        if path.is_relative_to(root / "include"):
            return self.public.get(str(path.relative_to(root / "include")))
        return self.stage_of(str(path.relative_to(root / "src")))

    def _faults_in(self, path: Path, stage: str, root: Path) -> Iterator[str]:
        is_public = path.is_relative_to(root / "include")
        for bracket, included in INCLUDE.findall(path.read_text()):
            if THIRD_PARTY.match(included):
                if is_public:
                    yield f"<{included}> may not be in a public header"
            elif bracket == '"':
                fault = self._fault_of(included, path, stage, root)
                if fault:
                    yield fault

    def _fault_of(self, included: str, path: Path, stage: str, root: Path) -> str | None:
        if included in WHOLE_LIBRARY:
            return f'"{included}" is for users of the library'
        base = root / "include" if included.startswith("kith/") else root / "src"
        if not (base / included).exists():
            return f'"{included}" is not in {base.relative_to(root)}'
        if base == root / "include":
            return self._fault_of_owner(included, stage, self.public.get(included))
        if path.is_relative_to(root / "include"):
            return f'"{included}" is private, and a public header includes it'
        if included.startswith(SHARED_FOLDERS):
            return None
        owner = self.stage_of(included)
        fault = self._fault_of_owner(included, stage, owner)
        if fault is None and owner != stage and included not in self.exported:
            return f'"{included}" is private to {owner}'
        return fault

    def _fault_of_owner(self, included: str, stage: str, owner: str | None) -> str | None:
        if owner is None:
            return f'"{included}" is in the HEADERS of no stage'
        if owner not in self.allowed[stage]:
            return f'"{included}": {stage} may not include {owner}'
        return None


def sources(root: Path) -> list[Path]:
    """Every source and header of the library that a stage owns."""
    found = [
        path
        for folder in ("include/kith", "src")
        for path in sorted((root / folder).rglob("*.[hc]pp"))
    ]
    whole = {root / "include" / name for name in WHOLE_LIBRARY}
    data = root / "src" / "data"
    return [path for path in found if path not in whole and not path.is_relative_to(data)]
