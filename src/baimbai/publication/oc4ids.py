"""The proposals as open data (oc4ids.json): Open Contracting for Infrastructure Data, 0.9.

Proposals that were not taken up are in it as well, with the reason, so that anybody may ask again.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import polars as pl

from baimbai.publication.matrix import in_words, lay_out
from baimbai.publication.names import RoundWording, marks
from baimbai.publication.release import Release
from baimbai.wording.wording import Wording

DUMMY_PREFIX = "oc4ids-xxxxxx"
"""Stands until the publisher has registered a prefix of its own."""

SECTORS: Mapping[str, str] = {
    "jalan": "transport.road", "jembatan": "transport.road",
    "irigasi": "naturalResources", "bendungan": "naturalResources",
    "sungai": "naturalResources.floodProtection", "pantai": "naturalResources.floodProtection",
    "spam": "waterAndWaste", "air_limbah": "waterAndWaste", "sampah": "waterAndWaste",
    "drainase": "waterAndWaste",
    "permukiman": "socialHousing", "kumuh": "socialHousing", "rtlh": "socialHousing",
    "psu": "socialHousing",
    "gedung": "governance", "pbl": "governance", "tata_ruang": "governance",
    "jasa_konstruksi": "governance",
}  # fmt: skip
"""Asset type → projectSector; irrigation has no code of its own and keeps ours beside it."""

TYPES: Mapping[str, str] = {
    "pembangunan": "construction",
    "penggantian": "replacement",
    "pelebaran": "expansion", "perluasan": "expansion",
    "peningkatan": "rehabilitation", "rekonstruksi": "rehabilitation",
    "rehabilitasi": "rehabilitation", "normalisasi": "rehabilitation",
    "penataan": "rehabilitation", "pemeliharaan_berkala": "rehabilitation",
    "pemeliharaan_rutin": "rehabilitation", "operasi_pemeliharaan": "rehabilitation",
}  # fmt: skip
"""Work type → projectType (a closed list); what is no works on an asset has none."""


def write_oc4ids(
    release: Release, wording: Wording, path: Path, *, prefix: str = DUMMY_PREFIX
) -> None:
    """Write a project package of OC4IDS 0.9; ids are `<prefix>-<proposal id>`."""
    words = RoundWording(wording.language, release.programme)
    matrix = in_words(lay_out(release, words), words).sort("id")
    payments = _by_proposal(release.allocation.payments.sort("source", "owner", "year"))
    parts = _by_proposal(release.appraisal.parts)
    meeting = release.meeting
    package = {
        "uri": f"urn:baimbai:{meeting.province_code}:{meeting.fiscal_year}:{release.checksum()}",
        "publishedDate": _moment(meeting.published_on.isoformat()),
        "version": "0.9",
        "publisher": {"name": words.name(meeting.host)},
        "x_notice": marks(meeting, words),
        "projects": [
            _project(p, payments.get(p["id"], []), parts.get(p["id"], []), release, words, prefix)
            for p in matrix.iter_rows(named=True)
        ],
    }
    text = json.dumps(_filled(package), ensure_ascii=False, indent=1)
    path.write_text(text + "\n", encoding="utf-8", newline="\n")


Record = Mapping[str, Any]


def _project(
    p: Record,
    payments: list[Record],
    parts: list[Record],
    release: Release,
    words: RoundWording,
    prefix: str,
) -> dict[str, Any]:
    authority = p["responsible"] or p["organisation"]
    return {
        "id": f"{prefix}-{p['id']}",
        "updated": _moment(release.meeting.published_on.isoformat()),
        "language": words.language,
        "identifiers": [{"id": p["id"], "scheme": "x-baimbai"}],
        "title": p["title"],
        "description": p["note"],
        # Refused is not cancelled: nothing had begun, and it may come back.
        "status": "preparation" if p["agreed"] else "identification",
        "type": TYPES.get(p["work_type"]),
        "sector": [SECTORS.get(p["asset_type"], "governance")],
        "additionalClassifications": [
            {"scheme": f"x-baimbai-{kind}", "id": p[kind], "description": words.name(p[kind])}
            for kind in ("sector", "asset_type", "work_type")
        ],
        "publicAuthority": {"id": authority, "name": words.name(authority)},
        "parties": _parties(p, authority, payments, words),
        "locations": [_location(p)],
        "period": _period([payment["year"] for payment in payments]),
        "budget": _budget(p, payments, release, words),
        "x_decision": _decision(p),
        "x_appraisal": _appraisal(p, parts, words),
    }


def _parties(
    p: Record, authority: str, payments: list[Record], words: RoundWording
) -> list[dict[str, Any]]:
    """Responsible office, proponent and payers, each once with all its roles."""
    roles: dict[str, list[str]] = {}
    named = [(authority, "publicAuthority"), (p["organisation"], "interestedParty")]
    for office, role in [*named, *((payment["owner"], "funder") for payment in payments)]:
        held = roles.setdefault(office, [])
        if role not in held:
            held.append(role)
    return [{"id": o, "name": words.name(o), "roles": held} for o, held in roles.items()]


def _location(p: Record) -> dict[str, Any]:
    point = {"type": "Point", "coordinates": [p["lon"], p["lat"]]} if p["lat"] is not None else None
    address = {
        "locality": p["kecamatan"], "region": p["region_name"], "countryName": "Indonesia",
    }  # fmt: skip
    return {
        "id": "1",
        "description": p["place"],
        "geometry": point,
        "address": address,
        "x_regionCode": p["region_code"],
    }


def _budget(
    p: Record, payments: list[Record], release: Release, words: RoundWording
) -> dict[str, Any]:
    """What is programmed, by source and year; else what was asked."""
    breakdown = [
        {
            "id": str(number),
            "description": words.name(payment["source"]),
            "amount": _rupiah(payment["amount_rupiah"]),
            "period": _period([payment["year"]]),
            "sourceParty": {"id": payment["owner"], "name": words.name(payment["owner"])},
            "x_source": payment["source"],
        }
        for number, payment in enumerate(payments, 1)
    ]
    by_source = {
        "id": "1", "description": words.text("oc4ids-breakdown"), "budgetBreakdown": breakdown,
    }  # fmt: skip
    return {
        "amount": _rupiah(p["programmed"] if payments else p["cost_rupiah"]),
        "requestDate": _moment(release.meeting.held_on.isoformat()),
        "budgetBreakdowns": [by_source] if breakdown else [],
        "x_requested": _rupiah(p["cost_rupiah"]),
    }


def _decision(p: Record) -> dict[str, Any]:
    return {
        "result": p["result"],
        "resultName": p["result_name"],
        "reason": p["reason"],
        "rule": {
            "id": p["rule"],
            "sentence": p["rule_sentence"],
            "legalSource": p["rule_source"],
            "status": p["rule_status"],
        },
        "wouldHelp": p["would_help"],
        "followUp": {
            "by": p["follow_up_owner"],
            "text": p["follow_up"],
            "due": p["due"].isoformat(),
        },
    }


def _appraisal(p: Record, parts: list[Record], words: RoundWording) -> dict[str, Any]:
    return {
        "score": p["score"],
        "rank": p["rank"],
        "gate": p["gate"],
        "parts": [
            {
                "criterion": part["criterion"],
                "points": part["points"],
                "weight": part["weight"],
                "contribution": part["contribution"],
                "working": words.said(part["working"]),
            }
            for part in parts
        ],
    }


def _by_proposal(frame: pl.DataFrame) -> dict[str, list[Record]]:
    rows: dict[str, list[Record]] = {}
    for record in frame.iter_rows(named=True):
        rows.setdefault(record["proposal"], []).append(record)
    return rows


def _period(years: list[int]) -> dict[str, str]:
    """From the first day of the first fiscal year to the last day of the last."""
    if not years:
        return {}
    return {
        "startDate": _moment(f"{min(years)}-01-01"),
        "endDate": f"{max(years)}-12-31T23:59:59Z",
    }


def _rupiah(amount: int) -> dict[str, Any]:
    return {"amount": amount, "currency": "IDR"}


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"


def _filled(value: Any) -> Any:
    """The value without empty parts: OC4IDS wants a key left out rather than empty."""
    if isinstance(value, dict):
        kept = ((key, _filled(part)) for key, part in value.items())
        return {key: part for key, part in kept if not _is_empty(part)}
    if isinstance(value, list):
        return [part for part in map(_filled, value) if not _is_empty(part)]
    return value


def _is_empty(value: Any) -> bool:
    return value is None or (isinstance(value, str | list | dict) and not value)
