"""Weights in round.yaml: three ways to give them, frozen before the meeting, versioned after."""

import copy
import json
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import polars as pl
import pytest
import yaml

from baimbai.cli.door import DONE, NOT_DONE
from baimbai.cli.main import main
from baimbai.errors import ArchiveError, RoundError
from baimbai.rounds.archive import (
    INPUTS,
    MANIFEST,
    TABLES,
    WEIGHTS,
    as_json,
    seal_of,
    verify_archive,
)
from baimbai.rounds.plan import Plan, read_plan
from baimbai.wording.message import Message
from baimbai.wording.wording import LANGUAGES, wording

from .conftest import PLAN

SHEET = {"name": "DAK", "sources": ["DAK-F"], "decree": "Juknis", "version": 3,
         "swing": {"kesiapan": 100, "kondisi": 25}}  # fmt: skip


def planned(folder: Path, weights: object, sheets: object = None) -> Plan:
    """The folder's plan with other weights; dates are written as YAML's own."""
    plan = copy.deepcopy(PLAN)
    plan["weights"] = weights
    if sheets is not None:
        plan["score_sheets"] = sheets
    for key in ("held_on", "published_on", "follow_up_by"):
        plan["meeting"][key] = date.fromisoformat(plan["meeting"][key])  # type: ignore[index]
    text = yaml.safe_dump(plan, sort_keys=False, allow_unicode=True)
    (folder / "round.yaml").write_text(text, encoding="utf-8")
    return read_plan(folder)


def refused(folder: Path, weights: object, sheets: object = None) -> Message:
    with pytest.raises(RoundError) as caught:
        planned(folder, weights, sheets)
    assert all(wording(language).say(caught.value.message) for language in LANGUAGES)
    return caught.value.message


def test_decree_and_parts_are_enough(folder: Path) -> None:
    agreed = read_plan(folder).agreed
    assert (agreed.version, agreed.agreed_on, agreed.method) == ("", None, "langsung")
    assert agreed.weights == read_plan(folder).weights
    assert {c: s for c, s in agreed.weights.shares.items() if s} == {
        "kondisi": 5000, "kesiapan": 5000,
    }  # fmt: skip


def test_weights_carry_version_date_and_ranges(folder: Path) -> None:
    agreed = planned(folder, {
        "decree": "SK 7", "version": 1.0, "agreed_on": date(2026, 3, 2),
        "parts": {"kondisi": 60, "kesiapan": 40}, "ranges": {"kondisi": [50, 65]},
    }).agreed  # fmt: skip
    assert (agreed.version, agreed.agreed_on) == ("1.0", date(2026, 3, 2))
    assert agreed.bounds["kondisi"] == (5000, 6500)


def test_swing_weights(folder: Path) -> None:
    agreed = planned(folder, {"decree": "x", "swing": {"kondisi": 100, "kesiapan": 25}}).agreed
    assert (agreed.method, agreed.weights.shares["kondisi"]) == ("ayunan", 8000)


JUDGED = {"kondisi": 5396, "kesiapan": 2970, "penerima": 1634}
"""2, 3 and 2 as Saaty's scale has them: λ = 3.0092."""


@pytest.mark.parametrize(
    "ahp",
    [
        {"kondisi/kesiapan": 2, "kondisi/penerima": 3, "kesiapan/penerima": 2},
        {"pairs": {"kesiapan/kondisi": "1/2", "penerima/kondisi": 0.33, "kesiapan/penerima": 2}},
        {"criteria": ["penerima", "kondisi", "kesiapan"],
         "matrix": [[1, "1/3", 0.5], [3, 1, 2], [2, 0.5, 1]]},
        {"participants": [
            {"name": "A", "pairs": {"kondisi/kesiapan": 2, "kondisi/penerima": 3,
                                    "kesiapan/penerima": 2}},
            {"name": "B", "criteria": ["kondisi", "kesiapan", "penerima"],
             "matrix": [[1, 2, 3], [0.5, 1, 2], ["1/3", 0.5, 1]]},
        ]},
    ],
)  # fmt: skip
def test_pairwise_comparison_in_every_form_gives_the_same_weights(
    folder: Path, ahp: object
) -> None:
    agreed = planned(folder, {"decree": "x", "ahp": ahp}).agreed
    assert agreed.method == "berpasangan"
    assert {c: s for c, s in agreed.weights.shares.items() if s} == JUDGED


