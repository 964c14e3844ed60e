"""A made-up release of any size, with the dirt that real sheets carry into documents."""

from datetime import date
from itertools import pairwise

from baimbai.agreement.decision import DECISIONS, Decision
from baimbai.appraisal.score import SCORE_PARTS, SCORES, Appraisal, Score, ScorePart
from baimbai.funding.allocation import (
    CEILING_USES,
    PAYMENTS,
    VERDICTS,
    Allocation,
    CeilingUse,
    Certificate,
    Payment,
    Verdict,
)
from baimbai.intake.remark import OTHER_ROWS, REMARKS, OtherRow, Remark
from baimbai.publication.release import FILES, Release, SourceFile
from baimbai.register.asset import ASSETS
from baimbai.register.ceiling import CEILINGS, Ceiling
from baimbai.register.meeting import Meeting
from baimbai.register.organisation import ORGANISATIONS, Organisation
from baimbai.register.programme import Programme
from baimbai.register.proposal import PROPOSALS, REQUESTS, Proposal, Request
from baimbai.register.region import REGIONS, Region
from baimbai.rulebook.load import load_rulebook
from baimbai.synchronisation.finding import (
    FINDINGS,
    LINKS,
    MANDATES,
    Finding,
    Link,
    Mandate,
    Review,
)
from baimbai.wording.message import Message

YEARS = (2027, 2028, 2029)
RULEBOOK = load_rulebook("2026.1", date(2026, 3, 2))
VERIFIED, UNVERIFIED = (
    next(rule.id for rule in RULEBOOK.rules.values() if rule.status == status)
    for status in ("verified", "unverified")
)

KABKOTA = (
    ("63.01", "Tanah Laut", "kabupaten", 369818, -3.8192, 114.9053),
    ("63.02", "Kotabaru", "kabupaten", 332787, -2.9847, 116.0632),
    ("63.03", "Banjar", "kabupaten", 590393, -3.3205, 115.0799),
    ("63.04", "Barito Kuala", "kabupaten", 329799, -3.0912, 114.6302),
    ("63.05", "Tapin", "kabupaten", 202061, -2.9216, 115.0451),
    ("63.06", "Hulu Sungai Selatan", "kabupaten", 239471, -2.7292, 115.2055),
    ("63.07", "Hulu Sungai Tengah", "kabupaten", 271505, -2.6094, 115.4787),
    ("63.08", "Hulu Sungai Utara", "kabupaten", 238250, -2.4393, 115.1513),
    ("63.09", "Tabalong", "kabupaten", 267787, -1.8619, 115.5001),
    ("63.10", "Tanah Bumbu", "kabupaten", 357221, -3.4397, 115.6471),
    ("63.11", "Balangan", "kabupaten", 138950, -2.3178, 115.6228),
    ("63.71", "Banjarmasin", "kota", 681693, -3.3291, 114.5918),
    ("63.72", "Banjarbaru", "kota", 285546, -3.4748, 114.7912),
)

WORKS = (
    ("BM", "jalan", "rekonstruksi", "Rekonstruksi Jalan {a} – {b}", "km", 4.25),
    ("BM", "jembatan", "penggantian", "Penggantian Jembatan {a} Ruas {b} – Simpang Empat", "m", 60),
    ("SDA", "irigasi", "rehabilitasi", "Rehabilitasi Jaringan Irigasi D.I. {a}", "ha", 850.0),
    ("SDA", "sungai", "normalisasi", "Normalisasi Sungai {a} dan Perkuatan Tebing {b}", "m", 1200),
    ("CK", "spam", "perluasan", "Perluasan SPAM Jaringan Perpipaan IKK {a}", "sr", 400.0),
    ("CK", "air_limbah", "pembangunan", "Pembangunan SPALD-T Kelurahan {a}", "kk", 75),
    ("PERKIM", "kumuh", "penataan", "Penataan Kawasan Permukiman Kumuh {a}", "ha", 11.2),
    ("BM", "jalan", "pemeliharaan_berkala", "Pemeliharaan Berkala Jalan {a} – {b}", "km", 7.5),
    ("TR", "tata_ruang", "perencanaan", "Penyusunan RDTR Kawasan Perkotaan {a}", "dokumen", 1.0),
    ("JK", "jasa_konstruksi", "pelatihan", "Pelatihan Tenaga Terampil di {a}", "orang", 120),
)  # fmt: skip

