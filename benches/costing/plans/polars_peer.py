"""polars computing the weekly total of every plan in pence, with whole numbers and one group_by.

Minutes a week and prices are columns already: what a schedule, a good day or a budget is, polars is
not asked. The sum over all plans must be kith's.
"""

import polars

import whole_area_peers as area


def weekly_totals(prices):
    pence = (polars.col("minutes_per_week") * polars.col("pence_an_hour") * 2 + 60) // 120
    return prices.lazy().group_by("plan").agg(pence.sum().alias("weekly_pence")).collect()


def main():
    prices = polars.read_csv(area.tables() / "prices.csv")
    expected = polars.read_csv(area.tables() / "expected.csv").row(0, named=True)
    assert prices.height == expected["lines"]
    assert weekly_totals(prices)["weekly_pence"].sum() == expected["weekly_pence"]

    seconds = area.best_seconds(lambda: weekly_totals(prices))
    print(f"polars weekly totals,{prices.height / seconds},rows/s")


if __name__ == "__main__":
    main()
