"""Whose workbook it is (*pengusul*): by its file's name or its kop."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from baimbai.intake.cells import cell_text, words
from baimbai.intake.workbook import Workbook
from baimbai.register.organisation import Organisation
from baimbai.register.region import Region
from baimbai.rounds.plan import Plan


def owner_of(workbook: Workbook, path: Path, plan: Plan) -> str | None:
    """Whose workbook it is: as the plan says, by its file name, by its kop."""
    for organisation, named in plan.workbooks.items():
        if Path(named).name == path.name:
            return organisation
    free = [o for o in plan.organisations if o.id not in plan.workbooks]
    regions = {region.code: region for region in plan.regions}
    signs = [(sign, o.id) for o in free for sign in _signs(o, regions[o.region_code].name)]
    for text in (path.stem, *kop_lines(workbook)):
        if found := _named_in(text, signs):
            return found
    return None


_BALAI: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("pelaksanaan jalan nasional", "PJN", ("BM",)), ("jalan nasional", "PJN", ("BM",)),
    ("wilayah sungai", "WS", ("SDA",)), ("prasarana permukiman", "PPW", ("CK",)),
    ("penataan bangunan", "PBPK", ("CK",)), ("perumahan", "P2P", ("PERKIM",)),
    ("kawasan permukiman", "P2P", ("PERKIM",)), ("jasa konstruksi", "JKW", ("JK",)),
    ("jembatan", "J", ("BM",)), ("sumber daya air", "SDA", ("SDA",)), ("pantai", "P", ("SDA",)),
)  # fmt: skip
_SECTORS_OF_BALAI = {kind: sectors for _, kind, sectors in _BALAI}
_BEFORE_A_NAME = frozenset(
    "usulan matriks lampiran daftar program data kementerian pu satker".split()
)
_SHORT_BALAI = re.compile(r"\b(b{1,2})[- ]?(pjn|ws|ppw|pbpk|p2p|p3kp|jkw)\b")
_ENDS_A_NAME = re.compile(
    r" (?:t a|ta|tahun|usulan|matriks|rakortek|rakornis|rev|final|untuk|revisi|20\d\d)\b.*| \d+$"
)


def balai_in(text: str, province: Sequence[Region]) -> Organisation | None:
    """The centre's Balai that a file name or a line of a kop names; None where it names none.

    `Pembangunan Balai Desa` is no such office: its name must say what the Balai is for.
    """
    line = words(text)
    found = re.search(r"\bbalai (?:besar )?(?!desa\b|kelurahan\b|rt\b|rw\b)", line)
    short = _SHORT_BALAI.search(line)
    if found is not None:
        name = _ENDS_A_NAME.sub("", line[found.start() :]).strip()
        kinds = [(kind, sectors) for said, kind, sectors in _BALAI if said in name]
        before = line[: found.start()].split()
        if not kinds or not all(word in _BEFORE_A_NAME or word.isdigit() for word in before):
            return None
        kind, sectors = kinds[0]
        lead = "BB" if name.startswith("balai besar") else "B"
        rest = re.sub(r".*(?:nasional|sungai|wilayah|kawasan|konstruksi|air)\b", "", name)
    elif short is not None:
        kind = short[2].upper()
        lead, rest = short[1].upper(), _ENDS_A_NAME.sub("", line[short.end() :])
        sectors = _SECTORS_OF_BALAI.get(kind, ())
        name = f"{lead}{kind}{rest}"
    else:
        return None
    id_ = "-".join((f"{lead}{kind}", *rest.upper().split()))[:40]
    region = province[0].code if province else ""
    upper = re.compile(r"[ivx]+|b+(?:pjn|ws|ppw|pbpk|p2p|p3kp|jkw)")
    titled = " ".join(
        word.upper() if upper.fullmatch(word.lower()) else word.capitalize()
        for word in name.split()
    )
    return Organisation(id_, titled, "pusat", region, sectors)


def _signs(organisation: Organisation, region: str) -> Iterator[str]:
    """Texts by which an office is known, in lower case words."""
    yield words(organisation.name)
    yield from (words(alias) for alias in organisation.aliases)
    if organisation.level != "pusat":
        yield words(region)
        yield organisation.id.replace(".", " ")
        yield organisation.id.replace(".", "")
    else:
        yield words(organisation.id)
    if organisation.level == "provinsi":
        yield from (f"prov {words(region)}", f"provinsi {words(region)}", "provinsi", "prov")


def _named_in(text: str, signs: Sequence[tuple[str, str]]) -> str | None:
    """The office with the longest sign in the text; None where there is none or a tie."""
    spaced = re.sub(r"([a-z])([A-Z0-9])", r"\1 \2", text)
    padded = f" {words(spaced)} "
    found = [(len(sign), owner) for sign, owner in signs if sign and f" {sign} " in padded]
    if not found:
        return None
    longest = max(length for length, _ in found)
    owners = {owner for length, owner in found if length == longest}
    return owners.pop() if len(owners) == 1 else None


def kop_lines(workbook: Workbook) -> Iterator[str]:
    """The texts at the head of every sheet."""
    for sheet in workbook.sheets:
        for row in sheet.rows[:12]:
            yield from (cell_text(cell) for cell in row if isinstance(cell, str) and cell.strip())
