"""Money and size: slips of unit, odd unit costs, split packages, sums that do not agree."""

from tests.situations.country import Desa
from tests.situations.meeting import Meeting, Office
from tests.situations.programme import ordinary
from tests.situations.proposal import Proposal

MANY = (("jalan", "peningkatan"), ("jalan", "rekonstruksi"), ("lingkungan", "peningkatan"),
        ("rtlh", "rehabilitasi"), ("sungai", "tebing"), ("irigasi", "rehabilitasi"),
        ("drainase", "pembangunan"))  # fmt: skip
"""Kinds of works that every round has plenty of, so that peers tell what is odd."""
REASONS = {
    "jalan": ("(konstruksi slab on pile di atas rawa)", "(jalan layang di atas tiang pancang)",
              "(tebing batu, termasuk tembok penahan dan dua box culvert besar)",
              "(daerah terpencil, material didatangkan lewat air)"),
    "sungai": ("(sheet pile beton kedalaman 18 m)", "(bored pile dan corrugated concrete sheet pile)"),
}  # fmt: skip


def slip(meeting: Meeting, office: Office, money_unit: str) -> None:
    """A cost typed in another unit than its column's."""
    kind = meeting.rng.choice(MANY)
    proposal = ordinary(meeting, office, *kind)
    wrong = {
        "rupiah": ((1, 1000), (1, 1_000_000)), "ribu": ((1000, 1), (1, 1000)),
        "juta": ((1, 1000), (1_000_000, 1)),
    }[money_unit]  # fmt: skip
    times, parts = meeting.rng.choice(wrong)
    if money_unit == "rupiah" and meeting.rng.random() < 0.6:
        times, parts = 1, 1000
    proposal.shown_cost = proposal.cost * times // parts
    meeting.seed("satuan_uang_salah", [proposal], form=f"kolom {money_unit} x{times}/{parts}",
                 says=f"Terbaca {proposal.shown_cost}; maksud {proposal.cost}.")  # fmt: skip


def odd_unit_cost(meeting: Meeting) -> None:
    """A unit cost many times that of its peers, without a reason."""
    office = meeting.kab()
    kind = meeting.rng.choice(MANY)
    proposal = ordinary(meeting, office, *kind)
    factor = meeting.rng.uniform(6.5, 10)
    proposal.cost = int(round(proposal.cost * factor, -6))
    proposal.funds = {next(iter(proposal.funds)): proposal.cost}
    meeting.seed("biaya_satuan_janggal", [proposal], f"Biaya satuan {factor:.1f} kali yang lazim.",
                 form=" ".join(kind))  # fmt: skip


def dear_with_reason(meeting: Meeting) -> None:
    """A unit cost well above its peers that the title explains."""
    office = meeting.rural()
    kind = meeting.rng.choice(
        (("jalan", "peningkatan"), ("jalan", "rekonstruksi"), ("sungai", "tebing"))
    )
    proposal = ordinary(meeting, office, *kind)
    proposal.cost = int(round(proposal.cost * meeting.rng.uniform(3.6, 5.2), -6))
    proposal.funds = {next(iter(proposal.funds)): proposal.cost}
    proposal.details = (*proposal.details, meeting.rng.choice(REASONS[kind[0]]))
    meeting.fine("biaya_wajar_meski_tinggi", [proposal], "Tinggi tetapi beralasan.")


def split(meeting: Meeting) -> None:
    """Packages of one work in one place, each just under a procurement threshold."""
    office = meeting.kab()
    assert office.region
    desa = meeting.village(office.region, "gedung")
    limit = meeting.rng.choice((200_000_000, 200_000_000, 400_000_000))
    asset, work, name, parts, place = _split_form(meeting, desa)
    count = meeting.rng.randint(3, len(parts))
    parties = []
    for part in parts[:count]:
        cost = limit - 500_000 * meeting.rng.randint(1, 12)
        size = max(round(cost / meeting.cost(asset, work, 1.0), 0), 1.0)
        parties.append(meeting.ask(office, asset, work, name, desa=desa, details=(part,),
                                   place=place, cost=cost, volume=size,
                                   fund=office.own_fund))  # fmt: skip
    spot = parties[0].point
    for one in parties:
        one.point = meeting.country.near(spot, 0.0006) if spot else None
    meeting.seed("pemecahan_paket", parties,
                 f"{count} paket pekerjaan sama di satu tempat, masing-masing sedikit di bawah Rp {limit:,}.",
                 severity="sedang", form=f"{asset} {limit // 1_000_000} juta")  # fmt: skip


