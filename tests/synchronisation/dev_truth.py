"""The labelled workbooks' truth as a programme, to measure the checks without intake."""

import csv
import json
import re
from collections import Counter
from pathlib import Path

from baimbai.register.asset import ASSETS, Asset
from baimbai.register.ceiling import CEILINGS
from baimbai.register.organisation import ORGANISATIONS, Organisation
from baimbai.register.programme import Programme
from baimbai.register.proposal import PROPOSALS, REQUESTS, Proposal, Request
from baimbai.register.region import REGIONS, Region

_WORKS = {"operasi pemeliharaan": "operasi_pemeliharaan"}
_SECTORS = {
    "jalan": "BM", "jembatan": "BM", "irigasi": "SDA", "sungai": "SDA", "pantai": "SDA",
    "bendungan": "SDA", "kumuh": "PERKIM", "rtlh": "PERKIM", "psu": "PERKIM",
    "tata_ruang": "TR", "jasa_konstruksi": "JK",
}  # fmt: skip
_PAPERS = {"DED": "ded", "RAB": "rab", "KAK": "kak", "LAHAN": "lahan", "LINGK": "lingkungan"}
_DECLARED = (("nasional", "pusat"), ("provinsi", "provinsi"))


def rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / "truth" / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def place(row: dict[str, str]) -> str:
    return f"{row['workbook']}!{row['sheet']}!{row['excel_row']}"


def records(table: Programme) -> list[Proposal]:
    return list(PROPOSALS.records(table.proposals))


def programme(folder: Path) -> tuple[Programme, dict[str, str]]:
    """The programme, and the place in the workbooks of each proposal."""
    read = [(_proposal(row), row) for row in rows(folder, "proposals.csv")]
    proposals = [proposal for proposal, _ in read]
    regions = Counter(p.region_code for p in proposals)
    requests = [request for p, row in read for request in _requests(p, row)]
    organisations = {
        p.organisation: Organisation(p.organisation, p.organisation, p.level, p.organisation)
        for p in proposals
    }
    organisations["BPJN"] = Organisation("BPJN", "BPJN", "pusat", "63", ("BM",))
    organisations["BWS"] = Organisation("BWS", "BWS", "pusat", "63", ("SDA",))
    return Programme(
        REGIONS.make(Region(code, code, "kabupaten") for code in regions),
        ORGANISATIONS.make(organisations.values()),
        PROPOSALS.make(proposals),
        REQUESTS.make(requests),
        ASSETS.make(_assets(folder)),
        CEILINGS.make(()),
    ), {p.id: place(row) for p, row in read}


def _assets(folder: Path) -> list[Asset]:
    levels = {"nasional": "pusat", "kabupaten": "kabkota"}
    lists = (("ruas_jalan", "nama_ruas", "status", "jalan"),
             ("daerah_irigasi", "nama_di", "kewenangan", "irigasi"))  # fmt: skip
    found = []
    for name, title, level, kind in lists:
        path = folder / "reference" / f"{name}.csv"
        with path.open(encoding="utf-8-sig", newline="") as file:
            for number, row in enumerate(csv.DictReader(file)):
                found.append(Asset(
                    f"{kind}-{number}", kind, row[title], levels.get(row[level], row[level]),
                    row.get("kode_wilayah"), row["dasar"],
                ))  # fmt: skip
    return found


def _proposal(row: dict[str, str]) -> Proposal:
    asset = row["object"].replace(" ", "_")
    owner = "63" if row["workbook"].startswith("06") else row["region_code"]
    status = [level for word, level in _DECLARED if _says(row["title"], word)]
    missing = [_PAPERS[paper] for paper in row["rc_missing"].split("|") if paper]
    return Proposal(
        id=row["uid"],
        title=row["title"],
        organisation=owner,
        level="provinsi" if owner == "63" else "kabkota",
        region_code=row["region_code"],
        sector=_SECTORS.get(asset, "CK"),
        asset_type=asset,
        work_type=_WORKS.get(row["work_type"], row["work_type"].replace(" ", "_")),
        cost_rupiah=int(row["cost_rupiah"]),
        year=min(int(year) for year in json.loads(row["years_json"])),
        volume=float(row["volume"]) if row["volume"] else None,
        unit=row["unit"].lower() or None,
        kecamatan=row["kecamatan"] or None,
        desa=row["desa"] or None,
        lat=float(row["lat"]) if row["coord_expected"] == "point" else None,
        lon=float(row["lon"]) if row["coord_expected"] == "point" else None,
        from_m=int(row["sta_from_m"]) if row["sta_from_m"] else None,
        to_m=int(row["sta_to_m"]) if row["sta_to_m"] else None,
        area_ha=float(row["area_ha"]) if row["area_ha"] else None,
        declared_status=status[0] if status else None,
        portion="porsi" in row["title"],
        continuing="lanjutan" in row["title"],
        papers_missing=tuple(missing),
    )


def _says(title: str, word: str) -> bool:
    return bool(re.search(rf"\b(?:jalan|ruas) {word}", title.lower()))


def _requests(proposal: Proposal, row: dict[str, str]) -> list[Request]:
    funds = json.loads(row["funds_json"])
    years = json.loads(row["years_json"])
    total = sum(years.values()) or 1
    found = []
    for source, amount in funds.items():
        parts = {int(year): amount * money // total for year, money in years.items()}
        parts[min(parts)] += amount - sum(parts.values())
        found += [Request(proposal.id, source, year, money) for year, money in parts.items()]
    return found
