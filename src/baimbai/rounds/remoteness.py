"""How far regions lie (*keterpencilan*) from the one that round.yaml names as the centre."""

from dataclasses import replace

from pyproj import Geod

from baimbai.register.region import Region, region_code
from baimbai.rounds.section import Section

_EARTH = Geod(ellps="WGS84")


def with_remoteness(top: Section, regions: dict[str, Region]) -> dict[str, Region]:
    """The regions with their kilometres, as the crow flies, from `remoteness: from`; as they are
    where round.yaml has no such section.

    Raises RoundError where the centre is no region of the round, its place is not known, or
    regions have a remoteness of their own: two measures do not mix.
    """
    if "remoteness" not in top.values:
        return regions
    said = top.section("remoteness")
    centre = regions.get(region_code(said.values.get("from", "")) or "")
    own = any(region.remoteness is not None for region in regions.values())
    if centre is None or centre.lat is None or centre.lon is None or own:
        raise said.wrong("from", said.values.get("from"), "remoteness-from")
    return {
        code: replace(region, remoteness=_kilometres(centre, region))
        for code, region in regions.items()
    }


def _kilometres(centre: Region, region: Region) -> float | None:
    if region.lat is None or region.lon is None or region.kind == "provinsi":
        return None
    metres = _EARTH.inv(centre.lon, centre.lat, region.lon, region.lat)[2]
    return round(float(metres) / 1000, 1)
