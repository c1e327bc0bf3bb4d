"""Collect the window's strings for translators, and compile what they translated.

    python resources/languages/update.py          update maskloom_en.ts (English plurals) and compile all
    python resources/languages/update.py de       make or update maskloom_de.ts for a translator, and compile all

A translator fills maskloom_<language>.ts with Qt Linguist; the window speaks it when the system does.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
KEYS = ("Ctrl", "Shift")
"""Keys whose names in Qt's own translations can be too long for a list: "Control+Mayúsculas+Z"."""


def main(languages: list[str]) -> None:
    """Update the files of `languages` ("en" always) and compile every .ts to its .qm."""
    with tempfile.TemporaryDirectory() as folder:
        table = Path(folder) / "table.py"
        table.write_text(tables(), encoding="utf-8")
        sources = [str(table), *(str(p.relative_to(ROOT)) for p in sorted((ROOT / "app").rglob("*.py")))]
        for language in {"en", *languages}:
            plural = ["-pluralonly"] if language == "en" else []
            target = str((HERE / f"maskloom_{language}.ts").relative_to(ROOT))
            options = [
                "-no-obsolete",
                "-locations",
                "none",
                "-source-language",
                "en",
                "-target-language",
                language,
            ]
            run("pyside6-lupdate", *plural, *options, *sources, "-ts", target)
    for ts in sorted(HERE.glob("*.ts")):
        run("pyside6-lrelease", str(ts.relative_to(ROOT)))


def tables() -> str:
    """The window's tables of texts, and what core says, as calls that lupdate understands; writes core.json."""
    sys.path[:0] = [str(ROOT), str(HERE)]
    from app.actions import rows  # noqa: TID251
    from app.actions import table as actions  # noqa: TID251  # the tool reads the window's tables
    from app.canvas.tools import TOOLS  # noqa: TID251
    from app.dialogs.new_project import templates  # noqa: TID251
    from app.session import stroke_kinds  # noqa: TID251
    from app.session.learning import choices as learning_choices  # noqa: TID251
    from core.exchange import tables as formats
    from core.export import formats as model_formats

    texts = [(rows.CONTEXT, text) for text in sorted(actions.strings())]
    texts += [(learning_choices.CONTEXT, text) for text in sorted(learning_choices.strings())]
    texts += [
        (stroke_kinds.CONTEXT, text)
        for text in sorted(stroke_kinds.strings() | {t.info.text for t in TOOLS.values()})
    ]
    texts += [("NewProjectDialog", text) for text in sorted(templates.strings())]
    from aliased_texts import aliased_texts
    from core_sentences import core_sentences

    texts += aliased_texts(ROOT)
    texts += [("QShortcut", key) for key in KEYS]
    said = sorted({*core_sentences(ROOT), *formats.strings(), *model_formats.strings()})
    (HERE / "core.json").write_text(
        json.dumps(said, indent=0, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n"
    )
    texts += [("Core", text) for text in said]
    return "\n".join(f"QCoreApplication.translate({context!r}, {text!r})" for context, text in texts)


def run(tool: str, *arguments: str) -> None:
    """Run one of Qt's language tools, which lie beside this Python."""
    subprocess.run(
        [str(Path(sys.executable).parent / tool), *arguments], cwd=ROOT, check=True, stdout=subprocess.DEVNULL
    )


if __name__ == "__main__":
    main(sys.argv[1:])
