"""The vocabulary of titles (*kamus uraian pekerjaan*): which words do not name anything."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

import yaml

from baimbai.synchronisation.spelling import folded


@dataclass(frozen=True, slots=True)
class TitleWords:
    """Words of titles by what they say; every word but those of `short` and `marks` folded."""

    short: Mapping[str, tuple[str, ...]]
    """Abbreviations and what they stand for, as words."""
    scopes: Mapping[str, str]
    kinds: Mapping[str, tuple[int, str]]
    """Kind of thing that a word tells, with its rank: the lowest rank in a title decides."""
    akin: frozenset[frozenset[str]]
    alike: Mapping[str, str]
    objects: frozenset[str]
    generic: frozenset[str]
    physical: frozenset[str]
    labels: frozenset[str]
    stage: frozenset[str]
    sides: frozenset[str]
    marks: Mapping[str, str]
    """Words that open a place or a named thing, and its role; `` for a name."""


@lru_cache(maxsize=1)
def title_words() -> TitleWords:
    """The vocabulary of titlewords.yaml."""
    raw: dict[str, Any] = yaml.safe_load(
        files("baimbai.synchronisation").joinpath("titlewords.yaml").read_text("utf-8")
    )
    ranked = enumerate(raw["kinds"].items())
    places = {word: role for role, words in raw["places"].items() for word in words.split()}
    return TitleWords(
        short={
            short: tuple(full.split())
            for shorts, full in raw["short"].items()
            for short in shorts.split()
        },
        scopes={folded(w): scope for scope, words in raw["scopes"].items() for w in words.split()},
        kinds=_ranked([(rank, kind, words) for rank, (kind, words) in ranked]),
        akin=frozenset(frozenset(pair.split()) for pair in raw["akin"]),
        alike={folded(w): folded(line.split()[0]) for line in raw["alike"] for w in line.split()},
        objects=_folded_set(raw["objects"]),
        generic=_folded_set(raw["generic"]),
        physical=_folded_set(raw["fisik_words"]),
        labels=frozenset(raw["labels"].split()),
        stage=frozenset(raw["stage"].split()),
        sides=frozenset(raw["sides"].split()),
        marks={**dict.fromkeys(raw["resets"].split(), ""), **places},
    )


def _ranked(kinds: Sequence[tuple[int, str, str]]) -> dict[str, tuple[int, str]]:
    found: dict[str, tuple[int, str]] = {}
    for rank, kind, words in kinds:
        for word in words.split():
            found.setdefault(folded(word), (rank, kind))
    return found


def _folded_set(words: str) -> frozenset[str]:
    return frozenset(folded(word) for word in words.split())
