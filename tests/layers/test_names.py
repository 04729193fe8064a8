"""No name of `kith` is declared again in a namespace inside it; the scanner finds such names."""

from __future__ import annotations

from pathlib import Path

import pytest
from names import Declared, declared_in, namesakes, sources_below

ROOT = Path(__file__).resolve().parents[2]


def test_no_name_is_declared_in_kith_and_in_a_namespace_inside_it():
    """`costing::Slot` beside `kith::Slot` once gave one class two definitions in one program."""
    assert namesakes(sources_below(ROOT)) == []


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("struct Slot { int day; struct Inner {}; };", {"Slot"}),
        ("class Slot;", {"Slot"}),
        ("class [[nodiscard]] Slot final : public Base<int> { Slot() {} };", {"Slot"}),
        ("enum class Detail : std::uint8_t { lines, trace };", {"Detail"}),
        ("using Row = std::uint32_t;", {"Row"}),
        ("using other::Row;", {"Row"}),
        ("template <class T, class U = std::vector<T>>\nstruct Part {};", {"Part"}),
        ("template <>\nstruct Part<int> {};", set()),
        ("inline constexpr std::array<int, 2> kAll = {1, 2};\nint next;", {"kAll", "next"}),
        ("constexpr std::int64_t kMost = 1'000'000;", {"kMost"}),
        ("std::string shown(const std::string& text);", {"shown"}),
        ("Money operator+(Money a, Money b) { return a += b; }", set()),
        ("void Slot::add(int day) { days.push_back(day); }\nint other() { return 1; }", {"other"}),
        ("Slot::Slot(int a, int b) : a_{a}, b_{b} { check(); }\nbool ok();", {"ok"}),
        ("[[nodiscard]] std::optional<std::vector<int>> found(Row row) noexcept;", {"found"}),
        ("// struct Slot {};\n/* class Part; */\nconst char* kText = \"class A;\";", {"kText"}),
        ("static_assert(sizeof(int) == 4);", set()),
        ("const auto kAdd = [](int a) { return a; };\nint last = 0;", {"kAdd", "last"}),
    ],
)
def test_the_scanner_knows_what_a_declaration_declares(source, names):
    text = f"#include <vector>\n\nnamespace kith {{\n{source}\n}}  // namespace kith\n"
    assert {declared.name for declared in declared_in(text)} == names


def test_the_scanner_knows_the_namespace_of_each_name():
    text = """
namespace kith::costing {
struct Line {};
namespace {
namespace act = columns::actions;
int helper() { return 2; }
}  // namespace
}  // namespace kith::costing
namespace kith { struct Area {}; }
"""
    assert declared_in(text) == {
        Declared(("kith", "costing"), "Line"),
        Declared(("kith", "costing", "(anonymous)"), "act"),
        Declared(("kith", "costing", "(anonymous)"), "helper"),
        Declared(("kith",), "Area"),
    }


OUTER = "namespace kith { struct Slot {}; }"


@pytest.mark.parametrize(
    "inner",
    [
        "namespace kith::costing { struct Slot {}; }",
        "namespace kith { namespace costing { class Slot; } }",
        "namespace kith::costing { namespace { void Slot(); } }",
        "namespace kith::costing { using Slot = int; }",
    ],
)
def test_a_name_of_kith_that_is_declared_inside_it_again_is_found(inner):
    assert namesakes({"a.hpp": OUTER, "b.hpp": inner}) == ["Slot: a.hpp and b.hpp"]


@pytest.mark.parametrize(
    "other",
    [
        "namespace kith::costing { struct Line { struct Slot {}; }; }",
        "namespace kith::costing { kith::Slot first_slot(); }",
        "namespace kith { namespace { struct Slot {}; } }",
        "namespace other { struct Slot {}; }",
    ],
)
def test_what_hides_no_name_of_kith_is_not_found(other):
    assert namesakes({"a.hpp": OUTER, "b.cpp": other}) == []
