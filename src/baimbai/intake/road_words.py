"""Words by which lists of roads say class, surface, terrain and direction, in either language."""

from baimbai.intake.assets import condition_of
from baimbai.intake.cells import words

_CLASSES = (
    ("bebas hambatan", "tol"), ("tol", "tol"), ("toll", "tol"), ("motorway", "tol"),
    ("penyeberangan", "feri"), ("feri", "feri"), ("ferry", "feri"), ("ferri", "feri"),
    ("arteri", "arteri"), ("arterial", "arteri"), ("trunk", "arteri"), ("primary", "arteri"),
    ("kolektor", "kolektor"), ("collector", "kolektor"), ("secondary", "kolektor"),
    ("lokal", "lokal"), ("local", "lokal"), ("tertiary", "lokal"), ("unclassified", "lokal"),
    ("lingkungan", "jalan_lingkungan"), ("residential", "jalan_lingkungan"),
    ("neighbourhood", "jalan_lingkungan"), ("desa", "jalan_lingkungan"),
)  # fmt: skip
_SURFACES = (
    ("lapen", "lapen"), ("lapis penetrasi", "lapen"), ("penetrasi", "lapen"),
    ("penmac", "lapen"), ("macadam", "lapen"), ("makadam", "lapen"),
    ("rigid", "beton"), ("beton aspal", "aspal"), ("laston", "aspal"), ("beton", "beton"),
    ("concrete", "beton"), ("asphalt concrete", "aspal"), ("paving", "beton"), ("cor", "beton"),
    ("aspal", "aspal"), ("hotmix", "aspal"), ("hrs", "aspal"), ("ac", "aspal"),
    ("asphalt", "aspal"), ("paved", "aspal"),
    ("kerikil", "kerikil"), ("gravel", "kerikil"), ("agregat", "kerikil"), ("sirtu", "kerikil"),
    ("telford", "kerikil"), ("compacted", "kerikil"), ("fine gravel", "kerikil"),
    ("tanah", "tanah"), ("earth", "tanah"), ("soil", "tanah"), ("ground", "tanah"),
    ("dirt", "tanah"), ("unpaved", "tanah"), ("belum tembus", "tanah"),
)  # fmt: skip
_TERRAINS = (
    ("datar", "datar"), ("flat", "datar"), ("level", "datar"),
    ("bukit", "bukit"), ("perbukitan", "bukit"), ("hilly", "bukit"), ("rolling", "bukit"),
    ("gunung", "gunung"), ("pegunungan", "gunung"), ("mountain", "gunung"),
    ("mountainous", "gunung"),
)  # fmt: skip
_CONDITIONS = (
    ("good", "baik"), ("fair", "sedang"), ("poor", "rusak_ringan"), ("bad", "rusak_berat"),
    ("very poor", "rusak_berat"),
)  # fmt: skip
_YES = frozenset("ya y yes true 1 dua 2 benar".split())
_NO = frozenset("tidak t no n false 0 satu bukan".split())


def road_class_of(text: str) -> str | None:
    """`Kolektor Primer` → kolektor; None for what is no class."""
    return _said(text, _CLASSES)


def surface_of(text: str) -> str | None:
    """`Rigid Beton` → beton, `Lapis Penetrasi Makadam` → lapen."""
    return _said(text, _SURFACES)


def terrain_of(text: str) -> str | None:
    """`Perbukitan` → bukit."""
    return _said(text, _TERRAINS)


def road_condition_of(text: str) -> str | None:
    """`RR` and `Poor` → rusak_ringan."""
    return condition_of(text) or _said(text, tuple(reversed(_CONDITIONS)))


def yes_or_no(text: str) -> bool | None:
    """None for what is neither."""
    said = words(text)
    return True if said in _YES else False if said in _NO else None


def _said(text: str, known: tuple[tuple[str, str], ...]) -> str | None:
    """The code of the first known word or words that the text holds."""
    said = f" {words(text.replace('_', ' '))} "
    return next((code for name, code in known if f" {name} " in said), None)
