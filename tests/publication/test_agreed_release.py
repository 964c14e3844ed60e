"""A release after the meeting: what was ruled stands, what was not stands as computed."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from baimbai.agreement.decision import DECISIONS
from baimbai.agreement.ruling import Ruling
from baimbai.publication.agreed import agreed_release
from baimbai.publication.publish import DOCUMENTS, publish
from baimbai.publication.release import Release
from baimbai.wording.wording import LANGUAGES, wording

AT = datetime(2027, 3, 2, 1, tzinfo=UTC)


def _ruled(release: Release) -> tuple[dict[str, Ruling], str, str]:
    """The first funded proposal deferred, the first unfunded one taken up."""
    funded = release.allocation.verdicts.filter(outcome="didanai")["proposal"][0]
    unfunded = release.allocation.verdicts.filter(outcome="tidak_didanai")["proposal"][0]
    source, owner, year = release.allocation.ceiling_uses.select("source", "owner", "year").row(0)
    out = Ruling(funded, "desk", "Desk 1", "ditunda", 0, "belum_siap", "lahan belum bebas", "7", AT)
    taken = Ruling(
        unfunded, "pleno", "Pleno", "diakomodir_bersyarat", 5, "mendesak", "jembatan putus", "7",
        AT, ((source, owner, year, 5),), condition="DED selesai",
    )  # fmt: skip
    return {funded: out, unfunded: taken}, funded, unfunded


def test_rulings_replace_results_and_money_and_the_rest_stays(release: Release) -> None:
    held, funded, unfunded = _ruled(release)
    agreed = agreed_release(release, held)
    results = {
        one.proposal: (one.result, one.amount_rupiah) for one in DECISIONS.records(agreed.decisions)
    }
    computed = {
        one.proposal: (one.result, one.amount_rupiah)
        for one in DECISIONS.records(release.decisions)
    }
    assert results == computed | {funded: ("ditunda", 0), unfunded: ("diakomodir_bersyarat", 5)}
    paid = agreed.allocation.payments
    assert paid.filter(proposal=funded).is_empty()
    assert paid.filter(proposal=unfunded)["amount_rupiah"].to_list() == [5]
    assert agreed.allocation.ceiling_uses["used_rupiah"].sum() == paid["amount_rupiah"].sum()
    assert agreed.allocation.certificate == release.allocation.certificate


def test_nothing_ruled_is_the_same_release(release: Release) -> None:
    assert agreed_release(release, {}) is release


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_document_can_be_written_of_it(
    release: Release, language: str, tmp_path: Path
) -> None:
    agreed = agreed_release(release, _ruled(release)[0])
    assert [path.is_file() for path in publish(agreed, wording(language), tmp_path)] == [
        True
    ] * len(DOCUMENTS)
    assert "lahan belum bebas" in (tmp_path / "usulan.csv").read_text("utf-8")
