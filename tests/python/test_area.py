"""Areas: folders, costs of every plan, networks, outcomes, synthetic areas."""

import json
import shutil
import threading
import time
from decimal import Decimal

import polars
import pytest

import kith
from conftest import RIVERBANK


def test_a_folder_is_an_area(riverbank):
    assert repr(riverbank) == "<kith.Area 12 people, 96 ties, 61 actions>"
    assert riverbank.counts["plans"] == 12
    assert riverbank.label == "riverbank"
    with pytest.raises(AttributeError):
        riverbank.label = "elsewhere"


def test_parquet_is_read_as_csv_is(riverbank, tmp_path):
    for path in RIVERBANK.glob("*.csv"):
        if path.stem == "provenance":
            continue
        rows = polars.read_csv(path, infer_schema=False)
        rows.write_parquet(tmp_path / f"{path.stem}.parquet")
    shutil.copy(RIVERBANK / "area.json", tmp_path)

    area = kith.read_area(tmp_path)

    assert [one.to_json() for one in area.cost()] == [one.to_json() for one in riverbank.cost()]


def test_one_table_in_two_files_is_a_wrong_call(tmp_path):
    (tmp_path / "people.csv").write_text("person\np1\n")
    polars.DataFrame({"person": ["p1"]}).write_parquet(tmp_path / "people.parquet")

    with pytest.raises(kith.ArgumentError, match=r"both people.csv and people.parquet"):
        kith.read_area(tmp_path)


@pytest.mark.parametrize(
    ("content", "code", "at"),
    [
        (b"person,ward\np1,W1,extra\n", "syntax", "people[0]"),
        (b"person,ward\np1,W1\np2\n", "syntax", "people[1]"),
        (b"person,person\np1,p1\n", "duplicate", "people.person"),
        (b"person,ward\np1,\xff\n", "not_utf8", "people[0].ward"),
        (b"person,born\np1,31\n", "wrong_type", "people[0].born"),
    ],
)
def test_faults_of_a_file_have_their_place(tmp_path, content, code, at):
    (tmp_path / "people.csv").write_bytes(content)

    with pytest.raises(kith.InputError) as raised:
        kith.read_area(tmp_path)

    assert (code, at) in [(fault.code, fault.at) for fault in raised.value.faults]


def test_a_mark_at_the_start_and_quoted_cells_are_read(tmp_path):
    (tmp_path / "people.csv").write_bytes(b'\xef\xbb\xbfperson,ward\r\np1,"West, upper"\r\n\r\n')

    assert kith.read_area(tmp_path).counts["people"] == 1


def test_an_unknown_column_is_a_note():
    area = kith.Area(people={"person": ["p1"], "shoe_size": ["9"]})

    assert [note.at for note in area.notes] == ["people.shoe_size"]


def test_a_file_with_the_name_of_no_table_is_a_note(tmp_path):
    (tmp_path / "people.csv").write_text("person\np1\n")
    (tmp_path / "action.csv").write_text("action\na1\n")

    area = kith.read_area(tmp_path)

    assert [(note.code, note.at) for note in area.notes] == [("unknown_table", "action.csv")]


def test_every_plan_is_costed_in_the_order_of_the_plans(riverbank):
    cost = riverbank.cost()

    plans = cost.table("plans")
    assert len(cost) == len(plans) == 12
    assert [one.plan for one in cost] == plans["plan"]
    assert cost["p1-v1"].weekly == cost[0].weekly == Decimal("99.42")
    assert cost[-1].plan == "artym-v1"
    assert [one.plan for one in cost[:2]] == ["p1-v1", "p4-v1"]
    with pytest.raises(IndexError):
        cost[12]
    with pytest.raises(KeyError):
        cost["nobody"]


def test_threads_change_no_answer():
    area = kith.synth(people=200, seed=7)

    one, four = area.cost(threads=1), area.cost(threads=4)

    for name in ("plans", "lines", "budgets", "findings"):
        assert one.table(name).to_csv() == four.table(name).to_csv()


def test_progress_is_called_on_the_thread_that_called_and_can_cancel():
    area = kith.synth(people=300, seed=7)
    seen = []

    def watch(done, total):
        seen.append((done, total, threading.get_ident()))

    area.cost(progress=watch, threads=2)

    assert seen and seen[-1][0] == seen[-1][1]
    assert {thread for _, _, thread in seen} == {threading.get_ident()}
    with pytest.raises(kith.Cancelled):
        area.cost(progress=lambda done, total: True)


def test_an_exception_of_the_progress_function_comes_back_as_it_is():
    area = kith.synth(people=300, seed=7)

    def watch(done, total):
        raise LookupError("mine")

    with pytest.raises(LookupError, match="mine"):
        area.cost(progress=watch)


def test_other_threads_run_while_an_area_is_costed():
    """The GIL is free in a stage: a counter moves on while one call works."""
    area = kith.synth(people=6000, seed=7)
    ticks, done = [], threading.Event()

    def count():
        while not done.is_set():
            ticks.append(time.monotonic())
            time.sleep(0.001)

    counter = threading.Thread(target=count)
    area.counts  # noqa: B018 - builds the area before the clock runs
    counter.start()
    began = time.monotonic()
    area.cost()
    ended = time.monotonic()
    done.set()
    counter.join()

    inside = [tick for tick in ticks if began < tick < ended]
    assert ended - began > 0.02
    assert len(inside) > 5


