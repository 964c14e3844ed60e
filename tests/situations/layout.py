"""The layout an office keeps to: shape, header, money, years, points, places and papers."""

from dataclasses import dataclass
from random import Random

HEADS: dict[str, tuple[str, ...]] = {
    "number": ("No", "No.", "NO"),
    "title": ("Uraian Pekerjaan", "Nama Paket Pekerjaan", "Usulan Kegiatan", "Nama Usulan",
              "Pekerjaan", "Nama Paket"),
    "region": ("Kabupaten/Kota", "Kab/Kota"),
    "code": ("Kode Wilayah", "Kode Wil."),
    "kecamatan": ("Kecamatan", "Kec."),
    "desa": ("Desa/Kelurahan", "Desa / Kel."),
    "place": ("Lokasi", "Lokasi Pekerjaan"),
    "volume": ("Volume", "Target", "Vol."),
    "unit": ("Satuan", "Sat."),
    "cost": ("Perkiraan Biaya", "Kebutuhan Anggaran", "Pagu Indikatif", "Nilai Usulan", "Anggaran"),
    "fund": ("Sumber Dana", "Sumber Pendanaan"),
    "year": ("Tahun", "Tahun Anggaran", "TA"),
    "note": ("Keterangan", "Ket."),
    "origin": ("Asal Usulan",),
    "sector": ("Bidang",),
}  # fmt: skip
MONEY_NOTES = {
    "rupiah": ("(Rp)", "(Rp.)", "(rupiah)"),
    "ribu": ("(Rp. 000)", "(ribu Rp)", "(dalam ribuan rupiah)"),
    "juta": ("(Rp Juta)", "(juta rupiah)", "(dalam juta Rp)"),
}
MONEY_PARTS = {"rupiah": 1, "ribu": 1000, "juta": 1_000_000}
PAPER_WORDS = ((("Ada", "Ada", "ada"), ("Belum", "Tidak", "-")),
               (("v", "v", "V"), ("-", "x", "-")), (("sudah",), ("belum",)))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Layout:
    """What is drawn by lot for an office; see the values in `draw`."""

    shape: str
    header: int
    money: str
    money_text: bool
    funds: str
    years: str
    point: str
    volume: str
    place: str
    codes: bool
    stretch_columns: bool
    papers: bool
    totals: bool
    numbering: bool
    heads: dict[str, str]
    paper_words: tuple[tuple[str, ...], tuple[str, ...]]


def draw(rng: Random, level: str, *, must: dict[str, object]) -> Layout:
    """A layout by lot; `must` fixes what the round needs of this office."""
    shape = str(must.get("shape") or rng.choice(("single", "sections", "sections", "sheets")))
    money = str(must.get("money") or rng.choice(("rupiah", "rupiah", "ribu", "juta")))
    funds = str(must.get("funds") or rng.choice(("text", "text", "columns")))
    spread = shape != "csv" and funds == "text" and rng.random() < 0.35
    years = "columns" if spread else "column"
    return Layout(
        shape=shape, header=1 if shape == "csv" else rng.randint(1, 3), money=money,
        money_text=money == "rupiah" and years == "column" and rng.random() < 0.3,
        funds=funds, years=years, point=rng.choice(("two", "two", "one", "dms", "ends", "comma")),
        volume=rng.choice(("two", "two", "one")),
        place="two" if level != "kab" else rng.choice(("two", "two", "one")),
        codes=shape == "csv" or rng.random() < 0.4, stretch_columns=rng.random() < 0.35,
        papers=bool(must.get("papers", rng.random() < 0.2)),
        totals=shape != "csv" and bool(must.get("totals", rng.random() < 0.7)),
        numbering=shape != "csv" and rng.random() < 0.4,
        heads={key: rng.choice(words) for key, words in HEADS.items()},
        paper_words=rng.choice(PAPER_WORDS),
    )  # fmt: skip
