"""Missing papers, supporting activities, remarks carried over."""

import pytest

from baimbai.intake.remark import REMARKS, Remark
from baimbai.register.proposal import Request
from baimbai.wording.message import Message
from tests.synchronisation.small_programme import findings, reviewed, told, usulan


@pytest.mark.parametrize(
    ("cost", "missing", "work", "severity"),
    [
        (38_400_000_000, ("ded", "lahan"), "pembangunan", "tinggi"),
        (38_400_000_000, ("ded",), "pembangunan", "sedang"),
        (5_000_000_000, ("ded",), "rekonstruksi", "sedang"),
        (4_999_999_999, ("ded",), "rekonstruksi", "rendah"),
        (38_400_000_000, ("rab", "kak"), "rekonstruksi", "rendah"),
        (9_000_000_000, ("ded", "lahan"), "pemeliharaan_rutin", None),
        (9_000_000_000, ("ded",), "perencanaan", None),
        (9_000_000_000, (), "rekonstruksi", None),
    ],
)
def test_only_papers_that_are_needed_and_said_to_be_missing_count(cost, missing, work, severity):
    row = usulan("90.01-1", "Jalan Awang - Batung", cost_rupiah=cost, work_type=work,
                 papers_missing=missing)  # fmt: skip
    expected = [("rc_tidak_lengkap", severity, ("90.01-1",))] if severity else []
    assert told(reviewed([row])) == expected


@pytest.mark.parametrize(("support", "over"), [(5, False), (6, True)])
def test_supporting_activities_take_at_most_five_per_cent_of_a_bidang(support, over):
    rows = [
        usulan("90.01-1", "Rekonstruksi Jalan Awang", cost_rupiah=(100 - support) * 10**9),
        usulan("90.01-2", "Kegiatan Penunjang DAK Jalan", work_type="penunjang",
               cost_rupiah=support * 10**9),
        usulan("90.02-1", "Rekonstruksi Jalan Batung", cost_rupiah=10**12),
    ]  # fmt: skip
    outcome = reviewed(rows, [Request(r.id, "DAK-F", 2027, r.cost_rupiah) for r in rows])
    expected = [("dak_penunjang_lebih_5", "tinggi", ("90.01-2",))] if over else []
    assert told(outcome) == expected


def test_remarks_that_the_meeting_must_know_become_findings():
    row = usulan("90.01-1", "Jalan Awang", source_file="a.xlsx", source_sheet="BM", source_row=12)
    remarks = REMARKS.make([
        Remark("a.xlsx", "BM", "F12", "galat",
               Message("remark-koordinat-mustahil", {"lat": "-33", "lon": "115"}), "90.01"),
        Remark("a.xlsx", "BM", "H40", "peringatan",
               Message("remark-total-tidak-cocok", {"written": 5, "sum": 4}), "90.01"),
        Remark("a.xlsx", "BM", "C12", "info", Message("remark-lain"), "90.01"),
    ])  # fmt: skip
    outcome = reviewed([row], remarks=remarks)
    assert told(outcome) == [
        ("koordinat_mustahil", "sedang", ("90.01-1",)),
        ("total_tidak_cocok", "sedang", ()),
    ]
    total = findings(outcome)[1]
    assert total.parties == ("90.01",)
    assert (total.evidence.values["sheet"], total.evidence.values["cell"]) == ("BM", "H40")
