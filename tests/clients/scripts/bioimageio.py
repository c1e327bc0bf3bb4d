"""Run in the environment of bioimageio.core: its test of a model.

python bioimageio.py MODEL.zip
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

sys.path.remove(str(Path(__file__).parent))  # this file has the name of the package

from bioimageio.core import test_model

summary = test_model(sys.argv[1])
report = {
    "status": summary.status,
    "tests": [detail.name for detail in summary.details],
    "errors": [f"{detail.name}: {error.msg}" for detail in summary.details for error in detail.errors],
}
sys.stdout.write("\n" + json.dumps(report))
