"""The command line, to the letter of the contract."""

import json
import os
import signal
import subprocess
import sys
import time

import pytest

import kith
from conftest import PLANS, RIVERBANK, ROOT, environment, run_kith

SISTER = ROOT / "examples" / "plans" / "sister.json"
PAGE = """\
a0         Nine hours a week, used flexibly   £90.00 a week   £4,680.00 a year
a4         Petrol to fetch her                 £5.67 a week     £294.84 a year
e1         Employer costs                      £3.75 a week     £195.00 a year
total                                         £99.42 a week   £5,169.84 a year   (weekly x 52)
council    £4,900.00   left £25.00      own   £312.00   left £17.16, £22.80 short in 1 year of 20
warning    wage_below_minimum /employments/0/pay_rate: 10.00, must be >= 12.71 from 2026-04-01
"""


def last_line(done):
    return done.stdout.decode().splitlines()[-1]


def test_cost_prints_the_page_of_the_contract():
    done = run_kith("cost", SISTER)

    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode() == PAGE


def test_cost_reads_standard_input():
    done = run_kith("cost", "-", input=SISTER.read_bytes())

    assert done.stdout.decode() == PAGE


def test_explain_prints_every_trace_or_one():
    everything = run_kith("cost", SISTER, "--explain")
    one = run_kith("cost", SISTER, "--explain", "a4")

    assert everything.returncode == one.returncode == 0
    assert one.stdout in everything.stdout
    assert "0.45" in one.stdout.decode()


@pytest.mark.parametrize("plan", PLANS, ids=lambda plan: plan.stem)
def test_every_example_is_costed_checked_and_explained(plan):
    assert run_kith("cost", plan, "--explain").returncode == 0
    assert last_line(run_kith("check", plan)).startswith("ok: 1 person, ")


def test_check_counts_what_can_be_used():
    done = run_kith("check", RIVERBANK)

    assert (done.returncode, last_line(done)) == (0, "ok: 12 people, 96 ties, 61 actions")


def test_check_prints_a_line_a_fault_and_their_number(tmp_path):
    (tmp_path / "people.csv").write_text("person\np1\n")
    (tmp_path / "plans.csv").write_text(
        "plan,person,first_day,last_day\np1-v1,p1,2026-04-06,2027-04-05\n"
    )
    (tmp_path / "actions.csv").write_text(
        "action,plan,schedule,who\na1,p1-v1,dayly,self\na2,p1-v1,daily 1h,nobody\n"
    )

    done = run_kith("check", tmp_path)

    lines = done.stdout.decode().splitlines()
    assert done.returncode == 1
    assert lines[0].startswith("actions[0].schedule: schedule_syntax at 0, found 'dayly'")
    assert lines[1].startswith("actions[1].who: dangling_reference")
    assert lines[2:] == ["2 faults"]


def test_one_fault_is_one_fault(tmp_path):
    plan = tmp_path / "plan.json"
    plan.write_text("{")

    done = run_kith("check", plan)

    assert (done.returncode, last_line(done)) == (1, "1 fault")


def test_run_writes_a_report_and_tables(tmp_path):
    done = run_kith("run", RIVERBANK, "-o", tmp_path / "out")

    assert (done.returncode, done.stderr) == (0, b"")
    assert last_line(done) == f"report: {tmp_path}/out/report.html"
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        "report.html",
        "plans.csv",
        "lines.csv",
        "budgets.csv",
        "network.csv",
        "outcomes.csv",
        "result.json",
    }
    plans = (tmp_path / "out" / "plans.csv").read_text(encoding="utf-8").splitlines()
    assert plans[0].startswith("plan,person,first_day,last_day,weekly,annual,period,one_off")
    assert plans[1].startswith("p1-v1,p1,2026-04-06,2027-04-05,99.42,5169.84,5183.51,0.00")
    assert len(plans) == 13


def test_run_takes_the_options_of_a_costing(tmp_path):
    run_kith("run", RIVERBANK, "-o", tmp_path, "--convention", "calendar", "--threads", "2")

    result = json.loads((tmp_path / "result.json").read_text(encoding="utf-8"))

    assert result["basis"]["convention"] == "calendar"
    assert result["totals"]["annual"] == str(
        sum(one.annual for one in kith.read_area(RIVERBANK).cost(convention="calendar"))
    )


def test_synth_ends_with_what_it_wrote(tmp_path):
    done = run_kith("synth", "--people", "50", "--seed", "1", "-o", tmp_path / "area")

    assert done.returncode == 0
    assert last_line(done).startswith(f"wrote {tmp_path}/area: 50 people, 1050 ties, ")
    assert last_line(done).endswith(f"sha256 {kith.synth(people=50, seed=1).sha256}")
    assert last_line(run_kith("check", tmp_path / "area")).startswith("ok: 50 people, 1050 ties, ")


