"""`python -m examples.compose [folder]` rewrites both example rounds, here or below a folder."""

import sys
from pathlib import Path

from examples.compose.compose import ROUNDS, compose

root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1]
for name in ROUNDS:
    compose(name, root / name)
