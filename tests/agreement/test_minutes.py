"""The draft minutes say what was decided, in words that an office would sign."""

from dataclasses import replace

import pytest
from small_meeting import MEETING, PAID, Row, Table, finding

from baimbai.agreement.clauses import CLAUSES
from baimbai.synchronisation.finding import Link
from baimbai.wording.wording import LANGUAGES, wording

say = wording("id").say

TABLE = Table(
    rows=(
        Row("a", verdict="didanai", pays=PAID),
        Row("b", "90", "dialihkan", "didanai", (("IJD", 2027, 250_000_000),), ("ded",)),
        Row("c", verdict="duplikat", cost=2_000_000_000),
        Row("d", verdict="pagu", cost=1_500_000_000),
        Row("e", None, "ditolak", "aturan", cost=500_000_000),
    ),
    findings=(finding("duplikat_lintas_level", "tinggi", "ac"),),
    links=(Link("saling_meniadakan", "a", "c"),),
    floors=(("90.01", 1_000_000_000, 1_250_000_000), ("90", 10, 5)),
)


def clauses(table):
    return {
        clause.code: (say(clause.text), [say(item) for item in clause.items])
        for clause in table.minutes().clauses
    }


def test_the_opening_gives_day_and_date_in_words():
    assert say(TABLE.minutes().opening) == (
        "Pada hari ini, Senin, tanggal dua, bulan Maret, tahun dua ribu dua puluh enam "
        "(2 Maret 2026), bertempat di Muara, dilaksanakan Rapat Koordinasi Teknis Provinsi Loka "
        "untuk menyelaraskan dan menyepakati usulan program dan kegiatan Tahun Anggaran 2027."
    )


def test_the_clauses_of_a_small_meeting():
    assert clauses(TABLE) == {
        "hasil": (
            "Rapat membahas 5 usulan senilai Rp6.000.000.000 (enam miliar rupiah) dengan hasil:",
            [
                "Diakomodir: 1 usulan senilai Rp1.000.000.000; diprogramkan Rp1.000.000.000 "
                "(satu miliar rupiah).",
                "Diakomodir bersyarat: 1 usulan senilai Rp1.000.000.000; diprogramkan "
                "Rp250.000.000 (dua ratus lima puluh juta rupiah).",
                "Ditunda: 2 usulan senilai Rp3.500.000.000.",
                "Ditolak: 1 usulan senilai Rp500.000.000.",
            ],
        ),
        "pendanaan": (
            "Usulan yang diakomodir didanai seluruhnya sebesar Rp1.250.000.000 "
            "(satu miliar dua ratus lima puluh juta rupiah). Menurut sumber dana:",
            [
                "PAD: Rp600.000.000 untuk 1 usulan.",
                "DAK Fisik: Rp400.000.000 untuk 1 usulan.",
                "Inpres Jalan Daerah: Rp250.000.000 untuk 1 usulan.",
            ],
        ),
        "tahun": (
            "Pendanaan menurut tahun anggaran:",
            [
                "Tahun Anggaran 2027: Rp850.000.000.",
                "Tahun Anggaran 2028: Rp400.000.000.",
            ],
        ),
        "pagu": (
            "Pendanaan disusun dengan skenario pagu “murni” untuk Tahun Anggaran 2027 sampai "
            "dengan 2028: 1 pagu sebesar Rp5.000.000.000, terpakai Rp1.250.000.000, sisa "
            "Rp3.750.000.000. Apabila pagu berubah, daftar ini disusun kembali.",
            [
                "Batas bawah Hulu sebesar Rp1.000.000.000 terpenuhi: diprogramkan Rp1.250.000.000.",
                "Batas bawah Loka sebesar Rp10 belum terpenuhi: diprogramkan Rp5.",
            ],
        ),
        "pembuktian": (
            "Rencana ini paling jauh 1,0 % di bawah batas atas yang terbukti. Setiap baris "
            "diperiksa kembali dalam rupiah bulat: 2 ketentuan, 7 baris, tanpa pelanggaran.",
            [],
        ),
        "sinkronisasi": (
            "1 usulan dialihkan kepada pihak yang berwenang:",
            ["Dinas PU Loka menerima 1 usulan senilai Rp1.000.000.000; 1 di antaranya diakomodir."],
        ),
        "duplikat": (
            "Ditemukan 1 kelompok usulan yang saling meniadakan, terdiri atas 2 usulan. "
            "Pada 1 kelompok telah dipilih satu usulan.",
            [],
        ),
        "kelengkapan": (
            "1 usulan diakomodir bersyarat. Syaratnya dipenuhi paling lambat 15 April 2026 oleh:",
            ["Dinas PU Loka: 1 usulan."],
        ),
        "bank": (
            "2 usulan yang ditunda senilai Rp3.500.000.000 disimpan dalam bank usulan dan dibahas "
            "kembali pada putaran berikutnya tanpa diajukan ulang.",
            [],
        ),
        "penolakan": (
            "1 usulan ditolak. Alasan dan aturan untuk setiap usulan tercantum dalam Lampiran I. "
            "Menurut aturannya:",
            ["Aturan gate-e: 1 usulan."],
        ),
        "penerusan": (
            "Hasil ini menjadi satu posisi provinsi dan diteruskan oleh masing-masing penanggung "
            "jawab:",
            [
                "KRISNA-DAK: 1 usulan, Rp400.000.000.",
                "SITIA (Inpres Jalan Daerah): 1 usulan, Rp250.000.000.",
                "SIPD-RI (Renja dan RKPD): 1 usulan, Rp600.000.000.",
            ],
        ),
    }


