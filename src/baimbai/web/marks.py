"""Remarks at the cells of the grid (*tanda catatan*): which standard column a remark belongs to."""

from collections import defaultdict
from collections.abc import Collection, Mapping

from baimbai.intake.mapping import FIELD_WORDS
from baimbai.intake.standard import COLUMNS
from baimbai.web.kept import kept_of
from baimbai.web.models import Organisation, Remark, Round, Upload
from baimbai.wording.message import Message

_NAMES = frozenset(column.name for column in COLUMNS)
_COLUMN_OF: Mapping[str, str] = {
    "total": "cost", "money": "cost", "source_mark": "source", "unit_price": "cost",
    "point": "lat", "geometry": "lat", "place": "kecamatan", "district_village": "kecamatan",
    "problem": "note", "number": "id", "stretch": "from_m",
}  # fmt: skip
_BY_KEY: Mapping[str, str] = {
    "biaya": "cost", "jumlah": "cost", "sumber": "source", "tahun": "year", "volume": "volume",
    "panjang": "volume", "satuan": "unit", "wilayah": "region", "koordinat": "lat",
    "geometri": "lat", "kesiapan": "surat_usulan", "jiwa": "people", "kode": "activity_code",
    "prasyarat": "requires", "id": "id", "jalan": "from_m",
}  # fmt: skip
"""By the first word of the remark's key, where it is not known how the columns were read."""


def last_taken(place: Round, office: Organisation) -> Upload | None:
    """The office's upload whose rows stand on the table."""
    taken = Upload.objects.filter(round=place, organisation=office, state="diterapkan")
    return taken.order_by("-id").first()


class Marks:
    """An upload's open remarks, by proposal and standard column."""

    def __init__(self, upload: Upload | None) -> None:
        self._upload = upload
        self._columns: dict[tuple[str, str], str] = {}
        kept = kept_of(upload) if upload is not None else None
        if kept is not None:
            read = kept.table("kolom").select("sheet", "column", "field").collect()
            self._columns = {
                (sheet, letters): column
                for sheet, letters, word in read.iter_rows()
                if (column := standard_column(word))
            }

    def of(self, numbers: Collection[str]) -> dict[str, dict[str, list[Remark]]]:
        """Number → standard column → remarks that nobody has settled."""
        found: dict[str, dict[str, list[Remark]]] = defaultdict(lambda: defaultdict(list))
        if self._upload is None:
            return found
        remarks = self._upload.remarks.filter(number__in=numbers, settled_at__isnull=True)
        for remark in remarks.order_by("id"):
            found[remark.number][self.column_of(remark)].append(remark)
        return found

    def count(self, number: str) -> int:
        """How many of a proposal's remarks nobody has settled."""
        return sum(map(len, self.of([number]).get(number, {}).values()))

    def column_of(self, remark: Remark) -> str:
        """The standard column of a remark; the title's for a whole row."""
        letters = remark.cell.rstrip("0123456789")
        column = self._columns.get((remark.sheet, letters)) if letters else None
        if column is None:
            topic = Message.unpack(remark.text).key.split("-")[1]
            column = _BY_KEY.get(topic)
        return column or "title"


def standard_column(word: str) -> str | None:
    """The standard column for a column of COLUMN_READINGS, by its word; None where none is like."""
    name = FIELD_WORDS.get(word, word).removeprefix("paper:")
    if name in _NAMES:
        return name
    if name.startswith(("lat", "lon")):
        return name[:3]
    return _COLUMN_OF.get(name)
