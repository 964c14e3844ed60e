"""Region, kecamatan and desa of each row, from their columns, the place column or the title."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TypeVar

from baimbai.intake.cells import cell_text, is_blank, words
from baimbai.intake.gazetteer import Gazetteer
from baimbai.intake.headers import Header
from baimbai.intake.places import Places
from baimbai.intake.reading import Reading
from baimbai.intake.workbook import Cell
from baimbai.register.organisation import Organisation
from baimbai.register.region import Region

T = TypeVar("T")

_KECAMATAN = re.compile(r"(?i)(?<![a-z])(?:kec(?:amatan)?|distrik)(?![a-z])\.?")
_DESA = re.compile(r"(?i)^\s*(?:desa|ds|kel(?:urahan)?)(?![a-z])\.?\s*")
_IN_TITLE = re.compile(
    r"(?i)(?<![a-z])(kec(?:amatan)?|distrik|desa|ds|kel(?:urahan)?)(?![a-z])\.?\s+(?=[^\W\d_])"
)
_NAME = re.compile(r"(?:[^\W\d_][\w'’-]*[ -]?){1,5}")
_REGION = re.compile(r"(?i)\b(?:kab(?:upaten)?|kota|prov(?:insi)?)\b\.?\s+\S.*$")
_SEVERAL = re.compile(r"(?i)\s*(?:[,;/&+\n]|\bdan\b|\bs/?d\b| - )\s*")
_ENDS = frozenset(
    "kec kecamatan kab kabupaten kota prov provinsi rt rw desa ds kel kelurahan dan di ke sta km "
    "tahap ta menuju dengan pada untuk yang".split()
)
_EVERYWHERE = re.compile(r"\b(?:tersebar|seluruh|semua|lintas|se kal\w+|\d+ kab)\b")


@dataclass(frozen=True, slots=True)
class District:
    """A row's kecamatan and desa as written, with their codes where the gazetteer has them."""

    region: Region
    kecamatan: str | None = None
    desa: str | None = None
    kecamatan_code: str | None = None
    desa_code: str | None = None


def read_districts(
    reading: Reading,
    header: Header,
    rows: Sequence[int],
    organisation: Organisation,
    places: Places,
    titles: Sequence[str],
) -> list[District]:
    """Where each row lies by name; a region that is not known becomes a remark."""
    regions = _regions(reading, header, rows, organisation, places, titles)
    kecamatan, desa, both, place = (
        texts(reading, header, rows, field)
        for field in ("kecamatan", "desa", "district_village", "place")
    )
    named = _Named(places)
    find = lru_cache(maxsize=100_000)(named.find)
    sure = places.of(organisation.region_code).kind != "provinsi"
    found = []
    for region, k, d, b, p, title in zip(
        regions, kecamatan, desa, both, place, titles, strict=True
    ):
        district = find(region.code, k, d, b or p, sure)
        if district.kecamatan is None and district.desa is None and _IN_TITLE.search(title):
            district = named.in_title(district.region, title, sure)
        found.append(district)
    return found


def _regions(
    reading: Reading,
    header: Header,
    rows: Sequence[int],
    organisation: Organisation,
    places: Places,
    titles: Sequence[str],
) -> list[Region]:
    """The region cell's, a region that the places name, or the office's own."""
    own = places.of(organisation.region_code)
    column = header.column("region")
    said: Sequence[Cell] = [""] * len(rows) if column is None else reading.values(rows, column)
    of_cell, named_in = _once(places.of_cell), cache(places.named_in)
    mentioned: list[Sequence[str]] = []
    if own.kind == "provinsi":
        fields = ("kecamatan", "desa", "district_village", "place")
        mentioned = [*(texts(reading, header, rows, field) for field in fields), titles]
    regions = []
    for i, cell in enumerate(said):
        if column is not None and not is_blank(cell):
            found = of_cell(cell)
            if not found:
                if not _EVERYWHERE.search(words(cell)):
                    reading.remark(
                        rows[i], column.index, "galat", "remark-wilayah-tak-dikenal",
                        text=cell_text(cell)[:80], used=own.name,
                    )  # fmt: skip
                regions.append(own)
            else:
                regions.append(found[0] if len(found) == 1 else places.province)
            continue
        found = of_cell(mentioned[3][i]) if mentioned and mentioned[3][i] else []
        for text in mentioned:
            found = found or (named_in(text[i]) if text[i] else [])
        regions.append(found[0] if len(found) == 1 else own)
    return regions


def texts(reading: Reading, header: Header, rows: Sequence[int], name: str) -> list[str]:
    """The texts of a field in many rows; empty for a dash and where there is no such column."""
    column = header.column(name)
    if column is None:
        return [""] * len(rows)
    text = _once(lambda cell: "" if is_blank(cell) else cell_text(cell))
    return [text(cell) for cell in reading.values(rows, column)]