PLACES = (
    "Karang Intan", "Sungai Asam", "Mandastana", "Batang Alai", "Pelaihari", "Kintap", "Batulicin",
    "Satui", "Pagatan", "Marabahan", "Tamban", "Rantau", "Binuang", "Kandangan", "Negara",
    "Barabai", "Amuntai", "Alabio", "Tanjung", "Kelua", "Paringin", "Halong", "Stagen",
    "Sebelimbing",
)  # fmt: skip

DIRT = (
    "=cmd|' /C calc'!A0",
    '+62 jalan #1 & $x$ @atas *tebal* _miring_ `kode` <b>"kutip"</b> \\ ~',
    "-Lanjutan pekerjaan\nbaris kedua\tdengan tab",
    "@SUM(A1:A9) [tautan](x) | pipa || {kurung} 100% 'apostrof'",
    "Peningkatan Jalan "
    + "Poros Desa Tertinggal dan Terpencil Menuju Sentra Produksi Padi Rawa " * 4,
)

OWN = ("PAD", "DAU-SG-PU", "DBH", "DAK-F")
CRITERIA = (
    ("kondisi", 0.30, "%"), ("kesiapan", 0.20, "berkas"), ("penerima", 0.15, "jiwa"),
    ("pemerataan", 0.15, "Rp/jiwa"), ("lapangan_kerja", 0.10, "HOK/Rp1 M"), ("strategis", 0.10, ""),
)  # fmt: skip


