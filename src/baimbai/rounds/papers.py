"""What files are read with: the gazetteer and the column mapping that a round brings."""

from collections.abc import Sequence
from pathlib import Path

from baimbai.intake.gazetteer import Gazetteer, national_gazetteer
from baimbai.intake.gazetteer_files import read_gazetteer
from baimbai.intake.mapping import Mapping, read_mapping
from baimbai.rounds.plan import Plan

MAPPING_FILE = "pemetaan.yaml"


def open_gazetteer(folder: Path | None, plan: Plan | None, more: Sequence[Path] = ()) -> Gazetteer:
    """All Indonesia's, the round's own before it, and before that what is named besides.

    Raises RoundError for a file that is no gazetteer.
    """
    own = [folder / name for name in plan.gazetteer] if folder is not None and plan else []
    national = national_gazetteer()
    return national.joined(read_gazetteer([*own, *more])) if own or more else national


def open_mapping(folder: Path | None, named: Path | None = None) -> Mapping:
    """The mapping that is named, else the round's own, else none. Raises RoundError."""
    path = named or (folder / MAPPING_FILE if folder is not None else None)
    if path is None or (named is None and not path.is_file()):
        return Mapping()
    return read_mapping(path)
