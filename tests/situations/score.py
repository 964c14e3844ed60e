"""Score a list of findings against the truth: `python -m tests.situations.score TRUTH TEMUAN`.

Findings need the columns kind, severity and rows (`file!sheet!row ; ...`). A finding hits where its
kind is the situation's and it names the row, or two of the rows where there are several. A negative
is raised where the opposite kind is said of its rows; of the soft ones only high severity counts.
"""

import csv
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

OPPOSITES = {
    "bukan_duplikat": {"duplikat_internal", "duplikat_lintas_level"},
    "satu_objek_banyak_porsi": {"duplikat_internal", "duplikat_lintas_level"},
    "mirip_perlu_cek": {"duplikat_internal", "duplikat_lintas_level"},
    "bukan_tumpang_tindih": {"tumpang_tindih_sta", "tumpang_tindih_lokasi",
                             "duplikat_internal", "duplikat_lintas_level"},
    "bukan_celah": {"celah_koridor"},
    "urutan_benar": {"konflik_urutan"},
    "jaringan_lengkap": {"celah_irigasi"},
    "kewenangan_benar": {"salah_kewenangan"},
    "sumber_dana_benar": {"salah_sumber_dana", "perlu_verifikasi", "dak_penunjang_lebih_5"},
    "biaya_wajar_meski_tinggi": {"biaya_satuan_janggal", "satuan_uang_salah"},
    "paket_wajar": {"pemecahan_paket", "duplikat_internal"},
    "koordinat_benar": {"koordinat_mustahil", "koordinat_tertukar"},
    "wilayah_dikenal": {"wilayah_tidak_dikenal"},
    "kebutuhan_terusul": {"kebutuhan_tanpa_usulan"},
    "rc_wajar": {"rc_tidak_lengkap"},
    "baris_tersembunyi": set(),
}  # fmt: skip
KIN = ({"duplikat_internal", "duplikat_lintas_level", "duplikat_lintas_pengusul", "mirip_perlu_cek",
        "tumpang_tindih_sta", "tumpang_tindih_lokasi"},
       {"salah_sumber_dana", "salah_kewenangan", "perlu_verifikasi", "status_beda_aturan"},
       {"koordinat_mustahil", "koordinat_tertukar", "wilayah_tidak_dikenal"},
       {"satuan_uang_salah", "biaya_satuan_janggal"})  # fmt: skip
"""Kinds that tell the desk to look at the same thing, though not by the name asked."""
SOFT = {"mirip_perlu_cek", "biaya_wajar_meski_tinggi"}
HIGH = {"tinggi", "high"}


@dataclass(frozen=True, slots=True)
class Finding:
    """What a tool said: kind, whether it is of high severity, rows and all its words."""

    kind: str
    high: bool
    rows: frozenset[str]
    text: str


def rows_of(text: str) -> frozenset[str]:
    """Row names brought to one form: file without its folder, no sheet where it is a CSV."""
    found = set()
    for part in text.split(";"):
        if part.count("!") >= 2:
            file, sheet, row = part.strip().rsplit("!", 2)
            file = file.replace("\\", "/").rsplit("/", 1)[-1]
            found.add(f"{file}!{'' if file.endswith('.csv') else sheet}!{row}")
    return frozenset(found)


def read(path: Path) -> list[dict[str, str]]:
    """The lines of a CSV file."""
    with path.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def findings(path: Path) -> list[Finding]:
    """The findings of a tool."""
    return [
        Finding(line["kind"], (line.get("severity") or "").casefold() in HIGH,
                rows_of(line["rows"]), " ".join(str(value) for value in line.values()).casefold())
        for line in read(path)
    ]  # fmt: skip


def touches(finding: Finding, situation: dict[str, str]) -> bool:
    """Whether a finding names a situation's rows, or its asset where it has no rows."""
    rows = rows_of(situation["rows"])
    if rows:
        return len(finding.rows & rows) >= min(2, len(rows))
    names = [name.strip().casefold() for name in situation.get("names", "").split(" ; ")]
    return any(name and name in finding.text for name in names)


