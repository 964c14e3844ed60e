"""What files are read with: gazetteer, column mapping, nomenclature that a round brings."""

from collections.abc import Sequence
from pathlib import Path

from baimbai.errors import RoundError
from baimbai.intake.gazetteer import Gazetteer, national_gazetteer
from baimbai.intake.gazetteer_files import read_gazetteer
from baimbai.intake.mapping import Mapping, read_mapping
from baimbai.rounds.plan import Plan
from baimbai.rulebook.nomenclature import Nomenclature, load_nomenclature

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


def open_nomenclature(folder: Path | None, plan: Plan | None) -> Nomenclature | None:
    """The round's codes; None where it brings none. Raises RoundError, RulebookError."""
    if folder is None or plan is None or plan.nomenclature is None:
        return None
    try:
        return load_nomenclature(folder / plan.nomenclature)
    except OSError as fault:
        raise RoundError("error-round-nomenclature", file=plan.nomenclature) from fault
