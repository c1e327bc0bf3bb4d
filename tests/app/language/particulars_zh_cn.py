"""What Simplified Chinese has of its own."""

from __future__ import annotations

import re

from tests.app.language.particulars import Particulars

SAME = re.compile(
    r"(bioimage\.io|Deepness|ONNX|COCO|CVAT|DICOM|QuPath|Supervisely|V7|Label|labelme|DeepLabv3|Dice|Kappa|Focal|PCGrad|UPGrad|CPU|CUDA|MPS|XPU)\b.*"
    r"|.* et al\. .*|Esc|Backspace|Ctrl|Shift|mIoU|Maskloom \{0\}|\{0\} – Maskloom|[^A-Za-z]*"
    r"|.*\{\d\} (MB|k|M)|mIoU \{0\}\.?"
    r"|\{0\} learner --stdio"
    r"|ImageJ.*|, mIoU.*|The CPU with \{0\}\{1\}\.|x \{0\}, y \{1\}|\{0\} of \{1\}|\{0\}, an .* GPU\{1\}\."
)
OTHERWISE = {
    "it is damaged, or not a zip archive that can be opened",
    "zip, archive, receive, open a packed project",
    "zip, archive, share the project, send, backup",
    "variation, flip, rotate, crop, colour jitter",
    "{0} of {1} features in {2} were skipped: only polygons have pixels.",  # of a map
    "automatically held-out images",
    "{0} has {1} tracks of a video, which were skipped. Export them from CVAT in the format “CVAT for images”.",
    "labels.json; one polygon per region",
    "labels/<split>/<image>.txt and data.yaml; one line per region",
    "{0} has no data.yaml with the names of the classes. Put it into the folder that labels is in.",
    "{0} is not a decoder of the SAM family: it takes points without labels.",
    "Removes specks and dead pixels.",  # of a photo
    "Projects each gradient so that a small step harms no task, then takes the mean.",
    "The joint network was trained for {0}; the single-task networks shared the same amount.",
    "{0} is larger than 4 GB and was not read. Split it into several files.",
    "its image was turned in Label Studio",
    "CVAT for images 1.1 (XML)",
    "no kernel image",  # of CUDA
}
CHINESE = Particulars(
    name="zh_CN",
    plurals=1,
    same=SAME,
    written=re.compile(r"[\u4e00-\u9fff]"),
    wrong=re.compile(r"[\u4e00-\u9fff][,;!?]|[\u4e00-\u9fff]\.(?!\w)"),
    otherwise=frozenset(OTHERWISE),
    spaced=False,
    bracketed_keys=True,
)
