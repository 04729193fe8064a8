"""Reads a source tree and says where an #include goes against the order of the stages."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^">]+)[">]', re.MULTILINE)
THIRD_PARTY = re.compile(r"^(boost|Eigen|unsupported/Eigen)/")
SHARED_FOLDERS = {"data"}  # the embedded data: bytes, which no stage owns


@dataclass(frozen=True)
class Layers:
    """The stages in order, and for each the stages it may include: itself and what it needs."""

    allowed: dict[str, set[str]]

    @classmethod
    def read(cls, listed: Path) -> Layers:
        """From the layers.txt that configuring leaves in the build tree."""
        allowed = {}
        for line in listed.read_text().splitlines():
            stage, needs = line.split(":", 1)
            if needs.strip() != "not here yet":
                allowed[stage] = {stage, *needs.split()}
        return cls(allowed)

    def faults(self, root: Path) -> list[str]:
        """One line for each wrong #include below include/kith and src."""
        faults = []
        for stage in sorted(self.allowed):
            for folder in (root / "include" / "kith" / stage, root / "src" / stage):
                for path in sorted(folder.rglob("*.[hc]pp")):
                    faults += [
                        f"{path.relative_to(root)}: {fault}"
                        for fault in self._faults_in(path, stage, root)
                    ]
        return faults

    def _faults_in(self, path: Path, stage: str, root: Path) -> list[str]:
        public = path.is_relative_to(root / "include")
        faults = []
        for bracket, included in INCLUDE.findall(path.read_text()):
            if THIRD_PARTY.match(included):
                if public:
                    faults.append(f"<{included}> may not be in a public header")
            elif bracket == '"':
                faults += self._faults_of_ours(included, path, stage, public, root)
        return faults

    def _faults_of_ours(
        self, included: str, path: Path, stage: str, public: bool, root: Path
    ) -> list[str]:
        base = root / "include" if included.startswith("kith/") else root / "src"
        if "/" not in included:
            base = path.parent
        if not (base / included).exists():
            return [f'"{included}" is not in {base.relative_to(root)}']
        if public and base != root / "include":
            return [f'"{included}" is private, and a public header includes it']
        parts = included.removeprefix("kith/").split("/")
        owner = parts[0] if len(parts) > 1 else stage
        if owner not in self.allowed[stage] | SHARED_FOLDERS:
            return [f'"{included}": {stage} may not include {owner}']
        return []
