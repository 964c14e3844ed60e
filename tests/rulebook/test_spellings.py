"""How sheets write the sources of funds."""

from datetime import date

import pytest

from baimbai.rulebook.load import load_rulebook
from baimbai.rulebook.spellings import read_source

BOOK = load_rulebook("2026.1", date(2026, 3, 2))

CELLS = """
DAK                                        DAK-F
D A K                                      DAK-F
D.A.K. Fisik                               DAK-F
DAK Fisik 2027                             DAK-F
DAK Reguler/Penugasan                      DAK-F
DAK Fisik Bid. Jalan                       DAK-F
Dana Alokasi Khusus (DAK) Fisik            DAK-F
DAU SG                                     DAU-SG-PU
DAU spesifik grant                         DAU-SG-PU
DAU Earmark PU                             DAU-SG-PU
DAU yang Ditentukan Penggunaannya          DAU-SG-PU
DAU yang tidak ditentukan penggunaannya    DAU-BG
DAU BG                                     DAU-BG
DAU                                        DAU-BG
DBH SDA/Minerba                            DBH
DBH pajak                                  DBH
Dana Bagi Hasil                            DBH
DBH-SAWIT                                  DBH-SAWIT
PAD                                        PAD
APBD                                       APBD-KAB
APBD II                                    APBD-KAB
APBD Kab. Banjar                           APBD-KAB
APBD Kab/Kota                              APBD-KAB
APBD-P 2027                                APBD-KAB
APBD I                                     APBD-PROV
APBD Prov. Kalsel                          APBD-PROV
APBD Kab (DAU)                             DAU-BG
APBN (Balai)                               APBN-BALAI
APBN - BWS Kalimantan III                  APBN-BALAI
BPJN                                       APBN-BALAI
Inpres Jalan Daerah (IJD)                  IJD
Inpres Irigasi                             INPRES-IRIGASI
Inpres Air Minum                           INPRES-AIR
Bankeu Prov.                               BKK
BKK                                        BKK
Bantuan Keuangan Khusus (BKK)              BKK
Dana Dekon                                 DEKON
TP                                         TP-PUSAT
APBD (TP)                                  TP-PROV
Hibah                                      HIBAH
PT. SMI                                    PINJAMAN
KPBU                                       KPBU
DAK Reguler + DAU SG                       DAK-F DAU-SG-PU
DAU/DAK                                    DAU-BG DAK-F
APBD Prov/Kab                              APBD-PROV APBD-KAB
DAK dan APBD                               DAK-F APBD-KAB
DAK Fisik (rupiah)                         DAK-F
DAU SG Bidang PU (Rp. 000)                 DAU-SG-PU
BKK (dalam jutaan rupiah)                  BKK
DAK Non Fisik                              -
Dana Desa                                  -
DAK + Dana Desa                            -
Kabupaten/Kota                             -
Sumber Dana                                -
"""


@pytest.mark.parametrize("line", CELLS.strip().splitlines())
def test_a_cell_is_read_as_the_sources_it_names(line):
    cell, named = line[:43].strip(), line[43:].split()
    assert read_source(cell, BOOK, "kabkota") == tuple(named if named != ["-"] else ())


def test_a_bare_budget_is_the_proponents_own():
    assert [read_source("APBD", BOOK, level) for level in ("kabkota", "provinsi", "pusat")] == [
        ("APBD-KAB",), ("APBD-PROV",), (),
    ]  # fmt: skip


@pytest.mark.parametrize("source", BOOK.sources)
def test_a_source_is_read_by_its_own_id(source):
    assert read_source(source, BOOK, "kabkota") == (source,)
