"""What the words wage, compare, price, reconcile and what-if print for a person to read."""

import pytest

import kith
from conftest import ROOT, run_kith

PLANS = ROOT / "examples" / "plans"
SISTER = PLANS / "sister.json"
WAGE = """\
a0                  £4,885.92
e1/insurance           £75.00
e1/payroll            £120.00
e1/ni                   £0.00
e1/pension              £0.00
cost                £5,080.92
left                    £0.08
e1             £10.44 an hour
a penny more        £5,085.60
"""
COMPARED = """\
a0      +£15.00 a week   +£780.00 a year
total   +£15.00 a week   +£780.00 a year
minutes a week -120
of the first plan's year +16.67 %
the same money buys 360 minutes a week, -33.33 %
"""
UPLIFTED = """\
home care, an hour   £20.28
cost                 £20.28
price                £20.28
uplifted             £21.64
"""


def printed(*arguments, **how):
    done = run_kith(*arguments, **how)
    assert done.returncode == 0, done.stderr
    return done.stdout.decode()


def test_wage_prints_the_wage_and_what_it_costs():
    asked = ["--employment", "e1", "--budget", "5081.00"]

    assert printed("wage", SISTER, *asked) == WAGE
    assert printed("wage", "-", *asked, input=SISTER.read_bytes()) == WAGE


def test_wage_says_why_there_is_none():
    page = printed("wage", SISTER, "--employment", "e1", "--budget", "194.99")

    assert page.splitlines()[-1].split() == ["e1", "no", "wage:", "budget_too_small"]


@pytest.mark.parametrize(
    "asked",
    [
        ["--employment", "nobody", "--budget", "5081.00"],
        ["--employment", "e1", "--budget", "much"],
        ["--employment", "e1", "--budget", "-1.00"],
        ["--employment", "e1"],
    ],
)
def test_a_wrong_question_is_wrong_use(asked):
    done = run_kith("wage", SISTER, *asked)

    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr


def test_compare_prints_line_by_line():
    assert printed("compare", PLANS / "sister-hours.json", PLANS / "agency.json") == COMPARED


def test_compare_prints_in_how_many_years_a_purchase_pays_for_itself():
    def plan(hours, *actions):
        wash = {"action": "wash", "schedule": hours, "rate": "15.00", "per": "hour"}
        days = {"first_day": "2026-04-06", "last_day": "2027-04-05"}
        person = {"person": "p1", "nation": "england"}
        return {
            "kith": "plan/1",
            "person": person,
            "plan": {"plan": "v1", **days},
            "actions": [wash, *actions],
        }

    room = {"action": "room", "schedule": "once 2026-05-01", "rate": "4200.00", "per": "item"}
    plans = plan("7h per week"), plan("3h30 per week", {**room, "one_off": True})

    assert "pays for itself in 1.54 years\n" in str(kith.compare(*plans))
    assert "pays for itself in 1.54 years, 1.61 at 3.5 % a year\n" in str(
        kith.compare(*plans, discount_rate="0.035")
    )
    assert "pays for itself in 1.54 years, never at 70 % a year\n" in str(
        kith.compare(*plans, discount_rate="0.7")
    )


def test_price_prints_what_it_is_made_of():
    assert printed("price", ROOT / "examples/prices/home-care-uplift-2025.json") == UPLIFTED


def test_what_if_takes_a_plan_too():
    page = printed("what-if", SISTER, "--what-if", "mileage_rate=0.50@2026-04-06")

    assert "a4             +£0.63 a week   +£32.76 a year\n" in page
    assert "total          +£0.63 a week   +£32.76 a year\n" in page


def test_reconcile_takes_a_document_or_a_csv_file(tmp_path):
    extract = tmp_path / "extract.csv"
    extract.write_text(
        "plan,service,amount,per,note\np1-v1,support_assistant,4692.86,year,by 365/7\n"
        "p0-v1,home_care,5200.00,year,\n"
    )
    riverbank = ROOT / "examples" / "riverbank"

    by_document = printed("reconcile", riverbank, ROOT / "examples/extracts/riverbank.json")
    by_csv = printed("reconcile", riverbank, extract)

    assert by_csv == by_document
    assert by_csv.splitlines()[1].split() == [
        *("p1-v1", "support_assistant", "a", "year", "£4,692.86", "£4,680.00", "+£12.86"),
        *("convention", "(weekly", "x", "365/7)"),
    ]
