"""Columns: which heading says what, and which money is asked for (*arti kolom*)."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from baimbai.intake.cells import unit_of, years_of
from baimbai.intake.contents import (
    Contents,
    contents_of,
    field_by_contents,
    holds_marks,
    is_money,
)
from baimbai.intake.headers import (
    Column,
    SourceReader,
    label_of,
    meaning_of,
    multiplier_of,
    stated_unit,
)
from baimbai.intake.workbook import Sheet

MONEY = ("total", "money")

# Money that was, or that others already settled, is not asked for again.
_PAST = re.compile(
    r"realisasi|existing|eksisting|tahun lalu|sebelumnya|terkontrak|serapan|capaian|n 1\b|"
    r"\bsisa\b|baseline|kondisi awal|sudah (?:di)?|previous|actual"
)
_BESIDE = re.compile(r"prakiraan maju|kontrak|hps|penawaran|n 2\b|n\+|forward|tahap sebelum")
_ASKED = re.compile(r"usul|butuh|minta|request|propos")
_SUM = re.compile(r"jumlah|total")
_TITLES = (
    r"paket|pekerjaan|usulan|judul|ruas|proposal|project|proyek", r"rincian|uraian|nama",
    r"sub kegiatan|subkegiatan|sub keg", r"kegiatan|activity|nomenklatur", r"program|deskripsi",
)  # fmt: skip
_ONLY_YEAR = re.compile(r"(?:ta |tahun |thn |th |rp )?20\d\d(?: (?:rp|juta|ribu|dalam|000|x).*)?")


@dataclass(frozen=True)
class Assignment:
    """What somebody set a column to mean."""

    field: str
    """Empty where only the money unit, the year or the source was set."""
    multiplier: int | None = None
    year: int | None = None
    source: str | None = None


@dataclass(frozen=True)
class Setting:
    """What is known before a table's columns are read."""

    read_source: SourceReader
    multiplier: int = 1
    """The money unit stated above or below the table."""
    asked_from: int | None = None
    """Money of earlier years is not asked for."""
    assigned: Mapping[str, Assignment] = field(default_factory=dict)
    """By the column's headings, as `heading_key` writes them."""


@dataclass(frozen=True)
class Block:
    """A heading block's texts by column, and the rows that show what the columns hold."""

    sheet: Sheet
    stacks: Sequence[Sequence[str]]
    sample: Sequence[int]

    def contents(self, index: int) -> Contents:
        """What a column holds."""
        return contents_of(self.sheet, self.sample, index)


def heading_key(stack: Iterable[str]) -> str:
    """A column's headings as a mapping knows them."""
    return " / ".join(label for text in stack if (label := label_of(text)))


def understand(block: Block, setting: Setting) -> tuple[Column, ...]:
    """Name each column. Money is counted once; where two claim one field, the fitter keeps it."""
    claims = [_claim(index, stack, block, setting) for index, stack in enumerate(block.stacks)]
    known = [claim for claim in _volumes_by_unit(claims, block) if claim is not None]
    known = _mend_by_contents(known, block, setting)
    known = _one_title(known, block)
    money = _asked_money([c for c in known if c.field in MONEY], setting)
    years = {c.year for c in money if c.year is not None}
    rest = _one_each([c for c in known if c.field not in MONEY], years)
    return tuple(sorted([*money, *rest], key=lambda column: column.index))


def _volumes_by_unit(claims: list[Column | None], block: Block) -> list[Column | None]:
    """Under `Volume` one column for each unit (`km | m | ha`): each is a volume in its own unit."""
    groups: dict[str, dict[int, str]] = {}
    for index, stack in enumerate(block.stacks):
        if len(stack) > 1 and (unit := unit_of(stack[-1])):
            over = heading_key(stack[:-1])
        elif stack and (unit := stated_unit(stack[-1])):
            over = heading_key([*stack[:-1], re.sub(r"[(\[].*", "", stack[-1])])
        else:
            continue
        meaning = meaning_of(over.rpartition(" / ")[2])
        if meaning is None or meaning.field != "volume" or _PAST.search(over):
            continue
        contents = block.contents(index)
        if contents.numeric or not contents.texts:
            groups.setdefault(over, {})[index] = unit
    units = next((group for group in groups.values() if len(set(group.values())) > 1), {})
    return [
        claim
        if index not in units or (claim is not None and claim.certainty == "ditetapkan")
        else Column(index, "volume", " / ".join(block.stacks[index]), unit=units[index])
        for index, claim in enumerate(claims)
    ]