def _once(read: Callable[[Cell], T]) -> Callable[[Cell], T]:
    """Read equal cells once; 1, 1.0 and True are equal, but say different things."""
    known: dict[tuple[type, Cell], T] = {}

    def reader(cell: Cell) -> T:
        said = (cell.__class__, cell)
        if said not in known:
            known[said] = read(cell)
        return known[said]

    return reader


@dataclass(frozen=True)
class _Named:
    """Names looked up in the gazetteer."""

    places: Places

    @property
    def gazetteer(self) -> Gazetteer:
        return self.places.gazetteer

    def find(self, region_code: str, kecamatan: str, desa: str, both: str, sure: bool) -> District:
        """The district of a row; `sure` says that its region need not be looked for."""
        region = self.places.of(region_code)
        if not (kecamatan or desa) and both:
            kecamatan, desa = self._split(both, region)
        return self._coded(
            region, _KECAMATAN.sub("", kecamatan).strip(" ,.-") or kecamatan,
            _DESA.sub("", desa).strip(" ,.-") or desa, sure,
        )  # fmt: skip

    def _coded(self, region: Region, kecamatan: str, desa: str, sure: bool) -> District:
        gazetteer = self.gazetteer
        area = gazetteer.find_kecamatan(kecamatan, region) if kecamatan else None
        if area is not None and not sure and region.kind == "provinsi":
            found = self.places.by_code(area.code[:5])
            region = found or region
        village = None
        if desa and (area is not None or not kecamatan):
            for part in (desa, *_SEVERAL.split(desa)):
                village = village or gazetteer.find_desa(part, area, region)
        codes = (
            area.code if area is not None else village.code[:8] if village is not None else None,
            village.code if village is not None else None,
        )
        return District(region, kecamatan or None, desa or None, *codes)

    def in_title(self, region: Region, title: str, sure: bool) -> District:
        """`… Desa Kunyit Kec. Bajuin`: names after their kind, cut where the gazetteer knows."""
        kecamatan = desa = ""
        for match in _IN_TITLE.finditer(title):
            words_after = _NAME.match(title, match.end())
            name = _until_end(words_after[0]) if words_after else []
            if match[1].lower().startswith(("kec", "dis")):
                kecamatan = kecamatan or self._longest_kecamatan(name, region)
            else:
                desa = desa or " ".join(name)
        if desa and not kecamatan and len(desa.split()) > 1:
            desa = self._known_desa(desa.split(), region)
        elif desa and kecamatan:
            area = self.gazetteer.find_kecamatan(kecamatan, region)
            parts = desa.split()
            for length in range(len(parts), 0, -1):
                if self.gazetteer.find_desa(" ".join(parts[:length]), area, region):
                    desa = " ".join(parts[:length])
                    break
        return self._coded(region, kecamatan, desa, sure)

    def _longest_kecamatan(self, name: Sequence[str], region: Region) -> str:
        for length in range(len(name), 0, -1):
            text = " ".join(name[:length])
            if self.gazetteer.find_kecamatan(text, region):
                return text
        return ""

    def _known_desa(self, name: Sequence[str], region: Region) -> str:
        for length in range(len(name), 0, -1):
            text = " ".join(name[:length])
            if self.gazetteer.find_desa(text, None, region):
                return text
        return ""

    def _without_region(self, text: str, region: Region) -> str:
        """Without `Kab. Banjar`; Kota Bangun is no city where the round has none so called."""
        match = _REGION.search(text)
        if match is None:
            return text
        named = match[0]
        if named.lower().startswith("kota") and (
            self.gazetteer.find_kecamatan(named, region) is not None
            or not self.places.named_in(named)
        ):
            return text
        return text[: match.start()]

    def _split(self, text: str, region: Region) -> tuple[str, str]:
        """`Desa Kunyit Kec. Bajuin`, `Kunyit - Bajuin` as (kecamatan, desa)."""
        parts = [
            self._without_region(part, region).strip(" ,.-/;\n") for part in _KECAMATAN.split(text)
        ]
        if len(parts) == 2:
            before, after = parts
            if not before and (
                desa := re.search(r"(?i)\b(?:desa|ds|kel(?:urahan)?)\b\.?\s", after)
            ):
                before, after = after[desa.start() :], after[: desa.start()].strip(" ,.-/")
            return after, before
        text = parts[0]
        for separator in (" - ", "/", ",", ";", "\n"):
            halves = [half.strip() for half in text.split(separator)]
            if len(halves) == 2 and all(halves):
                first, second = halves
                knows = self.gazetteer.find_kecamatan
                turned = knows(first, region) is not None and knows(second, region) is None
                return (first, second) if turned else (second, first)
        if not text or _DESA.match(text) or self.gazetteer.find_kecamatan(text, region) is None:
            return "", text
        return text, ""


def _until_end(text: str) -> list[str]:
    """The words of a name in a title, up to one that begins something else."""
    name: list[str] = []
    for word in text.split():
        if word.lower().rstrip(".") in _ENDS or not (word[0].isupper() or word[0].isdigit()):
            break
        name.append(word)
    return name[:4]
