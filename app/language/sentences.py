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
from app.language.joining import sentences_text
from app.language.numbers import localised

CONTEXT: Final = "Core"
PATTERNS: Final = theme.RESOURCES / "languages" / "core.json"
BREAK: Final = re.compile(r"[.!?…] (?=[„¿¡]?[A-ZÀ-ÖØ-Þ\d])|[。！？：] ?(?=\S)")
"""Where a sentence ends and the next begins, in any of the languages."""

log = logging.getLogger(__name__)


def spoken(text: str) -> str:
    """A text of core in the user's language: every known sentence is translated, the rest is not changed."""
    for pattern, translated in _translations():
        match = pattern.fullmatch(text)
        if match is not None:
            return translated.format(*(spoken(localised(value)) for value in match.groups()))
    end = BREAK.search(text)
    if end is None:
        return text
    parts = text[: end.start() + 1], text[end.end() :]
    said = tuple(map(spoken, parts))
    return sentences_text(said) if said != parts else text


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
