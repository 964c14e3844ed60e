"""Names as officials spell them: old and new spelling, abbreviations, slips of one letter."""

import re
from collections.abc import Collection, Iterable
from functools import lru_cache

from rapidfuzz.distance import OSA

_SHORT = {
    "jl": "jalan", "jln": "jalan", "sei": "sungai", "sp": "simpang", "spg": "simpang",
    "simp": "simpang", "tj": "tanjung", "tg": "tanjung", "tjg": "tanjung", "tlk": "teluk",
    "tl": "teluk", "kec": "kecamatan", "ds": "desa", "kel": "kelurahan", "kab": "kabupaten",
    "prov": "provinsi", "dsn": "dusun", "gg": "gang", "komp": "komplek", "kompleks": "komplek",
    "perum": "perumahan", "bts": "batas", "btas": "batas", "brt": "barat", "tmr": "timur",
    "sel": "selatan", "slt": "selatan", "utr": "utara", "tgh": "tengah", "ng": "nanga",
    "prt": "parit", "gn": "gunung", "gng": "gunung", "psr": "pasar", "kp": "kampung",
    "kmp": "kampung", "kpg": "kampung", "jbt": "jembatan", "jemb": "jembatan",
    "jbtn": "jembatan", "thp": "tahap", "pkt": "paket", "seg": "segmen", "segment": "segmen",
    "sal": "saluran", "pel": "pelabuhan", "hj": "haji", "pemb": "pembangunan",
    "rehab": "rehabilitasi", "rekons": "rekonstruksi", "rekon": "rekonstruksi",
    "peningk": "peningkatan", "pening": "peningkatan", "pnkt": "peningkatan",
    "penin": "peningkatan", "norm": "normalisasi", "pemel": "pemeliharaan",
    "pem": "pemeliharaan", "no": "nomor",
}  # fmt: skip
"""Abbreviations by which offices write common words; a trailing dot is gone by then."""

_NUMBER_WORDS = {
    "satu": "1", "dua": "2", "tiga": "3", "empat": "4", "lima": "5", "enam": "6", "tujuh": "7",
    "delapan": "8", "sembilan": "9", "sepuluh": "10",
}  # fmt: skip
_ROMAN = {
    "i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8",
    "ix": "9", "x": "10", "xi": "11", "xii": "12", "xiii": "13", "xiv": "14", "xv": "15",
}  # fmt: skip

_TOLD_APART = frozenset(
    "utara selatan timur barat tengah hulu hilir ulu ilir dalam luar darat laut besar kecil "
    "lama baru kiri kanan atas bawah muka raya jaya".split()
)
"""Words that tell neighbours apart: a slip of one letter is never forgiven here."""

FOLDS = (
    ("oe", "u"), ("dj", "j"), ("tj", "c"), ("sj", "s"), ("nj", "ny"), ("ch", "k"), ("sy", "s"),
    ("kh", "k"), ("dh", "d"), ("th", "t"), ("ph", "p"), ("ie", "i"), ("y", "i"), ("o", "u"),
    ("h", ""), ("q", "k"), ("v", "p"), ("f", "p"), ("z", "j"),
)  # fmt: skip


def full_word(token: str) -> str:
    """An abbreviation's full word; any other token as it is."""
    return _SHORT.get(token, token)


def number_of(token: str) -> str | None:
    """`iii`, `tiga`, `003` → `3`; None where the token is no number."""
    if token.isdigit():
        return str(int(token))
    return _ROMAN.get(token) or _NUMBER_WORDS.get(token)


@lru_cache(maxsize=200_000)
def folded(token: str) -> str:
    """The token in one spelling: `Soebardjo` and `Subarjo`, `Lubok` and `Lubuk` fold alike."""
    for old, new in FOLDS:
        token = token.replace(old, new)
    return re.sub(r"(.)\1+", r"\1", token)


@lru_cache(maxsize=500_000)
def same_word(a: str, b: str) -> bool:
    """Whether two tokens are one name: equal, folded alike, or a slip apart in a long word."""
    if a == b:
        return True
    if a.isdigit() or b.isdigit() or a in _TOLD_APART or b in _TOLD_APART:
        return folded(a) == folded(b) and not (a.isdigit() or b.isdigit())
    shortest = min(len(a), len(b))
    if shortest < 4:
        return False
    if folded(a) == folded(b):
        return True
    slips = 0 if shortest < 6 else 1 if shortest < 10 else 2
    return slips > 0 and a[0] == b[0] and OSA.distance(a, b, score_cutoff=slips) <= slips


def unmatched(words: Iterable[str], others: Collection[str]) -> list[str]:
    """The words that have no like among the others, also not run together or apart
    (`Sungaicuka`, `Sungai Cuka`)."""
    together = "".join(others)
    return [
        word
        for word in words
        if word not in others
        and not any(same_word(word, other) for other in others)
        and not (len(word) > 3 and word in together)
    ]
