"""What UPGrad asks of each gradient: the nearest direction that harms no task.

TorchJD leaves this to quadprog, whose licence, the GPL, would hold for a whole bundle. Written as non-negative least
squares, SciPy solves it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import torch
from scipy.optimize import nnls
from torchjd.linalg import DualConeProjector

if TYPE_CHECKING:
    from torch import Tensor
    from torchjd.linalg import PSDMatrix

SMALL: Final = 1e-4
"""As in TorchJD: below this trace a Gramian counts as zero, and so much is added to its diagonal."""


class LeastSquaresProjector(DualConeProjector):
    """Minimises vᵀGv over v ≥ u: with G = LLᵀ and w = v - u that is |Lᵀw + Lᵀu| over w ≥ 0."""

    def __call__(self, U: Tensor, G: PSDMatrix) -> Tensor:
        gramian = G.detach().cpu().double().numpy()
        trace = np.trace(gramian)
        normalised = gramian / trace if trace >= SMALL else np.zeros_like(gramian)
        root = np.linalg.cholesky(normalised + SMALL * np.eye(len(gramian))).T
        rows = U.detach().cpu().double().numpy()
        weights = [row + nnls(root, -root @ row)[0] for row in rows]
        return torch.as_tensor(np.stack(weights), device=G.device, dtype=G.dtype)
