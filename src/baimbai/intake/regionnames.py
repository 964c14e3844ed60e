"""Which kabupaten, kota or province a text names: a file's name, a letterhead, a title."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from baimbai.intake.cells import words
from baimbai.register.region import Region

_KINDS = {"kab": "kabupaten", "kabupaten": "kabupaten", "kota": "kota", "kotamadya": "kota",
          "pemkab": "kabupaten", "pemkot": "kota", "prov": "provinsi", "provinsi": "provinsi",
          "propinsi": "provinsi", "pemprov": "provinsi"}  # fmt: skip
_NO_REGION_AFTER = frozenset(
    "jalan jl jln desa ds kec kecamatan kel kelurahan gang gg dusun sungai jembatan simpang".split()
)
_LONGEST = 6
_LEAST_INITIALS = 3


@dataclass(frozen=True, slots=True)
class _Named:
    """A region named in a text: where, and whether its kind was said."""

    region: Region
    start: int
    end: int
    with_kind: bool


@dataclass(frozen=True)
class RegionNames:
    """The names of regions, and the short names of provinces."""

    regions: tuple[Region, ...]
    short: Mapping[str, Sequence[str]]
    """Region code → other names of it."""

    @cached_property
    def _by_name(self) -> dict[str, list[Region]]:
        named: dict[str, list[Region]] = defaultdict(list)
        for region in self.regions:
            for name in (region.name, *self.short.get(region.code, ())):
                named["".join(words(name).split())].append(region)
        initials: dict[str, list[Region]] = defaultdict(list)
        for region in self.regions:
            if region.kind != "provinsi":
                initials["".join(word[0] for word in words(region.name).split())].append(region)
        for letters, regions in initials.items():
            if len(letters) >= _LEAST_INITIALS and len(regions) == 1 and letters not in named:
                named[letters] = regions
        return dict(named)

    def named_in(self, text: str) -> list[Region]:
        """Regions that a text names with their kind (`Kab. Banjar, Kota Banjarbaru`)."""
        found = [n.region for n in self._find(_tokens(text)) if n.with_kind]
        return list(dict.fromkeys(region for region in found if region.kind != "provinsi"))

    def office_region(self, text: str) -> Region | None:
        """The one region whose office a text names; None where it names none or several.

        A kabupaten or kota comes before the province it lies in; a name with its kind before
        one without.
        """
        found = self._find(_tokens(text))
        provinces = {n.region.code for n in found if n.region.kind == "provinsi"}
        for with_kind in (True, False):
            named = [n for n in found if n.with_kind is with_kind and n.region.kind != "provinsi"]
            if settled := self._settle(named, provinces):
                return settled
            if named and with_kind:
                return None
        by_code = {region.code: region for region in self.regions}
        return by_code[provinces.pop()] if len(provinces) == 1 and not named else None

    @staticmethod
    def _settle(named: Iterable[_Named], provinces: set[str]) -> Region | None:
        regions = {n.region.code: n.region for n in named}
        inside = {code: r for code, r in regions.items() if code[:2] in provinces}
        chosen = inside or regions
        return next(iter(chosen.values())) if len(chosen) == 1 else None

    def _find(self, tokens: Sequence[str]) -> list[_Named]:
        """Every name in a text, the longest at each place."""
        found: list[_Named] = []
        start = 0
        while start < len(tokens):
            here = self._longest(tokens, start)
            found.extend(here)
            start = here[0].end if here else start + 1
        return found

    def _longest(self, tokens: Sequence[str], start: int) -> list[_Named]:
        before = tokens[start - 1] if start else ""
        kind = _KINDS.get(before)
        for end in range(min(len(tokens), start + _LONGEST), start, -1):
            regions = self._by_name.get("".join(tokens[start:end]), [])
            if kind:
                regions = [region for region in regions if region.kind == kind]
            elif before in _NO_REGION_AFTER:
                regions = []
            if regions:
                return [_Named(region, start, end, kind is not None) for region in regions]
        return []


def _tokens(text: str) -> list[str]:
    """Words; also of names run together as `UsulanKabBanjar2027`."""
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z0-9])|(?<=[0-9])(?=[A-Za-z])", " ", text)
    return words(spaced).split()
