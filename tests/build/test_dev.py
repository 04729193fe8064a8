"""What ./dev does to a machine, tried with a pretended apt that writes down what it is asked."""

from __future__ import annotations

import os
import stat
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@dataclass
class Machine:
    """A Debian machine as `dev` sees it: its commands are scripts in one folder."""

    folder: Path
    installed: set[str] = field(default_factory=set)
    user: str = "root"
    sudo: bool = False
    default_boost: str = "1.74.0.3"
    removes: str = ""
    lists_are_fresh: bool = True

    def need(self, *sets: str) -> subprocess.CompletedProcess:
        """Runs need_packages, the only part of dev that changes the system."""
        self._set_up()
        return subprocess.run(
            ["bash", "-c", f"source '{ROOT}/dev'; need_packages {' '.join(sets)}; echo done"],
            env={"PATH": str(self.folder / "bin"), "LC_ALL": "C"},
            capture_output=True,
            text=True,
        )

    def calls(self) -> list[str]:
        """What was asked of apt-get, simulations left out."""
        log = self.folder / "calls"
        return log.read_text().splitlines() if log.exists() else []

    def _set_up(self) -> None:
        (self.folder / "bin").mkdir()
        lists = self.folder / "lists"
        lists.mkdir()
        (lists / "debian_Packages").touch()
        if not self.lists_are_fresh:
            os.utime(lists, (0, 0))
        (self.folder / "installed").write_text(
            "".join(f"{package}\n" for package in sorted(self.installed))
        )
        self._command("id", f"echo {0 if self.user == 'root' else 1000}")
        self._command(
            "dpkg-query", f'grep -qx "${{!#}}" {self.folder}/installed && printf installed'
        )
        self._command("apt-config", f"echo \"lists='{lists}'\"")
        self._command("apt-cache", f"echo '  Candidate: {self.default_boost}'")
        self._command(
            "apt-get",
            f'''
            if [[ $1 == -s ]]; then echo "{self.removes}"; exit; fi
            echo "$(cat {self.folder}/as 2>/dev/null)apt-get $*" >>{self.folder}/calls''',
        )
        if self.sudo:
            self._command("sudo", f'printf "sudo " >{self.folder}/as; "$@"')
        for tool in ("bash", "sed", "grep", "find", "head", "dirname", "cat", "dpkg", "env"):
            (self.folder / "bin" / tool).symlink_to(f"/usr/bin/{tool}")

    def _command(self, name: str, body: str) -> None:
        path = self.folder / "bin" / name
        path.write_text(f"#!/usr/bin/bash\n{body}\n")
        path.chmod(path.stat().st_mode | stat.S_IXUSR)


@pytest.fixture
def machine(tmp_path) -> Machine:
    return Machine(tmp_path)


RUN_SET = (
    "g++ cmake ninja-build pkg-config libboost1.81-dev libeigen3-dev python3 python3-venv "
    "python3-dev ccache"
)
INSTALL_RUN_SET = f"apt-get install -y --no-install-recommends {RUN_SET}"


def test_root_on_a_bare_machine_sees_the_line_before_it_runs(machine):
    told = machine.need("run")

    assert told.returncode == 0
    assert told.stdout.splitlines() == [f"+ {INSTALL_RUN_SET}", "done"]
    assert machine.calls() == [INSTALL_RUN_SET]


def test_nothing_is_asked_of_a_machine_that_has_everything(machine):
    machine.installed = set(RUN_SET.split())

    told = machine.need("run")

    assert (told.returncode, told.stdout, machine.calls()) == (0, "done\n", [])


def test_only_what_is_missing_is_installed(machine):
    machine.installed = set(RUN_SET.split()) - {"cmake"}
    machine.need("run")
    assert machine.calls() == ["apt-get install -y --no-install-recommends cmake"]


def test_running_needs_no_test_tool(machine):
    machine.need("run")
    assert not any(
        tool in machine.calls()[0] for tool in ("gtest", "clang", "chromium", "mingw", "abigail")
    )


def test_testing_asks_for_the_test_tools_too(machine):
    machine.installed = set(RUN_SET.split())

    machine.need("run", "test")

    assert "libgtest-dev" in machine.calls()[0] and "chromium" in machine.calls()[0]


def test_the_default_boost_serves_where_it_is_new_enough(machine):
    machine.default_boost = "1.83.0.2"

    machine.need("run")

    assert "libboost-dev" in machine.calls()[0].split()
    assert "libboost1.81-dev" not in machine.calls()[0].split()


def test_a_user_with_sudo_installs_by_sudo(machine):
    machine.user, machine.sudo = "somebody", True

    told = machine.need("run")

    assert f"+ sudo {INSTALL_RUN_SET}" in told.stdout
    assert machine.calls() == [f"sudo {INSTALL_RUN_SET}"]


def test_without_root_and_sudo_it_says_the_line_and_stops(machine):
    machine.user = "somebody"

    told = machine.need("run")

    assert told.returncode != 0
    assert INSTALL_RUN_SET in told.stderr
    assert machine.calls() == [] and "done" not in told.stdout


def test_without_root_and_sudo_a_machine_that_has_everything_is_enough(machine):
    machine.user, machine.installed = "somebody", set(RUN_SET.split())
    assert machine.need("run").returncode == 0


def test_an_installation_that_would_remove_a_package_is_not_done(machine):
    machine.removes = "Remv libboost1.74-dev [1.74.0]"

    told = machine.need("run")

    assert told.returncode != 0
    assert "libboost1.74-dev" in told.stderr and INSTALL_RUN_SET in told.stderr
    assert machine.calls() == []


def test_stale_lists_are_updated_first(machine):
    machine.lists_are_fresh = False
    machine.need("run")
    assert machine.calls() == ["apt-get update -q", INSTALL_RUN_SET]


def test_help_names_every_command():
    told = subprocess.run([ROOT / "dev", "help"], capture_output=True, text=True)
    assert told.returncode == 0
    for command in ("run", "test", "check", "bench", "fuzz", "docs", "clean"):
        assert f"./dev {command}" in told.stdout


def test_an_unknown_command_is_wrong_use():
    assert subprocess.run([ROOT / "dev", "dance"], capture_output=True).returncode == 2
