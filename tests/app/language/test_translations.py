"""Every language of the menu is complete, with the same values and the same terms throughout."""

from __future__ import annotations

import ast
import re
import sys
from typing import TYPE_CHECKING

import pytest

from app.actions import table as actions
from app.language.choice import FILES, LANGUAGES
from core.exchange import tables as formats
from core.export import formats as model_formats
from tests.app.language.particulars import ROOT, Message, Particulars, values
from tests.app.language.particulars_de import GERMAN
from tests.app.language.particulars_es import SPANISH
from tests.app.language.particulars_zh_cn import CHINESE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

COMPLETE = (GERMAN, SPANISH, CHINESE)

pytestmark = pytest.mark.parametrize("language", [pytest.param(p, id=p.name) for p in COMPLETE])


def test_nothing_is_left_to_translate(language: Particulars) -> None:
    assert [m for m in language.messages if not m.finished or not all(m.forms)] == []
    english = [m for m in language.messages if any(_is_english(language, m, form) for form in m.forms)]
    wrong = [m.source for m in english if not language.same.fullmatch(m.source)]
    assert set(wrong) - {*LANGUAGES.values()} == set()


def _is_english(language: Particulars, message: Message, form: str) -> bool:
    return form == message.source or not language.written.search(form)


def test_texts_with_a_number_have_every_plural(language: Particulars) -> None:
    wrong = [m for m in language.messages if len(m.forms) != (language.plurals if "%n" in m.source else 1)]
    assert wrong == []
    assert [m for m in language.messages if "%n" in m.source and "(s)" in "".join(m.forms)] == []


def test_every_text_of_the_window_is_in_the_file(language: Particulars) -> None:
    sources = {m.source for m in language.messages}
    assert texts_of_the_window() - sources == set()
    assert actions.strings() - sources == set()


def texts_of_the_window() -> set[str]:
    """The texts that app's modules have translated."""
    modules = (ROOT / "app").rglob("*.py")
    return {text for path in modules for text in _shown(path.read_text(encoding="utf-8"))}


def _shown(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        texts = [a.value for a in node.args if isinstance(a, ast.Constant) and isinstance(a.value, str)]
        if name == "tr" and texts:
            yield texts[0]
        elif name in ("translate", "say") and len(texts) >= 2:
            yield texts[1]


def test_every_sentence_of_core_is_in_the_file(language: Particulars, languages_tools: ModuleType) -> None:
    sources = {m.source for m in language.messages if m.context == "Core"}
    said = {*languages_tools.core_sentences(ROOT), *formats.strings(), *model_formats.strings()}
    assert said - sources == set()


@pytest.fixture
def languages_tools(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.setattr(sys, "path", [str(FILES), *sys.path])
    import core_sentences

    module: ModuleType = core_sentences
    return module


def test_values_stay_in_the_translation(language: Particulars) -> None:
    differing = [m for m in language.messages if any(values(form) != values(m.source) for form in m.forms)]
    assert differing == []


def test_access_keys_stay(language: Particulars) -> None:
    for message in language.messages:
        keys = re.findall(r"&(\w)", message.source) if message.context != "Core" else []
        for form in message.forms if keys else ():
            if language.bracketed_keys:
                assert [f"(&{key.upper()})" for key in keys] == re.findall(r"\(&\w\)", form), message
            assert len(re.findall(r"&\w", form)) == len(keys), message


def test_spaces_and_dots_at_the_ends_stay(language: Particulars) -> None:
    texts = language.messages if language.spaced else ()
    assert [m for m in texts if any(_ends(form) != _ends(m.source) for form in m.forms)] == []


def _ends(text: str) -> list[str]:
    return re.findall(r"\A\s*|…?\s*\Z", text)


def test_punctuation_is_that_of_the_language(language: Particulars) -> None:
    assert [m for m in language.messages if any(map(language.wrong.search, m.forms))] == []


def test_the_same_terms_are_used_throughout(language: Particulars) -> None:
    texts = [m for m in language.messages if m.source not in language.otherwise]
    wrong = [
        (m.source, m.forms, term) for m in texts for term, words in language.terms if _differs(m, term, words)
    ]
    assert wrong == []


def _differs(message: Message, term: str, words: re.Pattern[str]) -> bool:
    source = re.sub(r"<[^>]*>|&|\w+\.(json|yaml)", "", message.source)
    flags = 0 if "IoU" in term else re.IGNORECASE
    translation = "\n".join(message.forms).replace("&", "")
    return bool(re.search(term, source, flags)) and not words.search(translation)


def test_what_is_excepted_from_the_glossary_is_in_the_file(language: Particulars) -> None:
    assert language.otherwise - {m.source for m in language.messages} == set()
