"""Whose job it is and which money may pay for it: seeded mistakes and look-alikes that hold."""

from collections.abc import Callable

from tests.situations.meeting import Meeting, Office
from tests.situations.programme import slum
from tests.situations.proposal import Proposal

ROAD_WORKS = ("rekonstruksi", "peningkatan", "berkala")


def _road(meeting: Meeting, office: Office, status: str, fund: str) -> Proposal:
    region = office.region or meeting.rural().region
    assert region
    road = meeting.country.road(region, status, 9000)
    hint = {"provinsi": "(Ruas Provinsi)", "nasional": "(Jalan Nasional)"}.get(status, "")
    details = (hint,) if hint and meeting.rng.random() < 0.3 else ()
    stretch = None
    if meeting.rng.random() < 0.4:
        start = 100 * meeting.rng.randint(0, 40)
        stretch = (start, start + 100 * meeting.rng.randint(12, 30))
    return meeting.ask(office, "jalan", meeting.rng.choice(ROAD_WORKS), road=road, fund=fund,
                       details=details, stretch=stretch)  # fmt: skip


def _scheme(
    meeting: Meeting, office: Office, area: int, fund: str, *, crossing: bool = False
) -> Proposal:
    region = office.region or meeting.rural().region
    assert region
    scheme = meeting.country.scheme(region, area, crossing=crossing)
    name = office.scheme_name(scheme, area=meeting.rng.random() < 0.6)
    return meeting.ask(office, "irigasi", "rehabilitasi", name, region=region, desa=scheme.desa,
                       fund=fund, area_ha=float(area))  # fmt: skip


def _slum(meeting: Meeting, office: Office, size: float) -> Proposal:
    region = office.region or meeting.rng.choice(meeting.country.regions)
    return slum(meeting, office, region, size)


def _own(meeting: Meeting, office: Office) -> str:
    free = [office.own_fund, "DAU-SG-PU", "DBH"] if office.level == "kab" else [office.own_fund]
    return meeting.rng.choice(free)


def wrong_mandate(meeting: Meeting) -> None:
    """An office pays for what the law or the status list gives to another."""
    low, high, rng = meeting.rural(), meeting.province(), meeting.rng
    forms: dict[str, Callable[[], Proposal]] = {
        "jalan provinsi oleh kabupaten": lambda: _road(meeting, low, "provinsi", _own(meeting, low)),
        "jalan nasional oleh kabupaten": lambda: _road(meeting, low, "nasional", _own(meeting, low)),
        "jalan nasional oleh provinsi": lambda: _road(meeting, high, "nasional", "APBD-PROV"),
        "DI pusat oleh kabupaten": lambda: _scheme(
            meeting, low, rng.randint(3050, 9000), _own(meeting, low)),
        "DI provinsi oleh kabupaten": lambda: _scheme(
            meeting, low, rng.randint(1010, 2900), _own(meeting, low)),
        "DI pusat oleh provinsi": lambda: _scheme(
            meeting, high, rng.randint(3050, 9000), "APBD-PROV"),
        "DI kabupaten oleh provinsi": lambda: _scheme(
            meeting, high, rng.randint(150, 900), "APBD-PROV"),
        "DI lintas kabupaten oleh kabupaten": lambda: _scheme(
            meeting, low, rng.randint(300, 900), _own(meeting, low), crossing=True),
        "kumuh provinsi oleh kabupaten": lambda: _slum(
            meeting, meeting.kab(), round(rng.uniform(10.1, 14.8), 1)),
        "kumuh pusat oleh kabupaten": lambda: _slum(
            meeting, meeting.kab(), round(rng.uniform(15.2, 28), 1)),
        "SPAM lintas oleh kabupaten": lambda: _crossing(meeting, low, "spamreg"),
        "TPA lintas oleh kabupaten": lambda: _crossing(meeting, low, "tpareg"),
    }  # fmt: skip
    form = meeting.unseen("salah kewenangan", sorted(forms))
    proposal = forms[form]()
    meeting.seed("salah_kewenangan", [proposal], f"{form}: alihkan ke pemegang kewenangan.",
                 reference=not form.startswith(("kumuh", "SPAM", "TPA")), form=form)  # fmt: skip


def _crossing(meeting: Meeting, office: Office, asset: str) -> Proposal:
    assert office.region
    other = meeting.rng.choice([r for r in meeting.country.regions if r is not office.region])
    name = f"{office.region.short} - {other.short}"
    return meeting.ask(office, asset, "pembangunan", name, details=("(lintas kabupaten/kota)",))


def right_mandate(meeting: Meeting) -> None:
    """Works at or over a limit asked by whom the law names, or passed on to the right payer."""
    low, high, rng = meeting.rural(), meeting.province(), meeting.rng
    forms: dict[str, Callable[[], Proposal]] = {
        "DI tepat 1000 ha oleh provinsi": lambda: _scheme(meeting, high, 1000, "APBD-PROV"),
        "DI tepat 3000 ha oleh provinsi": lambda: _scheme(meeting, high, 3000, "APBD-PROV"),
        "DI 999 ha oleh kabupaten": lambda: _scheme(meeting, low, 999, low.own_fund),
        "DI lintas kabupaten oleh provinsi": lambda: _scheme(
            meeting, high, rng.randint(400, 900), "APBD-PROV", crossing=True),
        "kumuh 10,0 ha oleh provinsi": lambda: _slum(meeting, high, 10.0),
        "kumuh 9,9 ha oleh kabupaten": lambda: _slum(meeting, meeting.kab(), 9.9),
        "jalan nasional diteruskan ke APBN": lambda: _road(meeting, low, "nasional", "APBN-BALAI"),
        "jalan kabupaten dari Inpres": lambda: _road(meeting, low, "kabupaten", "IJD"),
        "jalan kabupaten dari bantuan keuangan": lambda: _road(meeting, low, "kabupaten", "BKK"),
        "jalan provinsi diteruskan ke provinsi": lambda: _road(meeting, low, "provinsi", "APBD-PROV"),
    }  # fmt: skip
    if balai := meeting.balai("sda"):
        forms["DI pusat oleh Balai"] = lambda: _scheme(
            meeting, balai, rng.randint(3001, 9000), "APBN-BALAI")  # fmt: skip
    form = meeting.unseen("kewenangan", sorted(forms))
    meeting.fine("kewenangan_benar", [forms[form]()], f"{form}: sesuai.", form=form, reference=True)


