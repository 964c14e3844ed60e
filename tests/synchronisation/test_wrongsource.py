"""Money that may not pay for a work."""

import pytest

from baimbai.register.proposal import Request
from tests.synchronisation.small_programme import findings, reviewed, usulan


@pytest.mark.parametrize(
    ("source", "facts", "expected"),
    [
        ("DAK-F", {}, None),
        ("DAK-F", {"declared_status": "provinsi"},
         ("salah_sumber_dana", "tinggi", "dak-bukan-kewenangan-sendiri")),
        ("DAK-F", {"declared_status": "pusat"},
         ("salah_sumber_dana", "tinggi", "dak-bukan-kewenangan-sendiri")),
        ("BKK", {"declared_status": "provinsi"},
         ("salah_sumber_dana", "sedang", "bkk-bukan-aset-kabkota")),
        ("BKK", {}, None),
        ("DEKON", {}, ("salah_sumber_dana", "tinggi", "dekon-bukan-pekerjaan-fisik")),
        ("DEKON", {"asset_type": "tata_ruang", "sector": "TR", "work_type": "perencanaan"},
         ("perlu_verifikasi", "sedang", "dekon-bukan-anggaran-kabkota")),
        ("APBD-PROV", {"declared_status": "kabkota"},
         ("perlu_verifikasi", "rendah", "apbd-prov-aset-kabkota")),
        ("APBN-BALAI", {}, ("perlu_verifikasi", "sedang", "apbn-balai-bukan-aset-daerah")),
        ("IJD", {}, None),
        ("IJD", {"asset_type": "drainase", "sector": "CK", "work_type": "pembangunan"},
         ("salah_sumber_dana", "sedang", "ijd-bukan-jalan-daerah")),
        ("DBH-SAWIT", {"work_type": "pembangunan"},
         ("salah_sumber_dana", "sedang", "dbh-sawit-bukan-pekerjaannya")),
    ],
)  # fmt: skip
def test_a_kabupaten_asks_a_source_for_a_work(source, facts, expected):
    row = usulan("90.01-1", "Rekonstruksi Jalan A - B", **facts)
    outcome = reviewed([row], [Request(row.id, source, 2027, row.cost_rupiah)])
    found = [(f.kind, f.severity, f.rule) for f in findings(outcome)]
    assert found == ([expected] if expected else [])


def test_supervision_of_assets_is_no_guidance():
    rows = [
        usulan("90-1", "Supervisi Penanganan Jalan Provinsi Paket 1", work_type="pengawasan"),
        usulan("90-2", "Pembinaan Teknis Penyusunan RDTR bagi 13 Kab/Kota", sector="TR",
               asset_type="tata_ruang", work_type="pembinaan"),
    ]  # fmt: skip
    outcome = reviewed(rows, [Request(row.id, "DEKON", 2027, row.cost_rupiah) for row in rows])
    assert [(f.kind, f.severity, f.proposals) for f in findings(outcome)] == [
        ("salah_sumber_dana", "sedang", ("90-1",))
    ]


def test_a_wrong_source_and_a_wrong_authority_are_not_told_twice():
    row = usulan("90.01-1", "Rekonstruksi Jalan A - B", declared_status="provinsi")
    assert [f.kind for f in findings(reviewed([row]))] == ["salah_kewenangan"]
