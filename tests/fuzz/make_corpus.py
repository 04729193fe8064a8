"""Writes the seeds that are made from the examples: python tests/fuzz/make_corpus.py"""

import hashlib
import json
import random
from pathlib import Path

HERE = Path(__file__).resolve().parent
EXAMPLES = HERE.parents[1] / "examples"
SCHEDULES = (
    "daily 1h30", "mon 09:00-10:00; wed 10:00-11:00", "mon-fri 07:00-08:00, 17:00-17:30", "9h per week",
    "10h in total", "2 nights per week", "3 items per month", "4 times per year 30m", "1h per 4 weeks",
    "once 2026-06-13", "once 2026-06-13 10:00-12:00", "1st,3rd mon of month", "last fri of month at 10:00 for 1h",
    "day 31 of month", "bank holidays 09:00-10:00", "daily 1h except 2026-08-01..2026-08-14, 2026-12-25",
    "mon 09:00-10:00 not bank holidays", "sun 22:00-24:00 every 2 weeks from 2026-04-13 until 2026-12-31",
    "daily in term time", "sat-mon 22:00-07:00", "tue at 14:30 for 45m in school holidays",
)
RULES = (
    "FREQ=DAILY;COUNT=10", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;WKST=SU 09:00-10:00",
    "FREQ=MONTHLY;BYDAY=2MO,-1FR;BYMONTH=4,5", "FREQ=MONTHLY;BYMONTHDAY=-1,15;UNTIL=20271231T000000Z",
    "FREQ=YEARLY;BYYEARDAY=1,100,-1;INTERVAL=3", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "FREQ=HOURLY;INTERVAL=3", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
)
OPTIONS = (
    {"convention": "calendar"}, {"convention": "weeks_365_7", "detail": "totals"}, {"weeks": True, "convention": "cld"},
    {"period": {"first_day": "2026-04-06", "last_day": "2026-06-28"}, "as_at": "2026-05-01"},
    {"rounding": {"rule": "up", "step": "0.04", "at": "visit"}, "incomplete": "refuse"},
    {"what_if": [{"set": "nmw_nlw_rate", "value": "13.50", "first_day": "2026-04-01"}]},
    {"parameters": [{"name": "nmw_nlw_rate", "first_day": "2026-04-01", "value": ""}], "faults_shown": 3},
    {"minutes": "elapsed", "audience": "broker", "threads": 2},
)
PLAN = {
    "kith": "plan/1", "person": {"person": "p1", "nation": "england"},
    "plan": {"plan": "v1", "first_day": "2026-04-06", "last_day": "2027-04-05"},
    "actions": [{"action": "a", "schedule": "9h per week", "rate": "10.00", "per": "hour"}],
}
REQUESTS = (
    {"call": "cost", "documents": [PLAN], "options": {"convention": "calendar"}},
    {"call": "compare", "documents": [PLAN, PLAN], "options": {"discount_rate": "0.03"}, "x_note": [1, {}]},
    {"call": "wage", "documents": [PLAN], "employment": "e1", "budget": "5081.00"},
    {"call": "schedule", "text": "mon,wed 09:00-10:00 every 2 weeks"},
    {"call": "parameter", "name": "nmw_nlw_rate", "day": "2026-04-06"},
    {"call": "price_build_up", "documents": [{"lines": [{"name": "pay", "amount": "12.71"}]}]},
    {"call": "score", "documents": [{"instrument": "swemwbs", "responses": [3, 4, 3, 4, 3, 4, 3]}]},
    {"call": "none", "documents": [], "options": None},
)


def seeds():
    for path in sorted((EXAMPLES / "plans").glob("*.json")):
        yield "p" + json.dumps(json.loads(path.read_text(encoding="utf-8")), separators=(",", ":"))
    yield from ("s" + schedule for schedule in SCHEDULES)
    yield from ("r" + rule for rule in RULES)
    yield from ("o" + json.dumps(options) for options in OPTIONS)
    yield from ("c" + json.dumps(request) for request in REQUESTS)


def batches():
    rng = random.Random(1)
    for size in (40, 120, 400, 1200):
        yield from (b"a" + rng.randbytes(size) for _ in range(3))


def main():
    folder = HERE / "corpus"
    folder.mkdir(exist_ok=True)
    for seed in [*(text.encode() for text in seeds()), *batches()]:
        (folder / hashlib.sha256(seed).hexdigest()[:16]).write_bytes(seed)


if __name__ == "__main__":
    main()
