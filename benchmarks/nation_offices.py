"""The offices of the invented country, each with its own habits of writing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import yaml
from nation_places import Regency, Village
from nation_works import pick

LEVEL = {"provinsi": "provinsi", "provperkim": "provinsi", "provdprd": "provinsi", "balai": "pusat"}
SLIP = 0.1
"""How often a clerk does otherwise than the office's habit."""


@cache
def habits() -> Mapping[str, Any]:
    """The ways of writing (`nation_habits.yaml`)."""
    text = Path(__file__).with_name("nation_habits.yaml").read_text(encoding="utf-8")
    ways: Mapping[str, Any] = yaml.safe_load(text)
    return ways


@dataclass(slots=True)
class Office:
    """Who writes, and how. Drawn once; what is drawn later of its wording is kept."""

    id: str
    writer: str
    level: str
    origin: str
    rng: Random
    order: str
    letters: str
    """as written, upper, lower, upper works or upper place."""
    places: tuple[bool, ...]
    """Whether hamlet, village, kecamatan, region and province are written."""
    descending: bool
    span: str
    stage: str
    package: str
    number: str
    neighbourhood: str
    dash: str
    comma: str
    tail: str
    filler: str
    quantity: str
    short_names: float
    programme: float
    old_spelling: bool
    respaces: bool
    tight: bool
    """No space after a full stop: `Kec.Banjaran`."""
    canal_first: bool
    number_first: bool
    """`SDN 3 Sukamaju` rather than `SDN Sukamaju 3`."""
    typing_errors: float
    longest: int
    rounding: int
    points: float
    centroid: bool
    lines: float
    fills: tuple[float, ...]
    """How often kecamatan, desa, asset name, chainage, volume, note and status are told."""
    chosen: dict[str, str] = field(default_factory=dict)

    def say(self, concept: str, ways: Sequence[str]) -> str:
        """The office's way of saying it; now and then another."""
        if self.rng.random() < SLIP:
            return pick(ways, self.rng)
        way = self.chosen.get(concept)
        if way is None:
            way = self.chosen[concept] = pick(ways, self.rng)
        return way

    def word(self, word: str) -> str:
        """A word of the trade, as the office writes it."""
        ways = habits()["forms"].get(word)
        return self.say(word, ways) if ways else word


def open_office(id_: str, writer: str, seed: int) -> Office:
    """An office with habits of its own."""
    rng = Random(f"office {seed} {id_}")  # noqa: S311  (a benchmark, no secret)
    ways = habits()
    draw = rng.random
    return Office(
        id=id_,
        writer=writer,
        level=LEVEL.get(writer, "kabkota"),
        origin=_origin(writer, rng),
        rng=rng,
        order=pick(ways["orders"], rng),
        letters=pick(_LETTERS, rng),
        places=tuple(draw() < share for share in ways["places"][writer]),
        descending=draw() < 0.07,
        span=pick(ways["span"], rng),
        stage=pick(ways["stage"], rng),
        package=pick(ways["package"], rng),
        number=pick(ways["number"], rng),
        neighbourhood=pick(ways["neighbourhood"], rng),
        dash=pick(ways["dash"], rng),
        comma=pick(ways["comma"], rng),
        tail=_extra("tail", writer, rng),
        filler=_extra("filler", writer, rng),
        quantity=pick(ways["quantity"], rng),
        short_names=0.8 if draw() < 0.25 else 0.03,
        programme=0.7 if draw() < 0.12 else 0.02,
        old_spelling=draw() < 0.05,
        respaces=draw() < 0.12,
        tight=draw() < 0.07,
        canal_first=draw() < 0.35,
        number_first=draw() < 0.65,
        typing_errors=pick((0.01, 0.03, 0.03, 0.06, 0.12, 0.25), rng),
        longest=int(60 + draw() * 60) if draw() < 0.1 else 400,
        rounding=pick((1, 1000, 100_000, 1_000_000, 1_000_000, 5_000_000, 10_000_000), rng),
        points=pick((0.0, 0.0, 0.2, 0.6, 0.95, 1.0), rng),
        centroid=draw() < 0.15,
        lines=0.8 if draw() < 0.27 else 0.0,
        fills=tuple(pick(shares, rng) for shares in _FILLS),
    )


_LETTERS = ("as written",) * 11 + ("upper",) * 5 + ("lower", "upper works", "upper place")
_FILLS = (
    (0.97, 0.97, 0.9, 0.4, 0.0),
    (0.95, 0.95, 0.8, 0.3, 0.0),
    (0.0, 0.0, 0.0, 0.7, 0.95),
    (0.0, 0.0, 0.3, 0.7, 0.95),
    (0.98, 0.95, 0.8, 0.3),
    (0.0, 0.0, 0.05, 0.5),
    (0.0, 0.0, 0.0, 0.6),
)


def _extra(slot: str, writer: str, rng: Random) -> str:
    """What the office sets before or after its titles; mostly nothing."""
    ways = habits()
    if rng.random() < ways["bare"]:
        return ""
    return str(pick([*ways[slot]["all"], *ways[slot][writer]], rng))


def _origin(writer: str, rng: Random) -> str:
    if writer in ("desa", "kecamatan"):
        return "musrenbang"
    if writer.endswith("dprd"):
        return "pokir" if rng.random() < 0.8 else "reses"
    return pick(("renstra", "rkpd", "rkpd", "direktif", "musrenbang"), rng)


def office_id(writer: str, village: Village, regency: Regency, kind: str) -> str:
    """The id of the office of that sort where the work lies."""
    return {
        "desa": village.code,
        "kecamatan": village.kecamatan_code,
        "dinas": regency.code,
        "perkim": f"{regency.code}-PERKIM",
        "sektor": f"{regency.code}-{_SECTOR_OFFICES.get(kind, 'DLH')}",
        "dprd": f"{regency.code}-DPRD",
        "provinsi": regency.province,
        "provperkim": f"{regency.province}-PERKIM",
        "provdprd": f"{regency.province}-DPRD",
        "balai": f"{_BALAI.get(kind, 'BPBPK')}-{regency.province}",
    }[writer]


_SECTOR_OFFICES = {
    "sekolah": "DISDIK",
    "kesehatan": "DINKES",
    "pju": "DISHUB",
    "tani": "DISTAN",
    "kantor": "SETDA",
}
_BALAI = {
    "ruas": "BPJN",
    "jembatan": "BPJN",
    "irigasi": "BWS",
    "rawa": "BWS",
    "sungai": "BWS",
    "pantai": "BWS",
    "embung": "BWS",
    "rtlh": "BP3KP",
    "psu": "BP3KP",
    "pelatihan": "BJKW",
}
