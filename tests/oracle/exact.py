"""Exact sums as traces write them: numbers, + - * / and parentheses, in fractions."""

import ast
from fractions import Fraction
from math import floor

OPERATIONS = {ast.Add: Fraction.__add__, ast.Sub: Fraction.__sub__, ast.Mult: Fraction.__mul__,
              ast.Div: Fraction.__truediv__}


def value(text):
    """What `text` comes to: value("90 * 365 / 7") is 32850/7."""
    return worth(ast.parse(text, mode="eval").body, text)


def worth(node, text):
    if isinstance(node, ast.BinOp):
        return OPERATIONS[type(node.op)](worth(node.left, text), worth(node.right, text))
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        return -worth(node.operand, text)
    if isinstance(node, ast.Constant):
        return Fraction(ast.get_source_segment(text, node))  # the digits as written, never a float
    raise ValueError(f"not an exact sum: {text}")


def rounded(amount, rounding):
    """`amount` by a rounding as a trace names it: "half_up 0.01"."""
    rule, step = rounding.split()
    step = Fraction(step)
    steps = abs(amount) / step
    down = floor(steps)
    rest = steps - down
    half = Fraction(1, 2)
    away = {"half_up": rest >= half, "half_even": rest > half or (rest == half and down % 2),
            "half_down": rest > half, "up": rest > 0, "down": False}[rule]
    return (down + bool(away)) * step * (-1 if amount < 0 else 1)
