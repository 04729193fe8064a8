"""Data frames in: whatever library holds the rows, the area and its faults are those of the CSV."""

import csv
import datetime
from decimal import Decimal

import duckdb
import pandas
import polars
import pyarrow
import pytest

import kith
from conftest import RIVERBANK

TABLES = [path.stem for path in sorted(RIVERBANK.glob("*.csv")) if path.stem != "provenance"]
AREA = (RIVERBANK / "area.json").read_bytes()


def texts():
    """Every table of the riverbank as columns of text, empty cells null."""
    tables = {}
    for name in TABLES:
        with open(RIVERBANK / f"{name}.csv", newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        tables[name] = {key: [row[key] or None for row in rows] for key in rows[0]}
    return tables


def arrow(columns):
    return pyarrow.table(
        {name: pyarrow.array(cells, pyarrow.string()) for name, cells in columns.items()}
    )


def typed(columns):
    """The columns with the types that a data frame would give them."""
    types = {
        "minutes_per_week": pyarrow.int64(),
        "version": pyarrow.int32(),
        "response": pyarrow.float64(),
        "importance": pyarrow.uint8(),
        "first_day": pyarrow.date32(),
        "last_day": pyarrow.date32(),
        "at": pyarrow.date32(),
        "contacts_per_week": pyarrow.float64(),
        "strength": pyarrow.float64(),
        "rate": pyarrow.decimal128(12, 5),
        "annual": pyarrow.decimal128(12, 2),
        "miles": pyarrow.float64(),
        "quantity": pyarrow.int16(),
        "pay_rate": pyarrow.float64(),
        "unpaid": pyarrow.bool_(),
    }
    made = {}
    for name, cells in columns.items():
        kind = types.get(name, pyarrow.string())
        if name == "unpaid":
            cells = [None if cell is None else cell == "yes" for cell in cells]
        elif pyarrow.types.is_decimal(kind):
            cells = [None if cell is None else Decimal(cell) for cell in cells]
        elif pyarrow.types.is_integer(kind):
            cells = [None if cell is None else int(cell) for cell in cells]
        elif pyarrow.types.is_floating(kind):
            cells = [None if cell is None else float(cell) for cell in cells]
        elif pyarrow.types.is_date(kind):
            cells = [None if cell is None else datetime.date.fromisoformat(cell) for cell in cells]
        made[name] = pyarrow.array(cells, kind)
    return pyarrow.table(made)


def sliced(columns):
    """A middle part of a longer table, so that offsets are not nought."""
    whole = arrow(columns)
    return (
        pyarrow.concat_tables([whole.slice(0, 1), whole, whole.slice(0, 1)])
        .combine_chunks()
        .slice(1, whole.num_rows)
    )


def chunked(columns):
    whole = arrow(columns)
    return pyarrow.concat_tables([whole.slice(at, 1) for at in range(whole.num_rows)])


def dictionary(columns):
    return pyarrow.table(
        {
            name: pyarrow.array(cells, pyarrow.string()).dictionary_encode()
            for name, cells in columns.items()
        }
    )


def relation(columns):
    return duckdb.from_arrow(arrow(columns))


KINDS = {
    "dict of lists": dict,
    "pyarrow": arrow,
    "pyarrow, typed": typed,
    "pyarrow, sliced": sliced,
    "pyarrow, a row a chunk": chunked,
    "pyarrow, dictionary": dictionary,
    "pyarrow, large text": lambda columns: pyarrow.table(
        {name: pyarrow.array(cells, pyarrow.large_string()) for name, cells in columns.items()}
    ),
    "pyarrow, views": lambda columns: pyarrow.table(
        {name: pyarrow.array(cells, pyarrow.string_view()) for name, cells in columns.items()}
    ),
    "pyarrow, one batch": lambda columns: arrow(columns).combine_chunks().to_batches()[0],
    "pandas": lambda columns: pandas.DataFrame(columns),
    "pandas, objects": lambda columns: pandas.DataFrame(columns, dtype=object),
    "pandas, filtered": lambda columns: pandas.concat([pandas.DataFrame(columns)] * 2).iloc[
        : len(next(iter(columns.values())))
    ],
    "polars": lambda columns: polars.DataFrame(
        columns, schema=dict.fromkeys(columns, polars.String)
    ),
    "polars, categories": lambda columns: polars.DataFrame(
        columns, schema=dict.fromkeys(columns, polars.Categorical)
    ),
    "polars, sliced": lambda columns: polars.concat(
        [polars.DataFrame(columns, schema=dict.fromkeys(columns, polars.String))] * 2, rechunk=True
    ).slice(len(next(iter(columns.values())))),
    "duckdb": relation,
}


def answers(area):
    cost = area.cost(detail="trace")
    return (
        [one.to_json() for one in cost],
        area.network().table("people").to_csv(),
        area.outcomes().table("scores").to_csv(),
        area.notes,
    )


@pytest.fixture(scope="module")
def expected(riverbank):
    return answers(riverbank)


@pytest.mark.parametrize("kind", KINDS)
def test_the_area_is_that_of_the_csv(kind, expected):
    tables = {name: KINDS[kind](columns) for name, columns in texts().items()}

    assert answers(kith.Area(area=AREA, **tables)) == expected


def test_pandas_goes_in_by_columns_where_pyarrow_is_not(expected, monkeypatch):
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    tables = {name: pandas.DataFrame(columns) for name, columns in texts().items()}
    tables["ties"]["minutes_per_week"] = pandas.to_numeric(tables["ties"]["minutes_per_week"])

    assert answers(kith.Area(area=AREA, **tables)) == expected


def test_rows_as_dicts_are_the_same_area(expected):
    tables = {}
    for name, columns in texts().items():
        rows = zip(*columns.values(), strict=True)
        tables[name] = [
            {key: cell for key, cell in zip(columns, row, strict=True) if cell is not None}
            for row in rows
        ]

    assert answers(kith.Area(area=AREA, **tables)) == expected


@pytest.mark.parametrize("kind", [kind for kind in KINDS if "typed" not in kind])
def test_the_faults_are_those_of_the_csv(kind):
    wrong = texts()
    wrong["actions"]["schedule"][14] = "dayly"
    wrong["ties"]["minutes_per_week"][3] = "-30"
    wrong["budgets"]["annual"][0] = "4900.001"
    wrong["people"]["person"][2] = "p1"
    with pytest.raises(kith.InputError) as plain:
        kith.Area(area=AREA, **wrong)

    with pytest.raises(kith.InputError) as raised:
        kith.Area(area=AREA, **{name: KINDS[kind](columns) for name, columns in wrong.items()})

    places = {fault.at for fault in raised.value.faults}
    assert {"actions[14].schedule", "ties[3].minutes_per_week", "budgets[0].annual"} <= places
    assert raised.value.faults == plain.value.faults


def people(**columns):
    return {"person": ["p1"], **columns}


def budget(**columns):
    return {
        "budget": ["b"],
        "person": ["p1"],
        "source": ["council"],
        "status": ["agreed"],
        "first_day": ["2026-04-06"],
        **columns,
    }


@pytest.mark.parametrize(
    ("column", "cells"),
    [
        ("annual", ["4900.10"]),
        ("annual", [Decimal("4900.10")]),
        ("annual", [4900.1]),
        ("annual_pence", [490010]),
    ],
)
def test_money_in_a_column_may_be_text_decimal_float_or_pence(column, cells):
    area = kith.Area(people=people(), budgets=budget(**{column: cells}))

    assert area.counts["budgets"] == 1


def test_a_float_column_that_is_no_whole_penny_is_a_fault():
    with pytest.raises(kith.InputError) as raised:
        kith.Area(people=people(), budgets=budget(annual=pyarrow.array([4900.123]).to_pylist()))

    assert raised.value.faults[0].at == "budgets[0].annual"


def test_both_forms_of_one_column_are_a_fault():
    with pytest.raises(kith.InputError):
        kith.Area(people=people(), budgets=budget(annual=["1.00"], annual_pence=[100]))


def test_a_float_amount_in_a_row_is_a_type_error():
    row = {name: cells[0] for name, cells in budget(annual=[4900.1]).items()}

    with pytest.raises(TypeError, match=r"budgets\[0\].annual is a float"):
        kith.Area(people=[{"person": "p1"}], budgets=[row])


def test_lists_sets_and_booleans_may_stand_in_cells():
    area = kith.Area(
        people=[{"person": "p1", "languages": ["en", "pl"], "interests": {"chess"}}],
        ties=[{"person": "p1", "supporter": "s", "kind": "family", "paid": True}],
    )

    assert area.network().summary["groups"]["paid"] == 1


def test_lists_of_text_in_arrow_are_tags():
    rows = pyarrow.table({"person": ["p1"], "languages": pyarrow.array([["en", "pl"]])})

    assert kith.Area(people=rows).counts["people"] == 1


def test_columns_of_different_lengths_are_a_wrong_call():
    with pytest.raises(ValueError, match="different lengths"):
        kith.Area(people={"person": ["p1"], "ward": []})


def test_an_array_with_the_capsules_of_one_batch_goes_in():
    """An object that has `__arrow_c_array__` alone."""

    class OneArray:
        def __init__(self, batch):
            self.batch = batch

        def __arrow_c_array__(self, requested_schema=None):
            return self.batch.__arrow_c_array__()

    batch = pyarrow.record_batch({"person": ["p1", "p2"]})

    assert kith.Area(people=OneArray(batch)).counts["people"] == 2


def test_a_stream_is_taken_once_and_not_leaked():
    reader = pyarrow.RecordBatchReader.from_batches(
        pyarrow.schema([("person", pyarrow.string())]),
        iter([pyarrow.record_batch({"person": ["p1"]}), pyarrow.record_batch({"person": ["p2"]})]),
    )

    assert kith.Area(people=reader).counts["people"] == 2


def test_a_stream_that_breaks_off_is_a_wrong_call():
    def batches():
        yield pyarrow.record_batch({"person": ["p1"]})
        raise RuntimeError("the disk is gone")

    schema = pyarrow.schema([("person", pyarrow.string())])

    with pytest.raises(kith.ArgumentError, match="the disk is gone"):
        kith.Area(people=pyarrow.RecordBatchReader.from_batches(schema, batches()))


# --- out ---


def test_a_table_goes_into_every_library_with_its_types(riverbank):
    table = riverbank.cost().table("budgets")

    in_pandas, in_polars, in_arrow = table.to_pandas(), table.to_polars(), table.to_arrow()

    assert in_arrow.schema.field("available_pence").type == pyarrow.int64()
    assert in_arrow.schema.field("short_from").type == pyarrow.date32()
    assert str(in_pandas["available_pence"].dtype) == "int64"
    assert in_polars.equals(polars.DataFrame(table))
    assert in_arrow["available_pence"].to_pylist() == table["available_pence"]
    assert list(in_pandas["available_pence"]) == table["available_pence"]
    assert in_polars["available_pence"].to_list() == table["available_pence"]


def test_duckdb_reads_a_table(riverbank):
    rows = riverbank.cost().table("plans").to_arrow()

    (total,) = duckdb.sql("select sum(weekly_pence) from rows").fetchall()[0]

    assert total == sum(rows["weekly_pence"].to_pylist())


def test_every_call_gives_a_fresh_stream_and_one_may_outlive_its_table(riverbank):
    table = kith.cost(RIVERBANK.parent / "plans" / "sister.json").table("lines")
    first, second = table.__arrow_c_stream__(), table.__arrow_c_stream__(None)
    expected = table["line"]
    del table

    class Held:
        def __init__(self, capsule):
            self.capsule = capsule

        def __arrow_c_stream__(self, requested_schema=None):
            return self.capsule

    assert pyarrow.table(Held(first))["line"].to_pylist() == expected
    assert pyarrow.table(Held(second))["line"].to_pylist() == expected


def test_a_stream_that_nobody_takes_is_given_back(riverbank):
    table = riverbank.cost().table("lines")

    for _ in range(1000):
        table.__arrow_c_stream__()

    assert len(table) > 50


def test_a_table_shows_itself_in_a_notebook():
    table = kith.Area(people=[{"person": "p1"}]).network().table("people")

    assert "<td>p1</td>" in table._repr_html_()
    assert repr(table).startswith("<kith.Table 1 rows: person")


def test_a_table_is_immutable(riverbank):
    table = riverbank.network().table("people")

    with pytest.raises(AttributeError):
        table.columns = ()
    assert next(iter(table))["person"] == "p1"
    with pytest.raises(KeyError):
        table["no such column"]
