"""The report: one page that needs nothing, complains of nothing and shows the result's figures."""

import json
import re
from decimal import Decimal
from html.parser import HTMLParser

import pytest

import kith
from conftest import RIVERBANK, run_kith

VOID = {"meta", "link", "br", "img", "hr", "input"}


class Page(HTMLParser):
    """What a page holds: ids, links, figures, plots, and whether its elements close."""

    def __init__(self, text):
        super().__init__()
        self.ids, self.links, self.figures, self.tags = [], [], [], []
        self.open, self.wrong, self.loads = [], [], []
        self._figure = None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        self.tags.append((tag, given))
        if tag not in VOID:
            self.open.append(tag)
        if "id" in given:
            self.ids.append(given["id"])
        if tag == "a":
            self.links.append(given["href"])
        if "src" in given or (tag == "link" and not given["href"].startswith("data:")):
            self.loads.append((tag, given))
        if "data-figure" in given:
            self._figure = [given["data-figure"], given["value"], ""]

    def handle_startendtag(self, tag, attributes):
        self.tags.append((tag, dict(attributes)))

    def handle_endtag(self, tag):
        if self.open and self.open[-1] == tag:
            self.open.pop()
        else:
            self.wrong.append(tag)
        if tag == "data":
            self.figures.append(tuple(self._figure))
            self._figure = None

    def handle_data(self, data):
        if self._figure:
            self._figure[2] += data


@pytest.fixture(scope="module")
def out(tmp_path_factory):
    folder = tmp_path_factory.mktemp("run")
    assert run_kith("run", RIVERBANK, "-o", folder).returncode == 0
    return folder


@pytest.fixture(scope="module")
def html(out):
    return (out / "report.html").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def result(out):
    return json.loads((out / "result.json").read_text(encoding="utf-8"))


def at(document, pointer):
    for name in pointer.split("/")[1:]:
        document = document[int(name)] if isinstance(document, list) else document[name]
    return document


def number(text):
    """The number that a figure shows, in the unit of its value, and half of its last place."""
    digits = re.sub(r"[^0-9.]", "", text)
    places = len(digits.partition(".")[2])
    shown, half = Decimal(digits), Decimal(5).scaleb(-places - 1)
    if text.endswith("%"):
        return shown / 100, half / 100
    if text.endswith("h"):
        return shown * 60, half * 60
    return shown, Decimal(0) if "£" in text else half


def test_the_page_is_whole_and_loads_nothing(html):
    page = Page(html)

    assert html.startswith("<!doctype html>")
    assert not page.wrong and not page.open
    assert not page.loads
    assert not re.search(r"https?://|@import|url\(", html)
    assert len(page.ids) == len(set(page.ids))


def test_every_link_leads_somewhere_on_the_page(html):
    page = Page(html)

    assert len(page.links) > 50
    assert {link.partition("#")[2] for link in page.links} <= set(page.ids)
    assert all(link.startswith("#") for link in page.links)


def test_every_figure_is_the_result_document_s(html, result):
    page = Page(html)

    assert len(page.figures) > 200
    for pointer, value, shown in page.figures:
        assert value == str(at(result, pointer)), pointer
        found, half = number(shown)
        assert abs(found - abs(Decimal(value))) <= half, (pointer, shown)


def test_every_amount_of_money_on_the_page_is_a_figure(html):
    """Plots round; outside them no amount stands without its place in the document."""
    without_plots = re.sub(r"<svg.*?</svg>", "", html, flags=re.S)
    without_figures = re.sub(r"<data .*?</data>", "", without_plots, flags=re.S)
    prose = re.sub(r"<style.*?</style>", "", without_figures, flags=re.S)

    assert set(re.findall(r"£[0-9,.]+", prose)) <= {"£0.01"}


def test_what_the_page_must_tell_is_there(html):
    for heading in (
        "What it costs",
        "Whether the money holds",
        "Plans over budget",
        "Who is around people",
        "How people are",
        "What to look at",
        "The plans",
        "What is invented",
        "Glossary",
    ):
        assert heading in html
    assert 'href="#plan-p10-v1"' in html
    assert "Published, by heads" in html


def test_every_plot_can_be_read_aloud(html):
    page = Page(html)
    plots = [given for tag, given in page.tags if tag == "svg"]

    assert len(plots) == 6
    for given in plots:
        assert given["role"] == "img"
        assert set(given["aria-labelledby"].split()) <= set(page.ids)