@pytest.mark.parametrize(
    ("weights", "key"),
    [
        ({"decree": "x"}, "error-round-field"),
        ({"decree": "x", "parts": {"kondisi": 1}, "swing": {"kondisi": 100}}, "error-weight-ways"),
        ({"decree": "x", "parts": {"kondisi": 1}, "agreed_on": date(2026, 3, 3)},
         "error-weight-late"),
        ({"decree": "x", "parts": {"kondisi": 1}, "agreed_on": "kemarin"}, "error-round-field"),
        ({"decree": "x", "parts": {"kondisi": 1}, "version": ["1"]}, "error-round-field"),
        ({"decree": "x", "parts": {"kondisi": 1}, "version": True}, "error-round-field"),
        ({"decree": "x", "parts": {"kondisi": 1}, "versi": "1"}, "error-round-field"),
        ({"decree": "x", "parts": {"kondisi": 1}, "ranges": {"kondisi": 3}}, "error-round-field"),
        ({"decree": "x", "parts": {"kondisi": 1}, "ranges": {"kondisi": ["a", 2]}},
         "error-round-field"),
        ({"decree": "x", "parts": {"kondisi": 1}, "ranges": {"kondisi": [2, 3]}},
         "error-weight-range"),
        ({"decree": "x", "swing": {"kondisi": 99}}, "error-swing-largest"),
        ({"decree": "x", "ahp": {}}, "error-round-field"),
        ({"decree": "x", "ahp": []}, "error-round-field"),
        ({"decree": "x", "ahp": {"matrix": 3}}, "error-round-field"),
        ({"decree": "x", "ahp": {"matrix": [[1]], "pairs": {}}}, "error-round-field"),
        ({"decree": "x", "ahp": {"participants": []}}, "error-round-field"),
        ({"decree": "x", "ahp": {"participants": [{"pairs": {"kondisi/kesiapan": 1}}]}},
         "error-round-field"),
        ({"decree": "x", "ahp": {"participants": [
            {"name": "A", "pairs": {"kondisi/kesiapan": 1}},
            {"name": "A", "pairs": {"kondisi/kesiapan": 1}}]}}, "error-round-field"),
        ({"decree": "x", "ahp": {"kondisi/kesiapan": float("nan")}}, "error-ahp-value"),
        ({"decree": "x", "ahp": {"kondisi/warna": 3}}, "error-weight-unknown"),
    ],
)  # fmt: skip
def test_weights_that_cannot_be_are_refused(folder: Path, weights: object, key: str) -> None:
    assert refused(folder, weights).key == key


def test_a_score_sheet_has_its_own_weights(folder: Path) -> None:
    (sheet,) = planned(folder, PLAN["weights"], [SHEET]).score_sheets
    assert (sheet.name, sheet.sources, sheet.agreed.version) == ("DAK", ("DAK-F",), "3")
    assert sheet.agreed.weights.shares["kesiapan"] == 8000


@pytest.mark.parametrize(
    "changed",
    [
        {"name": ""}, {"name": "a" * 25}, {"name": "DAK/Fisik"}, {"name": 3}, {"sources": []},
        {"sources": "DAK-F"}, {"version": None}, {"version": " "}, {"decree": None},
        {"agreed_on": date(2026, 4, 1)}, {"parts": {"kondisi": 1}}, {"sumber": ["DAK-F"]},
    ],
)  # fmt: skip
def test_a_score_sheet_that_cannot_be_is_refused(folder: Path, changed: dict[str, object]) -> None:
    assert refused(folder, PLAN["weights"], [{**SHEET, **changed}])


def test_two_score_sheets_may_not_share_a_name(folder: Path) -> None:
    message = refused(folder, PLAN["weights"], [SHEET, {**SHEET, "name": "dak"}])
    assert message.values["field"] == "score_sheets[1].name"


# What is archived.

VERSIONED = {"decree": "SK 7", "version": "1", "parts": {"kondisi": 50, "kesiapan": 50}}
CHANGED = {**VERSIONED, "parts": {"kondisi": 51, "kesiapan": 49}}


@pytest.fixture
def results(folder: Path, tmp_path: Path) -> Path:
    planned(folder, VERSIONED, [SHEET])
    assert main(["run", str(folder), "--out", str(tmp_path / "hasil")]) == DONE
    return tmp_path / "hasil"


def run(folder: Path, out: Path) -> int:
    return main(["run", str(folder), "--out", str(out)])


def test_weights_and_sheets_are_archived_with_their_fingerprints(
    folder: Path, results: Path
) -> None:
    archive, plan = results / "arsip", read_plan(folder)
    manifest = json.loads((archive / MANIFEST).read_text())
    assert manifest["weights"] == {
        "": {"version": "1", "fingerprint": plan.agreed.fingerprint},
        "DAK": {"version": "3", "fingerprint": plan.score_sheets[0].agreed.fingerprint},
    }
    weights = json.loads((archive / WEIGHTS).read_text())
    assert weights == {
        "": plan.agreed.canonical(), "DAK": plan.score_sheets[0].agreed.canonical()
    }  # fmt: skip
    scores = pl.read_parquet(archive / TABLES / "lembar-skor.parquet")
    # Roads, a bridge and drainage: DAK-F may pay all four, though PAD was asked.
    assert scores.select("asked", "allowed", "rank").rows() == [
        (False, True, rank) for rank in range(1, scores.height + 1)
    ]
    assert scores.height > 0
    summary = (results / "ringkasan.md").read_text(encoding="utf-8")
    assert plan.agreed.fingerprint in summary
    assert plan.score_sheets[0].agreed.fingerprint in summary


