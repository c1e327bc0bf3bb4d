"""Models on disk: models/<name>/model.safetensors + model.json. Nothing is ever unpickled."""

from __future__ import annotations


class ModelError(Exception):
    """A stored model can't be used; str() names the file and the mend, for the user."""
