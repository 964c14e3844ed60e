"""What works on the network change, as CSV files and in some lines for the terminal."""

from pathlib import Path

import polars as pl

from baimbai.publication.checked import spoken_remarks, write_csv
from baimbai.roads.evaluation import Evaluation
from baimbai.wording.wording import Wording

MOST_SPOKEN = 10


def write_effects(
    evaluation: Evaluation,
    pairs: pl.DataFrame | None,
    together: Evaluation | None,
    remarks: pl.DataFrame,
    words: Wording,
    path: Path,
) -> list[Path]:
    """Write the effects, and beside them what there is of regions, zones, pairs, all projects
    together and remarks."""
    tables = {
        "": evaluation.effects,
        "-wilayah": evaluation.spillovers,
        "-arus": evaluation.flows,
        "-zona": evaluation.access if evaluation.access.height else None,
        "-pasangan": pairs,
        "-bersama": None if together is None else together.spillovers,
        "-catatan": spoken_remarks(remarks, words) if remarks.height else None,
    }
    written = []
    for ending, table in tables.items():
        if table is not None:
            written.append(path.with_name(f"{path.stem}{ending}{path.suffix or '.csv'}"))
            write_csv(table, written[-1])
    return written


def spoken_effects(evaluation: Evaluation, together: Evaluation | None, words: Wording) -> str:
    """The projects that save most, and what was assumed."""
    cost = evaluation.outside_cost
    alone = int(evaluation.effects["saving_rupiah"].sum())
    lines = [
        words.text("road-effects", count=evaluation.effects.height),
        *(
            words.text("road-effect", project=project, saving=saving, tonnes=tonnes, pairs=pairs)
            for project, saving, pairs, tonnes in evaluation.effects.sort(
                "saving_rupiah", "project", descending=[True, False]
            )
            .head(MOST_SPOKEN)
            .iter_rows()
        ),
        *(
            words.text("road-together", saving=saving, sum=alone)
            for saving in ([] if together is None else together.effects["saving_rupiah"])
        ),
        words.text("road-outside-none") if cost is None else words.text("road-outside", cost=cost),
        words.text("road-assumed"),
    ]
    return "\n".join(lines)
