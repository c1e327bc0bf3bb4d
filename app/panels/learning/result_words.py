"""How a full run ended, in words. Pure functions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from app.language.joining import sentences_text
from app.language.sentences import spoken
from app.panels.wording import duration_text, iou_text, short_count_text
from core.learning.evaluation.metrics import mean_miou

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.session.learning.outcome import Outcome
    from core.learning.events import Interrupted, RunResult
    from core.project.model import Task


def headline(outcome: Outcome | None, interrupted: Interrupted | None = None) -> str:
    """One line: what happened, with the mIoU before and after."""
    say = QCoreApplication.translate
    if outcome is None:
        return say("TrainingResult", "Full training was interrupted") if interrupted is not None else ""
    if outcome.undone:
        return say("TrainingResult", "Full training undone")
    if outcome.ending == "failed":
        return say("TrainingResult", "Full training failed")
    if outcome.ending == "discarded":
        return say("TrainingResult", "Full training discarded")
    gain = gain_text(outcome.result)
    if outcome.result is not None and outcome.result.improved:
        text = (
            say("TrainingResult", "Full training: mIoU {0}")
            if gain
            else say("TrainingResult", "Full training done")
        )
        return text.format(gain)
    return say("TrainingResult", "Full training: no improvement")


def gain_text(result: RunResult | None) -> str:
    """ ".72 → .81"; "" where nothing was scored."""
    if result is None or not result.scores:
        return ""
    earlier, miou = mean_miou(result.earlier.values()), mean_miou(result.scores.values())
    doubt = "" if all(score.trusted for score in result.scores.values()) else "~"
    if miou is None:
        return ""
    text = f"{doubt}{iou_text(miou)}"
    return text if earlier is None else f"{doubt}{iou_text(earlier)} → {text}"


def details_text(outcome: Outcome, tasks: Sequence[Task]) -> str:
    """The rest, in a sentence or two: what it was measured on, each task, the best step."""
    say = QCoreApplication.translate
    if outcome.undone:
        return say("TrainingResult", "The previous model and its scores are back.")
    if outcome.ending == "failed" or outcome.result is None:
        reason = spoken(outcome.reason)
        return sentences_text((reason, say("TrainingResult", "The previous model was restored.")))
    if outcome.ending == "discarded":
        return say("TrainingResult", "The previous model and its scores are back.")
    if not outcome.result.improved:
        return _unimproved(outcome)
    parts = [_tasks_text(outcome.result, tasks), _basis_text(outcome)]
    return "\n".join(part for part in parts if part)


def _unimproved(outcome: Outcome) -> str:
    gain = gain_text(outcome.result)
    say = QCoreApplication.translate
    text = (
        say(
            "TrainingResult",
            "Stopped after {0}, before anything better was reached. The previous model stays.",
        )
        if outcome.ending == "stopped"
        else say("TrainingResult", "After {0} nothing scored better, so the previous model stays.")
    ).format(duration_text(outcome.seconds))
    miou = gain.split(" → ")[-1]
    return sentences_text((text, say("TrainingResult", "mIoU {0}.").format(miou) if miou else ""))


def _tasks_text(result: RunResult, tasks: Sequence[Task]) -> str:
    """ "road .75 → .81, building .70 → .82"."""
    parts = []
    for task in tasks:
        score = result.scores.get(task.id)
        if score is None or score.miou is None:
            continue
        earlier = result.earlier.get(task.id)
        arrow = "" if earlier is None or earlier.miou is None else f"{iou_text(earlier.miou)} → "
        parts.append(f"{task.name} {arrow}{iou_text(score.miou)}")
    return QCoreApplication.translate("TrainingResult", ", ").join(parts)


def _basis_text(outcome: Outcome) -> str:
    """What the scores stand on, and how long the run took."""
    result = outcome.result
    assert result is not None
    say = QCoreApplication.translate
    lasted = say("TrainingResult", "Took {0}.").format(duration_text(outcome.seconds))
    if not result.scores:
        text = say("TrainingResult", "It could not be scored: label one or two validation images.")
        return sentences_text((text, lasted))
    images = max(score.images for score in result.scores.values())
    pixels = sum(sum(score.pixels) for score in result.scores.values())
    text = (
        say("TrainingResult", "Best at step {0}; measured on held-out images: {1}, {2} pixels.")
        if result.held_out == "automatic"
        else say("TrainingResult", "Best at step {0}; validation images: {1}, {2} pixels.")
    )
    return sentences_text((text.format(result.step, images, short_count_text(pixels)), lasted))
