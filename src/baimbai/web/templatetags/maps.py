"""Maps in pages (*peta*): `{% map_head %}`, `{% round_map query %}`, `{% proposal_map proposal %}`,
`{% proposal_still proposal %}`."""

import json
from collections.abc import Mapping
from typing import Any

from django import template
from django.conf import settings
from django.http import QueryDict
from django.urls import NoReverseMatch, reverse
from django.utils.safestring import SafeString

from baimbai.funding.allocation import OUTCOMES
from baimbai.web.basemap import base_mark, view_box
from baimbai.web.drawings import shape_of
from baimbai.web.gate import spoken
from baimbai.web.mapped import colour_of, kept, still
from baimbai.web.models import Proposal, Round
from baimbai.web.models.proposal import STATUSES
from baimbai.web.still import proposal_svg
from baimbai.web.tiles import COLOURS, geojson

register = template.Library()
CODES: Mapping[str, tuple[str, ...]] = {"status": STATUSES, "outcome": (*OUTCOMES, "")}
"""What each way of colouring tells apart."""


@register.inclusion_tag("map/head.html")
def map_head() -> dict[str, Any]:
    """Styles and scripts of a map, for the block `head`."""
    return {}


@register.inclusion_tag("map/part.html", takes_context=True)
def round_map(context: dict[str, Any], query: str = "", listed: bool = False) -> dict[str, Any]:
    """The round's proposals that the reader may see, by the filters of a query string.

    `listed` where a list with rows `tr[data-number]` stands beside it on the page: it prints then.
    """
    place, actor = context["round"], context["actor"]
    given = QueryDict(query)
    return {
        **surroundings(place),
        "still": "" if listed else still(actor, place, given),
        "query": kept(given),
        "colour": colour_of(given),
        "legends": [(name, CODES[name]) for name in COLOURS],
        "listed": listed,
        "tile_address": _tiles(place),
        "list_address": _address("proposals", place) or f"/putaran/{place.slug}/usulan/",
    }


@register.inclusion_tag("map/part.html")
def proposal_map(proposal: Proposal) -> dict[str, Any]:
    """One proposal where it lies; says so where it has no place."""
    shape = shape_of(proposal)
    return {
        **surroundings(proposal.round),
        "proposal": proposal,
        "one": "" if shape is None else json.dumps(geojson(shape, 7)),
        "still": proposal_svg(proposal),
        "colour": "status",
        "legends": [],
    }


def surroundings(place: Round) -> dict[str, Any]:
    """Addresses of what every map of a round shows, and where it begins."""
    return {
        "round": place,
        "base": f"{reverse('map-base', args=[place.slug])}?v={base_mark(place)}",
        "boundaries": reverse("map-boundaries-layer", args=[place.slug]),
        "sheet_address": f"/putaran/{place.slug}/usulan/",
        "view": ",".join(f"{side:.4f}" for side in view_box(place)),
        "raster": settings.TILES,
        "raster_by": settings.TILES_BY,
        "language": spoken().language,
    }


def _tiles(place: Round) -> str:
    return reverse("map-tile", args=[place.slug, 0, 0, 0]).replace("0/0/0", "{z}/{x}/{y}")


def _address(name: str, place: Round) -> str:
    try:
        return reverse(name, args=[place.slug])
    except NoReverseMatch:
        return ""


@register.simple_tag
def proposal_still(proposal: Proposal) -> SafeString:
    """One proposal's map for paper; empty where it has no place."""
    return proposal_svg(proposal)
