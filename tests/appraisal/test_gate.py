"""The gate: who may be funded, who is turned, who is held."""

from dataclasses import replace

import pytest
from small_province import A_ROAD, RULEBOOK, programme, reviewed

from baimbai.appraisal.dossier import Dossier
from baimbai.appraisal.gate import gates
from baimbai.synchronisation.finding import Finding, Mandate
from baimbai.wording.message import Message
from baimbai.wording.wording import LANGUAGES, wording


def gate_of(proposal, *, mandate=None, findings=()):
    mandates = {proposal.id: mandate} if mandate else {}
    review = reviewed(proposal, findings=findings, mandates=mandates)
    (row,) = gates(Dossier(programme(proposal), RULEBOOK, review)).rows(named=True)
    reason = Message.unpack(row["gate_reason"])
    assert all(wording(language).say(reason) for language in LANGUAGES)
    return row["gate"], reason.key, row["gate_rule"]


def test_the_office_responsible_passes():
    assert gate_of(A_ROAD) == ("lolos", "gate-open", None)


def test_another_office_s_job_is_rerouted_and_quotes_the_rule():
    irrigation = replace(A_ROAD, asset_type="irigasi", sector="SDA", area_ha=2400.0)
    mandate = Mandate(A_ROAD.id, "provinsi", "90", "aturan", "kewenangan-irigasi-provinsi")
    assert gate_of(irrigation, mandate=mandate) == (
        "dialihkan",
        "gate-rerouted",
        "kewenangan-irigasi-provinsi",
    )


def test_the_reason_of_a_rerouting_says_area_rule_and_office():
    irrigation = replace(A_ROAD, asset_type="irigasi", sector="SDA", area_ha=2400.0)
    mandate = Mandate(A_ROAD.id, "provinsi", "90", "aturan", "kewenangan-irigasi-provinsi")
    review = reviewed(irrigation, mandates={A_ROAD.id: mandate})
    rows = gates(Dossier(programme(irrigation), RULEBOOK, review))
    assert wording("id").say(Message.unpack(rows["gate_reason"][0])) == (
        "Diusulkan Dinas PU Hulu, tetapi menurut aturan kewenangan-irigasi-provinsi "
        "(luas 2.400 ha) kewenangannya pada Dinas PU Loka (kewenangan provinsi). Usulan "
        "dialihkan kepada Dinas PU Loka dan hanya dapat didanai lewat kantor itu."
    )


def test_nobody_responsible_at_the_table_is_refused():
    mandate = Mandate(A_ROAD.id, "desa", None, "aset", "kewenangan-jalan")
    assert gate_of(A_ROAD, mandate=mandate) == ("ditolak", "gate-nobody", "kewenangan-jalan")


def test_an_authority_that_nobody_knows_is_refused_without_a_rule():
    mandate = Mandate(A_ROAD.id, None, None, "pengusul", None)
    assert gate_of(A_ROAD, mandate=mandate) == ("ditolak", "gate-nobody", None)


def test_works_that_no_source_may_pay_are_refused_by_the_rule_of_the_source_asked():
    training = replace(A_ROAD, work_type="pelatihan", asset_type="jasa_konstruksi", sector="JK")
    assert gate_of(training) == ("ditolak", "gate-no-source", "tidak-untuk-pelatihan")


@pytest.mark.parametrize(
    ("change", "gate"),
    [
        ({"papers_missing": ("ded",)}, "tertahan"),
        ({"papers_missing": ("lahan", "kak")}, "tertahan"),
        ({"papers_missing": ("kak",)}, "lolos"),
        ({"papers_missing": ()}, "lolos"),
        ({"papers_missing": ("ded",), "cost_rupiah": 5_000_000_000}, "tertahan"),
        ({"papers_missing": ("ded",), "cost_rupiah": 4_999_999_999}, "lolos"),
        ({"papers_missing": ("ded",), "work_type": "perencanaan"}, "lolos"),
    ],
)
def test_dear_works_are_held_only_by_heavy_papers_said_to_be_missing(change, gate):
    assert gate_of(replace(A_ROAD, **change))[0] == gate


def test_a_held_proposal_quotes_the_readiness_rule():
    missing = replace(A_ROAD, papers_missing=("ded",))
    assert gate_of(missing) == ("tertahan", "gate-papers", "perlu-ded")


def money_unit(severity):
    return Finding(
        "T-0001", "satuan_uang_salah", severity, (A_ROAD.id,), ("90.01",), Message("x"), (), None
    )


def test_a_cost_in_a_doubtful_money_unit_holds_the_proposal():
    assert gate_of(A_ROAD, findings=[money_unit("tinggi")])[:2] == ("tertahan", "gate-money-unit")


def test_a_mild_doubt_about_the_money_unit_holds_nothing():
    assert gate_of(A_ROAD, findings=[money_unit("sedang")])[0] == "lolos"


def test_a_refusal_comes_before_a_hold_and_a_hold_before_a_rerouting():
    lacking = replace(A_ROAD, papers_missing=("ded",))
    elsewhere = Mandate(A_ROAD.id, "provinsi", "90", "aset", None)
    nobody = Mandate(A_ROAD.id, "desa", None, "aset", None)
    assert gate_of(lacking, mandate=elsewhere)[0] == "tertahan"
    assert gate_of(lacking, mandate=nobody)[0] == "ditolak"