def test_an_amount_rests_on_invented_figures_where_its_trace_says_so(html):
    """The source states nine hours and £10; everything else in p1's plan is invented."""
    plan = html[html.index('id="plan-p1-v1"') : html.index('id="plan-p4-v1"')]
    rows = re.findall(r"<tr>(.*?)</tr>", plan, flags=re.S)
    marked = {
        re.search(r"<code>(.*?)</code>", row).group(1): "†" in row
        for row in rows
        if "<code>" in row
    }

    assert marked["p1.a0"] is False
    assert marked["p1.a4"] is True and marked["p1.sister/insurance"] is True


def test_a_budget_that_a_source_states_is_not_marked(html):
    """Source: Steve and James began with a trial budget of £200; other budgets are invented."""
    budgets = html[html.index('id="budgets"') : html.index('id="people"')]
    rows = re.findall(r"<tr>(.*?)</tr>", budgets, flags=re.S)
    first = {
        re.search(r"<code>(.*?)</code>", row).group(1): re.search(r"<data.*?</td>", row).group(0)
        for row in rows
        if "<code>" in row
    }

    assert "£200" in first["steve.trial"] and "†" not in first["steve.trial"]
    assert "†" in first["p1.council"]


def test_a_browser_finds_nothing_to_complain_about(out, chromium, tmp_path):
    dom, complaints = chromium(out / "report.html", tmp_path)

    assert complaints == []
    assert "<h1>Riverbank</h1>" in dom
    assert len(Page(dom).figures) > 200


def test_a_browser_that_complains_is_heard(chromium, tmp_path):
    page = tmp_path / "broken.html"
    page.write_text("<script>console.error('broken')</script>")

    _, complaints = chromium(page, tmp_path / "profile")

    assert any("broken" in line for line in complaints)


def test_the_module_writes_the_same_page(riverbank, out, tmp_path):
    kith.report(riverbank, tmp_path / "page.html")

    assert (tmp_path / "page.html").read_bytes() == (out / "report.html").read_bytes()


def test_the_result_holds_the_result_document_of_every_plan(riverbank, out, result):
    raw = (out / "result.json").read_bytes()

    assert len(result["plans"]) == 12
    for one in riverbank.cost():
        assert one.to_json() in raw


def test_totals_are_those_of_the_plans(result):
    plans = [plan["result"] for plan in result["plans"]]

    for name in ("weekly", "annual", "period", "one_off"):
        assert Decimal(result["totals"][name]) == sum(Decimal(p["totals"][name]) for p in plans)
    left = sum(Decimal(b["left"]) for p in plans for b in p["budgets"])
    assert Decimal(result["totals"]["left"]) == left
    assert result["totals"]["plans_short"] == sum(bool(p["unfunded"]) for p in plans) == 1
    assert sum(Decimal(k["annual"]) for k in result["kinds"]) == Decimal(result["totals"]["annual"])


def test_ids_and_labels_cannot_break_the_page(tmp_path):
    area = kith.Area(
        people=[{"person": "p1"}],
        plans=[{"plan": "v1", "person": "p1", "first_day": "2026-04-06", "last_day": "2027-04-05"}],
        actions=[
            {
                "action": "a",
                "plan": "v1",
                "label": "<script>alert(1)</script> & 'x'",
                "who": "self",
                "schedule": "daily",
                "rate": "1.00",
                "per": "visit",
            }
        ],
    )

    kith.report(area, tmp_path / "page.html")

    text = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "<script>" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#x27;x&#x27;" in text
    assert not Page(text).wrong


@pytest.mark.parametrize(
    "tables",
    [
        pytest.param({}, id="nothing"),
        pytest.param({"people": [{"person": "p1"}]}, id="somebody without a plan"),
    ],
)
def test_an_area_with_next_to_nothing_has_a_page(tables, tmp_path):
    kith.report(kith.Area(**tables), tmp_path / "page.html")

    page = Page((tmp_path / "page.html").read_text(encoding="utf-8"))
    assert not page.wrong
    assert {link[1:] for link in page.links} <= set(page.ids)


def test_a_large_area_keeps_a_page_that_can_be_read(tmp_path):
    kith.report(kith.synth(people=300, seed=1), tmp_path / "page.html")

    text = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert len(text) < 400_000
    assert "all are in budgets.csv" in text
    assert {link[1:] for link in Page(text).links} <= set(Page(text).ids)