def test_one_area_is_read_from_many_threads(riverbank):
    expected = riverbank.cost().table("lines").to_csv()
    found = []

    def cost():
        found.append(riverbank.cost().table("lines").to_csv())

    threads = [threading.Thread(target=cost) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert found == [expected] * 8


def test_the_average_circle_is_seven_five_and_nine(riverbank):
    """Source: An Evaluation of MySupportBroker, box 3: 21 people, 33, 25 and 42 %."""
    network = riverbank.person("p8").network()

    assert network.size == 21
    groups = {
        name: (group.people, group.reference_people) for name, group in network.groups.items()
    }
    assert groups == {"informal": (7, 7), "professional": (5, 5), "paid": (9, 9)}
    with pytest.raises(KeyError):
        riverbank.person("nobody")


def test_the_network_of_an_area_is_a_row_a_person(riverbank):
    network = riverbank.network()

    people = network.table("people")
    assert people["size"] == [5, 5, 6, 6, 21, 5, 4, 8, 9, 9, 6, 12]
    assert network.summary["mean_size"] == 8.0
    assert sum(network.summary["groups"].values()) == 96
    assert "gp-riverbank" in network.table("shared")["supporter"]
    assert sum(map(Decimal, network.summary["shares"].values())) == 1


def test_a_network_on_a_day_and_an_option_that_is_wrong(riverbank):
    assert riverbank.network(as_at="2026-04-06").summary["people"] == 12
    with pytest.raises(kith.InputError):
        riverbank.network(weight="heavy")


def test_wellbeing_is_scored_and_a_gap_is_not_guessed(riverbank):
    outcomes = riverbank.outcomes()

    rows = {row["person"]: row for row in outcomes.table("scores")}
    assert rows["p1"]["raw"] == 23 and rows["p1"]["metric"] == 20.73
    assert rows["p9"]["metric"] is None and rows["p9"]["unscored"] == "missing_item"
    assert (outcomes.summary["people"], outcomes.summary["scored"]) == (10, 9)
    assert outcomes.table("items")["answered"] == [10, 10, 9, 10, 10, 10, 10]
    with pytest.raises(kith.ArgumentError, match="swemwbs"):
        riverbank.outcomes("no such instrument")


def test_answers_of_one_person_are_scored():
    score = kith.score("swemwbs", [4, 3, 3, 4, 2, 5, 3])

    assert (score.raw, score.metric, score.band) == (24, 21.54, "medium")
    assert kith.score("swemwbs", [4, None, 3, 4, 2, 5, 3]).unscored == "missing_item"
    assert score == kith.score("swemwbs", [4, 3, 3, 4, 2, 5, 3])
    assert json.loads(score.to_json()) == score.to_dict()
    with pytest.raises(kith.InputError):
        kith.score("swemwbs", [4, 3, 3, 4, 2, 5, 6])


def test_a_synthetic_area_is_the_same_for_the_same_seed(tmp_path):
    area = kith.synth(people=60, seed=3)
    kith.write_area(area, tmp_path / "area")

    read = kith.read_area(tmp_path / "area")

    assert area.sha256 == kith.synth(people=60, seed=3, threads=2).sha256
    assert area.sha256 != kith.synth(people=60, seed=4).sha256
    assert [one.to_json() for one in read.cost()] == [one.to_json() for one in area.cost()]
    assert read.network().table("people").to_csv() == area.network().table("people").to_csv()
    with pytest.raises(kith.ArgumentError, match="not empty"):
        kith.write_area(area, tmp_path / "area")
    with pytest.raises(kith.RangeError):
        kith.synth(people=0)


def test_a_synthetic_area_goes_through_every_frame(tmp_path):
    area = kith.synth(people=40, seed=3)

    through = kith.Area(
        area=area.area_json,
        **{name: table.to_polars() for name, table in area.tables.items()},
    )

    assert [one.to_json() for one in through.cost()] == [one.to_json() for one in area.cost()]


def test_an_area_says_what_was_spent_by_a_day():
    accounts = [
        {"account": "council", "kind": "framework"},
        {"account": "dp", "kind": "direct_payment", "budget": "b1"},
        {"account": "shop", "kind": "provider"},
    ]
    entries = [
        {
            "entry": "e1",
            "at": "2026-05-01",
            "from_account": "dp",
            "to_account": "shop",
            "amount": "40.00",
        }
    ]
    budgets = [
        {
            "budget": name,
            "person": "p1",
            "source": source,
            "annual": "520.00",
            "first_day": "2026-04-06",
        }
        for name, source in (("b1", "council"), ("b2", "nhs"))
    ]
    area = kith.Area(
        people=[{"person": "p1"}],
        plans=[
            {
                "plan": "v1",
                "person": "p1",
                "first_day": "2026-04-06",
                "last_day": "2027-04-05",
            }
        ],
        actions=[
            {
                "action": "a0",
                "plan": "v1",
                "who": "self",
                "schedule": "1 time per week",
                "per": "visit",
                "rate": "10.00",
                "budget": "b1",
            }
        ],
        budgets=budgets,
        accounts=accounts,
        entries=entries,
    )

    ledger = area.ledger(as_at="2026-05-03")
    statement = ledger.table("statement").to_arrow().to_pylist()

    assert [(row["account"], row["amount_pence"]) for row in statement] == [
        ("dp", -4000),
        ("shop", 4000),
    ]
    assert ledger.table("findings").to_arrow().to_pylist()[0]["code"] == "overdrawn"

    rows = area.cost(as_at="2026-05-03").table("budgets").to_arrow().to_pylist()

    assert [row["actual_pence"] for row in rows] == [4000, None]
    assert rows[0]["planned_pence"] == 4000  # four weeks
    assert rows[0]["expected_left_pence"] == rows[0]["available_pence"] - rows[0]["expected_pence"]
    assert rows[1]["runs_out"] is None
