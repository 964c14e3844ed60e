"""Synchronisation (*sinkronisasi*): every check on the whole programme, as one review."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import polars as pl

from baimbai.register.programme import Programme
from baimbai.rulebook.rulebook import Rulebook
from baimbai.synchronisation.approach import bridges_without_approach
from baimbai.synchronisation.authority import listed_otherwise, wrong_authority
from baimbai.synchronisation.carried import carried_remarks
from baimbai.synchronisation.decided import NOTHING_DECIDED, Memory, remember_findings
from baimbai.synchronisation.dossier import Dossier, open_dossier
from baimbai.synchronisation.duplicate import (
    compared_in_part,
    duplicates,
    lookalikes,
    portions,
)
from baimbai.synchronisation.finding import FINDINGS, Finding, Review
from baimbai.synchronisation.gap import gaps, gaps_on_map
from baimbai.synchronisation.irrigation import canals_without_ditches, ditches_on_worn_canals
from baimbai.synchronisation.links import draw_links
from baimbai.synchronisation.located import drawn_twice, unusable_drawings
from baimbai.synchronisation.misplaced import points_elsewhere
from baimbai.synchronisation.moneyunit import slipped_units
from baimbai.synchronisation.need import needs_without_proposal
from baimbai.synchronisation.overlap import overlapping_stretches, possible_overlaps
from baimbai.synchronisation.paired import draw_pairs
from baimbai.synchronisation.places import unknown_districts
from baimbai.synchronisation.readiness import missing_papers
from baimbai.synchronisation.sequence import (
    digging_after_last_works,
    digging_after_paving,
    required_later,
)
from baimbai.synchronisation.splitting import split_packages
from baimbai.synchronisation.stages import (
    stages_out_of_order,
    stages_without_the_first,
    supervision_apart,
    unprepared_works,
)
from baimbai.synchronisation.supporting import too_much_support
from baimbai.synchronisation.unitcost import odd_unit_costs
from baimbai.synchronisation.upstream import downstream_first
from baimbai.synchronisation.wrongsource import wrong_sources

CHECKS: tuple[Callable[[Dossier], Iterator[Finding]], ...] = (
    wrong_authority,
    listed_otherwise,
    wrong_sources,
    duplicates,
    overlapping_stretches,
    possible_overlaps,
    drawn_twice,
    portions,
    lookalikes,
    digging_after_paving,
    digging_after_last_works,
    required_later,
    unprepared_works,
    supervision_apart,
    stages_out_of_order,
    stages_without_the_first,
    downstream_first,
    bridges_without_approach,
    slipped_units,
    odd_unit_costs,
    split_packages,
    too_much_support,
    missing_papers,
    gaps,
    gaps_on_map,
    canals_without_ditches,
    ditches_on_worn_canals,
    needs_without_proposal,
    unusable_drawings,
    unknown_districts,
    points_elsewhere,
    carried_remarks,
    compared_in_part,
)

KINDS = (
    "salah_kewenangan", "status_beda_aturan", "salah_sumber_dana", "duplikat_lintas_level",
    "duplikat_lintas_pengusul", "duplikat_internal", "tumpang_tindih_sta", "tumpang_tindih_lokasi",
    "konflik_urutan", "satuan_uang_salah", "biaya_satuan_janggal", "pemecahan_paket",
    "dak_penunjang_lebih_5", "rc_tidak_lengkap",
    "perlu_verifikasi", "mirip_perlu_cek", "satu_objek_banyak_porsi", "usulan_diteruskan",
    "celah_koridor", "celah_irigasi", "kebutuhan_tanpa_usulan",
    "koordinat_mustahil", "koordinat_tertukar", "gambar_tak_terpakai", "total_tidak_cocok",
    "jumlah_sumber_dana_tidak_sama", "wilayah_tidak_dikenal", "kode_tidak_dikenal",
    "pembandingan_terbatas",
)  # fmt: skip
"""Kinds of finding, in the order of the review."""


def review(
    programme: Programme,
    rulebook: Rulebook,
    remarks: pl.DataFrame,
    memory: Memory = NOTHING_DECIDED,
) -> Review:
    """Runs every check and numbers the findings by kind, then by proposals.

    `remarks` (REMARKS) are intake's; those that the meeting must know become findings.
    `memory` is what the desk decided before.
    """
    dossier = open_dossier(programme, rulebook, remarks, memory.pairs)
    found = remember_findings(
        (finding for check in CHECKS for finding in check(dossier)), memory.findings
    )
    found.sort(key=lambda f: (KINDS.index(f.kind), f.proposals, f.evidence.packed()))
    numbered = (replace(f, id=f"T-{number:04d}") for number, f in enumerate(found, start=1))
    listed = FINDINGS.make(numbered)
    return Review(
        listed, dossier.mandate_table, draw_links(dossier, found), draw_pairs(dossier, found)
    )
