"""Who is around people, and how are they?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kith.page import plots
from kith.page.html import GROUPS, MANY_PLANS, Page, e, percent, plural, section, table_of, term


def _shares(page: Page) -> list[tuple[str, str, str]]:
    """What is compared: a label, the place of its shares in the document, a dagger."""
    mark = page.origins.all_marks()
    here = (("Here, by heads", "shares"), ("Here, by hours", "minute_shares"))
    rows = [
        (label, f"/network/{name}", mark) for label, name in here if page.document["network"][name]
    ]
    rows.insert(1, ("Published, by heads", "/reference", ""))
    return rows


def _share_bar(page: Page, label: str, place: str) -> plots.Bar:
    shares = page.figures.at(place)
    return plots.Bar(
        label,
        tuple(plots.Part(float(shares[group]), group, percent(shares[group])) for group in GROUPS),
    )


def _legend() -> str:
    keys = (
        f'<span><i class="key {group}"></i>{term(group, group.capitalize())}</span>'
        for group in GROUPS
    )
    return f'<p class="legend">{"".join(keys)}</p>'


def circles(page: Page) -> str:
    """Size and composition of circles, beside the published average."""
    rows = _shares(page)
    plot = plots.stacked(
        "plot-composition",
        "Who is around people here and in the published average",
        "Bars of a hundred per cent, each split into informal, professional and paid supporters;"
        " the table below has the same shares.",
        [_share_bar(page, label, place) for label, place, _ in rows],
        whole=1,
    )
    show, mark = page.figures.show, page.origins.all_marks()
    about = (
        f"<p>On average {show('/network/mean_size', 'number', mark)} people support a person here;"
        f" the published average is {show('/reference/people_around', 'number')}, of whom 33 % are"
        " friends, family or community, 25 % professionals and 42 % paid."
        f" {show('/network/paid_only', 'number')} have paid support only,"
        f" {show('/network/single_supporter', 'number')} lean on one supporter,"
        f" {show('/network/with_nobody', 'number')} have nobody.</p>"
    )
    table = table_of(
        ("", *(term(group, group.capitalize()) for group in GROUPS)),
        [
            (label, *(show(f"{place}/{group}", "share", dagger) for group in GROUPS))
            for label, place, dagger in rows
        ],
        1,
    )
    title = "Who is around people"
    return section("people", title, about, _legend(), plot, table, _each_circle(page))


def _each_circle(page: Page) -> str:
    """Everybody's circle as a bar, where they are few enough to be seen."""
    table = page.result.network.table("people")
    if not 0 < len(table) <= MANY_PLANS:
        return ""
    bars = [
        plots.Bar(
            row["person"],
            tuple(plots.Part(row[g], g, str(row[g]) if row[g] else "") for g in GROUPS),
            str(row["size"]),
        )
        for row in table
    ]
    return "<h3>Everybody’s circle</h3>" + plots.stacked(
        "plot-circles",
        "How many people are around each person",
        "One bar for each person, split into informal, professional and paid supporters; the"
        " number at its end is the size of the circle. network.csv has the same numbers.",
        bars,
    )


def wellbeing(page: Page) -> str:
    parts = [_swemwbs(page), _pair(page)]
    if not any(parts):
        parts = ["<p>Nobody was asked.</p>"]
    return section("wellbeing", "How people are", *parts)


def _swemwbs(page: Page) -> str:
    if "swemwbs" not in page.document["outcomes"]:
        return ""
    found = page.document["outcomes"]["swemwbs"]
    at, mark = "/outcomes/swemwbs", page.origins.all_marks()
    about = (
        f"<p>{page.figures.show(f'{at}/people', 'number')} people answered the"
        f" {term('swemwbs', 'wellbeing score')};"
        f" {page.figures.show(f'{at}/missing_item', 'number')} left an answer out and"
        f" {plural(found['missing_item'], 'has', 'have')} no score."
    )
    if not found["scored"]:
        return about + "</p>"
    scores = [
        one for one in page.result.outcomes["swemwbs"].table("scores")["metric"] if one is not None
    ]
    plot = plots.histogram(
        "plot-wellbeing",
        "Wellbeing scores",
        "How many people have each score from 7 to 35. Lines show the mean here and the mean of"
        " the 130 people in the published evaluation.",
        scores,
        7,
        35,
        (
            plots.Mark(found["metric_mean"], f"mean here {found['metric_mean']:.1f}", "mean"),
            plots.Mark(20.6, "published mean 20.6", "reference"),
        ),
        "metric score, 7 to 35; more is better",
    )
    bands = "; ".join(
        f"{e(band)} {page.figures.show(f'{at}/bands/{band}', 'number')}" for band in found["bands"]
    )
    about += (
        f" The mean of the others is {page.figures.show(f'{at}/metric_mean', 'number', mark)};"
        f" in the published evaluation it was"
        f" {page.figures.show('/reference/swemwbs_metric_mean', 'number')}. By band: {bands}.</p>"
    )
    return about + plot


LEVELS = range(1, 6)
PAIR = {"talk_to": "People to talk to", "turn_to": "People to turn to"}


def _level_bar(item: Mapping[str, Any]) -> plots.Bar:
    counts = [item[f"answered_{level}"] for level in LEVELS]
    return plots.Bar(
        PAIR.get(item["item"], item["item"]),
        tuple(
            plots.Part(count, f"level-{level}", str(count or ""))
            for level, count in zip(LEVELS, counts, strict=True)
        ),
        f"mean {item['mean']:.1f}" if "mean" in item else "",
    )


def _pair(page: Page) -> str:
    if "loneliness_pair" not in page.document["outcomes"]:
        return ""
    items, show = page.document["outcomes"]["loneliness_pair"]["items"], page.figures.show
    plot = plots.stacked(
        "plot-loneliness",
        "Whether there are people to talk to and to turn to",
        "Two bars of people by their answer, from none of the time to all of the time.",
        [_level_bar(item) for item in items],
    )
    head = ("", "None of the time", "Rarely", "Some of the time", "Often", "All of the time")
    place = "/outcomes/loneliness_pair/items"
    rows = [
        (
            e(PAIR.get(item["item"], item["item"])),
            *(show(f"{place}/{at}/answered_{level}", "number") for level in LEVELS),
        )
        for at, item in enumerate(items)
    ]
    return (
        f"<h3>Company {page.origins.all_marks()}</h3><p>In the published evaluation"
        f" {show('/reference/turn_to_often_or_always', 'share')} often or always had people to"
        " turn to.</p>" + plot + table_of(head, rows, 1)
    )
