"""A checkpoint that brings a program of its own: nobody is asked whether to run it, and it is not run."""

from __future__ import annotations

import sys
import types
from typing import TYPE_CHECKING, Any

import pytest

from core.smart.prompting.checkpoint import FAMILIES, _load
from core.smart.prompting.prompt import PromptError

if TYPE_CHECKING:
    from pathlib import Path


def test_transformers_is_told_to_run_no_code_and_to_fetch_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: dict[str, Any] = {}

    def from_pretrained(_folder: str, **options: Any) -> None:
        told.update(options)
        raise ValueError("it has a program of its own")

    fake = types.ModuleType("transformers")
    fake.__version__ = "5"  # type: ignore[attr-defined]
    fake.SamModel = object  # type: ignore[attr-defined]
    fake.AutoImageProcessor = types.SimpleNamespace(from_pretrained=from_pretrained)  # type: ignore[attr-defined]
    fake.logging = types.SimpleNamespace(  # type: ignore[attr-defined]
        set_verbosity_error=lambda: None, disable_progress_bar=lambda: None
    )
    monkeypatch.setitem(sys.modules, "transformers", fake)
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    with pytest.raises(PromptError, match="could not be loaded"):
        _load(tmp_path, FAMILIES["sam"])
    assert told == {"local_files_only": True, "trust_remote_code": False}
