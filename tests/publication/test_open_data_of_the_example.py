"""Open data of the example, as computed and as a meeting agreed: valid to the letter of the
standards, in both languages, for the table's people and for the public."""

import csv
import io
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from oc4ids_check import Standard

from baimbai.agreement.ruling import Ruling
from baimbai.publication.agreed import agreed_release
from baimbai.publication.geo import write_geojson
from baimbai.publication.oc4ids import write_oc4ids
from baimbai.publication.public import for_the_public
from baimbai.publication.release import Release
from baimbai.publication.tables import write_table
from baimbai.rounds.plan import read_plan
from baimbai.rounds.round import run_round
from baimbai.wording.wording import LANGUAGES, wording

STATES = ("computed", "agreed", "public")


@pytest.fixture(scope="module")
def releases(examples: Path) -> Mapping[str, Release]:
    """The example as computed, after rulings of every result, and as the public sees that."""
    folder = examples / "kalsel-2027"
    computed = run_round(folder, read_plan(folder), lambda _stage, _detail: None)
    agreed = agreed_release(computed, rulings(computed))
    return {
        "computed": computed, "agreed": agreed,
        "public": for_the_public(agreed, shows_refusals=False),
    }  # fmt: skip


def rulings(release: Release) -> dict[str, Ruling]:
    """One proposal is refused, one postponed, one re-routed, one taken up under a condition."""
    paid = release.allocation.payments
    funded = paid["proposal"].unique().sort().to_list()[:4]
    payments = {
        one: tuple(paid.filter(paid["proposal"] == one).drop("proposal").rows()) for one in funded
    }

    def rule(proposal: str, result: str, code: str, **more: Any) -> Ruling:
        amount = sum(payment[-1] for payment in more.get("payments", ()))
        return Ruling(proposal, "final", "Pleno", result, amount, code, "=HYPERLINK() \"alasan\"; x",
                      "1", datetime(2026, 3, 2, tzinfo=UTC), **more)  # fmt: skip

    return {
        funded[0]: rule(funded[0], "ditolak", "belum_siap"),
        funded[1]: rule(funded[1], "ditunda", "data_kurang"),
        funded[2]: rule(funded[2], "dialihkan", "bukan_kewenangan", responsible="63"),
        funded[3]: rule(funded[3], "diakomodir_bersyarat", "siap", condition="Lahan bebas",
                        payments=payments[funded[3]]),
    }  # fmt: skip


@pytest.fixture(scope="module")
def standard(shared: Path) -> Standard:
    return Standard(shared / "data/oc4ids/schema/project-level")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("state", STATES)
def test_packages_are_oc4ids_with_codes_of_its_codelists(
    releases: Mapping[str, Release], standard: Standard, tmp_path: Path, state: str, language: str
) -> None:
    write_oc4ids(releases[state], wording(language), tmp_path / "o.json")
    package = json.loads((tmp_path / "o.json").read_text(encoding="utf-8"))
    assert standard.faults(package) == []
    assert len(package["projects"]) == releases[state].programme.proposals.height


def test_a_wrong_code_and_a_wrong_field_would_be_found(
    releases: Mapping[str, Release], standard: Standard, tmp_path: Path
) -> None:
    write_oc4ids(releases["computed"], wording("id"), tmp_path / "o.json")
    package = json.loads((tmp_path / "o.json").read_text(encoding="utf-8"))
    first = package["projects"][0]
    first["status"], first["sector"], first["extra"] = "berjalan", ["jalan"], 1
    del package["projects"][1]["id"]
    faults = " ".join(standard.faults(package))
    for said in ("berjalan is not in projectStatus.csv", "jalan is not in projectSector.csv",
                 ".extra: not a property", "'id' is a required property"):  # fmt: skip
        assert said in faults


@pytest.mark.parametrize("state", STATES)
def test_features_are_geojson_by_rfc_7946(
    releases: Mapping[str, Release], tmp_path: Path, state: str
) -> None:
    write_geojson(releases[state], wording("id"), tmp_path / "u.geojson")
    content = (tmp_path / "u.geojson").read_bytes()
    # Section 1.4 and RFC 8259: UTF-8 without a byte order mark; no NaN.
    collection = json.loads(content.decode("utf-8"), parse_constant=pytest.fail)
    assert not content.startswith(b"\xef\xbb\xbf")
    assert collection["type"] == "FeatureCollection"
    assert "crs" not in collection
    ids = [feature["id"] for feature in collection["features"]]
    assert len(ids) == len(set(ids)) == releases[state].programme.proposals.height
    for feature in collection["features"]:
        assert {*feature} == {"type", "id", "geometry", "properties"}
        assert feature["type"] == "Feature"
        assert isinstance(feature["properties"], dict)
        if feature["geometry"] is not None:
            assert {*feature["geometry"]} == {"type", "coordinates"}
            assert feature["geometry"]["type"] == "Point"
            lon, lat = feature["geometry"]["coordinates"]
            # Longitude first, within Indonesia.
            assert 94 < lon < 142
            assert -12 < lat < 7


@pytest.mark.parametrize(("language", "separator"), [("id", ";"), ("en", ",")])
@pytest.mark.parametrize("state", STATES)
def test_tables_are_even_in_one_encoding_and_hold_no_formula(
    releases: Mapping[str, Release], tmp_path: Path, state: str, language: str, separator: str
) -> None:
    write_table(releases[state], wording(language), tmp_path / "u.csv")
    content = (tmp_path / "u.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    text = content.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True))
    assert rows[0][0] == wording(language).text("column-id")
    assert len(set(rows[0])) == len(rows[0])
    assert {len(row) for row in rows} == {len(rows[0])}
    assert len(rows) - 1 == releases[state].programme.proposals.height
    assert not [cell for row in rows for cell in row if cell[:1] in ("=", "+", "@", "\t")]
    reason = rows[0].index(wording(language).text("column-reason"))
    said = [row[reason] for row in rows[1:] if "=HYPERLINK" in row[reason]]
    assert len(said) == {"computed": 0, "agreed": 4, "public": 1}[state]