def _split_form(meeting: Meeting, desa: Desa) -> tuple[str, str, str, tuple[str, ...], bool]:
    street = f"Jl. {meeting.rng.choice(meeting.country.regions).streets[0]}"
    forms = (
        ("gedung", "rehabilitasi", f"Kantor Camat {desa.kecamatan}",
         ("(ruang pelayanan)", "(atap dan plafon)", "(pagar dan halaman)", "(aula)"), False),
        ("drainase", "pembangunan", f"{street} {desa.name}",
         ("Paket A", "Paket B", "Paket C", "Paket D"), False),
        ("lingkungan", "peningkatan", f"Gang {meeting.rng.choice(('Mawar', 'Damai', 'Setia', 'Rukun'))}",
         ("bagian 1", "bagian 2", "bagian 3", "bagian 4"), True),
        ("sungai", "tebing", meeting.country.river(),
         ("titik 1", "titik 2", "titik 3", "titik 4", "titik 5"), True),
    )  # fmt: skip
    return meeting.rng.choice(forms)


def standard_packages(meeting: Meeting) -> None:
    """The same package at the same cost in several villages, or small ones by RT."""
    office = meeting.kab()
    assert office.region
    if meeting.rng.random() < 0.6:
        kind = meeting.rng.choice(
            (("lingkungan", "peningkatan", 140.0), ("spam", "pembangunan", 1.0))
        )
        spread = [meeting.village(office.region, kind[0]) for _ in range(4)]
        parties = [
            meeting.ask(
                office,
                *kind[:2],
                desa=desa,
                volume=kind[2],
                cost=195_000_000,
                place=True,
                fund=office.own_fund,
            )
            for desa in spread
        ]
        form = "antar desa"
    else:
        desa = meeting.village(office.region, "lingkungan")
        parties = [
            meeting.ask(
                office,
                "lingkungan",
                "peningkatan",
                desa=desa,
                volume=90.0,
                cost=120_000_000,
                details=(f"RT {number:02d}",),
                fund=office.own_fund,
            )
            for number in meeting.rng.sample(range(1, 15), 4)
        ]
        form = "per RT"
    meeting.fine(
        "paket_wajar", parties, "Paket standar di tempat berbeda; bukan pemecahan.", form=form
    )


def sources_differ(meeting: Meeting, office: Office) -> None:
    """A typed sum that is not what its fund columns add up to."""
    proposal = ordinary(
        meeting, office, "jalan", meeting.rng.choice(("rekonstruksi", "peningkatan"))
    )
    own = int(round(proposal.cost * 0.3, -6))
    fund = "DAK-F" if office.level == "kab" else "DBH"
    proposal.funds = {office.own_fund: own, fund: proposal.cost - own}
    off = meeting.rng.choice((-1, 1)) * 100_000_000 * meeting.rng.randint(4, 25)
    proposal.shown_total = max(proposal.cost + off, proposal.cost // 2)
    meeting.seed("jumlah_sumber_dana_tidak_sama", [proposal], severity="sedang",
                 says=f"Jumlah diketik {proposal.shown_total}, sumber berjumlah {proposal.cost}.")  # fmt: skip


def readiness(meeting: Meeting, office: Office) -> None:
    """A large physical work without the papers it needs."""
    region = office.region or meeting.rural().region
    assert region
    status = "kabupaten" if office.level == "kab" else "provinsi"
    kind = meeting.rng.choice(("jalan", "jembatan"))
    if kind == "jalan":
        road = meeting.country.road(region, status, 6000)
        proposal = meeting.ask(office, "jalan", meeting.rng.choice(("rekonstruksi", "pembangunan")),
                               road=road, volume=float(meeting.rng.randint(2, 5)))  # fmt: skip
    else:
        proposal = meeting.ask(office, "jembatan", "pembangunan", meeting.country.river(),
                               region=region, volume=float(meeting.rng.randint(50, 120)))  # fmt: skip
    papers = meeting.rng.choice((("DED",), ("DED", "LAHAN"), ("LAHAN",), ("DED", "LINGK"),
                                 ("DED", "RAB")))  # fmt: skip
    proposal.missing = frozenset(papers)
    meeting.seed("rc_tidak_lengkap", [proposal], f"Fisik besar tanpa {', '.join(papers)}.",
                 severity="sedang", form=" ".join(papers))  # fmt: skip


def small_or_paper(meeting: Meeting, office: Office) -> None:
    """A design that has no DED, which is what it is asked for."""
    region = office.region or meeting.rural().region
    assert region
    river = meeting.country.river()
    proposal = meeting.ask(office, "ded", "perencanaan", f"Jembatan {river}", region=region)
    proposal.missing = frozenset(("DED", "LAHAN"))
    meeting.fine("rc_wajar", [proposal], "Perencanaan belum memerlukan DED dan lahan.")


def hidden_rows(meeting: Meeting, office: Office) -> None:
    """Rows hidden in the sheet: data still."""
    rows: list[Proposal] = [ordinary(meeting, office, *MANY[i]) for i in (0, 3)]
    for row in rows:
        row.hidden = True
    meeting.fine("baris_tersembunyi", rows, "Baris tersembunyi tetap data; tandai.")
