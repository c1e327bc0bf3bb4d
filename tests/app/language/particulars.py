"""What a complete translation of the window has of its own, and its texts: for the tests of all of them."""

from __future__ import annotations

import re
import string
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from app import theme
from app.language.choice import FILES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ROOT = theme.RESOURCES.parent
ROW = re.compile(r"^\| ([^|\n]+) \| ([^|\n]+) \|.*$(?!\n\|-)", re.MULTILINE)
"""A row of a glossary, but not its heading: the English forms of a word, and what they are in the language."""


class Message(NamedTuple):
    """One text of the window, or sentence of core."""

    context: str
    source: str
    forms: tuple[str, ...]
    """Its translation; of a text with a number, one for each plural of the language."""
    finished: bool


@dataclass(frozen=True)
class Particulars:
    """One language that is said to be complete."""

    name: str
    """As in maskloom_<name>.ts and glossary.<name>.md."""
    plurals: int
    """How many forms Qt wants of a text with a number."""
    same: re.Pattern[str]
    """English that is the same in this language: names of programs, formats, methods and keys."""
    written: re.Pattern[str]
    """What every other translation has in it."""
    wrong: re.Pattern[str]
    """Punctuation that the language does not write so."""
    otherwise: frozenset[str]
    """Sources in which a word of the glossary means something else, or is part of a name."""
    spaced: bool = True
    """Whether it writes spaces between sentences, so that those at the ends of a text stay."""
    bracketed_keys: bool = False
    """Whether an access key stands in brackets after its text, as the text has no such letter."""

    @property
    def glossary(self) -> Path:
        """The terms that translators keep to."""
        return ROOT / "docs" / f"glossary.{self.name.replace('_', '-')}.md"

    @cached_property
    def messages(self) -> tuple[Message, ...]:
        """Everything in its file."""
        return tuple(_read(FILES / f"maskloom_{self.name}.ts"))

    @cached_property
    def terms(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        """A pattern for each word's forms in English, and one for what it may be in this language."""
        return tuple(self._terms())

    def _terms(self) -> Iterator[tuple[str, re.Pattern[str]]]:
        for english, words in ROW.findall(self.glossary.read_text(encoding="utf-8")):
            forms = "|".join(map(re.escape, english.split(", ")))
            stems = "|".join(map(re.escape, re.split(r"、|, ", words)))
            yield (
                rf"(?<![\w/.-])({forms})(s|\(s\))?(?![\w.-]|$(?<=IoU)\w)",
                re.compile(stems, re.IGNORECASE),
            )


def _read(file: Path) -> Iterator[Message]:
    for context in ET.parse(file).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = translation.findall("numerusform") or [translation]
            yield Message(
                context.findtext("name") or "",
                message.findtext("source") or "",
                tuple(form.text or "" for form in forms),
                translation.get("type") != "unfinished",
            )


def values(text: str) -> list[str]:
    """What the program puts into a text, and its tags, sorted."""
    fields = [f"{name}:{form}" for _, name, form, _ in string.Formatter().parse(text) if name is not None]
    return sorted([*fields, *re.findall(r"%n|%\d|</?\w+>", text)])