def test_a_sum_swollen_by_a_wrong_money_unit_says_so():
    slip = finding("satuan_uang_salah", "tinggi", "c")
    table = replace(TABLE, findings=(slip,))
    assert clauses(table)["hasil"][0] == (
        "Rapat membahas 5 usulan senilai Rp6.000.000.000 (enam miliar rupiah), termasuk 1 usulan "
        "senilai Rp2.000.000.000 yang diduga salah satuan uang, dengan hasil:"
    )


def test_an_empty_meeting_still_has_every_clause():
    empty = Table(())
    assert len(clauses(empty)) == len(CLAUSES)
    assert clauses(empty)["hasil"][0] == (
        "Rapat membahas 0 usulan senilai Rp0 (nol rupiah) dengan hasil:"
    )


@pytest.mark.parametrize("table", [TABLE, Table(()), replace(TABLE, certificate=(5, 5))])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sentence_can_be_said_in_either_language(table, language):
    minutes = table.minutes()
    said = wording(language).say
    sentences = [
        minutes.title, minutes.number, minutes.mark, minutes.opening, minutes.basis_heading,
        minutes.closing, *(annex.title for annex in minutes.annexes),
        *(clause.heading for clause in minutes.clauses),
        *(clause.text for clause in minutes.clauses),
        *(item for clause in minutes.clauses for item in clause.items),
    ]  # fmt: skip
    assert all(said(sentence).strip() for sentence in sentences)


@pytest.mark.parametrize(
    ("value", "bound", "sentence"),
    [
        (999_999, 1_000_000, "paling jauh 0,1 %"),  # rounded up: "at most" stays true
        (9_969, 10_000, "paling jauh 0,4 %"),
        (9_970, 10_000, "paling jauh 0,3 %"),
        (1_000, 1_000, "Terbukti tidak ada rencana sah lain yang nilainya lebih tinggi."),
        (0, 0, "Terbukti tidak ada rencana sah lain yang nilainya lebih tinggi."),
    ],
)
def test_the_proven_gap_is_never_understated(value, bound, sentence):
    assert sentence in clauses(replace(TABLE, certificate=(value, bound)))["pembuktian"][0]


def test_duplicates_in_a_chain_are_one_group_and_open_groups_are_said():
    rows = tuple(Row(name, verdict="duplikat") for name in "abcde")
    links = tuple(Link("saling_meniadakan", a, b) for a, b in ("ab", "de", "bc"))
    assert clauses(Table(rows, links=links))["duplikat"][0] == (
        "Ditemukan 2 kelompok usulan yang saling meniadakan, terdiri atas 5 usulan. Pada 0 "
        "kelompok telah dipilih satu usulan. Selebihnya, 2 kelompok, diselesaikan oleh para "
        "pengusul bersama perangkat daerah penyelenggara."
    )


def test_only_offices_at_the_table_sign_the_host_first():
    assert [(s.organisation, s.office, s.host) for s in TABLE.minutes().signatories] == [
        ("90", "Dinas PU Loka", True),
        ("90.01", "Dinas PU Hulu", False),
        ("BALAI", "Balai Jalan Loka", False),
    ]


def test_the_annexes_are_numbered_and_counted():
    assert [(a.number, a.code, a.rows) for a in TABLE.minutes().annexes] == [
        ("I", "matriks", 5),
        ("II", "temuan", 2),
        ("III", "pendanaan", 3),
        ("IV", "tindak_lanjut", 5),
    ]


def test_the_round_s_own_words_are_carried_over():
    minutes = TABLE.minutes()
    assert (minutes.letterhead, minutes.subject, minutes.legal_basis, minutes.illustrative) == (
        MEETING.letterhead,
        MEETING.title,
        MEETING.legal_basis,
        True,
    )