def _claim(index: int, stack: Sequence[str], block: Block, setting: Setting) -> Column | None:
    """What a column's headings say, without regard to the other columns."""
    label = " / ".join(stack)
    year = next((y[0] for text in reversed(stack) if len(y := years_of(text)) == 1), None)
    factor = next((f for text in reversed(stack) if (f := multiplier_of(text))), None)
    if factor is None and stack and re.search(r"\(M\)", stack[-1]):
        factor = 1_000_000_000
    column = Column(index, "", label, factor or setting.multiplier, year, unit=_unit(stack))
    set_to = setting.assigned.get(heading_key(stack))
    if set_to is not None and set_to.field:
        return _assigned(column, set_to)
    if not stack:
        return None
    claim = _headed(column, stack, block, setting)
    return claim if claim is None or set_to is None else _assigned(claim, set_to)


def _headed(column: Column, stack: Sequence[str], block: Block, setting: Setting) -> Column | None:
    """The column with what its headings say; None for headings that are not known."""
    own, above = stack[-1], " ".join(label_of(text) for text in stack[:-1])
    # "Dekon" is spelled like other headings, and is a source.
    said = meaning_of(own, above)
    if _over_money(above) or said is None or said.certainty == "mirip":
        sources = _sources(own, above, setting.read_source)
        if len(sources) == 1 and len(own) < 40:
            return replace(column, field="money", source=sources[0])
    if _ONLY_YEAR.fullmatch(label_of(own)):
        return _of_year(column, stack, setting)
    meaning = meaning_of(own, above)
    if meaning is None and not _over_money(above):
        meaning = meaning_of(" ".join(stack))
    if meaning is None and len(stack) > 1:
        return _by_parent(column, stack, block)
    if meaning is None:
        return None
    return replace(column, field=meaning.field, certainty=meaning.certainty)


def _unit(stack: Sequence[str]) -> str | None:
    return next((unit for text in reversed(stack) if (unit := stated_unit(text))), None)


def _assigned(column: Column, given: Assignment) -> Column:
    name = given.field or column.field
    return replace(
        column, field="money" if name == "total" and given.source else name,
        multiplier=given.multiplier or column.multiplier, year=given.year or column.year,
        source=given.source or (None if given.field else column.source),
        certainty="ditetapkan",
    )  # fmt: skip


def _over_money(above: str) -> bool:
    return re.search(r"sumber|pendanaan|pembiayaan|porsi|funding", above) is not None


def _sources(own: str, above: str, read_source: SourceReader) -> tuple[str, ...]:
    """Sources of a heading; under `Sumber Dana` also `Prov`, `Kab`, `Pusat`."""
    if found := read_source(own):
        return found
    if not _over_money(above):
        return ()
    plain = label_of(own)
    return read_source("APBN" if plain == "pusat" else f"APBD {plain}")


def _of_year(column: Column, stack: Sequence[str], setting: Setting) -> Column:
    """A column headed by a year alone: money, unless targets stand over it."""
    for text in reversed(stack[:-1]):
        meaning = meaning_of(text)
        if meaning is not None and meaning.field in ("volume", "people", "condition", "ignored"):
            return replace(column, field=meaning.field, certainty=meaning.certainty)
    sources = [setting.read_source(text) for text in stack[:-1]]
    named = next((found[0] for found in sources if len(found) == 1), None)
    return replace(column, field="money", source=named)


