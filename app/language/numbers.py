"""Numbers with a fraction as the user's language writes them, and as a person types them."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QLocale

_FRACTION: Final = re.compile(r"([+-]?\d+)\.(\d+(?:e[+-]?\d+)?(?: [^\W\d]+| %)?)")
"""A number with a fraction, also with its unit; not a version such as 1.0.2."""


def number_text(number: float, form: str) -> str:
    """The number in a format such as "+.3f", with the language's decimal point."""
    return format(number, form).replace(".", QLocale().decimalPoint())


def localised(text: str) -> str:
    """What core writes as a number, with the language's decimal point; other text is not changed."""
    match = _FRACTION.fullmatch(text)
    return text if match is None else QLocale().decimalPoint().join(match.groups())


def as_typed(text: str) -> str:
    """The text of a field with the language's decimal point.

    Some keypads type a point in every language; as a thousands separator, it would make 25 of 0.25.
    """
    return text.replace(".", QLocale().decimalPoint())
