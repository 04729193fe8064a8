"""The flags of the commands are made from the schemas of options, and make options documents."""

import argparse
import json

import pytest

import kith
from kith.command.flags import add_flags, flags_of, options_of
from kith.command.parser import COMMANDS, parser

SCHEMAS = ("options/1", "fit_options/1", "payments_options/1", "compare_options/1")


def given(*words, schemas=("options/1",)):
    """What a command with the flags of these schemas makes of words."""
    made = argparse.ArgumentParser(exit_on_error=False)
    add_flags(made, *schemas)
    return options_of(made.parse_args(words))


@pytest.mark.parametrize("schema", SCHEMAS)
def test_every_option_has_a_flag_with_a_help_text(schema):
    flags = flags_of(schema)

    assert {flag.option for flag in flags} == set(kith.schema(schema)["properties"])
    assert len({flag.destination for flag in flags}) == len(flags)
    assert all(flag.shape.get("description") for flag in flags)


def test_what_a_flag_takes_is_what_the_schema_allows():
    flags = {flag.destination: flag for flag in flags_of("options/1")}
    options = kith.schema("options/1")["properties"]

    assert flags["convention"].shape["enum"] == options["convention"]["enum"]
    assert flags["rounding_rule"].shape == options["rounding"]["properties"]["rule"]
    assert flags["first_day"].shape == options["period"]["properties"]["first_day"]


def test_flags_without_a_word_make_no_options():
    assert given() == {}


def test_members_of_an_object_are_flags_of_their_own():
    words = ["--first-day", "2026-04-06", "--rounding-rule", "up", "--rounding-step", "0.05"]

    assert given(*words) == {
        "period": {"first_day": "2026-04-06"},
        "rounding": {"rule": "up", "step": "0.05"},
    }


def test_a_truth_value_a_number_and_a_word():
    words = ["--weeks", "--threads", "2", "--convention", "calendar", "--as-at", "2026-04-06"]

    assert given(*words) == {
        "weeks": True,
        "threads": 2,
        "convention": "calendar",
        "as_at": "2026-04-06",
    }


def test_a_change_may_be_given_again_and_an_amount_may_have_several():
    changes = ["--what-if", "pay_rate=+5%@2026-04-06", "--what-if", "a=b=c@2026-05-01"]

    assert given(*changes)["what_if"] == [
        {"set": "pay_rate", "value": "+5%", "first_day": "2026-04-06"},
        {"set": "a", "value": "b=c", "first_day": "2026-05-01"},
    ]
    both = ("options/1", "contributions_what_if_options/1")
    assert given("--bands", "20,50.00", schemas=both) == {"bands": ["20", "50.00"]}


@pytest.mark.parametrize("change", ["nonsense", "=5@2026-04-06", "a=@2026-04-06", "a=5", "a=5@"])
def test_a_change_is_a_name_a_value_and_a_day(change):
    with pytest.raises(argparse.ArgumentTypeError, match="NAME=VALUE@DATE"):
        given("--what-if", change)


def test_flags_are_laid_over_the_options_of_a_file(tmp_path):
    options, rows = tmp_path / "options.json", tmp_path / "rows.json"
    options.write_text(json.dumps({"convention": "cld", "rounding": {"rule": "up", "at": "week"}}))
    rows.write_text(json.dumps([{"name": "nmw_nlw_rate"}]))

    words = ["--options", options, "--rounding-rule", "down", "--parameters", rows]

    assert given(*map(str, words)) == {
        "convention": "cld",
        "rounding": {"rule": "down", "at": "week"},
        "parameters": [{"name": "nmw_nlw_rate"}],
    }


def test_a_file_of_the_wrong_kind_is_refused(tmp_path):
    options = tmp_path / "options.json"
    options.write_text("[]")

    with pytest.raises(argparse.ArgumentTypeError, match="must hold a JSON object"):
        given("--options", str(options))


def test_every_command_describes_itself():
    text = parser().format_help()

    assert len({command.name for command in COMMANDS}) == len(COMMANDS)
    for command in COMMANDS:
        assert command.about in " ".join(text.split())