def _by_parent(column: Column, stack: Sequence[str], block: Block) -> Column | None:
    """A heading that is not known under one that is."""
    above = " ".join(label_of(text) for text in stack[:-1])
    meaning = meaning_of(stack[-2]) or meaning_of(above)
    if meaning is None:
        return None
    if meaning.field in (*MONEY, "source"):
        # "Swasta/CSR" beside APBD and DAK is money of a source that is not known.
        if not block.contents(column.index).numeric:
            return None
        return replace(column, field="money", certainty="isi")
    return replace(column, field=meaning.field, certainty=meaning.certainty)


def _mend_by_contents(known: list[Column], block: Block, setting: Setting) -> list[Column]:
    """Put right what the cells contradict, and name by their cells columns of unknown headings."""
    mended = [_contradicted(column, block, setting) for column in known]
    columns = [column for column in mended if column is not None]
    taken = {column.field for column in columns}
    has_money = bool(taken & set(MONEY))
    named = {column.index for column in columns} | {column.index for column in known}
    for index, stack in enumerate(block.stacks):
        if index in named:
            continue
        found = field_by_contents(block.contents(index), setting.read_source)
        if found is None or found in taken or (found == "total" and has_money):
            continue
        label = " / ".join(stack)
        if found == "total" and _PAST.search(_lower(label)):
            continue
        factor = next((f for text in stack if (f := multiplier_of(text))), setting.multiplier)
        columns.append(Column(index, found, label, factor, certainty="isi", unit=_unit(stack)))
        taken.add(found)
    return columns


def _contradicted(column: Column, block: Block, setting: Setting) -> Column | None:
    if column.certainty == "ditetapkan":
        return column
    if column.field == "money" and column.source is not None:
        marks = holds_marks(block.contents(column.index))
        return replace(column, field="source_mark") if marks else column
    if column.field not in ("total", "money", "title"):
        return column
    contents = block.contents(column.index)
    if column.field == "title":
        money = contents.numeric and is_money(contents)
        return replace(column, field="total", certainty="isi") if money else column
    if not contents.texts or contents.numbers or is_money(contents):
        return column
    # `Dana` or `Anggaran` over "APBD", "DAK" names the source, not the money.
    found = field_by_contents(contents, setting.read_source)
    return replace(column, field="source", certainty="isi") if found == "source" else column


def _one_title(columns: list[Column], block: Block) -> list[Column]:
    """The column of the works' names: the finest of programme, activity and package that is filled.

    "Jenis Pekerjaan" is it where nothing else is. The coarser ones are left as `level`.
    """
    titles = [c for c in columns if c.field == "title"]
    if not titles:
        works = [c for c in columns if c.field == "work_type"][:1]
        return [replace(c, field="title") if c in works else c for c in columns]
    # Where somebody set a title, no other heading claims it.
    titles = [c for c in titles if c.certainty == "ditetapkan"] or titles
    worded = {c.index: block.contents(c.index).worded for c in titles}
    enough = 0.5 * max(worded.values())
    filled = [c for c in titles if worded[c.index] >= enough]
    best = min(filled, key=lambda c: (_rank(c), -worded[c.index], c.index))
    return [replace(c, field="level") if c.field == "title" and c != best else c for c in columns]


def _rank(column: Column) -> tuple[int, int]:
    own = _lower(column.label.rpartition(" / ")[2])
    rank = next((n for n, words in enumerate(_TITLES) if re.search(words, own)), len(_TITLES))
    # "Uraian Kegiatan" tells of the "Nama Kegiatan" beside it.
    return rank + (2 if "sub keg" in own else 0), int("uraian" in own or "urarian" in own)


def _lower(label: str) -> str:
    return label_of(label)


