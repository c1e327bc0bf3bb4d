"""Early stopping (patience): a run ends when several scorings in a row brought no improvement."""

from __future__ import annotations


class EarlyStopping:
    """Counts scorings without an improvement; it is `due` after `patience` of them."""

    def __init__(self, patience: int) -> None:
        self.patience = patience
        self.waited = 0
        """Scorings since the last improvement or change of labels."""

    def scored(self, *, better: bool) -> None:
        """Count a scoring."""
        self.waited = 0 if better else self.waited + 1

    def reset(self) -> None:
        self.waited = 0

    @property
    def due(self) -> bool:
        """Whether the run should end."""
        return self.waited >= self.patience
