"""Every plural of the window has its English forms, and the window finds them."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from app import theme
from app.actions import table as actions
from app.language.choice import FILES, LANGUAGES, install_language, use_language
from app.session import Session

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication

ROOT = theme.RESOURCES.parent
FILE = theme.RESOURCES / "languages" / "maskloom_en.ts"


def test_every_plural_in_the_sources_has_english_forms() -> None:
    messages = {m.findtext("source"): m for m in ET.parse(FILE).iter("message")}
    text = "\n".join(p.read_text(encoding="utf-8") for p in (ROOT / "app").rglob("*.py"))
    joined = re.sub(r'"\s*\n\s*"', "", text)
    used = set(re.findall(r'"([^"\n]*%n[^"\n]*)"', joined)) - {"%n"}
    assert used == set(messages)
    for message in messages.values():
        forms = [form.text or "" for form in message.iter("numerusform")]
        assert len(forms) == 2
        assert not any("(s)" in form for form in forms)


def test_the_window_speaks_in_proper_plurals(translated: QApplication) -> None:
    install_language(translated, QLocale("en_GB"))
    said = [Session().images.tr("Add %n image(s)", "", n) for n in (1, 3)]
    assert said == ["Add 1 image", "Add 3 images"]


@pytest.fixture
def _usual_numbers() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("_usual_numbers")
@pytest.mark.parametrize(
    ("choice", "undo"),
    [
        ("", "Undo"),
        ("en", "Undo"),
        ("zh_CN", "撤销"),
        ("de", "Rückgängig"),
        ("xx", "Undo"),
        ("../../etc", "Undo"),
    ],
)
def test_the_window_speaks_the_language_that_was_chosen(
    translated: QApplication, choice: str, undo: str
) -> None:
    use_language(translated, choice)
    assert QCoreApplication.translate("Actions", "Undo") == undo
    spoken = QLocale(choice) if choice in LANGUAGES else QLocale.system()
    assert QLocale().language() == spoken.language()


def test_every_language_of_the_menu_has_a_file() -> None:
    assert {file.stem.removeprefix("maskloom_") for file in FILES.glob("*.ts")} == set(LANGUAGES)
    assert all((FILES / f"maskloom_{language}.qm").exists() for language in LANGUAGES)


def test_translators_get_texts_under_a_short_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(FILE.parent))
    from aliased_texts import aliased

    source = 'say = translate\nsay("Keys", "moves")\nsay(text)\nself.say("A", "b")\nsay("Lists", ", ")'
    assert list(aliased(source)) == [("Keys", "moves"), ("Lists", ", ")]


def test_translators_get_what_stands_within_a_sentence_of_core(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(FILE.parent))
    from core_sentences import sentences

    source = """
def why(path, seconds):
    "A docstring is not said to anybody."
    log.warning("the file %s could not be read", path)
    parser.add_argument("--size", help="the size of a tile (default: 512)")
    if seconds:
        return f"{path} could not be opened: {path}. It was not changed. {path}"
    return "its pixels are damaged" if path else f"{seconds} minutes"
"""
    assert set(sentences(source)) == {
        "{0} could not be opened: {1}. It was not changed. {2}",
        "its pixels are damaged",
        "{0} minutes",
    }


def test_translators_get_every_text_of_the_actions() -> None:
    strings = actions.strings()
    assert {row.text for row in actions.ACTIONS} <= strings
    assert {"&File", "Selected images", "Live learning"} <= strings
