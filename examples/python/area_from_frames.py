"""An area from data frames: who is around people, what their plans cost, what a rise would cost."""

import polars

import kith

people = polars.DataFrame({"person": ["ana", "ben"], "born": ["1961", "1984"]})
ties = polars.DataFrame(
    {
        "person": ["ana", "ana", "ben"],
        "supporter": ["sister", "friend", "carer"],
        "kind": ["family", "friend", "agency_worker"],
        "paid": [True, False, True],
    }
)
plans = polars.DataFrame(
    {
        "plan": ["ana-v1", "ben-v1"],
        "person": ["ana", "ben"],
        "first_day": ["2026-04-06", "2026-04-06"],
        "last_day": ["2027-04-05", "2027-04-05"],
    }
)


def actions(hourly: str) -> polars.DataFrame:
    return polars.DataFrame(
        {
            "action": ["ana.hours", "ben.visits"],
            "plan": ["ana-v1", "ben-v1"],
            "who": ["sister", "carer"],
            "schedule": ["9h per week", "daily 09:00-09:30, 17:00-17:30"],
            "rate": [hourly, "15.00"],
            "per": ["hour", "hour"],
        }
    )


area = kith.Area(people=people, ties=ties, plans=plans, actions=actions("10.00"))
dearer = kith.Area(people=people, ties=ties, plans=plans, actions=actions("12.71"))

rows = polars.DataFrame(area.cost().table("plans"))
print(rows.select("plan", "weekly_pence", "annual_pence"))
rise = dearer.cost()["ana-v1"].annual - area.cost()["ana-v1"].annual
print(f"at the wage floor the sister's hours cost £{rise} a year more")
print(area.network().summary)
