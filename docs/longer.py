"""A pseudo-language 40 % longer than English: shows where translations would be cut off."""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QTranslator

LONGER: Final = 0.4
_FIXED: Final = re.compile(r"(\{[^}]*\}|%n|%L?\d|&.|<[^>]*>)")


def longer(text: str) -> str:
    """The text with its words lengthened; places for values, access keys and tags stay."""
    parts = _FIXED.split(text)
    return "".join(part if number % 2 else _lengthen(part) for number, part in enumerate(parts))


def _lengthen(text: str) -> str:
    letters: list[str] = []
    owed = 0.0
    for letter in text:
        letters.append(letter)
        owed += LONGER
        if owed >= 1 and letter.isalpha():
            letters.append(letter.lower())
            owed -= 1
    return "".join(letters)


class Longer(QTranslator):
    """Translates every text of the window; the last one installed is asked first."""

    def translate(
        self, context: bytes | str, sourceText: bytes | str, disambiguation: object = None, n: int = -1
    ) -> str | None:
        """A text that is longer. Plurals are left in their source form."""
        text = sourceText.decode() if isinstance(sourceText, bytes) else sourceText
        name = context.decode() if isinstance(context, bytes) else context
        if name.startswith("Q") and not name.startswith("Question"):
            return None  # Qt's own words, and names of keys
        return longer(text).replace("%n", str(n))

    def isEmpty(self) -> bool:
        return False
