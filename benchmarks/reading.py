"""Measures the reading of workbooks that nobody tuned to: `python benchmarks/reading.py 101 140`.

For each seed an invented office sends its workbook in a layout drawn by lot; `baimbai check` reads
it. Prints the pooled share of each measure, then the shares by choice of layout where one falls
short, then what was missed. `--registry FILE` (gzipped CSV: kode, nama, lat, lng) gives real desa.
"""

import argparse
import sys
import tempfile
from collections import defaultdict
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.intake.offices.office import write_office
from tests.intake.offices.score import MEASURES, Score, score_reading

from baimbai.cli.main import main as baimbai

FAIR = 0.99


def main() -> None:
    """First and last seed; how many misses to show of each measure."""
    parser = argparse.ArgumentParser()
    parser.add_argument("first", type=int)
    parser.add_argument("last", type=int)
    parser.add_argument("--registry", type=Path)
    parser.add_argument("--misses", type=int, default=3)
    given = parser.parse_args()
    total = Score()
    by_tag: dict[str, Score] = defaultdict(Score)
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(given.first, given.last + 1):
            score, tags = _read(seed, Path(folder), given.registry)
            total.add(score)
            for tag in tags:
                by_tag[tag].add(score)
    _show("pooled", total)
    for tag, score in sorted(by_tag.items()):
        if any(score.share(measure) < FAIR for measure in MEASURES):
            _show(tag, score)
    _show_misses(total, given.misses)


def _read(seed: int, folder: Path, registry: Path | None) -> tuple[Score, list[str]]:
    """The score of a seed and its choices of layout."""
    sent = write_office(seed, folder / str(seed), registry)
    out = folder / f"{seed}-out"
    with redirect_stdout(StringIO()):
        code = baimbai(["check", str(sent.workbook), "--out", str(out)])
    table = out / "usulan.csv"
    if not table.exists():
        sys.stdout.write(f"seed {seed}: exit {code}, no usulan.csv\n")
        table.parent.mkdir(parents=True, exist_ok=True)
        table.write_text("title,source_sheet,source_row\n", encoding="utf-8")
    return score_reading(sent.folder, table), sent.layout.tags()


def _show(name: str, score: Score) -> None:
    parts = [
        f"{measure} {score.share(measure):.3f} ({score.hits[measure]}/{score.chances[measure]})"
        for measure in MEASURES
        if name == "pooled" or score.share(measure) < FAIR
    ]
    sys.stdout.write(f"{name}: {'; '.join(parts)}\n")


def _show_misses(total: Score, most: int) -> None:
    shown: dict[tuple[str, str], int] = defaultdict(int)
    for miss in total.misses:
        shown[miss.measure, miss.workbook] += 1
        if shown[miss.measure, miss.workbook] <= most:
            place = f"{miss.workbook}!{miss.sheet}!{miss.row}"
            sys.stdout.write(f"{miss.measure}: {place}: read {miss.read!r}, meant {miss.meant!r}\n")


if __name__ == "__main__":
    main()