def wrong_source(meeting: Meeting) -> None:
    """A source that may not pay for such works or such an asset."""
    low, high = meeting.rural(), meeting.province()
    forms: dict[str, Callable[[], Proposal]] = {
        "DAK untuk jalan provinsi": lambda: _road(meeting, low, "provinsi", "DAK-F"),
        "DAK untuk DI provinsi": lambda: _scheme(
            meeting, low, meeting.rng.randint(1010, 2900), "DAK-F"),
        "dekonsentrasi untuk fisik jalan": lambda: _road(meeting, high, "provinsi", "DEKON"),
        "dekonsentrasi untuk jembatan": lambda: meeting.ask(
            high, "jembatan", "rehabilitasi", meeting.country.river(),
            region=low.region, fund="DEKON"),
        "BKK untuk jalan provinsi": lambda: _road(meeting, low, "provinsi", "BKK"),
        "dekonsentrasi untuk supervisi aset": lambda: _supervision(meeting, high),
    }  # fmt: skip
    form = meeting.unseen("salah sumber", sorted(forms))
    soft = form.startswith("BKK") or "supervisi" in form
    meeting.seed("salah_sumber_dana", [forms[form]()], f"{form}: sumber tidak boleh.",
                 severity="sedang" if soft else "tinggi", reference="provinsi" in form, form=form)  # fmt: skip


def _supervision(meeting: Meeting, high: Office) -> Proposal:
    region = meeting.rural().region
    assert region
    road = meeting.country.road(region, "provinsi", 8000)
    name = f"Rekonstruksi Jalan {road.name}"
    return meeting.ask(high, "supervisi", "pengawasan", name, region=region, fund="DEKON")


def right_source(meeting: Meeting) -> None:
    """Sources that look odd and are right."""
    low, high = meeting.rural(), meeting.province()
    forms: dict[str, Callable[[], Proposal]] = {
        "dekonsentrasi untuk pembinaan": lambda: meeting.ask(
            high, "pembinaan", "pembinaan",
            f"bagi {len(meeting.country.regions)} Kabupaten/Kota", region=low.region,
            fund="DEKON", point=None),
        "DAK untuk jalan sendiri": lambda: _road(meeting, low, "kabupaten", "DAK-F"),
        "DAK untuk DI sendiri": lambda: _scheme(
            meeting, low, meeting.rng.randint(200, 990), "DAK-F"),
    }  # fmt: skip
    form = meeting.unseen("sumber", sorted(forms))
    meeting.fine("sumber_dana_benar", [forms[form]()], f"{form}: boleh.", form=form)


def to_verify(meeting: Meeting) -> None:
    """Deconcentration written by a kabupaten over planning or guidance."""
    low = meeting.rural()
    assert low.region
    desa = meeting.village(low.region, "tata ruang")
    name = f"Kawasan {meeting.rng.choice(('Perkotaan', 'Strategis'))} {desa.kecamatan}"
    proposal = meeting.ask(
        low, "tata ruang", "penyusunan", name, desa=desa, fund="DEKON", point=None
    )
    meeting.seed("perlu_verifikasi", [proposal], severity="sedang",
                 says="Dekonsentrasi dilimpahkan kepada gubernur, bukan anggaran kabupaten.")  # fmt: skip


def supporting(meeting: Meeting, office: Office, *, over: bool) -> None:
    """Supporting activities of an office's road DAK, over or under five per cent of it."""
    base = sum(
        p.funds.get("DAK-F", 0) for p in meeting.proposals
        if p.office == office.key and p.asset in {"jalan", "jembatan"}
    )  # fmt: skip
    if base < 2_000_000_000:
        road = meeting.country.road(
            meeting.offices[office.key].region or meeting.country.regions[0]
        )
        base += meeting.ask(office, "jalan", "rekonstruksi", road=road, fund="DAK-F").cost
    share = meeting.rng.uniform(0.075, 0.13) if over else meeting.rng.uniform(0.02, 0.035)
    cost = int(round(base * share, -6))
    name = meeting.rng.choice(("", office.name.removeprefix("Dinas PUPR ")))
    proposal = meeting.ask(office, "penunjang", "dak", name, cost=cost, fund="DAK-F", place=False,
                           point=None)  # fmt: skip
    if over:
        meeting.seed("dak_penunjang_lebih_5", [proposal],
                     f"Penunjang {share:.1%} dari DAK jalan berkas ini.")  # fmt: skip
    else:
        meeting.fine("sumber_dana_benar", [proposal], "Penunjang di bawah 5 %.", form="penunjang")