@dataclass(slots=True)
class Score:
    """What was found and what was raised, with the situations that went wrong."""

    problems: dict[str, list[int]]
    negatives: dict[str, list[int]]
    missed: list[tuple[dict[str, str], Counter[str]]]
    raised: list[tuple[dict[str, str], list[Finding]]]
    unexplained: list[Finding]
    proposals: int
    kindred: int = 0
    """Problems missed by name whose rows were shown under a kindred kind."""

    @property
    def recall(self) -> float:
        """Share of the problems found."""
        seeded = sum(n for n, _ in self.problems.values())
        return sum(hit for _, hit in self.problems.values()) / seeded if seeded else 1.0

    @property
    def raised_share(self) -> float:
        """Share of the negatives raised."""
        seeded = sum(n for n, _ in self.negatives.values())
        return sum(hit for _, hit in self.negatives.values()) / seeded if seeded else 0.0

    @property
    def high_per_hundred(self) -> float:
        """High findings on rows of no problem, by 100 proposals."""
        return 100 * len(self.unexplained) / self.proposals


def score(truth: Path, temuan: Path) -> Score:
    """Compare a tool's findings with the truth."""
    said = findings(temuan)
    situations = read(truth / "situations.csv")
    result = Score(defaultdict(lambda: [0, 0]), defaultdict(lambda: [0, 0]), [], [], [],
                   len(read(truth / "proposals.csv")))  # fmt: skip
    for one in situations:
        near = [finding for finding in said if touches(finding, one)]
        _count(result, one, near)
    trouble = frozenset(
        row for one in situations if one["is_problem"] == "1" for row in rows_of(one["rows"])
    )
    names = [name for one in situations if one["is_problem"] == "1" and not one["rows"]
             for name in one["names"].casefold().split(" ; ")]  # fmt: skip
    result.unexplained = [
        finding for finding in said
        if finding.high and not finding.rows & trouble
        and not any(name and name in finding.text for name in names)
    ]  # fmt: skip
    return result


def _count(result: Score, one: dict[str, str], near: list[Finding]) -> None:
    kind = one["kind"]
    if one["is_problem"] == "1":
        hit = any(finding.kind == kind for finding in near)
        tally = result.problems[kind]
        if not hit:
            result.kindred += any(f.kind in kin for f in near for kin in KIN if kind in kin)
            result.missed.append((one, Counter(finding.kind for finding in near)))
    else:
        wrong = [f for f in near if f.kind in OPPOSITES[kind] and (f.high or kind not in SOFT)]
        hit, tally = bool(wrong), result.negatives[kind]
        if hit:
            result.raised.append((one, wrong))
    tally[0] += 1
    tally[1] += hit


def report(result: Score) -> list[str]:
    """The figures in lines, then what went wrong."""
    lines = [f"problem  {kind:32} {hit}/{n}" for kind, (n, hit) in sorted(result.problems.items())]
    lines += [
        f"negative {kind:32} raised {hit}/{n}"
        for kind, (n, hit) in sorted(result.negatives.items())
    ]
    lines += [
        f"recall {result.recall:.3f} ({result.kindred} more under a kindred kind); negatives raised {result.raised_share:.3f}; high findings on rows"
        f" of no problem {len(result.unexplained)}, {result.high_per_hundred:.2f} per 100 proposals"
    ]
    for one, instead in result.missed:
        others = ", ".join(f"{kind} {n}" for kind, n in sorted(instead.items())) or "nothing"
        lines.append(
            f"MISSED {one['id']} {one['kind']} [{one['form']}] {one['titles'] or one['names']} -- said: {others}"
        )
    for one, wrong in result.raised:
        kinds = ", ".join(sorted({finding.kind for finding in wrong}))
        lines.append(f"RAISED {one['id']} {one['kind']} [{one['form']}] {one['titles']} -- {kinds}")
    for finding in result.unexplained:
        lines.append(f"HIGH {finding.kind}: {finding.text[:300]}")
    return lines


if __name__ == "__main__":
    sys.stdout.write("\n".join(report(score(Path(sys.argv[1]), Path(sys.argv[2])))) + "\n")
