"""Write a made-up round: `python -m tests.situations SEED OUT [--clean]`."""

import argparse
from pathlib import Path

from tests.situations.compose import compose


def main() -> None:
    """Read the seed and the folder, and compose."""
    parser = argparse.ArgumentParser(prog="python -m tests.situations", description=__doc__)
    parser.add_argument("seed", type=int)
    parser.add_argument("out", type=Path)
    parser.add_argument("--clean", action="store_true", help="without any seeded problem")
    asked = parser.parse_args()
    compose(asked.seed, asked.out, clean=asked.clean)


if __name__ == "__main__":
    main()
