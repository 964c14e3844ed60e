"""Names of places, folded so that one place written in several ways is one name."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

_KIND = re.compile(
    r"^(?:(?:kec|kecamatan|distrik|desa|ds|kel|kelurahan|gampong|nagari|pekon|kalurahan|kapanewon|"
    r"kemantren|prov|provinsi|kab|kabupaten|kota|kotamadya)\b[.:]?\s*)+(?=\S)"
)
_SHORT = {
    "sei": "sungai", "sei.": "sungai", "sui": "sungai", "s": "sungai", "sng": "sungai",
    "tj": "tanjung", "tg": "tanjung", "tjg": "tanjung", "tanj": "tanjung", "gn": "gunung",
    "gng": "gunung", "g": "gunung", "p": "pulau", "pl": "pulau", "sp": "simpang",
    "spg": "simpang", "smp": "simpang", "tlk": "teluk", "tl": "teluk", "bkt": "bukit",
    "ma": "muara", "mra": "muara", "kp": "kampung", "kpg": "kampung", "bt": "batu",
    "pdg": "padang", "utr": "utara", "slt": "selatan", "sel": "selatan", "tmr": "timur",
    "tim": "timur", "brt": "barat", "bar": "barat", "teng": "tengah", "tgh": "tengah",
}  # fmt: skip
_ROMAN = {name: str(i) for i, name in enumerate(
    ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"), start=1
)}  # fmt: skip


@lru_cache(maxsize=200_000)
def fold(name: str) -> str:
    """`Kec. Sei Pinang II`, `SUNGAI-PINANG 2` → `sungaipinang2`; empty where nothing is left."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    plain = _KIND.sub("", re.sub(r"\([^)]*\)|['`’]", "", plain).strip(" .,-:*"))
    parts = re.findall(r"[a-z]+|\d+", plain)
    if not parts:
        return ""
    # A single letter or short word stands for another only before or after a full one.
    if len(parts) > 1:
        parts = [_SHORT.get(part, part) for part in parts]
        parts = [parts[0], *(_ROMAN.get(part, part) for part in parts[1:])]
    return re.sub(r"([a-z])\1+", r"\1", "".join(part.lstrip("0") or "0" for part in parts))


def spellings(name: str) -> tuple[str, ...]:
    """The folded forms of a register's name; a name in brackets is another form of it."""
    inner = re.findall(r"\(([^)]*)\)", name)
    return tuple(dict.fromkeys(form for text in (name, *inner) if (form := fold(text))))


def nearest(form: str, known: Mapping[str, object] | Iterable[str]) -> str | None:
    """The one known form within a slip or two of spelling; None where none or several are.

    One slip from five letters on, two from ten on; figures must agree.
    """
    if len(form) < 5:
        return None
    slips = 1 if len(form) < 10 else 2
    figures = re.sub(r"\D", "", form)
    found = [
        (distance, other)
        for other, distance, _ in process.extract(
            form, list(known), scorer=DamerauLevenshtein.distance, score_cutoff=slips, limit=8
        )
        if re.sub(r"\D", "", other) == figures
    ]
    best = [other for distance, other in found if distance == min(found)[0]]
    return best[0] if len(best) == 1 else None
