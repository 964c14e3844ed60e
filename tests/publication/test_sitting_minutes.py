"""Minutes of a desk and of the plenary: drawn from rulings, in both languages, in both formats."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document
from made_up_sitting import CODE, DAY, desk_of, plenary_of
from pypdf import PdfReader

from baimbai.agreement.sitting import Sitting
from baimbai.publication.minutes_docx import write_out_docx
from baimbai.publication.minutes_pdf import places_to_sign, print_minutes
from baimbai.publication.minutes_text import MinutesText
from baimbai.publication.names import RoundWording
from baimbai.publication.release import Release
from baimbai.publication.sitting_text import Seal, write_out_sitting
from baimbai.wording.wording import LANGUAGES

SEAL = Seal("uji", 12, "ab" * 32, "600/12/BA", True, "http://localhost/verifikasi/ab/", CODE)


def said(
    sitting: Sitting, release: Release, language: str = "id", seal: Seal = SEAL
) -> MinutesText:
    return write_out_sitting(sitting, release, seal, RoundWording(language, release.programme))


def points(text: MinutesText) -> dict[str, tuple[str, tuple[str, ...]]]:
    return {point.heading: (point.text, point.items) for point in text.points}


def test_a_desk_says_who_came_what_was_ruled_and_who_held_otherwise(release: Release) -> None:
    sitting = desk_of(release)
    text = said(sitting, release)
    told = points(text)
    titles = dict(release.programme.proposals.select("id", "title").iter_rows())
    ids = [one.proposal for one in sitting.rulings]
    offices = dict(release.programme.organisations.select("id", "name").iter_rows())
    names = list(offices.values())
    assert text.title == "BERITA ACARA HASIL PEMBAHASAN DESK BINA MARGA TAHUN ANGGARAN 2027"
    assert text.number == "Nomor: 600/12/BA"
    assert text.mark == ""
    assert "dibuka pukul 09.00 WITA dan ditutup pukul 12.00 WITA." in text.opening
    assert "Senin, tanggal dua, bulan Maret, tahun dua ribu dua puluh enam" in text.opening
    assert told["Kehadiran dan kuorum"] == (
        "Sidang dihadiri 4 orang dari 4 instansi, dengan kuorum 3 instansi; kuorum terpenuhi. "
        "Daftar hadir tercantum dalam Lampiran II.", (),
    )  # fmt: skip
    assert told["Pokok pembahasan"] == (
        "Agenda memuat 12 usulan; 10 di antaranya diputus dan 2 belum diputus. "
        "Usulan masuk agenda karena:",
        ("Temuan tingkat tinggi yang harus diselesaikan: 12 usulan.",),
    )
    assert told["Syarat dan komitmen"] == (
        "2 usulan disepakati dengan syarat atau tenggat sebagai berikut:",
        tuple(
            f"{' '.join(titles[ids[n]].split())} ({ids[n]}): Sertifikat lahan diserahkan; "
            f"penanggung jawab {names[1]} (Kepala Bidang), paling lambat 30 Juni 2026."
            for n in (1, 6)
        ),
    )
    assert told["Keberatan dan catatan peserta"][1] == (
        f"{names[2]}, atas {titles[ids[2]]} ({ids[2]}): “penundaan ini keliru”.",
        f"{names[3]}, atas {titles[ids[3]]} ({ids[3]}): “sudah dalam RPJMD”.",
    )
    assert [one.title for one in text.annexes] == [
        "Hasil pembahasan dan putusan", "Daftar hadir", "Perbedaan dengan daftar hasil hitungan",
        "Syarat dan komitmen", "Keberatan dan catatan peserta",
    ]  # fmt: skip


def test_only_those_who_came_sign_the_host_first(release: Release) -> None:
    text = said(desk_of(release), release)
    host = release.meeting.host
    came = {one.organisation for one in desk_of(release).attendance}
    assert text.host.organisation == host
    assert {one.organisation for one in text.parties} == came - {host}
    assert [one.name for one in text.parties] == [
        f"Utusan {one.organisation}" for one in text.parties
    ]


def test_differences_name_who_when_and_why(release: Release) -> None:
    sitting = desk_of(release)
    table = next(a for a in said(sitting, release).annexes if a.number == "III").tables[0]
    computed = {
        proposal: (result, amount)
        for proposal, result, amount in release.decisions.select(
            "proposal", "result", "amount_rupiah"
        ).iter_rows()
    }
    changed = [
        one
        for one in sorted(sitting.rulings, key=lambda r: r.proposal)
        if (one.result, one.amount_rupiah) != computed[one.proposal]
    ]
    rows = [line.cells for line in table.lines if line.kind == "row"]
    assert [(cells[1].rpartition("(")[2], cells[6], cells[7]) for cells in rows] == [
        (
            f"{one.proposal})",
            f"{RoundWording('id', release.programme).name(one.reason_code).capitalize()}: {one.text}",
            f"Rahma, Desk Bina Marga; 2 Maret 2026 {one.made_at:%H.%M}",
        )
        for one in changed
    ]
    total = table.lines[-1].cells
    after = sum(one.amount_rupiah for one in changed)
    assert total[4] == f"{after:,}".replace(",", ".")


def test_the_plenary_speaks_of_every_proposal(release: Release) -> None:
    text = said(plenary_of(release), release)
    assert text.title.startswith("BERITA ACARA RAPAT PLENO")
    first = text.annexes[0].tables
    rows = sum(line.kind == "row" for table in first for line in table.lines)
    assert rows == release.programme.proposals.height
    assert {"Pagu dan skenario", "Penerusan hasil"} <= points(text).keys()


def test_a_sitting_where_nothing_happened_still_has_its_minutes(release: Release) -> None:
    empty = replace(desk_of(release, 0), attendance=(), agenda=(), stances=(), quorum=0,
                    opened_at=None, closed_at=None)  # fmt: skip
    for language in LANGUAGES:
        text = said(empty, release, language)
        assert text.parties == ()
        assert [annex.number for annex in text.annexes] == ["I", "II"]


def test_a_draft_is_marked_until_it_is_closed(release: Release, tmp_path: Path) -> None:
    draft = said(desk_of(release), release, seal=replace(SEAL, closed=False, number=""))
    assert draft.mark == "RANCANGAN"
    assert draft.marks.startswith("DRAFT")
    assert draft.number == "Nomor: ……………/……………/2026"
    closed = said(desk_of(release), release)
    assert "DRAFT" not in closed.marks
    for text, marked in ((draft, True), (closed, False)):
        print_minutes(text, DAY, tmp_path / "a.pdf")
        pages = [page.extract_text() for page in PdfReader(tmp_path / "a.pdf").pages]
        assert [("RANCANGAN" in page or "DRAFT" in page) for page in pages] == [marked] * len(pages)
        assert all("Buku besar uji catatan 12 segel abababababababab" in page for page in pages)


def _squeezed(words: str) -> str:
    return re.sub(r"[\s\-‐­]+", "", words)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["desk", "pleno"])
def test_both_documents_say_the_same(
    release: Release, tmp_path: Path, language: str, kind: str
) -> None:
    sitting = desk_of(release) if kind == "desk" else plenary_of(release)
    text = said(sitting, release, language)
    print_minutes(text, DAY, tmp_path / "a.pdf")
    write_out_docx(text, DAY, tmp_path / "a.docx")
    printed = _squeezed("".join(p.extract_text() for p in PdfReader(tmp_path / "a.pdf").pages))
    body = Document(str(tmp_path / "a.docx")).element.body
    edited = _squeezed("".join(node.text or "" for node in body.iter() if node.tag.endswith("}t")))
    words = [
        text.title, text.number, text.opening, text.closing, text.verify, text.host.office,
        *(one.name for one in text.parties), *(one.office for one in text.parties),
        *(part for p in text.points for part in (p.heading, p.text, *p.items)),
        *(cell for a in text.annexes for t in a.tables for line in t.lines for cell in line.cells),
    ]  # fmt: skip
    assert [one for one in words if _squeezed(one) not in edited] == []
    body_words = words[: -sum(
        len(line.cells) for a in text.annexes for t in a.tables for line in t.lines
    )]  # fmt: skip
    assert [one for one in body_words if _squeezed(one) not in printed] == []


def test_the_pdf_is_an_archive_pdf_and_the_same_twice(release: Release, tmp_path: Path) -> None:
    text = said(desk_of(release), release)
    for name in ("a.pdf", "b.pdf"):
        print_minutes(text, DAY, tmp_path / name)
    content = (tmp_path / "a.pdf").read_bytes()
    assert content == (tmp_path / "b.pdf").read_bytes()
    assert b"pdfaid:part" in content


def test_everybody_has_a_place_to_sign_on_a_page_of_the_body(release: Release) -> None:
    text = said(desk_of(release), release)
    places = places_to_sign(text, DAY)
    assert [one.organisation for one in places] == [
        text.host.organisation, *(one.organisation for one in text.parties),
    ]  # fmt: skip
    assert all(one.page <= 4 and one.width > 150 and one.height > 50 for one in places)
