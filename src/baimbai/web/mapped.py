"""What a map shows to whom (*isi peta*): rows by the filters of an address, and their mark."""

from hashlib import sha256

from django.core.cache import caches
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils.safestring import SafeString

from baimbai.web.access import shown_to, sight
from baimbai.web.actor import Actor
from baimbai.web.basemap import base_mark, collection
from baimbai.web.gate import spoken
from baimbai.web.models import Proposal, Round
from baimbai.web.pages.proposal_filter import NAMES, filtered
from baimbai.web.still import round_svg
from baimbai.web.tiles import COLOURS, Tile, features_of

KEPT_SECONDS = 300
"""How long a process keeps what it drew of one version of the round."""


def colour_of(given: QueryDict) -> str:
    """What the map is coloured by: `warna` of the address."""
    asked = given.get("warna", "")
    return asked if asked in COLOURS else COLOURS[0]


def kept(given: QueryDict) -> str:
    """The query string of the filters alone; the box that a list is cut to is none of a map's."""
    left = QueryDict(mutable=True)
    for name in NAMES:
        if name != "kotak" and name in given:
            left.setlist(name, given.getlist(name))
    return left.urlencode()


def rows_of(actor: Actor, place: Round, given: QueryDict) -> QuerySet[Proposal]:
    """The proposals that the filters leave of those that the actor may see."""
    return filtered(shown_to(actor, place), QueryDict(kept(given)), place.run)


def mark(actor: Actor, place: Round, given: QueryDict, *more: object) -> str:
    """32 hexadecimal digits that differ wherever what is shown may differ: by the round's version,
    run, reader, filters, colour."""
    parts = (
        place.pk, place.version, place.run_id, sight(actor, place), kept(given), colour_of(given),
        *more,
    )  # fmt: skip
    return sha256(repr(parts).encode()).hexdigest()[:32]


def tile_text(actor: Actor, place: Round, given: QueryDict, tile: Tile) -> str:
    """A tile as GeoJSON text, kept while the round's version holds."""
    cache, key = caches["results"], f"tile:{mark(actor, place, given, tile)}"
    text = cache.get(key)
    if text is None:
        rows = rows_of(actor, place, given)
        text = collection(features_of(rows, place, tile, colour_of(given)))
        cache.set(key, text, KEPT_SECONDS)
    return str(text)


def still(actor: Actor, place: Round, given: QueryDict) -> SafeString:
    """The round's still map, kept while its version holds."""
    title = spoken().text("web-map-title")
    cache, key = caches["results"], f"still:{mark(actor, place, given, title, base_mark(place))}"
    text = cache.get(key)
    if text is None:
        text = str(round_svg(rows_of(actor, place, given), place, title, colour_of(given)))
        cache.set(key, text, KEPT_SECONDS)
    return SafeString(text)
