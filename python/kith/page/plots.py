"""How is a figure drawn? As inline SVG: no script, no network, readable aloud, in grey and on paper.

Every plot has a title and a description; colour is never alone in telling parts apart: the parts
are labelled and in a fixed order, and a table with the same numbers is beside the plot.
"""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass

WIDTH = 680
_LABEL = 190  # where bars begin
_END = 96  # room to the right of bars


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a stacked bar: its size and the class that colours it."""

    size: float
    style: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    label: str
    parts: tuple[Part, ...]
    end: str = ""


def _escape(text: str) -> str:
    return html.escape(text, quote=True)


def _text(x: float, y: float, text: str, style: str = "", anchor: str = "start") -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" class="{style}" text-anchor="{anchor}">'
        f"{_escape(text)}</text>"
    )


def _rect(x: float, y: float, width: float, height: float, style: str) -> str:
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{max(width, 0):.1f}" height="{height:.1f}"'
        f' class="{style}"/>'
    )


def _line(x1: float, y1: float, x2: float, y2: float, style: str) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" class="{style}"/>'


def _svg(name: str, title: str, about: str, height: float, marks: Sequence[str]) -> str:
    return (
        f'<svg class="plot" viewBox="0 0 {WIDTH} {height:.0f}" role="img"'
        f' aria-labelledby="{name}-title {name}-desc">'
        f'<title id="{name}-title">{_escape(title)}</title>'
        f'<desc id="{name}-desc">{_escape(about)}</desc>{"".join(marks)}</svg>'
    )


def _clipped(text: str, characters: int = 27) -> str:
    return text if len(text) <= characters else text[: characters - 1] + "…"


def stacked(
    name: str, title: str, about: str, bars: Sequence[Bar], whole: float | None = None
) -> str:
    """Horizontal bars of parts. `whole` is the size that fills the width; none: the largest."""
    step, thick = 34, 20
    full = whole or max((sum(part.size for part in bar.parts) for bar in bars), default=0) or 1
    scale = (WIDTH - _LABEL - _END) / full
    marks = []
    for place, bar in enumerate(bars):
        y, x = place * step + 6.0, float(_LABEL)
        marks.append(_text(_LABEL - 10, y + 14, _clipped(bar.label), "label", "end"))
        for part in bar.parts:
            width = part.size * scale
            marks.append(_rect(x, y, width, thick, part.style))
            if part.label and width > 8 * len(part.label) + 4:
                marks.append(_text(x + width / 2, y + 14, part.label, f"on-{part.style}", "middle"))
            x += width
        marks.append(_text(x + 8, y + 14, bar.end, "end"))
    return _svg(name, title, about, len(bars) * step + 6, marks)


@dataclass(frozen=True, slots=True)
class Position:
    """A budget: shares of what is available that are committed, and asked beyond it."""

    label: str
    committed: float
    over: float
    at_risk: float  # share beyond what is available that one year in twenty asks for
    end: str


def budgets(name: str, title: str, about: str, positions: Sequence[Position]) -> str:
    """Each budget as a track of its own length, filled as far as it is committed."""
    step, thick = 30, 16
    full = max([1.0, *(1 + max(one.over, one.at_risk) for one in positions)])
    track = (WIDTH - _LABEL - 130) / full
    marks = []
    for place, one in enumerate(positions):
        y = place * step + 6.0
        marks.append(_text(_LABEL - 10, y + 12, _clipped(one.label), "label", "end"))
        marks.append(_rect(_LABEL, y, track, thick, "track"))
        marks.append(_rect(_LABEL, y + 3, one.committed * track, thick - 6, "committed"))
        if one.over > 0:
            marks.append(_rect(_LABEL + track, y + 3, one.over * track, thick - 6, "over"))
        if one.at_risk > 0:
            x = _LABEL + (1 + one.at_risk) * track
            marks.append(_line(x, y - 2, x, y + thick + 2, "risk"))
        marks.append(_text(WIDTH, y + 12, one.end, "end", "end"))
    x = _LABEL + track
    marks.append(_line(x, 0, x, len(positions) * step + 2, "limit"))
    return _svg(name, title, about, len(positions) * step + 6, marks)


@dataclass(frozen=True, slots=True)
class Mark:
    """A value to be pointed at on the axis of a histogram."""

    value: float
    label: str
    style: str


def histogram(
    name: str,
    title: str,
    about: str,
    values: Sequence[float],
    low: int,
    high: int,
    marks_at: Sequence[Mark],
    axis: str,
) -> str:
    """How many values fall into each whole number from `low` to `high`."""
    counts = [0] * (high - low + 1)
    for value in values:
        counts[min(max(int(value) - low, 0), high - low)] += 1
    most = max([*counts, 1])
    left, top, bottom = 24, 22 + 16 * len(marks_at), 150 + 16 * len(marks_at)
    step = (WIDTH - 2 * left) / len(counts)
    marks = [_line(left, bottom, WIDTH - left, bottom, "axis")]
    counted = []
    for place, count in enumerate(counts):
        tall = (bottom - top) * count / most
        x = left + place * step
        marks.append(_rect(x + 1, bottom - tall, step - 2, tall, "bar"))
        if count:
            counted.append(_text(x + step / 2, bottom - tall - 5, str(count), "end", "middle"))
        if (low + place) % 5 == 0 or place in (0, len(counts) - 1):
            marks.append(_text(x + step / 2, bottom + 16, str(low + place), "tick", "middle"))
    for place, mark in enumerate(marks_at):
        x = left + (mark.value - low) * step
        y = 14.0 + 16 * place
        marks.append(_line(x, y - 8, x, bottom, mark.style))
        late = x > WIDTH * 0.7
        marks.append(
            _text(x - 5 if late else x + 5, y, mark.label, "end", "end" if late else "start")
        )
    marks += counted
    marks.append(_text(WIDTH / 2, bottom + 34, axis, "tick", "middle"))
    return _svg(name, title, about, bottom + 40, marks)