def make_release(size: int = 130, *, illustrative: bool = True) -> Release:
    """A release of `size` proposals over 13 kabupaten/kota, the province and three Balai."""
    offices = _offices()
    proposals = [_proposal(number, offices) for number in range(size)]
    decisions, verdicts, payments = _settle(proposals)
    used: dict[tuple[str, str, int], int] = {}
    for p in payments:
        key = (p.source, p.owner, p.year)
        used[key] = used.get(key, 0) + p.amount_rupiah
    ceilings = [
        Ceiling("murni", source, owner, year, rupiah + rupiah // 7 + 1, "Pagu indikatif")
        for (source, owner, year), rupiah in sorted(used.items())
    ] + [Ceiling("murni", "HIBAH", "63", 2027, 5_000_000_000, "Surat minat")]
    uses = [
        CeilingUse(c.source, c.owner, c.year, c.amount_rupiah,
                   used.get((c.source, c.owner, c.year), 0))
        for c in ceilings
    ]  # fmt: skip
    requests = [Request(p.id, "PAD", p.year, p.cost_rupiah) for p in proposals]
    files, remarks, other_rows = _intake(proposals, offices)
    return Release(
        meeting=_meeting(illustrative),
        programme=Programme(
            regions=REGIONS.make(_regions()),
            organisations=ORGANISATIONS.make(offices),
            proposals=PROPOSALS.make(proposals),
            requests=REQUESTS.make(requests),
            assets=ASSETS.make([]),
            ceilings=CEILINGS.make(ceilings),
        ),
        remarks=REMARKS.make(remarks),
        other_rows=OTHER_ROWS.make(other_rows),
        review=_review(proposals),
        appraisal=_appraisal(proposals),
        allocation=Allocation(
            payments=PAYMENTS.make(payments),
            verdicts=VERDICTS.make(verdicts),
            ceiling_uses=CEILING_USES.make(uses),
            certificate=Certificate(
                value=987_654,
                bound=992_000,
                checks=(("pagu", len(uses)), ("kewenangan", len(payments))),
                floors=(("63.01", 1_000_000_000, 9_500_000_000), ("63.11", 10**12, 40_000_000)),
                nodes=321,
            ),
        ),
        decisions=DECISIONS.make(decisions),
        rulebook=RULEBOOK,
        scenario="murni",
        files=FILES.make(files),
    )


def _meeting(illustrative: bool) -> Meeting:
    return Meeting(
        title="Rapat Koordinasi Teknis Bidang Pekerjaan Umum dan Penataan Ruang "
        "Provinsi Kalimantan Selatan",
        province_code="63",
        province_name="Kalimantan Selatan",
        host="63",
        fiscal_year=2027,
        horizon=YEARS,
        held_on=date(2026, 3, 2),
        place="Banjarmasin",
        published_on=date(2026, 3, 5),
        follow_up_by=date(2026, 4, 15),
        letterhead=(
            "PEMERINTAH PROVINSI KALIMANTAN SELATAN",
            "DINAS PEKERJAAN UMUM DAN PENATAAN RUANG",
            "Jalan … (alamat kantor) …, Banjarbaru",
        ),
        legal_basis=(
            "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah",
            "Peraturan Pemerintah Nomor 12 Tahun 2019 tentang Pengelolaan Keuangan Daerah",
            "Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017",
        ),
        illustrative=illustrative,
    )


def _regions() -> list[Region]:
    province = Region("63", "Kalimantan Selatan", "provinsi", 4305281, 37125.4)
    return [province] + [
        Region(code, name, kind, people, None, lat, lon)
        for code, name, kind, people, lat, lon in KABKOTA
    ]


def _offices() -> list[Organisation]:
    kabkota = [
        Organisation(code, f"Dinas PUPR {kind.title()} {name}", "kabkota", code)
        for code, name, kind, *_ in KABKOTA
    ]
    return [
        *kabkota,
        Organisation("63", "Dinas PUPR Provinsi Kalimantan Selatan", "provinsi", "63"),
        Organisation("BPJN", "Balai Pelaksanaan Jalan Nasional Kalimantan Selatan", "pusat", "63"),
        Organisation("BWS", "Balai Wilayah Sungai Kalimantan III", "pusat", "63"),
        Organisation("BPBPK", "Balai Penataan Bangunan, Prasarana dan Kawasan Kalimantan Selatan",
                     "pusat", "63"),
    ]  # fmt: skip


def _proposal(number: int, offices: list[Organisation]) -> Proposal:
    office = offices[number % len(offices)]
    sector, asset, work, title, unit, volume = WORKS[(number // 3) % len(WORKS)]
    a, b = PLACES[number % len(PLACES)], PLACES[(number * 7 + 3) % len(PLACES)]
    located = number % 4 != 3
    lat, lon = KABKOTA[number % 13][4:]
    return Proposal(
        id=f"{office.id}-{number:03d}",
        title=DIRT[number // 11 % len(DIRT)] if number % 11 == 5 else title.format(a=a, b=b),
        organisation=office.id,
        level=office.level,
        region_code=office.region_code
        if office.level == "kabkota"
        else KABKOTA[number % 13][0]
        if number % 2
        else "63",
        sector=sector,
        asset_type=asset,
        work_type=work,
        cost_rupiah=350_000_000 + (number * 7_919_337_013) % 38_000_000_000,
        year=YEARS[number % 3],
        volume=None if number % 13 == 7 else volume * (1 + number % 5),
        unit=None if number % 13 == 7 else unit,
        kecamatan=None if number % 6 == 0 else a,
        desa=b if number % 3 == 0 else None,
        lat=round(lat + number * 0.0007, 6) if located else None,
        lon=round(lon - number * 0.0005, 6) if located else None,
        from_m=2300 if asset == "jalan" and number % 2 else None,
        to_m=6550 if asset == "jalan" and number % 2 else None,
        origin=("musrenbang", "pokir", "renstra", None)[number % 4],
        people=1200 + number * 13,
        condition="rusak_berat" if sector == "BM" else None,
        source_file=f"usulan/{office.id}.xlsx",
        source_sheet="Usulan 2027",
        source_row=number + 9,
    )


def _settle(
    proposals: list[Proposal],
) -> tuple[list[Decision], list[Verdict], list[Payment]]:
    """A third accommodated, some on condition, others deferred or refused."""
    decisions, verdicts, payments = [], [], []
    for n, p in enumerate(proposals):
        result = ("diakomodir", "ditunda", "diakomodir_bersyarat", "ditolak", "ditunda")[n % 5]
        funded = result.startswith("diakomodir")
        paid = [] if not funded else _payments(p, n)
        payments += paid
        rule = (VERIFIED, None, UNVERIFIED)[n % 3]
        text = Message("annex-temuan") if funded else Message("minutes-closing")
        helps = None if funded or n % 3 == 0 else Message("minutes-basis")
        reason = "didanai" if funded else ("pagu", "aturan", "kesiapan")[n % 3]
        verdicts.append(
            Verdict(p.id, "didanai" if funded else "tidak_didanai", reason, text, rule, helps)
        )
        decisions.append(
            Decision(
                p.id, result, text, rule, sum(x.amount_rupiah for x in paid), p.organisation,
                Message("minutes-bank-none"), date(2026, 4, 15),
            )
        )  # fmt: skip
    return decisions, verdicts, payments


def _payments(p: Proposal, n: int) -> list[Payment]:
    source = OWN[n % 4] if p.level != "pusat" else "APBN-BALAI"
    if n % 7 == 0 and p.level == "kabkota":
        aid = p.cost_rupiah * 7 // 10
        return [
            Payment(p.id, "BKK", "63", p.year, aid),
            Payment(p.id, "PAD", p.organisation, p.year, p.cost_rupiah - aid),
        ]
    if n % 6 == 0:
        half = p.cost_rupiah // 2
        return [
            Payment(p.id, source, p.organisation, 2027, half),
            Payment(p.id, source, p.organisation, 2028, p.cost_rupiah - half),
        ]
    return [Payment(p.id, source, p.organisation, p.year, p.cost_rupiah)]


def _appraisal(proposals: list[Proposal]) -> Appraisal:
    parts, totals = [], {}
    for n, p in enumerate(proposals):
        for k, (criterion, weight, unit) in enumerate(CRITERIA):
            points = float((n * 37 + k * 29) % 101)
            parts.append(
                ScorePart(p.id, criterion, points * 3.5, unit, points, weight, points * weight,
                          Message("minutes-basis"))
            )  # fmt: skip
            totals[p.id] = totals.get(p.id, 0.0) + points * weight
    order = sorted(proposals, key=lambda p: (-round(totals[p.id], 4), p.id))
    in_sector: dict[str, int] = {}
    scores = []
    for rank, p in enumerate(order, 1):
        in_sector[p.sector] = in_sector.get(p.sector, 0) + 1
        scores.append(
            Score(p.id, "lolos", Message("minutes-closing"), None, round(totals[p.id], 4), rank,
                  in_sector[p.sector])
        )  # fmt: skip
    return Appraisal(SCORES.make(scores), SCORE_PARTS.make(parts))


def _review(proposals: list[Proposal]) -> Review:
    kinds = ("duplikat_lintas_level", "salah_kewenangan", "kesiapan_kurang", "biaya_satuan")
    findings = []
    for n, (p, q) in enumerate(zip(proposals[::3], proposals[1::3], strict=False)):
        severity = ("tinggi", "sedang", "rendah", "info")[n % 4]
        pair = (p.id, q.id) if n % 2 else (p.id,)
        findings.append(
            Finding(
                f"T-{n + 1:04d}", kinds[n % 4], severity, pair,
                tuple(dict.fromkeys((p.organisation, q.organisation))),
                Message("minutes-opening", {
                    "weekday": 1, "day": 2, "month": 3, "year": 2026, "date": "2026-03-02",
                    "place": p.title, "meeting": q.title, "fiscal_year": "2027",
                }),
                ("gabung", "alihkan"), VERIFIED if n % 2 else None,
            )
        )  # fmt: skip
    mandates = [
        Mandate(p.id, None if n % 17 == 16 else p.level, p.organisation, "pengusul", None)
        for n, p in enumerate(proposals)
    ]
    links = [Link("saling_meniadakan", a.id, b.id) for a, b in pairwise(proposals[1:3])]
    return Review(FINDINGS.make(findings), MANDATES.make(mandates), LINKS.make(links))


def _intake(
    proposals: list[Proposal], offices: list[Organisation]
) -> tuple[list[SourceFile], list[Remark], list[OtherRow]]:
    files, remarks, others = [], [], []
    for office in offices:
        name = f"usulan/{office.id}.xlsx"
        count = sum(p.organisation == office.id for p in proposals)
        reasons = ("kop", "kop", "kepala_tabel", "nomor_kolom", "subtotal", "total")
        others += [
            OtherRow(name, "Usulan 2027", row, reason, f"=JUMLAH {reason} {office.name}")
            for row, reason in enumerate(reasons, 1)
        ]
        files.append(
            SourceFile(name, office.id, count + len(reasons), count, len(reasons), "terbaca")
        )
        remarks.append(
            Remark(name, "Usulan 2027", "F12", ("galat", "peringatan", "info")[len(files) % 3],
                   Message("minutes-source", {"source": "PAD", "rupiah": 12, "proposals": 1}),
                   office.id)
        )  # fmt: skip
    files.append(SourceFile("usulan/rusak.xlsx", "", 0, 0, 0, "gagal"))
    return files, remarks, others
