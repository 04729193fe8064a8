"""The suite counts what ran, and nothing that is missing, broken or skipped passes unseen."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest
from steps import Count, Step, Suite, closing_line, counted, execute, google_test, junit


@pytest.fixture
def step(tmp_path, monkeypatch):
    monkeypatch.setattr("steps.LOGS", tmp_path)

    def make(code: str, **rest) -> Step:
        return Step("a step", [sys.executable, "-c", code], **rest)

    return make


def outcome(step: Step) -> Count:
    return counted(step, execute(step))[0]


def test_a_step_without_counts_is_one_test(step):
    assert outcome(step("")) == Count(1, 0)
    assert outcome(step("raise SystemExit(3)")) == Count(0, 1)


def test_a_build_that_succeeds_is_no_test_but_one_that_fails_is_a_failure(step):
    assert outcome(step("", is_test=False)) == Count(0, 0)
    assert outcome(step("raise SystemExit(1)", is_test=False)) == Count(0, 1)


def test_the_closing_line_of_a_script_counts(step):
    assert outcome(step("print('one\\n3 passed, 0 failed')", count=closing_line)) == Count(3, 0)


def test_a_closing_line_that_is_not_the_last_does_not_count(step):
    assert outcome(step("print('3 passed, 0 failed\\nbye')", count=closing_line)) == Count(0, 1)


def test_an_exit_status_that_contradicts_the_counts_is_a_failure(step):
    assert outcome(step("print('3 passed, 0 failed'); exit(1)", count=closing_line)) == Count(3, 1)


def test_a_step_that_ran_no_test_is_a_failure(step):
    assert outcome(step("print('0 passed, 0 failed')", count=closing_line)) == Count(0, 1)


def test_a_program_that_is_missing_is_a_failure(step, tmp_path):
    missing = Step("gone", [str(tmp_path / "gone")], google_test(tmp_path / "gone.json"))
    assert outcome(missing) == Count(0, 1)


def test_a_program_that_crashes_before_its_report_is_a_failure(step, tmp_path):
    assert outcome(
        step("import os; os.abort()", count=google_test(tmp_path / "none.json"))
    ) == Count(0, 1)


def test_a_step_that_never_ends_is_stopped_and_failed(step):
    assert outcome(step("import time; time.sleep(60)", seconds=0.2)) == Count(0, 1)


def test_google_tests_that_fail_or_are_skipped_or_disabled_do_not_pass(step, tmp_path):
    report = tmp_path / "report.json"
    report.write_text(
        json.dumps(
            {
                "testsuites": [
                    {
                        "testsuite": [
                            {"result": "COMPLETED"},
                            {"result": "COMPLETED", "failures": [{}]},
                            {"result": "SKIPPED"},
                            {"result": "SUPPRESSED"},
                        ]
                    }
                ]
            }
        )
    )
    assert google_test(report)(Path()) == Count(1, 3)


def test_pytest_cases_that_fail_break_or_are_skipped_do_not_pass(step, tmp_path):
    report = tmp_path / "report.xml"
    report.write_text(
        "<testsuites><testsuite><testcase/><testcase><failure/></testcase>"
        "<testcase><error/></testcase><testcase><skipped/></testcase></testsuite></testsuites>"
    )
    assert junit(report)(Path()) == Count(1, 3)


def test_the_last_line_is_the_sum(step, tmp_path, capsys):
    (tmp_path / "times.tsv").write_text("1.5\tvirtual environment\n")
    suite = Suite()

    suite.run([step("print('3 passed, 0 failed')", count=closing_line), step("")])

    assert suite.close() == 0
    assert capsys.readouterr().out.splitlines()[-1] == "4 passed, 0 failed"


def test_the_last_line_and_the_exit_status_tell_a_failure(step, tmp_path, capsys):
    (tmp_path / "times.tsv").write_text("")
    suite = Suite()

    suite.run([step(""), step("raise SystemExit(1)")])

    assert suite.close() == 1
    assert capsys.readouterr().out.splitlines()[-1] == "1 passed, 1 failed"


def test_a_suite_that_ran_nothing_fails(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr("steps.LOGS", tmp_path)
    (tmp_path / "times.tsv").write_text("")
    assert Suite().close() == 1
