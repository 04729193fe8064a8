"""How fast does polars read the columns that a costing reads, and sum them?

Every column of the tables is read from CSV and summed: whole numbers as they are, texts by their
lengths. That is the least that can be done with the same cells. One thread, by the lazy interface,
with the types known before. Whether it is exact, when a schedule falls or who pays, polars is not
asked.

The weekly totals are more than that and less than a costing: minutes a week and prices are columns
already, and the sum over all plans must be kith's.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
import peers  # first: it sets the number of threads
import polars
import whole_area as area

COSTED = ("actions", "budgets", "employments", "plans", "tariffs")


def sums_of(path):
    """A query of one row: the number of rows, and a sum of every column."""
    scan = polars.scan_csv(path, infer_schema_length=None)
    schema = scan.collect_schema()
    sums = [polars.len().alias("rows")]
    for name, kind in schema.items():
        column = polars.col(name)
        sums.append((column.str.len_bytes() if kind == polars.String else column).sum())
    return polars.scan_csv(path, schema=schema).select(sums)


def reading(name, tables=COSTED):
    paths = [area.folder(name) / f"{table}.csv" for table in tables]
    queries = [sums_of(path) for path in paths if path.exists() and path.stat().st_size > 0]
    assert queries[0].collect()["rows"][0] > 100_000
    return lambda: [query.collect() for query in queries]


def every_table():
    names = sorted(path.stem for path in area.folder().glob("*.csv"))
    names.remove("actions")
    return reading("third", ["actions", *(name for name in names if name not in area.MADE_HERE)])


def weekly_totals():
    prices = polars.read_csv(area.folder() / "prices.csv")
    expected = polars.read_csv(area.folder() / "expected.csv").row(0, named=True)
    pence = (polars.col("minutes_per_week") * polars.col("pence_an_hour") * 2 + 60) // 120
    query = prices.lazy().group_by("plan").agg(pence.sum().alias("weekly_pence"))
    assert prices.height == expected["lines"]
    assert query.collect()["weekly_pence"].sum() == expected["weekly_pence"]
    return query.collect


peers.serve(
    {
        "polars: columns of the area": lambda: reading("third"),
        "polars: columns of the area without employments": lambda: reading("none"),
        "polars: columns of the area with a fifth employing": lambda: reading("fifth"),
        "polars: columns of an area of England": lambda: reading("england"),
        "polars: columns of every table": every_table,
        "polars: weekly totals": weekly_totals,
    }
)
