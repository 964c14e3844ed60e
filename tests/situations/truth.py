"""The truth of a made-up round and the status lists that go with it, as CSV."""

import csv
import json
from pathlib import Path

from tests.situations.columns import sector
from tests.situations.meeting import Meeting
from tests.situations.proposal import Proposal, Situation

Row = dict[str, object]


def _write(path: Path, rows: list[Row]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def write_truth(meeting: Meeting, folder: Path) -> None:
    """Write `situations.csv` and `proposals.csv`."""
    situations = [_situation(n, one) for n, one in enumerate(meeting.situations, 1)]
    _write(folder / "situations.csv", situations)
    names = {key: office.name for key, office in meeting.offices.items()}
    _write(
        folder / "proposals.csv",
        [_proposal(n, p, names) for n, p in enumerate(meeting.proposals, 1)],
    )


def _situation(number: int, one: Situation) -> Row:
    offices = {p.office for p in one.parties}
    rows = [*(p.row for p in one.parties), *one.rows]
    return {
        "id": f"S{number:03d}", "kind": one.kind, "is_problem": int(one.problem),
        "severity": one.severity, "scope": "cross" if len(offices) > 1 else "within",
        "needs_reference": int(one.needs_reference), "n_rows": len(rows),
        "rows": " ; ".join(rows), "titles": " || ".join(p.title for p in one.parties),
        "what_a_good_tool_says": one.says, "same_rows_in_later_versions": "",
        "names": " ; ".join(one.names), "form": one.form,
    }  # fmt: skip


def _proposal(number: int, p: Proposal, names: dict[str, str]) -> Row:
    workbook, sheet, row = p.row.split("!")
    shown = p.cost if p.shown_cost is None else p.shown_cost
    return {
        "uid": f"p{number:04d}", "workbook": workbook, "sheet": sheet, "excel_row": row,
        "hidden": int(p.hidden), "row_status": "", "title": p.title,
        "organisation": names[p.office], "region_code": p.region.code,
        "kecamatan": p.desa.kecamatan, "desa": p.desa.name, "kecamatan_code": p.desa.code,
        "bidang": sector(p).upper(), "object": p.asset, "work_type": p.work, "cost_rupiah": shown,
        "cost_intended_rupiah": "" if p.shown_cost is None else p.cost, "volume": p.volume,
        "unit": p.unit, "year": p.year, "funds": "|".join(p.funds),
        "funds_json": json.dumps(p.funds), "lat": _degrees(p, 0), "lon": _degrees(p, 1),
        "coord_expected": _expected(p), "ruas": p.road.name if p.road else "",
        "sta_from_m": p.stretch[0] if p.stretch else "", "sta_to_m": p.stretch[1] if p.stretch else "",
        "area_ha": p.area_ha or "", "rc_missing": "|".join(sorted(p.missing)), "origin": p.origin,
        "note": p.note,
    }  # fmt: skip


def _degrees(p: Proposal, axis: int) -> object:
    return round(p.point[axis], 6) if p.point else ""


def _expected(p: Proposal) -> str:
    if p.point is None:
        return "none"
    if p.shown_point is None or p.shown_point == (p.point[1], p.point[0]):
        return "point"
    return "reject"


def write_lists(meeting: Meeting, folder: Path) -> None:
    """Write the status lists of roads and irrigation areas, with condition where it is told."""
    told = meeting.conditions
    rng = meeting.rng
    roads = [
        road
        for road in meeting.country.roads
        if road.ends and (meeting.local_roads_listed or road.status != "kabupaten")
    ]
    for _ in range(12):
        region = rng.choice(meeting.country.regions)
        road = meeting.country.road(region, rng.choice(("nasional", "provinsi")), 8000)
        road.condition = rng.choice(("baik", "baik", "sedang"))
        roads.append(road)
    basis = f"ilustratif {meeting.year - 2}"
    listed = [{"nama_ruas": r.name, "status": r.status, "dasar": basis}
              | ({"kode_wilayah": r.region.code, "kondisi": r.condition} if told else {})
              for r in roads]  # fmt: skip
    rng.shuffle(listed)
    _write(folder / "ruas_jalan.csv", listed)  # type: ignore[arg-type]
    schemes = [{"nama_di": f"DI {s.name}", "kode_wilayah": s.region.code, "luas_ha": s.area_ha,
                "kewenangan": s.authority, "dasar": basis} | ({"kondisi": s.condition} if told else {})
               for s in meeting.country.schemes]  # fmt: skip
    rng.shuffle(schemes)
    _write(folder / "daerah_irigasi.csv", schemes)
