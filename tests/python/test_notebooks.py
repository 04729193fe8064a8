"""The notebooks of examples/notebooks run from their own folder, and the figures they assert hold.

Their code cells are run here one after another, as a notebook would, without a kernel.
"""

import json

import pytest

from conftest import ROOT

NOTEBOOKS = sorted((ROOT / "examples" / "notebooks").glob("*.ipynb"))


def code_of(notebook):
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    return ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs_and_asserts_its_figures(notebook, monkeypatch):
    monkeypatch.chdir(notebook.parent)
    names = {"__name__": "__main__"}
    cells = code_of(notebook)

    assert any("assert " in cell for cell in cells)
    for number, cell in enumerate(cells):
        exec(compile(cell, f"{notebook.name}[{number}]", "exec"), names)


def test_there_is_a_notebook_about_next_april():
    assert "next_april" in [notebook.stem for notebook in NOTEBOOKS]
