"""Settling a point: of the ways to read what is written, the one that lies in the region.

Whole columns at once; a way that had to be guessed is told with the point.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from baimbai.intake.coordinates import Degrees, Zone, degrees_of_grid, on_grid, rescaled
from baimbai.intake.places import Mask, Places
from baimbai.register.region import Region

SWAPPED, NO_MINUS, ZONE_GUESSED, NO_MARK = (
    "tertukar",
    "tanpa-minus",
    "zona-ditebak",
    "tanpa-pemisah",
)
OUTSIDE, IMPOSSIBLE, ZONE_UNCLEAR = "luar", "mustahil", "zona"


@dataclass(slots=True)
class Settled:
    """Points by row; nan where there is none."""

    lat: Degrees
    lon: Degrees
    ways: list[tuple[str, ...]]
    """How each was read, or why there is none; empty where it stands as written."""
    zones: dict[int, int]
    """Row → the UTM zone that was guessed."""


def settle(
    north: Degrees,
    east: Degrees,
    zones: Sequence[Zone | None] | None,
    regions: Sequence[Region],
    places: Places,
) -> Settled:
    """Settle many pairs, each in its own region. Pairs with a nan stay absent."""
    none = np.full(len(north), np.nan)
    settled = Settled(none, none.copy(), [()] * len(north), {})
    groups: dict[tuple[str, Zone | None], list[int]] = {}
    written = np.flatnonzero(np.isfinite(north) & np.isfinite(east))
    for row in written.tolist():
        key = (regions[row].code, zones[row] if zones is not None else None)
        groups.setdefault(key, []).append(row)
    for (code, zone), members in groups.items():
        group = _Group(np.array(members), north[members], east[members], zone, places, settled)
        group.settle(places.of(code))
    return settled


@dataclass
class _Group:
    """Rows of one region and one stated zone."""

    rows: "np.ndarray[tuple[int], np.dtype[np.int64]]"
    north: Degrees
    east: Degrees
    zone: Zone | None
    places: Places
    settled: Settled

    def settle(self, region: Region) -> None:
        for lat, lon, ways in self._readings_in_degrees():
            self._take(self.places.hold(lat, lon, region), lat, lon, ways)
            if not len(self.rows):
                return
        self._settle_grid(region)
        self._settle_without_marks(region)
        self._refuse(self.places.hold(self.north, self.east, self.places.province), (OUTSIDE,))
        self._refuse(
            self.places.hold(self.east, self.north, self.places.province), (OUTSIDE, SWAPPED)
        )
        self._refuse(np.ones(len(self.rows), dtype=bool), (IMPOSSIBLE,))

    def _readings_in_degrees(self) -> Iterator[tuple[Degrees, Degrees, tuple[str, ...]]]:
        yield self.north, self.east, ()
        yield self.east, self.north, (SWAPPED,)
        yield -np.abs(self.north), self.east, (NO_MINUS,)
        yield -np.abs(self.east), self.north, (SWAPPED, NO_MINUS)

    def _take(self, held: Mask, lat: Degrees, lon: Degrees, ways: tuple[str, ...]) -> None:
        taken = self.rows[held]
        self.settled.lat[taken], self.settled.lon[taken] = lat[held], lon[held]
        if ways:
            for row in taken.tolist():
                self.settled.ways[row] = ways
        self._leave(~held)

    def _refuse(self, refused: Mask, ways: tuple[str, ...]) -> None:
        for row in self.rows[refused].tolist():
            self.settled.ways[row] = ways
        self._leave(~refused)

    def _leave(self, rest: Mask) -> None:
        self.rows, self.north, self.east = self.rows[rest], self.north[rest], self.east[rest]

    def _settle_grid(self, region: Region) -> None:
        """Metres: in the zone that is said, else in the one zone that fits the region."""
        stated = [self.zone] if self.zone is not None else []
        guessed = [Zone(number) for number in self.places.zones]
        for zones in (stated, guessed) if stated else (guessed,):
            for swapped in (False, True):
                north, east = (self.east, self.north) if swapped else (self.north, self.east)
                self._settle_zones(north, east, zones, zones is stated, swapped, region)

    def _settle_zones(
        self, north: Degrees, east: Degrees, zones: Sequence[Zone], stated: bool, swapped: bool,
        region: Region,
    ) -> None:  # fmt: skip
        metres = np.flatnonzero(on_grid(north, east))
        if not len(metres):
            return
        hits = np.zeros(len(north), dtype=int)
        lat, lon = np.full(len(north), np.nan), np.full(len(north), np.nan)
        found = np.zeros(len(north), dtype=int)
        for zone in zones:
            for south in (True, False) if zone.south is None else (zone.south,):
                lats, lons = degrees_of_grid(north[metres], east[metres], zone.number, south)
                held = metres[self.places.hold(lats, lons, region)]
                inside = np.isin(metres, held)
                lat[held], lon[held] = lats[inside], lons[inside]
                hits[held] += 1
                found[held] = zone.number
        single = hits == 1
        guessed = not stated and (self.zone is not None or len(zones) > 1)
        if guessed:
            self.settled.zones.update(
                zip(self.rows[single].tolist(), found[single].tolist(), strict=True)
            )
        ways = ((SWAPPED,) if swapped else ()) + ((ZONE_GUESSED,) if guessed else ())
        several = hits > 1
        unclear = self.rows[several]
        self._take(single, lat, lon, ways)
        self._refuse(np.isin(self.rows, unclear), (ZONE_UNCLEAR,))

    def _settle_without_marks(self, region: Region) -> None:
        """Figures that lost their decimal mark, where one reading alone lies in the region.

        Only in a kabupaten whose place is known, and never beside a coordinate of whole degrees.
        """
        if not self.places.located(region):
            return
        coarse = _whole_degrees(self.north) | _whole_degrees(self.east)
        for swapped in (False, True):
            north, east = (self.east, self.north) if swapped else (self.north, self.east)
            lats = [north, *rescaled(north, 0.05, 11.5)]
            lons = [east, *rescaled(east, 94.0, 142.0)]
            lats += [-np.abs(lat) for lat in lats if (lat > 0).any()]
            hits = np.zeros(len(north), dtype=int)
            best_lat, best_lon = np.full(len(north), np.nan), np.full(len(north), np.nan)
            for lat in lats:
                for lon in lons:
                    held = self.places.hold(lat, lon, region) & ~(best_lat == lat)
                    best_lat[held], best_lon[held] = lat[held], lon[held]
                    hits[held] += 1
            ways = (SWAPPED, NO_MARK) if swapped else (NO_MARK,)
            held = (hits == 1) & ~coarse
            coarse = coarse[~held]
            self._take(held, best_lat, best_lon, ways)


def _whole_degrees(values: Degrees) -> Mask:
    return np.asarray((np.abs(values) <= 180) & (values == np.round(values)), dtype=bool)
