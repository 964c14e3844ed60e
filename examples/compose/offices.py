"""Which office sent which file, in which layout, and how it calls its own things."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Office:
    """One office and its workbook."""

    id: str
    file: str
    layout: str
    """Name of a module in `layouts`."""
    name: str
    """As on the kop, second line."""
    seat: str
    """Where it signs."""
    government: str
    """First line of the kop."""
    own_budget: str = "Kabupaten"
    """Kabupaten or Kota: decides between `APBD Kab.` and `APBD Kota`."""


_PUPR = "Dinas Pekerjaan Umum dan Penataan Ruang"


def _kabupaten(code: str, region: str, seat: str, layout: str, file: str) -> Office:
    return Office(code, file, layout, _PUPR, seat, f"PEMERINTAH KABUPATEN {region.upper()}")


def _kota(code: str, region: str, layout: str, file: str) -> Office:
    return Office(code, file, layout, _PUPR, region, f"PEMERINTAH KOTA {region.upper()}", "Kota")


_KALSEL = (
    _kabupaten("63.01", "Tanah Laut", "Pelaihari", "letter", "Lampiran usulan TALA TA 2027.xlsx"),
    _kabupaten("63.02", "Kotabaru", "Kotabaru", "sector_sheets",
               "Usulan Kab. Kotabaru 2027 per bidang.xlsx"),
    _kabupaten("63.03", "Banjar", "Martapura", "template", "63.03_Kab Banjar_format 2027.xlsx"),
    _kabupaten("63.04", "Barito Kuala", "Marabahan", "sector_sheets",
               "BATOLA usulan rakortek 2027 (rev1).xlsx"),
    _kabupaten("63.05", "Tapin", "Rantau", "template", "63.05 Tapin.xlsx"),
    _kabupaten("63.06", "Hulu Sungai Selatan", "Kandangan", "letter",
               "Usulan HSS TA 2027 ttd.xlsx"),
    _kabupaten("63.07", "Hulu Sungai Tengah", "Barabai", "fund_columns",
               "63.07_Matriks usulan HST.xlsx"),
    _kabupaten("63.08", "Hulu Sungai Utara", "Amuntai", "letter",
               "lamp surat HSU januari 2026.xlsx"),
    _kabupaten("63.09", "Tabalong", "Tanjung", "fund_columns",
               "Matriks usulan 2027 FINAL fix.xlsx"),
    _kabupaten("63.10", "Tanah Bumbu", "Batulicin", "thousands", "Tanah Bumbu 2027-2029.xlsx"),
    _kabupaten("63.11", "Balangan", "Paringin", "thousands", "Balangan_usulan_27-29.xlsx"),
    _kota("63.71", "Banjarmasin", "template", "63.71 Kota Banjarmasin - format rakortek.xlsx"),
    _kota("63.72", "Banjarbaru", "template", "Banjarbaru format usulan rakortek 2027.xlsx"),
    Office("63", "Dinas PUPR Provinsi Kalsel TA 2027.xlsx", "provincial", _PUPR, "Banjarbaru",
           "PEMERINTAH PROVINSI KALIMANTAN SELATAN"),
    Office("BPJN", "BPJN Kalsel usulan 2027-2029.xlsx", "central",
           "Balai Pelaksanaan Jalan Nasional Kalimantan Selatan", "Banjarmasin",
           "KEMENTERIAN PEKERJAAN UMUM"),
    Office("BWS", "BWS Kalimantan III 2027-2029.xlsx", "central",
           "Balai Wilayah Sungai Kalimantan III", "Banjarmasin", "KEMENTERIAN PEKERJAAN UMUM"),
    Office("BPBPK", "rencana balai 2027.xlsx", "central_regions",
           "Balai Penataan Bangunan, Prasarana dan Kawasan Kalimantan Selatan", "Banjarmasin",
           "KEMENTERIAN PEKERJAAN UMUM"),
)  # fmt: skip

_NUSA = (
    _kabupaten("97.01", "Teluk Rona", "Rona", "template", "97.01 Teluk Rona.xlsx"),
    _kabupaten("97.02", "Gunung Sela", "Sela", "thousands", "Gunung Sela 2027-2029.xlsx"),
    Office("97", "Dinas PUPR Provinsi Nusa Rekaan.xlsx", "provincial", _PUPR, "Bandar Rekaan",
           "PEMERINTAH PROVINSI NUSA REKAAN"),
)  # fmt: skip

OFFICES = {"kalsel-2027": _KALSEL, "nusa-rekaan": _NUSA}
"""By round, in the order in which their workbooks are written."""

REGIONS = {
    "63": "Provinsi Kalimantan Selatan",
    "63.01": "Kab. Tanah Laut",
    "63.02": "Kab. Kotabaru",
    "63.03": "Kab. Banjar",
    "63.04": "Kab. Barito Kuala",
    "63.05": "Kab. Tapin",
    "63.06": "Kab. Hulu Sungai Selatan",
    "63.07": "Kab. Hulu Sungai Tengah",
    "63.08": "Kab. Hulu Sungai Utara",
    "63.09": "Kab. Tabalong",
    "63.10": "Kab. Tanah Bumbu",
    "63.11": "Kab. Balangan",
    "63.71": "Kota Banjarmasin",
    "63.72": "Kota Banjarbaru",
    "97.01": "Kab. Teluk Rona",
    "97.02": "Kab. Gunung Sela",
    "97.71": "Kota Bandar Rekaan",
}