def forged(archive: Path, path: str, content: str) -> None:
    """A file changed, and its checksum in the manifest with it, and the manifest's seal."""
    (archive / path).write_text(content, encoding="utf-8")
    manifest = json.loads((archive / MANIFEST).read_text())
    data = content.encode()
    manifest["files"][path] = {"bytes": len(data), "sha256": sha256(data).hexdigest()}
    resealed(archive, manifest)


def resealed(archive: Path, manifest: dict[str, Any]) -> None:
    """The manifest as the archive itself would write it."""
    text = as_json({**manifest, "seal": seal_of(manifest)})
    (archive / MANIFEST).write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "sheet"),
    [("kondisi: 50", "kondisi: 60", ""), ("kondisi: 25", "kondisi: 30", "DAK")],
)
def test_weights_changed_after_scoring_are_seen_although_the_checksum_was_forged(
    results: Path, old: str, new: str, sheet: str
) -> None:
    plan_file = results / "arsip" / INPUTS / "round.yaml"
    text = plan_file.read_text(encoding="utf-8")
    assert old in text
    forged(results / "arsip", f"{INPUTS}/round.yaml", text.replace(old, new))
    with pytest.raises(ArchiveError) as caught:
        verify_archive(results / "arsip")
    assert (caught.value.message.key, caught.value.message.values["sheet"]) == (
        "error-archive-weights", sheet,
    )  # fmt: skip


def test_archived_weights_that_were_replaced_everywhere_still_do_not_fit_the_scores(
    folder: Path, results: Path
) -> None:
    archive = results / "arsip"
    plan = planned(folder, CHANGED, [SHEET])
    forged(archive, f"{INPUTS}/round.yaml", (folder / "round.yaml").read_text(encoding="utf-8"))
    weights = json.loads((archive / WEIGHTS).read_text())
    forged(archive, WEIGHTS, json.dumps({**weights, "": plan.agreed.canonical()}))
    manifest = json.loads((archive / MANIFEST).read_text())
    manifest["weights"][""]["fingerprint"] = plan.agreed.fingerprint
    resealed(archive, manifest)
    with pytest.raises(ArchiveError) as caught:
        verify_archive(archive)
    assert caught.value.message == Message(
        "error-archive-weights", {"sheet": "", "own": 1, "version": "1"}
    )


@pytest.mark.parametrize(
    ("weights", "sheets", "code"),
    [
        (VERSIONED, [SHEET], DONE),
        (CHANGED, [SHEET], NOT_DONE),
        ({**CHANGED, "version": "2"}, [SHEET], DONE),
        ({k: v for k, v in CHANGED.items() if k != "version"}, [SHEET], NOT_DONE),
        ({**VERSIONED, "decree": "SK 8"}, [SHEET], NOT_DONE),
        (VERSIONED, [{**SHEET, "swing": {"kondisi": 100}}], NOT_DONE),
        (VERSIONED, [{**SHEET, "swing": {"kondisi": 100}, "version": 4}], DONE),
        (VERSIONED, [], DONE),
        (VERSIONED, [SHEET, {**SHEET, "name": "Inpres"}], DONE),
    ],
)  # fmt: skip
def test_other_weights_under_a_version_that_has_scored_are_refused(
    folder: Path,
    results: Path,
    weights: object,
    sheets: object,
    code: int,
    capsys: pytest.CaptureFixture[str],
) -> None:
    before = (results / "arsip" / MANIFEST).read_bytes()
    planned(folder, weights, sheets)
    assert run(folder, results) == code
    if code == NOT_DONE:
        assert "sidik jari" in capsys.readouterr().err
        assert (results / "arsip" / MANIFEST).read_bytes() == before


def test_another_meeting_s_weights_may_have_the_same_version(folder: Path, results: Path) -> None:
    manifest = json.loads((results / "arsip" / MANIFEST).read_text())
    (results / "arsip" / MANIFEST).write_text(json.dumps({**manifest, "fiscal_year": 2026}))
    planned(folder, CHANGED, [SHEET])
    assert run(folder, results) == DONE


def test_weights_without_a_version_may_change(folder: Path, tmp_path: Path) -> None:
    assert run(folder, tmp_path / "hasil") == DONE
    planned(folder, {"decree": "Kesepakatan uji", "parts": {"kondisi": 1}})
    assert run(folder, tmp_path / "hasil") == DONE
