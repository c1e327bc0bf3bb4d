"""What German has of its own."""

from __future__ import annotations

import re

from tests.app.language.particulars import Particulars

SAME = re.compile(
    r"(bioimage\.io|Deepness|ONNX|COCO|CVAT|QuPath|Supervisely|V7|Label Studio|labelme|DeepLabv3)\b.*"
    r"|(PCGrad|UPGrad|CUDA|MPS|XPU)\b.*"
    r"|.* et al\. .*|(, )?m?IoU( \{0\})?\.?|CPU|Dice|Kappa|Esc|OK|Maskloom \{0\}|\{0\} – Maskloom"
    r"|[^A-Za-z]*|x \{0\}, y \{1\}|[^A-Za-z]*(MB|M|h \{1\} min|k|min|ms|px²?|s)|\{0\} learner --stdio"
    r"|no cuda gpus|no kernel image"  # of CUDA
    r"|Band \{0\}|Bilateral|Budget|Details|Diagonal .|Download|Ellipse|Encoder|Focal|Format|Gamma|&Host|Labels|Lasso"
    r"|Live|Median|&?Name|Navigator|Polygon|&Radius|System|Training \{0\}.*|Transparent|Version|Zoom|in \{0\}"
)
OTHERWISE = {
    "CVAT for images 1.1 (XML)",
    "{0} has {1} tracks of a video, which were skipped. Export them from CVAT in the format “CVAT for images”.",
    "The project has {0} {1}. Pass an id: `images` lists them all.",  # a command
    "no kernel image",  # of CUDA
    "variation, flip, rotate, crop, colour jitter",
    "{0} of {1} features in {2} were skipped: only polygons have pixels.",  # of a map
}
GERMAN = Particulars(
    name="de",
    plurals=2,
    same=SAME,
    written=re.compile(r"\S"),
    wrong=re.compile(r"”|\.\.\.|\"(?=[\w ]+\")|[\d}] %(?!n)|z\. B\.|\b[Dd](u|ich|ir|eine?[mnrs]?)\b"),
    otherwise=frozenset(OTHERWISE),
)
