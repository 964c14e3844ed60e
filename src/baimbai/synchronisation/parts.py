"""A title taken to pieces for comparing (*unsur uraian pekerjaan*): word by word, with the role
that each word plays and with what each number numbers.

    Rehab TR 1 & 2 Dsn Zakia Ds Tebang Kacang RT 03/RW 02
    tersier 1, 2; dusun zakia; desa tebang kacang; rt 3, rw 2
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from baimbai.synchronisation.pieces import BORE, cut
from baimbai.synchronisation.spelling import folded, number_of
from baimbai.synchronisation.titlewords import TitleWords, title_words


@dataclass(frozen=True, slots=True)
class Parts:
    """What a title says, folded to one spelling; the rest is empty."""

    words: Mapping[str, str] = field(default_factory=dict)
    """Words that name something, with their role: nama, dusun, desa, kecamatan, kabupaten,
    sistem."""
    objects: frozenset[str] = frozenset()
    """What is worked on: pagar, kelas, turap, tersier, …"""
    kind: str = ""
    scopes: frozenset[str] = frozenset()
    numbers: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """By what they number or follow; sides (hulu, kiri) count as numbers."""
    stations: tuple[int, ...] = ()
    """First and last, in metres."""
    quantities: Mapping[str, float] = field(default_factory=dict)
    joined: frozenset[str] = frozenset()
    """Neighbouring words written as one."""


def take_apart(title: str) -> Parts:
    """The parts of a title; of an over-long one, those of its beginning."""
    pieces = cut(title)
    reader = _Reader(title_words())
    for piece in pieces.words:
        reader.take(piece)
    return reader.parts(pieces.stations, dict(pieces.quantities))


ROLES = ("nama", "dusun", "desa", "kecamatan", "kabupaten", "sistem")
HELD = ("jalur", "gang", "dusun")
"""Generic words that a number may follow."""
SILENT = ("dan", "di")
MARKS = frozenset(",;:()[]|-" + BORE)
"""Marks that end a place."""
LOOSE_ROLES = ("sistem", "kabupaten")
"""Roles that a dash ends: "Desa A - Desa B", but "Kecamatan Bati-Bati"."""


class _Reader:
    """Walks over a title's words, remembering which place or thing they belong to."""

    def __init__(self, known: TitleWords) -> None:
        self.known = known
        self.role, self.label, self.last = "nama", "", ""
        self.words: dict[str, str] = {}
        self.objects: set[str] = set()
        self.scopes: set[str] = set()
        self.kinds: list[tuple[int, str]] = []
        self.numbers: dict[str, set[str]] = {}
        self.joined: set[str] = set()

    def take(self, piece: str) -> None:
        """Takes the next word, number or mark."""
        if not piece[0].isalnum():
            if piece in MARKS:
                self.role = "nama" if piece != "-" or self.role in LOOSE_ROLES else self.role
                self.last = ""
            return
        number = number_of(piece) or (piece.lstrip("0") if piece[0].isdigit() else None)
        if number is None and len(piece) == 1 and self.last:
            number = piece
        if number is not None and (self.last or self.label or piece[0].isdigit()):
            self._number(number)
        elif piece in self.known.sides and self.last:
            self.numbers.setdefault(self.last, set()).add(piece)
            self._join(piece)
        else:
            self._word(piece)

    def _number(self, number: str) -> None:
        self.label = self.label or self.last or "nomor"
        self.numbers.setdefault(self.label, set()).add(number)
        if self.role == "sistem":
            self.role = "nama"

    def _word(self, piece: str) -> None:
        known, word = self.known, folded(piece)
        self._mark(piece)
        self.label = piece if piece in known.labels else ""
        if self.role in ("nama", "sistem"):
            self._kind(word)
        word = known.alike.get(word, word)
        if word in known.objects and self.role == "nama":
            self.objects.add(word)
            self.last = word
        elif word not in known.generic and piece not in known.labels and len(word) > 1:
            self._join(word)
            self.words.setdefault(word, self.role)
            self.last = word
        elif piece not in known.labels and piece not in SILENT:
            self.last = piece if piece in HELD else ""

    def _mark(self, piece: str) -> None:
        role = self.known.marks.get(piece)
        city = piece == "kota" and not (self.role == "kecamatan" and self.last)
        if role is not None:
            # "Jalan" inside "Desa Parit Keladi" is nothing; only what opens a place ends one.
            inside = self.role in ("desa", "kecamatan", "dusun") and not self.last
            self.role = self.role if role == "" and inside else role or "nama"
        elif city:
            self.role = "kabupaten"

    def _kind(self, word: str) -> None:
        if word in self.known.kinds:
            self.kinds.append(self.known.kinds[word])
        if word in self.known.scopes:
            self.scopes.add(self.known.scopes[word])
        elif word in self.known.physical:
            self.scopes.add("fisik")

    def _join(self, word: str) -> None:
        if self.last:
            self.joined.add(folded(self.last + word))

    def parts(self, stations: tuple[int, ...], quantities: Mapping[str, float]) -> Parts:
        """What was read."""
        return Parts(
            words=self.words,
            objects=frozenset(self.objects),
            kind=min(self.kinds)[1] if self.kinds else "",
            scopes=_one_scope(self.scopes),
            numbers={label: frozenset(values) for label, values in self.numbers.items()},
            stations=stations,
            quantities=quantities,
            joined=frozenset(self.joined),
        )


def _one_scope(scopes: set[str]) -> frozenset[str]:
    """Design and supervision of works name the works too: the preparation is what is asked."""
    for scope in ("pengawasan", "rencana", "dokumen"):
        if scope in scopes:
            return frozenset((scope,))
    return frozenset(scopes or {"fisik"})