def _asked_money(columns: list[Column], setting: Setting) -> list[Column]:
    """The money asked for, each rupiah once: parts by source or year, and at most one total."""
    columns = _now(columns, setting)
    parts = [c for c in columns if c.field == "money"]
    totals = [c for c in columns if c.field == "total"]
    totals = [c for c in totals if c.certainty == "ditetapkan"] or totals
    years = {c.year for c in totals}
    if not parts and len(totals) > 1 and None not in years and len(years) == len(totals):
        return [replace(c, field="money") for c in totals]
    if not parts and len(years - {None}) > 1:
        dated = [c for c in totals if c.year is not None]
        if len({c.year for c in dated}) == len(dated):
            parts = [replace(c, field="money") for c in dated]
            totals = [c for c in totals if c.year is None]
    parts = _once(parts)
    if parts and len({c.year for c in parts}) > 1:
        # A sum by year among parts by year and source is no sum of the row.
        totals = [c for c in totals if c.year is None]
    if not totals:
        return parts
    return [*parts, max(totals, key=lambda c: (_fitness(c, bool(parts)), -c.index))]


def _now(columns: list[Column], setting: Setting) -> list[Column]:
    """Without money of the past, of forward estimates and of contracts, if any other is there."""
    given = [c for c in columns if c.certainty == "ditetapkan"]
    first = setting.asked_from
    asked = [
        c
        for c in columns
        if not _PAST.search(_lower(c.label)) and not (first and c.year and c.year < first)
    ]
    plain = [c for c in asked if not _BESIDE.search(_lower(c.label))]
    return sorted({c.index: c for c in [*given, *(plain or asked)]}.values(), key=lambda c: c.index)


def _once(parts: list[Column]) -> list[Column]:
    """Parts by source and again by year would count twice: the finer division stays."""
    by_source = [c for c in parts if c.source is not None and c.year is None]
    by_year = [c for c in parts if c.source is None and c.year is not None]
    both = [c for c in parts if c.source is not None and c.year is not None]
    if both and (by_year or by_source):
        return [c for c in parts if c not in by_year and c not in by_source]
    if by_source and by_year:
        return [c for c in parts if c not in by_year]
    return parts


def _fitness(column: Column, beside_parts: bool) -> int:
    label = _lower(column.label)
    several_years = re.search(r"\b\d+ tahun\b|\b20\d\d (?:s d |sd |20\d\d)", label) is not None
    sums = 3 if _SUM.search(label) else 0
    return (
        (4 if _ASKED.search(label) else 0)
        + (sums if beside_parts else sums // 3)
        + (0 if beside_parts or not several_years else -6)
    )


_SEVERAL = ("note", "level")
_SEVERAL_KINDS = ("source_mark", "ignored", "count")


def _one_each(columns: list[Column], years: set[int]) -> list[Column]:
    """One column a field: of this year rather than the past, else the first."""
    best: dict[str, Column] = {}
    kept = [c for c in columns if c.field in (*_SEVERAL, *_SEVERAL_KINDS)]
    by_unit = _of_several_units([c for c in columns if c.field == "volume"])
    kept += by_unit
    for column in columns:
        if column in kept or (by_unit and column.field == "volume"):
            continue
        rival = best.get(column.field)
        if rival is None or _later(column, years) > _later(rival, years):
            best[column.field] = column
    if "unit" in best and "volume" in best:
        # The unit stands at its volume, not at last year's.
        at = best["volume"].index
        units = [c for c in columns if c.field == "unit"]
        best["unit"] = min(units, key=lambda c: (c.index < at, abs(c.index - at)))
    return [*kept, *best.values()]


def _of_several_units(volumes: list[Column]) -> list[Column]:
    """The volume columns that differ by unit alone; none where there is but one."""
    headed = [(c, c.label.rpartition(" / ")) for c in volumes if c.unit is not None]
    units = [
        c for c, (over, _, own) in headed if (over and unit_of(own) == c.unit) or stated_unit(own)
    ]
    return units if len({c.unit for c in units}) > 1 and len(units) == len(headed) else []


def _later(column: Column, years: set[int]) -> tuple[bool, bool, bool]:
    label = _lower(column.label)
    return (
        column.certainty == "ditetapkan",
        not _PAST.search(label) and not _BESIDE.search(label),
        column.year in years or (column.year is None and not years),
    )
