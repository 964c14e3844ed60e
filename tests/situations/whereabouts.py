"""Points and places that cannot be, and needs that nobody asks for."""

from collections.abc import Callable
from dataclasses import replace

from tests.situations.country import Point, Region, Road, Scheme, km_between
from tests.situations.meeting import Meeting
from tests.situations.programme import ordinary
from tests.situations.proposal import Proposal

KINDS = (("jalan", "peningkatan"), ("jalan", "rekonstruksi"), ("sungai", "tebing"),
         ("embung", "pembangunan"), ("spam", "pembangunan"), ("jembatan", "penggantian"))  # fmt: skip


def _work(meeting: Meeting, *, besides: str = "") -> Proposal:
    offices = [o for o in meeting.offices.values() if o.region and o.layout.point != besides]
    return ordinary(meeting, meeting.rng.choice(offices), *meeting.rng.choice(KINDS))


def impossible_point(meeting: Meeting) -> None:
    """A point that cannot be where its row says."""
    proposal = _work(meeting)
    assert proposal.point
    lat, lon = proposal.point
    far = _farthest(meeting, proposal.region)
    forms: dict[str, Callable[[], Point]] = {
        "titik desimal lintang": lambda: (lat * 10, lon),
        "titik desimal bujur": lambda: (lat, lon * 10),
        "nol": lambda: (0.0, 0.0),
        "kabupaten lain": lambda: meeting.country.near(far.centre, far.radius * 0.4),
        "jauh di luar provinsi": lambda: (lat + (4.0 if lat < -4 else -5.0), lon + 6.5),
    }
    if abs(lat) > 2.5:
        forms["tanda lintang"] = lambda: (-lat, lon)
    if km_between(far.centre, proposal.region.centre) < 60:
        del forms["kabupaten lain"]
    if abs(lat) < 1:
        del forms["titik desimal lintang"]
    form = meeting.unseen("koordinat", sorted(forms))
    proposal.shown_point = forms[form]()
    meeting.seed("koordinat_mustahil", [proposal], f"Koordinat salah: {form}.", form=form)


def _farthest(meeting: Meeting, region: Region) -> Region:
    return max(meeting.country.regions, key=lambda r: km_between(r.centre, region.centre))


def border_point(meeting: Meeting) -> None:
    """A point at the edge of its region, which is where the work is."""
    proposal = _work(meeting)
    lat, lon = proposal.region.centre
    proposal.point = (lat + proposal.region.radius * 0.86, lon - proposal.region.radius * 0.2)
    meeting.fine("koordinat_benar", [proposal], "Titik di tepi kabupaten: masih wajar.")


def swapped_point(meeting: Meeting) -> None:
    """Latitude and longitude in each other's place; degrees with LS and BT tell themselves."""
    proposal = _work(meeting, besides="dms")
    assert proposal.point
    proposal.shown_point = (proposal.point[1], proposal.point[0])
    meeting.seed("koordinat_tertukar", [proposal], "Lintang dan bujur tertukar.", severity="sedang")


def unknown_place(meeting: Meeting) -> None:
    """A kecamatan, or a code, that its region does not have."""
    proposal = _work(meeting)
    others = [r for r in meeting.country.regions if r is not proposal.region]
    away = meeting.rng.choice(meeting.rng.choice(others).villages())
    coded = [o.key for o in meeting.offices.values() if o.layout.codes]
    forms = {"kecamatan kabupaten lain": away.kecamatan,
             "kecamatan karangan": f"{meeting.country.water()} {meeting.rng.choice(('Raya', 'Barat'))}"}  # fmt: skip
    known = proposal.region.every_district
    names = [name for name in sorted(forms) if forms[name] not in known]
    form = meeting.unseen("wilayah", [*names, "kode"] if proposal.office in coded else names)
    if form == "kode":
        proposal.shown_code = f"{proposal.region.code[:2]}.{meeting.rng.choice((88, 94, 99))}"
    else:
        proposal.desa = replace(proposal.desa, kecamatan=forms[form], code="")
    meeting.seed("wilayah_tidak_dikenal", [proposal], f"Wilayah tidak dikenal: {form}.",
                 severity="sedang", form=form)  # fmt: skip


def spelled_place(meeting: Meeting) -> None:
    """A kecamatan in another spelling, known all the same."""
    proposal = _work(meeting)
    name = proposal.desa.kecamatan
    forms = [name.upper(), name.lower(), f"Kec. {name}", name.replace(" ", "  "), f" {name} "]
    if len(name) > 8:
        middle = len(name) // 2
        forms.append(name[:middle] + name[middle - 1] + name[middle:])
    proposal.shown_kecamatan = meeting.rng.choice(forms)
    meeting.fine("wilayah_dikenal", [proposal], "Ejaan lain dari kecamatan yang ada.")


def unmet_need(meeting: Meeting) -> None:
    """An asset in bad condition by the list, asked for by nobody."""
    region = meeting.rural().region
    assert region
    asset: Road | Scheme
    if meeting.rng.random() < 0.6:
        status = meeting.rng.choice(("provinsi", "nasional"))
        asset = meeting.country.road(region, status, 9000)
    else:
        asset = meeting.country.scheme(region, meeting.rng.randint(1100, 5000))
    asset.condition = "rusak berat"
    meeting.seed("kebutuhan_tanpa_usulan", [], "Aset rusak berat menurut daftar, tanpa usulan.",
                 severity="sedang", reference=True, names=(asset.name,))  # fmt: skip


def met_need(meeting: Meeting) -> None:
    """A road in bad condition that its keeper asks for."""
    region = meeting.rural().region
    assert region
    road = meeting.country.road(region, "provinsi", 9000)
    road.condition = "rusak berat"
    proposal = meeting.ask(meeting.province(), "jalan", "rekonstruksi", road=road)
    meeting.fine(
        "kebutuhan_terusul", [proposal], "Aset rusak berat sudah diusulkan.", reference=True
    )
