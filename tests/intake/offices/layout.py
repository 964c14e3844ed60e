"""How an office lays out its workbook: many independent choices, drawn by lot."""

from dataclasses import dataclass, fields
from random import Random

CHOICES: dict[str, dict[str, float]] = {
    "level": {"kab": 7, "prov": 2, "balai": 1},
    "file": {
        "xlsx": 9, "xlsm": 1, "xls": 1.5, "ods": 1.5, "csv-semicolon-bom": 1, "csv-comma": 1,
        "csv-tab": 0.7, "csv-cp1252": 0.7,
    },
    "shape": {
        "flat": 3, "bidang": 3, "kecamatan": 2, "nested": 2, "nested-leaf": 1.5, "fund-rows": 2,
        "sheets-bidang": 1.5, "sheets-kecamatan": 1, "two-tables": 1, "krisna": 1, "rup": 1,
    },
    "money": {
        "number": 4, "rp-dash": 2, "rp-plain": 1, "dots": 1, "dots-00": 1, "short-words": 2,
        "long-words": 1, "english": 1,
    },
    "money_unit": {
        "rupiah": 6, "thousand-heading": 1.5, "million-heading": 1.5, "thousand-above": 1,
        "million-title": 1,
    },
    "money_shape": {
        "single": 4, "funds": 2, "years": 2, "matrix": 1.5, "forward": 1.5, "realised": 1.5,
        "unit-price": 1.5,
    },
    "place": {
        "columns": 4, "one-cell": 2, "title-only": 1, "kecamatan-merged": 2, "idem": 1,
        "kecamatan-only": 1, "desa-first": 1,
    },
    "region": {"none": 4, "number": 1.5, "code": 1, "name": 1.5},
    "point": {
        "none": 1, "two": 3, "two-comma": 2, "one": 2, "dms-one": 2, "dms-two": 2, "dms-parts": 1,
        "utm-heading": 1.5, "utm-cell": 1, "utm-unsaid": 1, "xy": 1.5, "swapped": 1, "sheet": 1,
        "link": 1, "hemisphere": 1, "ends": 1.5,
    },
    "volume": {"apart": 4, "together": 3, "apart-comma": 2, "together-tight": 1},
    "words": {"formal": 4, "short": 3, "english": 1, "slips": 1.5},
    "heading": {"merged": 5, "typed-once": 2, "newlines": 2, "upper": 2},
    "numbering": {"none": 3, "plain": 2, "parentheses": 2, "computed": 1, "letters": 0.7},
    "page": {"none": 4, "repeated": 1},
    "sums": {"none": 3, "below": 2, "above": 2},
    "total": {"none": 2, "formula": 3, "static": 1, "wrong": 1},
    "closing": {"none": 2, "signature": 3, "beside": 1, "notes": 1, "notes-signature": 2},
    "extra": {"none": 4, "recap": 2, "reference": 1, "hidden-sheet": 1, "cover": 1},
    "hidden": {"none": 5, "row": 1, "column": 1},
    "left": {"0": 5, "1": 2, "2": 1},
    "kop": {"none": 1, "title": 3, "kop": 3, "letter": 2},
    "gaps": {"none": 4, "some": 1},
    "readiness": {"none": 4, "words": 1.5, "ticks": 1.5},
    "code": {"none": 3, "plain": 2, "padded": 1, "short": 1, "spaced": 0.7},
    "row_number": {"plain": 4, "dotted": 2, "restart": 2, "missing": 1},
    "capitals": {"no": 4, "upper": 1},
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Layout:
    """The choices of one office; the words are those of `CHOICES`."""

    level: str
    file: str
    shape: str
    money: str
    money_unit: str
    money_shape: str
    place: str
    region: str
    point: str
    volume: str
    words: str
    heading: str
    numbering: str
    page: str
    sums: str
    total: str
    closing: str
    extra: str
    hidden: str
    left: str
    kop: str
    gaps: str
    readiness: str
    code: str
    row_number: str
    capitals: str

    @property
    def is_csv(self) -> bool:
        """Whether the office exports plain text."""
        return self.file.startswith("csv")

    def tags(self) -> list[str]:
        """Every choice as `name=choice`."""
        return [f"{part.name}={getattr(self, part.name)}" for part in fields(self)]


def draw_layout(rng: Random) -> Layout:
    """Draw each choice on its own, then mend the combinations that no office could write."""
    drawn = {
        name: rng.choices(list(options), list(options.values()))[0]
        for name, options in CHOICES.items()
    }
    return Layout(**_mend(drawn))


def _mend(drawn: dict[str, str]) -> dict[str, str]:
    if drawn["money_unit"] != "rupiah" and drawn["money"] != "number":
        drawn["money"] = "dots"
    if drawn["shape"] in {"nested", "nested-leaf"}:
        drawn |= {"code": "plain" if drawn["code"] == "none" else drawn["code"], "sums": "above"}
        drawn["row_number"] = "missing"
        drawn["place"] = "columns" if drawn["place"] == "kecamatan-merged" else drawn["place"]
    if drawn["shape"] in {"krisna", "rup"}:
        drawn |= {"money_shape": "single", "sums": "none", "numbering": "none", "level": "kab"}
        drawn |= {"place": "columns", "money_unit": "rupiah", "page": "none"}
    if drawn["shape"] == "fund-rows":
        drawn |= {"money_shape": "single", "sums": "none", "hidden": "none", "gaps": "none"}
        drawn["place"] = "columns" if drawn["place"] == "kecamatan-merged" else drawn["place"]
    if drawn["shape"] == "sheets-kecamatan" and drawn["place"] == "kecamatan-merged":
        drawn["place"] = "desa-first"
    if drawn["sums"] != "none" and drawn["money"] in {"short-words", "long-words"}:
        drawn["money"] = "rp-dash"
    if drawn["level"] in {"prov", "balai"} and drawn["region"] == "none":
        drawn["region"] = "name"
    if drawn["level"] != "kab" and drawn["point"] in {"utm-heading", "utm-unsaid"}:
        drawn["point"] = "utm-cell"
    if drawn["file"].startswith("csv"):
        drawn = _as_text(drawn)
    return drawn


def _as_text(drawn: dict[str, str]) -> dict[str, str]:
    """What plain text cannot carry: merges, several sheets, formulas, hidden rows."""
    drawn |= {"heading": "typed-once", "hidden": "none", "extra": "none", "closing": "none"}
    drawn["total"] = "none" if drawn["total"] == "wrong" else drawn["total"]
    if drawn["shape"] in {"sheets-bidang", "sheets-kecamatan", "two-tables"}:
        drawn["shape"] = "flat"
    if drawn["point"] == "sheet":
        drawn["point"] = "two"
    if drawn["place"] == "kecamatan-merged":
        drawn["place"] = "columns"
    return drawn
