"""Core speaks English and knows no Qt: its sentences are translated here, by their patterns.

`resources/languages/update.py` collects the patterns of core's sentences, with {0}, {1} ... where core puts values
in, for translators (context "Core") and in `resources/languages/core.json` for this module.
"""

from __future__ import annotations

import json
import logging
import re
from functools import cache
from typing import Final

from PySide6.QtCore import QCoreApplication

from app import theme

CONTEXT: Final = "Core"
PATTERNS: Final = theme.RESOURCES / "languages" / "core.json"

log = logging.getLogger(__name__)


def spoken(text: str) -> str:
    """A text of core in the user's language: every known sentence is translated, the rest is not changed."""
    for pattern, translated in _translations():
        match = pattern.fullmatch(text)
        if match is not None:
            return translated.format(*(spoken(value) for value in match.groups()))
    end = _sentence_end(text)
    return f"{spoken(text[:end])} {spoken(text[end + 1 :])}" if end else text


def forget() -> None:
    """Reload the translations after another language was installed."""
    _translations.cache_clear()


@cache
def _translations() -> list[tuple[re.Pattern[str], str]]:
    """What is translated, the most telling pattern first; nothing in English."""
    translations = []
    for source in _patterns():
        translated = QCoreApplication.translate(CONTEXT, source)
        if translated != source:
            translations.append((len(re.sub(r"{\d+}", "", source)), _pattern(source), translated))
    return [(pattern, translated) for _, pattern, translated in sorted(translations, key=lambda f: -f[0])]


def _patterns() -> list[str]:
    try:
        return list(json.loads(PATTERNS.read_text(encoding="utf-8")))
    except (OSError, ValueError) as error:
        log.warning("core's sentences stay English: %s", error)
        return []


def _pattern(source: str) -> re.Pattern[str]:
    parts = re.split(r"{\d+}", source)
    return re.compile("(.*?)".join(re.escape(literal) for literal in parts), re.DOTALL)


def _sentence_end(text: str) -> int:
    """Where the first of several sentences ends; 0 if there is one only."""
    match = re.search(r"[.!?…](?= [A-Z])", text)
    return match.end() if match is not None else 0
