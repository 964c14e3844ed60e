"""How sheets write a source of funds: `DAK Fisik 2027`, `DAU SG`, `APBD + Bankeu`."""

import re

from baimbai.rulebook.rulebook import Rulebook

_STRONG = re.compile(r"[+;&,\n|]|\bdan\b|\bserta\b|\bdengan\b")
_WITHIN = re.compile(r"apb[dn](?: (?:kab|kabupaten|kota|prov|provinsi|ii?))? (.+)")
"""A source named within a budget: `APBD Kab (DAU)`."""
_NOISE = re.compile(
    r"\b(sumber|dana|anggaran|tahun|t\.?a|usulan|rencana|rp|20\d\d|perubahan|murni|fy)\b"
)
_MONEY_UNIT = re.compile(
    r"[(\[]\s*(?:dalam |x )?\s*(?:rp|rupiah|idr)?[\s.,]*"
    r"(?:ribu(?:an)?|juta(?:an)?|mil[iy]ar(?:an)?|1?[.,]?000(?:[.,]?000)*)?[\s.,]*(?:rp|rupiah)?\s*[)\]]",
    re.IGNORECASE,
)
"""`DAK Fisik (Rp. 000)`: the unit of the column's money is no part of the name."""
_SPELT_OUT = re.compile(r"\b(?:[a-z] ){2,}[a-z]\b")


def read_source(text: str, rulebook: Rulebook, level: str) -> tuple[str, ...]:
    """The ids of the sources that a cell names, in its order; () where any part is unknown.

    level: the proponent's (pusat, provinsi, kabkota); a bare `APBD` is its own budget.
    """
    # A pick-list's own code: "04 - DAU SG".
    text = _MONEY_UNIT.sub(" ", re.sub(r"^\s*\d{1,3}\s*[-–.:]\s*(?=[A-Za-z])", "", text))
    parts = [plain(part) for part in _STRONG.split(text.lower())]
    parts = [part for part in parts if part]
    named = [_between_slashes(part, parts[0], rulebook, level) for part in parts]
    if not all(named):
        whole = _match(plain(text), rulebook, level)
        return (whole,) if whole else ()
    return tuple(dict.fromkeys(source for group in named for source in group))


def plain(text: str) -> str:
    """Lower case, single spaces, no punctuation but `/`, no years or filler words."""
    line = re.sub(r"(?<=\b[a-z])\.(?=[a-z]\b)", " ", text.lower())
    line = re.sub(r"\s*/\s*", "/", re.sub(r"[^a-z0-9/]+", " ", line))
    line = _NOISE.sub(" ", line)
    line = re.sub(r"\s+", " ", line).strip(" /")
    return _SPELT_OUT.sub(lambda match: match[0].replace(" ", ""), line)


def _between_slashes(part: str, first: str, rulebook: Rulebook, level: str) -> tuple[str, ...]:
    """One part's source; else those of its pieces between slashes, if all are known.

    A piece may lean on the cell's first word: `DAU SG/BG`, `APBD Prov + Kab`.
    """
    lead = first.split("/")[0].split(" ")[0]
    if found := _match(part, rulebook, level) or _match(f"{lead} {part}", rulebook, level):
        return (found,)
    pieces = [
        _match(piece, rulebook, level) or _match(f"{lead} {piece}", rulebook, level)
        for piece in part.split("/")
    ]
    return tuple(piece for piece in pieces if piece) if all(pieces) else ()


def _match(text: str, rulebook: Rulebook, level: str) -> str | None:
    for source in rulebook.sources.values():
        patterns = source.spellings
        if source.own_level == level:
            patterns += source.own_spellings
        if text == plain(source.id) or any(re.fullmatch(pattern, text) for pattern in patterns):
            return source.id
    inner = _WITHIN.fullmatch(text)
    return _match(inner[1], rulebook, level) if inner else None
