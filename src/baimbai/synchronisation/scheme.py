"""Irrigation schemes (*daerah irigasi*) as titles name them, and which part is worked on.

Rehabilitasi Saluran Sekunder Lubuk Aur D.I. Batang Anai     Batang Anai, secondary
Pembangunan Bendung Sei Wampu                                Wampu, head
"""

import re

from baimbai.synchronisation.spelling import full_word

Words = tuple[str, ...]

RANKS = {
    **dict.fromkeys("bendung bendungan intake pengambilan utama embung waduk".split(), 0),
    **dict.fromkeys("primer induk".split(), 1),
    "sekunder": 2,
    **dict.fromkeys("tersier kuarter jitut jides mikro".split(), 3),
}
"""Parts of a scheme in the direction of the water; a whole network has all but the head."""

_NETWORK = frozenset("jaringan saluran jaringannya".split())
_MARKER = re.compile(
    r"\b(?:d\.? ?i\.? ?r?\b\.?|daerah irigasi(?: rawa)?)"
    r"(?= ?(?!desa|kec|kel|kab|dusun|wilayah|rt|rw|sepanjang|sekitar|lokasi|jalan|jl)[a-z])"
)
_ENDS_A_NAME = frozenset(
    "saluran jaringan bendung bendungan intake primer sekunder tersier kuarter induk embung desa "
    "kecamatan kelurahan kabupaten kota provinsi tahap paket segmen seksi ruas petak bangunan hm "
    "sta di pada untuk dan ha luas seluas lanjutan beserta irigasi".split()
)


def scheme_named(title: str) -> Words:
    """The name after `D.I.`, `DIR` or `Daerah Irigasi`; empty where there is none."""
    line = _plain(title)
    marker = _MARKER.search(line)
    return _name(line[marker.end() :]) if marker else ()


def part_named(title: str, *, unmarked: bool) -> tuple[Words, frozenset[int]]:
    """The scheme's name and the ranks of what is worked on; empty where either is not said.

    `unmarked`: a weir, intake or dam may name the scheme too ("Saluran Primer Bendung Temef").
    """
    line = _plain(title)
    if _MARKER.search(line):
        return scheme_named(title), _ranks(line)
    told = re.findall(r"[a-z']+|[,;]", line)
    heads = [place for place, word in enumerate(told) if RANKS.get(word) == 0]
    if not unmarked or not heads:
        return (), frozenset()
    before = _ranks(" ".join(told[: heads[-1]]))
    return _name(" ".join(told[heads[-1] + 1 :])), before or frozenset((0,))


def _plain(title: str) -> str:
    return " ".join(title.lower().replace("(", " , ").replace(")", " , ").split())


def _name(text: str) -> Words:
    words: list[str] = []
    for token in re.findall(r"[a-z']+|[,;:]|\d+", text):
        word = full_word(token)
        if word in _ENDS_A_NAME or not word[0].isalpha():
            if words:
                break
            continue
        if len(word) > 1 and word != "sungai":
            words.append(word)
    return tuple(words[:4])


def _ranks(line: str) -> frozenset[int]:
    # "Jaringan utama" are canals, "bangunan utama" is the weir.
    line = re.sub(r"\b(?:jaringan|saluran) utama\b", "jaringan", line)
    tokens = [full_word(token) for token in re.findall(r"[a-z']+", line)]
    found = frozenset(RANKS[token] for token in tokens if token in RANKS)
    return found or (frozenset((1, 2, 3)) if _NETWORK & set(tokens) else frozenset())