def test_every_option_is_a_flag():
    options = kith.schema("options/1")["properties"]
    told = run_kith("cost", "--help").stdout.decode()
    elsewhere = {"period": "--first-day", "rounding": "--rounding-rule", "what_if": "--what-if"}

    for name in options:
        assert elsewhere.get(name, f"--{name.replace('_', '-')}") in told, name


def test_flags_reach_the_costing():
    done = run_kith(
        "cost",
        SISTER,
        "--json",
        "--first-day",
        "2026-04-06",
        "--last-day",
        "2026-05-03",
        "--detail",
        "totals",
        "--rounding-step",
        "1.00",
        "--rounding-rule",
        "up",
        "--what-if",
        "nmw_nlw_rate=13.00@2026-04-06",
    )

    cost = json.loads(done.stdout)
    assert cost["basis"]["last_day"] == "2026-05-03"
    assert cost["basis"]["rounding"] == {"rule": "up", "step": "1.00", "at": "line"}
    assert "lines" not in cost
    assert (
        done.stdout
        == kith.cost(
            SISTER,
            period={"first_day": "2026-04-06", "last_day": "2026-05-03"},
            detail="totals",
            rounding={"rule": "up", "step": "1.00"},
            what_if=[{"set": "nmw_nlw_rate", "value": "13.00", "first_day": "2026-04-06"}],
        ).to_json()
    )


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("no-such-command",),
        ("cost",),
        ("cost", "no-such-file.json"),
        ("cost", SISTER, "--convention", "weekly"),
        ("cost", SISTER, "--what-if", "nonsense"),
        ("run", RIVERBANK),
        ("synth", "--people", "0", "-o", "build/never"),
        ("check", "no-such-folder"),
    ],
    ids=str,
)
def test_wrong_use_is_two_and_says_why_on_stderr(arguments):
    done = run_kith(*arguments)

    assert done.returncode == 2
    assert done.stdout == b"" and done.stderr


def test_faults_of_the_options_are_one_too(tmp_path):
    options = tmp_path / "options.json"
    options.write_text('{"conventions": "weeks_52"}')

    done = run_kith("cost", SISTER, "--options", options)

    assert done.returncode == 1
    assert done.stdout.decode().startswith("/conventions: unknown_key")


def test_faults_are_a_document_where_a_document_is_asked_for(tmp_path):
    plan = tmp_path / "plan.json"
    plan.write_text("{}")

    done = run_kith("cost", plan, "--json")

    assert done.returncode == 1
    assert json.loads(done.stdout)["kith"] == "faults/1"


def test_an_interrupt_is_three():
    command = [sys.executable, "-m", "kith", "run", "-o", "/dev/null/never", str(RIVERBANK)]
    wait = (
        "import signal, sys, time; from kith import cli; from kith.areas import run; "
        "run.answer = lambda *_: (print('ready', flush=True), time.sleep(30)); "
        f"sys.exit(cli.main({command[3:]!r}))"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", wait],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
    )
    assert process.stdout.readline() == b"ready\n"
    time.sleep(0.1)
    process.send_signal(signal.SIGINT)
    _, complaint = process.communicate(timeout=30)

    assert process.returncode == 3
    assert complaint.decode().strip() == "kith: cancelled"


def test_a_defect_is_four():
    broken = (
        "import sys, kith; from kith import cli; kith.cost = lambda *_, **__: 1 / 0; "
        f"sys.exit(cli.main(['cost', {str(SISTER)!r}]))"
    )

    done = subprocess.run(
        [sys.executable, "-c", broken],
        capture_output=True,
        timeout=60,
        check=False,
        env=environment(),
    )

    assert done.returncode == 4
    assert done.stderr.decode().startswith("kith: internal: ZeroDivisionError")


def test_a_closed_pipe_is_no_failure():
    done = subprocess.run(
        f"{sys.executable} -m kith cost {SISTER} --json | head -c 1",
        shell=True,
        capture_output=True,
        timeout=60,
        check=True,
        env=environment(),
        cwd=ROOT,
    )

    assert (done.stdout, done.stderr) == (b"{", b"")


def test_progress_goes_to_a_terminal_only(tmp_path):
    reader, writer = os.openpty()
    command = [sys.executable, "-m", "kith", "run", str(RIVERBANK), "-o", str(tmp_path)]

    done = subprocess.run(
        command,
        stdout=subprocess.PIPE,
        stderr=writer,
        timeout=60,
        check=True,
        env=environment(),
        cwd=ROOT,
    )
    os.close(writer)
    shown = os.read(reader, 1 << 16).decode()
    os.close(reader)

    assert "costing: 100 %" in shown
    assert b"costing" not in done.stdout


def test_the_version_is_said():
    assert run_kith("--version").stdout.decode() == f"kith {kith.__version__}\n"
